/* What is got and given now. */
#include "change/told.h"

#include <math.h>
#include <stdlib.h>

/* ---- More and less ---- */

enum { MOST_TOLD = 4, MOST_KINDS = 2 };

/* Someone with whom a sum changed. */
struct mover {
    const struct pair *pair;
    double change;
};

static int
by_size(const void *a, const void *b)
{
    const struct mover *x = a, *y = b;
    double first = fabs(x->change), second = fabs(y->change);
    if (first != second)
        return first > second ? -1 : 1;
    return x->pair < y->pair ? -1 : 1;
}

/* How much more of one kind is got from someone who stayed; 0 where it is not
 * known in both sessions. */
static int
more_of(const struct kith_change *change, const struct pair *pair, size_t kind)
{
    size_t before = timeline_function(change->timeline, change->from, kind);
    size_t after = timeline_function(change->timeline, change->to, kind);
    if (before == SIZE_MAX || after == SIZE_MAX)
        return 0;
    struct cell x = view_cell(pair->before, before, PART_GOT);
    struct cell y = view_cell(pair->after, after, PART_GOT);
    if (!change_counts(change, (enum kith_origin)x.origin) ||
        !change_counts(change, (enum kith_origin)y.origin))
        return 0;
    return y.level - x.level;
}

/* " (listening, company)": the kinds that changed most, in this direction. */
static void
add_kinds(const struct kith_change *change, const struct pair *pair, int sign,
          const struct language *language, struct str *out)
{
    size_t told = 0;
    for (int size = 4; size > 0; size--)
        for (size_t i = 0; i < change->timeline->functions.count; i++) {
            if (told == MOST_KINDS || more_of(change, pair, i) * sign != size)
                continue;
            struct slice name = change->timeline->functions.items[i];
            str_add(out, told++ == 0 ? " (" : ", ");
            str_add_slice(out, tr_slice(language, function_words(name).wish));
        }
    str_add(out, told > 0 ? ")" : "");
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

static bool
misses_no_more(const struct pair *pair)
{
    return is_told_both_times(pair) &&
           pair->support.sums[QUANTITY_DEFICIT].kept <= 0;
}

enum tale { GETS_MORE, GETS_LESS, GETS_LESS_WISHES_NO_MORE };

static bool
belongs(const struct pair *pair, enum tale tale)
{
    double got = pair->support.sums[QUANTITY_GOT].kept;
    if (tale == GETS_MORE)
        return got > 0;
    return got < 0 &&
           misses_no_more(pair) == (tale == GETS_LESS_WISHES_NO_MORE);
}

static void
tell_movers(const struct kith_change *change, struct telling *telling,
            enum tale tale)
{
    ARRAY_OF(struct mover) movers = {0};
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair_stayed(pair) && belongs(pair, tale))
            *array_add(&movers) =
                (struct mover){pair, pair->support.sums[QUANTITY_GOT].kept};
    if (movers.count > 1)
        qsort(movers.items, movers.count, sizeof *movers.items, by_size);
    for (size_t i = 0; i < movers.count && i < MOST_TOLD; i++) {
        struct str name = {0};
        str_add_slice(&name, pair_view(movers.items[i].pair)->shown);
        add_kinds(change, movers.items[i].pair, tale == GETS_MORE ? 1 : -1,
                  telling->language, &name);
        names_add(&names, arena_copy(&telling->arena, str_slice(&name)));
        str_release(&name);
    }
    struct str end = {0};
    if (movers.count > MOST_TOLD)
        str_add(&end, tr(telling->language, ", and from others"));
    if (tale == GETS_LESS_WISHES_NO_MORE)
        str_add(&end,
                tr(telling->language, ", and wish for no more than before"));
    str_add_char(&end, '.');
    names_tell(&names, telling, TOPIC_SUPPORT,
               tale == GETS_MORE ? "You get more from " : "You get less from ",
               end.data, end.data);
    str_release(&end);
    array_release(&movers);
}

/* Who is paid to help is left out of give and take. */
static bool
is_professional(const struct pair *pair)
{
    return view_group(pair->after) == GROUP_PROFESSIONAL;
}

static void
tell_giving(const struct kith_change *change, struct telling *telling, int sign)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair_stayed(pair) && !is_professional(pair) &&
            pair->support.sums[QUANTITY_GIVE].kept * sign > 0)
            names_add(&names, pair_view(pair)->shown);
    names_tell(&names, telling, TOPIC_SUPPORT,
               sign > 0 ? "You give more to " : "You give less to ", ".", ".");
}

/* ---- Wishes ---- */

/* One of the two sessions a person is in. */
struct side {
    size_t session;
    const struct view *view;
};

static bool
counts(const struct kith_change *change, const struct side *side, size_t kind)
{
    size_t function = timeline_function(change->timeline, side->session, kind);
    if (function == SIZE_MAX)
        return false;
    struct cell want = view_cell(side->view, function, PART_WANT);
    struct cell got = view_cell(side->view, function, PART_GOT);
    return change_counts(change, (enum kith_origin)want.origin) &&
           change_counts(change, (enum kith_origin)got.origin);
}

static int
gap_of(const struct kith_change *change, const struct side *side, size_t kind)
{
    return view_gap(side->view,
                    timeline_function(change->timeline, side->session, kind));
}

/* Does ONE hold a wish worth a mark, and the OTHER none, where every wish is
 * of a kind that is known in both? */
static bool
wish_in_one(const struct kith_change *change, const struct side *one,
            const struct side *other)
{
    bool any = false;
    if (!one->view->may_wish || !other->view->may_wish)
        return false;
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        bool here = counts(change, one, i), there = counts(change, other, i);
        if (here && gap_of(change, one, i) >= WORTH_A_MARK) {
            any = true;
            if (!there)
                return false;
        }
        if (there && gap_of(change, other, i) >= WORTH_A_MARK)
            return false;
    }
    return any;
}

bool
change_met_wish(const struct kith_change *change, const struct pair *pair)
{
    return pair_stayed(pair) &&
           wish_in_one(change, &(struct side){change->from, pair->before},
                       &(struct side){change->to, pair->after});
}

static bool
opened_wish(const struct kith_change *change, const struct pair *pair)
{
    return pair_stayed(pair) &&
           wish_in_one(change, &(struct side){change->to, pair->after},
                       &(struct side){change->from, pair->before});
}

static void
tell_wishes(const struct kith_change *change, struct telling *telling)
{
    struct names met = {0}, opened = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        if (change_met_wish(change, pair))
            names_add(&met, pair->after->shown);
        if (opened_wish(change, pair))
            names_add(&opened, pair->after->shown);
    }
    names_tell(&met, telling, TOPIC_SUPPORT, "From ",
               " you now get close to what you would like.",
               " you now get close to what you would like.");
    names_tell(&opened, telling, TOPIC_SUPPORT,
               "You would like clearly more than you get from ", ".", ".");
}

void
told_add_share(double coverage, const struct language *language,
               struct str *out)
{
    int tenths = (int)(coverage * 10 + 0.5);
    if (coverage == 1)
        str_add(out, tr(language, "all"));
    else if (tenths == 10)
        str_add(out, tr(language, "nearly all"));
    else if (coverage == 0)
        str_add(out, tr(language, "none"));
    else if (tenths == 0)
        str_add(out, tr(language, "hardly any"));
    else
        str_addf(out, tr(language, "about %d in 10"), tenths);
}

/* Somebody has died from whom something was wanted. */
static bool
death_took_wants(const struct kith_change *change)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair_left(pair) && pair->after != NULL &&
            pair->after->status == STATUS_DIED &&
            pair->support.sums[QUANTITY_WANT].left > 0)
            return true;
    return false;
}

/* A death takes its wants with it, and so makes the rest look better; answers
 * that are new or not known any more change the share without any change of
 * the support. Then the two shares are not laid side by side. */
static bool
may_compare_shares(const struct kith_change *change)
{
    const struct split *sums = change->support.sums;
    return !change->confirmed && !death_took_wants(change) &&
           sums[QUANTITY_WANT].recorded == 0 &&
           sums[QUANTITY_MET].recorded == 0 &&
           !isnan(change->support.coverage_from) &&
           !isnan(change->support.coverage_to);
}

static void
tell_coverage(const struct kith_change *change, struct telling *telling)
{
    struct str before = {0}, after = {0}, sentence = {0};
    if (!may_compare_shares(change))
        return;
    told_add_share(change->support.coverage_from, telling->language, &before);
    told_add_share(change->support.coverage_to, telling->language, &after);
    str_addf(&sentence,
             tr(telling->language, "In all you get %s of what you would like"),
             after.data);
    if (strcmp(before.data, after.data) == 0)
        str_add(&sentence, tr(telling->language, ", as before."));
    else
        str_addf(&sentence, tr(telling->language, "; before, it was %s."),
                 before.data);
    tell(telling, TOPIC_SUPPORT, &sentence);
    str_release(&before);
    str_release(&after);
}

/* The wants that leave the sums with those who left. */
static void
tell_wants_gone(const struct kith_change *change, struct telling *telling)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair_left(pair) && pair->support.sums[QUANTITY_WANT].left > 0)
            names_add(&names, pair_view(pair)->shown);
    names_tell(&names, telling, TOPIC_SUPPORT,
               "What you would have liked from ", " is not counted any more.",
               " is not counted any more.");
}

void
tell_support(const struct kith_change *change, struct telling *telling)
{
    tell_movers(change, telling, GETS_MORE);
    tell_movers(change, telling, GETS_LESS);
    tell_movers(change, telling, GETS_LESS_WISHES_NO_MORE);
    tell_giving(change, telling, 1);
    tell_giving(change, telling, -1);
    tell_wishes(change, telling);
    tell_coverage(change, telling);
    tell_wants_gone(change, telling);
}
