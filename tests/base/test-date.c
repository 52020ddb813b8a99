#include "base/date.h"
#include "suite.h"

static const struct {
    const char *text;
    int date; /* -1: is none */
} dates[] = {
    {"2023", 20230000},
    {"2023-10", 20231000},
    {"2023-10-05", 20231005},
    {"2023-01-31", 20230131},
    {"2023-12-31", 20231231},
    {"2023-04-30", 20230430},
    {"2023-04-31", -1},
    {"2023-06-31", -1},
    {"2023-09-31", -1},
    {"2023-11-31", -1},
    {"2023-01-32", -1},
    {"2023-13", -1},
    {"2023-00", -1},
    {"2023-10-00", -1},
    {"2024-02-29", 20240229},
    {"2023-02-29", -1},
    {"2024-02-30", -1},
    {"2000-02-29", 20000229},
    {"1900-02-29", -1},
    {"2100-02-29", -1},
    {"2400-02-29", 24000229},
    {"1900-02-28", 19000228},
    {"9999-12-31", 99991231},
    {"", -1},
    {"23", -1},
    {"202", -1},
    {"20231", -1},
    {"2023-1", -1},
    {"2023-1-05", -1},
    {"2023-10-5", -1},
    {"2023/10/05", -1},
    {"2023-10/05", -1},
    {"2023-10-", -1},
    {"2023-10-05x", -1},
    {"-023", -1},
    {"+023", -1},
    {"2023-+1", -1},
    {"x023", -1},
    {"20x3-10", -1},
    {" 2023", -1},
    {"2023-1x", -1},
    {"2023-10-0x", -1},
};

START_TEST(reads_dates)
{
    int date = -1;
    bool is_date = date_parse(slice_of(dates[_i].text), &date);
    ck_assert_msg(is_date == (dates[_i].date >= 0), "'%s'", dates[_i].text);
    if (is_date)
        ck_assert_int_eq(date, dates[_i].date);
}
END_TEST

/* What is a date is written back as it was read. */
START_TEST(writes_dates)
{
    struct str out = {0};
    if (dates[_i].date < 0)
        return;
    date_add(&out, dates[_i].date);
    ck_assert_text(out.data, dates[_i].text);
    str_release(&out);
}
END_TEST

static const struct {
    int date, year;
    bool has_day;
} parts[] = {
    {20231005, 2023, true},
    {20231000, 2023, false},
    {20230000, 2023, false},
    {19991231, 1999, true},
};

START_TEST(knows_its_parts)
{
    ck_assert_int_eq(date_year(parts[_i].date), parts[_i].year);
    ck_assert_int_eq(date_has_day(parts[_i].date), parts[_i].has_day);
}
END_TEST

static const struct {
    int date, later;
} weeks[] = {
    {20260506, 20260513}, {20260526, 20260602}, {20260524, 20260531},
    {20261225, 20270101}, {20240222, 20240229}, {20240223, 20240301},
    {20230222, 20230301}, {21000222, 21000301}, {20000222, 20000229},
};

START_TEST(adds_a_week)
{
    ck_assert_int_eq(date_week_later(weeks[_i].date), weeks[_i].later);
}
END_TEST

static const struct {
    int from, to;
    double days;
} spans[] = {
    {20260506, 20260513, 7},          {20260128, 20260204, 7},
    {20260101, 20261231, 364},        {20260101, 20270101, 365.25},
    {20220101, 20260101, 4 * 365.25}, {20260000, 20260001, 1},
    {20260300, 20260310, 10},
};

START_TEST(tells_days_apart)
{
    ck_assert_double_eq(date_days(spans[_i].to) - date_days(spans[_i].from),
                        spans[_i].days);
}
END_TEST

SUITE("date", {
    tcase_add_loop_test(tc, reads_dates, 0, ROWS_OF(dates));
    tcase_add_loop_test(tc, writes_dates, 0, ROWS_OF(dates));
    tcase_add_loop_test(tc, knows_its_parts, 0, ROWS_OF(parts));
    tcase_add_loop_test(tc, adds_a_week, 0, ROWS_OF(weeks));
    tcase_add_loop_test(tc, tells_days_apart, 0, ROWS_OF(spans));
})
