/* The words of the format and of a case, as the parser finds them. What is
 * found is held against walking the lists, and against kith(5). */
#include "inventory/shape.h"
#include "suite.h"

#include <stdio.h>

static struct kith_inventory inventory;
static struct parser parser;

/* A parser of a case with these KINDS of support, which has learnt its words.
 */
static void
learn(const char *const *kinds, size_t count)
{
    inventory = (struct kith_inventory){0};
    parser =
        (struct parser){.inventory = &inventory, .arena = &inventory.arena};
    for (size_t i = 0; i < count; i++)
        *array_add(&inventory.functions) = slice_of(kinds[i]);
    parser_learn(&parser);
}

static void
forget(void)
{
    lexicon_release(&parser.lexicon);
    array_release(&inventory.functions);
    arena_release(&inventory.arena);
}

static const struct meaning *
find(const struct word_list *list, const char *word)
{
    return lexicon_find(&parser.lexicon, list, slice_of(word));
}

/* WORD means the same in LIST to the lexicon as to whoever walks the list. */
static void
check_word(const struct word_list *list, struct slice word)
{
    const struct meaning *meaning = lexicon_find(&parser.lexicon, list, word);
    int value = meaning != NULL ? meaning->value : -1;
    int wanted = word_find(list, word);
    for (size_t i = 0; i < word_alias_count; i++)
        if (word_aliases[i].list == list &&
            utf8_same_word(slice_of(word_aliases[i].typed), word))
            wanted = word_find(list, slice_of(word_aliases[i].word));
    ck_assert_msg(value == wanted, "'%.*s' in %s: %d", SLICE_ARGS(word),
                  list->name, value);
}

/* WORD as it stands, in capitals, with a letter too few and one too many. */
static void
check_spellings(const struct word_list *list, const char *word)
{
    struct str other = {0};
    str_add(&other, word);
    check_word(list, str_slice(&other));
    check_word(list, slice_part(str_slice(&other), 0, other.size - 1));
    for (size_t i = 0; i < other.size; i++)
        if (other.data[i] >= 'a' && other.data[i] <= 'z')
            other.data[i] -= 'a' - 'A';
    check_word(list, str_slice(&other));
    str_add_char(&other, 'x');
    check_word(list, str_slice(&other));
    str_release(&other);
}

/* The words of all lists, so that none is found in a list of others. */
START_TEST(finds_words_of_a_list_alone)
{
    const struct word_list *list = word_lists[_i];
    learn(NULL, 0);
    for (size_t i = 0; i < list->count; i++)
        ck_assert_msg(find(list, list->words[i]) != NULL, "%s", list->words[i]);
    for (size_t i = 0; i < WORD_LISTS; i++)
        for (size_t n = 0; n < word_lists[i]->count; n++)
            check_spellings(list, word_lists[i]->words[n]);
    check_word(list, slice_of(""));
    forget();
}
END_TEST

START_TEST(finds_keywords)
{
    learn(NULL, 0);
    for (int i = 0; i < RECORD_COUNT; i++) {
        const struct meaning *meaning =
            find(&lexicon_keywords, record_kinds[i].keyword);
        ck_assert_msg(meaning != NULL && meaning->row == i, "%s",
                      record_kinds[i].keyword);
    }
    ck_assert_int_eq(find(&lexicon_keywords, "PERSON")->row, RECORD_PERSON);
    ck_assert_ptr_null(find(&lexicon_keywords, "persons"));
    ck_assert_ptr_null(find(&lexicon_keywords, "ring"));
    forget();
}
END_TEST

/* Words that say all of a fact, and words with a value behind them. */
static const struct {
    const char *words;
    int whole, whole_value; /* the fact, and what of it; -1: not whole */
    int begun;              /* -1: no value behind it */
} said[] = {
    {"mother", FACT_RELATION, 0, -1},
    {"Sister", FACT_RELATION, 4, -1},
    {"other", FACT_RELATION, 26, -1},
    {"group", FACT_RELATION, 23, FACT_GROUP},
    {"relation", -1, 0, FACT_RELATION},
    {"active", FACT_STATUS, STATUS_ACTIVE, -1},
    {"not named", FACT_STATUS, STATUS_NOT_NAMED, -1},
    {"NOT DISCUSSED", FACT_STATUS, STATUS_NOT_DISCUSSED, -1},
    {"died", FACT_STATUS, STATUS_DIED, FACT_STATUS},
    {"status", -1, 0, -1},
    {"caution", FACT_CAUTION, 1, -1},
    {"no caution", FACT_CAUTION, 0, -1},
    {"No Focus", FACT_FOCUS, 0, -1},
    {"no sister", -1, 0, -1},
    {"same", FACT_SAME, 0, -1},
    {"no same", -1, 0, -1},
    {"ring", -1, 0, FACT_RING},
    {"ring wish", -1, 0, -1},
    {"as", -1, 0, FACT_AS},
    {"they-hope", -1, 0, FACT_THEY_HOPE},
    {"since", -1, 0, FACT_SINCE},
    {"attr", -1, 0, FACT_ATTR},
    {"support", -1, 0, -1},
    {"advice", -1, 0, FACT_SUPPORT},
    {"weekly", -1, 0, -1},
    {"no", -1, 0, -1},
    {"not", -1, 0, -1},
    {"person", -1, 0, -1},
};

START_TEST(finds_what_is_said)
{
    static const char *const kinds[] = {"emotional", "advice"};
    learn(kinds, 2);
    const struct meaning *whole = find(&lexicon_whole, said[_i].words);
    const struct meaning *begun = find(&lexicon_begun, said[_i].words);
    ck_assert_int_eq(whole != NULL ? whole->row : -1, said[_i].whole);
    ck_assert_int_eq(begun != NULL ? begun->row : -1, said[_i].begun);
    if (whole != NULL)
        ck_assert_int_eq(whole->value, said[_i].whole_value);
    if (said[_i].begun == FACT_SUPPORT)
        ck_assert_int_eq(begun->value, 1);
    forget();
}
END_TEST

/* The parser looks for a value first, and for all the words only where the
 * first has none. */
START_TEST(no_value_hides_words)
{
    learn(NULL, 0);
    ck_assert_ptr_nonnull(find(&lexicon_first, "no"));
    ck_assert_ptr_nonnull(find(&lexicon_first, "not"));
    ck_assert_ptr_null(find(&lexicon_begun, "no"));
    ck_assert_ptr_null(find(&lexicon_begun, "not"));
    forget();
}
END_TEST

/* A value behind a word needs somebody who reads it. */
START_TEST(what_begins_is_read)
{
    static const char *const kinds[] = {"advice"};
    bool begun[FACT_COUNT] = {false};
    learn(kinds, 1);
    begun[FACT_SUPPORT] = find(&lexicon_begun, "advice") != NULL;
    begun[FACT_STATUS] = find(&lexicon_begun, "died") != NULL;
    for (int i = 0; i < FACT_COUNT; i++) {
        const struct meaning *meaning =
            find(&lexicon_begun, fact_kinds[i].word);
        begun[i] = begun[i] || (meaning != NULL && meaning->row == i);
        ck_assert_msg(begun[i] == (shape_of(&fact_kinds[i])->read != NULL),
                      "%s", fact_kinds[i].word);
    }
    forget();
}
END_TEST

/* Letters beyond ASCII have cases, too, and none is an ASCII one.
 * \xE2\x84\xAA is the sign of Kelvin, which is no K. */
START_TEST(finds_words_of_any_script)
{
    static const char *const kinds[] = {"zärtlichkeit", "straße", "совет",
                                        "kindness", "\xE2\x84\xAAraft"};
    static const struct {
        const char *word;
        int value;
    } rows[] = {
        {"zärtlichkeit", 0},
        {"ZÄRTLICHKEIT", 0},
        {"zartlichkeit", -1},
        {"straße", 1},
        {"STRA\xE1\xBA\x9E"
         "E",
         1},
        {"strasse", -1},
        {"СОВЕТ", 2},
        {"kindness", 3},
        {"\xE2\x84\xAAindness", -1},
        {"kraft", -1},
        {"\xE2\x84\xAARAFT", 4},
        {"za\xCC\x88rtlichkeit", 0},
    };
    learn(kinds, COUNT_OF(kinds));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct meaning *meaning = find(&lexicon_begun, rows[i].word);
        ck_assert_msg((meaning != NULL ? meaning->value : -1) == rows[i].value,
                      "%s", rows[i].word);
    }
    forget();
}
END_TEST

/* More words than there was room for at first; what was there first stays. */
START_TEST(grows)
{
    enum { WORDS = 5000 };
    static char words[WORDS][8];
    struct lexicon lexicon = {0};
    ck_assert_ptr_null(lexicon_find(&lexicon, &mode_words, slice_of("w1")));
    for (int i = 0; i < 2 * WORDS; i++) {
        snprintf(words[i % WORDS], sizeof *words, "w%d", i % WORDS);
        lexicon_add(
            &lexicon, &mode_words,
            (struct meaning){.word = slice_of(words[i % WORDS]), .value = i});
    }
    for (int i = 0; i < WORDS; i++)
        ck_assert_int_eq(
            lexicon_find(&lexicon, &mode_words, slice_of(words[i]))->value, i);
    ck_assert_ptr_null(lexicon_find(&lexicon, &mode_words, slice_of("w5000")));
    ck_assert_ptr_null(lexicon_find(&lexicon, &near_words, slice_of("w1")));
    lexicon_release(&lexicon);
}
END_TEST

SUITE("lexicon", {
    tcase_add_loop_test(tc, finds_words_of_a_list_alone, 0, WORD_LISTS);
    tcase_add_test(tc, finds_keywords);
    tcase_add_loop_test(tc, finds_what_is_said, 0, ROWS_OF(said));
    tcase_add_test(tc, no_value_hides_words);
    tcase_add_test(tc, what_begins_is_read);
    tcase_add_test(tc, finds_words_of_any_script);
    tcase_add_test(tc, grows);
})
