/* Who stands between others (N8, N16, N24). In: rows of bits. Out: a column, how
 * far one stands out, and the client's own. */
#pragma once

#include "network/bits/sets.h"

#include <math.h>

/* What Brandes (2001) keeps of a search from one person. */
struct search {
    struct set levels[BITS_MOST + 1]; /* who is how many steps away */
    size_t depth;
    double ways[BITS_MOST];    /* how many shortest ways lead to each */
    double between[BITS_MOST]; /* what each has of the ways to those behind */
};

/* All who are tied to somebody of LEVEL, and how many ways lead to each of LEVEL:
 * those to whoever stands before them. One way leads to each neighbour of the
 * start; so one step further they are as many as stand before. */
static struct set
count_ways(const struct set *know, struct search *search, struct set level)
{
    struct set around = {{0}}, before = search->levels[search->depth];
    for (size_t depth = search->depth; !set_is_empty(level);) {
        size_t vertex = set_take(&level);
        struct set from = set_both(know[vertex], before);
        double ways = depth == 1 ? (double)set_count(from) : 0;
        around = set_either(around, know[vertex]);
        while (depth > 1 && !set_is_empty(from))
            ways += search->ways[set_take(&from)];
        search->ways[vertex] = ways;
    }
    return around;
}

static void
look_around(const struct bits *bits, size_t start, struct search *search)
{
    const struct set *know = set_know(bits);
    struct set level = know[start], around = set_neighbours(know, level);
    struct set left = set_without(set_everybody(bits), set_of(start));
    for (size_t i = 0; i < bits->size; i++) {
        search->ways[i] = 1;
        search->between[i] = 0;
    }
    for (search->depth = 0; !set_is_empty(level);) {
        if (search->depth > 0)
            around = count_ways(know, search, level);
        search->levels[++search->depth] = level;
        left = set_without(left, level);
        level = set_both(around, left);
    }
}

/* From the farthest back: whoever stands before somebody has their part of the
 * ways to them, and to all behind them. Nobody stands between neighbours. */
static void
share_out(const struct set *know, struct search *search)
{
    for (size_t depth = search->depth; depth > 1; depth--) {
        struct set level = search->levels[depth];
        struct set before = search->levels[depth - 1];
        while (!set_is_empty(level)) {
            size_t vertex = set_take(&level);
            struct set from = set_both(know[vertex], before);
            double part = (1 + search->between[vertex]) / search->ways[vertex];
            while (!set_is_empty(from)) {
                size_t other = set_take(&from);
                search->between[other] += search->ways[other] * part;
            }
        }
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
    const struct bits *bits = network->made;
    double *betweenness = network->answers.betweenness;
    struct search search;
    for (size_t i = 0; i < bits->size; i++)
        betweenness[i] = 0;
    for (size_t start = 0; start < bits->size; start++) {
        look_around(bits, start, &search);
        share_out(set_know(bits), &search);
        /* Each pair is met from both its ends, and counts once. */
        for (size_t i = 0; i < bits->size; i++)
            betweenness[i] += search.between[i] / 2;
    }
    network->answers.betweenness_centralization =
        betweenness_centralization(betweenness, bits->size);
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
