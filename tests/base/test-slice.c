#include "base/slice.h"
#include "suite.h"

#include <stdint.h>

static const struct {
    struct slice a, b;
    bool equal;
} pairs[] = {
    {{"", 0}, {"", 0}, true},
    {{NULL, 0}, {NULL, 0}, true},
    {{NULL, 0}, {"x", 0}, true}, /* no bytes are equal to no bytes */
    {{"ab", 2}, {"ab", 2}, true},
    {{"abX", 2}, {"abY", 2}, true}, /* nothing behind the end counts */
    {{"ab", 2}, {"ab", 1}, false},
    {{"ab", 2}, {"aB", 2}, false},
    {{"a\0b", 3}, {"a\0b", 3}, true},
    {{"a\0b", 3}, {"a\0c", 3}, false}, /* a NUL is a byte like others */
    {{"a\0", 2}, {"a", 1}, false},
};

START_TEST(compares)
{
    ck_assert_msg(slice_equal(pairs[_i].a, pairs[_i].b) == pairs[_i].equal,
                  "row %d", _i);
    ck_assert_msg(slice_equal(pairs[_i].b, pairs[_i].a) == pairs[_i].equal,
                  "row %d turned", _i);
}
END_TEST

START_TEST(compares_with_strings)
{
    struct slice text = {"ringing", 4};
    ck_assert(slice_is(text, "ring"));
    ck_assert(!slice_is(text, "ringing"));
    ck_assert(!slice_is(text, "rin"));
    ck_assert(slice_is(slice_of(""), ""));
    ck_assert(!slice_is((struct slice){"a\0b", 3}, "a"));
    ck_assert_uint_eq(slice_of("a\0b").size, 1);
}
END_TEST

static const struct {
    size_t start, size;
    const char *part;
} parts[] = {
    {0, 6, "abcdef"},
    {0, 0, ""},
    {2, 3, "cde"},
    {5, 1, "f"},
    {0, 7, "abcdef"},
    {4, 100, "ef"},
    {6, 0, ""},
    {6, 1, ""},
    {7, 1, ""},
    {1, SIZE_MAX, "bcdef"},
    {SIZE_MAX, SIZE_MAX, ""},
};

START_TEST(takes_parts)
{
    struct slice whole = slice_of("abcdef");
    struct slice part = slice_part(whole, parts[_i].start, parts[_i].size);
    ck_assert_msg(slice_is(part, parts[_i].part), "row %d: '%.*s'", _i,
                  SLICE_ARGS(part));
    ck_assert(part.data >= whole.data);
    ck_assert(part.data + part.size <= whole.data + whole.size);
}
END_TEST

/* In their order. */
static const char *const sorted[] = {"", "A", "AB", "B", "a", "ab", "\xC3\xA9"};

START_TEST(orders_by_bytes)
{
    for (int i = 0; i < ROWS_OF(sorted); i++) {
        int order = slice_order(slice_of(sorted[_i]), slice_of(sorted[i]));
        ck_assert_msg((order < 0) == (_i < i) && (order > 0) == (_i > i),
                      "'%s' and '%s'", sorted[_i], sorted[i]);
    }
}
END_TEST

SUITE("slice", {
    tcase_add_loop_test(tc, orders_by_bytes, 0, ROWS_OF(sorted));
    tcase_add_loop_test(tc, compares, 0, ROWS_OF(pairs));
    tcase_add_test(tc, compares_with_strings);
    tcase_add_loop_test(tc, takes_parts, 0, ROWS_OF(parts));
})
