/* Who gives what: a row for each person, a column for each kind of support. */
#pragma once

#include "picture/dot/xdot.h"
#include "picture/scene/scene.h"

/* Adds how many active people give at least some of a kind: "2", or "2+" where
 * it is not known of everyone, or "?" where nothing can be said. That there is
 * nobody is no line of a page that a client takes home: there it adds nothing. */
void table_add_givers(const struct kith_snapshot *snapshot, size_t function,
                      struct str *out);

struct table {
    const struct scene *scene;
    struct box box;      /* what it may fill, from its top downwards */
    const uint32_t *who; /* figures, one a row */
    size_t rows;
};

/* How many rows fit a table of this height. */
size_t table_capacity(double height);

/* Draws the table; returns where it ends. */
double table_draw(const struct table *table, struct xdot *xdot);

/* Does a cell hold this AMOUNT, or a wish? The key names no other. */
bool table_has(const struct table *table, enum amount amount);
bool table_has_wish(const struct table *table);

/* Adds the table in words: "Maya: a lot of listening; some company; wish:
 * advice". */
void table_add_words(const struct scene *scene, const uint32_t *who,
                     size_t rows, struct str *out);
