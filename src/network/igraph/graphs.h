/* What igraph holds of a network: three graphs over one list of edges, and room
 * for the answers. Only the files of network/igraph/ and their tests look in
 * here. */
#pragma once

#include "base/alloc.h"
#include "network/adjacency.h"
#include "network/igraph/compat.h"
#include "network/igraph/scope.h"

/* All of them are undirected and simple. */
enum graph {
    GRAPH_PEOPLE,   /* edges are ties */
    GRAPH_WHOLE,    /* the same, and the client as vertex SIZE, joined to all;
                       the people's edges come first */
    GRAPH_WEIGHTED, /* the whole without the edges of strength 0 */
    GRAPHS
};

/* What igraph answers into, one answer after the other. It lies here and not
 * where it is asked, as a call that fails is left in the middle: then only what
 * lies here is found again. */
struct scratch {
    igraph_vector_t reals;
    igraph_vector_int_t wholes;
    igraph_vector_int_list_t lists;
};

struct graphs {
    struct alloc_undo undo; /* where the call fails in between; stands first */
    struct scope scope;     /* entered as long as the network lives */
    igraph_t graphs[GRAPHS];
    int built; /* how many of them are there … */
    igraph_vector_int_t ends;
    igraph_vector_t weights; /* of the weighted graph's edges */
    struct scratch scratch;
    int listed; /* … and of these lists */
    struct adjacency adjacency;
};

static inline const igraph_t *
graph_of(const struct network *network, enum graph graph)
{
    const struct graphs *graphs = network->made;
    return &graphs->graphs[graph];
}

static inline const igraph_vector_t *
weights_of(const struct network *network)
{
    const struct graphs *graphs = network->made;
    return &graphs->weights;
}

static inline struct scratch *
scratch_of(const struct network *network)
{
    struct graphs *graphs = network->made;
    return &graphs->scratch;
}

static inline const struct adjacency *
adjacency_of(const struct network *network)
{
    const struct graphs *graphs = network->made;
    return &graphs->adjacency;
}

/* The parts: see network.h. */
bool igraph_make_components(struct network *network, struct kith_error *error);
bool igraph_make_degrees(struct network *network, struct kith_error *error);
bool igraph_make_triangles(struct network *network, struct kith_error *error);
bool igraph_make_betweenness(struct network *network, struct kith_error *error);
bool igraph_make_ego(struct network *network, struct kith_error *error);
bool igraph_make_holes(struct network *network, struct kith_error *error);
bool igraph_make_paths(struct network *network, struct kith_error *error);
bool igraph_make_cuts(struct network *network, struct kith_error *error);
bool igraph_make_diversity(struct network *network, struct kith_error *error);
