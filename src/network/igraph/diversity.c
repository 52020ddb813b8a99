/* How evenly the client's strengths are spread (N26). In: the graph with
 * strengths. Out: igraph's diversity of the client: Shannon's entropy over its
 * maximum for so many ties, 0 of one tie, NAN of none. */
#include "network/igraph/graphs.h"

bool
igraph_make_diversity(struct network *network, struct kith_error *error)
{
    igraph_vector_t result;
    if (igraph_vector_init(&result, 0) != IGRAPH_SUCCESS)
        return scope_explain("diversity", error);
    bool fine =
        igraph_diversity(
            graph_of(network, GRAPH_WEIGHTED), weights_of(network), &result,
            igraph_vss_1((igraph_integer_t)network->size)) == IGRAPH_SUCCESS;
    if (fine)
        network->answers.diversity = VECTOR(result)[0];
    igraph_vector_destroy(&result);
    return fine || scope_explain("diversity", error);
}
