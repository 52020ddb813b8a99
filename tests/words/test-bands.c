#include "words/bands.h"
#include "kith/kith.h"
#include "suite.h"

#include <math.h>

/* Both sides of every cut: Kroenke et al. 2001, Spitzer et al. 2006. */
static const struct {
    const char *score;
    double value;
    const char *band;
} bands[] = {
    {"PHQ-9", 0, "minimal"},
    {"PHQ-9", 4, "minimal"},
    {"PHQ-9", 5, "mild"},
    {"PHQ-9", 9, "mild"},
    {"PHQ-9", 10, "moderate"},
    {"PHQ-9", 14, "moderate"},
    {"PHQ-9", 15, "moderately severe"},
    {"PHQ-9", 19, "moderately severe"},
    {"PHQ-9", 20, "severe"},
    {"PHQ-9", 27, "severe"},
    {"GAD-7", 4, "minimal"},
    {"GAD-7", 5, "mild"},
    {"GAD-7", 9, "mild"},
    {"GAD-7", 10, "moderate"},
    {"GAD-7", 14, "moderate"},
    {"GAD-7", 15, "severe"},
    {"GAD-7", 21, "severe"},
    {"mood", 3, NULL},
    {"UCLA-3", 8, NULL},
};

START_TEST(has_its_band)
{
    const char *band = scores_band(slice_of(bands[_i].score), bands[_i].value);
    if (bands[_i].band == NULL)
        ck_assert_ptr_null(band);
    else
        ck_assert_str_eq(band, bands[_i].band);
}
END_TEST

/* Constraint of the first vertex; values of igraph's and networkx' manuals and
 * by hand: two tied people 9/8, three 25/27, a pair and a path. */
static const struct {
    size_t size;
    double strengths[16];
    double constraint;
} networks[] = {
    {1, {0}, NAN},
    {2, {0, 1, 1, 0}, 1},
    {2, {0, 7, 7, 0}, 1}, /* strengths are relative */
    {3, {0, 1, 1, 1, 0, 0, 1, 0, 0}, 0.5},
    {3, {0, 1, 1, 1, 0, 1, 1, 1, 0}, 1.125},
    {4, {0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0}, 25.0 / 27},
    /* 3 and 1 of 4; nobody else knows anybody: (3/4)^2 + (1/4)^2 */
    {3, {0, 3, 1, 3, 0, 0, 1, 0, 0}, 0.625},
};

START_TEST(is_constrained)
{
    double got = kith_constraint(networks[_i].strengths, networks[_i].size, 0);
    if (isnan(networks[_i].constraint))
        ck_assert_double_nan(got);
    else
        ck_assert_double_eq_tol(got, networks[_i].constraint, 1e-12);
}
END_TEST

SUITE("bands", {
    tcase_add_loop_test(tc, has_its_band, 0, ROWS_OF(bands));
    tcase_add_loop_test(tc, is_constrained, 0, ROWS_OF(networks));
})
