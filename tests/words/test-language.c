/* Words in other languages: found, or left as they are. */
#include "words/language.h"
#include "suite.h"

#include <string.h>

/* Slovenian counts one, two, three or four, and more; one word of it differs
 * where friends speak. */
static size_t
form_of_four(unsigned long n)
{
    return n % 100 == 1                   ? 0
           : n % 100 == 2                 ? 1
           : n % 100 == 3 || n % 100 == 4 ? 2
                                          : 3;
}

static const char *const all[] = {"vse", NULL}, *const and[] = {"in %s", NULL},
                         *const people[] = {"%zu oseba", "%zu osebi",
                                            "%zu osebe", "%zu oseb", NULL},
                         *const hello[] = {"dober dan", NULL},
                         *const hi[] = {"živjo", NULL};
static const struct translation rows[] = {
    {"%zu person", people}, {"all", all}, {"and %s", and}, {"hello", hello}};
static const struct translation informal_rows[] = {{"hello", hi}};
static const struct hyphens no_hyphens[] = {{NULL, NULL}};
static const struct hyphens some_hyphens[] = {
    {"dobrodošli", "dobro\u00addošli"}, {NULL, NULL}};
static const struct catalogue catalogue = {rows, 4, no_hyphens, form_of_four,
                                           NULL};
static const struct catalogue informal_catalogue = {
    informal_rows, 1, some_hyphens, form_of_four, &catalogue};
static const struct language formal = {"sl", "sl", "slovenščina", VOICE_YOU,
                                       &catalogue};
static const struct language informal = {"sl@informal", "sl", "slovenščina",
                                         VOICE_YOU, &informal_catalogue};

static const struct {
    const char *english, *other;
} words[] = {
    {"all", "vse"},
    {"and %s", "in %s"},
    {"al", "al"},
    {"alll", "alll"},
    {"", ""},
    {"zebra", "zebra"},
    {"All", "All"},
    {"A", "A"},
    {"hello", "dober dan"},
};

START_TEST(finds_words)
{
    ck_assert_str_eq(tr(&formal, words[_i].english), words[_i].other);
    ck_assert_str_eq(tr(NULL, words[_i].english), words[_i].english);
    struct slice part = {words[_i].english, strlen(words[_i].english)};
    ck_assert(slice_is(tr_slice(&formal, part), words[_i].other));
}
END_TEST

START_TEST(asks_for_what_differs_first)
{
    ck_assert_str_eq(tr(&informal, "hello"), "živjo");
    ck_assert_str_eq(tr(&informal, "all"), "vse");
    ck_assert_str_eq(tr_many(&informal, TN("%zu person", "%zu people"), 2),
                     "%zu osebi");
}
END_TEST

static const struct {
    size_t count;
    const char *english, *other;
} counts[] = {
    {0, "%zu people", "%zu oseb"},  {1, "%zu person", "%zu oseba"},
    {2, "%zu people", "%zu osebi"}, {3, "%zu people", "%zu osebe"},
    {5, "%zu people", "%zu oseb"},  {101, "%zu people", "%zu oseba"},
};

/* What is said of one and of many alike has one row of one form. */
START_TEST(says_alike_of_one_and_of_many)
{
    ck_assert_str_eq(tr_many(&formal, "all", NULL, counts[_i].count), "vse");
    ck_assert_str_eq(tr_many(&formal, ".", NULL, counts[_i].count), ".");
    ck_assert_str_eq(tr_many(NULL, "all", NULL, counts[_i].count), "all");
}
END_TEST

START_TEST(counts_by_the_rule_of_the_language)
{
    size_t n = counts[_i].count;
    ck_assert_str_eq(tr_many(&formal, TN("%zu person", "%zu people"), n),
                     counts[_i].other);
    ck_assert_str_eq(tr_many(NULL, TN("%zu person", "%zu people"), n),
                     counts[_i].english);
}
END_TEST

START_TEST(knows_languages)
{
    ck_assert_ptr_null(language_find("xx"));
    ck_assert_ptr_null(language_find(""));
    ck_assert_ptr_null(language_find(NULL));
    ck_assert_ptr_null(language_at(1000));
    ck_assert_str_eq(tr(language_find("en"), "weekly"), "weekly");
    ck_assert_str_ne(tr(language_find("de"), "weekly"), "weekly");
    ck_assert_str_eq(language_find("de@informal")->tag, "de");
    ck_assert_str_eq(tr(language_find("de@informal"), "weekly"),
                     tr(language_find("de"), "weekly"));
    ck_assert_str_eq(language_at(0)->code, "en");
}
END_TEST

/* A table out of order would lose words in silence. */
START_TEST(tables_are_sorted)
{
    const struct language *language;
    for (size_t i = 1; (language = language_at(i)) != NULL; i++) {
        const struct catalogue *rows_of = language->catalogue;
        for (size_t j = 1; j < rows_of->count; j++)
            ck_assert_msg(strcmp(rows_of->rows[j - 1].english,
                                 rows_of->rows[j].english) < 0,
                          "%s: '%s'", language->code, rows_of->rows[j].english);
        for (size_t j = 0; j < rows_of->count; j++)
            ck_assert_str_eq(tr(language, rows_of->rows[j].english),
                             rows_of->rows[j].forms[0]);
    }
}
END_TEST

#define LOOKED_AT TN("You looked at a talk with ", "You looked at talks with ")

/* One sentence, two voices, every language. */
START_TEST(speaks_in_two_voices)
{
    const char *said = "You get more from ";
    const struct language *me = language_in_voice(NULL, VOICE_I);
    ck_assert_str_eq(tr(NULL, said), said);
    ck_assert_str_eq(tr(me, said), "I get more from ");
    ck_assert_str_eq(tr(language_in_voice(me, VOICE_YOU), said), said);
    ck_assert_str_eq(tr(me, "weekly"), "weekly");
    ck_assert_str_eq(tr_many(me, LOOKED_AT, 1), "I looked at a talk with ");
    ck_assert_str_eq(tr_many(me, LOOKED_AT, 2), "I looked at talks with ");
    me = language_in_voice(language_find("de"), VOICE_I);
    ck_assert_str_eq(tr_many(me, LOOKED_AT, 1),
                     "Angesehen habe ich ein Gespräch mit ");
    ck_assert_str_eq(tr_many(me, LOOKED_AT, 2),
                     "Angesehen habe ich Gespräche mit ");
    ck_assert_str_eq(me->code, "de");
    ck_assert_str_eq(tr(me, said), "Mehr als zuvor bekomme ich von ");
    ck_assert_str_eq(tr(language_find("de"), said),
                     "Mehr als zuvor bekommen Sie von ");
}
END_TEST

START_TEST(voices_are_sorted)
{
    for (size_t i = 1; i < voice_count; i++)
        ck_assert_str_lt(voices[i - 1].you.one, voices[i].you.one);
}
END_TEST

/* In both voices of the table there is a plural, or in neither. */
START_TEST(voices_know_the_same_plurals)
{
    for (size_t i = 0; i < voice_count; i++)
        ck_assert((voices[i].you.many == NULL) == (voices[i].i.many == NULL));
}
END_TEST

/* Where a line may break is known of the language's own words alone. */
START_TEST(knows_where_words_part)
{
    struct slice known = slice_of("dobrodošli");
    ck_assert(slice_is(language_hyphens(&informal, known), "dobro\u00addošli"));
    ck_assert(slice_is(language_hyphens(&formal, known), "dobrodošli"));
    ck_assert(slice_is(language_hyphens(NULL, known), "dobrodošli"));
    struct str out = {0};
    language_add_plain(slice_of("\u00addobro\u00addošli\u00ad"), &out);
    ck_assert_text(str_text(&out), "dobrodošli");
    str_release(&out);
    ck_assert_str_eq(tr(language_find("de"), "being valued"), "Wertschätzung");
    ck_assert(slice_is(
        language_hyphens(language_find("de"), slice_of("Wertschätzung")),
        "Wert\u00adschätzung"));
}
END_TEST

SUITE("language", {
    tcase_add_test(tc, knows_where_words_part);
    tcase_add_test(tc, speaks_in_two_voices);
    tcase_add_test(tc, voices_are_sorted);
    tcase_add_test(tc, voices_know_the_same_plurals);
    tcase_add_loop_test(tc, finds_words, 0, ROWS_OF(words));
    tcase_add_loop_test(tc, counts_by_the_rule_of_the_language, 0,
                        ROWS_OF(counts));
    tcase_add_loop_test(tc, says_alike_of_one_and_of_many, 0, ROWS_OF(counts));
    tcase_add_test(tc, asks_for_what_differs_first);
    tcase_add_test(tc, knows_languages);
    tcase_add_test(tc, tables_are_sorted);
})
