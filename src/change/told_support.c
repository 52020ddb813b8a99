/* What is got and given now, and how it is going with people. */
#include "change/told.h"
#include "base/number.h"

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
          struct str *out)
{
    size_t told = 0;
    for (int size = 4; size > 0; size--)
        for (size_t i = 0; i < change->timeline->functions.count; i++) {
            if (told == MOST_KINDS || more_of(change, pair, i) * sign != size)
                continue;
            struct slice name = change->timeline->functions.items[i];
            str_add(out, told++ == 0 ? " (" : ", ");
            str_add_slice(out, function_words(name).wish);
        }
    str_add(out, told > 0 ? ")" : "");
}

/* Do they miss more of what they would like than before? */
static bool
misses_more(const struct pair *pair)
{
    return pair->support.sums[QUANTITY_DEFICIT].kept > 0;
}

enum tale { GETS_MORE, GETS_LESS, GETS_LESS_MISSES_NONE };

static bool
belongs(const struct pair *pair, enum tale tale)
{
    double got = pair->support.sums[QUANTITY_GOT].kept;
    if (tale == GETS_MORE)
        return got > 0;
    return got < 0 && misses_more(pair) == (tale == GETS_LESS);
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
                  &name);
        names_add(&names, arena_copy(&telling->arena, str_slice(&name)));
        str_release(&name);
    }
    const char *others = movers.count > MOST_TOLD ? ", and from others" : "";
    struct str end = {0};
    str_addf(&end, "%s%s.", others,
             tale == GETS_LESS_MISSES_NONE ? ", and miss no more than before"
                                           : "");
    names_tell(&names, telling, TOPIC_SUPPORT,
               tale == GETS_MORE ? "You get more from " : "You get less from ",
               end.data, end.data);
    str_release(&end);
    array_release(&movers);
}

static void
tell_giving(const struct kith_change *change, struct telling *telling, int sign)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair_stayed(pair) &&
            pair->support.sums[QUANTITY_GIVE].kept * sign > 0)
            names_add(&names, pair_view(pair)->shown);
    names_tell(&names, telling, TOPIC_SUPPORT,
               sign > 0 ? "You give more to " : "You give less to ", ".", ".");
}

/* ---- Wishes ---- */

static size_t
wishes_of(const struct kith_change *change, size_t session,
          const struct view *view)
{
    size_t wishes[2];
    return view_wishes(timeline_snapshot(change->timeline, session), view,
                       wishes);
}

static void
tell_wishes(const struct kith_change *change, struct telling *telling)
{
    struct names met = {0}, opened = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        if (!pair_stayed(pair) || (change->confirmed && pair->carried > 0))
            continue;
        bool before = wishes_of(change, change->from, pair->before) > 0;
        bool after = wishes_of(change, change->to, pair->after) > 0;
        if (before && !after && pair->after->may_wish)
            names_add(&met, pair->after->shown);
        if (after && !before && pair->before->may_wish)
            names_add(&opened, pair->after->shown);
    }
    names_tell(&met, telling, TOPIC_SUPPORT, "From ",
               " you now get close to what you would like.",
               " you now get close to what you would like.");
    names_tell(&opened, telling, TOPIC_SUPPORT,
               "You would like clearly more than you get from ", ".", ".");
}

/* "about 7 in 10", of what the client would like. */
static const char *
add_share(double coverage, struct str *out)
{
    if (coverage == 1)
        str_add(out, "all");
    else if (coverage >= 0.95)
        str_add(out, "nearly all");
    else if (coverage < 0.05)
        str_add(out, "hardly any");
    else
        str_addf(out, "about %.0f in 10", coverage * 10);
    return out->data;
}

static void
tell_coverage(const struct kith_change *change, struct telling *telling)
{
    struct str before = {0}, after = {0}, sentence = {0};
    if (change->confirmed) /* other people each time: no comparison */
        return;
    if (!isnan(change->support.coverage_from) &&
        !isnan(change->support.coverage_to)) {
        bool same = strcmp(add_share(change->support.coverage_from, &before),
                           add_share(change->support.coverage_to, &after)) == 0;
        str_addf(&sentence, "In all you get %s of what you would like",
                 after.data);
        if (same)
            str_add(&sentence, ", as before.");
        else
            str_addf(&sentence, "; before, it was %s.", before.data);
        tell(telling, TOPIC_SUPPORT, &sentence);
    }
    str_release(&before);
    str_release(&after);
}

void
tell_support(const struct kith_change *change, struct telling *telling)
{
    tell_movers(change, telling, GETS_MORE);
    tell_movers(change, telling, GETS_LESS);
    tell_movers(change, telling, GETS_LESS_MISSES_NONE);
    tell_giving(change, telling, 1);
    tell_giving(change, telling, -1);
    tell_wishes(change, telling);
    tell_coverage(change, telling);
}

/* ---- Strain, and what was said, set or settled ---- */

static void
tell_strain(const struct kith_change *change, struct telling *telling, int sign)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        if (!pair_stayed(pair))
            continue;
        const struct datum *before = &pair->before->facts[FACT_STRAIN];
        const struct datum *after = &pair->after->facts[FACT_STRAIN];
        if (change_counts(change, before->origin) &&
            change_counts(change, after->origin) &&
            (after->value - before->value) * sign > 0)
            names_add(&names, pair->after->shown);
    }
    names_tell(&names, telling, TOPIC_TOGETHER,
               sign < 0 ? "There is less strain with "
                        : "There is more strain with ",
               ".", ".");
}

/* What a path came to, in words; the words of a value that is no news are
 * NULL. BOUNDARY and DISPUTE follow their word lists. */
static const struct arrival {
    enum fact fact;
    const char *word, *before, *one, *many;
} arrivals[] = {
    {FACT_ASKED, "said", "You told ", " what you would like.",
     " what you would like."},
    {FACT_ASKED, "hinted", "You hinted to ", " what you would like.",
     " what you would like."},
    {FACT_BOUNDARY, "wanted", "You would like a limit with ", ".", "."},
    {FACT_BOUNDARY, "voiced", "You named a limit to ", ".", "."},
    {FACT_BOUNDARY, "kept", "The limit with ", " holds.", " holds."},
    {FACT_BOUNDARY, "not-kept", "The limit with ", " does not hold yet.",
     " does not hold yet."},
    {FACT_DISPUTE, "renegotiation", "You are working it out with ", ".", "."},
    {FACT_DISPUTE, "impasse", "With ", " it is stuck for now.",
     " it is stuck for now."},
    {FACT_DISPUTE, "dissolution", "With ", " you are letting go.",
     " you are letting go."},
    {FACT_DISPUTE, "resolved", "With ", " it is settled.", " it is settled."},
};

static bool
arrives(const struct step *step, const struct arrival *arrival)
{
    if (step->fact != arrival->fact)
        return false;
    const struct word_list *words = fact_kinds[step->fact].words;
    return strcmp(words->words[step->values[step->count - 1]], arrival->word) ==
           0;
}

void
tell_together(const struct kith_change *change, struct telling *telling)
{
    tell_strain(change, telling, -1);
    tell_strain(change, telling, 1);
    for (size_t i = 0; i < sizeof arrivals / sizeof *arrivals; i++) {
        struct names names = {0};
        const struct step *step;
        array_each (step, &change->steps)
            if (arrives(step, &arrivals[i]))
                names_add(&names,
                          pair_view(&change->pairs.items[step->pair])->shown);
        names_tell(&names, telling, TOPIC_TOGETHER, arrivals[i].before,
                   arrivals[i].one, arrivals[i].many);
    }
}

/* ---- Scores and goals ---- */

static void
tell_score(const struct score_change *score, struct telling *telling)
{
    struct str sentence = {0};
    if (isnan(score->change))
        return;
    if (slice_is(score->name, "mood"))
        str_add(&sentence, "Mood");
    else
        str_add_slice(&sentence, score->name);
    if (score->change == 0) {
        str_add(&sentence, " stayed at ");
        number_add_short(&sentence, score->to, 2);
    } else {
        str_add(&sentence, " went from ");
        number_add_short(&sentence, score->from, 2);
        str_add(&sentence, " to ");
        number_add_short(&sentence, score->to, 2);
    }
    if (score->reliable != VALUE_UNKNOWN && score->change != 0)
        str_add(&sentence, score->reliable
                               ? ", a change beyond measurement noise"
                               : ", which is within measurement noise");
    str_add_char(&sentence, '.');
    tell(telling, TOPIC_SCORES, &sentence);
}

/* Goal attainment in the client's words, from -2 on. */
static const char *
attainment(int rating)
{
    static const char *const words[] = {"as at the start", "on the way",
                                        "as you hoped", "more than you hoped",
                                        "much more than you hoped"};
    return words[rating + 2];
}

static void
tell_goal(const struct goal_change *goal, struct telling *telling)
{
    struct str sentence = {0};
    if (goal->from == goal->to || goal->from == GOAL_UNKNOWN ||
        goal->to == GOAL_UNKNOWN)
        return;
    str_addf(&sentence, "“%.*s”: %s; before, %s.", SLICE_ARGS(goal->text),
             attainment(goal->to), attainment(goal->from));
    tell(telling, TOPIC_GOALS, &sentence);
}

void
tell_outcomes(const struct kith_change *change, struct telling *telling)
{
    const struct score_change *score;
    array_each (score, &change->scores)
        tell_score(score, telling);
    const struct goal_change *goal;
    array_each (goal, &change->goals)
        tell_goal(goal, telling);
}
