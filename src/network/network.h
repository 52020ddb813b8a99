/* One snapshot as a network: the people with the ties between them, and the
 * client, who is tied to everyone. In: a snapshot. Out: what follows from who is
 * tied to whom, as plain numbers. Only active people are in it; what is known of
 * a person stays in the snapshot, found by the vertex.
 *
 * igraph does the work, and is seen by nobody outside this stage. As it is not
 * thread-safe and its handlers are global, only one network lives at a time.
 *
 * People are vertices 0 … SIZE - 1, the client is vertex SIZE. Functions that
 * can fail return false then, with ERROR filled; their results mean nothing. */
#pragma once

#include "case/view.h"

struct graphs; /* network/graphs.h */

struct network {
    const struct kith_snapshot *snapshot; /* borrowed */
    size_t size;                          /* active people */
    uint32_t *views;    /* the snapshot's person of each vertex; owned */
    uint32_t *vertices; /* the vertex of each of the snapshot's people; NOBODY
                           of those who are not active */
    size_t ties;        /* between two of these people */
    struct graphs *graphs;
};

/* Two vertices that are tied, and how strongly: ½ know, 1 close. */
struct edge {
    size_t a, b;
    double strength;
};

/* Builds the network, and keeps the program's own handlers of igraph's errors
 * until the release. One that fails is empty, and needs no release. */
bool network_init(struct network *network, const struct kith_snapshot *snapshot,
                  struct kith_error *error);

void network_release(struct network *network);

/* Ring closeness, C1: (R + 1 - r) / R; outside 0; NAN where not known.
 * A linear rescaling of an ordinal answer, for display. */
double network_closeness(const struct kith_snapshot *snapshot,
                         const struct view *view);

/* ---- The ties: ties.c ---- */

/* The tie of this NUMBER, below TIES. */
struct edge network_tie(const struct network *network, size_t number);

/* How many of the others each person is tied to, by vertex: SIZE numbers. The
 * client does not count. Yours: free() it. */
size_t *network_degrees(const struct network *network);

/* The strengths of all pairs, the client last: (SIZE + 1) squared; 0 where two
 * are not tied. Yours: free() it. */
double *network_strengths(const struct network *network);

/* Of all pairs of ties that meet in one of the people, how many are closed by a
 * third: three in a triangle. */
bool network_closed_triples(const struct network *network, double *count,
                            struct kith_error *error);

/* How evenly the strengths of the client's ties are spread (N26): entropy, of
 * the most possible. */
bool network_diversity(const struct network *network, double *diversity,
                       struct kith_error *error);

/* ---- What hangs together: components.c. The client is left out ---- */

/* Into how many groups the people fall, and how many the LARGEST holds. */
bool network_components(const struct network *network, size_t *count,
                        size_t *largest, struct kith_error *error);

/* Into how many groups the others fall where VERTEX is away. */
bool network_components_without(const struct network *network, size_t vertex,
                                size_t *count, struct kith_error *error);

/* The people without whom there would be more groups, in their order. VERTICES
 * has room for SIZE of them. */
bool network_cut_people(const struct network *network, uint32_t *vertices,
                        size_t *count, struct kith_error *error);

/* The ties without which there would be more groups, two vertices each, the
 * lower first. VERTICES has room for SIZE pairs: there are never as many. */
bool network_bridges(const struct network *network, uint32_t *vertices,
                     size_t *count, struct kith_error *error);

/* ---- Who stands between and near others: centrality.c ---- */

/* How far one person stands out from the others, 0 to 1 (N15, N16). */
bool network_degree_centralization(const struct network *network,
                                   double *number, struct kith_error *error);
bool
network_betweenness_centralization(const struct network *network,
                                   double *number, struct kith_error *error);

/* How many of the other people one of them is tied to. */
bool network_degree(const struct network *network, size_t vertex,
                    double *number, struct kith_error *error);

/* Shortest paths between others that pass through VERTEX, the client left
 * out … */
bool network_betweenness(const struct network *network, size_t vertex,
                         double *number, struct kith_error *error);

/* … and through the client. */
bool network_ego_betweenness(const struct network *network, double *number,
                             struct kith_error *error);

/* Over ties of some strength, the client's included, where closer is shorter:
 * one over the mean distance from VERTEX to whom it reaches … */
bool network_closeness_centrality(const struct network *network, size_t vertex,
                                  double *number, struct kith_error *error);

/* … and the mean of one over the distance, to everybody. */
bool network_reach(const struct network *network, size_t vertex, double *number,
                   struct kith_error *error);

/* ---- Structural holes: holes.c ---- */

/* How far whom the client knows know each other (N12, Burt 1992); VALUED takes
 * the strengths of ties into account. */
bool network_constraint(const struct network *network, bool valued,
                        double *number, struct kith_error *error);
