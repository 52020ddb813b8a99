/* Structural holes, with the client in the middle (N10, N12, N14; Burt 1992),
 * and how evenly the client's strengths are spread (N26). In: rows of bits and
 * the client's strengths. Out: numbers of the whole. */
#pragma once

#include "network/bits/sets.h"

#include <math.h>

/* Everybody who is tied to somebody gets what these have. */
static void
hand_on(struct bits *bits, const struct network *network)
{
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *tie = &network->edges[i];
        bits->gets[tie->a] += bits->has[tie->b];
        bits->gets[tie->b] += bits->has[tie->a];
    }
}

/* The same, by how strong the tie is. */
static void
hand_on_by_strength(struct bits *bits, const struct network *network)
{
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *tie = &network->edges[i];
        bits->gets[tie->a] += bits->has[tie->b] * tie->strength;
        bits->gets[tie->b] += bits->has[tie->a] * tie->strength;
    }
}

/* What somebody has to do with others, the client too. */
static double
strength_in_all(const struct network *network, size_t vertex)
{
    const struct bits *bits = network->made;
    return network->client[vertex] +
           (double)set_count(set_know(bits)[vertex]) / 2 +
           (double)set_count(set_close(bits)[vertex]) / 2;
}

/* Without strengths: a 1/N of what the client has goes to each, and of what Q
 * has 1 / (1 + degree) to each whom Q knows. Returns the constraint; each
 * person's part of it is what they got. */
static double
find_constraint(const struct network *network)
{
    struct bits *bits = network->made;
    double n = (double)bits->size, constraint = 0;
    for (size_t i = 0; i < bits->size; i++) {
        bits->has[i] = 1 / (1 + (double)bits->degrees[i]);
        bits->gets[i] = 1;
    }
    hand_on(bits, network);
    for (size_t i = 0; i < bits->size; i++) {
        bits->gets[i] = bits->gets[i] / n * (bits->gets[i] / n);
        constraint += bits->gets[i];
    }
    return bits->size > 0 ? constraint : NAN;
}

/* Coleman and Theil's: the sum over people of x ln x, x a part of the mean. */
static double
find_hierarchy(const double *parts, size_t size, double constraint)
{
    double mean = constraint / (double)size, sum = 0;
    for (size_t j = 0; j < size; j++)
        sum += parts[j] / mean * log(parts[j] / mean);
    return size < 2 ? NAN : sum / ((double)size * log((double)size));
}

/* With strengths, of whoever has one to the client. */
static double
find_constraint_valued(const struct network *network, double total)
{
    struct bits *bits = network->made;
    double constraint = 0;
    for (size_t i = 0; i < bits->size; i++) {
        double strength = network->client[i];
        bits->has[i] =
            strength > 0 ? strength / strength_in_all(network, i) : 0;
        bits->gets[i] = strength;
    }
    hand_on_by_strength(bits, network);
    for (size_t i = 0; i < bits->size; i++)
        if (network->client[i] > 0)
            constraint += bits->gets[i] / total * (bits->gets[i] / total);
    return constraint;
}

/* The sum over people of 1 less what comes through others: of each of these the
 * part that the client has in them, by how strong their tie is. */
static double
find_effective_size(const struct network *network, double total)
{
    struct bits *bits = network->made;
    double size = 0;
    for (size_t i = 0; i < bits->size; i++) {
        bits->has[i] = network->client[i] / total;
        bits->gets[i] = 0;
    }
    hand_on_by_strength(bits, network);
    for (size_t i = 0; i < bits->size; i++) {
        double largest = network->client[i];
        if (largest <= 0)
            continue;
        if (!set_is_empty(set_know(bits)[i]))
            largest = fmax(largest, set_is_empty(set_close(bits)[i]) ? 0.5 : 1);
        size += 1 - bits->gets[i] / largest;
    }
    return size;
}

static bool
bits_make_holes(struct network *network, struct kith_error *error)
{
    struct network_answers *answers = &network->answers;
    const struct bits *bits = network->made;
    double total = 0;
    if (!network_ask(network, NETWORK_DEGREES, error))
        return false;
    for (size_t j = 0; j < network->size; j++)
        total += network->client[j];
    answers->constraint = find_constraint(network);
    answers->hierarchy =
        find_hierarchy(bits->gets, network->size, answers->constraint);
    answers->constraint_valued =
        total > 0 ? find_constraint_valued(network, total) : NAN;
    answers->effective_size_valued =
        total > 0 ? find_effective_size(network, total) : NAN;
    return true;
}

/* Shannon's entropy over its maximum: 0 of one tie. */
static bool
bits_make_diversity(struct network *network, struct kith_error *error)
{
    (void)error;
    double total = 0, sum = 0, count = 0;
    for (size_t j = 0; j < network->size; j++) {
        double strength = network->client[j];
        if (strength <= 0)
            continue;
        count++;
        total += strength;
        sum += strength * log(strength);
    }
    network->answers.diversity = count == 0 ? NAN
                                 : count == 1
                                     ? 0
                                     : (log(total) - sum / total) / log(count);
    return true;
}
