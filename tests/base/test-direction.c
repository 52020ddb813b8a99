/* Marks stand where annex 9 of Unicode would otherwise lead two programs, or a
 * name and our words, to different orders. That the marked texts are shown in
 * the right order is looked at in tests/render/directions.py. */
#include "base/direction.h"
#include "suite.h"

#define L "\xE2\x80\x8E" /* U+200E, left-to-right mark */
#define R "\xE2\x80\x8F" /* U+200F, right-to-left mark */

#define NOA   "נועה"
#define DAVID "דוד"
#define LAYLA "ليلى"

static const struct {
    const char *text, *marked;
} texts[] = {
    /* nothing runs from right to left */
    {"", ""},
    {"Maya, sister (12).", "Maya, sister (12)."},
    {"José 李雷 …", "José 李雷 …"},
    {"Maya\xFF…", "Maya\xFF…"},
    /* all of it does: what is at its ends, too */
    {NOA, NOA},
    {NOA " " DAVID, NOA " " DAVID},
    {LAYLA, LAYLA},
    {NOA ".", NOA "." R},
    {DAVID "…", DAVID "…" R},
    {"(" DAVID ")", R "(" DAVID ")" R},
    {NOA ", " DAVID, NOA ", " DAVID},
    {LAYLA " 7", LAYLA " 7" R},
    {"שָ", "שָ"}, /* a vowel is part of its letter */
    /* a name that runs so, in a line that does not */
    {NOA "’s circle", L NOA "’s circle"},
    {"The circle of " NOA, "The circle of " NOA},
    {"Dana " NOA, "Dana " NOA},
    {"“" NOA "” said", L "“" NOA "” said"},
    {"2026-05-06 · " LAYLA, L "2026-05-06 · " LAYLA},
    {"7 " NOA, L "7 " NOA},
    /* lists keep their order, and numbers their place */
    {"To " NOA ", " DAVID " and Tom", "To " NOA L ", " DAVID " and Tom"},
    {NOA ": 3; " DAVID ": 4 of 5", L NOA L ": 3; " DAVID L ": 4 of 5"},
    {NOA " · " DAVID " – Tom", L NOA " " L "· " DAVID " " L "– Tom"},
    {"A " NOA "-" DAVID, "A " NOA "-" DAVID}, /* one name */
    {"At " NOA " 10:30", "At " NOA " 10:30"},
    /* a full stop is the name's, but the last is the sentence's */
    {DAVID ". is new.", L DAVID "." R " is new."},
    {"More from " DAVID ".", "More from " DAVID "."},
    {DAVID "…’s circle", L DAVID "…" R "’s circle"},
    {"In " DAVID "…", "In " DAVID "…" R},
    {"In " DAVID ". " NOA, "In " DAVID "." R " " NOA},
};

static void
check_marks(const char *text, const char *marked)
{
    struct str out = {0};
    direction_add(&out, slice_of(text));
    ck_assert_text(str_text(&out), marked);
    str_release(&out);
}

START_TEST(marks)
{
    check_marks(texts[_i].text, texts[_i].marked);
}
END_TEST

START_TEST(marks_only_once)
{
    check_marks(texts[_i].marked, texts[_i].marked);
}
END_TEST

SUITE("direction", {
    tcase_add_loop_test(tc, marks, 0, ROWS_OF(texts));
    tcase_add_loop_test(tc, marks_only_once, 0, ROWS_OF(texts));
})
