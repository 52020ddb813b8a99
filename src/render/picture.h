/* DOT to picture, by Graphviz.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <graphviz/gvc.h>

#include <stdbool.h>
#include <stdio.h>

/* Twice a screen's 96 dots an inch is sharp on paper and on dense screens. */
enum {
    SMALLEST_DPI = 50,
    USUAL_DPI = 192,
    LARGEST_DPI = 1200,
    LARGEST_PNG = 200000000, /* pixels; each takes four bytes of memory */
};

struct picture_wish {
    const char *format; /* "svg", "png", "pdf" */
    int dpi;            /* of a PNG; 0 for the usual */
};

/* Draws something small, so that everything is loaded that a picture needs. */
void picture_warm_up(GVC_t *context, const struct picture_wish *wish);

/* Draws DOT and writes it to OUT; false, with the reason printed, where that
 * fails. */
bool picture_write(GVC_t *context, const char *dot,
                   const struct picture_wish *wish, FILE *out);
