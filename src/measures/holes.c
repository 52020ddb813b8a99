/* Structural holes (N9 to N14; Burt 1992): how much the people around someone
 * know each other already. In: the network's answers, with the client in the
 * middle. Out: how many people there are in effect, and how far each is tied to
 * what the others are tied to. */
#include "measures/measuring.h"

#include <math.h>

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

/* Who stands outside, or on no known ring, has no tie of any strength to the
 * client, and so is nobody in this sum. */
bool
measure_effective_size_valued(struct measuring *measuring,
                              struct subject subject,
                              struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_HOLES)) == NULL)
        return false;
    value->number = answers->effective_size_valued;
    return true;
}

/* Nobody can constrain a client who has nobody. Where no ring is known, ties
 * with strengths come to the same, and the answer is NAN, as is meant. */
bool
measure_constraint(struct measuring *measuring, struct subject subject,
                   struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring) || measuring->network.size == 0)
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_HOLES)) == NULL)
        return false;
    value->number = answers->constraint;
    return true;
}

bool
measure_constraint_valued(struct measuring *measuring, struct subject subject,
                          struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring) || measuring->network.size == 0)
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_HOLES)) == NULL)
        return false;
    value->number = answers->constraint_valued;
    return true;
}

bool
measure_hierarchy(struct measuring *measuring, struct subject subject,
                  struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_HOLES)) == NULL)
        return false;
    value->number = answers->hierarchy;
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
 * that the network's answer is tested against. SIZE cubed steps; for a published
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
