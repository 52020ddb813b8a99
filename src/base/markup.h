/* HTML and SVG, piece by piece: the one place that escapes for them. What
 * people typed goes into text and into quoted attributes, nowhere else: not
 * into a name, a style, a script or an address. */
#pragma once

#include "base/str.h"

/* Adds TEXT so that it is text, with marks of direction where names in it run
 * from right to left. What could hide its order shows as U+FFFD. */
void html_add_text(struct str *out, struct slice text);

/* The same, apart from its surroundings where it is written the other way. */
void html_add_name(struct str *out, struct slice name);

/* Adds ` NAME="VALUE"`. */
void html_add_attribute(struct str *out, const char *name, struct slice value);

/* Adds ` NAME="VALUE"` with at most two decimals. */
void html_add_number(struct str *out, const char *name, double value);
