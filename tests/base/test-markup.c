/* What people typed stays what they typed, in text and in attributes. */
#include "base/markup.h"
#include "suite.h"

static const struct {
    const char *typed, *written;
} escapes[] = {
    {"", ""},
    {"Maya", "Maya"},
    {"<b>", "&lt;b&gt;"},
    {"</script>", "&lt;/script&gt;"},
    {"R&D &amp;", "R&amp;D &amp;amp;"},
    {"\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"},
    {"{{script}}", "{{script}}"}, /* the template is filled only once */
    {"José 李雷", "José 李雷"},
    {"a\xE2\x80\xAE"
     "b",
     "a\xEF\xBF\xBD"
     "b"}, /* right-to-left override */
    {"a\x1B[31m", "a\xEF\xBF\xBD[31m"},
    {"a\xFF"
     "b",
     "a\xEF\xBF\xBD"
     "b"}, /* no UTF-8 */
};

START_TEST(escapes_text)
{
    struct str out = {0};
    html_add_text(&out, slice_of(escapes[_i].typed));
    ck_assert_text(str_text(&out), escapes[_i].written);
    str_release(&out);
}
END_TEST

START_TEST(escapes_attributes)
{
    struct str out = {0}, wanted = {0};
    html_add_attribute(&out, "title", slice_of(escapes[_i].typed));
    str_addf(&wanted, " title=\"%s\"", escapes[_i].written);
    ck_assert_text(str_text(&out), str_text(&wanted));
    str_release(&out);
    str_release(&wanted);
}
END_TEST

START_TEST(sets_names_apart)
{
    struct str out = {0};
    html_add_name(&out, slice_of("A<"));
    ck_assert_text(str_text(&out), "<bdi>A&lt;</bdi>");
    str_release(&out);
}
END_TEST

static const struct {
    double value;
    const char *written;
} numbers[] = {
    {0, " x=\"0\""},     {-0.001, " x=\"0\""},     {1.5, " x=\"1.5\""},
    {2.004, " x=\"2\""}, {-3.126, " x=\"-3.13\""},
};

START_TEST(writes_numbers)
{
    struct str out = {0};
    html_add_number(&out, "x", numbers[_i].value);
    ck_assert_text(str_text(&out), numbers[_i].written);
    str_release(&out);
}
END_TEST

SUITE("markup", {
    tcase_add_loop_test(tc, escapes_text, 0, ROWS_OF(escapes));
    tcase_add_loop_test(tc, escapes_attributes, 0, ROWS_OF(escapes));
    tcase_add_test(tc, sets_names_apart);
    tcase_add_loop_test(tc, writes_numbers, 0, ROWS_OF(numbers));
})
