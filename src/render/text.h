/* Words that stand in DOT, on their way elsewhere.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdint.h>

enum { TEXT_REPLACEMENT = 0xFFFD };

/* The character at *AT, which is moved behind it; 0 at the end, where *AT
 * stays. Two backslashes are one, as DOT cannot write one alone. What is no
 * UTF-8, byte by byte, and controls other than tab and newline, and
 * noncharacters, are TEXT_REPLACEMENT. */
uint32_t text_next(const char **at);

/* TEXT as text_next reads it, in one line: tabs and newlines are blanks. To be
 * freed; NULL where TEXT is NULL or "", or memory has run out. */
char *text_line(const char *text);
