#include "picture/dot/xdot.h"
#include "suite.h"

/* Text, and how it must stand in the operation: its bytes counted by hand. */
static const struct {
    const char *text, *counted;
} texts[] = {
    {"Maya", " 4 -Maya "},
    {"\xE4\xBD\x90\xE8\x97\xA4", " 6 -\xE4\xBD\x90\xE8\x97\xA4 "}, /* 佐藤 */
    {"\xD9\x85\xD8\xAD", " 4 -\xD9\x85\xD8\xAD "},                 /* Arabic */
    /* a joiner guards what follows; a blank for those who do not count it */
    {"x\\", " 5 -x\\\xE2\x81\xA0  "},
    {"\\\"", " 5 -\\\xE2\x81\xA0\"  "},
    {"\\\\", " 8 -\\\xE2\x81\xA0\\\xE2\x81\xA0   "},
    {"a\nb", " 5 -a\xEF\xBF\xBD"
             "b "},                             /* a line end is made visible */
    {"T 1 2 0 3 4 -x", " 14 -T 1 2 0 3 4 -x "}, /* looks like an operation */
};

START_TEST(counts_bytes)
{
    struct xdot xdot = {0};
    xdot_text(&xdot, (struct point){10, 20}, ALIGN_LEFT, 10, false, "#000000",
              slice_of(texts[_i].text));
    size_t size = strlen(texts[_i].counted);
    ck_assert_uint_gt(xdot.ops.size, size);
    ck_assert_text(xdot.ops.data + xdot.ops.size - size, texts[_i].counted);
    str_release(&xdot.ops);
}
END_TEST

START_TEST(draws)
{
    struct xdot xdot = {0};
    struct point points[] = {{0, 0.126}, {1.5, 2}, {3, 4}, {5, 6}};
    xdot_pen(&xdot, "#6F7C8A", 0.75);
    xdot_fill(&xdot, "#FFFFFF");
    xdot_circle(&xdot, (struct point){297.5, 469}, 98);
    xdot_line(&xdot, points, 2);
    xdot_polygon(&xdot, points, 2);
    xdot_curve(&xdot, points, 4);
    xdot_style(&xdot, "dashed");
    ck_assert_text(xdot.ops.data,
                   "c 7 -#6F7C8A S 18 -setlinewidth(0.75) C 7 -#FFFFFF "
                   "E 297.5 469 98 98 L 2 0 0.13 1.5 2 P 2 0 0.13 1.5 2 "
                   "B 4 0 0.13 1.5 2 3 4 5 6 S 6 -dashed ");
    str_release(&xdot.ops);
}
END_TEST

/* Behind a text of no bytes Graphviz 2.43 reads nothing any more. */
START_TEST(empty_text_is_not_written)
{
    struct xdot xdot = {0};
    xdot_text(&xdot, (struct point){10, 20}, ALIGN_LEFT, 10, false, "#000000",
              slice_of(""));
    ck_assert_uint_eq(xdot.ops.size, 0);
    str_release(&xdot.ops);
}
END_TEST

SUITE("xdot", {
    tcase_add_test(tc, empty_text_is_not_written);
    tcase_add_loop_test(tc, counts_bytes, 0, ROWS_OF(texts));
    tcase_add_test(tc, draws);
})
