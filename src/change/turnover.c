/* Who stayed, left and joined (D1 to D3). In: the pairs of a change. Out: how
 * many, and shares of them; NAN where nobody is there to be a share of. */
#include "change/change.h"

#include <math.h>

static double
share(double part, double whole)
{
    return whole > 0 ? part / whole : NAN;
}

/* Who was not discussed in one of the two sessions neither was nor is, and so
 * is counted on their own alone: the shares are of those of whom both sessions
 * tell. */
void
change_find_turnover(struct kith_change *change)
{
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        change->kept += pair->was && pair->is;
        change->left += pair->was && !pair->is;
        change->joined += pair->is && !pair->was;
        change->undiscussed += pair->undiscussed;
    }
    double either = change->kept + change->left + change->joined;
    change->size_from = change->kept + change->left;
    change->size_to = change->kept + change->joined;
    change->jaccard = share(change->kept, either);
    change->turnover = share(change->left + change->joined, either);
    change->retention = share(change->kept, change->size_from);
    change->newcomer_share = share(change->joined, change->size_to);
}
