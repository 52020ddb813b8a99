/* Who came, who left, who is called something else now, and who moved. */
#include "words/told.h"

/* A sentence about everyone with a FATE, or for whom TEST holds; where WISHED is
 * a rule, only those for whom it comes out as BY_WISH. */
struct told_row {
    enum fate fate;
    pair_test *test; /* where FATE is FATE_NONE */
    bool (*wished)(const struct kith_change *change, const struct pair *pair);
    bool by_wish;
    const char *one, *many;
};

static bool
is_told(const struct told_row *row, const struct kith_change *change,
        const struct pair *pair)
{
    return (row->fate != FATE_NONE ? pair_fate(pair) == row->fate
                                   : row->test(pair)) &&
           (row->wished == NULL || row->wished(change, pair) == row->by_wish);
}

static void
tell_row(const struct kith_change *change, struct telling *telling,
         enum topic topic, const struct told_row *row)
{
    struct names names = {0};
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (is_told(row, change, pair))
            names_add(&names, pair_view(pair)->shown);
    names_tell(&names, telling, topic, "", row->one, row->many);
}

/* ---- Who came, and who left ---- */

static bool
is_left_out_now(const struct pair *pair)
{
    return pair_is_undiscussed_now(pair) && pair_fate(pair) == FATE_NONE;
}

static bool
was_left_out(const struct pair *pair)
{
    return pair->undiscussed && !pair_is_undiscussed_now(pair) &&
           pair_fate(pair) == FATE_NONE;
}

static void
tell_presence(const struct kith_change *change, struct telling *telling)
{
    static const struct told_row told[] = {
        {FATE_NEW, NULL, NULL, false, " is new on the page.",
         " are new on the page."},
        {FATE_NAMED_AGAIN, NULL, NULL, false, " is on the page again.",
         " are on the page again."},
        {FATE_WISH_CAME, NULL, NULL, false,
         " was wished for, and is in the circle now.",
         " were wished for, and are in the circle now."},
        {FATE_IN_TOUCH_AGAIN, NULL, NULL, false, " is in touch again.",
         " are in touch again."},
        {FATE_DIED, NULL, NULL, false, " has died, and is remembered.",
         " have died, and are remembered."},
        {FATE_REMEMBERED, NULL, NULL, false,
         " is on the page now, and is remembered.",
         " are on the page now, and are remembered."},
        {FATE_ENDED, NULL, change_left_as_wished, true,
         " is no longer in the circle, as you wished.",
         " are no longer in the circle, as you wished."},
        {FATE_ENDED, NULL, change_left_as_wished, false,
         " is no longer in the circle.", " are no longer in the circle."},
        {FATE_DISTANT, NULL, change_left_as_wished, true,
         " is out of touch now, as you wished.",
         " are out of touch now, as you wished."},
        {FATE_DISTANT, NULL, change_left_as_wished, false,
         " is out of touch now.", " are out of touch now."},
        {FATE_WISHED, NULL, NULL, false, " is wished for now.",
         " are wished for now."},
        {FATE_ABSENT, NULL, change_left_as_wished, true,
         " is not on the page now, as you wished.",
         " are not on the page now, as you wished."},
        {FATE_ABSENT, NULL, change_left_as_wished, false,
         " is not on the page now.", " are not on the page now."},
        {FATE_NONE, is_left_out_now, NULL, false,
         " was not discussed, and is left out here.",
         " were not discussed, and are left out here."},
        {FATE_NONE, was_left_out, NULL, false,
         " was not discussed before, and is not compared here.",
         " were not discussed before, and are not compared here."},
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        tell_row(change, telling, TOPIC_PEOPLE, &told[i]);
}

/* ---- Who is called something else ---- */

/* "Other" says no more than that a word is missing: nobody stopped being
 * anything. */
static bool
has_no_words(const struct datum *relation)
{
    return relation->value != RELATION_OWN &&
           strcmp(relation_words.words[relation->value], "other") == 0;
}

bool
told_relation_changed(const struct pair *pair)
{
    if (pair->before == NULL || pair->after == NULL || pair->undiscussed ||
        pair->after->status == STATUS_DIED)
        return false;
    const struct datum *before = &pair->before->facts[FACT_RELATION];
    const struct datum *after = &pair->after->facts[FACT_RELATION];
    return datum_is_known(before) && datum_is_known(after) &&
           !has_no_words(after) &&
           (before->value != after->value ||
            !slice_equal(before->text, after->text));
}

/* Words that do not go with "your". */
static const struct {
    const char *relation, *words;
} relations[] = {
    {"online", "an online friend"},
    {"group", "a group"},
    {"faith", "a faith community"},
    {"professional", "a professional"},
};

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
    str_addf(out, tr(language, T("your %s")), tr(language, word));
}

void
told_add_relation(const struct pair *pair, const struct language *language,
                  struct str *out)
{
    const struct datum *before = &pair->before->facts[FACT_RELATION];
    const struct datum *after = &pair->after->facts[FACT_RELATION];
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

/* Is somebody not where they were, who is not among those who moved? */
static bool
any_came_or_went(const struct kith_change *change)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair->was != pair->is || pair_fate(pair) != FATE_NONE)
            return true;
    return false;
}

static void
tell_stillness(const struct kith_change *change, struct telling *telling)
{
    if (change_is_still(change))
        tell_words(telling, TOPIC_PLACES,
                   any_came_or_went(change)
                       ? "Everyone else is where they were."
                       : "Everyone is where they were.");
}

void
tell_places(const struct kith_change *change, struct telling *telling)
{
    static const struct told_row told[] = {
        {FATE_NONE, pair_came_closer, change_moved_as_wished, true,
         " moved closer, as you wished.", " moved closer, as you wished."},
        {FATE_NONE, pair_came_closer, change_moved_as_wished, false,
         " moved closer.", " moved closer."},
        {FATE_NONE, pair_went_further, change_moved_as_wished, true,
         " is further out, as you wished.", " are further out, as you wished."},
        {FATE_NONE, pair_went_further, change_moved_as_wished, false,
         " is further out.", " are further out."},
    };
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        tell_row(change, telling, TOPIC_PLACES, &told[i]);
    tell_stillness(change, telling);
}
