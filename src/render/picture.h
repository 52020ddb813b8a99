/* DOT to picture, by Graphviz. In: a graph with every position in it. Out: a
 * picture in memory, whole, or one line that says what is wrong.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <graphviz/gvc.h>

#include <stdbool.h>
#include <stddef.h>

/* Twice a screen's 96 dots an inch is sharp on paper and on dense screens. */
enum {
    SMALLEST_DPI = 50,
    USUAL_DPI = 192,
    LARGEST_DPI = 1200,
    LARGEST_PNG = 200000000,  /* pixels; each takes four bytes of memory */
    LONGEST_SIDE_PNG = 32766, /* what cairo can do: beyond, it would shrink */
    LONGEST_SIDE = 1000000,   /* of the others, in points */
};

struct picture_wish {
    const char *format; /* "svg", "png", "pdf" */
    int dpi;            /* of a PNG; 0 for the usual */
};

/* A picture in memory; the data is to be freed. */
struct picture {
    char *data;
    size_t size;
};

/* Draws something small, so that everything is loaded that a picture needs.
 * NULL, or what is missing here and where it is to be had. */
const char *picture_warm_up(GVC_t *context, const struct picture_wish *wish);

/* Draws DOT, which is SIZE bytes and a NUL. False, with the reason printed and
 * no data, unless the picture is whole. */
bool picture_draw(GVC_t *context, const char *dot, size_t size,
                  const struct picture_wish *wish, struct picture *picture);
