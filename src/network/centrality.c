/* Who stands between and near others: igraph's centralities, a vertex at a
 * time. In: a network and a vertex of it. Out: one number, NAN where igraph
 * says so.
 *
 * Betweenness is counted over ties alone, where all are as long; nearness over
 * their lengths, where the closer of two ways is the shorter. */
#include "network/graphs.h"

/* Without loops: that people might know themselves would make the most possible
 * larger, and a perfect star less than 1. MOST is asked for as igraph wants a
 * place for it. */
bool
network_degree_centralization(const struct network *network, double *number,
                              struct kith_error *error)
{
    igraph_real_t most;
    return igraph_centralization_degree(&network->graphs->people, NULL,
                                        IGRAPH_ALL, IGRAPH_NO_LOOPS, number,
                                        &most, true) == IGRAPH_SUCCESS ||
           scope_explain("degree centralisation", error);
}

bool
network_betweenness_centralization(const struct network *network,
                                   double *number, struct kith_error *error)
{
    igraph_real_t most;
    return igraph_centralization_betweenness(&network->graphs->people, NULL,
                                             false, number, &most,
                                             true) == IGRAPH_SUCCESS ||
           scope_explain("betweenness centralisation", error);
}

bool
network_degree(const struct network *network, size_t vertex, double *number,
               struct kith_error *error)
{
    igraph_vector_int_t degree;
    if (igraph_vector_int_init(&degree, 0) != IGRAPH_SUCCESS)
        return scope_explain("degree", error);
    bool fine = igraph_degree(&network->graphs->people, &degree,
                              igraph_vss_1((igraph_integer_t)vertex),
                              IGRAPH_ALL, IGRAPH_NO_LOOPS) == IGRAPH_SUCCESS;
    if (fine)
        *number = (double)VECTOR(degree)[0];
    igraph_vector_int_destroy(&degree);
    return fine || scope_explain("degree", error);
}

/* Pairs of an undirected graph are counted once, and not normalized: igraph
 * 0.10 cannot, and measures divide as they say in their formula. */
static bool
compute_betweenness(const igraph_t *graph, size_t vertex, double *number,
                    struct kith_error *error)
{
    igraph_vector_t result;
    if (igraph_vector_init(&result, 0) != IGRAPH_SUCCESS)
        return scope_explain("betweenness", error);
    bool fine = igraph_betweenness(graph, NULL, &result,
                                   igraph_vss_1((igraph_integer_t)vertex),
                                   false, false) == IGRAPH_SUCCESS;
    if (fine)
        *number = VECTOR(result)[0];
    igraph_vector_destroy(&result);
    return fine || scope_explain("betweenness", error);
}

bool
network_betweenness(const struct network *network, size_t vertex,
                    double *number, struct kith_error *error)
{
    return compute_betweenness(&network->graphs->people, vertex, number, error);
}

/* The client is vertex SIZE of the graph that has one. */
bool
network_ego_betweenness(const struct network *network, double *number,
                        struct kith_error *error)
{
    return compute_betweenness(&network->graphs->whole, network->size, number,
                               error);
}

/* Lengths, not strengths: to igraph weights are distances here. It takes none
 * that are 0, so ties of no strength are not in this graph. */
bool
network_closeness_centrality(const struct network *network, size_t vertex,
                             double *number, struct kith_error *error)
{
    const struct graphs *graphs = network->graphs;
    igraph_vector_t result;
    if (igraph_vector_init(&result, 0) != IGRAPH_SUCCESS)
        return scope_explain("closeness", error);
    bool fine =
        igraph_closeness(&graphs->weighted, &result, NULL, NULL,
                         igraph_vss_1((igraph_integer_t)vertex), IGRAPH_ALL,
                         &graphs->lengths, true) == IGRAPH_SUCCESS;
    if (fine)
        *number = VECTOR(result)[0];
    igraph_vector_destroy(&result);
    return fine || scope_explain("closeness", error);
}

/* The same lengths. igraph divides by how many others there are, whether or not
 * a path reaches them. */
bool
network_reach(const struct network *network, size_t vertex, double *number,
              struct kith_error *error)
{
    const struct graphs *graphs = network->graphs;
    igraph_vector_t result;
    if (igraph_vector_init(&result, 0) != IGRAPH_SUCCESS)
        return scope_explain("reach", error);
    bool fine =
        igraph_harmonic_centrality(
            &graphs->weighted, &result, igraph_vss_1((igraph_integer_t)vertex),
            IGRAPH_ALL, &graphs->lengths, true) == IGRAPH_SUCCESS;
    if (fine)
        *number = VECTOR(result)[0];
    igraph_vector_destroy(&result);
    return fine || scope_explain("reach", error);
}
