#include "base/number.h"
#include "suite.h"

static const struct {
    double value;
    int decimals;
    const char *fixed, *shortest;
} written[] = {
    {0, 0, "0", "0"},
    {-0.0, 2, "0.00", "0"},
    {0.5, 0, "1", "1"},
    {-0.5, 0, "-1", "-1"},
    {2.675, 2, "2.67", "2.67"}, /* 2.675 is a little less in binary */
    {297.5, 2, "297.50", "297.5"},
    {-0.001, 2, "0.00", "0"},
    {0.999, 2, "1.00", "1"},
    {98, 2, "98.00", "98"},
    {1.0 / 3, 4, "0.3333", "0.3333"},
    {100, 0, "100", "100"},
    {123456789012.0, 3, "123456789012.000", "123456789012"},
};

START_TEST(writes)
{
    struct str out = {0};
    number_add(&out, written[_i].value, written[_i].decimals);
    ck_assert_text(out.data, written[_i].fixed);
    str_release(&out);
    number_add_short(&out, written[_i].value, written[_i].decimals);
    ck_assert_text(out.data, written[_i].shortest);
    str_release(&out);
}
END_TEST

static const struct {
    const char *text;
    bool is_int;
    int value;
    bool is_decimal;
    double decimal;
} read[] = {
    {"0", true, 0, true, 0},
    {"42", true, 42, true, 42},
    {"+2", true, 2, true, 2},
    {"-2", true, -2, true, -2},
    {"2147483647", true, 2147483647, true, 2147483647},
    {"2147483648", false, 0, true, 2147483648.0},
    {"1.5", false, 0, true, 1.5},
    {"-12.25", false, 0, true, -12.25},
    {"", false, 0, false, 0},
    {"-", false, 0, false, 0},
    {".5", false, 0, false, 0},
    {"5.", false, 0, false, 0},
    {"1e3", false, 0, false, 0},
    {"0x10", false, 0, false, 0},
    {"1,5", false, 0, false, 0},
    {"1.2.3", false, 0, false, 0},
    {" 1", false, 0, false, 0},
    {"nan", false, 0, false, 0},
    {"1234567890123456", false, 0, false, 0}, /* more than 15 digits */
};

START_TEST(reads)
{
    int value = 0;
    double decimal = 0;
    struct slice text = slice_of(read[_i].text);
    ck_assert_msg(number_parse_int(text, &value) == read[_i].is_int, "row %d",
                  _i);
    ck_assert_msg(number_parse_decimal(text, &decimal) == read[_i].is_decimal,
                  "row %d", _i);
    if (read[_i].is_int)
        ck_assert_int_eq(value, read[_i].value);
    if (read[_i].is_decimal)
        ck_assert_double_eq_tol(decimal, read[_i].decimal, 1e-12);
}
END_TEST

SUITE("number", {
    tcase_add_loop_test(tc, writes, 0, ROWS_OF(written));
    tcase_add_loop_test(tc, reads, 0, ROWS_OF(read));
})
