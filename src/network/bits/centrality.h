/* Who stands between others (N8, N16, N24). In: rows of bits. Out: a column, how
 * far one stands out, and the client's own.
 *
 * Freeman's (1977) sum is reckoned pair by pair, and not from each person on
 * (Brandes 2001): with sets that says at once who stands between two. */
#pragma once

#include "network/bits/sets.h"

#include <math.h>

/* One step on for everybody at once: whom LAST leads to over each tie, and who
 * was not met before. False where that is nobody. */
static bool
step_on(const struct network *network, const struct set *last, struct set *next,
        struct set *met)
{
    struct set any = {{0}};
    for (size_t i = 0; i < network->size; i++)
        next[i] = (struct set){{0}};
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *tie = &network->edges[i];
        next[tie->a] = set_either(next[tie->a], last[tie->b]);
        next[tie->b] = set_either(next[tie->b], last[tie->a]);
    }
    for (size_t i = 0; i < network->size; i++) {
        next[i] = set_without(next[i], met[i]);
        met[i] = set_either(met[i], next[i]);
        any = set_either(any, next[i]);
    }
    return !set_is_empty(any);
}

/* Row K of the levels: who is exactly K steps away from each. Returns the last
 * row with anybody on it. */
static size_t
find_levels(const struct network *network)
{
    struct bits *bits = network->made;
    struct set met[BITS_MOST], *levels = set_levels(bits);
    size_t n = bits->size, depth = 1;
    for (size_t i = 0; i < n; i++) {
        levels[i] = set_of(i);
        levels[n + i] = set_know(bits)[i];
        met[i] = set_either(levels[i], levels[n + i]);
    }
    while (step_on(network, levels + depth * n, levels + (depth + 1) * n, met))
        depth++;
    return depth;
}

/* One shortest way leads to each neighbour. */
static void
count_direct_ways(const struct network *network)
{
    struct bits *bits = network->made;
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *tie = &network->edges[i];
        bits->pairs[tie->a * bits->size + tie->b] = 1;
        bits->pairs[tie->b * bits->size + tie->a] = 1;
    }
}

/* As many ways lead to two steps away as there are people in between. */
static void
link_over_one(struct bits *bits, size_t a, size_t b)
{
    struct set between = set_both(set_know(bits)[a], set_know(bits)[b]);
    double ways = (double)set_count(between), part = 1 / ways;
    bits->pairs[a * bits->size + b] = bits->pairs[b * bits->size + a] = ways;
    while (!set_is_empty(between))
        bits->betweenness[set_take(&between)] += part;
}

/* How many shortest ways lead from A to B, STEPS away: as many as from those
 * next to A who are one step nearer. */
static double
count_ways(struct bits *bits, size_t a, size_t b, size_t steps)
{
    size_t n = bits->size;
    double ways = 0;
    struct set from =
        set_both(set_know(bits)[a], set_levels(bits)[(steps - 1) * n + b]);
    while (!set_is_empty(from))
        ways += bits->pairs[set_take(&from) * n + b];
    return bits->pairs[a * n + b] = bits->pairs[b * n + a] = ways;
}

/* Whoever stands between A and B stands on as many ways as lead to them from A,
 * times those from B. */
static void
link_over_more(struct bits *bits, size_t a, size_t b, size_t steps)
{
    size_t n = bits->size;
    double part = 1 / count_ways(bits, a, b, steps);
    const struct set *levels = set_levels(bits);
    const double *from_a = bits->pairs + a * n, *from_b = bits->pairs + b * n;
    for (size_t i = 1; i < steps; i++) {
        struct set between =
            set_both(levels[i * n + a], levels[(steps - i) * n + b]);
        while (!set_is_empty(between)) {
            size_t vertex = set_take(&between);
            bits->betweenness[vertex] += from_a[vertex] * from_b[vertex] * part;
        }
    }
}

/* All who are STEPS away from each other, once. */
static void
link_all(struct bits *bits, size_t steps)
{
    for (size_t a = 0; a < bits->size; a++) {
        struct set far = set_levels(bits)[steps * bits->size + a];
        for (far = set_behind(far, a); !set_is_empty(far);)
            if (steps == 2)
                link_over_one(bits, a, set_take(&far));
            else
                link_over_more(bits, a, set_take(&far), steps);
    }
}

/* As of degrees: in a star the one in the middle stands between all pairs. */
static double
betweenness_centralization(const double *betweenness, size_t size)
{
    double most = 0, behind = 0, n = (double)size;
    for (size_t i = 0; i < size; i++)
        most = fmax(most, betweenness[i]);
    for (size_t i = 0; i < size; i++)
        behind += most - betweenness[i];
    return behind / ((n - 1) * (n - 1) * (n - 2) / 2);
}

static bool
bits_make_betweenness(struct network *network, struct kith_error *error)
{
    (void)error;
    struct bits *bits = network->made;
    size_t depth = find_levels(network);
    for (size_t i = 0; i < bits->size; i++)
        bits->betweenness[i] = 0;
    count_direct_ways(network);
    for (size_t steps = 2; steps <= depth; steps++)
        link_all(bits, steps);
    network->answers.betweenness_centralization =
        betweenness_centralization(bits->betweenness, bits->size);
    return true;
}

/* Of two who are not tied the client links one part, and each whom both know
 * another (Everett & Borgatti 2005). */
static bool
bits_make_ego(struct network *network, struct kith_error *error)
{
    (void)error;
    const struct bits *bits = network->made;
    const struct set *know = set_know(bits);
    double between = 0, parts[BITS_MOST];
    for (size_t i = 0; i < bits->size; i++)
        parts[i] = 1 / (1 + (double)i);
    for (size_t a = 0; a < bits->size; a++) {
        struct set others = set_without(set_everybody(bits), know[a]);
        others = set_behind(others, a);
        while (!set_is_empty(others))
            between +=
                parts[set_count(set_both(know[a], know[set_take(&others)]))];
    }
    network->answers.ego_betweenness = between;
    return true;
}
