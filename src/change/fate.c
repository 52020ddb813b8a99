/* The rule of fate.h. In: somebody before and after. Out: how they came or
 * went; FATE_NONE where that is nothing to tell.
 *
 * Of who is on the later page, a death is told before all else, and then a wish
 * for them; only of the others does it matter whether they were there before. */
#include "change/fate.h"
#include "change/change.h"

/* Who was not on the page before. That somebody was not discussed is told on
 * its own, and says nothing of their coming. */
static enum fate
fate_of_newcomer(const struct pair *pair)
{
    if (pair->undiscussed)
        return FATE_NONE;
    return pair->known_before ? FATE_NAMED_AGAIN : FATE_NEW;
}

/* Who is on both pages. An ending and being out of touch are told from each
 * other: the one may follow the other, and each is news. After a death nobody
 * is in touch again. */
static enum fate
fate_of_known(const struct pair *pair)
{
    enum status was = pair->before->status, is = pair->after->status;
    if (is == STATUS_ENDED && (pair->before->active || was == STATUS_DISTANT))
        return FATE_ENDED;
    if (was == STATUS_WISHED && (is == STATUS_ENDED || is == STATUS_DISTANT))
        return FATE_UNWISHED;
    if (is == STATUS_DISTANT && (pair->before->active || was == STATUS_ENDED))
        return FATE_DISTANT;
    if (!pair_joined(pair) || was == STATUS_DIED)
        return FATE_NONE;
    return was == STATUS_WISHED ? FATE_WISH_CAME : FATE_IN_TOUCH_AGAIN;
}

/* With whom it ended, or who died, nobody misses on the page. */
static enum fate
fate_of_absent(const struct pair *pair)
{
    enum status was = pair->before->status;
    return pair->dead_before || was == STATUS_ENDED ? FATE_NONE : FATE_ABSENT;
}

enum fate
pair_fate(const struct pair *pair)
{
    if (pair->after == NULL)
        return fate_of_absent(pair);
    enum status is = pair->after->status;
    bool is_first_named = pair->before == NULL && !pair->known_before;
    if (pair->dead_before)
        return FATE_NONE;
    if (is == STATUS_DIED)
        return is_first_named ? FATE_REMEMBERED : FATE_DIED;
    if (is == STATUS_WISHED)
        return pair->before == NULL || pair->before->status != STATUS_WISHED
                   ? FATE_WISHED
                   : FATE_NONE;
    return pair->before == NULL ? fate_of_newcomer(pair) : fate_of_known(pair);
}
