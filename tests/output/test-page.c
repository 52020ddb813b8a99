#include "base/utf8.h"
#include "output/terminal/page.h"
#include "suite.h"

START_TEST(columns_count_what_is_seen)
{
    struct page page = {0};
    page_words(&page, STYLE_PLAIN, "佐藤");
    ck_assert_uint_eq(page.column, 4);
    page_to(&page, 8);
    page_words(&page, STYLE_PLAIN, "x");
    ck_assert_text(page.out.data, "佐藤    x");
    page_to(&page, 3); /* too late: one blank */
    page_right(&page, 16, "12");
    ck_assert_text(page.out.data, "佐藤    x     12");
    str_release(&page.out);
}
END_TEST

START_TEST(colour_takes_no_column)
{
    struct page page = {.colour = true};
    page_words(&page, STYLE_BOLD, "ab");
    ck_assert_uint_eq(page.column, 2);
    ck_assert_text(page.out.data, "\033[1mab\033[0m");
    str_release(&page.out);
}
END_TEST

START_TEST(escapes_are_harmless)
{
    struct page page = {0};
    page_words(&page, STYLE_PLAIN, "a\033]0;evil\a\xE2\x80\xAE");
    ck_assert_ptr_null(strchr(page.out.data, '\033'));
    ck_assert_ptr_null(strchr(page.out.data, '\a'));
    ck_assert_ptr_null(strstr(page.out.data, "\xE2\x80\xAE"));
    str_release(&page.out);
}
END_TEST

static const struct {
    const char *text, *cell;
} cells[] = {
    {"Maya", "Maya"},
    {"Grandma", "Grandma"},
    {"Grandmother", "Grandm…"},
    {"佐藤花子", "佐藤花…"},
    {"", ""},
};

START_TEST(cuts_cells)
{
    struct page page = {0};
    page_cell(&page, STYLE_PLAIN, slice_of(cells[_i].text), 7);
    ck_assert_text(page.out.data, cells[_i].cell);
    ck_assert_uint_le(page.column, 7);
    str_release(&page.out);
}
END_TEST

/* Twenty entries of ten columns: no line beyond eighty, none lost. */
START_TEST(wraps_lists)
{
    struct page page = {0};
    for (int i = 0; i < 20; i++)
        page_entry(&page, STYLE_PLAIN, 4, ",", i == 0, slice_of("0123456789"));
    size_t entries = 0;
    for (char *at = page.out.data; (at = strstr(at, "0123456789")) != NULL;
         at += 10)
        entries++;
    ck_assert_uint_eq(entries, 20);
    for (char *line = strtok(page.out.data, "\n"); line != NULL;
         line = strtok(NULL, "\n"))
        ck_assert_uint_le(utf8_width(slice_of(line)), PAGE_COLUMNS);
    str_release(&page.out);
}
END_TEST

SUITE("page", {
    tcase_add_test(tc, columns_count_what_is_seen);
    tcase_add_test(tc, colour_takes_no_column);
    tcase_add_test(tc, escapes_are_harmless);
    tcase_add_loop_test(tc, cuts_cells, 0, ROWS_OF(cells));
    tcase_add_test(tc, wraps_lists);
})
