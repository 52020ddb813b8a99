/* Who stayed, left and joined (D1 to D3). */
#include "change/change.h"

#include <math.h>

static double
share(double part, double whole)
{
    return whole > 0 ? part / whole : NAN;
}

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
