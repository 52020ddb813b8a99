/* Snapshot -> graphs. In: a snapshot's active people, their rings, and the ties
 * between them. Out: a network, which measures reads through network.h.
 *
 * The graphs grow from one list of edges, the people's ties first: so a tie has
 * one number, among the people and in the whole. */
#include "network/network.h"
#include "base/alloc.h"
#include "network/graphs.h"

#include <math.h>
#include <stdlib.h>

double
network_closeness(const struct kith_snapshot *snapshot, const struct view *view)
{
    int rings = snapshot_rings(snapshot);
    int ring = view_ring(snapshot, view);
    return ring == VALUE_UNKNOWN ? NAN : (double)(rings + 1 - ring) / rings;
}

/* Vertices in the order of the page, without gaps, as igraph wants them. */
static void
number_vertices(struct network *network)
{
    const struct kith_snapshot *snapshot = network->snapshot;
    size_t people = snapshot->people.count;
    network->vertices = alloc_zeroed(people, sizeof *network->vertices);
    network->views = alloc_zeroed(people, sizeof *network->views);
    for (uint32_t i = 0; i < people; i++) {
        network->vertices[i] = NOBODY;
        if (!snapshot->people.items[i].active)
            continue;
        network->vertices[i] = (uint32_t)network->size;
        network->views[network->size++] = i;
    }
}

/* Both lists grow together: what stands at one place of them is one edge. */
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

/* Pairs that are said to be apart are no edges, nor are ties with somebody who
 * is not active: they are remembered, and hold nothing together now. */
static igraph_error_t
add_ties(struct network *network, igraph_vector_int_t *edges)
{
    igraph_error_t failed = IGRAPH_SUCCESS;
    struct graphs *graphs = network->graphs;
    const struct view_tie *tie;
    array_each (tie, &network->snapshot->ties) {
        uint32_t a = network->vertices[tie->a];
        uint32_t b = network->vertices[tie->b];
        if (tie->strength == 0 || a == NOBODY || b == NOBODY)
            continue;
        failed = add_edge(edges, &graphs->strength, a, b, tie->strength / 2.0);
        if (failed)
            break;
        network->ties++;
    }
    return failed;
}

/* An edge to everyone, whether or not a ring is known: that the client knows
 * them is. Strength 0 says that nothing more is. */
static igraph_error_t
add_client(struct network *network, igraph_vector_int_t *edges)
{
    igraph_error_t failed = IGRAPH_SUCCESS;
    struct graphs *graphs = network->graphs;
    for (size_t i = 0; i < network->size && !failed; i++) {
        const struct view *view =
            &network->snapshot->people.items[network->views[i]];
        double closeness = network_closeness(network->snapshot, view);
        failed = add_edge(edges, &graphs->strength, i, network->size,
                          isnan(closeness) ? 0 : closeness);
    }
    return failed;
}

/* The edges that have a strength, with it and its length. Only these can be
 * measured by strength: 0 is no tie, and one over it is no length. */
static igraph_error_t
weigh(struct graphs *graphs, const igraph_vector_int_t *edges,
      igraph_vector_int_t *heavy)
{
    igraph_error_t failed = IGRAPH_SUCCESS;
    igraph_integer_t count = igraph_vector_size(&graphs->strength);
    for (igraph_integer_t i = 0; i < count && !failed; i++) {
        double weight = VECTOR(graphs->strength)[i];
        if (weight <= 0)
            continue;
        failed =
            add_edge(heavy, &graphs->weights, (size_t)VECTOR(*edges)[2 * i],
                     (size_t)VECTOR(*edges)[2 * i + 1], weight);
        if (!failed)
            failed = igraph_vector_push_back(&graphs->lengths, 1 / weight);
    }
    return failed;
}

/* The three graphs from one list of edges; one that fails leaves nothing. */
static igraph_error_t
create(struct network *network, igraph_vector_int_t *edges,
       igraph_vector_int_t *heavy)
{
    struct graphs *graphs = network->graphs;
    number_vertices(network);
    igraph_integer_t size = (igraph_integer_t)network->size;
    igraph_error_t failed = add_ties(network, edges);
    if (!failed)
        failed = igraph_create(&graphs->people, edges, size, IGRAPH_UNDIRECTED);
    if (failed)
        return failed;
    failed = add_client(network, edges);
    if (!failed)
        failed =
            igraph_create(&graphs->whole, edges, size + 1, IGRAPH_UNDIRECTED);
    if (failed) {
        igraph_destroy(&graphs->people);
        return failed;
    }
    failed = weigh(graphs, edges, heavy);
    if (!failed)
        failed = igraph_create(&graphs->weighted, heavy, size + 1,
                               IGRAPH_UNDIRECTED);
    if (failed) {
        igraph_destroy(&graphs->people);
        igraph_destroy(&graphs->whole);
    }
    return failed;
}

static void
release_vectors(struct graphs *graphs)
{
    igraph_vector_destroy(&graphs->strength);
    igraph_vector_destroy(&graphs->weights);
    igraph_vector_destroy(&graphs->lengths);
}

/* Empty vectors: what may fail, fails here and leaves nothing. */
static bool
make_room(struct graphs *graphs, igraph_vector_int_t lists[2])
{
    igraph_vector_t *vectors[] = {&graphs->strength, &graphs->weights,
                                  &graphs->lengths};
    int made = 0, listed = 0;
    while (made < 3 && igraph_vector_init(vectors[made], 0) == IGRAPH_SUCCESS)
        made++;
    while (made == 3 && listed < 2 &&
           igraph_vector_int_init(&lists[listed], 0) == IGRAPH_SUCCESS)
        listed++;
    if (listed == 2)
        return true;
    while (listed > 0)
        igraph_vector_int_destroy(&lists[--listed]);
    while (made > 0)
        igraph_vector_destroy(vectors[--made]);
    return false;
}

/* All that igraph holds, or nothing of it. */
static bool
build(struct network *network, struct kith_error *error)
{
    igraph_vector_int_t lists[2];
    if (!make_room(network->graphs, lists))
        return scope_explain("making room", error);
    bool fine = create(network, &lists[0], &lists[1]) == IGRAPH_SUCCESS;
    igraph_vector_int_destroy(&lists[0]);
    igraph_vector_int_destroy(&lists[1]);
    if (fine)
        return true;
    release_vectors(network->graphs);
    return scope_explain("building the network", error);
}

/* What is left once igraph holds nothing any more. */
static void
leave(struct network *network)
{
    scope_leave(&network->graphs->scope);
    alloc_free(network->graphs);
    alloc_free(network->views);
    alloc_free(network->vertices);
}

bool
network_init(struct network *network, const struct kith_snapshot *snapshot,
             struct kith_error *error)
{
    *network =
        (struct network){.snapshot = snapshot,
                         .graphs = alloc_zeroed(1, sizeof *network->graphs)};
    scope_enter(&network->graphs->scope);
    bool fine = build(network, error);
    if (!fine)
        leave(network);
    return fine;
}

void
network_release(struct network *network)
{
    struct graphs *graphs = network->graphs;
    igraph_destroy(&graphs->people);
    igraph_destroy(&graphs->whole);
    igraph_destroy(&graphs->weighted);
    release_vectors(graphs);
    leave(network);
}
