#include "picture/grid.h"
#include "suite.h"

#include <math.h>

START_TEST(rays_are_exact)
{
    const double degree = 3.14159265358979323846 / 180;
    for (int slot = -SLOTS; slot < 2 * SLOTS; slot++) {
        struct spot at = grid_on_ray(25000, slot);
        ck_assert_double_eq_tol(at.x, 25000 * cos(slot * degree / 2), 0.51);
        ck_assert_double_eq_tol(at.y, 25000 * sin(slot * degree / 2), 0.51);
    }
}
END_TEST

static const struct {
    int a, b, between;
} slots[] = {{0, 0, 0},   {0, 1, 1},      {1, 0, 1},     {719, 0, 1},
             {0, 719, 1}, {10, 370, 360}, {10, 371, 359}};

START_TEST(goes_the_shorter_way_round)
{
    ck_assert_int_eq(grid_slots_between(slots[_i].a, slots[_i].b),
                     slots[_i].between);
}
END_TEST

START_TEST(distances_are_rounded_down)
{
    struct spot zero = {0, 0};
    ck_assert_int_eq(grid_distance(zero, (struct spot){3, -4}), 5);
    ck_assert_int_eq(grid_distance(zero, (struct spot){1, 1}), 1);
    ck_assert_int_eq(grid_distance(zero, (struct spot){13000, 9000}), 15811);
    ck_assert_int_eq(grid_distance(zero, zero), 0);
}
END_TEST

START_TEST(depth_is_the_smaller_of_two)
{
    struct block a = {0, 0, 10, 4};
    ck_assert_int_eq(block_depth(a, (struct block){15, 0, 10, 4}), 5);
    ck_assert_int_eq(block_depth(a, (struct block){15, 5, 10, 4}), 3);
    ck_assert_int_eq(block_depth(a, (struct block){20, 0, 10, 4}), 0);
    ck_assert_int_eq(block_depth(a, (struct block){-25, 0, 10, 4}), -5);
    ck_assert(!blocks_meet(a, (struct block){20, 0, 10, 4}));
    ck_assert(blocks_meet(a, (struct block){19, 7, 10, 4}));
}
END_TEST

/* Lines past a block that reaches from -10 to 10 and from -4 to 4. */
static const struct {
    struct spot a, b;
    bool meets;
} lines[] = {
    {{-20, 0}, {20, 0}, true},    {{0, -20}, {0, 20}, true},
    {{-20, 5}, {20, 5}, false},   {{11, -20}, {11, 20}, false},
    {{-20, -20}, {20, 20}, true}, {{-20, -5}, {0, 15}, false},
    {{1, 1}, {2, 2}, true},       {{12, 0}, {20, 0}, false},
    {{0, 30}, {40, 0}, false},    {{9, 5}, {11, 3}, true},
    {{10, 6}, {12, 4}, false},
};

START_TEST(lines_meet_blocks)
{
    struct block block = {100, 200, 10, 4};
    struct spot a = lines[_i].a, b = lines[_i].b;
    struct spot from = {a.x + 100, a.y + 200}, to = {b.x + 100, b.y + 200};
    ck_assert_msg(block_meets(block, from, to) == lines[_i].meets, "row %d",
                  _i);
    ck_assert_msg(block_meets(block, to, from) == lines[_i].meets,
                  "row %d, from the other end", _i);
}
END_TEST

START_TEST(lines_cross)
{
    struct spot a = {0, 0}, b = {10, 10}, c = {0, 10}, d = {10, 0};
    ck_assert(grid_crosses(a, b, c, d));
    ck_assert(!grid_crosses(a, c, b, d));
    ck_assert(!grid_crosses(a, (struct spot){4, 4}, c, d));
}
END_TEST

START_TEST(boxes_become_blocks)
{
    struct box box = box_of_block(grid_block((struct box){1, 2, 4.5, 3}));
    ck_assert_double_eq_tol(box.left, 1, 1.0 / GRAIN);
    ck_assert_double_eq_tol(box.bottom, 2, 1.0 / GRAIN);
    ck_assert_double_eq_tol(box.right, 4.5, 1.0 / GRAIN);
    ck_assert_double_eq_tol(box.top, 3, 1.0 / GRAIN);
}
END_TEST

SUITE("grid", {
    tcase_add_test(tc, rays_are_exact);
    tcase_add_loop_test(tc, goes_the_shorter_way_round, 0, ROWS_OF(slots));
    tcase_add_test(tc, distances_are_rounded_down);
    tcase_add_test(tc, depth_is_the_smaller_of_two);
    tcase_add_loop_test(tc, lines_meet_blocks, 0, ROWS_OF(lines));
    tcase_add_test(tc, lines_cross);
    tcase_add_test(tc, boxes_become_blocks);
})
