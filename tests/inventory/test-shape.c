/* Every fact of the table, with each of its words and levels: what was read is
 * written back as it was. */
#include "inventory/shape.h"
#include "cases.h"

/* In the second session, so that "same" has something to confirm. */
#define BEFORE                                                                 \
    "case T\nme Sarah\nrings: one, two, three\nfunctions: emotional, "         \
    "money-help\n\n"                                                           \
    "session week 1\nperson A: friend\n\nsession week 2\nperson A: "

/* Reads FACT, checks that it is one of KIND alone, and writes it back. */
static void
check_kept(enum fact kind, const char *fact)
{
    struct str text = {0};
    str_addf(&text, BEFORE "%s\n", fact);
    struct kith_inventory *inventory = case_read(text.data);
    const struct person_record *record =
        &inventory->sessions.items[1].people.items[0];
    bool found = false;
    for (size_t i = 0; i < record->count; i++)
        found = found || record->facts[i].fact == kind;
    ck_assert_msg(found, "%s is no %s", fact, fact_kinds[kind].word);
    char *written = kith_inventory_write(inventory, NULL);
    ck_assert_text(written, text.data);
    free(written);
    kith_inventory_free(inventory);
    str_release(&text);
}

static void
check_all(enum fact fact, const char *const *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct str text = {0};
        str_addf(&text, samples[i], fact_kinds[fact].word);
        check_kept(fact, text.data);
        str_release(&text);
    }
}

#define CHECK_ALL(fact, ...)                                                   \
    check_all(fact, (const char *const[]){__VA_ARGS__},                        \
              COUNT_OF(((const char *const[]){__VA_ARGS__})))

/* PREFIX, each word of LIST, SUFFIX. */
static void
check_words(enum fact fact, const char *prefix, const struct word_list *list,
            const char *suffix)
{
    for (size_t i = 0; i < list->count; i++) {
        struct str text = {0};
        str_addf(&text, "%s%s%s", prefix, list->words[i], suffix);
        check_kept(fact, text.data);
        str_release(&text);
    }
}

static void
check_levels(enum fact fact)
{
    for (int i = fact_kinds[fact].low; i <= fact_kinds[fact].high; i++) {
        struct str text = {0};
        str_addf(&text, "%s %d", fact_kinds[fact].word, i);
        check_kept(fact, text.data);
        str_release(&text);
    }
}

/* Each part of each kind of support, from the least to the most. */
static void
check_support(enum fact fact)
{
    static const char *const kinds[] = {"emotional", "money-help"};
    for (int i = 0; i < 5 * 5 * 5; i++) {
        struct str text = {0};
        int wanted = i / 25, got = i / 5 % 5, given = i % 5;
        str_addf(&text, "%s %d/%d", kinds[i % 2], wanted, got);
        check_kept(fact, text.data);
        str_addf(&text, "/%d", given);
        check_kept(fact, text.data);
        str_release(&text);
    }
    CHECK_ALL(fact, "emotional ?/2/?", "emotional ?/?", "emotional 4/?/1");
}

static void
check_word_fact(enum fact fact, bool with_text)
{
    struct str prefix = {0};
    str_addf(&prefix, "%s ", fact_kinds[fact].word);
    check_words(fact, prefix.data, fact_kinds[fact].words, "");
    if (with_text)
        check_words(fact, prefix.data, fact_kinds[fact].words,
                    " \"no calls after ten\"");
    CHECK_ALL(fact, "%s ?");
    str_release(&prefix);
}

START_TEST(fact_comes_back)
{
    enum fact fact = (enum fact)_i;
    switch (fact_kinds[fact].shape) {
    case SHAPE_RELATION:
        check_words(fact, "", &relation_words, "");
        CHECK_ALL(fact, "%s \"pen friend\"", "%s \"says \\\"hi\\\"\"");
        break;
    case SHAPE_STATUS:
        check_words(fact, "", &status_words, "");
        CHECK_ALL(fact, "died 2020", "died 2020-03", "died 2020-03-09");
        break;
    case SHAPE_FLAG:
        CHECK_ALL(fact, "%s", "no %s");
        break;
    case SHAPE_SAME:
        CHECK_ALL(fact, "%s");
        break;
    case SHAPE_WORD:
    case SHAPE_WORD_TEXT:
        check_word_fact(fact, fact_kinds[fact].shape == SHAPE_WORD_TEXT);
        break;
    case SHAPE_LEVEL:
        check_levels(fact);
        CHECK_ALL(fact, "%s ?");
        break;
    case SHAPE_RING:
        CHECK_ALL(fact, "%s 1", "%s 2", "%s 3", "%s out", "%s ?");
        break;
    case SHAPE_WISH:
        CHECK_ALL(fact, "ring 2 -> 1", "ring 1 -> out", "ring ? -> 3",
                  "ring out -> ?");
        break;
    case SHAPE_CLOCK:
        CHECK_ALL(fact, "%s 12:00", "%s 4:30", "%s 1:01 inner",
                  "%s 12:59 outer", "%s ?");
        break;
    case SHAPE_SUPPORT:
        check_support(fact);
        break;
    case SHAPE_DATE:
        CHECK_ALL(fact, "%s 2009", "%s 2009-02", "%s 2009-02-28", "%s ?");
        break;
    case SHAPE_TEXT:
    case SHAPE_NAME:
        CHECK_ALL(fact, "%s \"Mrs O.: one, \\\"two\\\" \\\\\"", "%s ?");
        break;
    case SHAPE_NAMED:
        CHECK_ALL(fact, "%s age 34", "%s \"two words\" \"a, b\"", "%s home ?");
        break;
    case SHAPE_COUNT:
        ck_abort_msg("%s has no shape", fact_kinds[fact].word);
    }
}
END_TEST

/* All facts of the table in one record, parted as the writer parts them. */
START_TEST(facts_come_back_together)
{
    check_kept(
        FACT_NEAR,
        "sister,\n  group work,\n  as \"B\",\n  ring 2 -> 1,"
        "\n  at 4:30 inner,\n  emotional 4/2,\n  attr age 34,\n  no focus,"
        "\n  near far");
}
END_TEST

/* Every shape is known to the parser and to the writer. */
START_TEST(shape_is_whole)
{
    const struct fact_kind kind = {.shape = (enum shape)_i};
    const struct shape_kind *shape = shape_of(&kind);
    bool used = false;
    for (size_t i = 0; i < FACT_COUNT; i++)
        used = used || fact_kinds[i].shape == kind.shape;
    ck_assert_msg(used, "no fact has shape %d", _i);
    ck_assert_msg(shape->write != NULL, "shape %d", _i);
    ck_assert_msg((shape->teach != NULL) != shape->is_part, "shape %d", _i);
}
END_TEST

SUITE("shape", {
    tcase_add_loop_test(tc, fact_comes_back, 0, FACT_COUNT);
    tcase_add_test(tc, facts_come_back_together);
    tcase_add_loop_test(tc, shape_is_whole, 0, SHAPE_COUNT);
})
