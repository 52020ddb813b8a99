/* How evenly the client's strengths are spread (N26). In: the graph with
 * strengths. Out: igraph's diversity of the client: Shannon's entropy over its
 * maximum for so many ties, 0 of one tie, NAN of none. */
#include "network/igraph/graphs.h"

bool
igraph_make_diversity(struct network *network, struct kith_error *error)
{
    igraph_vector_t *found = &scratch_of(network)->reals;
    if (igraph_diversity(
            graph_of(network, GRAPH_WEIGHTED), weights_of(network), found,
            igraph_vss_1((igraph_integer_t)network->size)) != IGRAPH_SUCCESS)
        return scope_explain("diversity", error);
    network->answers.diversity = VECTOR(*found)[0];
    return true;
}
