/* People and the ties between them as a network, and what follows from who is
 * tied to whom, as plain numbers: for all people at once.
 *
 * In: people, ties and what ties the client to each, of a snapshot or as they
 * come. Out: answers, reckoned by one of two makers: igraph, which takes any
 * network and is what every command on a case uses; and bits, machine words for
 * up to 128 people, which needs no library and no memory but what it is given.
 *
 * People are vertices 0 … SIZE - 1; the client, who is tied to everyone, is
 * vertex SIZE. As igraph is not thread-safe and its handlers are global, only
 * one network of igraph's lives at a time. */
#pragma once

#include "base/progress.h"
#include "case/view.h"

/* Two people who are tied, and how strongly: ½ know, 1 close. */
struct edge {
    size_t a, b;
    double strength;
};

/* What can be asked, each a part that is reckoned at once. */
enum network_part {
    NETWORK_COMPONENTS,
    NETWORK_DEGREES,
    NETWORK_TRIANGLES,
    NETWORK_BETWEENNESS,
    NETWORK_EGO,
    NETWORK_HOLES,
    NETWORK_PATHS,
    NETWORK_CUTS,
    NETWORK_DIVERSITY,
    NETWORK_PARTS
};

/* The answers; those of a part mean something once it was asked. Columns have a
 * number for each vertex, and are the network's. Measures say where a number
 * says nothing, as of too few people. */
struct network_answers {
    /* Components, the client left out. */
    size_t components, largest;
    /* Degrees: how many of the others each knows; and how far one stands out
     * (N15). */
    size_t *degrees;
    double degree_centralization;
    /* Triangles: of all pairs of ties that meet in one of the people, how many
     * are closed by a third; three in a triangle. */
    double closed_triples;
    /* Betweenness: shortest paths between others through each, the client left
     * out (N24); and how far one stands out (N16). */
    double *betweenness;
    double betweenness_centralization;
    /* Ego: shortest paths through the client (N8). */
    double ego_betweenness;
    /* Holes, with the client in the middle: constraint without strengths and
     * with them (N12), effective size with them (N10), hierarchy (N14). NAN where
     * the client has no tie of any strength; hierarchy of one person. */
    double constraint, constraint_valued, effective_size_valued, hierarchy;
    /* Paths over ties of some strength, the client's included, where closer is
     * shorter: one over the mean distance to whom one reaches, NAN where that is
     * nobody (N22); and the mean of one over the distance, to everybody (N23).
     * The client's stand behind those of the people. */
    double *closeness, *reach;
    /* Cuts: into how many groups the others fall without each; without whom
     * there would be more groups, in order; and without which ties, two vertices
     * each, the lower first, in the order of the ties. */
    size_t *components_without;
    uint32_t *cut_people, *bridges;
    size_t cut_count, bridge_count;
    /* Diversity: how evenly the strengths of the client's ties are spread, of
     * the most possible (N26); NAN where there are none. */
    double diversity;
};

struct network;

/* Who reckons. BEGIN and END may be NULL where there is nothing to do; each part
 * fills its answers, or ERROR. */
struct network_maker {
    bool (*begin)(struct network *network, struct kith_error *error);
    void (*end)(struct network *network);
    bool (*parts[NETWORK_PARTS])(struct network *network,
                                 struct kith_error *error);
};

extern const struct network_maker network_of_igraph, network_of_bits;

/* The one that measures use. It stands in a file of its own, which a build
 * without igraph leaves out for another one. */
const struct network_maker *network_maker_of_measures(void);

struct network {
    size_t size, ties;
    const struct edge *edges; /* each pair once, a < b, by a, then b */
    const double *client;     /* the strength of the client's tie to each; 0
                                 where it has none, or it is not known */
    const struct progress *progress; /* may be NULL */
    struct network_answers answers;

    /* Of a network that network_init() made of a snapshot: */
    uint32_t *views;    /* the snapshot's person of each vertex */
    uint32_t *vertices; /* the vertex of each of the snapshot's people; NOBODY
                           of those who are not active */

    const struct network_maker *maker;
    void *made; /* the maker's own */
    bool known[NETWORK_PARTS];
};

/* Makes a network of a snapshot's active people. One that fails is empty, and
 * needs no release. */
bool network_init(struct network *network, const struct kith_snapshot *snapshot,
                  const struct progress *progress, struct kith_error *error);

void network_release(struct network *network);

/* Sees to it that the answers of PART are there; false, with ERROR filled, where
 * the maker fails. */
bool network_ask(struct network *network, enum network_part part,
                 struct kith_error *error);

/* The same where the network was filled in by hand: size, ties, edges and
 * client. Ended by network_end(). */
bool network_begin(struct network *network, const struct network_maker *maker,
                   struct kith_error *error);
void network_end(struct network *network);

/* Ring closeness, C1: (R + 1 - r) / R; outside 0; NAN where not known.
 * A linear rescaling of an ordinal answer, for display. */
double network_closeness(const struct kith_snapshot *snapshot,
                         const struct view *view);
