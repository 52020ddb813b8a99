#include "inventory/scores.h"
#include "suite.h"

/* Totals of the questionnaires: nine items of 0 to 3, seven of them, three of 1
 * to 3. */
static const struct {
    const char *typed, *name; /* NULL: not known */
    double low, high;
} scales[] = {
    {"PHQ-9", "PHQ-9", 0, 9 * 3}, {"phq-9", "PHQ-9", 0, 9 * 3},
    {"GAD-7", "GAD-7", 0, 7 * 3}, {"UCLA-3", "UCLA-3", 3 * 1, 3 * 3},
    {"Mood", "mood", 0, 10},      {"PHQ9", NULL, 0, 0},
    {"PHQ", NULL, 0, 0},          {"", NULL, 0, 0},
};

START_TEST(has_its_scale)
{
    double low = -1, high = -1;
    struct slice typed = slice_of(scales[_i].typed);
    const struct score_kind *kind = scores_find(typed);
    bool known = scales[_i].name != NULL;
    ck_assert_msg((kind != NULL) == known, "%s", scales[_i].typed);
    ck_assert_int_eq(scores_range(typed, &low, &high), known);
    if (!known)
        return;
    ck_assert_str_eq(kind->name, scales[_i].name);
    ck_assert_double_eq(low, scales[_i].low);
    ck_assert_double_eq(high, scales[_i].high);
}
END_TEST

SUITE("scores", { tcase_add_loop_test(tc, has_its_scale, 0, ROWS_OF(scales)); })
