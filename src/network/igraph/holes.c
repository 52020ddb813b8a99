/* Structural holes; the client is in the middle (Burt 1992). In: the graphs with
 * the client. Out: igraph's constraint of the client; effective size and
 * hierarchy, which igraph has not, are reckoned from the ties.
 *
 * To igraph weights are strengths here, where for paths they are lengths. */
#include "network/igraph/graphs.h"

#include <math.h>

/* The client is the last vertex of both graphs. With strengths it is the one
 * without ties of strength 0: who is outside the circle is no contact then. */
static bool
find_constraint(const struct network *network, enum graph graph, double *number)
{
    igraph_vector_t *found = &scratch_of(network)->reals;
    if (igraph_constraint(graph_of(network, graph), found,
                          igraph_vss_1((igraph_integer_t)network->size),
                          graph == GRAPH_WEIGHTED ? weights_of(network)
                                                  : NULL) != IGRAPH_SUCCESS)
        return false;
    *number = VECTOR(*found)[0];
    return true;
}

/* How much of what J is to the client comes through others: sum over q of p_iq
 * m_jq, with m_jq = z_jq / max_k z_jk. Burt adds both directions of a tie; here
 * they are one number, and the factor 2 cancels. The client is among the k:
 * LARGEST is not 0, as J is tied to the client. */
static double
redundancy(const struct network *network, size_t j, double total)
{
    const struct adjacency *adjacency = adjacency_of(network);
    double largest = network->client[j], sum = 0;
    for (size_t i = adjacency->first[j]; i < adjacency->first[j + 1]; i++)
        largest = fmax(largest, adjacency->neighbours[i].strength);
    for (size_t i = adjacency->first[j]; i < adjacency->first[j + 1]; i++) {
        const struct neighbour *q = &adjacency->neighbours[i];
        sum += network->client[q->vertex] / total * q->strength / largest;
    }
    return sum;
}

/* Who stands outside, or on no known ring, has no tie of any strength to the
 * client, and so is nobody in this sum (N10). */
static double
effective_size(const struct network *network)
{
    double total = 0, size = 0;
    for (size_t j = 0; j < network->size; j++)
        total += network->client[j];
    for (size_t j = 0; j < network->size; j++)
        if (network->client[j] > 0)
            size += 1 - redundancy(network, j, total);
    return total > 0 ? size : NAN;
}

/* Each person's part of the constraint, N12 without strengths. A 1/N of what
 * the client has goes to each; of what Q has, who is tied to the client and
 * DEGREE others, 1 / (1 + DEGREE) goes to each of these. So J's part is (1 +
 * the sum of the latter over those who know J) / N, squared: one walk over the
 * ties (after Everett & Borgatti 2020). Yours: alloc_free() it. */
static double *
constraint_parts(const struct network *network)
{
    size_t n = network->size;
    const size_t *degrees = network->answers.degrees;
    double *parts = alloc_zeroed(n, sizeof *parts);
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *tie = &network->edges[i];
        parts[tie->a] += 1 / (1 + (double)degrees[tie->b]);
        parts[tie->b] += 1 / (1 + (double)degrees[tie->a]);
    }
    for (size_t j = 0; j < n; j++)
        parts[j] = pow((1 + parts[j]) / (double)n, 2);
    return parts;
}

/* The Coleman-Theil index of these parts, as Burt (1992) uses it: 0 where all
 * are alike, 1 where all comes from one. One person has nobody to be unlike,
 * and ln 1 would divide. */
static double
hierarchy(const struct network *network)
{
    size_t n = network->size;
    double mean = 0, sum = 0;
    if (n < 2)
        return NAN;
    double *parts = constraint_parts(network);
    for (size_t j = 0; j < n; j++)
        mean += parts[j] / (double)n;
    for (size_t j = 0; j < n; j++)
        sum += parts[j] / mean * log(parts[j] / mean);
    alloc_free(parts);
    return sum / ((double)n * log((double)n));
}

bool
igraph_make_holes(struct network *network, struct kith_error *error)
{
    struct network_answers *answers = &network->answers;
    if (!network_ask(network, NETWORK_DEGREES, error))
        return false;
    answers->effective_size_valued = effective_size(network);
    answers->hierarchy = hierarchy(network);
    return (find_constraint(network, GRAPH_WHOLE, &answers->constraint) &&
            find_constraint(network, GRAPH_WEIGHTED,
                            &answers->constraint_valued)) ||
           scope_explain("constraint", error);
}
