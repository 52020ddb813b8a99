/* Graphviz's language, written by us: Graphviz's own writer does not escape
 * what people type. Every string goes through one of these. */
#pragma once

#include "base/str.h"

/* Adds NAME="VALUE" for a value of our own making: numbers, colours, words. */
void dot_add_attribute(struct str *out, const char *name, const char *value);

/* Adds NAME="TEXT" for text that people typed and that is drawn: quotes and
 * backslashes are guarded, "&" is no entity, controls are made visible, and
 * which way it runs is marked. */
void dot_add_text(struct str *out, const char *name, struct slice text);

/* The same for two lines, which end as END says: 'n' in their middle, 'l' and
 * 'r' on the left and on the right. */
void dot_add_lines(struct str *out, const char *name, struct slice text,
                   struct slice below, char end);

/* Adds TEXT in quotes as the name of something, where Graphviz knows no
 * escapes but that of the quote. */
void dot_add_name(struct str *out, struct slice text);

/* Adds NAME="OPS" in pieces joined by "+": no string of DOT may be longer than
 * 16,384 bytes in older Graphviz. */
void dot_add_pieces(struct str *out, const char *name, struct slice ops);

/* Adds NAME="TEXT" for text that is heard instead of seen: attributes that
 * Graphviz passes on as they are, of any length, with their line ends. */
void dot_add_plain(struct str *out, const char *name, struct slice text);
