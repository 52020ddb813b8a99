/* The scores that kith knows by name; others have no scale here. In: a name as
 * typed. Out: the row of its score. The totals are those of the questionnaires
 * themselves; mood is a question of kith's own. */
#include "inventory/scores.h"
#include "base/marked.h"
#include "base/array.h"
#include "base/utf8.h"

#include <assert.h>

const struct score_kind score_kinds[] = {
    {"PHQ-9", 0, 27}, {"GAD-7", 0, 21}, {"UCLA-3", 3, 9}, {T("mood"), 0, 10}};

static_assert(COUNT_OF(score_kinds) == SCORE_KINDS, "as many as there are");

const struct score_kind *
scores_find(struct slice name)
{
    for (size_t i = 0; i < SCORE_KINDS; i++)
        if (utf8_same_word(slice_of(score_kinds[i].name), name))
            return &score_kinds[i];
    return NULL;
}

bool
scores_range(struct slice name, double *low, double *high)
{
    const struct score_kind *kind = scores_find(name);
    if (kind == NULL)
        return false;
    *low = kind->low;
    *high = kind->high;
    return true;
}
