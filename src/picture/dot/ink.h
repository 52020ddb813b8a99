/* How DOT draws what something means: one table of colours, widths and styles.
 * Comes in: a meaning; goes out: its ink. */
#pragma once

#include "picture/scene/meaning.h"

#include <stdbool.h>

struct ink {
    const char *line;  /* the colour of lines, outlines and words */
    const char *fill;  /* NULL: that of somebody's group, or none */
    const char *sign;  /* of a sign in it */
    const char *style; /* NULL where lines are as they are */
    double width;      /* of outlines on the ground … */
    const char *node;  /* … and of people; NULL for what all have */
    bool bold;         /* words */
};

const struct ink *ink_of(enum meaning meaning);
