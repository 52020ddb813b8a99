#include "picture/type.h"
#include "suite.h"

#include <math.h>

/* Widths from Adobe's Helvetica metrics: at size 1000 they are whole. */
static const struct {
    const char *text;
    double width;
} widths[] = {
    {"", 0},
    {" ", 278},
    {"i", 222},
    {"W", 944},
    {"Maya", 833 + 556 + 500 + 556},
    {"…", 1000},
    {"O’Neill–Øst", 778 + 222 + 722 + 556 + 222 * 3 + 556 + 778 + 500 + 278},
    {"é", 556},             /* one letter, as wide as e */
    {"e\xCC\x81", 556},     /* the same, as e and an accent */
    {"\xE4\xBD\x90", 1000}, /* 佐: a full square */
    {"\xD0\x96", 620},      /* Cyrillic */
    {"\xD9\x85", 560},      /* Arabic */
    {"יוסף", 224 + 272 + 649 + 640},
    {"\xE2\x80\x8E", 0},          /* a mark of direction is not seen */
    {"👨‍👩‍👧", 1000}, /* three people joined into one picture */
};

START_TEST(is_wide)
{
    double width = type_width(slice_of(widths[_i].text), 1000, false);
    ck_assert_msg(fabs(width - widths[_i].width) < 1e-9, "row %d: %f", _i,
                  width);
}
END_TEST

START_TEST(bold_is_wider)
{
    ck_assert_double_eq_tol(type_width(slice_of("W"), 1000, true), 1014.8,
                            1e-9);
}
END_TEST

static const struct {
    const char *text;
    double width;
    const char *shortened;
} shortened[] = {
    {"Maya", 100, "Maya"},
    {"iiiiiiiiii", 22.3, "iiiiiiiiii"}, /* 10 x 2.22: fits to the hair */
    {"iiiiiiiiii", 22.1, "iiiii…"},     /* 10 for …, five of 2.22 */
    {"👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 25,
     "👨‍👩‍👧…"}, /* never half a family */
    {"W", 1, "…"},
    {"a\x1B[31mb", 100, "a\xEF\xBF\xBD[31mb"},
};

START_TEST(shortens)
{
    struct str out = {0};
    type_add_shortened(&out, slice_of(shortened[_i].text), 10,
                       shortened[_i].width);
    ck_assert_text(out.data, shortened[_i].shortened);
    str_release(&out);
}
END_TEST

SUITE("type", {
    tcase_add_loop_test(tc, is_wide, 0, ROWS_OF(widths));
    tcase_add_test(tc, bold_is_wider);
    tcase_add_loop_test(tc, shortens, 0, ROWS_OF(shortened));
})
