/* Who moved (D7 to D9). In: the ring of each person before and after. Out: how
 * many came closer and went further, by how much in the mean, and the matrix of
 * all moves. */
#include "change/change.h"

#include <math.h>

/* Rings are numbered from the inside, so a smaller number is closer. Who is not
 * placed in one of the sessions did not move: nobody knows whether they did. */
int
pair_move(const struct pair *pair)
{
    if (!pair_stayed(pair) || pair->ring_before == VALUE_UNKNOWN ||
        pair->ring_after == VALUE_UNKNOWN)
        return 0;
    return (pair->ring_before > pair->ring_after) -
           (pair->ring_before < pair->ring_after);
}

/* Where they stand was said in the later session: what is only carried there
 * was not looked at. */
static bool
is_still(const struct pair *pair)
{
    return pair->ring_before != VALUE_UNKNOWN &&
           pair->ring_after != VALUE_UNKNOWN && pair_move(pair) == 0 &&
           pair->after->facts[FACT_RING].origin == KITH_SAID;
}

/* One person of whom that is not so is enough: "everyone" would say too much. */
bool
change_is_still(const struct kith_change *change)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair->undiscussed || (pair_stayed(pair) && !is_still(pair)))
            return false;
    return change->kept > 0 && !change_leaves_somebody_out(change);
}

/* The row or column of the matrix: rings from the inside, outside, absent.
 * Whoever is on the page but not in touch stands outside (D7). */
static int
place(const struct view *view, int ring, int rings)
{
    if (view == NULL)
        return rings + 1;
    if (!view->active)
        return rings;
    return ring == VALUE_UNKNOWN ? VALUE_UNKNOWN : ring - 1;
}

/* Everyone who counts in one of the two; where one place is not known, there is
 * no cell for them. */
static void
fill_matrix(struct kith_change *change)
{
    int rings = timeline_rings(change->timeline);
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        int row = place(pair->before, pair->ring_before, rings);
        int column = place(pair->after, pair->ring_after, rings);
        if ((pair->was || pair->is) && row >= 0 && column >= 0)
            change->ring_matrix[row][column]++;
    }
}

/* What tau-b is made of: pairs of people, by how their rings compare. */
struct concordance {
    double agree, tied_before, tied_after, all;
};

/* Everyone who went from ring I to ring J, beside everyone else. */
static void
add_pairs(struct concordance *sums,
          double counts[MOST_RINGS + 1][MOST_RINGS + 1], int i, int j)
{
    for (int k = 0; k <= MOST_RINGS; k++)
        for (int l = 0; l <= MOST_RINGS; l++) {
            bool same = i == k && j == l;
            double pairs = counts[i][j] * (counts[k][l] - same) / 2;
            int sign = ((i > k) - (i < k)) * ((j > l) - (j < l));
            sums->agree += sign * pairs;
            sums->tied_before += i == k ? pairs : 0;
            sums->tied_after += j == l ? pairs : 0;
            sums->all += pairs;
        }
}

/* Kendall's tau-b of the rings before and after, from how often each pair of
 * rings comes (Kendall 1945): rings are few, people may be many. */
static double
tau_b(double counts[MOST_RINGS + 1][MOST_RINGS + 1])
{
    struct concordance sums = {0};
    for (int i = 0; i <= MOST_RINGS; i++)
        for (int j = 0; j <= MOST_RINGS; j++)
            add_pairs(&sums, counts, i, j);
    double both = (sums.all - sums.tied_before) * (sums.all - sums.tied_after);
    return both > 0 ? sums.agree / sqrt(both) : NAN;
}

/* Moves that are not known are counted apart, and the mean is of the others. */
void
change_find_rings(struct kith_change *change)
{
    double counts[MOST_RINGS + 1][MOST_RINGS + 1] = {0}, shift = 0, known = 0;
    fill_matrix(change);
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        if (!pair_stayed(pair))
            continue;
        if (pair->ring_before == VALUE_UNKNOWN ||
            pair->ring_after == VALUE_UNKNOWN) {
            change->rings_unknown++;
            continue;
        }
        change->closer += pair_move(pair) > 0;
        change->further += pair_move(pair) < 0;
        shift += pair->ring_before - pair->ring_after;
        counts[pair->ring_before - 1][pair->ring_after - 1]++;
        known++;
    }
    change->mean_ring_shift = known > 0 ? shift / known : NAN;
    change->tau_b = tau_b(counts);
}
