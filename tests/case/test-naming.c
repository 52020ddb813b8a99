/* Does a text name somebody? As a person would read both. */
#include "case/naming.h"
#include "base/str.h"
#include "suite.h"

#include <stdio.h>

/* Rows are what a reader would say; where a script writes endings onto names,
 * more is found than meant, never less. */
static const struct {
    const char *name, *text;
    bool wanted;
} rows[] = {
    {"Daniel", "Daniel", true},
    {"Daniel", "mother of Daniel", true},
    {"Daniel", "Daniel's mother", true},
    {"Daniel", "Daniel\u2019s mother", true},
    {"Daniel", "Daniels Mutter", true},
    {"Daniel", "(DANIEL)!", true},
    {"Daniel", "pro-Daniel", true},
    {"Daniel", "Da\u200dni\u00adel", true},
    {"Daniel", "\uff24\uff21\uff2e\uff29\uff25\uff2c", true},
    {"Daniel", "Daniel\u3055\u3093", true}, /* "Mr Daniel" in Japanese */
    {"Daniel", "", false},
    {"Daniel", "Dan", false},
    {"Daniel", "Daniela", false},
    {"Daniel", "McDaniel", false},
    {"Daniel", "Danielson", false},
    {"Daniel", "Daniel2", false},
    {"Dani\u0308el", "DAN\u00cfEL", true},
    {"Al", "pal", false},
    {"Al", "always", false},
    {"Al", "also, a lot", false},
    {"Al", "Al, too", true},
    {"Al", "with al.", true},
    /* other marks between the same letters, or none */
    {"Mrs O.", "mrs\u00a0o came", true},
    {"Mrs O.", "MrsO", true},
    {"Mrs O.", "Mrs Olsen", false},
    {"O'Neil", "O\u2019NEIL", true},
    {"O'Neil", "ONeil", true},
    {"ONeil", "O'Neil", true},
    {"Mary Ann", "Mary-Ann", true},
    {"Mary-Ann", "Maryann", true},
    {"Mary Ann", "Mary and Ann", false},
    {"Tom & Jo", "Tom &  Jo", true},
    /* a text may begin alike, and go on as the name does */
    {"nana", "na nana", true},
    {"anan", "ananan", false},
    {"anan", "an anan", true},
    /* accents make another name, their form does not */
    {"Jos\u00e9", "Jose\u0301", true},
    {"Jos\u00e9", "Jose", false},
    /* endings and particles are written onto a name */
    {"\u0414\u0430\u043d\u0438\u0438\u043b",
     "\u043c\u0430\u043c\u0430 \u0414\u0430\u043d\u0438\u0438\u043b\u0430",
     true},
    {"\u0410\u043d\u043d\u0430", "\u0416\u0410\u041d\u041d\u0410", false},
    {"\ub2e4\ub2c8\uc5d8", "\ub2e4\ub2c8\uc5d8\uc758", true},
    {"\u05d3\u05d5\u05d3", "\u05dc\u05d3\u05d5\u05d3", true},
    {"\u0645\u062d\u0645\u062f", "\u0648\u0645\u062d\u0645\u062f", true},
    {"\u674e\u96f7", "\u548c\u674e\u96f7\u8bf4", true},
    {"\u674e\u96f7", "\u674e\u660e", false},
    /* a symbol is a word */
    {"\U0001f98a", "the \U0001f98a again", true},
    {"\U0001f98a", "the\U0001f98aagain", true},
    {"\U0001f98a", "\U0001f98b", false},
    /* nothing to look for */
    {"...", "and so on ...", false},
    {"-", "-", false},
};

START_TEST(finds)
{
    struct naming naming = {0};
    naming_add(&naming, 0, slice_of(rows[_i].name));
    naming_end(&naming);
    ck_assert_msg(naming_finds(&naming, slice_of(rows[_i].text)) ==
                      rows[_i].wanted,
                  "row %d: '%s' in '%s'", _i, rows[_i].name, rows[_i].text);
    naming_release(&naming);
}
END_TEST

/* Any of many, in whatever order they came, and each of them only whole. */
START_TEST(finds_one_of_many)
{
    static const char *const names[] = {"Dan", "Daniel Ray", "Zoe",
                                        "Dan", "Daniel",     "Bo"};
    struct naming naming = {0};
    ck_assert(!naming_finds(&naming, slice_of("Dan")));
    for (int i = 0; i < ROWS_OF(names); i++)
        naming_add(&naming, 0, slice_of(names[i]));
    naming_end(&naming);
    for (int i = 0; i < ROWS_OF(names); i++)
        ck_assert(naming_finds(&naming, slice_of(names[i])));
    ck_assert(naming_finds(&naming, slice_of("Daniel Raymond")));
    ck_assert(naming_finds(&naming, slice_of("about Bo")));
    ck_assert(!naming_finds(&naming, slice_of("Danie, Zo, Bob, Ray")));
    naming_release(&naming);
}
END_TEST

/* Ten thousand names in a long text: what a hostile file could ask for. */
START_TEST(bears_crowds)
{
    enum { PEOPLE = 10000, WORDS = 100000 };
    struct naming naming = {0};
    struct str text = {0};
    for (int i = 0; i < PEOPLE; i++) {
        char name[32];
        snprintf(name, sizeof name, "aaaaaaaa %d", i);
        naming_add(&naming, 0, slice_of(name));
    }
    naming_end(&naming);
    str_add_times(&text, "aaaaaaaa ", WORDS);
    ck_assert(!naming_finds(&naming, str_slice(&text)));
    str_add(&text, "9999");
    ck_assert(naming_finds(&naming, str_slice(&text)));
    str_release(&text);
    naming_release(&naming);
}
END_TEST

SUITE("naming", {
    tcase_add_loop_test(tc, finds, 0, ROWS_OF(rows));
    tcase_add_test(tc, finds_one_of_many);
    tcase_add_test(tc, bears_crowds);
})
