/* Places and rectangles on the page, in points; y grows upwards. */
#pragma once

#include <stdbool.h>

struct point {
    double x, y;
};

struct box {
    double left, bottom, right, top;
};

/* Do the boxes share more than a hair's breadth? */
bool box_overlaps(struct box a, struct box b);

struct box box_around(struct point centre, double reach);
