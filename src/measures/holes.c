/* Structural holes (N9 to N14; Burt 1992): how much the people around someone
 * know each other already. In: the network, with the client in the middle. Out:
 * how many people there are in effect, and how far each is tied to what the
 * others are tied to.
 *
 * igraph has the constraint; effective size and hierarchy are reckoned here. */
#include "measures/measuring.h"
#include "base/alloc.h"

#include <math.h>
#include <stdlib.h>

/* Burt's effective size, where ties have no strength, is N - 2L/N (Borgatti
 * 1997). This is N times that, a whole number: whoever divides it rounds
 * once. */
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

/* How much of what J is to the client comes through others: sum over q of p_iq
 * m_jq, with m_jq = z_jq / max_k z_jk. Burt adds both directions of a tie; here
 * they are one number, and the factor 2 cancels. The client is among the k:
 * LARGEST is not 0, as J is tied to the client. */
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

/* Who stands outside, or on no known ring, has no tie of any strength to the
 * client, and so is nobody in this sum. N squared numbers: see
 * network_strengths. */
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
    alloc_free(z);
    return true;
}

/* Nobody can constrain a client who has nobody. Where no ring is known, ties
 * with strengths come to the same, and igraph says NAN, as is meant. */
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

/* Each person's part of the constraint, N12 without strengths. A 1/N of what
 * the client has goes to each; of what Q has, who is tied to the client and
 * DEGREE others, 1 / (1 + DEGREE) goes to each of these. So J's part is (1 +
 * the sum of the latter over those who know J) / N, squared: one walk over the
 * ties (after Everett & Borgatti 2020). Yours: free() it. */
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
    alloc_free(degrees);
    return parts;
}

/* The Coleman-Theil index of these parts, as Burt (1992) uses it: 0 where all
 * are alike, 1 where all comes from one. One person has nobody to be unlike,
 * and ln 1 would divide. */
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
    alloc_free(parts);
    return true;
}

/* p_ij: the part of all that I has to do with others which goes to J; 0 of
 * someone with no tie. */
static double
part_of(const double *z, size_t n, size_t i, size_t j)
{
    double sum = 0;
    for (size_t k = 0; k < n; k++)
        sum += z[i * n + k];
    return sum > 0 ? z[i * n + j] / sum : 0;
}

/* Burt's formula as it is written, for strengths from anywhere: the reference
 * that igraph's answer is tested against. SIZE cubed steps; for a published
 * example, not for a case. */
double
constraint_of(const double *strengths, size_t size, size_t vertex)
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
