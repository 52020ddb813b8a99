#define _POSIX_C_SOURCE 200809L
#include "render/text.h"
#include "suite.h"

#include <string.h>

/* What goes into a PDF and onto a terminal; test-svg.c has what goes into an
 * SVG. */
static const struct {
    const char *text, *line;
} lines[] = {
    {"plain", "plain"},
    {" two  blanks ", " two  blanks "},
    {"two\nlines\tand a tab", "two lines and a tab"},
    {"a\\\\b", "a\\b"}, /* DOT writes a backslash twice */
    {"one \\", "one \\"},
    {"\x1b[31m", "\xEF\xBF\xBD[31m"},
    {"\r\n", "\xEF\xBF\xBD "},
    {"\xC2\x9F", "\xEF\xBF\xBD"},
    {"\xEF\xBF\xBD", "\xEF\xBF\xBD"},
    {"\xFF\xC3", "\xEF\xBF\xBD\xEF\xBF\xBD"}, /* three bytes for each */
    {"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"\xD9\x85\xF0\x9F\x91\xA8 <&>", "\xD9\x85\xF0\x9F\x91\xA8 <&>"},
};

START_TEST(is_one_line)
{
    char *line = text_line(lines[_i].text);
    ck_assert_ptr_nonnull(line);
    ck_assert_text(line, lines[_i].line);
    free(line);
}
END_TEST

START_TEST(is_no_line)
{
    ck_assert_ptr_null(text_line(NULL));
    ck_assert_ptr_null(text_line(""));
}
END_TEST

SUITE("text", {
    tcase_add_loop_test(tc, is_one_line, 0, ROWS_OF(lines));
    tcase_add_test(tc, is_no_line);
})
