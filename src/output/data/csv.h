/* CSV after RFC 4180: the one place that escapes text for it. */
#pragma once

#include "base/str.h"

/* What a spreadsheet would take for a formula starts with an apostrophe. */
void csv_add_text(struct str *out, struct slice text);

/* A number that is not known (NAN) is an empty cell. */
void csv_add_number(struct str *out, double number);

#define CSV_LINE_END "\r\n"
