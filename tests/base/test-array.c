#include "base/array.h"
#include "suite.h"

#include <string.h>

/* Around the first capacities, and far beyond. */
static const size_t counts[] = {0, 1, 3, 4, 5, 6, 7, 9, 10, 1000, 100000};

START_TEST(keeps_what_it_was_given)
{
    ARRAY_OF(size_t) array = {0};
    for (size_t i = 0; i < counts[_i]; i++) {
        size_t *item = array_add(&array);
        if (*item != 0 || item != array_last(&array))
            ck_abort_msg("item %zu is not new", i);
        *item = i + 1;
    }
    ck_assert_uint_eq(array.count, counts[_i]);
    for (size_t i = 0; i < counts[_i]; i++)
        if (array.items[i] != i + 1)
            ck_abort_msg("item %zu has changed", i);
    array_release(&array);
}
END_TEST

START_TEST(visits_in_order)
{
    ARRAY_OF(size_t) array = {0};
    for (size_t i = 0; i < counts[_i]; i++)
        *array_add(&array) = i;
    size_t seen = 0, *item;
    array_each (item, &array)
        if (*item != seen++)
            ck_abort_msg("item %zu is out of turn", *item);
    ck_assert_uint_eq(seen, counts[_i]);
    array_release(&array);
}
END_TEST

/* Growth by a factor: twice as many items do not move twice as often. */
START_TEST(grows_seldom)
{
    ARRAY_OF(char) array = {0};
    size_t moves = 0;
    for (size_t i = 0; i < 100000; i++) {
        size_t capacity = array.capacity;
        *array_add(&array) = 'x';
        moves += array.capacity != capacity;
    }
    ck_assert_uint_lt(moves, 40);
    ck_assert_uint_lt(array.capacity, 200000);
    array_release(&array);
}
END_TEST

struct wide {
    char bytes[1000];
};

START_TEST(holds_large_items)
{
    static const struct wide zeros;
    ARRAY_OF(struct wide) array = {0};
    for (int i = 0; i < 50; i++) {
        struct wide *item = array_add(&array);
        ck_assert_mem_eq(item, &zeros, sizeof zeros);
        memset(item, 'a' + i % 26, sizeof *item);
    }
    for (int i = 0; i < 50; i++)
        for (size_t j = 0; j < sizeof zeros; j++)
            if (array.items[i].bytes[j] != 'a' + i % 26)
                ck_abort_msg("item %d has changed", i);
    array_release(&array);
}
END_TEST

/* An emptied array keeps its room; what lay there must not shine through. */
START_TEST(zeroes_what_was_used_before)
{
    ARRAY_OF(int) array = {0};
    for (int i = 0; i < 10; i++)
        *array_add(&array) = -1;
    array.count = 0;
    for (int i = 0; i < 20; i++)
        ck_assert_msg(*array_add(&array) == 0, "item %d", i);
    array_release(&array);
}
END_TEST

START_TEST(is_empty_after_release)
{
    ARRAY_OF(int) array = {0};
    array_release(&array);
    *array_add(&array) = 1;
    array_release(&array);
    array_release(&array);
    ck_assert_ptr_null(array.items);
    ck_assert_uint_eq(array.count, 0);
    ck_assert_uint_eq(array.capacity, 0);
    int *item;
    array_each (item, &array)
        ck_abort_msg("an empty array has no items");
    *array_add(&array) = 2;
    ck_assert_int_eq(*array_last(&array), 2);
    array_release(&array);
}
END_TEST

SUITE("array", {
    tcase_add_loop_test(tc, keeps_what_it_was_given, 0, ROWS_OF(counts));
    tcase_add_loop_test(tc, visits_in_order, 0, ROWS_OF(counts));
    tcase_add_test(tc, grows_seldom);
    tcase_add_test(tc, holds_large_items);
    tcase_add_test(tc, zeroes_what_was_used_before);
    tcase_add_test(tc, is_empty_after_release);
})
