/* Symptom scores that kith knows. In: a name as typed. Out: the score's own
 * spelling and its scale. Other scores are kept and charted as they are,
 * without a scale.
 *
 * Not for pages that the client holds; the snapshot keeps scores off those. */
#pragma once

#include "base/slice.h"

/* The scores that kith knows, with their lowest and highest total. */
struct score_kind {
    const char *name;
    double low, high;
};

enum { SCORE_KINDS = 4 };

extern const struct score_kind score_kinds[SCORE_KINDS];

/* The score of this name, whatever its case; NULL where it is not known. */
const struct score_kind *scores_find(struct slice name);

/* The lowest and highest total of a score; false where it is not known. */
bool scores_range(struct slice name, double *low, double *high);
