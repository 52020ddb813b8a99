/* One page of DOT under construction: what is painted behind everything, the
 * people, and the lines. Only people and the client are nodes, only ties,
 * support and moves are edges; page, rings and words are the graph's
 * _background, which is painted first. */
#pragma once

#include "words/language.h"
#include "picture/frame.h"
#include "picture/dot/xdot.h"

struct canvas {
    double width, height; /* of the paper */
    double enlarged;      /* how much larger than that it is printed */
    bool grey;
    const struct language *language; /* of the last line */
    struct xdot background;
    struct str nodes, edges;
};

/* An empty page. */
void canvas_init(struct canvas *canvas, double width, double height, bool grey);

/* TITLE and DESCRIPTION are for those who hear the page instead of seeing it.
 * The DOT is yours to free; the canvas is empty again. */
char *canvas_finish(struct canvas *canvas, struct slice title,
                    struct slice description);

/* An empty canvas again, without its DOT. */
void canvas_release(struct canvas *canvas);

/* Pieces of the DOT of nodes and edges. */
void canvas_add_number(struct str *out, const char *name, double value,
                       int decimals);
void canvas_add_position(struct str *out, const char *name, struct point at);
void canvas_add_colour(const struct canvas *canvas, struct str *out,
                       const char *name, const char *colour);

/* Title and subtitle at the top left of the content. */
void canvas_draw_titles(struct canvas *canvas, struct box content,
                        struct slice title, struct slice subtitle);

/* The last line of a page, from LEFT to RIGHT at Y; where a language needs two,
 * the first stands above it. */
void
canvas_draw_footer(struct canvas *canvas, double left, double right, double y);
