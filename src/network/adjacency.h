/* Who is tied to whom, vertex by vertex: the neighbours of each in their order,
 * in two plain arrays. In: a network's edges. Out: what walks over ties read. */
#pragma once

#include "network/network.h"

struct neighbour {
    uint32_t vertex;
    float strength; /* ½ or 1: exact */
};

/* Those of vertex V stand from FIRST[V] on, up to FIRST[V + 1]. */
struct adjacency {
    size_t *first;
    struct neighbour *neighbours;
};

void adjacency_init(struct adjacency *adjacency, const struct network *network);
void adjacency_release(struct adjacency *adjacency);
