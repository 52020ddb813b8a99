/* How near everyone is to everyone, over ties of some strength and through the
 * client (N22, N23). In: rows of bits and the client's strengths. Out: two
 * columns, the client's numbers behind those of the people.
 *
 * Among people ways are whole numbers long: 1 over a close tie, 2 over another.
 * So whole sets step on at once. A way through the client is as long as the two
 * ways to the client; nobody needs to be looked for who is nearer that way. */
#pragma once

#include "network/bits/sets.h"

#include <math.h>

struct sums {
    size_t count;
    double distances, inverses;
};

/* The nearest of those that are LEFT. */
static size_t
find_nearest(const double *distances, struct set left)
{
    size_t nearest = set_take(&left);
    while (!set_is_empty(left)) {
        size_t vertex = set_take(&left);
        if (distances[vertex] < distances[nearest])
            nearest = vertex;
    }
    return nearest;
}

/* Dijkstra's algorithm from the client: how far each is, INFINITY where no way
 * leads. */
static void
walk_from_client(const struct network *network, double *through)
{
    const struct bits *bits = network->made;
    struct set left = set_everybody(bits);
    for (size_t i = 0; i < bits->size; i++)
        through[i] = network->client[i] > 0 ? 1 / network->client[i] : INFINITY;
    while (!set_is_empty(left)) {
        size_t nearest = find_nearest(through, left);
        left = set_without(left, set_of(nearest));
        struct set others = set_both(set_know(bits)[nearest], left);
        if (isinf(through[nearest]))
            return;
        while (!set_is_empty(others)) {
            size_t other = set_take(&others);
            double length = set_has(set_close(bits)[nearest], other) ? 1 : 2;
            double way = through[nearest] + length;
            through[other] = way < through[other] ? way : through[other];
        }
    }
}

/* Both ends of a way count it. */
static void
meet(struct sums *sums, size_t a, size_t b, double distance)
{
    double inverse = 1 / distance;
    sums[a].count++;
    sums[b].count++;
    sums[a].distances += distance;
    sums[b].distances += distance;
    sums[a].inverses += inverse;
    sums[b].inverses += inverse;
}

/* Who is how far from the client, at least: more than half of K. */
enum { HALVES = 32 };

struct far {
    const double *through; /* from the client, of each */
    struct set beyond[HALVES];
};

static void
find_far(const struct bits *bits, const double *through, struct far *far)
{
    far->through = through;
    for (size_t k = 0; k < HALVES; k++)
        far->beyond[k] = (struct set){{0}};
    for (size_t i = 0; i < bits->size; i++)
        for (size_t k = 0; k < HALVES && 2 * through[i] > (double)k; k++)
            far->beyond[k] = set_either(far->beyond[k], set_of(i));
}

/* Of WANTED those whom a walk of this many steps may still meet sooner than the
 * way through the client, LIMIT away from its start, does. */
static struct set
set_worth(struct set wanted, double step, double limit, const struct far *far)
{
    double halves = 2 * (step - limit);
    if (halves < 0)
        return wanted;
    return set_both(wanted,
                    far->beyond[halves < HALVES ? (size_t)halves : HALVES - 1]);
}

/* From START on to those behind it, step by step: who is a close tie from the
 * last step, or another tie from the one before. */
static void
walk_from(const struct bits *bits, size_t start, const struct far *far,
          struct sums *sums)
{
    struct set before = {{0}}, last = set_of(start);
    struct set left = set_without(set_everybody(bits), last);
    struct set wanted = set_behind(left, start);
    double limit = far->through[start];
    for (double step = 1; !set_is_empty(set_either(last, before)); step++) {
        struct set worth = set_worth(wanted, step, limit, far);
        if (set_is_empty(worth))
            break;
        struct set next = set_either(set_neighbours(set_close(bits), last),
                                     set_neighbours(set_know(bits), before));
        before = last;
        last = set_both(next, left);
        left = set_without(left, last);
        worth = set_both(worth, last);
        wanted = set_without(wanted, worth);
        while (!set_is_empty(worth)) {
            size_t other = set_take(&worth);
            double way = limit + far->through[other];
            meet(sums, start, other, step < way ? step : way);
        }
    }
    while (!set_is_empty(wanted)) {
        size_t other = set_take(&wanted);
        if (!isinf(limit + far->through[other]))
            meet(sums, start, other, limit + far->through[other]);
    }
}

static void
answer(struct network *network, size_t vertex, const struct sums *sums)
{
    network->answers.closeness[vertex] =
        sums->count > 0 ? (double)sums->count / sums->distances : NAN;
    network->answers.reach[vertex] = sums->inverses / (double)network->size;
}

static bool
bits_make_paths(struct network *network, struct kith_error *error)
{
    (void)error;
    const struct bits *bits = network->made;
    struct sums sums[BITS_MOST + 1] = {{0, 0, 0}};
    double through[BITS_MOST];
    struct far far;
    walk_from_client(network, through);
    find_far(bits, through, &far);
    for (size_t i = 0; i < bits->size; i++)
        if (!isinf(through[i]))
            meet(sums, i, bits->size, through[i]);
    for (size_t i = 0; i < bits->size; i++)
        walk_from(bits, i, &far, sums);
    for (size_t i = 0; i <= bits->size; i++)
        answer(network, i, &sums[i]);
    return true;
}
