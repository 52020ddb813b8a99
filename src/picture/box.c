/* Rectangles that touch. In: places in points. Out: yes or no, for small words
 * that are placed last (captions). The layout itself decides in whole numbers:
 * see grid.h. */
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
