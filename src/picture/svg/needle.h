/* A pen that writes elements of SVG: shapes, lines and texts with classes. Comes
 * in: calls of a pen; goes out: SVG, in which y grows downwards. */
#pragma once

#include "base/str.h"
#include "picture/walk/pen.h"

struct needle {
    struct pen pen;
    struct str *out; /* borrowed */
    double height;   /* of the paper: places count from its upper edge */
    const struct link *link;   /* of the tie that is begun … */
    const struct scene *scene; /* … in this scene, where it says whose it is */
};

/* A pen that knows of no pieces. */
struct needle needle_pen(struct str *out, double height);

double needle_down(const struct needle *needle, double y);
void needle_add_circle(struct needle *needle, const char *class,
                       struct point at, double radius);
