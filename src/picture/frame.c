/* The papers and screens, and lengths on them. In: a length of the theme, at
 * full size. Out: the same in a frame; and what becomes of marks where a circle
 * is too small for them.
 *
 * The two portrait pages have content and field of one size, 523 by 720 and 557
 * by 546 points, so that one layout fits both; only the margins differ. The
 * handout's circle is smaller, as a table stands beside it. */
#include "picture/frame.h"

#include <math.h>

const struct frame frame_a4 = {
    .width = 595,
    .height = 842,
    .content = {36, 61, 559, 781},
    .field = {19, 196, 576, 742},
    .centre = {297.5, 469},
    .permille = 1000,
};

const struct frame frame_letter = {
    .width = 612,
    .height = 792,
    .content = {44.5, 36, 567.5, 756},
    .field = {27.5, 171, 584.5, 717},
    .centre = {306, 444},
    .permille = 1000,
};

const struct frame frame_handout_a4 = {
    .width = 842,
    .height = 595,
    .content = {57, 36, 785, 559},
    .field = {40, 100, 480, 528},
    .centre = {262, 312},
    .permille = 780,
};

const struct frame frame_handout_letter = {
    .width = 792,
    .height = 612,
    .content = {32, 44, 760, 568},
    .field = {20, 108, 455, 537},
    .centre = {237, 321},
    .permille = 780,
};

const struct frame frame_phone = {
    .width = 360,
    .height = 372,
    .content = {2, 2, 358, 370},
    .field = {2, 2, 358, 370},
    .centre = {180, 186},
    .permille = 620,
};

/* In steps, not in proportion: an arrowhead at a third of its size would be a
 * speck. A page and a handout have the full size, a phone and a few circles on
 * a page the next, many circles the last. */
double
frame_detail(const struct frame *frame)
{
    return frame->permille >= 700 ? 1 : frame->permille >= 400 ? 0.66 : 0.46;
}

int
frame_first_caption(const struct frame *frame, int rings)
{
    return frame->permille >= 400 || rings == 0 ? 1 : rings;
}

/* A short word wants a radius of 13 points around it; in the smallest circles
 * the client is a dot. */
double
frame_client(const struct frame *frame)
{
    const double least = 13;
    double radius = frame_scaled(frame, CLIENT_RADIUS);
    return radius < least && frame->permille >= 400 ? least : radius;
}

double
frame_scaled(const struct frame *frame, double length)
{
    return length * frame->permille / 1000;
}

/* Rounded before it is turned into a place: nodes are written with two
 * decimals, and lines have to end at the very place where the node is. */
struct point
frame_on_ray(const struct frame *frame, double radius, int slot)
{
    int32_t hundredths = (int32_t)floor(radius * frame->permille / 10 + 0.5);
    struct spot off = grid_on_ray(hundredths, slot);
    return (struct point){frame->centre.x + off.x / 100.0,
                          frame->centre.y + off.y / 100.0};
}
