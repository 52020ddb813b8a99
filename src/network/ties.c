/* Ties one by one, and what of them takes no paths. In: a network. Out:
 * numbers, and lists that are the caller's. */
#include "base/alloc.h"
#include "network/graphs.h"

/* The people's ties are the first edges of all, so the strength that stands at
 * their number is theirs. */
struct edge
network_tie(const struct network *network, size_t number)
{
    const struct graphs *graphs = network->graphs;
    igraph_integer_t edge = (igraph_integer_t)number;
    return (struct edge){(size_t)IGRAPH_FROM(&graphs->people, edge),
                         (size_t)IGRAPH_TO(&graphs->people, edge),
                         VECTOR(graphs->strength)[edge]};
}

/* Counted from the ties: asking igraph for what is a sum could fail. */
size_t *
network_degrees(const struct network *network)
{
    size_t *degrees = alloc_zeroed(network->size, sizeof *degrees);
    for (size_t i = 0; i < network->ties; i++) {
        struct edge tie = network_tie(network, i);
        degrees[tie.a]++;
        degrees[tie.b]++;
    }
    return degrees;
}

/* Eight bytes a pair: a kilobyte or two of a circle as people have it, 800
 * megabytes of the ten thousand people that an inventory may hold at most. */
double *
network_strengths(const struct network *network)
{
    const struct graphs *graphs = network->graphs;
    size_t n = network->size + 1;
    double *z = alloc_zeroed(n * n, sizeof *z);
    igraph_integer_t count = igraph_ecount(&graphs->weighted);
    for (igraph_integer_t i = 0; i < count; i++) {
        size_t a = (size_t)IGRAPH_FROM(&graphs->weighted, i);
        size_t b = (size_t)IGRAPH_TO(&graphs->weighted, i);
        z[a * n + b] = z[b * n + a] = VECTOR(graphs->weights)[i];
    }
    return z;
}

/* Each triangle counts for each of its three corners, as the one in the middle.
 * Only the sum is taken from igraph: its own transitivity divides in another
 * order from version to version. */
bool
network_closed_triples(const struct network *network, double *count,
                       struct kith_error *error)
{
    igraph_vector_t closed; /* of those in the middle: whole numbers */
    if (igraph_vector_init(&closed, 0) != IGRAPH_SUCCESS)
        return scope_explain("transitivity", error);
    bool fine =
        igraph_count_adjacent_triangles(&network->graphs->people, &closed,
                                        igraph_vss_all()) == IGRAPH_SUCCESS;
    if (fine)
        *count = igraph_vector_sum(&closed);
    igraph_vector_destroy(&closed);
    return fine || scope_explain("transitivity", error);
}

/* igraph's is Shannon's entropy over its maximum for so many ties: 0 of one
 * tie, NAN of none. */
bool
network_diversity(const struct network *network, double *diversity,
                  struct kith_error *error)
{
    const struct graphs *graphs = network->graphs;
    igraph_vector_t result;
    if (igraph_vector_init(&result, 0) != IGRAPH_SUCCESS)
        return scope_explain("diversity", error);
    bool fine =
        igraph_diversity(&graphs->weighted, &graphs->weights, &result,
                         igraph_vss_1((igraph_integer_t)network->size)) ==
        IGRAPH_SUCCESS;
    if (fine)
        *diversity = VECTOR(result)[0];
    igraph_vector_destroy(&result);
    return fine || scope_explain("diversity", error);
}
