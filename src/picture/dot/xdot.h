/* Drawing operations for the graph's _background, in Graphviz's xdot language.
 * Text carries its length in bytes: one wrong count, and everything behind it
 * is silently lost; nobody but this file writes one. */
#pragma once

#include "base/str.h"
#include "picture/shapes/lettering.h"

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

/* The same of one line or two. */
void xdot_lettering(struct xdot *xdot, const struct lettering *text, bool bold,
                    const char *colour);

/* The same of one line no wider than WIDTH: whole in smaller letters, of LEAST
 * size; only what is too long even then loses its last words. */
void
xdot_fitted(struct xdot *xdot, struct point at, double size, double least,
            bool bold, const char *colour, double width, struct slice text);

/* Adds a number of points as DOT likes it: at most two decimals. */
void xdot_add_number(struct str *out, double value);

/* TEXT from AT downwards in lines no wider than WIDTH, broken between words; its
 * words must not be wider (type_fits_lines). Returns the base line of the
 * next. */
double xdot_paragraph(struct xdot *xdot, struct point at, double size,
                      double width, struct slice text);
