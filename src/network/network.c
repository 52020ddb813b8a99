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
add_ties(struct network *network, igraph_vector_int_t *edges)
{
    igraph_error_t failed = IGRAPH_SUCCESS;
    const struct view_tie *tie;
    array_each (tie, &network->snapshot->ties) {
        uint32_t a = network->vertices[tie->a];
        uint32_t b = network->vertices[tie->b];
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

/* The edges that have a strength, with it and its length. */
static igraph_error_t
weigh(struct network *network, const igraph_vector_int_t *edges,
      igraph_vector_int_t *heavy)
{
    igraph_error_t failed = IGRAPH_SUCCESS;
    igraph_integer_t count = igraph_vector_size(&network->strength);
    for (igraph_integer_t i = 0; i < count && !failed; i++) {
        double weight = VECTOR(network->strength)[i];
        if (weight <= 0)
            continue;
        failed =
            add_edge(heavy, &network->weights, (size_t)VECTOR(*edges)[2 * i],
                     (size_t)VECTOR(*edges)[2 * i + 1], weight);
        if (!failed)
            failed = igraph_vector_push_back(&network->lengths, 1 / weight);
    }
    return failed;
}

/* The three graphs from one list of edges; one that fails leaves nothing. */
static igraph_error_t
create(struct network *network, igraph_vector_int_t *edges,
       igraph_vector_int_t *heavy)
{
    number_vertices(network);
    igraph_integer_t size = (igraph_integer_t)network->size;
    igraph_error_t failed = add_ties(network, edges);
    if (!failed)
        failed =
            igraph_create(&network->people, edges, size, IGRAPH_UNDIRECTED);
    if (failed)
        return failed;
    failed = add_client(network, edges);
    if (!failed)
        failed =
            igraph_create(&network->whole, edges, size + 1, IGRAPH_UNDIRECTED);
    if (failed) {
        igraph_destroy(&network->people);
        return failed;
    }
    failed = weigh(network, edges, heavy);
    if (!failed)
        failed = igraph_create(&network->weighted, heavy, size + 1,
                               IGRAPH_UNDIRECTED);
    if (failed) {
        igraph_destroy(&network->people);
        igraph_destroy(&network->whole);
    }
    return failed;
}

static void
release_vectors(struct network *network)
{
    igraph_vector_destroy(&network->strength);
    igraph_vector_destroy(&network->weights);
    igraph_vector_destroy(&network->lengths);
    free(network->views);
    free(network->vertices);
}

/* Empty vectors: what may fail, fails here and leaves nothing. */
static bool
make_room(struct network *network, igraph_vector_int_t lists[2])
{
    igraph_vector_t *vectors[] = {&network->strength, &network->weights,
                                  &network->lengths};
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

bool
network_init(struct network *network, const struct kith_snapshot *snapshot,
             struct kith_error *error)
{
    *network = (struct network){.snapshot = snapshot};
    igraph_vector_int_t lists[2];
    if (!make_room(network, lists))
        return scope_explain("making room", error);
    bool fine = create(network, &lists[0], &lists[1]) == IGRAPH_SUCCESS;
    igraph_vector_int_destroy(&lists[0]);
    igraph_vector_int_destroy(&lists[1]);
    if (fine)
        return true;
    release_vectors(network);
    return scope_explain("building the network", error);
}

void
network_release(struct network *network)
{
    igraph_destroy(&network->people);
    igraph_destroy(&network->whole);
    igraph_destroy(&network->weighted);
    release_vectors(network);
}

size_t *
network_degrees(const struct network *network)
{
    size_t *degrees = alloc_zeroed(network->size, sizeof *degrees);
    for (size_t i = 0; i < network->ties; i++) {
        degrees[IGRAPH_FROM(&network->people, (igraph_integer_t)i)]++;
        degrees[IGRAPH_TO(&network->people, (igraph_integer_t)i)]++;
    }
    return degrees;
}
