/* What is wished for, got and given: each kind from each person, what became of
 * wishes, and the share of what is wished for. In: the pairs of a change and
 * its sums, whose rules for wishes are asked. Out: things about one person and
 * one kind, and of all, on its list.
 *
 * What only follows from answers is assumed: nobody said it. */
#include "case/asked.h"
#include "change/change.h"

#include <math.h>

/* ---- Each answer ---- */

/* One answer in both sessions. */
struct answers {
    struct cell before, after;
};

/* False where a file does not ask about this kind: that is no answer, and not
 * 0. */
static bool
find_answers(const struct kith_change *change, const struct pair *pair,
             size_t kind, enum part part, struct answers *answers)
{
    const struct numbering *number = &change->numbers[kind];
    if (number->before == SIZE_MAX || number->after == SIZE_MAX)
        return false;
    *answers = (struct answers){view_cell(pair->before, number->before, part),
                                view_cell(pair->after, number->after, part)};
    return true;
}

static struct datum
datum_of(struct cell cell)
{
    return (struct datum){.value = cell.level,
                          .origin = (enum kith_origin)cell.origin};
}

/* Did what the client goes without grow? That is known only where every answer
 * is known both times. */
static bool
is_told_both_times(const struct pair *pair)
{
    const struct split *got = &pair->support.sums[QUANTITY_GOT];
    const struct split *missed = &pair->support.sums[QUANTITY_DEFICIT];
    return !isnan(missed->from) && !isnan(missed->to) &&
           missed->recorded == 0 && got->recorded == 0;
}

/* A wish given up is nothing that is missed no more; nor does more of one kind
 * make up for what is missed of another. */
static bool
misses_no_more(const struct kith_change *change, const struct pair *pair)
{
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        struct support_change support;
        change_of_kind(change, pair, i, &support);
        if (change_wish_fall(change, pair, i) > 0 ||
            support.sums[QUANTITY_DEFICIT].kept > 0)
            return false;
    }
    return is_told_both_times(pair);
}

static void
find_answer(struct kith_change *change, const struct pair *pair,
            enum happening_kind of, enum part part, bool enough)
{
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        struct answers answers;
        if (!find_answers(change, pair, i, part, &answers))
            continue;
        struct datum before = datum_of(answers.before);
        struct datum after = datum_of(answers.after);
        if (!happened_differ(change, &before, &after, CARRY_ON))
            continue;
        struct happening *happening = happened_add(change, of, pair);
        happening->index = (uint32_t)i;
        happening->about = change->timeline->functions.items[i];
        happening->from.level = before.value;
        happening->to.level = after.value;
        happening->known = after.origin;
        happening->enough = enough && happening_way(happening) < 0;
    }
}

/* ---- Both ways ---- */

static bool
counts(const struct kith_change *change, struct cell cell)
{
    return change_counts(change, (enum kith_origin)cell.origin);
}

/* Is some kind of support worth a mark? */
static bool
flows(const struct kith_change *change, const struct pair *pair, enum part part,
      bool later)
{
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        struct answers answers;
        if (!find_answers(change, pair, i, part, &answers))
            continue;
        struct cell cell = later ? answers.after : answers.before;
        if (counts(change, cell) && cell.level >= WORTH_A_MARK)
            return true;
    }
    return false;
}

/* Is some kind worth a mark now that was not before? An answer that nobody
 * gave is neither. */
static bool
began(const struct kith_change *change, const struct pair *pair, enum part part)
{
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        struct answers answers;
        if (find_answers(change, pair, i, part, &answers) &&
            counts(change, answers.before) && counts(change, answers.after) &&
            answers.before.level < WORTH_A_MARK &&
            answers.after.level >= WORTH_A_MARK)
            return true;
    }
    return false;
}

static bool
came_to_flow(const struct kith_change *change, const struct pair *pair,
             enum part part)
{
    return flows(change, pair, part, false) || began(change, pair, part);
}

/* Both ways now, and not before, as far as anybody asked. */
static bool
became_mutual(const struct kith_change *change, const struct pair *pair)
{
    bool was = flows(change, pair, PART_GOT, false) &&
               flows(change, pair, PART_GIVE, false);
    bool is = flows(change, pair, PART_GOT, true) &&
              flows(change, pair, PART_GIVE, true);
    return is && !was && came_to_flow(change, pair, PART_GOT) &&
           came_to_flow(change, pair, PART_GIVE);
}

/* ---- The share ---- */

/* Shares of different wishes are not laid side by side: a wish that fell, or
 * went with who left or died, makes the rest look better, and an answer that is
 * new or not known any more changes the share without any change of the
 * support. Nor is a share of answers that were not asked for, or are not known. */
static bool
may_compare_shares(const struct kith_change *change)
{
    const struct split *sums = change->support.sums;
    const struct kith_timeline *timeline = change->timeline;
    return !change->confirmed && !change_leaves_somebody_out(change) &&
           sums[QUANTITY_WANT].left == 0 && sums[QUANTITY_WANT].recorded == 0 &&
           sums[QUANTITY_MET].recorded == 0 &&
           !isnan(change->support.coverage_from) &&
           !isnan(change->support.coverage_to) &&
           !change_any_wish_fell(change) &&
           snapshot_may_share(timeline_snapshot(timeline, change->from),
                              EVERY_KIND) &&
           snapshot_may_share(timeline_snapshot(timeline, change->to),
                              EVERY_KIND);
}

/* Told where it stayed, too: "as before" is news to whoever was asked again. */
static void
find_share(struct kith_change *change)
{
    if (!may_compare_shares(change) || change->support.coverage_to == 0)
        return; /* that there is nothing helps nobody to hear */
    struct happening *happening = happened_add(change, HAPPENED_SHARE, NULL);
    happening->known = KITH_ASSUMED;
    happening->from.number = change->support.coverage_from;
    happening->to.number = change->support.coverage_to;
}

/* How much is needed, from anyone: the client's own answer, of no person. */
static void
find_needs(struct kith_change *change)
{
    const struct datum *from =
        timeline_snapshot(change->timeline, change->from)->needs;
    const struct datum *to =
        timeline_snapshot(change->timeline, change->to)->needs;
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        const struct numbering *number = &change->numbers[i];
        if (number->before == SIZE_MAX || number->after == SIZE_MAX ||
            !happened_differ(change, &from[number->before], &to[number->after],
                             CARRY_ON))
            continue;
        struct happening *happening = happened_add(change, HAPPENED_NEED, NULL);
        happening->index = (uint32_t)i;
        happening->about = change->timeline->functions.items[i];
        happening->from.level = from[number->before].value;
        happening->to.level = to[number->after].value;
        happening->known = to[number->after].origin;
    }
}

/* ---- All of it ---- */

/* Less wished for is told as such beside the three, which never take it for a
 * wish come true. */
static void
find_wishes(struct kith_change *change, const struct pair *pair)
{
    if (change_met_wish(change, pair))
        happened_add(change, HAPPENED_WISH_MET, pair)->known = KITH_ASSUMED;
    if (change_nearer_wish(change, pair))
        happened_add(change, HAPPENED_WISH_NEARER, pair)->known = KITH_ASSUMED;
    if (change_opened_wish(change, pair))
        happened_add(change, HAPPENED_WISH_OPENED, pair)->known = KITH_ASSUMED;
    if (change_may_tell_wishes(pair))
        find_answer(change, pair, HAPPENED_WANT, PART_WANT, false);
}

/* Who is paid to help is no part of give and take: that the client gives them
 * something is for the therapist to notice. */
static void
find_giving(struct kith_change *change, const struct pair *pair)
{
    bool paid = view_group(pair->after) == GROUP_PROFESSIONAL;
    size_t first = change->happened.count;
    find_answer(change, pair, HAPPENED_GIVE, PART_GIVE, false);
    for (size_t i = first; paid && i < change->happened.count; i++)
        change->happened.items[i].sight = SIGHT_THERAPIST;
    if (!paid && became_mutual(change, pair))
        happened_add(change, HAPPENED_BOTH_WAYS, pair)->known = KITH_ASSUMED;
}

/* Of who stayed alone: who came or went took all of it along, and that is told
 * already. */
void
change_find_support_happened(struct kith_change *change)
{
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        if (!pair_stayed(pair))
            continue;
        find_answer(change, pair, HAPPENED_GOT, PART_GOT,
                    misses_no_more(change, pair));
        find_giving(change, pair);
        find_wishes(change, pair);
    }
    find_share(change);
    find_needs(change);
}
