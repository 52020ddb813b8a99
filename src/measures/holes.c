/* Structural holes (N9 to N14; Burt 1992): how much the people around someone
 * know each other already. The client is in the middle of the graph here. */
#include "measures/measuring.h"
#include "base/alloc.h"
#include "network/scope.h"

#include <math.h>
#include <stdlib.h>

/* N - 2L/N, times N: a whole number. */
static double
effective_people(const struct network *network)
{
    double size = (double)network->size;
    return size * size - 2 * (double)network->ties;
}

bool
measure_effective_size(struct measuring *measuring, struct subject subject,
                       struct measure_value *value)
{
    (void)subject;
    double size = (double)measuring->network.size;
    if (ties_are_whole(measuring) && size > 0)
        value->number = effective_people(&measuring->network) / size;
    return true;
}

bool
measure_efficiency(struct measuring *measuring, struct subject subject,
                   struct measure_value *value)
{
    (void)subject;
    double size = (double)measuring->network.size;
    if (ties_are_whole(measuring) && size > 0)
        value->number = effective_people(&measuring->network) / (size * size);
    return true;
}

/* The strengths of all pairs, the client last: (size + 1) squared. */
static double *
strength_matrix(const struct network *network)
{
    size_t n = network->size + 1;
    double *z = alloc_zeroed(n * n, sizeof *z);
    igraph_integer_t count = igraph_ecount(&network->weighted);
    for (igraph_integer_t i = 0; i < count; i++) {
        size_t a = (size_t)IGRAPH_FROM(&network->weighted, i);
        size_t b = (size_t)IGRAPH_TO(&network->weighted, i);
        z[a * n + b] = z[b * n + a] = VECTOR(network->weights)[i];
    }
    return z;
}

/* How much of what J is to the client comes through others: sum over q of
 * p_iq m_jq, with m_jq = z_jq / max_k z_jk. */
static double
redundancy(const double *z, size_t n, size_t j, double total)
{
    double largest = 0, sum = 0;
    size_t ego = n - 1;
    for (size_t k = 0; k < n; k++)
        largest = fmax(largest, z[j * n + k]);
    for (size_t q = 0; q < ego; q++)
        if (q != j)
            sum += z[ego * n + q] / total * z[j * n + q] / largest;
    return sum;
}

bool
measure_effective_size_valued(struct measuring *measuring,
                              struct subject subject,
                              struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    size_t n = network->size + 1, ego = network->size;
    double total = 0, size = 0;
    if (!ties_are_whole(measuring))
        return true;
    double *z = strength_matrix(network);
    for (size_t j = 0; j < ego; j++)
        total += z[ego * n + j];
    for (size_t j = 0; j < ego; j++)
        if (z[ego * n + j] > 0)
            size += 1 - redundancy(z, n, j, total);
    if (total > 0)
        value->number = size;
    free(z);
    return true;
}

static bool
compute_constraint(struct measuring *measuring, const igraph_t *graph,
                   const igraph_vector_t *weights, double *number)
{
    igraph_vector_t result;
    igraph_integer_t ego = (igraph_integer_t)measuring->network.size;
    if (igraph_vector_init(&result, 0) != IGRAPH_SUCCESS)
        return scope_explain("constraint", measuring->error);
    bool fine = igraph_constraint(graph, &result, igraph_vss_1(ego), weights) ==
                IGRAPH_SUCCESS;
    if (fine)
        *number = VECTOR(result)[0];
    igraph_vector_destroy(&result);
    return fine || scope_explain("constraint", measuring->error);
}

bool
measure_constraint(struct measuring *measuring, struct subject subject,
                   struct measure_value *value)
{
    (void)subject;
    if (!ties_are_whole(measuring) || measuring->network.size == 0)
        return true;
    return compute_constraint(measuring, &measuring->network.whole, NULL,
                              &value->number);
}

bool
measure_constraint_valued(struct measuring *measuring, struct subject subject,
                          struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    if (!ties_are_whole(measuring) || network->size == 0)
        return true;
    return compute_constraint(measuring, &network->weighted, &network->weights,
                              &value->number);
}

/* Each person's part of the constraint, N12 without strengths. */
static double *
constraint_parts(const struct network *network)
{
    size_t n = network->size;
    size_t *degrees = network_degrees(network);
    double *parts = alloc_zeroed(n, sizeof *parts);
    for (size_t i = 0; i < network->ties; i++) {
        size_t a = (size_t)IGRAPH_FROM(&network->people, (igraph_integer_t)i);
        size_t b = (size_t)IGRAPH_TO(&network->people, (igraph_integer_t)i);
        parts[a] += 1 / (1 + (double)degrees[b]);
        parts[b] += 1 / (1 + (double)degrees[a]);
    }
    for (size_t j = 0; j < n; j++)
        parts[j] = pow((1 + parts[j]) / (double)n, 2);
    free(degrees);
    return parts;
}

bool
measure_hierarchy(struct measuring *measuring, struct subject subject,
                  struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    size_t n = network->size;
    if (!ties_are_whole(measuring) || n < 2)
        return true;
    double *parts = constraint_parts(network);
    double mean = 0, sum = 0;
    for (size_t j = 0; j < n; j++)
        mean += parts[j] / (double)n;
    for (size_t j = 0; j < n; j++)
        sum += parts[j] / mean * log(parts[j] / mean);
    value->number = sum / ((double)n * log((double)n));
    free(parts);
    return true;
}

/* p_ij: the part of all that I has to do with others which goes to J. */
static double
part_of(const double *z, size_t n, size_t i, size_t j)
{
    double sum = 0;
    for (size_t k = 0; k < n; k++)
        sum += z[i * n + k];
    return sum > 0 ? z[i * n + j] / sum : 0;
}

double
kith_constraint(const double *strengths, size_t size, size_t vertex)
{
    double constraint = 0;
    bool any = false;
    for (size_t j = 0; j < size; j++) {
        double invested = part_of(strengths, size, vertex, j);
        if (j == vertex || strengths[vertex * size + j] <= 0)
            continue;
        any = true;
        for (size_t q = 0; q < size; q++)
            if (q != vertex && q != j && strengths[vertex * size + q] > 0)
                invested += part_of(strengths, size, vertex, q) *
                            part_of(strengths, size, q, j);
        constraint += invested * invested;
    }
    return any ? constraint : NAN;
}
