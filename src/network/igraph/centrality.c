/* Who stands between others, and who stands out: igraph's centralities, of all
 * vertices at once. In: the graphs. Out: columns, and how central the whole is.
 *
 * Betweenness is counted over ties alone, where all are as long. */
#include "network/igraph/graphs.h"
#include "network/paths.h"

/* How much of the whole's time each of the two long ones takes, in a network of
 * thousands. */
enum { BETWEENNESS_UNTIL = 40, EGO_UNTIL = 95 };

/* Without loops: that people might know themselves would make the most possible
 * larger, and a perfect star less than 1. MOST is asked for as igraph wants a
 * place for it. */
static bool
find_degrees(struct network *network, igraph_vector_int_t *degrees)
{
    const igraph_t *people = graph_of(network, GRAPH_PEOPLE);
    struct network_answers *answers = &network->answers;
    igraph_real_t most;
    if (igraph_degree(people, degrees, igraph_vss_all(), IGRAPH_ALL,
                      IGRAPH_NO_LOOPS) != IGRAPH_SUCCESS)
        return false;
    for (size_t i = 0; i < network->size; i++)
        answers->degrees[i] = (size_t)VECTOR(*degrees)[i];
    return igraph_centralization_degree(
               people, NULL, IGRAPH_ALL, IGRAPH_NO_LOOPS,
               &answers->degree_centralization, &most, true) == IGRAPH_SUCCESS;
}

bool
igraph_make_degrees(struct network *network, struct kith_error *error)
{
    return find_degrees(network, &scratch_of(network)->wholes) ||
           scope_explain("degrees", error);
}

/* Each triangle counts for each of its three corners, as the one in the middle.
 * Only the sum is taken from igraph: its own transitivity divides in another
 * order from version to version. */
bool
igraph_make_triangles(struct network *network, struct kith_error *error)
{
    igraph_vector_t *closed = &scratch_of(network)->reals;
    if (igraph_count_adjacent_triangles(graph_of(network, GRAPH_PEOPLE), closed,
                                        igraph_vss_all()) != IGRAPH_SUCCESS)
        return scope_explain("transitivity", error);
    network->answers.closed_triples = igraph_vector_sum(closed);
    return true;
}

/* Pairs of an undirected graph are counted once, and not normalized: igraph
 * 0.10 cannot, and measures divide as they say in their formula. */
static bool
find_betweenness(struct network *network, igraph_vector_t *found)
{
    const igraph_t *people = graph_of(network, GRAPH_PEOPLE);
    struct network_answers *answers = &network->answers;
    igraph_real_t most;
    scope_share(0, BETWEENNESS_UNTIL / 100.0);
    if (igraph_betweenness(people, NULL, found, igraph_vss_all(), false,
                           false) != IGRAPH_SUCCESS)
        return false;
    for (size_t i = 0; i < network->size; i++)
        answers->betweenness[i] = VECTOR(*found)[i];
    if (igraph_centralization_betweenness_tmax(NULL, igraph_vector_size(found),
                                               false, &most) != IGRAPH_SUCCESS)
        return false;
    answers->betweenness_centralization =
        igraph_centralization(found, most, true);
    return true;
}

bool
igraph_make_betweenness(struct network *network, struct kith_error *error)
{
    return find_betweenness(network, &scratch_of(network)->reals) ||
           scope_explain("betweenness", error);
}

/* igraph's own closeness walks twice, once for each column, and meets everybody
 * on each walk. */
bool
igraph_make_paths(struct network *network, struct kith_error *error)
{
    (void)error;
    paths_find(network, adjacency_of(network), EGO_UNTIL / 100.0);
    return true;
}

/* The client is vertex SIZE of the graph that has one. */
bool
igraph_make_ego(struct network *network, struct kith_error *error)
{
    igraph_vector_t *found = &scratch_of(network)->reals;
    scope_share(BETWEENNESS_UNTIL / 100.0, EGO_UNTIL / 100.0);
    if (igraph_betweenness(graph_of(network, GRAPH_WHOLE), NULL, found,
                           igraph_vss_1((igraph_integer_t)network->size), false,
                           false) != IGRAPH_SUCCESS)
        return scope_explain("betweenness", error);
    network->answers.ego_betweenness = VECTOR(*found)[0];
    return true;
}
