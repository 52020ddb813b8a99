/* Words in other languages: found, or left as they are. */
#include "words/language.h"
#include "suite.h"

static const struct phrase phrases[] = {
    {"all", "tutto"}, {"and %s", "e %s"}, {"some", "un po'"}};
static const size_t count = 3;
static const struct language italian = {"it", "Italiano", VOICE_YOU, phrases,
                                        &count};

static const struct {
    const char *english, *other;
} words[] = {
    {"all", "tutto"}, {"and %s", "e %s"}, {"some", "un po'"}, {"al", "al"},
    {"alll", "alll"}, {"", ""},           {"zebra", "zebra"}, {"All", "All"},
};

START_TEST(finds_words)
{
    ck_assert_str_eq(tr(&italian, words[_i].english), words[_i].other);
    ck_assert_str_eq(tr(NULL, words[_i].english), words[_i].english);
    struct slice part = {words[_i].english, strlen(words[_i].english)};
    ck_assert(slice_is(tr_slice(&italian, part), words[_i].other));
}
END_TEST

START_TEST(knows_languages)
{
    ck_assert_ptr_null(language_find("xx"));
    ck_assert_ptr_null(language_find(""));
    ck_assert_ptr_null(language_at(1000));
    ck_assert_str_eq(tr(language_find("en"), "weekly"), "weekly");
    ck_assert_str_ne(tr(language_find("de"), "weekly"), "weekly");
    ck_assert_str_eq(language_at(0)->code, "en");
}
END_TEST

/* A table out of order would lose words in silence. */
START_TEST(tables_are_sorted)
{
    const struct language *language;
    for (size_t i = 0; (language = language_at(i)) != NULL; i++) {
        size_t rows = language->count != NULL ? *language->count : 0;
        for (size_t j = 1; j < rows; j++)
            ck_assert_msg(strcmp(language->phrases[j - 1].english,
                                 language->phrases[j].english) < 0,
                          "%s: '%s'", language->code,
                          language->phrases[j].english);
        for (size_t j = 0; j < rows; j++)
            ck_assert_str_eq(tr(language, language->phrases[j].english),
                             language->phrases[j].other);
    }
}
END_TEST

/* One sentence, two voices, every language. */
START_TEST(speaks_in_two_voices)
{
    const char *said = "You get more from ";
    const struct language *me = language_in_voice(NULL, VOICE_I);
    ck_assert_str_eq(tr(NULL, said), said);
    ck_assert_str_eq(tr(me, said), "I get more from ");
    ck_assert_str_eq(tr(language_in_voice(me, VOICE_YOU), said), said);
    ck_assert_str_eq(tr(me, "weekly"), "weekly");
    me = language_in_voice(language_find("de"), VOICE_I);
    ck_assert_str_eq(me->code, "de");
    ck_assert_str_eq(tr(me, said), "Mehr als zuvor bekomme ich von ");
    ck_assert_str_eq(tr(language_find("de"), said),
                     "Mehr als zuvor bekommen Sie von ");
}
END_TEST

START_TEST(voices_are_sorted)
{
    for (size_t i = 1; i < voice_count; i++)
        ck_assert_str_lt(voice_phrases[i - 1].english,
                         voice_phrases[i].english);
}
END_TEST

SUITE("language", {
    tcase_add_test(tc, speaks_in_two_voices);
    tcase_add_test(tc, voices_are_sorted);
    tcase_add_loop_test(tc, finds_words, 0, ROWS_OF(words));
    tcase_add_test(tc, knows_languages);
    tcase_add_test(tc, tables_are_sorted);
})
