/* Who came, who left, who is called something else now, and who moved. */
#include "change/told.h"

/* A sentence about everyone for whom TEST holds; where WISHED is a rule, only
 * those for whom it comes out as BY_WISH. */
struct told_row {
    pair_test *test;
    bool (*wished)(const struct kith_change *change, const struct pair *pair);
    bool by_wish;
    const char *one, *many;
};

static void
tell_row(const struct kith_change *change, struct telling *telling,
         enum topic topic, const struct told_row *row)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (row->test(pair) &&
            (row->wished == NULL || row->wished(change, pair) == row->by_wish))
            names_add(&names, pair_view(pair)->shown);
    names_tell(&names, telling, topic, "", row->one, row->many);
}

/* ---- Who came ---- */

static bool
was(const struct pair *pair, enum status status)
{
    return pair->before != NULL && pair->before->status == status;
}

static bool
is(const struct pair *pair, enum status status)
{
    return pair->after != NULL && pair->after->status == status;
}

/* On the page now and not before; of who died, and of who is wished for, that
 * is told instead. */
static bool
came(const struct pair *pair)
{
    return pair->before == NULL && !pair->undiscussed &&
           !is(pair, STATUS_DIED) && !is(pair, STATUS_WISHED);
}

static bool
is_new(const struct pair *pair)
{
    return came(pair) && !pair->known_before;
}

static bool
is_named_again(const struct pair *pair)
{
    return came(pair) && pair->known_before;
}

static bool
was_wished(const struct pair *pair)
{
    return pair_joined(pair) && was(pair, STATUS_WISHED);
}

static bool
is_in_touch_again(const struct pair *pair)
{
    return pair_joined(pair) &&
           (was(pair, STATUS_DISTANT) || was(pair, STATUS_ENDED));
}

/* ---- Who left ---- */

/* Told of everyone, and once; in the circle before or not. */
static bool
has_died(const struct pair *pair)
{
    return is(pair, STATUS_DIED) && !pair->dead_before;
}

/* An ending is told of everyone, discussed or not. */
static bool
went(const struct pair *pair)
{
    return pair->before != NULL && pair->before->active &&
           (pair->after == NULL || !pair->after->active);
}

static bool
is_absent(const struct pair *pair)
{
    return went(pair) && pair->after == NULL;
}

static bool
has_ended(const struct pair *pair)
{
    return (went(pair) || was(pair, STATUS_DISTANT)) && is(pair, STATUS_ENDED);
}

static bool
is_distant(const struct pair *pair)
{
    return went(pair) && is(pair, STATUS_DISTANT);
}

static bool
is_wished(const struct pair *pair)
{
    return is(pair, STATUS_WISHED) && !was(pair, STATUS_WISHED) &&
           !pair->dead_before;
}

static bool
is_left_out(const struct pair *pair)
{
    return pair->undiscussed && !went(pair);
}

static void
tell_presence(const struct kith_change *change, struct telling *telling)
{
    static const struct told_row told[] = {
        {is_new, NULL, false, " is new on the page.", " are new on the page."},
        {is_named_again, NULL, false, " is on the page again.",
         " are on the page again."},
        {was_wished, NULL, false, " was wished for, and is in the circle now.",
         " were wished for, and are in the circle now."},
        {is_in_touch_again, NULL, false, " is in touch again.",
         " are in touch again."},
        {has_died, NULL, false, " has died, and is remembered.",
         " have died, and are remembered."},
        {has_ended, change_left_as_wished, true,
         " is no longer in the circle, as you wished.",
         " are no longer in the circle, as you wished."},
        {has_ended, change_left_as_wished, false,
         " is no longer in the circle.", " are no longer in the circle."},
        {is_distant, change_left_as_wished, true,
         " is out of touch now, as you wished.",
         " are out of touch now, as you wished."},
        {is_distant, change_left_as_wished, false, " is out of touch now.",
         " are out of touch now."},
        {is_wished, NULL, false, " is wished for now.", " are wished for now."},
        {is_absent, change_left_as_wished, true,
         " is not on the page now, as you wished.",
         " are not on the page now, as you wished."},
        {is_absent, change_left_as_wished, false, " is not on the page now.",
         " are not on the page now."},
        {is_left_out, NULL, false, " was not discussed, and is left out here.",
         " were not discussed, and are left out here."},
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        tell_row(change, telling, TOPIC_PEOPLE, &told[i]);
}

/* ---- Who is called something else ---- */

bool
told_relation_changed(const struct pair *pair)
{
    if (pair->before == NULL || pair->after == NULL || pair->undiscussed ||
        is(pair, STATUS_DIED))
        return false;
    const struct datum *before = &pair->before->facts[FACT_RELATION];
    const struct datum *after = &pair->after->facts[FACT_RELATION];
    return datum_is_known(before) && datum_is_known(after) &&
           (before->value != after->value ||
            !slice_equal(before->text, after->text));
}

/* Words that do not go with "your"; "other" has none at all. */
static const struct {
    const char *relation, *words;
} relations[] = {
    {"online", "an online friend"},
    {"group", "a group"},
    {"faith", "a faith community"},
    {"professional", "a professional"},
};

static bool
has_no_words(const struct datum *relation)
{
    return relation->value != RELATION_OWN &&
           strcmp(relation_words.words[relation->value], "other") == 0;
}

/* "your ex-partner", "an online friend"; own words as they are. */
static void
add_relation(const struct datum *relation, const struct language *language,
             struct str *out)
{
    if (relation->value == RELATION_OWN) {
        str_addf(out, "%s%.*s%s", tr(language, "“"), SLICE_ARGS(relation->text),
                 tr(language, "”"));
        return;
    }
    const char *word = relation_words.words[relation->value];
    for (size_t i = 0; i < sizeof relations / sizeof *relations; i++)
        if (strcmp(relations[i].relation, word) == 0) {
            str_add(out, tr(language, relations[i].words));
            return;
        }
    str_add(out, tr(language, "your "));
    str_add(out, tr(language, word));
}

void
told_add_relation(const struct pair *pair, const struct language *language,
                  struct str *out)
{
    const struct datum *before = &pair->before->facts[FACT_RELATION];
    const struct datum *after = &pair->after->facts[FACT_RELATION];
    if (has_no_words(after)) {
        str_add(out, tr(language, " is not "));
        add_relation(before, language, out);
        str_add(out, tr(language, " any more."));
        return;
    }
    str_add(out, tr(language, " is "));
    add_relation(after, language, out);
    if (has_no_words(before)) {
        str_add(out, tr(language, " now."));
        return;
    }
    str_add(out, tr(language, " now; before, "));
    add_relation(before, language, out);
    str_add_char(out, '.');
}

static void
tell_relations(const struct kith_change *change, struct telling *telling)
{
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        struct str sentence = {0};
        if (!told_relation_changed(pair))
            continue;
        str_add_slice(&sentence, pair->after->shown);
        told_add_relation(pair, telling->language, &sentence);
        tell(telling, TOPIC_PEOPLE, &sentence);
    }
}

void
tell_people(const struct kith_change *change, struct telling *telling)
{
    tell_presence(change, telling);
    tell_relations(change, telling);
}

/* ---- Who moved ---- */

/* Nobody moved; said where somebody looked. */
static void
tell_stillness(const struct kith_change *change, struct telling *telling)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair_stayed(pair) &&
            pair->after->facts[FACT_RING].origin != KITH_SAID)
            return;
    if (change->kept == 0 || change->closer + change->further > 0)
        return;
    tell_words(telling, TOPIC_PLACES,
               change->left + change->joined > 0
                   ? "Everyone else is where they were."
                   : "Everyone is where they were.");
}

void
tell_places(const struct kith_change *change, struct telling *telling)
{
    static const struct told_row told[] = {
        {pair_came_closer, change_moved_as_wished, true,
         " moved closer, as you wished.", " moved closer, as you wished."},
        {pair_came_closer, change_moved_as_wished, false, " moved closer.",
         " moved closer."},
        {pair_went_further, change_moved_as_wished, true,
         " is further out, as you wished.", " are further out, as you wished."},
        {pair_went_further, change_moved_as_wished, false, " is further out.",
         " are further out."},
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        tell_row(change, telling, TOPIC_PLACES, &told[i]);
    tell_stillness(change, telling);
}
