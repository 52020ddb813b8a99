/* Lines with gaps where words stand. Words are boxes, lines are straight; so what
 * is left can be reckoned by hand. */
#include "picture/shapes/gaps.h"
#include "suite.h"

#include <math.h>

/* A part of a line that is looked at, and the air around words. */
static const double part = 1.6, air = 1;

/* A line along y = 0 from 0 to 90, 1 point wide, in PIECES curves. */
static struct stroke
line_of(int pieces)
{
    struct stroke stroke = {.curved = true, .width = 1};
    *array_add(&stroke) = (struct point){0, 0};
    for (int i = 1; i <= pieces * 3; i++)
        *array_add(&stroke) = (struct point){90.0 * i / (pieces * 3), 0};
    return stroke;
}

struct row {
    struct box words[2];
    size_t runs;
    double ends[3][2]; /* of each run */
};

static const struct row rows[] = {
    /* No words, or none near: whole. */
    {{{0}}, 1, {{0, 90}}},
    {{{40, 3, 60, 9}}, 1, {{0, 90}}},
    /* In the middle, twice, and at an end. */
    {{{40, -5, 60, 5}}, 2, {{0, 38.5}, {61.5, 90}}},
    {{{20, -5, 30, 5}, {50, -5, 60, 5}},
     3,
     {{0, 18.5}, {31.5, 48.5}, {61.5, 90}}},
    {{{-5, -5, 30, 5}}, 1, {{31.5, 90}}},
    /* Less than a speck between two words is no run. */
    {{{20, -5, 30, 5}, {34, -5, 60, 5}}, 2, {{0, 18.5}, {61.5, 90}}},
    /* Next to nothing would be left: nobody would see the line. */
    {{{10, -5, 85, 5}}, 1, {{0, 90}}},
    {{{-5, -5, 95, 5}}, 1, {{0, 90}}},
};

static void
add_words(struct scene *scene, const struct row *row)
{
    for (size_t i = 0; i < 2; i++)
        if (row->words[i].right > row->words[i].left)
            *array_add(&scene->words) = row->words[i];
}

START_TEST(lines_have_gaps)
{
    const struct row *row = &rows[_i / 3];
    struct scene scene = {0};
    struct stroke stroke = line_of(_i % 3 * 10 + 1);
    add_words(&scene, row);
    gaps_leave(&scene, &stroke);
    ck_assert_uint_eq(stroke_runs(&stroke), row->runs);
    for (size_t i = 0; i < row->runs; i++) {
        struct run run = stroke_run(&stroke, i);
        double from = run.points[0].x, to = run.points[run.count - 1].x;
        ck_assert_uint_eq(run.count % 3, 1);
        ck_assert(from >= row->ends[i][0] && from < row->ends[i][0] + part);
        ck_assert(to <= row->ends[i][1] && to > row->ends[i][1] - part);
        for (size_t p = 0; p < run.count; p++)
            ck_assert_double_eq(run.points[p].y, 0);
    }
    stroke_release(&stroke);
    array_release(&scene.words);
}
END_TEST

/* A thicker line ends earlier: half of its width reaches beyond its middle. */
START_TEST(thick_lines_keep_off)
{
    struct scene scene = {0};
    struct stroke stroke = line_of(1);
    stroke.width = 6;
    *array_add(&scene.words) = (struct box){40, 3.5, 60, 9};
    gaps_leave(&scene, &stroke);
    ck_assert_uint_eq(stroke_runs(&stroke), 2);
    struct run run = stroke_run(&stroke, 0);
    ck_assert_double_lt(run.points[run.count - 1].x, 40 - 3 - air + 0.1);
    stroke_release(&stroke);
    array_release(&scene.words);
}
END_TEST

/* An arrow touches whose it is, and its tip does not point out of nowhere. */
START_TEST(arrows_keep_their_feet)
{
    struct scene scene = {0};
    struct stroke stroke = line_of(1);
    stroke.head = 6;
    *array_add(&scene.words) = (struct box){-9, -5, 20, 5};
    *array_add(&scene.words) = (struct box){70, -5, 99, 5};
    gaps_leave(&scene, &stroke);
    ck_assert_uint_eq(stroke_runs(&stroke), 3);
    ck_assert_double_eq(stroke.items[0].x, 0);
    ck_assert_double_eq(array_last(&stroke)->x, 90);
    stroke_release(&stroke);
    array_release(&scene.words);
}
END_TEST

/* Chevrons are two strokes that are read together. */
START_TEST(corners_stay_whole)
{
    struct scene scene = {0};
    struct stroke stroke = {.width = 1};
    for (int i = 0; i < 3; i++)
        *array_add(&stroke) = (struct point){i * 10, 0};
    *array_add(&scene.words) = (struct box){5, -5, 15, 5};
    gaps_leave(&scene, &stroke);
    ck_assert_uint_eq(stroke_runs(&stroke), 1);
    ck_assert_uint_eq(stroke.count, 3);
    stroke_release(&stroke);
    array_release(&scene.words);
}
END_TEST

SUITE("gaps", {
    tcase_add_loop_test(tc, lines_have_gaps, 0, 3 * ROWS_OF(rows));
    tcase_add_test(tc, thick_lines_keep_off);
    tcase_add_test(tc, arrows_keep_their_feet);
    tcase_add_test(tc, corners_stay_whole);
})
