/* What the marks mean: below the circle, only those that are on the page. */
#pragma once

#include "picture/scene.h"

/* Draws the legend from TOP downwards, and the words under it. */
void legend_draw(const struct scene *scene, double top, struct xdot *xdot);

/* The outline of a marker at its full size times SCALE; up to 6 points, as
 * Graphviz draws the shape; 0 for a circle. */
size_t legend_outline(enum mark mark, struct point centre, double scale,
                      struct point points[6]);
