/* Snapshot -> network. In: a snapshot's active people, their rings, and the ties
 * between them. Out: vertices, edges and strengths, which a maker reckons with,
 * a part at a time, when it is first asked for. */
#include "network/network.h"
#include "base/alloc.h"

#include <math.h>

double
network_closeness(const struct kith_snapshot *snapshot, const struct view *view)
{
    int rings = snapshot_rings(snapshot);
    int ring = view_ring(snapshot, view);
    return ring == VALUE_UNKNOWN ? NAN : (double)(rings + 1 - ring) / rings;
}

/* Vertices in the order of the page, without gaps. */
static void
number_vertices(struct network *network, const struct kith_snapshot *snapshot)
{
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

/* Pairs that are said to be apart are no edges, nor are ties with somebody who
 * is not active: they are remembered, and hold nothing together now. */
static void
add_ties(struct network *network, const struct kith_snapshot *snapshot)
{
    struct edge *edges = alloc_zeroed(snapshot->ties.count, sizeof *edges);
    const struct view_tie *tie;
    network->edges = edges;
    array_each (tie, &snapshot->ties) {
        uint32_t a = network->vertices[tie->a];
        uint32_t b = network->vertices[tie->b];
        if (tie->strength != 0 && a != NOBODY && b != NOBODY)
            edges[network->ties++] = (struct edge){a, b, tie->strength / 2.0};
    }
}

/* That the client knows them is known, whether or not a ring is. Strength 0 says
 * that nothing more is. */
static void
add_client(struct network *network, const struct kith_snapshot *snapshot)
{
    double *client = alloc_zeroed(network->size, sizeof *client);
    network->client = client;
    for (size_t i = 0; i < network->size; i++) {
        const struct view *view = &snapshot->people.items[network->views[i]];
        double closeness = network_closeness(snapshot, view);
        client[i] = isnan(closeness) ? 0 : closeness;
    }
}

static void
release_snapshot(struct network *network)
{
    alloc_free((void *)network->edges);
    alloc_free((void *)network->client);
    alloc_free(network->vertices);
    alloc_free(network->views);
}

bool
network_init(struct network *network, const struct kith_snapshot *snapshot,
             const struct progress *progress, struct kith_error *error)
{
    *network = (struct network){.progress = progress};
    number_vertices(network, snapshot);
    add_ties(network, snapshot);
    add_client(network, snapshot);
    bool fine = network_begin(network, network_maker_of_measures(), error);
    if (!fine)
        release_snapshot(network);
    return fine;
}

void
network_release(struct network *network)
{
    network_end(network);
    release_snapshot(network);
}

bool
network_begin(struct network *network, const struct network_maker *maker,
              struct kith_error *error)
{
    network->maker = maker;
    for (int part = 0; part < NETWORK_PARTS; part++)
        network->known[part] = false;
    return maker->begin == NULL || maker->begin(network, error);
}

void
network_end(struct network *network)
{
    if (network->maker->end != NULL)
        network->maker->end(network);
}

bool
network_ask(struct network *network, enum network_part part,
            struct kith_error *error)
{
    if (!network->known[part])
        network->known[part] = network->maker->parts[part](network, error);
    return network->known[part];
}
