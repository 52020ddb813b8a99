/* A place on the page as a time on the face of a clock, and perhaps a side of
 * the ring: the one place that reads, writes, packs and unpacks it.
 *
 * In an inventory it is one whole number, like every value of a fact. */
#pragma once

#include "base/str.h"
#include "inventory/facts.h"

/* Once round. */
enum { CLOCK_MINUTES = 720 };

/* Further in or further out, in the ring. The named ones are the words of
 * side_words, in their order. */
enum clock_side { SIDE_NONE, SIDE_INNER, SIDE_OUTER };

struct clock {
    int minutes; /* past twelve, 0 … 719; VALUE_UNKNOWN where nobody said */
    enum clock_side side;
};

static inline bool
clock_is_said(struct clock clock)
{
    return clock.minutes >= 0;
}

/* VALUE_UNKNOWN is the place that is not said, and the other way round. */
int clock_pack(struct clock clock);
struct clock clock_unpack(int value);

/* Reads "4:30", "4.30" or "4" as minutes past twelve: 1:00 to 12:59. */
bool clock_parse(struct slice text, int *minutes);

/* What TEXT, which is none of these, was probably meant to be: "16:30" and
 * "0:30" of a clock of 24 hours. VALUE_UNKNOWN where that is not so. */
int clock_meant(struct slice text);

/* The format's word, "inner"; NULL of no side. */
const char *clock_side_word(struct clock clock);

/* Adds "4:30". */
void clock_add_time(struct str *out, int minutes);

/* Adds a place that is said as the format writes it: "4:30 inner". */
void clock_add(struct str *out, struct clock clock);
