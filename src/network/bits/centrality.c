/* Who stands between others (N8, N16, N24). In: rows of bits. Out: a column, how
 * far one stands out, and the client's own. */
#include "network/bits/sets.h"

#include <math.h>

/* What Brandes (2001) keeps of a search from one person. */
struct search {
    struct set levels[BITS_MOST]; /* who is how many steps away */
    size_t depth;
    double ways[BITS_MOST];    /* how many shortest ways lead to each */
    double between[BITS_MOST]; /* what each has of the ways to those behind */
};

/* The ways to somebody are those to whoever stands before them. */
static void
count_ways(const struct bits *bits, struct search *search, struct set level,
           struct set before)
{
    while (!set_is_empty(level)) {
        size_t vertex = set_take(&level);
        struct set from = set_both(bits->know[vertex], before);
        double ways = 0;
        while (!set_is_empty(from))
            ways += search->ways[set_take(&from)];
        search->ways[vertex] = ways;
        search->between[vertex] = 0;
    }
}

static void
look_around(const struct bits *bits, size_t start, struct search *search)
{
    struct set left = set_without(bits->everybody, set_of(start));
    search->levels[0] = set_of(start);
    search->ways[start] = 1;
    search->depth = 0;
    for (;;) {
        struct set before = search->levels[search->depth];
        struct set level = set_both(set_neighbours(bits->know, before), left);
        if (set_is_empty(level))
            return;
        search->levels[++search->depth] = level;
        left = set_without(left, level);
        count_ways(bits, search, level, before);
    }
}

/* From the farthest back: whoever stands before somebody has their part of the
 * ways to them, and to all behind them. Nobody stands between neighbours. */
static void
share_out(const struct bits *bits, struct search *search)
{
    for (size_t depth = search->depth; depth > 1; depth--) {
        struct set level = search->levels[depth];
        while (!set_is_empty(level)) {
            size_t vertex = set_take(&level);
            struct set from =
                set_both(bits->know[vertex], search->levels[depth - 1]);
            double part = (1 + search->between[vertex]) / search->ways[vertex];
            while (!set_is_empty(from)) {
                size_t before = set_take(&from);
                search->between[before] += search->ways[before] * part;
            }
        }
    }
}

/* Each pair is met from both its ends, and counts once. */
static void
add_search(const struct search *search, double *betweenness)
{
    for (size_t depth = 1; depth < search->depth; depth++) {
        struct set level = search->levels[depth];
        while (!set_is_empty(level)) {
            size_t vertex = set_take(&level);
            betweenness[vertex] += search->between[vertex] / 2;
        }
    }
}

/* As of degrees: in a star the one in the middle stands between all pairs. */
static double
centralization(const double *betweenness, size_t size)
{
    double most = 0, behind = 0, n = (double)size;
    for (size_t i = 0; i < size; i++)
        most = fmax(most, betweenness[i]);
    for (size_t i = 0; i < size; i++)
        behind += most - betweenness[i];
    return behind / ((n - 1) * (n - 1) * (n - 2) / 2);
}

bool
bits_make_betweenness(struct network *network, struct kith_error *error)
{
    (void)error;
    const struct bits *bits = network->made;
    double *betweenness = network->answers.betweenness;
    struct search search;
    for (size_t i = 0; i < bits->size; i++)
        betweenness[i] = 0;
    for (size_t i = 0; i < bits->size; i++) {
        look_around(bits, i, &search);
        share_out(bits, &search);
        add_search(&search, betweenness);
    }
    network->answers.betweenness_centralization =
        centralization(betweenness, bits->size);
    return true;
}

/* Of two who are not tied the client links one part, and each whom both know
 * another (Everett & Borgatti 2005). */
bool
bits_make_ego(struct network *network, struct kith_error *error)
{
    (void)error;
    const struct bits *bits = network->made;
    double between = 0;
    for (size_t a = 0; a < bits->size; a++) {
        struct set others = set_without(bits->everybody, bits->know[a]);
        others = set_without(others, set_of(a));
        while (!set_is_empty(others)) {
            size_t b = set_take(&others);
            struct set both = set_both(bits->know[a], bits->know[b]);
            if (b > a)
                between += 1 / (1 + (double)set_count(both));
        }
    }
    network->answers.ego_betweenness = between;
    return true;
}
