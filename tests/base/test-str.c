#include "base/str.h"
#include "base/alloc.h"
#include "suite.h"

#include <unistd.h>
#include <wchar.h>

/* Size and bytes are as wanted, and a NUL follows. */
static void
check_str(const struct str *str, struct slice wanted)
{
    ck_assert_msg(slice_equal(str_slice(str), wanted), "got '%.*s' (%zu)",
                  SLICE_ARGS(str_slice(str)), str->size);
    ck_assert_ptr_nonnull(str->data);
    ck_assert_int_eq(str->data[str->size], '\0');
    ck_assert_uint_lt(str->size, str->capacity);
}

START_TEST(starts_empty)
{
    struct str str = {0};
    ck_assert(slice_is(str_slice(&str), ""));
    ck_assert_ptr_nonnull(str_slice(&str).data);
    ck_assert_text(str_text(&str), "");
    str_cut(&str, 0);
    str_cut(&str, 5);
    ck_assert_uint_eq(str.size, 0);
    str_release(&str);
    str_release(&str);
}
END_TEST

START_TEST(adds_nothing)
{
    struct str str = {0};
    str_add(&str, "");
    check_str(&str, slice_of(""));
    str_add_slice(&str, (struct slice){NULL, 0});
    str_add_times(&str, "x", 0);
    str_addf(&str, "%s", "");
    check_str(&str, slice_of(""));
    str_release(&str);
}
END_TEST

START_TEST(adds)
{
    struct str str = {0};
    str_add(&str, "ring ");
    str_addf(&str, "%d of %zu%%", -2, (size_t)3);
    str_add_char(&str, ';');
    str_add_slice(&str, slice_part(slice_of("a close tie"), 2, 5));
    str_add_times(&str, "=-", 3);
    check_str(&str, slice_of("ring -2 of 3%;close=-=-=-"));
    ck_assert_text(str_text(&str), "ring -2 of 3%;close=-=-=-");
    str_release(&str);
}
END_TEST

START_TEST(takes_any_byte)
{
    static const char bytes[] = "a\0b\xFF\x80";
    struct str str = {0};
    str_add_slice(&str, (struct slice){bytes, 5});
    str_add_char(&str, '\0');
    str_add(&str, "z");
    check_str(&str, (struct slice){"a\0b\xFF\x80\0z", 7});
    str_release(&str);
}
END_TEST

/* Around the first capacity, where there is just no room for the NUL. */
START_TEST(grows)
{
    struct str by_char = {0}, by_slice = {0}, by_print = {0};
    char text[201];
    memset(text, 'x', 200);
    text[200] = '\0';
    for (size_t size = 0; size <= 200; size++) {
        struct slice wanted = {text, size};
        str_add_slice(&by_slice, wanted);
        check_str(&by_slice, wanted);
        str_release(&by_slice);
        str_addf(&by_print, "%.*s", SLICE_ARGS(wanted));
        check_str(&by_print, wanted);
        str_release(&by_print);
        if (size > 0)
            str_add_char(&by_char, 'x');
        ck_assert(slice_equal(str_slice(&by_char), wanted));
    }
    str_release(&by_char);
}
END_TEST

START_TEST(grows_large)
{
    struct str str = {0};
    size_t moves = 0;
    for (size_t i = 0; i < 1000000; i++) {
        size_t capacity = str.capacity;
        str_add_char(&str, (char)('a' + i % 26));
        moves += str.capacity != capacity;
    }
    ck_assert_uint_lt(moves, 60);
    str_addf(&str, "%d", 42);
    ck_assert_uint_eq(str.size, 1000002);
    for (size_t i = 0; i < 1000000; i++)
        if (str.data[i] != (char)('a' + i % 26))
            ck_abort_msg("byte %zu has changed", i);
    ck_assert_text(str.data + 1000000, "42");
    str_release(&str);
}
END_TEST

START_TEST(prints_long_text)
{
    struct str word = {0}, str = {0};
    str_add_times(&word, "0123456789", 10000);
    str_add(&str, "<");
    str_addf(&str, "%s>%s", word.data, word.data);
    ck_assert_uint_eq(str.size, 200002);
    ck_assert_mem_eq(str.data + 1, word.data, 100000);
    ck_assert_int_eq(str.data[100001], '>');
    ck_assert_text(str.data + 100002, word.data);
    str_release(&word);
    str_release(&str);
}
END_TEST

static const struct {
    size_t size;
    const char *left;
} cuts[] = {
    {0, ""},       {1, "a"},      {5, "abcde"},
    {6, "abcdef"}, {7, "abcdef"}, {(size_t)-1, "abcdef"},
};

START_TEST(cuts_off)
{
    struct str str = {0};
    str_add(&str, "abcdef");
    str_cut(&str, cuts[_i].size);
    check_str(&str, slice_of(cuts[_i].left));
    str_add(&str, "+");
    struct str wanted = {0};
    str_addf(&wanted, "%s+", cuts[_i].left);
    check_str(&str, str_slice(&wanted));
    str_release(&wanted);
    str_release(&str);
}
END_TEST

START_TEST(hands_over)
{
    struct str str = {0};
    str_add(&str, "yours");
    char *text = str_take(&str);
    ck_assert_text(text, "yours");
    free(text);
    ck_assert_ptr_null(str.data);
    ck_assert_uint_eq(str.size, 0);
    ck_assert_uint_eq(str.capacity, 0);
    str_add(&str, "next");
    check_str(&str, slice_of("next"));
    str_release(&str);
}
END_TEST

START_TEST(hands_over_nothing_as_text)
{
    struct str str = {0};
    char *text = str_take(&str);
    ck_assert_ptr_nonnull(text);
    ck_assert_text(text, "");
    free(text);
    ck_assert_ptr_null(str.data);
}
END_TEST

enum { HEARD = 7 };

static void
exit_heard(const char *mistake)
{
    (void)mistake;
    _exit(HEARD);
}

/* Where printf gives up, as it does without memory too, the text would lack its
 * end. Here it meets a character that the C locale does not have. */
START_TEST(refuses_half_a_text)
{
    struct str str = {0};
    alloc_on_failure(exit_heard);
    str_addf(&str, "half %lc", (wint_t)0x100);
    ck_abort_msg("it went on with %zu bytes", str.size);
}
END_TEST

SUITE("str", {
    tcase_add_exit_test(tc, refuses_half_a_text, HEARD);
    tcase_add_test(tc, starts_empty);
    tcase_add_test(tc, adds_nothing);
    tcase_add_test(tc, adds);
    tcase_add_test(tc, takes_any_byte);
    tcase_add_test(tc, grows);
    tcase_add_test(tc, grows_large);
    tcase_add_test(tc, prints_long_text);
    tcase_add_loop_test(tc, cuts_off, 0, ROWS_OF(cuts));
    tcase_add_test(tc, hands_over);
    tcase_add_test(tc, hands_over_nothing_as_text);
})
