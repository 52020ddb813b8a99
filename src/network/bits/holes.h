/* Structural holes, with the client in the middle (N10, N12, N14; Burt 1992),
 * and how evenly the client's strengths are spread (N26). In: rows of bits and
 * the client's strengths. Out: numbers of the whole. */
#pragma once

#include "network/bits/sets.h"

#include <math.h>

static double
strength_of(const struct bits *bits, size_t a, size_t b)
{
    return set_has(set_close(bits)[a], b) ? 1 : 0.5;
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
 * has 1 / (1 + degree) to each whom Q knows. Returns the constraint, and fills
 * each person's PARTS of it. */
static double
find_constraint(const struct network *network, double *parts)
{
    const struct bits *bits = network->made;
    double n = (double)bits->size, constraint = 0, of_each[BITS_MOST];
    for (size_t q = 0; q < bits->size; q++)
        of_each[q] = 1 / (1 + (double)network->answers.degrees[q]);
    for (size_t j = 0; j < bits->size; j++) {
        struct set others = set_know(bits)[j];
        double sum = 1;
        while (!set_is_empty(others))
            sum += of_each[set_take(&others)];
        parts[j] = sum / n * (sum / n);
        constraint += parts[j];
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
    const struct bits *bits = network->made;
    double constraint = 0, of_each[BITS_MOST];
    for (size_t q = 0; q < bits->size; q++)
        of_each[q] = network->client[q] > 0
                         ? network->client[q] / strength_in_all(network, q)
                         : 0;
    for (size_t j = 0; j < bits->size; j++) {
        struct set others = set_know(bits)[j];
        double invested = network->client[j];
        if (invested <= 0)
            continue;
        while (!set_is_empty(others)) {
            size_t q = set_take(&others);
            invested += of_each[q] * strength_of(bits, q, j);
        }
        constraint += invested / total * (invested / total);
    }
    return constraint;
}

/* The sum over people of 1 less what comes through others: of each of these the
 * part that the client has in them, by how strong their tie is. */
static double
find_effective_size(const struct network *network, double total)
{
    const struct bits *bits = network->made;
    double size = 0;
    for (size_t j = 0; j < bits->size; j++) {
        struct set others = set_know(bits)[j];
        double redundant = 0, largest = network->client[j];
        if (largest <= 0)
            continue;
        if (!set_is_empty(others))
            largest = fmax(largest, set_is_empty(set_close(bits)[j]) ? 0.5 : 1);
        while (!set_is_empty(others)) {
            size_t q = set_take(&others);
            redundant += network->client[q] * strength_of(bits, j, q);
        }
        size += 1 - redundant / total / largest;
    }
    return size;
}

static bool
bits_make_holes(struct network *network, struct kith_error *error)
{
    struct network_answers *answers = &network->answers;
    double parts[BITS_MOST], total = 0;
    if (!network_ask(network, NETWORK_DEGREES, error))
        return false;
    for (size_t j = 0; j < network->size; j++)
        total += network->client[j];
    answers->constraint = find_constraint(network, parts);
    answers->hierarchy =
        find_hierarchy(parts, network->size, answers->constraint);
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
