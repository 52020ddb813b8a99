/* Who came and who left, what they are to the client now, and where they stand.
 * In: the pairs of a change. Out: things about one person each, and whether
 * everyone else is where they were. */
#include "change/change.h"
#include "change/fate.h"

/* ---- Who came, and who left ---- */

static int
status_of(const struct view *view)
{
    return view != NULL ? (int)view->status : STATUS_NOT_NAMED;
}

/* What somebody may have wished for; a death is nothing of that. */
static bool
is_parting(enum fate fate)
{
    return fate == FATE_ENDED || fate == FATE_DISTANT || fate == FATE_ABSENT;
}

/* Kinds stand in the order of fates, which happened.c makes sure of. */
static void
find_fate(struct kith_change *change, const struct pair *pair, enum fate fate)
{
    struct happening *happening = happened_add(
        change, (enum happening_kind)(HAPPENED_NEW + fate - FATE_NEW), pair);
    happening->from.level = status_of(pair->before);
    happening->to.level = status_of(pair->after);
    if (pair->after != NULL)
        happening->known = pair->after->facts[FACT_STATUS].origin;
    happening->as_wished =
        is_parting(fate) && change_left_as_wished(change, pair);
}

/* Who is compared with nothing is told as such: silence would read as if
 * nothing had changed. */
static void
find_presence(struct kith_change *change, const struct pair *pair)
{
    enum fate fate = pair_fate(pair);
    if (fate != FATE_NONE)
        find_fate(change, pair, fate);
    else if (pair->undiscussed)
        happened_add(change,
                     pair_is_undiscussed_now(pair) ? HAPPENED_NOT_DISCUSSED
                                                   : HAPPENED_NOT_COMPARED,
                     pair);
}

/* ---- What they are to the client ---- */

static void
set_datum(struct happening *happening, const struct datum *before,
          const struct datum *after)
{
    if (datum_is_known(before)) {
        happening->from.level = before->value;
        happening->from.text = before->text;
    }
    if (datum_is_known(after)) {
        happening->to.level = after->value;
        happening->to.text = after->text;
    }
    happening->known = after->origin;
}

/* "Other" says no more than that a word is missing: nobody stopped being
 * anything. */
static bool
has_no_words(const struct datum *relation)
{
    return relation->value == RELATION_OTHER;
}

/* "Mum" in one session and "mother" in the next are no change; other own words
 * are. */
static bool
is_same(const struct datum *before, const struct datum *after)
{
    return before->value == after->value &&
           (before->value != RELATION_OWN ||
            slice_equal(before->text, after->text));
}

/* A relation that is known for the first time did not change. */
static void
find_relation(struct kith_change *change, const struct pair *pair)
{
    const struct datum *before = &pair->before->facts[FACT_RELATION];
    const struct datum *after = &pair->after->facts[FACT_RELATION];
    if (!datum_is_known(before) || !datum_is_known(after) ||
        has_no_words(after) || is_same(before, after))
        return;
    struct happening *happening = happened_add(change, HAPPENED_RELATION, pair);
    set_datum(happening, before, after);
    if (has_no_words(before))
        happening->from.level = VALUE_UNKNOWN;
}

/* A group that only follows from the relation is told with it. */
static void
find_group(struct kith_change *change, const struct pair *pair)
{
    const struct datum *before = &pair->before->facts[FACT_GROUP];
    const struct datum *after = &pair->after->facts[FACT_GROUP];
    bool said = before->origin != KITH_ASSUMED || after->origin != KITH_ASSUMED;
    if (said && happened_differ(change, before, after, CARRY_ALWAYS))
        set_datum(happened_add(change, HAPPENED_GROUP, pair), before, after);
}

/* ---- Where they stand ---- */

/* Where they are known to stand in one session alone, they did not move; it is
 * noted now, or not known any more. */
static void
find_ring(struct kith_change *change, const struct pair *pair)
{
    const struct datum *before = &pair->before->facts[FACT_RING];
    const struct datum *after = &pair->after->facts[FACT_RING];
    int move = pair_move(pair);
    if (move == 0 && (datum_is_known(before) == datum_is_known(after) ||
                      !happened_differ(change, before, after, CARRY_ON)))
        return;
    struct happening *happening = happened_add(change, HAPPENED_RING, pair);
    happening->from.level = pair->ring_before;
    happening->to.level = pair->ring_after;
    happening->known = after->origin;
    happening->as_wished = change_moved_as_wished(change, pair);
}

/* A wish that is told together with where somebody is now. */
static bool
is_there(const struct pair *pair, int before, int after)
{
    return before == VALUE_UNKNOWN && after == pair->ring_after;
}

/* That somebody is wished further out is for the therapist; the client hears
 * neither that such a wish came nor that it went. */
static void
find_ring_wanted(struct kith_change *change, const struct pair *pair)
{
    bool open = pair->before->may_wish && pair->after->may_wish;
    const struct datum *before = &pair->before->facts[FACT_RING_WANTED];
    const struct datum *after = &pair->after->facts[FACT_RING_WANTED];
    int from = change_place_wished(change, change->from, pair->before);
    int to = change_place_wished(change, change->to, pair->after);
    if (from == to || is_there(pair, from, to) ||
        !happened_differ(change, before, after, CARRY_ON))
        return;
    struct happening *happening =
        happened_add(change, HAPPENED_RING_WANTED, pair);
    happening->from.level = from;
    happening->to.level = to;
    happening->known = after->origin;
    happening->sight = open ? SIGHT_CLIENT : SIGHT_THERAPIST;
}

/* Is their place another one on the page? Facts are found later; this is asked
 * before, for what is said of all the others. */
static bool
turned(const struct kith_change *change, const struct pair *pair)
{
    return happened_compares(pair, SCOPE_ON_PAGE) &&
           happened_differ(change, &pair->before->facts[FACT_AT],
                           &pair->after->facts[FACT_AT],
                           fact_kinds[FACT_AT].carry);
}

/* Is somebody not where they were, who is not among those who moved? */
static bool
any_is_elsewhere(const struct kith_change *change)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair->was != pair->is || pair_fate(pair) != FATE_NONE ||
            turned(change, pair))
            return true;
    return false;
}

/* Of the dead nothing is told but their death, and of who came or went no move:
 * there is no place that they moved from. */
void
change_find_people_happened(struct kith_change *change)
{
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        find_presence(change, pair);
        if (pair->before != NULL && pair->after != NULL && !pair->undiscussed &&
            pair->after->status != STATUS_DIED) {
            find_relation(change, pair);
            find_group(change, pair);
        }
        if (pair_stayed(pair)) {
            find_ring(change, pair);
            find_ring_wanted(change, pair);
        }
    }
    if (change_is_still(change))
        happened_add(change,
                     any_is_elsewhere(change) ? HAPPENED_REST_STILL
                                              : HAPPENED_STILL,
                     NULL)
            ->known = KITH_ASSUMED;
}
