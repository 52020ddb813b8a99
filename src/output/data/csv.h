/* CSV after RFC 4180: the one place that escapes text for it. In: texts of any
 * script, as people typed them, and numbers. Out: cells, added to a line;
 * commas between them and the line's end are the caller's. */
#pragma once

#include "base/str.h"

/* What a spreadsheet would take for a formula starts with an apostrophe. */
void csv_add_text(struct str *out, struct slice text);

/* A number that is not known (NAN) is an empty cell. */
void csv_add_number(struct str *out, double number);

/* A carriage return, too: the RFC wants it. */
#define CSV_LINE_END "\r\n"
