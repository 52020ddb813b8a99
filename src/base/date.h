/* Dates: the one place that reads, writes and reckons them.
 *
 * A date is a whole number, 20231005; of one that is not known to the day, day
 * or month and day are 00: 20231000, 20230000. So dates compare as numbers. */
#pragma once

#include "base/str.h"

/* Reads "2023", "2023-10" or "2023-10-05"; false for anything else, and for
 * days that never were. */
bool date_parse(struct slice text, int *date);

/* Adds a date as it was written: as much of it as is known. */
void date_add(struct str *out, int date);

int date_year(int date);

/* Is it known to the day? */
bool date_has_day(int date);

/* Seven days after a whole date. */
int date_week_later(int date);

/* Days from one day long ago, to tell how far apart two dates are; leap days
 * are spread over the four years, which no picture shows. */
double date_days(int date);
