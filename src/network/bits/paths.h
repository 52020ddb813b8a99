/* How near everyone is to everyone, over ties of some strength and through the
 * client (N22, N23). In: rows of bits and the client's strengths. Out: two
 * columns, the client's numbers behind those of the people.
 *
 * Among people ways are whole numbers long: 1 over a close tie, 2 over another.
 * So whole sets step on at once, everybody's over the same ties. A way through
 * the client is as long as the two ways to the client. */
#pragma once

#include "network/bits/sets.h"

#include <math.h>

/* How far each is from the client, INFINITY where no way leads: no tie is left
 * over which somebody would be nearer (Bellman 1958; Ford 1956). */
static void
walk_from_client(const struct network *network, double *through)
{
    bool nearer = true;
    for (size_t i = 0; i < network->size; i++)
        through[i] = network->client[i] > 0 ? 1 / network->client[i] : INFINITY;
    while (nearer) {
        nearer = false;
        for (size_t i = 0; i < network->ties; i++) {
            const struct edge *tie = &network->edges[i];
            double length = tie->strength >= 1 ? 1 : 2;
            double a = through[tie->a], b = through[tie->b];
            through[tie->a] = b + length < a ? b + length : a;
            through[tie->b] = a + length < b ? a + length : b;
            nearer = nearer || b + length < a || a + length < b;
        }
    }
}

/* The way through the client, for each two; returns the longest. */
static double
go_through_client(struct bits *bits, const double *through)
{
    double longest = 0;
    for (size_t i = 0; i < bits->size; i++)
        longest = through[i] > longest ? through[i] : longest;
    for (size_t a = 0; a < bits->size; a++) {
        double *ways = bits->pairs + a * bits->size;
        for (size_t b = 0; b < bits->size; b++)
            ways[b] = through[a] + through[b];
        ways[a] = INFINITY; /* nobody is on a way to themselves */
    }
    return 2 * longest;
}

/* One step on for everybody at once: over close ties from where the LAST one
 * led, over others from the one BEFORE. */
static void
step_further(const struct network *network, const struct set *last,
             const struct set *before, struct set *next)
{
    for (size_t i = 0; i < network->size; i++)
        next[i] = (struct set){{0}};
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *tie = &network->edges[i];
        const struct set *from = tie->strength >= 1 ? last : before;
        next[tie->a] = set_either(next[tie->a], from[tie->b]);
        next[tie->b] = set_either(next[tie->b], from[tie->a]);
    }
}

/* Who was MET only now has come this far; a way through the client may be
 * shorter. */
static bool
meet(struct bits *bits, struct set *next, struct set *met, double distance)
{
    size_t n = bits->size;
    struct set any = {{0}};
    for (size_t a = 0; a < n; a++) {
        next[a] = set_without(next[a], met[a]);
        met[a] = set_either(met[a], next[a]);
        any = set_either(any, next[a]);
        struct set others = set_behind(next[a], a);
        while (!set_is_empty(others)) {
            size_t b = set_take(&others);
            double way = bits->pairs[a * n + b];
            bits->pairs[a * n + b] = bits->pairs[b * n + a] =
                distance < way ? distance : way;
        }
    }
    return !set_is_empty(any);
}

/* Ends where nobody is met on two steps, or where all ways through the client
 * are shorter. Of the rows of levels three are used in turn. */
static void
walk_from_all(const struct network *network, double longest)
{
    struct bits *bits = network->made;
    size_t n = bits->size;
    struct set met[BITS_MOST], *before = set_levels(bits);
    struct set *last = before + n, *next = last + n;
    bool met_last = true, met_now = true;
    for (size_t i = 0; i < n; i++) {
        before[i] = (struct set){{0}};
        met[i] = last[i] = set_of(i);
    }
    for (double k = 1; (met_last || met_now) && k < longest; k++) {
        met_last = met_now;
        step_further(network, last, before, next);
        met_now = meet(bits, next, met, k);
        struct set *spare = before;
        before = last;
        last = next;
        next = spare;
    }
}

/* What each has added up. */
struct sums {
    double count[BITS_MOST + 1];
    double distances[BITS_MOST + 1], inverses[BITS_MOST + 1];
};

static void
begin_sums(struct sums *sums, size_t size)
{
    for (size_t i = 0; i <= size; i++)
        sums->count[i] = sums->distances[i] = sums->inverses[i] = 0;
}

/* The DISTANCES from somebody to all others are these others' to them. */
static void
add_row(const double *restrict distances, size_t size,
        struct sums *restrict sums)
{
    for (size_t i = 0; i < size; i++) {
        bool reached = distances[i] < INFINITY;
        sums->count[i] += reached ? 1 : 0;
        sums->distances[i] += reached ? distances[i] : 0;
        sums->inverses[i] += 1 / distances[i];
    }
}

/* The client's own. */
static void
add_client_row(const double *through, size_t size, struct sums *sums)
{
    for (size_t i = 0; i < size; i++)
        if (through[i] < INFINITY) {
            sums->count[size]++;
            sums->distances[size] += through[i];
            sums->inverses[size] += 1 / through[i];
        }
}

static bool
bits_make_paths(struct network *network, struct kith_error *error)
{
    (void)error;
    struct bits *bits = network->made;
    struct network_answers *answers = &network->answers;
    size_t n = bits->size;
    double through[BITS_MOST];
    struct sums sums;
    begin_sums(&sums, n);
    walk_from_client(network, through);
    walk_from_all(network, go_through_client(bits, through));
    add_row(through, n, &sums);
    add_client_row(through, n, &sums);
    for (size_t i = 0; i < n; i++)
        add_row(bits->pairs + i * n, n, &sums);
    for (size_t i = 0; i <= n; i++) {
        answers->closeness[i] =
            sums.count[i] > 0 ? sums.count[i] / sums.distances[i] : NAN;
        answers->reach[i] = sums.inverses[i] / (double)n;
    }
    return true;
}
