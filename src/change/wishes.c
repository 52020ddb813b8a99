/* What became of wishes: the one rule for words and pictures. Somebody who
 * stops wishing has given something up, so a gap that closed that way is never
 * told as one that was filled. */
#include "change/change.h"

const char change_wish_rule[] =
    "A wish is worth a mark where two points or more of some kind of support "
    "are missing. It is met where what is got rose until nothing is missing "
    "of any kind ever asked about, and nearer where what is got rose and "
    "something is missing still, or may be, as an answer is not known; both "
    "only where no wish towards this person fell. A wish that "
    "fell is told as such, and shares are not compared across it. Nothing of "
    "wishes is told of who is not in touch both times, who became a former "
    "partner, or is marked caution, or is let go.";

/* Wanted and got of one kind in one session; VALUE_UNKNOWN. */
struct answer {
    int want, got;
    bool asked; /* ever */
};

/* An answer that was carried is none where carried values do not count. */
static int
level(const struct kith_change *change, struct cell cell)
{
    return change_counts(change, (enum kith_origin)cell.origin) ? cell.level
                                                                : VALUE_UNKNOWN;
}

static struct answer
answer_of(const struct kith_change *change, const struct view *view,
          size_t function)
{
    if (function == SIZE_MAX)
        return (struct answer){VALUE_UNKNOWN, VALUE_UNKNOWN, false};
    struct cell want = view_cell(view, function, PART_WANT);
    struct cell got = view_cell(view, function, PART_GOT);
    return (struct answer){level(change, want), level(change, got),
                           want.ever_asked || got.ever_asked};
}

static bool
is_known(const struct answer *answer)
{
    return answer->want != VALUE_UNKNOWN && answer->got != VALUE_UNKNOWN;
}

/* What is missing of one kind: only where both answers are known. */
static int
gap(const struct answer *answer)
{
    return is_known(answer) && answer->want > answer->got
               ? answer->want - answer->got
               : 0;
}

/* Not known is not nothing; of what is not wanted, nothing is missing. */
static bool
may_miss(const struct answer *answer)
{
    return answer->asked && answer->want != 0 &&
           (!is_known(answer) || answer->want > answer->got);
}

struct both {
    struct answer before, after;
};

static struct both
both_of(const struct kith_change *change, const struct pair *pair, size_t kind)
{
    const struct numbering *number = &change->numbers[kind];
    return (struct both){answer_of(change, pair->before, number->before),
                         answer_of(change, pair->after, number->after)};
}

static size_t
kinds_of(const struct kith_change *change)
{
    return change->timeline->functions.count;
}

/* ---- Whether there is anything to tell ---- */

/* After a separation nothing is told of wishes: neither that they were met, nor
 * that they were given up. */
static bool
became_former(const struct pair *pair)
{
    enum group before = view_group(pair->before);
    enum group after = view_group(pair->after);
    return (before == GROUP_PARTNER && after != GROUP_PARTNER) ||
           (before != GROUP_FORMER && after == GROUP_FORMER);
}

bool
change_may_tell_wishes(const struct pair *pair)
{
    return pair_stayed(pair) && pair->before->may_wish &&
           pair->after->may_wish && !became_former(pair);
}

/* Known both times, and less: whoever was not asked again gave nothing up. */
int
change_wish_fall(const struct kith_change *change, const struct pair *pair,
                 size_t kind)
{
    if (!pair_stayed(pair))
        return 0;
    struct both both = both_of(change, pair, kind);
    int before = both.before.want, after = both.after.want;
    return before != VALUE_UNKNOWN && after != VALUE_UNKNOWN && after < before
               ? before - after
               : 0;
}

static bool
fell(const struct kith_change *change, const struct pair *pair)
{
    for (size_t i = 0; i < kinds_of(change); i++)
        if (change_wish_fall(change, pair, i) > 0)
            return true;
    return false;
}

bool
change_any_wish_fell_of(const struct kith_change *change, size_t kind)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (change_wish_fall(change, pair, kind) > 0)
            return true;
    return false;
}

bool
change_any_wish_fell(const struct kith_change *change)
{
    for (size_t i = 0; i < kinds_of(change); i++)
        if (change_any_wish_fell_of(change, i))
            return true;
    return false;
}

/* ---- Met, nearer, new ---- */

/* Did what is got come nearer to a wish worth a mark, in a kind that is known
 * both times, and did nothing else get further from it or out of sight? */
static bool
came_nearer(const struct kith_change *change, const struct pair *pair)
{
    bool any = false;
    for (size_t i = 0; i < kinds_of(change); i++) {
        struct both both = both_of(change, pair, i);
        bool wished = gap(&both.before) >= WORTH_A_MARK;
        if ((wished && !is_known(&both.after)) ||
            gap(&both.after) > gap(&both.before))
            return false;
        any = any || (wished && gap(&both.after) < gap(&both.before));
    }
    return any && change_may_tell_wishes(pair) && !fell(change, pair);
}

static bool
may_miss_anything(const struct kith_change *change, const struct pair *pair)
{
    for (size_t i = 0; i < kinds_of(change); i++) {
        struct both both = both_of(change, pair, i);
        if (may_miss(&both.after))
            return true;
    }
    return false;
}

/* Two rules in one, so that they cannot both hold: nearer, and nothing missing
 * that could be … */
bool
change_met_wish(const struct kith_change *change, const struct pair *pair)
{
    return pair_stayed(pair) && came_nearer(change, pair) &&
           !may_miss_anything(change, pair);
}

/* … or nearer, and something may be missing still. */
bool
change_nearer_wish(const struct kith_change *change, const struct pair *pair)
{
    return pair_stayed(pair) && came_nearer(change, pair) &&
           may_miss_anything(change, pair);
}

/* Only where there was none before, of any kind: an answer known for the first
 * time may have been the same all along. */
bool
change_opened_wish(const struct kith_change *change, const struct pair *pair)
{
    bool any = false;
    if (!change_may_tell_wishes(pair))
        return false;
    for (size_t i = 0; i < kinds_of(change); i++) {
        struct both both = both_of(change, pair, i);
        bool wished = gap(&both.after) >= WORTH_A_MARK;
        if ((wished && !is_known(&both.before)) ||
            gap(&both.before) >= WORTH_A_MARK)
            return false;
        any = any || wished;
    }
    return any;
}

/* ---- Places wished for ---- */

/* Where more distance is wished (let go), that goes before the ring that may be
 * shown as a wish. */
int
change_place_wished(const struct kith_change *change, size_t session,
                    const struct view *view)
{
    if (view->let_go > 0)
        return view->let_go;
    return view_ring_wanted(timeline_snapshot(change->timeline, session), view);
}

/* The wish went to another place: being there is no wish come true. */
static bool
wish_moved(const struct kith_change *change, const struct pair *pair)
{
    if (pair->after == NULL)
        return false;
    int before = change_place_wished(change, change->from, pair->before);
    int after = change_place_wished(change, change->to, pair->after);
    return before != VALUE_UNKNOWN && after != VALUE_UNKNOWN && before != after;
}

static bool
is_where_wished(const struct view *view)
{
    const struct datum *wish = &view->facts[FACT_RING_WANTED];
    return datum_is_known(wish) && wish->value == view->facts[FACT_RING].value;
}

/* Towards the ring that was wished for, and not beyond it. */
static bool
came_as_wished(const struct pair *pair)
{
    const struct datum *wish = &pair->before->facts[FACT_RING_WANTED];
    return pair->before->may_wish && pair->after->may_wish &&
           datum_is_known(wish) && wish->value < pair->ring_before &&
           wish->value <= pair->ring_after;
}

bool
change_moved_as_wished(const struct kith_change *change,
                       const struct pair *pair)
{
    int move = pair_move(pair);
    if (move == 0 || wish_moved(change, pair))
        return false;
    return move > 0 ? came_as_wished(pair)
                    : pair->before->let_go >= pair->ring_after ||
                          is_where_wished(pair->after);
}

/* Who left had been wished outside before, or stands outside now, where they
 * are wished. */
bool
change_left_as_wished(const struct kith_change *change, const struct pair *pair)
{
    const struct view *after = pair->after;
    if (pair->before == NULL || wish_moved(change, pair))
        return false;
    return pair->before->let_go > pair->rings ||
           (after != NULL && (after->let_go > pair->rings ||
                              (after->facts[FACT_RING].value == RING_OUT &&
                               is_where_wished(after))));
}
