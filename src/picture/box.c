/* Rectangles that touch, and lines that cross them. In: places in points. Out:
 * yes or no, for small words that are placed last (captions). The layout itself
 * decides in whole numbers: see grid.h. */
#include "picture/box.h"

#include <math.h>

struct box
box_around(struct point centre, double reach)
{
    return (struct box){centre.x - reach, centre.y - reach, centre.x + reach,
                        centre.y + reach};
}

/* Numbers were rounded when they were written: boxes side by side may share a
 * hair. */
bool
box_overlaps(struct box a, struct box b)
{
    double hair = 0.3;
    return fmin(a.right, b.right) - fmax(a.left, b.left) > hair &&
           fmin(a.top, b.top) - fmax(a.bottom, b.bottom) > hair;
}

bool
box_meets(struct box box, struct point a, struct point b)
{
    if (fmax(a.x, b.x) < box.left || fmin(a.x, b.x) > box.right ||
        fmax(a.y, b.y) < box.bottom || fmin(a.y, b.y) > box.top)
        return false;
    /* The line meets the box where its corners lie on both sides of it. */
    const double xs[] = {box.left, box.right}, ys[] = {box.bottom, box.top};
    bool left = false, right = false;
    for (int i = 0; i < 4; i++) {
        double side =
            (b.x - a.x) * (ys[i / 2] - a.y) - (b.y - a.y) * (xs[i % 2] - a.x);
        left = left || side >= 0;
        right = right || side <= 0;
    }
    return left && right;
}
