/* Times on the face of a clock. In: what was typed. Out: minutes past twelve,
 * which is up on the page; and back to text. */
#include "inventory/clock.h"

#include <assert.h>

static_assert((int)SIDE_OUTER == (int)SIDE_WORDS, "a side for each word");

/* ---- As one number ---- */

int
clock_pack(struct clock clock)
{
    return clock_is_said(clock)
               ? (int)clock.side * CLOCK_MINUTES + clock.minutes
               : VALUE_UNKNOWN;
}

struct clock
clock_unpack(int value)
{
    if (value < 0)
        return (struct clock){VALUE_UNKNOWN, SIDE_NONE};
    return (struct clock){value % CLOCK_MINUTES,
                          (enum clock_side)(value / CLOCK_MINUTES)};
}

/* ---- Reading ---- */

/* Takes the digits that TEXT begins with, two at most; how many they were. */
static size_t
take_digits(struct slice *text, int *number)
{
    size_t count = 0;
    *number = 0;
    while (count < 2 && count < text->size && text->data[count] >= '0' &&
           text->data[count] <= '9')
        *number = *number * 10 + (text->data[count++] - '0');
    *text = slice_part(*text, count, text->size);
    return count;
}

/* Hours, and minutes of two digits; a half is not ".5". */
static bool
split(struct slice text, int *hour, int *minute)
{
    *minute = 0;
    if (take_digits(&text, hour) == 0)
        return false;
    if (text.size == 0)
        return true;
    if (text.data[0] != ':' && text.data[0] != '.')
        return false;
    text = slice_part(text, 1, text.size);
    return take_digits(&text, minute) == 2 && text.size == 0 && *minute < 60;
}

static int
minutes_of(int hour, int minute)
{
    return hour % 12 * 60 + minute;
}

bool
clock_parse(struct slice text, int *minutes)
{
    int hour, minute;
    if (!split(text, &hour, &minute) || hour < 1 || hour > 12)
        return false;
    *minutes = minutes_of(hour, minute);
    return true;
}

int
clock_meant(struct slice text)
{
    int hour, minute;
    return split(text, &hour, &minute) && hour <= 24 ? minutes_of(hour, minute)
                                                     : VALUE_UNKNOWN;
}

/* ---- Writing ---- */

const char *
clock_side_word(struct clock clock)
{
    return clock.side == SIDE_NONE ? NULL : side_words.words[clock.side - 1];
}

void
clock_add_time(struct str *out, int minutes)
{
    int hour = minutes / 60;
    str_addf(out, "%d:%02d", hour == 0 ? 12 : hour, minutes % 60);
}

void
clock_add(struct str *out, struct clock clock)
{
    clock_add_time(out, clock.minutes);
    if (clock.side != SIDE_NONE)
        str_addf(out, " %s", clock_side_word(clock));
}
