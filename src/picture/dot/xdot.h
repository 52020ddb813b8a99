/* Drawing operations for the graph's _background, in Graphviz's xdot language.
 * Text carries its length in bytes: one wrong count, and everything behind it
 * is silently lost; nobody but this file writes one. */
#pragma once

#include "base/str.h"
#include "picture/box.h"
#include "picture/type.h"

struct xdot {
    struct str ops;
    bool grey; /* colours as their lightness alone */
};

void xdot_pen(struct xdot *xdot, const char *colour, double width);
void xdot_style(struct xdot *xdot, const char *style); /* "solid", "dashed" … */
void xdot_fill(struct xdot *xdot, const char *colour);

/* A filled circle with an outline in the pen's colour. */
void xdot_circle(struct xdot *xdot, struct point centre, double radius);

void xdot_polygon(struct xdot *xdot, const struct point *points, size_t count);
void xdot_line(struct xdot *xdot, const struct point *points, size_t count);

/* A point, and three more for each piece. */
void xdot_curve(struct xdot *xdot, const struct point *points, size_t count);

/* One line of text in COLOUR with its base line at AT. */
void xdot_text(struct xdot *xdot, struct point at, enum align align,
               double size, bool bold, const char *colour, struct slice text);

/* Adds a number of points as DOT likes it: at most two decimals. */
void xdot_add_number(struct str *out, double value);

/* TEXT from AT downwards in at most LINES lines no wider than WIDTH, broken
 * between words; what does not fit is cut with "…". Returns the base line of the
 * next. */
double xdot_paragraph(struct xdot *xdot, struct point at, double size,
                      double width, int lines, struct slice text);
