/* A legend set in rows on a page of DOT: a row for each heading, and as many more
 * as its entries need. Comes in: a legend and the room there is; goes out: what
 * is drawn there. */
#pragma once

#include "picture/dot/xdot.h"
#include "picture/pages/legend.h"

/* The size of its letters: smaller where rows of people without a ring take
 * room from it. */
double legend_size(const struct scene *scene);

/* Draws the legend in letters of SIZE, or smaller ones where it would not fit,
 * between the sides of CONTENT from TOP downwards; returns where it ends. */
double legend_draw(const struct legend *legend, struct box content, double size,
                   double top, struct xdot *xdot);
