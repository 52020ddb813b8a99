/* Which ties between people stayed (D10). A pair of which one session says
 * nothing is left out; where somebody is not in the circle, neither is a tie of
 * theirs. */
#include "change/change.h"

#include <math.h>
#include <stdlib.h>

/* A tie that is listed in a session, between two people who count there. */
struct listed {
    uint32_t a, b; /* of the timeline, a < b */
    int strength;  /* 0 apart, 1 they know each other, 2 close */
    bool tied, strained;
    enum kith_origin origin;
};

struct listing {
    ARRAY_OF(struct listed) ties;
    enum ties_known known;
    bool whole;
};

static int
by_people(const void *a, const void *b)
{
    const struct listed *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

/* Of each person of the timeline, the pair; NULL where they are in none. */
static const struct pair **
pairs_by_person(struct kith_change *change)
{
    const struct pair **pairs = arena_alloc(
        &change->arena, timeline_people(change->timeline) * sizeof *pairs);
    const struct pair *pair;
    array_each (pair, &change->pairs)
        pairs[pair->person] = pair;
    return pairs;
}

/* A tie counts where both of its people do, in that session. */
static bool
counts(const struct pair *pair, bool later)
{
    return pair != NULL && (later ? pair->is : pair->was);
}

/* In the order of people, the smaller number first: a pair is found again
 * whichever way round it was typed. */
static void
list_ties(const struct kith_change *change, const struct pair **pairs,
          bool later, struct listing *listing)
{
    size_t session = later ? change->to : change->from;
    const struct moment *moment = &change->timeline->moments.items[session];
    const uint32_t *numbers = change->timeline->roster.people[moment->file];
    const struct kith_snapshot *snapshot = moment->snapshot;
    listing->known = snapshot->ties_known;
    listing->whole = snapshot->ties_whole;
    const struct view_tie *tie;
    array_each (tie, &snapshot->ties) {
        uint32_t a = numbers[snapshot->people.items[tie->a].person];
        uint32_t b = numbers[snapshot->people.items[tie->b].person];
        if (counts(pairs[a], later) && counts(pairs[b], later))
            *array_add(&listing->ties) =
                (struct listed){a < b ? a : b,     a < b ? b : a, tie->strength,
                                tie->strength > 0, tie->strained, tie->origin};
    }
    if (listing->ties.count > 1)
        qsort(listing->ties.items, listing->ties.count,
              sizeof *listing->ties.items, by_people);
}

/* The same pair in another session; NULL where it is not listed there. */
static const struct listed *
find(const struct listing *listing, const struct listed *wanted)
{
    return listing->ties.count == 0
               ? NULL
               : bsearch(wanted, listing->ties.items, listing->ties.count,
                         sizeof *wanted, by_people);
}

/* What a session says of two people: 1 tied, 0 not, -1 nothing. */
static int
state_in(const struct listing *listing, const struct pair **pairs, bool later,
         const struct listed *wanted)
{
    if (!counts(pairs[wanted->a], later) || !counts(pairs[wanted->b], later))
        return 0;
    const struct listed *found = find(listing, wanted);
    if (found != NULL)
        return found->tied;
    return listing->known == TIES_ALL ? 0 : -1;
}

struct overlap {
    double both, either;
};

/* Adds a tie of one session, beside what the other says of the two. */
static void
compare(struct overlap *overlap, int other)
{
    overlap->both += other == 1;
    overlap->either += other >= 0;
}

/* Where one session says nothing of the other's ties, there is no likeness. */
static double
jaccard(struct overlap overlap)
{
    return overlap.either > 0 ? overlap.both / overlap.either : NAN;
}

struct overlaps {
    struct overlap all, kept;
};

/* FOUND: none before, and now as strong as it is listed; else the other way
 * round. Strain and closeness put their own values over it. */
static struct tie_change
tie_change_of(const struct kith_change *change, const struct pair **pairs,
              const struct listed *tie, bool found, bool told)
{
    const struct pair *a = pairs[tie->a], *b = pairs[tie->b];
    return (struct tie_change){.a = (uint32_t)(a - change->pairs.items),
                               .b = (uint32_t)(b - change->pairs.items),
                               .from = found ? 0 : tie->strength,
                               .to = found ? tie->strength : 0,
                               .origin = tie->origin,
                               .found = found,
                               .told = told};
}

/* The ties of one session beside what the other says. Those of both are
 * counted once, when the ties of the EARLIER session are gone through. */
static void
compare_all(struct kith_change *change, const struct listing *mine,
            const struct listing *other, const struct pair **pairs,
            bool earlier, struct overlaps *overlaps)
{
    const struct listed *tie;
    array_each (tie, &mine->ties) {
        const struct pair *a = pairs[tie->a], *b = pairs[tie->b];
        int state = state_in(other, pairs, earlier, tie);
        if (!tie->tied || (!earlier && state == 1))
            continue;
        compare(&overlaps->all, state);
        if (!pair_stayed(a) || !pair_stayed(b))
            continue;
        compare(&overlaps->kept, state);
        if (state == 0)
            *array_add(&change->ties) = tie_change_of(
                change, pairs, tie, !earlier,
                !earlier || other->whole || find(other, tie) != NULL);
    }
}

/* Strain between two people that is told now and was not, or that went: pairs
 * that the later session lists. Where the earlier one said nothing of the two,
 * whether there was strain is not known. */
static void
find_strains(struct kith_change *change, const struct listing *before,
             const struct listing *after, const struct pair **pairs)
{
    const struct listed *tie;
    array_each (tie, &after->ties) {
        const struct listed *earlier = find(before, tie);
        bool was = earlier != NULL && earlier->strained;
        if (!tie->tied || was == tie->strained)
            continue;
        struct tie_change *strain = array_add(&change->strains);
        *strain = tie_change_of(change, pairs, tie, tie->strained, true);
        strain->from =
            earlier != NULL || before->known == TIES_ALL ? was : VALUE_UNKNOWN;
        strain->to = tie->strained;
    }
}

/* What is told of two who stayed: that they are closer to each other than they
 * were, or less close; or, for the first time, how they stand. Strain that is
 * told says of itself that they know each other. */
static bool
is_shift(const struct listed *earlier, const struct listed *tie, bool listed)
{
    if (!listed)
        return !tie->strained;
    return earlier != NULL && earlier->tied && tie->tied &&
           earlier->strength != tie->strength;
}

static void
find_shifts(struct kith_change *change, const struct listing *before,
            const struct listing *after, const struct pair **pairs)
{
    const struct listed *tie;
    array_each (tie, &after->ties) {
        const struct listed *earlier = find(before, tie);
        bool listed = earlier != NULL || before->known == TIES_ALL;
        if (!is_shift(earlier, tie, listed) || !pair_stayed(pairs[tie->a]) ||
            !pair_stayed(pairs[tie->b]))
            continue;
        struct tie_change *shift = array_add(&change->shifts);
        *shift = tie_change_of(change, pairs, tie, true, true);
        shift->from = listed ? earlier->strength : VALUE_UNKNOWN;
    }
}

/* Where one session says nothing of ties at all, there is no likeness; strain
 * and closeness that the later one tells are told all the same. */
void
change_find_ties(struct kith_change *change)
{
    struct listing before = {0}, after = {0};
    struct overlaps overlaps = {0};
    const struct pair **pairs = pairs_by_person(change);
    list_ties(change, pairs, false, &before);
    list_ties(change, pairs, true, &after);
    bool known =
        before.known != TIES_UNRECORDED && after.known != TIES_UNRECORDED;
    if (known) {
        compare_all(change, &before, &after, pairs, true, &overlaps);
        compare_all(change, &after, &before, pairs, false, &overlaps);
    }
    find_strains(change, &before, &after, pairs);
    find_shifts(change, &before, &after, pairs);
    change->tie_jaccard = jaccard(overlaps.all);
    change->tie_jaccard_kept = jaccard(overlaps.kept);
    array_release(&before.ties);
    array_release(&after.ties);
}
