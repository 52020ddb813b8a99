/* What the marks on a page mean: only those that are there. */
#pragma once

#include "picture/scene.h"

/* Which marks are on the page. */
struct seen {
    bool marks[MARK_COUNT], flows[FLOW_BOTH + 1], ghosts[STATUS_COUNT];
    bool thick, strained, gap, closer, know, close;
    bool traces[TRACE_GONE + 1], links[TRACE_GONE + 1]; /* of change */
};

/* The size of its letters: smaller where rows of people without a ring take
 * room from it. */
double legend_size(const struct scene *scene);

/* Notes the marks of one circle of the page. */
void legend_see(struct seen *seen, const struct scene *scene);

/* Draws the legend in letters of SIZE between the sides of CONTENT from TOP
 * downwards; returns
 * where it ends. */
double legend_draw(const struct seen *seen, struct box content, double size,
                   double top, struct xdot *xdot);
double legend_draw_change(const struct seen *seen, struct box content,
                          double size, double top, struct xdot *xdot);
