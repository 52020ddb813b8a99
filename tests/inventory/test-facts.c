#include "inventory/facts.h"
#include "cases.h"

/* No row of the table of facts has a hole. */
START_TEST(fact_is_described)
{
    const struct fact_kind *kind = &fact_kinds[_i];
    ck_assert_msg(kind->word != NULL && kind->word[0] != '\0', "fact %d", _i);
    ck_assert_msg(kind->form != NULL && kind->form[0] != '\0', "%s",
                  kind->word);
    ck_assert_msg(kind->means != NULL && kind->means[0] != '\0', "%s",
                  kind->word);
    bool has_words =
        kind->shape == SHAPE_WORD || kind->shape == SHAPE_WORD_TEXT;
    ck_assert_msg(has_words == (kind->words != NULL), "%s", kind->word);
    bool has_scale = kind->shape == SHAPE_LEVEL || kind->shape == SHAPE_SUPPORT;
    ck_assert_msg(has_scale == (kind->high > kind->low), "%s", kind->word);
    for (int i = 0; i < _i; i++) {
        ck_assert_str_ne(kind->word, fact_kinds[i].word);
        if (kind->json != NULL && fact_kinds[i].json != NULL)
            ck_assert_str_ne(kind->json, fact_kinds[i].json);
    }
}
END_TEST

/* What format.md says is a value: these are counted when carried. */
START_TEST(fact_counts_as_value)
{
    bool value = _i == FACT_RING || _i == FACT_RING_WANTED ||
                 _i == FACT_CONTACT || _i == FACT_SATISFACTION ||
                 _i == FACT_STRAIN || _i == FACT_ASKED || _i == FACT_SUPPORT;
    ck_assert_msg(fact_kinds[_i].counted == value, "%s", fact_kinds[_i].word);
}
END_TEST

/* A fresh session keeps these, and a status where someone died. */
START_TEST(fact_is_carried)
{
    static const enum fact kept[] = {FACT_RELATION, FACT_GROUP,   FACT_AS,
                                     FACT_AKA,      FACT_CAUTION, FACT_SINCE,
                                     FACT_NEAR};
    enum carry wanted = CARRY_ON;
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        if (kept[i] == (enum fact)_i)
            wanted = CARRY_ALWAYS;
    if (_i == FACT_PRIVATE || _i == FACT_SAME)
        wanted = CARRY_NEVER;
    ck_assert_msg(fact_kinds[_i].carry == wanted, "%s", fact_kinds[_i].word);
}
END_TEST

/* The client sees neither caution nor focus nor a dispute; private text
 * nobody sees. */
START_TEST(fact_has_its_sight)
{
    enum sight sight = fact_kinds[_i].sight;
    if (_i == FACT_PRIVATE)
        ck_assert_int_eq(sight, SIGHT_PRIVATE);
    else if (_i == FACT_CAUTION || _i == FACT_FOCUS || _i == FACT_DISPUTE)
        ck_assert_int_eq(sight, SIGHT_THERAPIST);
    else if (_i != FACT_AKA)
        ck_assert_int_eq(sight, SIGHT_CLIENT);
}
END_TEST

/* Each example that hints and manual show is understood, as that fact. */
static void
check_example(enum fact fact, struct slice example)
{
    struct str text = {0};
    str_addf(&text,
             "case T\nsession week 1\nperson A: friend\n"
             "session week 2\nperson A: %.*s\n",
             SLICE_ARGS(example));
    struct kith_inventory *inventory = case_read(text.data);
    const struct person_record *record =
        &inventory->sessions.items[1].people.items[0];
    bool found = false;
    for (size_t i = 0; i < record->count; i++)
        found = found || record->facts[i].fact == fact;
    ck_assert_msg(found, "%.*s is no %s", SLICE_ARGS(example),
                  fact_kinds[fact].word);
    kith_inventory_free(inventory);
    str_release(&text);
}

START_TEST(fact_is_written_as_shown)
{
    struct slice rest = slice_of(fact_kinds[_i].form);
    while (rest.size > 0) {
        size_t size = 0;
        while (size < rest.size && rest.data[size] != ',')
            size++;
        check_example((enum fact)_i, slice_part(rest, 0, size));
        rest = slice_part(rest, size + 2, rest.size);
    }
}
END_TEST

SUITE("facts", {
    tcase_add_loop_test(tc, fact_is_described, 0, FACT_COUNT);
    tcase_add_loop_test(tc, fact_counts_as_value, 0, FACT_COUNT);
    tcase_add_loop_test(tc, fact_is_carried, 0, FACT_COUNT);
    tcase_add_loop_test(tc, fact_has_its_sight, 0, FACT_COUNT);
    tcase_add_loop_test(tc, fact_is_written_as_shown, 0, FACT_COUNT);
})
