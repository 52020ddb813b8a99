#include "base/alloc.h"
#include "suite.h"

#include <signal.h>
#include <stdint.h>
#include <string.h>

/* Nothing is still something: a caller need not ask before it frees. */
START_TEST(gives_nothing_too)
{
    void *pieces[] = {
        alloc(0),
        alloc_zeroed(0, 8),
        alloc_zeroed(8, 0),
        alloc_resize(NULL, 0, 8),
        alloc_resize(NULL, 8, 0),
        alloc_resize(alloc(8), 0, 1),
    };
    for (int i = 0; i < ROWS_OF(pieces); i++) {
        ck_assert_msg(pieces[i] != NULL, "piece %d", i);
        free(pieces[i]);
    }
}
END_TEST

START_TEST(zeroes)
{
    static const char zeros[1000];
    char *piece = alloc_zeroed(250, 4);
    ck_assert_mem_eq(piece, zeros, sizeof zeros);
    free(piece);
}
END_TEST

START_TEST(resizes)
{
    char *piece = alloc_resize(NULL, 3, 2);
    memcpy(piece, "abcdef", 6);
    piece = alloc_resize(piece, 1000, 1000);
    ck_assert_mem_eq(piece, "abcdef", 6);
    piece[999999] = 'z';
    piece = alloc_resize(piece, 1, 3);
    ck_assert_mem_eq(piece, "abc", 3);
    free(piece);
}
END_TEST

static const struct {
    size_t count, size;
} overflows[] = {
    {SIZE_MAX, 2},
    {2, SIZE_MAX},
    {SIZE_MAX / 2 + 1, 2}, /* the product would be 0 */
    {SIZE_MAX / 4 + 2, 4}, /* the product would be 4 */
};

START_TEST(ends_on_overflow)
{
    free(alloc_resize(NULL, overflows[_i].count, overflows[_i].size));
}
END_TEST

SUITE("alloc", {
    tcase_add_test(tc, gives_nothing_too);
    tcase_add_test(tc, zeroes);
    tcase_add_test(tc, resizes);
    tcase_add_loop_test_raise_signal(tc, ends_on_overflow, SIGABRT, 0,
                                     ROWS_OF(overflows));
})
