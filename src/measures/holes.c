/* Structural holes (N9 to N14; Burt 1992): how much the people around someone
 * know each other already. The client is in the middle of the graph here. */
#include "measures/measuring.h"
#include "base/alloc.h"

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
    double *z = network_strengths(network);
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
take_constraint(struct measuring *measuring, bool valued,
                struct measure_value *value)
{
    if (!ties_are_whole(measuring) || measuring->network.size == 0)
        return true;
    return network_constraint(&measuring->network, valued, &value->number,
                              measuring->error);
}

bool
measure_constraint(struct measuring *measuring, struct subject subject,
                   struct measure_value *value)
{
    (void)subject;
    return take_constraint(measuring, false, value);
}

bool
measure_constraint_valued(struct measuring *measuring, struct subject subject,
                          struct measure_value *value)
{
    (void)subject;
    return take_constraint(measuring, true, value);
}

/* Each person's part of the constraint, N12 without strengths. */
static double *
constraint_parts(const struct network *network)
{
    size_t n = network->size;
    size_t *degrees = network_degrees(network);
    double *parts = alloc_zeroed(n, sizeof *parts);
    for (size_t i = 0; i < network->ties; i++) {
        struct edge tie = network_tie(network, i);
        parts[tie.a] += 1 / (1 + (double)degrees[tie.b]);
        parts[tie.b] += 1 / (1 + (double)degrees[tie.a]);
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
