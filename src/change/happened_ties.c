/* Who knows whom now and did not, who does not any more, how close they are,
 * and between whom there is strain. In: the ties of a change, and those that
 * people who are new brought along. Out: things about two people, on its list. */
#include "change/change.h"
#include "change/fate.h"

#include <stdlib.h>

static void
add_tie(struct kith_change *change, enum happening_kind kind,
        const struct tie_change *tie)
{
    struct happening *happening =
        happened_add(change, kind, &change->pairs.items[tie->a]);
    happening->other = tie->b;
    happening->from.level = tie->from;
    happening->to.level = tie->to;
    happening->known = tie->origin;
}

/* ---- What somebody new brought along ---- */

/* The strength of a tie in the earlier session; 0 where none is listed. */
static int
strength_before(const struct kith_change *change, uint32_t a, uint32_t b)
{
    const struct moment *moment =
        &change->timeline->moments.items[change->from];
    const uint32_t *numbers = change->timeline->roster.people[moment->file];
    const struct kith_snapshot *snapshot = moment->snapshot;
    const struct view_tie *tie;
    array_each (tie, &snapshot->ties) {
        uint32_t x = numbers[snapshot->people.items[tie->a].person];
        uint32_t y = numbers[snapshot->people.items[tie->b].person];
        if ((x == a && y == b) || (x == b && y == a))
            return tie->strength;
    }
    return 0;
}

/* People who came back may have known each other all along. */
static bool
comes_along(const struct kith_change *change, const struct pair *pair,
            const struct pair *with)
{
    enum fate fate = pair_fate(pair);
    return fate == FATE_NEW ||
           (fate == FATE_WISH_CAME &&
            strength_before(change, pair->person, with->person) == 0);
}

/* Whichever of the two is new, the one who comes first in the list of pairs is
 * named first: a tie has no direction. */
static void
find_along(struct kith_change *change, const struct pair *a,
           const struct pair *b, const struct view_tie *tie)
{
    if (!comes_along(change, a, b) && !comes_along(change, b, a))
        return;
    struct happening *happening =
        happened_add(change, HAPPENED_TIE_ALONG, a < b ? a : b);
    happening->other = (uint32_t)((a < b ? b : a) - change->pairs.items);
    happening->to.level = tie->strength;
    happening->known = tie->origin;
}

/* Of each person of the timeline, the pair; NULL where they are in none. Yours
 * to free. */
static const struct pair **
pairs_by_person(const struct kith_change *change)
{
    const struct pair **pairs =
        alloc_zeroed(timeline_people(change->timeline), sizeof *pairs);
    const struct pair *pair;
    array_each (pair, &change->pairs)
        pairs[pair->person] = pair;
    return pairs;
}

/* A tie to who has left or died is no news. */
static bool
is_here(const struct pair *pair)
{
    return pair != NULL && pair->after != NULL &&
           pair->after->status != STATUS_DIED &&
           !(pair->before != NULL && pair->before->active &&
             !pair->after->active);
}

static void
find_all_along(struct kith_change *change)
{
    const struct moment *moment = &change->timeline->moments.items[change->to];
    const uint32_t *numbers = change->timeline->roster.people[moment->file];
    const struct kith_snapshot *snapshot = moment->snapshot;
    const struct pair **pairs = pairs_by_person(change);
    const struct view_tie *tie;
    array_each (tie, &snapshot->ties) {
        const struct pair *a =
            pairs[numbers[snapshot->people.items[tie->a].person]];
        const struct pair *b =
            pairs[numbers[snapshot->people.items[tie->b].person]];
        if (tie->strength > 0 && is_here(a) && is_here(b))
            find_along(change, a, b, tie);
    }
    alloc_free(pairs);
}

void
change_find_ties_happened(struct kith_change *change)
{
    const struct tie_change *tie;
    array_each (tie, &change->ties)
        if (tie->told)
            add_tie(change, HAPPENED_TIE, tie);
    array_each (tie, &change->shifts)
        add_tie(change, HAPPENED_TIE, tie);
    array_each (tie, &change->strains)
        add_tie(change, HAPPENED_TIE_STRAIN, tie);
    find_all_along(change);
}
