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

/* Heads in English and in German ("wanted", "coverage"), and where they end. */
START_TEST(columns_are_as_wide_as_their_words)
{
    static const struct page_column columns[] = {
        {T("wanted"), 4, 1, 0}, {T("got"), 5, 2, 0}, {T("coverage"), 0, 3, 0}};
    static const size_t ends[][3] = {{17, 24, 35}, {20, 30, 40}};
    static const char *const codes[] = {"en", "de"};
    for (size_t i = 0; i < 2; i++) {
        struct page page = {.language = language_find(codes[i])};
        struct page_column placed[3];
        memcpy(placed, columns, sizeof placed);
        ck_assert_uint_eq(page_place(&page, placed, 3, 10), 10);
        page_heads(&page, placed, 3);
        for (size_t j = 0; j < 3; j++)
            ck_assert_uint_eq(placed[j].end, ends[i][j]);
        ck_assert_uint_eq(page.column, ends[i][2]);
        str_release(&page.out);
    }
}
END_TEST

/* Where they would go beyond the page they begin further left. */
START_TEST(columns_stay_on_the_page)
{
    struct page_column columns[] = {{T("wanted"), 20, 1, 0},
                                    {T("got"), 20, 1, 0}};
    struct page page = {0};
    ck_assert_uint_eq(page_place(&page, columns, 2, 39), PAGE_COLUMNS - 2 * 21);
    ck_assert_uint_eq(columns[1].end, PAGE_COLUMNS);
    ck_assert_uint_eq(page_place(&page, columns, 2, 3), 3);
    columns[0].least = 200;
    ck_assert_uint_eq(page_place(&page, columns, 2, 39), 0);
}
END_TEST

START_TEST(finds_the_widest_word)
{
    static const char *const words[] = {T("got"), T("wanted"), T("met")};
    struct page page = {0};
    ck_assert_uint_eq(page_widest(&page, words, 3), 6);
    page.language = language_find("de"); /* gewünscht: one byte more */
    ck_assert_uint_eq(page_widest(&page, words, 3), 9);
    ck_assert_uint_eq(page_widest(&page, words, 0), 0);
}
END_TEST

/* Its own words are in the language of the page, what was typed is not. */
START_TEST(speaks_its_language)
{
    struct page page = {.language = language_find("de")};
    page_words(&page, STYLE_PLAIN, "wanted");
    page_text(&page, STYLE_PLAIN, slice_of("wanted"));
    page_right(&page, 30, "wanted");
    ck_assert_text(page.out.data, "gewünschtwanted         wanted");
    str_release(&page.out);
    page_begin(&page, KITH_CLIENT);
    ck_assert_text(page.out.data, "Für Klientin oder Klient.\n");
    str_release(&page.out);
}
END_TEST

static const struct {
    size_t column, indent;
    const char *text, *wanted;
} paragraphs[] = {
    {0, 0, "", "\n"},
    {0, 2, "a b", "  a b\n"},
    {4, 2, "a b", "xxxx a b\n"},
    {0, 60, "0123456789 012345678 9 1",
     "                                                            "
     "0123456789\n"
     "                                                            "
     "012345678 9 1\n"},
    {0, 70, "0123456789 1",
     "                                                                      "
     "01234567…\n"
     "                                                                      "
     "1\n"},
};

START_TEST(breaks_paragraphs)
{
    struct page page = {.colour = false};
    page_text(&page, STYLE_PLAIN,
              slice_part(slice_of("xxxx"), 0, paragraphs[_i].column));
    page_paragraph(&page, STYLE_PLAIN, paragraphs[_i].indent,
                   slice_of(paragraphs[_i].text));
    ck_assert_text(page.out.data, paragraphs[_i].wanted);
    str_release(&page.out);
}
END_TEST

/* A line is one piece of the style; what is made safe counts as it is shown. */
START_TEST(paragraphs_have_a_style)
{
    struct page page = {.colour = true};
    page_paragraph(&page, STYLE_DIM, 0, slice_of("a b"));
    ck_assert_text(page.out.data, "\033[2ma b\033[0m\n");
    str_release(&page.out);
    struct str text = {0};
    page.colour = false;
    for (int i = 0; i < 100; i++)
        str_add(&text, "\a\a ");
    page_paragraph(&page, STYLE_PLAIN, 0, str_slice(&text));
    for (char *line = strtok(page.out.data, "\n"); line != NULL;
         line = strtok(NULL, "\n"))
        ck_assert_uint_le(utf8_width(slice_of(line)), PAGE_COLUMNS);
    str_release(&page.out);
    str_release(&text);
}
END_TEST

SUITE("page", {
    tcase_add_test(tc, columns_are_as_wide_as_their_words);
    tcase_add_test(tc, columns_stay_on_the_page);
    tcase_add_test(tc, finds_the_widest_word);
    tcase_add_test(tc, speaks_its_language);
    tcase_add_loop_test(tc, breaks_paragraphs, 0, ROWS_OF(paragraphs));
    tcase_add_test(tc, paragraphs_have_a_style);
    tcase_add_test(tc, columns_count_what_is_seen);
    tcase_add_test(tc, colour_takes_no_column);
    tcase_add_test(tc, escapes_are_harmless);
    tcase_add_loop_test(tc, cuts_cells, 0, ROWS_OF(cells));
    tcase_add_test(tc, wraps_lists);
})
