/* Places on the page: times that are read and written, and what was meant. */
#include "inventory/clock.h"
#include "suite.h"

enum { U = VALUE_UNKNOWN, SIDES = SIDE_OUTER + 1 };

static const struct {
    const char *text;
    int minutes; /* U: no time on a clock */
    int meant;   /* of one that is none; U: who knows */
} times[] = {
    {"4:30", 270, U},   {"4.30", 270, U},  {"4", 240, U},    {"04:30", 270, U},
    {"1:00", 60, U},    {"1", 60, U},      {"12:59", 59, U}, {"12", 0, U},
    {"12:00", 0, U},    {"11:59", 719, U}, {"9.05", 545, U}, {"0:30", U, 30},
    {"0", U, 0},        {"00.15", U, 15},  {"13:00", U, 60}, {"16:30", U, 270},
    {"24:00", U, 0},    {"25:00", U, U},   {"4:60", U, U},   {"4:5", U, U},
    {"4.5", U, U},      {"4:300", U, U},   {"123", U, U},    {"4:30:10", U, U},
    {"4 : 30", U, U},   {"4:", U, U},      {":30", U, U},    {"", U, U},
    {"-4", U, U},       {"+4", U, U},      {"4h30", U, U},   {"4:3o", U, U},
    {"noon", U, U},     {"?", U, U},       {"4/30", U, U},   {"4-30", U, U},
    {"\xD9\xA4", U, U}, /* a four in another script */
};

START_TEST(reads_times)
{
    struct slice text = slice_of(times[_i].text);
    int minutes = U;
    ck_assert_msg(clock_parse(text, &minutes) == (times[_i].minutes != U), "%s",
                  times[_i].text);
    ck_assert_int_eq(minutes, times[_i].minutes);
    if (minutes == U)
        ck_assert_msg(clock_meant(text) == times[_i].meant, "%s",
                      times[_i].text);
}
END_TEST

/* Every place of a clock, on each side and on none. */
START_TEST(comes_back)
{
    for (int minutes = 0; minutes < CLOCK_MINUTES; minutes++) {
        struct clock clock = {minutes, (enum clock_side)_i};
        struct clock again = clock_unpack(clock_pack(clock));
        struct str text = {0};
        int read = U;
        ck_assert(clock_is_said(again));
        ck_assert_int_eq(again.minutes, minutes);
        ck_assert_int_eq(again.side, clock.side);
        clock_add_time(&text, minutes);
        ck_assert(clock_parse(str_slice(&text), &read));
        ck_assert_int_eq(read, minutes);
        str_release(&text);
    }
}
END_TEST

START_TEST(knows_what_is_not_said)
{
    struct clock none = clock_unpack(VALUE_UNKNOWN);
    ck_assert(!clock_is_said(none));
    ck_assert_int_eq(none.minutes, VALUE_UNKNOWN);
    ck_assert_int_eq(none.side, SIDE_NONE);
    ck_assert_int_eq(clock_pack(none), VALUE_UNKNOWN);
    ck_assert_ptr_null(clock_side_word(none));
}
END_TEST

static const struct {
    struct clock clock;
    const char *written;
} places[] = {
    {{0, SIDE_NONE}, "12:00"},
    {{59, SIDE_INNER}, "12:59 inner"},
    {{270, SIDE_OUTER}, "4:30 outer"},
    {{545, SIDE_NONE}, "9:05"},
};

START_TEST(writes_places)
{
    struct str text = {0};
    clock_add(&text, places[_i].clock);
    ck_assert_text(text.data, places[_i].written);
    str_release(&text);
}
END_TEST

SUITE("clock", {
    tcase_add_loop_test(tc, reads_times, 0, ROWS_OF(times));
    tcase_add_loop_test(tc, comes_back, 0, SIDES);
    tcase_add_test(tc, knows_what_is_not_said);
    tcase_add_loop_test(tc, writes_places, 0, ROWS_OF(places));
})
