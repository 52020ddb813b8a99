/* What the marks mean: below the circle, only those that are on the page. */
#pragma once

#include "picture/scene.h"

/* Draws the legend from TOP downwards, and the words under it. */
void legend_draw(const struct scene *scene, double top, struct xdot *xdot);
