/* Who gives what, set as a table on a page of DOT. Comes in: a part of the table
 * and the room there is; goes out: what is drawn there. */
#pragma once

#include "picture/dot/xdot.h"
#include "picture/pages/giving.h"
#include "picture/pages/leeway.h"

struct giving_rows {
    struct giving_part part;
    struct box box; /* what it may fill, from its top downwards */
    double names;   /* the width of the first column, once it is drawn */
};

/* How many rows, and how many columns, fit a page. */
size_t giving_rows_capacity(double height);
size_t giving_rows_columns(const struct giving *giving);

/* How high a table of ROWS may be: rows are as high as its box has room for,
 * within what reads as a table. */
struct leeway giving_rows_leeway(size_t rows);

/* Draws the table; returns where it ends. */
double giving_rows_draw(const struct giving_rows *wanted, struct xdot *xdot);
