/* How near everyone is to everyone, over ties of some strength and through the
 * client (N22, N23). In: rows of bits and the client's strengths. Out: two
 * columns, the client's numbers behind those of the people.
 *
 * Among people ways are whole numbers long: 1 over a close tie, 2 over another.
 * So whole sets step on at once. A way through the client is as long as the two
 * ways to the client; nobody needs to be looked for who is nearer that way. */
#include "network/bits/sets.h"

#include <math.h>

struct sums {
    size_t count;
    double distances, inverses;
};

static void
add(struct sums *sums, double distance)
{
    sums->count++;
    sums->distances += distance;
    sums->inverses += 1 / distance;
}

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
    struct set left = bits->everybody;
    for (size_t i = 0; i < bits->size; i++)
        through[i] = network->client[i] > 0 ? 1 / network->client[i] : INFINITY;
    while (!set_is_empty(left)) {
        size_t nearest = find_nearest(through, left);
        left = set_without(left, set_of(nearest));
        struct set others = set_both(bits->know[nearest], left);
        if (isinf(through[nearest]))
            return;
        while (!set_is_empty(others)) {
            size_t other = set_take(&others);
            double length = set_has(bits->close[nearest], other) ? 1 : 2;
            through[other] = fmin(through[other], through[nearest] + length);
        }
    }
}

/* Counts whom a walk among people meets at DISTANCE; of those whom the way
 * through the client leads to sooner it is that. */
static void
meet(struct set met, double distance, double limit, const double *through,
     struct sums *sums)
{
    while (!set_is_empty(met))
        add(sums, fmin(distance, limit + through[set_take(&met)]));
}

/* From START on, step by step: who is a close tie from the last step, or another
 * tie from the one before. It goes on as long as somebody may be nearer so than
 * through the client, LIMIT and at most FARTHEST away. */
static struct sums
walk_from(const struct bits *bits, size_t start, const double *through,
          double farthest)
{
    struct sums sums = {0};
    struct set before = {{0, 0}}, last = set_of(start);
    struct set left = set_without(bits->everybody, last);
    double limit = through[start];
    for (double step = 1; step < limit + farthest; step++) {
        struct set next = set_either(set_neighbours(bits->close, last),
                                     set_neighbours(bits->know, before));
        if (set_is_empty(set_either(last, before)))
            break;
        before = last;
        last = set_both(next, left);
        left = set_without(left, last);
        meet(last, step, limit, through, &sums);
    }
    while (!set_is_empty(left) && !isinf(limit)) {
        double rest = through[set_take(&left)];
        if (!isinf(rest))
            add(&sums, limit + rest);
    }
    if (!isinf(limit))
        add(&sums, limit);
    return sums;
}

static void
answer(struct network *network, size_t vertex, struct sums sums)
{
    network->answers.closeness[vertex] =
        sums.count > 0 ? (double)sums.count / sums.distances : NAN;
    network->answers.reach[vertex] = sums.inverses / (double)network->size;
}

bool
bits_make_paths(struct network *network, struct kith_error *error)
{
    (void)error;
    const struct bits *bits = network->made;
    struct sums client = {0};
    double through[BITS_MOST], farthest = 0;
    walk_from_client(network, through);
    for (size_t i = 0; i < bits->size; i++) {
        farthest = fmax(farthest, through[i]);
        if (!isinf(through[i]))
            add(&client, through[i]);
    }
    answer(network, bits->size, client);
    for (size_t i = 0; i < bits->size; i++)
        answer(network, i, walk_from(bits, i, through, farthest));
    return true;
}
