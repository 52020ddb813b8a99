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

void
names_list(const struct names *names, const struct language *language,
           struct str *out)
{
    enum { MOST_NAMED = 12 };
    size_t count = names->count;
    size_t shown = count > MOST_NAMED ? MOST_NAMED - 1 : count;
    for (size_t i = 0; i < shown; i++) {
        bool last = i + 1 == count;
        str_add(out, i == 0 ? "" : last ? tr(language, " and ") : ", ");
        str_add_slice(out, names->items[i]);
    }
    if (shown < count)
        str_addf(out, tr(language, " and %zu more"), count - shown);
}

void
names_tell(struct names *names, struct telling *telling, enum topic topic,
           const char *before, const char *one, const char *many)
{
    struct str sentence = {0};
    size_t count = names->count;
    if (count > 0) {
        const char *end = tr(telling->language, count == 1 ? one : many);
        str_add(&sentence, tr(telling->language, before));
        names_list(names, telling->language, &sentence);
        if (end[0] == '.' && sentence.data[sentence.size - 1] == '.')
            end++; /* "Mrs O." has a full stop already */
        str_add(&sentence, end);
        tell(telling, topic, &sentence);
    }
    array_release(names);
}

/* ---- Who joined and who left ---- */

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
had_status(const struct pair *pair, enum status status)
{
    return pair->before != NULL && pair->before->status == status;
}

static bool
is_new(const struct pair *pair)
{
    return pair_joined(pair) && pair->before == NULL && !pair->known_before;
}

static bool
is_named_again(const struct pair *pair)
{
    return pair_joined(pair) && pair->before == NULL && pair->known_before;
}

static bool
was_wished(const struct pair *pair)
{
    return pair_joined(pair) && had_status(pair, STATUS_WISHED);
}

static bool
is_in_touch_again(const struct pair *pair)
{
    return pair_joined(pair) && pair->before != NULL &&
           !had_status(pair, STATUS_WISHED);
}

/* A death or an ending is told of everyone, discussed or not. */
static bool
went(const struct pair *pair)
{
    return pair->before != NULL && pair->before->active &&
           (pair->after == NULL || !pair->after->active);
}

static bool
went_as(const struct pair *pair, enum status status)
{
    return went(pair) && pair->after != NULL && pair->after->status == status;
}

static bool
has_died(const struct pair *pair)
{
    return went_as(pair, STATUS_DIED);
}

/* Do they stand where the client would like them? */
static bool
is_where_wished(const struct view *view)
{
    const struct datum *wish = &view->facts[FACT_RING_WANTED];
    return datum_is_known(wish) && wish->value == view->facts[FACT_RING].value;
}

/* Did the client wish them outside? */
static bool
wished_out(const struct pair *pair)
{
    const struct view *after = pair->after;
    return pair->before->let_go > pair->rings ||
           (after != NULL && (after->let_go > pair->rings ||
                              (after->facts[FACT_RING].value == RING_OUT &&
                               is_where_wished(after))));
}

static bool
has_ended(const struct pair *pair)
{
    return went_as(pair, STATUS_ENDED) && !wished_out(pair);
}

static bool
has_ended_by_wish(const struct pair *pair)
{
    return went_as(pair, STATUS_ENDED) && wished_out(pair);
}

static bool
is_distant(const struct pair *pair)
{
    return went_as(pair, STATUS_DISTANT) && !wished_out(pair);
}

static bool
is_distant_by_wish(const struct pair *pair)
{
    return went_as(pair, STATUS_DISTANT) && wished_out(pair);
}

static bool
is_wished(const struct pair *pair)
{
    return went_as(pair, STATUS_WISHED);
}

static bool
is_absent(const struct pair *pair)
{
    return went(pair) && pair->after == NULL && !wished_out(pair);
}

static bool
is_absent_by_wish(const struct pair *pair)
{
    return went(pair) && pair->after == NULL && wished_out(pair);
}

static bool
is_left_out(const struct pair *pair)
{
    return pair->undiscussed && !went(pair);
}

static void
tell_people(const struct kith_change *change, struct telling *telling)
{
    static const struct {
        pair_test *test;
        const char *one, *many;
    } told[] = {
        {is_new, " joined.", " joined."},
        {is_named_again, " is on the page again.", " are on the page again."},
        {was_wished, " was wished for, and is in the circle now.",
         " were wished for, and are in the circle now."},
        {is_in_touch_again, " is in touch again.", " are in touch again."},
        {has_died, " has died, and is remembered.",
         " have died, and are remembered."},
        {has_ended_by_wish, " is no longer in the circle, as you wished.",
         " are no longer in the circle, as you wished."},
        {has_ended, " is no longer in the circle.",
         " are no longer in the circle."},
        {is_distant_by_wish, " is out of touch now, as you wished.",
         " are out of touch now, as you wished."},
        {is_distant, " is out of touch now.", " are out of touch now."},
        {is_wished, " is wished for now.", " are wished for now."},
        {is_absent_by_wish, " is not on the page now, as you wished.",
         " are not on the page now, as you wished."},
        {is_absent, " is not on the page now.", " are not on the page now."},
        {is_left_out, " was not discussed, and is left out here.",
         " were not discussed, and are left out here."},
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        tell_all(change, telling, TOPIC_PEOPLE, told[i].test, told[i].one,
                 told[i].many);
}

/* ---- Who moved ---- */

/* Towards the ring that was wished for, and not beyond it. */
static bool
closer_by_wish(const struct pair *pair)
{
    const struct datum *wish = &pair->before->facts[FACT_RING_WANTED];
    return datum_is_known(wish) && wish->value < pair->ring_before &&
           wish->value <= pair->ring_after;
}

static bool
further_by_wish(const struct pair *pair)
{
    return pair->before->let_go >= pair->ring_after ||
           is_where_wished(pair->after);
}

static bool
is_closer_by_wish(const struct pair *pair)
{
    return pair_came_closer(pair) && closer_by_wish(pair);
}

static bool
is_closer(const struct pair *pair)
{
    return pair_came_closer(pair) && !closer_by_wish(pair);
}

static bool
is_further_by_wish(const struct pair *pair)
{
    return pair_went_further(pair) && further_by_wish(pair);
}

static bool
is_further(const struct pair *pair)
{
    return pair_went_further(pair) && !further_by_wish(pair);
}

/* Nobody moved; said where somebody looked. */
static void
tell_stillness(const struct kith_change *change, struct telling *telling)
{
    struct str sentence = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair_stayed(pair) &&
            pair->after->facts[FACT_RING].origin != KITH_SAID)
            return;
    if (change->kept == 0 || change->closer + change->further > 0)
        return;
    str_add(&sentence, tr(telling->language,
                          change->left + change->joined > 0
                              ? "Everyone who stayed is where they were."
                              : "Everyone is where they were."));
    tell(telling, TOPIC_PLACES, &sentence);
}

static void
tell_places(const struct kith_change *change, struct telling *telling)
{
    static const struct {
        pair_test *test;
        const char *one, *many;
    } told[] = {
        {is_closer_by_wish, " moved closer, as you wished.",
         " moved closer, as you wished."},
        {is_closer, " moved closer.", " moved closer."},
        {is_further_by_wish, " is further out, as you wished.",
         " are further out, as you wished."},
        {is_further, " is further out.", " are further out."},
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        tell_all(change, telling, TOPIC_PLACES, told[i].test, told[i].one,
                 told[i].many);
    tell_stillness(change, telling);
}

/* ---- Who knows whom ---- */

static void
add_pair(const struct kith_change *change, const struct tie_change *tie,
         const struct language *language, struct str *out)
{
    str_add_slice(out, pair_view(&change->pairs.items[tie->a])->shown);
    str_add(out, tr(language, " and "));
    str_add_slice(out, pair_view(&change->pairs.items[tie->b])->shown);
}

/* "Maya and Priya, and Jo and Priya, know each other now." */
static void
tell_ties(const struct kith_change *change, struct telling *telling, bool found)
{
    enum { MOST_TOLD = 4 };
    size_t count = 0, all = 0;
    struct str sentence = {0};
    const struct language *language = telling->language;
    const struct tie_change *tie;
    array_each (tie, &change->ties)
        all += tie->found == found;
    array_each (tie, &change->ties) {
        if (tie->found != found || count == MOST_TOLD)
            continue;
        str_add(&sentence, count == 0         ? ""
                           : count + 1 == all ? tr(language, "; and ")
                                              : "; ");
        add_pair(change, tie, language, &sentence);
        count++;
    }
    if (all > count)
        str_addf(&sentence,
                 all - count == 1 ? tr(language, "; and one more pair")
                                  : tr(language, "; and %zu more pairs"),
                 all - count);
    if (all > 0) {
        str_add(&sentence, tr(language, found ? " know each other now."
                                              : " are not linked now."));
        tell(telling, TOPIC_TIES, &sentence);
    }
}

/* Was a score or a goal's rating told in the session? */
static bool
has_outcomes(const struct kith_snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->scores.count; i++)
        if (snapshot->scores.items[i]->known)
            return true;
    const struct view_goal *goal;
    array_each (goal, &snapshot->goals)
        if (goal->origin == KITH_SAID)
            return true;
    return false;
}

/* Nothing was said in the later session: what stands is the earlier one right
 * before it, and there is no change to tell of. */
static bool
tell_silence(const struct kith_change *change, struct telling *telling)
{
    struct str sentence = {0}, session = {0};
    if (change->said_after > 0 || change->carried == 0 || change->kept == 0 ||
        change->left + change->joined > 0 || change->to != change->from + 1 ||
        change->ties.count > 0 ||
        has_outcomes(timeline_snapshot(change->timeline, change->to)))
        return false;
    timeline_add_session(change->timeline, change->to, &session);
    str_addf(&sentence,
             tr(telling->language, "Nothing was written down for %s yet."),
             session.data);
    str_release(&session);
    tell(telling, TOPIC_PEOPLE, &sentence);
    return true;
}

void
change_tell(const struct kith_change *change, const struct language *language,
            struct telling *telling)
{
    *telling = (struct telling){.language = language};
    if (tell_silence(change, telling))
        return;
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
    change_tell(change, NULL, &telling);
    const struct told *told;
    array_each (told, &telling.sentences)
        str_addf(&out, "%.*s\n", SLICE_ARGS(told->text));
    telling_release(&telling);
    return str_take(&out);
}
