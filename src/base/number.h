/* Numbers as text, the same in every locale. */
#pragma once

#include "base/str.h"

/* Adds VALUE (finite, below 1e15 in size) with DECIMALS (0 to 9) places,
 * halves rounded away from zero; never "-0". */
void number_add(struct str *str, double value, int decimals);

/* As number_add, without zeros at the end: 98, 0.75, 297.5. */
void number_add_short(struct str *str, double value, int decimals);

/* Reads a whole number of ASCII digits with an optional sign. False when TEXT
 * is anything else or too large for an int. */
bool number_parse_int(struct slice text, int *value);

/* Reads digits with an optional sign and an optional fraction ("-12.5"); no
 * exponent, at most 15 digits. */
bool number_parse_decimal(struct slice text, double *value);

/* Adds VALUE (finite) with as few digits as read back to the same number. */
void number_add_exact(struct str *str, double value);
