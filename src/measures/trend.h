/* Every session of a case side by side: a row for each measure and score, a
 * column for each session. It says nothing of why anything changed.
 *
 * In: a timeline, and which rows are wanted. Out: rows of numbers in blocks,
 * for the tables, CSV and JSON of kith trend and for the report's course.
 *
 * Of single people there are no rows: that is what a change tells. */
#pragma once

#include "base/marked.h"
#include "case/timeline.h"
#include "measures/measures.h"

/* What a row of the people on a ring is called, in English. */
#define TREND_RING T("people in %.*s")

struct trend_row {
    struct slice key;  /* "support.got", "scores.PHQ-9" */
    struct slice name; /* plain, for a person */
    double *values;    /* one a session; NAN where not known */

    /* Where the values come from: */
    const struct measure *measure; /* NULL of a score, and of "carried" */
    enum section section;
    size_t function; /* of the timeline, or EVERY_FUNCTION */
    size_t ring;     /* from 1; 0 where the measure is one number */
    struct slice score;
};

/* Rows that belong together, under one heading; none is empty. */
struct trend_block {
    struct slice heading; /* of a kind of support, its own name */
    bool is_function;     /* is it one? */
    size_t first, count;  /* of the rows */
};

struct trend {
    const struct kith_timeline *timeline; /* borrowed */
    size_t sessions;                      /* of it, in its order */
    ARRAY_OF(struct trend_row) rows;
    ARRAY_OF(struct trend_block) blocks; /* each row is in one */
    struct arena arena;                  /* keys, names and values */
};

/* ONLY as in measure_choice, with the names of scores, too. False, with ERROR
 * filled, when igraph fails; it has to be released then, too. */
bool trend_init(struct trend *trend, const struct kith_timeline *timeline,
                const char *only, struct kith_error *error);

/* The row of a key; NULL where there is none. */
const struct trend_row *trend_find(const struct trend *trend, const char *key);

void trend_release(struct trend *trend);

/* The first key of ONLY that is neither a measure's nor a score's; false where
 * there is none. */
bool trend_find_unknown(const struct kith_timeline *timeline, const char *only,
                        struct slice *unknown);
