/* The report: all that is shown of a case in one file of HTML. What it says
 * comes from snapshots, measures and changes; nothing is decided here but where
 * it stands.
 *
 * In: a timeline of one file, for one audience. Out: for the parts of the page,
 * what they all need and how they all write it. The file loads nothing: it can
 * be kept, sent and printed, and tells nobody that it was opened. */
#pragma once

#include "words/told.h"
#include "kith/kith.h"
#include "measures/measures.h"
#include "picture/seating/seating.h"
#include "measures/trend.h"

struct report {
    const struct kith_timeline *timeline;
    const struct kith_report_options *options;
    const struct language *language;
    size_t from, to;                 /* the sessions shown, both included */
    struct seating *seating;         /* one for all circles */
    struct kith_measures **measures; /* of each session up to the last shown */
    struct kith_change **changes;    /* of each but the first shown, since the
                                        one before; NULL of the others */
    struct trend trend;              /* for the therapist */
    double most_wanted;              /* of one kind of support in any session */
};

static inline const struct kith_snapshot *
report_snapshot(const struct report *report, size_t session)
{
    return timeline_snapshot(report->timeline, session);
}

static inline bool
report_for_therapist(const struct report *report)
{
    return report->timeline->audience != KITH_CLIENT;
}

/* The person of the timeline that a view of SESSION shows. */
uint32_t report_person(const struct report *report, size_t session,
                       const struct view *view);

/* ---- Words ---- */

/* Adds words of the report, which stand here in English. */
void say(const struct report *report, struct str *out, const char *english);

/* The same with printf's conversions; what they fill in is escaped, too. */
void sayf(const struct report *report, struct str *out, const char *english,
          ...) __attribute__((format(printf, 3, 4)));

/* Adds "week 4". */
void report_add_session(const struct report *report, size_t session,
                        struct str *out);

/* "Sarah’s circle" */
void report_add_title(const struct report *report, struct str *out);

/* A kind of support: what it is, or in a word. */
struct slice
report_kind(const struct report *report, size_t session, size_t function);
struct slice report_kind_in_short(const struct report *report, size_t session,
                                  size_t function);

/* Adds an element with words of the report: "h3", with a class or NULL. */
void report_add_words(const struct report *report, const char *element,
                      const char *class, const char *english, struct str *out);

/* Adds the names of people of a snapshot between the usual commas. */
void report_add_names(const struct report *report, size_t session,
                      const uint32_t *people, size_t count, struct str *out);

/* Adds what somebody typed, in quotation marks. */
void report_add_quoted(const struct report *report, struct slice text,
                       struct str *out);

/* Adds what kith says of itself: no test, no diagnosis. */
void report_add_foot(const struct report *report, struct str *out);

/* The sentences told, from FIRST on and at most MOST, as entries of a list. */
void report_add_told(const struct telling *telling, size_t first, size_t most,
                     struct str *out);

/* Adds "+2", "0", "−1". */
void report_add_rating(int rating, struct str *out);

/* Adds "(carried)" for those who hear the page; the eye sees it slanted. */
void report_add_carried(const struct report *report, struct str *out);

/* ---- Tables ---- */

/* A table in a box that scrolls sideways where it is too wide. First its heads,
 * then its rows. */
void report_begin_table(const struct report *report, const char *class,
                        const char *title, struct str *out);
void report_add_head(const struct report *report, struct slice words,
                     struct str *out);
void report_begin_rows(struct str *out);
void report_end_table(struct str *out);

/* A row with the name it begins with: of a person, or typed otherwise. */
void report_begin_row(struct slice name, struct str *out);

/* A cell with a number; "?" where it is not known. */
void report_add_number(double number, struct str *out);

/* The page of a timeline of one file, yours to free; NULL, with ERROR filled,
 * when igraph fails. */
char *report_write(const struct kith_timeline *timeline,
                   const struct kith_report_options *options,
                   struct kith_error *error);
