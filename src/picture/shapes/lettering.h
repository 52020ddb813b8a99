/* Text in its place, for pens: one line or two. Comes in: a plate, and where its
 * upper edge is; goes out: base lines. */
#pragma once

#include "picture/box.h"
#include "picture/scene/plates.h"

/* A line of text with its base line at AT, and perhaps another below. */
struct lettering {
    struct point at;
    enum align align;
    double size;
    struct slice text, below; /* the second is empty where there is one line */
};

/* A plate whose upper edge is at TOP, and whose left or right edge or middle at
 * X. */
struct lettering
lettering_of(const struct plate *plate, double x, double top, enum align align);

/* Where the second line is. */
struct point lettering_below(const struct lettering *text);

/* The room of the letters of a line (0 or 1); none where there is no such
 * line. */
struct box lettering_box(const struct lettering *text, int line);
