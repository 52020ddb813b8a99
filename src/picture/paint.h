/* Paints a circle that is laid out onto a page. */
#pragma once

#include "picture/canvas.h"
#include "picture/scene.h"

/* Rings, words, people, ties and support. PREFIX ("" or "s3.") goes before the
 * ids of nodes, where one page has several circles. */
void paint_scene(struct canvas *canvas, const struct scene *scene,
                 const char *prefix);

/* The outline of a marker at SIZE times its full size: up to 6 points, as
 * Graphviz draws the shape; 0 for a circle. */
size_t paint_outline(enum mark mark, struct point centre, double size,
                     struct point points[6]);

/* A marker in the background, for legends and tables. */
void
paint_marker(struct xdot *xdot, enum mark mark, struct point at, double size);
