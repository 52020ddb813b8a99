#include "base/arena.h"
#include "suite.h"

#include <stdalign.h>
#include <stdint.h>

/* Around every border: of an alignment, of the first block, of the largest. */
static const size_t sizes[] = {
    0,       1,
    15,      16,
    17,      31,
    100,     4080,
    4095,    4096,
    4097,    8191,
    8193,    (1 << 20) - 1,
    1 << 20, (1 << 20) + 1,
    3 << 20,
};

static void
check_fresh(const char *piece, size_t size)
{
    ck_assert_msg((uintptr_t)piece % alignof(max_align_t) == 0,
                  "a piece of %zu bytes is not aligned", size);
    for (size_t i = 0; i < size; i++)
        if (piece[i] != 0)
            ck_abort_msg("byte %zu of %zu is not zero", i, size);
}

static void
check_filled(const char *piece, size_t size, char with)
{
    for (size_t i = 0; i < size; i++)
        if (piece[i] != with)
            ck_abort_msg("byte %zu of %zu has changed", i, size);
}

START_TEST(gives_zeroed_pieces)
{
    enum { PIECES = 5 };
    struct arena arena = {0};
    char *pieces[PIECES];
    size_t size = sizes[_i];
    for (int i = 0; i < PIECES; i++) {
        pieces[i] = arena_alloc(&arena, size);
        check_fresh(pieces[i], size);
        memset(pieces[i], 'a' + i, size);
    }
    for (int i = 0; i < PIECES; i++)
        check_filled(pieces[i], size, (char)('a' + i));
    arena_release(&arena);
}
END_TEST

/* Sizes go up and down, so that blocks are left with room at their end. */
static size_t
mixed_size(size_t i)
{
    return i * 7919 % 977 + (i % 500 == 0 ? 70000 : 0);
}

START_TEST(keeps_pieces_in_place)
{
    enum { PIECES = 5000 };
    static char *pieces[PIECES];
    struct arena arena = {0};
    for (size_t i = 0; i < PIECES; i++) {
        pieces[i] = arena_alloc(&arena, mixed_size(i));
        check_fresh(pieces[i], mixed_size(i));
        memset(pieces[i], (int)(i % 251 + 1), mixed_size(i));
    }
    for (size_t i = 0; i < PIECES; i++)
        check_filled(pieces[i], mixed_size(i), (char)(i % 251 + 1));
    arena_release(&arena);
}
END_TEST

static const struct slice texts[] = {
    {"", 0},       {NULL, 0},
    {"Ruth", 4},   {"Ruth and more", 4}, /* no NUL where the slice ends */
    {"a\0b\0", 4}, {"\xFF\xC3", 2},
};

START_TEST(copies)
{
    struct arena arena = {0};
    arena_alloc(&arena, 3);
    struct slice copy = arena_copy(&arena, texts[_i]);
    memset(arena_alloc(&arena, 16), 'x', 16);
    ck_assert_msg(slice_equal(copy, texts[_i]), "row %d", _i);
    ck_assert_msg(copy.data != NULL && copy.data != texts[_i].data, "row %d",
                  _i);
    ck_assert_msg(copy.data[copy.size] == '\0', "row %d: no NUL", _i);
    arena_release(&arena);
}
END_TEST

START_TEST(copies_what_fills_a_block)
{
    static char text[4097];
    memset(text, 'y', sizeof text);
    for (size_t size = 4070; size <= sizeof text; size++) {
        struct arena arena = {0};
        struct slice copy = arena_copy(&arena, (struct slice){text, size});
        ck_assert_uint_eq(copy.size, size);
        check_filled(copy.data, size, 'y');
        ck_assert_int_eq(copy.data[size], '\0');
        arena_release(&arena);
    }
}
END_TEST

START_TEST(serves_again_after_release)
{
    struct arena arena = {0};
    arena_release(&arena);
    for (int i = 0; i < 3; i++) {
        char *piece = arena_alloc(&arena, 5000);
        check_fresh(piece, 5000);
        memset(piece, 'x', 5000);
        arena_release(&arena);
        arena_release(&arena);
        ck_assert_ptr_null(arena.blocks);
        ck_assert_uint_eq(arena.used, 0);
    }
}
END_TEST

SUITE("arena", {
    tcase_add_loop_test(tc, gives_zeroed_pieces, 0, ROWS_OF(sizes));
    tcase_add_test(tc, keeps_pieces_in_place);
    tcase_add_loop_test(tc, copies, 0, ROWS_OF(texts));
    tcase_add_test(tc, copies_what_fills_a_block);
    tcase_add_test(tc, serves_again_after_release);
})
