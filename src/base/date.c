/* Dates as text, and the little reckoning that sessions need: the Gregorian
 * calendar, no time of day, no time zone, and never today's date. */
#include "base/date.h"

int
date_year(int date)
{
    return date / 10000;
}

/* From 1; 0 where it is not known. */
static int
month_of(int date)
{
    return date / 100 % 100;
}

static int
day_of(int date)
{
    return date % 100;
}

static int
date_of(int year, int month, int day)
{
    return year * 10000 + month * 100 + day;
}

static int
days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

/* LENGTH digits of TEXT from AT, or -1. */
static int
digits(struct slice text, size_t at, size_t length)
{
    int value = 0;
    for (size_t i = at; i < at + length; i++) {
        if (i >= text.size || text.data[i] < '0' || text.data[i] > '9')
            return -1;
        value = value * 10 + (text.data[i] - '0');
    }
    return value;
}

bool
date_parse(struct slice text, int *date)
{
    if (text.size != 4 && text.size != 7 && text.size != 10)
        return false;
    int year = digits(text, 0, 4), month = 0, day = 0;
    if (text.size >= 7) {
        month = digits(text, 5, 2);
        if (text.data[4] != '-' || month < 1 || month > 12)
            return false;
    }
    if (text.size == 10) {
        day = digits(text, 8, 2);
        if (text.data[7] != '-' || day < 1 || day > days_in(year, month))
            return false;
    }
    *date = date_of(year, month, day);
    return year >= 0;
}

void
date_add(struct str *out, int date)
{
    str_addf(out, "%04d", date_year(date));
    if (month_of(date) > 0)
        str_addf(out, "-%02d", month_of(date));
    if (day_of(date) > 0)
        str_addf(out, "-%02d", day_of(date));
}

bool
date_has_day(int date)
{
    return month_of(date) > 0 && day_of(date) > 0;
}

int
date_week_later(int date)
{
    int year = date_year(date), month = month_of(date), day = day_of(date) + 7;
    if (day > days_in(year, month)) {
        day -= days_in(year, month);
        month++;
    }
    if (month > 12) {
        month = 1;
        year++;
    }
    return date_of(year, month, day);
}

double
date_days(int date)
{
    static const int before[] = {0,   31,  59,  90,  120, 151,
                                 181, 212, 243, 273, 304, 334};
    int month = month_of(date);
    return date_year(date) * 365.25 + before[month > 0 ? month - 1 : 0] +
           day_of(date);
}
