/* What a PDF is drawn on: a surface of cairo's that is ours, so that we say
 * what stands in it besides the picture. Graphviz draws on it, and no date.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <cairo.h>

#include <stdbool.h>
#include <stdio.h>

/* As they stand in DOT (see text.h); NULL or "" for none. */
struct paper_words {
    const char *title, *language;
};

/* A page of WIDTH and HEIGHT, in points; what is drawn there is written to
 * OUT. To be ended by paper_end, also where it failed. */
cairo_t *paper_begin(FILE *out, double width, double height,
                     const struct paper_words *words);

/* Says whether the page is whole. */
bool paper_end(cairo_t *paper);

/* Whether there is any font: without, letters are drawn as empty boxes. */
bool paper_has_fonts(void);
