/* Snapshot -> graphs. */
#include "network/network.h"
#include "base/alloc.h"
#include "network/scope.h"

#include <math.h>
#include <stdlib.h>

double
network_closeness(const struct kith_snapshot *snapshot, const struct view *view)
{
    int rings = snapshot_rings(snapshot);
    int ring = view_ring(snapshot, view);
    return ring == VALUE_UNKNOWN ? NAN : (double)(rings + 1 - ring) / rings;
}

/* The vertex of each person of the snapshot; NOBODY for who is not active. */
static uint32_t *
number_vertices(struct network *network)
{
    const struct kith_snapshot *snapshot = network->snapshot;
    uint32_t *vertices = alloc_zeroed(snapshot->people.count, sizeof *vertices);
    network->views =
        alloc_zeroed(snapshot->people.count, sizeof *network->views);
    for (uint32_t i = 0; i < snapshot->people.count; i++) {
        vertices[i] = NOBODY;
        if (!snapshot->people.items[i].active)
            continue;
        vertices[i] = (uint32_t)network->size;
        network->views[network->size++] = i;
    }
    return vertices;
}

static igraph_error_t
add_edge(igraph_vector_int_t *edges, igraph_vector_t *strength, size_t a,
         size_t b, double weight)
{
    igraph_error_t failed =
        igraph_vector_int_push_back(edges, (igraph_integer_t)a);
    if (!failed)
        failed = igraph_vector_int_push_back(edges, (igraph_integer_t)b);
    if (!failed)
        failed = igraph_vector_push_back(strength, weight);
    return failed;
}

static igraph_error_t
add_ties(struct network *network, const uint32_t *vertices,
         igraph_vector_int_t *edges)
{
    igraph_error_t failed = IGRAPH_SUCCESS;
    const struct view_tie *tie;
    array_each (tie, &network->snapshot->ties) {
        uint32_t a = vertices[tie->a], b = vertices[tie->b];
        if (tie->strength == 0 || a == NOBODY || b == NOBODY)
            continue;
        failed = add_edge(edges, &network->strength, a, b, tie->strength / 2.0);
        if (failed)
            break;
        network->ties++;
    }
    return failed;
}

static igraph_error_t
add_client(struct network *network, igraph_vector_int_t *edges)
{
    igraph_error_t failed = IGRAPH_SUCCESS;
    for (size_t i = 0; i < network->size && !failed; i++) {
        const struct view *view =
            &network->snapshot->people.items[network->views[i]];
        double closeness = network_closeness(network->snapshot, view);
        failed = add_edge(edges, &network->strength, i, network->size,
                          isnan(closeness) ? 0 : closeness);
    }
    return failed;
}

/* Both graphs from one list of edges; a graph that fails leaves nothing. */
static igraph_error_t
create(struct network *network, igraph_vector_int_t *edges)
{
    uint32_t *vertices = number_vertices(network);
    igraph_integer_t size = (igraph_integer_t)network->size;
    igraph_error_t failed = add_ties(network, vertices, edges);
    free(vertices);
    if (!failed)
        failed =
            igraph_create(&network->people, edges, size, IGRAPH_UNDIRECTED);
    if (failed)
        return failed;
    failed = add_client(network, edges);
    if (!failed)
        failed =
            igraph_create(&network->whole, edges, size + 1, IGRAPH_UNDIRECTED);
    if (failed)
        igraph_destroy(&network->people);
    return failed;
}

bool
network_init(struct network *network, const struct kith_snapshot *snapshot,
             struct kith_error *error)
{
    *network = (struct network){.snapshot = snapshot};
    igraph_vector_int_t edges;
    if (igraph_vector_int_init(&edges, 0) != IGRAPH_SUCCESS)
        return scope_explain("making room", error);
    if (igraph_vector_init(&network->strength, 0) != IGRAPH_SUCCESS) {
        igraph_vector_int_destroy(&edges);
        return scope_explain("making room", error);
    }
    bool fine = create(network, &edges) == IGRAPH_SUCCESS;
    igraph_vector_int_destroy(&edges);
    if (fine)
        return true;
    igraph_vector_destroy(&network->strength);
    free(network->views);
    return scope_explain("building the network", error);
}

void
network_release(struct network *network)
{
    igraph_destroy(&network->people);
    igraph_destroy(&network->whole);
    igraph_vector_destroy(&network->strength);
    free(network->views);
}
