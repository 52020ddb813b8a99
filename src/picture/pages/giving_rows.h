/* Who gives what, set as a table on a page of DOT. Comes in: a part of the table
 * and the room there is; goes out: what is drawn there. */
#pragma once

#include "picture/dot/xdot.h"
#include "picture/pages/giving.h"

struct giving_rows {
    struct giving_part part;
    struct box box; /* what it may fill, from its top downwards */
    double names;   /* the width of the first column, once it is drawn */
};

/* How many rows, and how many columns, fit a page. */
size_t giving_rows_capacity(double height);
size_t giving_rows_columns(const struct giving *giving);

/* Draws the table; returns where it ends. */
double giving_rows_draw(const struct giving_rows *wanted, struct xdot *xdot);
