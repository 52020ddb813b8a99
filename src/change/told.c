#include "change/told.h"

#include <math.h>

/* ---- Sentences ---- */

void
tell(struct telling *telling, enum topic topic, struct str *sentence)
{
    *array_add(&telling->sentences) =
        (struct told){topic, arena_copy(&telling->arena, str_slice(sentence))};
    str_release(sentence);
}

void
names_add(struct names *names, struct slice name)
{
    *array_add(names) = name;
}

static void
add_names(const struct names *names, struct str *out)
{
    enum { MOST_NAMED = 12 };
    size_t count = names->count;
    size_t shown = count > MOST_NAMED ? MOST_NAMED - 1 : count;
    for (size_t i = 0; i < shown; i++) {
        bool last = i + 1 == count;
        str_add(out, i == 0 ? "" : last ? " and " : ", ");
        str_add_slice(out, names->items[i]);
    }
    if (shown < count)
        str_addf(out, " and %zu more", count - shown);
}

void
names_tell(struct names *names, struct telling *telling, enum topic topic,
           const char *before, const char *one, const char *many)
{
    struct str sentence = {0};
    size_t count = names->count;
    if (count > 0) {
        const char *end = count == 1 ? one : many;
        str_add(&sentence, before);
        add_names(names, &sentence);
        if (end[0] == '.' && sentence.data[sentence.size - 1] == '.')
            end++; /* "Mrs O." has a full stop already */
        str_add(&sentence, end);
        tell(telling, topic, &sentence);
    }
    array_release(names);
}

/* ---- Who joined and who left ---- */

typedef bool pair_test(const struct pair *pair);

static void
tell_all(const struct kith_change *change, struct telling *telling,
         enum topic topic, pair_test *test, const char *one, const char *many)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (test(pair))
            names_add(&names, pair_view(pair)->shown);
    names_tell(&names, telling, topic, "", one, many);
}

static bool
joined(const struct pair *pair)
{
    return pair->is && !pair->was;
}

static bool
had_status(const struct pair *pair, enum status status)
{
    return pair->before != NULL && pair->before->status == status;
}

static bool
is_new(const struct pair *pair)
{
    return joined(pair) && pair->before == NULL;
}

static bool
was_wished(const struct pair *pair)
{
    return joined(pair) && had_status(pair, STATUS_WISHED);
}

static bool
is_back(const struct pair *pair)
{
    return joined(pair) && pair->before != NULL &&
           !had_status(pair, STATUS_WISHED);
}

static bool
left(const struct pair *pair)
{
    return pair->was && !pair->is;
}

static bool
left_as(const struct pair *pair, enum status status)
{
    return left(pair) && pair->after != NULL && pair->after->status == status;
}

static bool
has_died(const struct pair *pair)
{
    return left_as(pair, STATUS_DIED);
}

/* Was it the client's own wish that they be further out? The wish stood
 * before, or they stand where they are wished now. */
static bool
further_by_wish(const struct pair *pair)
{
    const struct datum *before =
        pair->before != NULL ? &pair->before->facts[FACT_RING_WANTED] : NULL;
    const struct datum *after =
        pair->after != NULL ? &pair->after->facts[FACT_RING_WANTED] : NULL;
    if (before != NULL && datum_is_known(before) &&
        pair->ring_before != VALUE_UNKNOWN && before->value > pair->ring_before)
        return true;
    return after != NULL && datum_is_known(after) &&
           after->value == pair->after->facts[FACT_RING].value &&
           pair->ring_after > pair->ring_before;
}

static bool
has_ended(const struct pair *pair)
{
    return left_as(pair, STATUS_ENDED) && !further_by_wish(pair);
}

static bool
has_ended_by_wish(const struct pair *pair)
{
    return left_as(pair, STATUS_ENDED) && further_by_wish(pair);
}

static bool
is_distant(const struct pair *pair)
{
    return left_as(pair, STATUS_DISTANT);
}

static bool
is_wished(const struct pair *pair)
{
    return left_as(pair, STATUS_WISHED);
}

static bool
is_absent(const struct pair *pair)
{
    return left(pair) && pair->after == NULL;
}

static bool
is_undiscussed(const struct pair *pair)
{
    return pair->undiscussed;
}

static void
tell_people(const struct kith_change *change, struct telling *telling)
{
    static const struct {
        pair_test *test;
        const char *one, *many;
    } told[] = {
        {is_new, " joined.", " joined."},
        {was_wished, " was wished for, and is in the circle now.",
         " were wished for, and are in the circle now."},
        {is_back, " is in touch again.", " are in touch again."},
        {has_died, " has died, and is remembered.",
         " have died, and are remembered."},
        {has_ended_by_wish, " is no longer in the circle, as you wished.",
         " are no longer in the circle, as you wished."},
        {has_ended, " is no longer in the circle.",
         " are no longer in the circle."},
        {is_distant, " is out of touch now.", " are out of touch now."},
        {is_wished, " is wished for now.", " are wished for now."},
        {is_absent, " is not on the page now.", " are not on the page now."},
        {is_undiscussed, " was not discussed, and is left out here.",
         " were not discussed, and are left out here."},
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        tell_all(change, telling, TOPIC_PEOPLE, told[i].test, told[i].one,
                 told[i].many);
}

/* ---- Who moved ---- */

static bool
closer_by_wish(const struct pair *pair)
{
    const struct datum *wish = &pair->before->facts[FACT_RING_WANTED];
    return pair_move(pair) > 0 && datum_is_known(wish) &&
           wish->value < pair->ring_before;
}

static bool
is_closer_by_wish(const struct pair *pair)
{
    return pair_stayed(pair) && closer_by_wish(pair);
}

static bool
is_closer(const struct pair *pair)
{
    return pair_move(pair) > 0 && !closer_by_wish(pair);
}

static bool
is_further_by_wish(const struct pair *pair)
{
    return pair_move(pair) < 0 && further_by_wish(pair);
}

static bool
is_further(const struct pair *pair)
{
    return pair_move(pair) < 0 && !further_by_wish(pair);
}

static void
tell_places(const struct kith_change *change, struct telling *telling)
{
    const enum topic topic = TOPIC_PLACES;
    const char *closer = " moved closer.", *wish = " moved closer, as you "
                                                   "wished.";
    tell_all(change, telling, topic, is_closer_by_wish, wish, wish);
    tell_all(change, telling, topic, is_closer, closer, closer);
    tell_all(change, telling, topic, is_further_by_wish,
             " is further out, as you wished.",
             " are further out, as you wished.");
    tell_all(change, telling, topic, is_further, " is further out.",
             " are further out.");
    struct str sentence = {0};
    if (change->kept == 0 || change->closer + change->further > 0 ||
        change->rings_unknown > 0)
        return;
    str_add(&sentence, change->left + change->joined > 0
                           ? "Everyone who stayed is where they were."
                           : "Everyone is where they were.");
    tell(telling, topic, &sentence);
}

/* ---- Who knows whom ---- */

static void
add_pair(const struct kith_change *change, const struct tie_change *tie,
         struct str *out)
{
    str_add_slice(out, pair_view(&change->pairs.items[tie->a])->shown);
    str_add(out, " and ");
    str_add_slice(out, pair_view(&change->pairs.items[tie->b])->shown);
}

/* "Maya and Priya know each other now; so do Jo and Priya." */
static void
tell_ties(const struct kith_change *change, struct telling *telling, bool found)
{
    enum { MOST_TOLD = 4 };
    size_t count = 0;
    struct str sentence = {0};
    const struct tie_change *tie;
    array_each (tie, &change->ties) {
        if (tie->found != found || count++ >= MOST_TOLD)
            continue;
        str_add(&sentence, count == 1  ? ""
                           : count > 2 ? ", "
                           : found     ? "; so do "
                                       : "; nor are ");
        add_pair(change, tie, &sentence);
        if (count == 1)
            str_add(&sentence,
                    found ? " know each other now" : " are not linked now");
    }
    if (count > MOST_TOLD)
        str_addf(&sentence, ", and %zu more pairs", count - MOST_TOLD);
    if (count > 0) {
        str_add_char(&sentence, '.');
        tell(telling, TOPIC_TIES, &sentence);
    }
}

void
change_tell(const struct kith_change *change, struct telling *telling)
{
    *telling = (struct telling){0};
    tell_people(change, telling);
    tell_places(change, telling);
    tell_support(change, telling);
    tell_together(change, telling);
    tell_ties(change, telling, true);
    tell_ties(change, telling, false);
    tell_outcomes(change, telling);
}

void
telling_release(struct telling *telling)
{
    array_release(&telling->sentences);
    arena_release(&telling->arena);
}

char *
kith_change_words(const struct kith_change *change)
{
    struct str out = {0};
    struct telling telling;
    change_tell(change, &telling);
    const struct told *told;
    array_each (told, &telling.sentences)
        str_addf(&out, "%.*s\n", SLICE_ARGS(told->text));
    telling_release(&telling);
    return str_take(&out);
}
