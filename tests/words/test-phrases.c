#include "words/phrases.h"
#include "cases.h"

static const struct {
    const char *function, *label;
} kinds_of_support[] = {
    {"emotional", "someone to open up to"},
    {"esteem", "someone who values you"},
    {"companionship", "company and fun"},
    {"advice", "a sounding board"},
    {"practical", "practical help"},
    {"Practical", "practical help"},
    {"money-help", "money-help"}, /* own words stand for themselves */
};

START_TEST(function_has_plain_words)
{
    struct function_words plain =
        function_words(slice_of(kinds_of_support[_i].function));
    ck_assert_slice(plain.label, kinds_of_support[_i].label, _i);
    ck_assert_uint_gt(plain.wish.size, 0);
}
END_TEST

/* Whatever can be answered with a word or a level can be said. */
START_TEST(answer_has_a_phrase)
{
    const struct fact_kind *kind = &fact_kinds[_i];
    int least = kind->low, most = kind->high;
    if (kind->shape == SHAPE_SUPPORT)
        return; /* level_phrases */
    if (kind->words != NULL)
        most = (int)kind->words->count - 1;
    else if (kind->shape != SHAPE_LEVEL)
        return;
    for (int value = least; value <= most; value++) {
        const char *phrase = fact_phrase((enum fact)_i, value);
        ck_assert_msg(phrase != NULL && phrase[0] != '\0', "%s %d", kind->word,
                      value);
        for (int other = least; other < value; other++)
            ck_assert_str_ne(phrase, fact_phrase((enum fact)_i, other));
    }
}
END_TEST

/* The ends of each scale, by the pages of kith(5). */
static const struct {
    enum fact fact;
    int value;
    const char *phrase;
} answers[] = {
    {FACT_CONTACT, 0, "none at all"},
    {FACT_CONTACT, 5, "a few times a week"},
    {FACT_SATISFACTION, 1, "very unsatisfying"},
    {FACT_SATISFACTION, 5, "very satisfying"},
    {FACT_STRAIN, 0, "no strain"},
    {FACT_STRAIN, 4, "a great deal"},
    {FACT_ASKED, ASKED_HINTED, "hinted"},
    {FACT_NEAR, 0, "in the same home"},
    {FACT_FIT, 1, "partly"},
    {FACT_GROUP, GROUP_FRIEND, "friend"},
};

START_TEST(says_answers)
{
    ck_assert_text(fact_phrase(answers[_i].fact, answers[_i].value),
                   answers[_i].phrase);
}
END_TEST

SUITE("phrases", {
    tcase_add_loop_test(tc, function_has_plain_words, 0,
                        ROWS_OF(kinds_of_support));
    tcase_add_loop_test(tc, answer_has_a_phrase, 0, FACT_COUNT);
    tcase_add_loop_test(tc, says_answers, 0, ROWS_OF(answers));
})
