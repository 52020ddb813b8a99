/* A pen that draws everything into a _background, where nothing is a node or an
 * edge: legends and tables. Comes in: calls of a pen; goes out: xdot. */
#pragma once

#include "picture/dot/xdot.h"
#include "picture/walk/pen.h"

struct ground {
    struct pen pen;
    struct xdot *xdot; /* borrowed */
};

struct ground ground_pen(struct xdot *xdot);

/* A line of words on the ground. */
void ground_write(struct xdot *xdot, enum meaning meaning,
                  const struct lettering *text);

/* A shape filled and outlined as the xdot is: with corners, or where COUNT is 0
 * a circle. */
void ground_shape(struct xdot *xdot, struct point at, double radius,
                  const struct point *points, size_t count);
