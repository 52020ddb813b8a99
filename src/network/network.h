/* One snapshot as igraph graphs: the people without the client, and the whole
 * with the client in it. Only active people are in either; what is known of a
 * person stays in the snapshot, found by the vertex. */
#pragma once

#include "case/snapshot.h"

#include <igraph.h>

struct network {
    const struct kith_snapshot *snapshot; /* borrowed */
    size_t size;        /* active people: vertices 0 … size - 1 */
    uint32_t *views;    /* the snapshot's person of each vertex */
    uint32_t *vertices; /* the vertex of each of the snapshot's people; NOBODY
                           of those who are not active */
    igraph_t people;    /* undirected, simple; edges are ties */
    igraph_t whole;     /* the same, and the client as vertex SIZE, joined to
                        everyone; the people's edges come first */
    size_t ties;        /* edges of PEOPLE */
    igraph_vector_t strength; /* of WHOLE's edges: ties ½ know, 1 close; the
                                 client's the ring closeness (C1), 0 where it
                                 is outside or not known */
    igraph_t weighted;        /* WHOLE without the edges of strength 0 */
    igraph_vector_t weights;  /* of WEIGHTED's edges: their strength … */
    igraph_vector_t lengths;  /* … and C6, 1 / strength: closer is shorter */
};

/* Builds the graphs, inside a scope. False with ERROR filled when igraph
 * fails; the network is then empty and needs no release. */
bool network_init(struct network *network, const struct kith_snapshot *snapshot,
                  struct kith_error *error);

void network_release(struct network *network);

/* How many people each vertex of PEOPLE is tied to. Yours: free() it. */
size_t *network_degrees(const struct network *network);

/* Ring closeness, C1: (R + 1 - r) / R; outside 0; NAN where not known.
 * A linear rescaling of an ordinal answer, for display. */
double network_closeness(const struct kith_snapshot *snapshot,
                         const struct view *view);
