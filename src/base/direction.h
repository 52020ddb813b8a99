/* Which way a text runs, for those who show it. Hebrew and Arabic run from
 * right to left, and programs disagree on what follows for a text that holds
 * them: Pango, and so a PNG or PDF, goes by its first letter, a browser's SVG by
 * the page, and neither knows where a name ends and our words begin. Marks that
 * cannot be seen make it one order for all of them. */
#pragma once

#include "base/str.h"

/* Adds TEXT, a line that is shown by itself, with marks of direction where it
 * holds letters that run from right to left; without them, as it is.
 *
 * Where all of it runs so (a name, a remark), full stops and brackets do, too.
 * Where Latin letters or first a number stand with it ("NAME’s circle",
 * "2026-05-06 · LABEL"), the line runs from left to right, and inside it each
 * name from right to left; names in a list keep the list's order. Adding marks
 * to what has them changes nothing. */
void direction_add(struct str *out, struct slice text);
