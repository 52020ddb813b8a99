/* How wide words are, without asking a font: Arial, Helvetica and Liberation
 * Sans have the same widths, so one table is right on every system.
 *
 * In: text and a size. Out: its width; or the text, cut where it is too wide.
 * Whatever the layout decides, it takes these widths for true. */
#pragma once

#include "base/str.h"

#include <stdint.h>

/* The font of every text, as CSS and fontconfig both understand it. Arial comes
 * first: asked for Helvetica alone, fontconfig may choose a font of other
 * widths. */
#define TYPE_FONT "Arial,Helvetica,sans-serif"

/* Which end of a text stands at its place. */
enum align { ALIGN_LEFT = -1, ALIGN_CENTRE = 0, ALIGN_RIGHT = 1 };

/* Bold letters of Arial are 7 or 8 parts in a hundred wider, taken all
 * together. */
#define BOLD_IS_WIDER 1.075

/* Width of TEXT in points at SIZE points. */
double type_width(struct slice text, double size, bool bold);

/* The same for any size, in thousandths of it. */
long type_thousandths(struct slice text);

/* The same in sixteenths of a point, rounded up: for deciding. */
int32_t type_grains(struct slice text, double size);

/* One character as read may carry any number of marks; so many bytes of it, and
 * so many of a whole text, are drawn. Without a limit a name of one letter
 * could be as large as a file. */
enum { MOST_OF_CHARACTER = 64, MOST_OF_TEXT = 2000 };

/* Adds TEXT, safe to draw; what goes beyond WIDTH points is cut at a whole
 * character and shown as "…". */
void type_add_shortened(struct str *out, struct slice text, double size,
                        double width);

/* The size, at most SIZE and at least LEAST, at which TEXT is no wider than
 * WIDTH: other languages have longer words. */
double type_size_for(struct slice text, double size, double least, double width,
                     bool bold);

/* How many bytes of whole words fit WIDTH; 0 where the first word does not. */
size_t type_fitting(struct slice text, double size, double width);

/* Do whole words fit so many lines? */
bool type_fits_lines(struct slice text, double size, double width, int lines);
