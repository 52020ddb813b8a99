#include "picture/dot/dot.h"
#include "suite.h"

static const struct {
    const char *text, *as_text, *as_name;
} attacks[] = {
    {"Maya", " a=\"Maya\"", "\"Maya\""},
    {"x\\", " a=\"x\\\\\"", "\"x\\\xE2\x81\xA0\""},
    {"\"]; evil [URL=\"javascript:alert(1)\"",
     " a=\"\\\"]; evil [URL=\\\"javascript:alert(1)\\\"\"",
     "\"\\\"]; evil [URL=\\\"javascript:alert(1)\\\"\""},
    {"<b>", " a=\"<b>\"", "\"<b>\""},
    {"&amp;", " a=\"&amp;amp;\"", "\"&amp;\""},
    {"\\N", " a=\"\\\\N\"", "\"\\\xE2\x81\xA0N\""},
    {"\\\"", " a=\"\\\\\\\"\"", "\"\\\xE2\x81\xA0\\\"\""},
    {"a\nb\x01",
     " a=\"a\xEF\xBF\xBD"
     "b\xEF\xBF\xBD\"",
     "\"a\xEF\xBF\xBD"
     "b\xEF\xBF\xBD\""},
    {"\xFF", " a=\"\xEF\xBF\xBD\"", "\"\xEF\xBF\xBD\""},
};

START_TEST(guards_text)
{
    struct str out = {0};
    dot_add_text(&out, "a", slice_of(attacks[_i].text));
    ck_assert_text(out.data, attacks[_i].as_text);
    str_release(&out);
}
END_TEST

START_TEST(guards_names)
{
    struct str out = {0};
    dot_add_name(&out, slice_of(attacks[_i].text));
    ck_assert_text(out.data, attacks[_i].as_name);
    str_release(&out);
}
END_TEST

/* 30,000 bytes of operations come back whole from pieces that are short. */
START_TEST(cuts_pieces)
{
    struct str ops = {0}, out = {0}, joined = {0};
    for (int i = 0; i < 3000; i++)
        str_addf(&ops, "%c \xE4\xBD\x90 4567 ", 'a' + i % 26);
    dot_add_pieces(&out, "b", str_slice(&ops));
    const char *at = strchr(out.data, '"');
    while (at != NULL) {
        const char *end = strchr(at + 1, '"');
        ck_assert_int_le(end - at, 4001);
        str_add_slice(&joined, (struct slice){at + 1, (size_t)(end - at - 1)});
        at = strchr(end + 1, '"');
    }
    ck_assert_text(joined.data, ops.data);
    str_release(&ops);
    str_release(&out);
    str_release(&joined);
}
END_TEST

SUITE("dot", {
    tcase_add_loop_test(tc, guards_text, 0, ROWS_OF(attacks));
    tcase_add_loop_test(tc, guards_names, 0, ROWS_OF(attacks));
    tcase_add_test(tc, cuts_pieces);
})
