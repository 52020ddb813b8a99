/* Network -> rows of bits. In: people and edges. Out: for each person the set of
 * those whom they are tied to. */
#pragma once

#include "network/bits/sets.h"

static void
add_tie(struct set *rows, const struct edge *tie)
{
    rows[tie->a] = set_either(rows[tie->a], set_of(tie->b));
    rows[tie->b] = set_either(rows[tie->b], set_of(tie->a));
}

static bool
bits_make_rows(struct network *network, struct kith_error *error)
{
    (void)error;
    struct bits *bits = network->made;
    struct set *know = (struct set *)bits->know;
    struct set *close = (struct set *)bits->close;
    struct set everybody = {{0}};
    bits->size = network->size;
    for (size_t i = 0; i < network->size; i++) {
        everybody = set_either(everybody, set_of(i));
        know[i] = close[i] = (struct set){{0}};
    }
    *(struct set *)bits->everybody = everybody;
    for (size_t i = 0; i < network->ties; i++) {
        add_tie(know, &network->edges[i]);
        if (network->edges[i].strength >= 1)
            add_tie(close, &network->edges[i]);
    }
    return true;
}
