/* Who stands between and near others: igraph's centralities, a vertex at a
 * time. */
#include "network/graphs.h"

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

bool
network_ego_betweenness(const struct network *network, double *number,
                        struct kith_error *error)
{
    return compute_betweenness(&network->graphs->whole, network->size, number,
                               error);
}

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
