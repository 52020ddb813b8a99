/* The rule of asked.h, counted. In: a session as its audience sees it. Out:
 * whether a sum of support, or a share of what is wished for, may be said of
 * it.
 *
 * What is counted are answers, not people: somebody who was asked about one
 * kind of five does not stand for the other four. */
#include "case/asked.h"
#include "case/view.h"

const char asked_rule[] =
    "A sum of support is said of a session where at least half of the answers "
    "it needs were asked for in it. It needs what is wanted and what is got, "
    "of everyone active on the page, for each kind of support ever asked of "
    "them. An answer counts as asked for where it was written in the session "
    "(? counts, too), or confirmed by 'same' or 'everyone else same'; what is "
    "only carried does not count. Below half, words and pages say the sum as "
    "it was last asked for, with its session, or none. A share of what is "
    "wished for needs more: of everyone active, for each kind ever asked of "
    "them, what is wanted is known, and what is got, too, unless nothing is "
    "wanted. With one of them unknown (?), no share is said.";

/* The answers that a sum needs, and those of them that were asked for. */
struct tally {
    size_t needed, asked;
};

/* Wanted and got are always written together, so one kind of one person is
 * two answers; a part alone that was asked for still makes both needed. */
static void
add_kind(struct tally *tally, const struct view *view, size_t function)
{
    struct cell want = view_cell(view, function, PART_WANT);
    struct cell got = view_cell(view, function, PART_GOT);
    if (!want.ever_asked && !got.ever_asked)
        return;
    tally->needed += 2;
    tally->asked += (size_t)want.asked + got.asked;
}

/* The kinds of support to look at. */
struct range {
    size_t first, end;
};

/* A sum of one kind needs the answers of that kind alone. */
static struct range
range_of(const struct kith_snapshot *snapshot, int function)
{
    if (function == EVERY_KIND)
        return (struct range){0, snapshot_functions(snapshot)};
    return (struct range){(size_t)function, (size_t)function + 1};
}

static struct tally
count(const struct kith_snapshot *snapshot, int function)
{
    struct tally tally = {0};
    struct range range = range_of(snapshot, function);
    const struct view *view;
    array_each (view, &snapshot->people)
        for (size_t i = range.first; view->active && i < range.end; i++)
            add_kind(&tally, view, i);
    return tally;
}

/* Half is enough, so that one answer that was forgotten hides nothing; of
 * nobody there is no sum. */
bool
snapshot_may_sum(const struct kith_snapshot *snapshot, int function)
{
    struct tally tally = count(snapshot, function);
    return tally.needed > 0 && tally.asked * 2 >= tally.needed;
}

/* Of somebody who wants nothing, nothing is missing, whatever they give. */
static bool
knows_gap(const struct view *view, size_t function)
{
    struct cell want = view_cell(view, function, PART_WANT);
    struct cell got = view_cell(view, function, PART_GOT);
    if (!want.ever_asked && !got.ever_asked)
        return true;
    return cell_is_known(want) && (want.level == 0 || cell_is_known(got));
}

/* Everything that it needs may be known and all of it carried: the rule of sums
 * holds, too. */
bool
snapshot_may_share(const struct kith_snapshot *snapshot, int function)
{
    struct range range = range_of(snapshot, function);
    const struct view *view;
    array_each (view, &snapshot->people)
        for (size_t i = range.first; view->active && i < range.end; i++)
            if (!knows_gap(view, i))
                return false;
    return snapshot_may_sum(snapshot, function);
}

bool
snapshot_ever_asked(const struct kith_snapshot *snapshot, int function)
{
    return count(snapshot, function).needed > 0;
}
