/* libkith: read a client's relationship inventory, see who is close, what
 * support is wanted and given, and draw the interpersonal circle.
 *
 *     struct kith_inventory *inventory =
 *         kith_inventory_parse("sarah.kith", text, size);
 *     if (kith_inventory_problems(inventory) == 0) {
 *         struct kith_snapshot *snapshot =
 *             kith_snapshot_new(inventory, 0, KITH_THERAPIST);
 *         char *dot = kith_picture_dot(snapshot);
 *         ...
 *         free(dot);
 *         kith_snapshot_free(snapshot);
 *     }
 *     kith_inventory_free(inventory);
 *
 * Words. The client is the ego, the people are alters, a relation between two
 * of them is a tie. A session is one meeting at which the circle was looked
 * at; sessions and people are numbered from 0 in the order of the text.
 *
 * Ownership. What a _new, _parse or _measure function returns is yours until
 * you give it to its _free function; a `char *` is yours to free(); a `const`
 * result is borrowed from the object it was asked of. A snapshot borrows its
 * inventory, measures own everything they say. _free(NULL) does nothing.
 *
 * Unknown is never zero. A value that nobody gave is false, -1 or NAN, as its
 * function says, and never counts as nothing.
 *
 * The library prints nothing, reads no environment and no locale, opens no
 * file and uses no network. It is not thread-safe: igraph is not.
 *
 * Out of memory. Where memory runs out, the library ends the program by abort(),
 * in silence; not so the program kith, which says so and leaves nothing behind.
 * What a program read of a client is in its memory: forbid core files
 * (RLIMIT_CORE, PR_SET_DUMPABLE), as kith does. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined __GNUC__
#define KITH_API __attribute__((visibility("default")))
#else
#define KITH_API
#endif

/* What the world did wrong (not the inventory's text: see problems). */
struct kith_error {
    char message[400]; /* lower case, no full stop */
};

/* The version of the library, "0.1.0". */
KITH_API const char *kith_version(void);

/* ---- The inventory ---- */

struct kith_inventory;

/* Something wrong with an inventory's text. */
struct kith_problem {
    const char *code; /* stable: "unknown-person" */
    size_t line;      /* from 1 */
    size_t column;    /* from 1, in characters */
    const char *message;
    const char *hint; /* NULL where there is none */
};

/* Reads SIZE bytes of TEXT; NAME stands in messages ("sarah.kith"). Always
 * returns an inventory: with what was understood, and with the problems of
 * the text. One with problems is good for nothing but reporting them. */
KITH_API struct kith_inventory *
kith_inventory_parse(const char *name, const char *text, size_t size);

KITH_API void kith_inventory_free(struct kith_inventory *inventory);

/* How many problems the text has; 0 when all is well. */
KITH_API size_t kith_inventory_problems(const struct kith_inventory *inventory);

/* Problem INDEX, in the order of the text; the first 200 are kept. False
 * beyond them. What PROBLEM points to is the inventory's. */
KITH_API bool
kith_inventory_problem(const struct kith_inventory *inventory, size_t index,
                       struct kith_problem *problem);

/* All problems as a text for a person: place, message, line, caret, hint;
 * COLOUR with a terminal's colours. Yours to free. */
KITH_API char *
kith_inventory_report(const struct kith_inventory *inventory, bool colour);

/* The case's code, "C014"; empty where it is missing. */
KITH_API const char *
kith_inventory_case(const struct kith_inventory *inventory);

/* How many sessions there are. */
KITH_API size_t kith_inventory_sessions(const struct kith_inventory *inventory);

/* A session's name, "week 4" or "2026-05-06"; yours to free. */
KITH_API char *
kith_inventory_session_name(const struct kith_inventory *inventory,
                            size_t session);

/* Finds a session by what a user would type: its name, "first", "last" or
 * "#N", the N-th of the file. False when there is no such session. */
KITH_API bool
kith_inventory_find_session(const struct kith_inventory *inventory,
                            const char *name, size_t *session);

/* The inventory as text again, in kith's own order and spacing; remarks are
 * not kept. Reading it gives an equal inventory. Yours to free. */
KITH_API char *kith_inventory_write(const struct kith_inventory *inventory);

/* ---- The snapshot ---- */

/* One session as it stood, for one audience: everything carried over from
 * earlier sessions resolved, and whatever the audience may not see left out. */
struct kith_snapshot;

enum kith_audience {
    KITH_THERAPIST, /* everything but private text */
    KITH_CLIENT,    /* as if those marked caution had never been written, and
                       without what is said only between professionals */
    KITH_THERAPIST_PRIVATE /* private text, too */
};

/* How a value came to stand in a snapshot. */
enum kith_origin {
    KITH_UNKNOWN, /* nobody said */
    KITH_SAID,    /* written or confirmed in this session */
    KITH_CARRIED, /* stands from an earlier session, not confirmed */
    KITH_ASSUMED  /* follows from something else */
};

/* SESSION as it stood for AUDIENCE. The session exists. One that holds only
 * what the audience may not see is no session of the audience's timeline; asked
 * for here, it comes without that. */
KITH_API struct kith_snapshot *
kith_snapshot_new(const struct kith_inventory *inventory, size_t session,
                  enum kith_audience audience);

KITH_API void kith_snapshot_free(struct kith_snapshot *snapshot);

/* How many people are on the page; they are numbered from 0. */
KITH_API size_t kith_snapshot_people(const struct kith_snapshot *snapshot);

/* A person's name as the inventory writes it. */
KITH_API const char *
kith_snapshot_name(const struct kith_snapshot *snapshot, size_t person);

/* Is the person active: in touch, and no wish or memory? */
KITH_API bool
kith_snapshot_active(const struct kith_snapshot *snapshot, size_t person);

/* The ring of a person from 1, the innermost; one more than there are rings
 * for outside the circle; -1 where it is unknown. ORIGIN (may be NULL) says
 * where the value comes from. */
KITH_API int kith_snapshot_ring(const struct kith_snapshot *snapshot,
                                size_t person, enum kith_origin *origin);

/* How many values of the active people were carried, not confirmed: rings and
 * wishes, contact, satisfaction, strain, asked, and each part of support. */
KITH_API size_t kith_snapshot_carried(const struct kith_snapshot *snapshot);

/* ---- Measures ---- */

/* The measures of one snapshot. */
struct kith_measures;

/* Computes all measures. NULL, with ERROR filled, when igraph fails. */
KITH_API struct kith_measures *
kith_measure(const struct kith_snapshot *snapshot, struct kith_error *error);

KITH_API void kith_measures_free(struct kith_measures *measures);

/* The value of a measure by its key: "network.density", "support.coverage",
 * "functions.emotional.want", "closeness.rings.1". NAN where it is not known
 * or there is no such measure; a list of people counts them. */
KITH_API double
kith_measures_value(const struct kith_measures *measures, const char *key);

/* The same of one person of the snapshot, numbered as there: "got",
 * "close_not_asked". */
KITH_API double kith_measures_person(const struct kith_measures *measures,
                                     size_t person, const char *key);

/* A list of people by its key: "network.isolates", "network.cut_people",
 * "functions.emotional.providers". Writes at most MOST numbers of people to
 * PEOPLE and returns how many there are; 0 where the list is not known (its
 * kith_measures_value is NAN then) or there is no such list. */
KITH_API size_t kith_measures_people(const struct kith_measures *measures,
                                     const char *key, size_t *people,
                                     size_t most);

/* A word about one person by its key: "tie_class", "status", "relation",
 * "group"; NULL where it is not known or there is no such word. */
KITH_API const char *kith_measures_word(const struct kith_measures *measures,
                                        size_t person, const char *key);

/* Burt's constraint (N12) of one vertex of any network, from raw strengths:
 * STRENGTHS is a symmetric matrix of SIZE x SIZE, row by row, 0 for no tie, its
 * diagonal 0. C = sum over neighbours j of (p_ij + sum over q of p_iq p_qj)^2,
 * p_ij = z_ij / sum over k of z_ik. NAN for a vertex without ties. Burt 1992. */
KITH_API double
kith_constraint(const double *strengths, size_t size, size_t vertex);

/* ---- Change ---- */

/* All sessions of a case in their order, of one inventory or of several files
 * of the same case. A person of two files is one when a name or an "aka" of
 * theirs is the same; nobody is joined because names look alike. Sessions and
 * people of a timeline are numbered from 0. */
struct kith_timeline;

/* COUNT (at least 1) inventories without problems, for AUDIENCE; they must live
 * longer. NULL, with ERROR filled, where they do not belong together: two
 * cases, the same session twice, weeks and dates, different numbers of rings,
 * or two people of one file who by an "aka" of another would be one. */
KITH_API struct kith_timeline *
kith_timeline_new(const struct kith_inventory *const *inventories, size_t count,
                  enum kith_audience audience, struct kith_error *error);

KITH_API void kith_timeline_free(struct kith_timeline *timeline);

KITH_API size_t kith_timeline_sessions(const struct kith_timeline *timeline);

/* Everyone who is in one of the files and whom the audience may meet, and their
 * name as the last file that has them writes it. */
KITH_API size_t kith_timeline_people(const struct kith_timeline *timeline);
KITH_API const char *
kith_timeline_name(const struct kith_timeline *timeline, size_t person);

/* A session, borrowed: its people are numbered on their own. */
KITH_API const struct kith_snapshot *
kith_timeline_snapshot(const struct kith_timeline *timeline, size_t session);

/* As kith_inventory_find_session. */
KITH_API bool kith_timeline_find_session(const struct kith_timeline *timeline,
                                         const char *name, size_t *session);

/* Two people in different files whose names are nearly the same, and who were
 * not joined; of each the first file they are in, numbered from 0. */
struct kith_alike {
    size_t a, b, file_a, file_b;
};

/* Pair INDEX, from 0; false beyond the last. */
KITH_API bool kith_timeline_alike(const struct kith_timeline *timeline,
                                  size_t index, struct kith_alike *alike);

/* When a change of a score counts as more than measurement noise: by at least
 * THRESHOLD points or, where that is NAN, when Jacobson and Truax's index
 * change / (SD sqrt(2 (1 - RELIABILITY))) is beyond 1.96. */
struct kith_reliable {
    const char *score;                 /* "PHQ-9" */
    double threshold, sd, reliability; /* NAN where not given */
    double cut; /* the value to be under; NAN leaves the usual one */
};

struct kith_change_options {
    bool confirmed;                       /* take carried values as not known */
    const struct kith_reliable *reliable; /* go before the usual rules: PHQ-9
                                             6 points, GAD-7 4 */
    size_t reliable_count;
};

/* What changed between two sessions of a timeline, in either direction. */
struct kith_change;

/* OPTIONS may be NULL. The timeline must live longer. */
KITH_API struct kith_change *
kith_change_new(const struct kith_timeline *timeline, size_t from, size_t to,
                const struct kith_change_options *options);

KITH_API void kith_change_free(struct kith_change *change);

/* A number by its key: "jaccard", "tau_b", "got.kept", "coverage.to",
 * "functions.emotional.want.total", "ring_matrix.2.1" (row before, column
 * after: the rings, outside, absent), "scores.PHQ-9.change". NAN where it is
 * not known or there is no such number. The formulas: kith explain KEY. */
KITH_API double
kith_change_value(const struct kith_change *change, const char *key);

/* "kept", "left", "joined", "closer", "further" or "not_discussed": writes at
 * most MOST numbers of people of the timeline to PEOPLE and returns how many
 * there are. */
KITH_API size_t kith_change_people(const struct kith_change *change,
                                   const char *key, size_t *people,
                                   size_t most);

/* A sum of one person of the timeline: "got.total", "want.from". NAN where it
 * is not known, or they are on neither page. */
KITH_API double kith_change_person(const struct kith_change *change,
                                   size_t person, const char *key);

/* ---- Words and pictures ---- */

/* Words come in a LANGUAGE, by its code: "en", "de" or "de@informal" (du). NULL
 * is English, and so is a code that there is none of. What was typed stays as it
 * is, and so do JSON and CSV. */

/* The code of language INDEX, from 0: "en"; NULL beyond the last. */
KITH_API const char *kith_language(size_t index);

/* What changed in words that can be said to the client: who joined, left and
 * moved, what is got now, and for the therapist scores. A sentence a line; empty
 * where nothing changed. It holds names as they were typed. Yours to free. */
KITH_API char *
kith_change_words(const struct kith_change *change, const char *language);

/* The same change as the object that kith change --json prints for it, every
 * number, list, path and goal. Yours to free. */
KITH_API char *kith_change_json(const struct kith_change *change);

/* Every score and measure over all sessions, as kith trend --json prints it.
 * NULL, with ERROR filled, when igraph fails. Yours to free. */
KITH_API char *
kith_trend_json(const struct kith_timeline *timeline, struct kith_error *error);

/* The next session as text for the end of the inventory: a session line, and
 * everyone active with their last answers as remarks beside what is asked
 * anew; until a line is filled in, nothing is said. WHEN is "week 20", a date,
 * or NULL for a week after the last session. NULL, with ERROR filled, where
 * WHEN does not fit the case or comes too early. Yours to free. */
KITH_API char *kith_next(const struct kith_inventory *inventory,
                         const char *when, struct kith_error *error);

/* The snapshot in words for a terminal, at most 80 columns wide; COLOUR with
 * its colours. NULL, with ERROR filled, when igraph fails. Yours to free. */
KITH_API char *
kith_show(const struct kith_snapshot *snapshot, const char *language,
          bool colour, struct kith_error *error);

/* What to draw of a case. */
enum kith_picture_kind {
    KITH_PICTURE_SESSION, /* the circle of one session */
    KITH_PICTURE_CHANGE,  /* what changed between two */
    KITH_PICTURE_ALL,     /* all sessions, small, four or nine on a page */
    KITH_PICTURE_HANDOUT  /* the circle, who gives what, lines to write on */
};

enum kith_paper { KITH_A4, KITH_LETTER };

/* All zero: the first session on A4. */
struct kith_picture_options {
    enum kith_picture_kind kind;
    size_t from, to; /* sessions; FROM of a change only */
    enum kith_paper paper;
    bool large;           /* the same on paper a size larger */
    bool grey;            /* black and white, of the same lightness */
    bool initials;        /* two letters for each name */
    bool no_ties;         /* without the lines between people */
    bool no_support;      /* without arrows and zigzags at people */
    bool words;           /* the same content as plain text instead of DOT */
    const char *title;    /* instead of "Sarah’s circle"; NULL for that */
    const char *language; /* of its words; NULL for English */
};

/* The pages of a picture of a timeline of one inventory, as Graphviz graphs
 * with every position fixed: `neato -n2` and kith-render draw the same. Valid
 * UTF-8. COUNT pages, at least one; give them to kith_pictures_free. */
KITH_API char **
kith_pictures(const struct kith_timeline *timeline,
              const struct kith_picture_options *options, size_t *count);
KITH_API void kith_pictures_free(char **pages, size_t count);

/* The circle of one snapshot, on A4: the same as a timeline's page. Yours to
 * free. */
KITH_API char *kith_picture_dot(const struct kith_snapshot *snapshot);

/* ---- The report ---- */

/* What the report shows. */
struct kith_report_options {
    size_t from, to;       /* the first and the last session, FROM <= TO */
    enum kith_paper paper; /* that it is made for */
    const char *language;  /* NULL for English */
};

/* All of a timeline of one inventory in one file of HTML: circles, what changed,
 * what is wanted and got, and for a therapist scores, goals and measures. It
 * loads nothing, sends nothing, and its policy forbids both. UTF-8. NULL, with
 * ERROR filled, when igraph fails. Yours to free. */
KITH_API char *kith_report(const struct kith_timeline *timeline,
                           const struct kith_report_options *options,
                           struct kith_error *error);

#ifdef __cplusplus
}
#endif
