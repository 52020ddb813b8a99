/* What is got and given now. */
#include "words/told.h"
#include "case/asked.h"
#include "words/phrases.h"

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

/* By how much something of one kind changed with somebody; 0 where that is not
 * known. */
typedef int kind_change(const struct kith_change *change,
                        const struct pair *pair, size_t kind);

static int
more_got(const struct kith_change *change, const struct pair *pair, size_t kind)
{
    struct support_change support;
    change_of_kind(change, pair, kind, &support);
    return (int)support.sums[QUANTITY_GOT].kept;
}

static int
more_given(const struct kith_change *change, const struct pair *pair,
           size_t kind)
{
    struct support_change support;
    change_of_kind(change, pair, kind, &support);
    return (int)support.sums[QUANTITY_GIVE].kept;
}

/* " (listening, company)": the kinds that changed most, in this direction. */
static void
add_kinds(const struct kith_change *change, const struct pair *pair,
          kind_change *of_kind, int sign, const struct language *language,
          struct str *out)
{
    size_t told = 0;
    for (int size = 4; size > 0; size--)
        for (size_t i = 0; i < change->timeline->functions.count; i++) {
            if (told == MOST_KINDS || of_kind(change, pair, i) * sign != size)
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

enum tale { GETS_MORE, GETS_LESS, GETS_LESS_WISHES_NO_MORE };

/* What rose (SIGN 1) or fell (-1), of all kinds together: what rises of one
 * kind does not make up for what falls of another. */
static int
moved(const struct kith_change *change, const struct pair *pair,
      kind_change *of_kind, int sign)
{
    int sum = 0;
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        int more = of_kind(change, pair, i) * sign;
        sum += more > 0 ? more : 0;
    }
    return sum;
}

static int
sign_of(enum tale tale)
{
    return tale == GETS_MORE ? 1 : -1;
}

static bool
belongs(const struct kith_change *change, const struct pair *pair,
        enum tale tale)
{
    if (moved(change, pair, more_got, sign_of(tale)) == 0)
        return false;
    return tale == GETS_MORE ||
           misses_no_more(change, pair) == (tale == GETS_LESS_WISHES_NO_MORE);
}

struct movers {
    struct mover *items; /* an array of base/array.h */
    size_t count, capacity;
};

/* Those of whom the tale is true, by how much changed. */
static void
collect_movers(const struct kith_change *change, enum tale tale,
               struct movers *movers)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair_stayed(pair) && belongs(change, pair, tale))
            *array_add(movers) = (struct mover){
                pair, moved(change, pair, more_got, sign_of(tale))};
    if (movers->count > 1)
        qsort(movers->items, movers->count, sizeof *movers->items, by_size);
}

static void
add_movers_end(size_t count, enum tale tale, const struct language *language,
               struct str *out)
{
    if (count > MOST_TOLD)
        str_add(out, tr(language, ", and from others"));
    if (tale == GETS_LESS_WISHES_NO_MORE)
        str_add(out, tr(language, ", and wish for no more than before"));
    str_add_char(out, '.');
}

static void
tell_movers(const struct kith_change *change, struct telling *telling,
            enum tale tale)
{
    struct movers movers = {0};
    struct names names = {0};
    struct str end = {0};
    collect_movers(change, tale, &movers);
    for (size_t i = 0; i < movers.count && i < MOST_TOLD; i++) {
        const struct pair *mover = movers.items[i].pair;
        struct str kinds = {0};
        add_kinds(change, mover, more_got, sign_of(tale), telling->language,
                  &kinds);
        names_add_about(&names, mover->after->shown, &kinds, telling);
        str_release(&kinds);
    }
    add_movers_end(movers.count, tale, telling->language, &end);
    names_tell_to(&names, telling, TOPIC_SUPPORT,
                  tale == GETS_MORE ? "You get more from "
                                    : "You get less from ",
                  end.data);
    str_release(&end);
    array_release(&movers);
}

/* Who is paid to help is left out of give and take. */
static bool
is_professional(const struct pair *pair)
{
    return view_group(pair->after) == GROUP_PROFESSIONAL;
}

/* The kinds are named where more of one is given, and less of another. */
static void
tell_giving(const struct kith_change *change, struct telling *telling, int sign)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        struct str kinds = {0};
        if (!pair_stayed(pair) || is_professional(pair) ||
            moved(change, pair, more_given, sign) == 0)
            continue;
        if (moved(change, pair, more_given, -sign) > 0)
            add_kinds(change, pair, more_given, sign, telling->language,
                      &kinds);
        names_add_about(&names, pair_view(pair)->shown, &kinds, telling);
        str_release(&kinds);
    }
    names_tell(&names, telling, TOPIC_SUPPORT,
               sign > 0 ? "You give more to " : "You give less to ", ".", ".");
}

/* ---- Wishes ---- */

static void
tell_wish(const struct kith_change *change, struct telling *telling,
          bool (*test)(const struct kith_change *, const struct pair *),
          const char *before, const char *after)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (test(change, pair))
            names_add(&names, pair->after->shown);
    names_tell(&names, telling, TOPIC_SUPPORT, before, after, after);
}

/* "You wish for less from Jo (listening) than before.", without praise. */
static void
tell_falls(const struct kith_change *change, struct telling *telling)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        struct str kinds = {0};
        if (!change_wish_fell(change, pair))
            continue;
        add_kinds(change, pair, change_wish_fall, 1, telling->language, &kinds);
        names_add_about(&names, pair->after->shown, &kinds, telling);
        str_release(&kinds);
    }
    names_tell(&names, telling, TOPIC_SUPPORT, "You wish for less from ",
               " than before.", " than before.");
}

static void
tell_wishes(const struct kith_change *change, struct telling *telling)
{
    tell_wish(change, telling, change_met_wish, "From ",
              " you now get what you would like.");
    tell_wish(change, telling, change_nearer_wish, "What you get from ",
              " is nearer now to what you would like.");
    tell_wish(change, telling, change_opened_wish,
              "You would like clearly more than you get from ", ".");
    tell_falls(change, telling);
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

/* A client's page does not have everyone, and does not say so. */
static const char *
share_words(const struct kith_change *change)
{
    return change->timeline->audience == KITH_CLIENT
               ? "You get %s of what you would like from the people on this "
                 "page"
               : "In all you get %s of what you would like";
}

static void
tell_coverage(const struct kith_change *change, struct telling *telling)
{
    struct str before = {0}, after = {0}, sentence = {0};
    if (!may_compare_shares(change) || change->support.coverage_to == 0)
        return; /* that there is nothing helps nobody to hear */
    told_add_share(change->support.coverage_from, telling->language, &before);
    told_add_share(change->support.coverage_to, telling->language, &after);
    str_addf(&sentence, tr(telling->language, share_words(change)), after.data);
    if (strcmp(before.data, after.data) == 0)
        str_add(&sentence, tr(telling->language, ", as before."));
    else
        str_addf(&sentence, tr(telling->language, "; before, it was %s."),
                 before.data);
    tell(telling, TOPIC_SUPPORT, &sentence);
    str_release(&before);
    str_release(&after);
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
}
