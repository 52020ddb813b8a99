/* Which people hang together, what holds them so, and how many triangles they
 * make. In: rows of bits. Out: counts and lists, the client left out. */
#pragma once

#include "network/bits/sets.h"

/* How many groups those of AMONG fall into; LARGEST holds how many. */
static size_t
count_groups(const struct bits *bits, struct set among, size_t *largest)
{
    size_t groups = 0;
    *largest = 0;
    for (; !set_is_empty(among); groups++) {
        struct set rest = among;
        struct set group =
            set_flood(set_know(bits), set_of(set_take(&rest)), among);
        size_t size = set_count(group);
        *largest = size > *largest ? size : *largest;
        among = set_without(among, group);
    }
    return groups;
}

static bool
bits_make_components(struct network *network, struct kith_error *error)
{
    (void)error;
    const struct bits *bits = network->made;
    struct network_answers *answers = &network->answers;
    answers->components =
        count_groups(bits, set_everybody(bits), &answers->largest);
    return true;
}

/* Freeman's (1978): how far the others fall behind the first, of what they would
 * in a star. */
static double
degree_centralization(const struct network_answers *answers, size_t size)
{
    size_t most = 0, behind = 0;
    for (size_t i = 0; i < size; i++)
        most = answers->degrees[i] > most ? answers->degrees[i] : most;
    for (size_t i = 0; i < size; i++)
        behind += most - answers->degrees[i];
    return (double)behind / ((double)(size - 1) * (double)(size - 2));
}

static bool
bits_make_degrees(struct network *network, struct kith_error *error)
{
    (void)error;
    const struct bits *bits = network->made;
    for (size_t i = 0; i < bits->size; i++)
        network->answers.degrees[i] = set_count(set_know(bits)[i]);
    network->answers.degree_centralization =
        degree_centralization(&network->answers, bits->size);
    return true;
}

/* Whom both of a tie know closes a triangle with them: each is met at its three
 * ties, as it counts for its three corners. */
static bool
bits_make_triangles(struct network *network, struct kith_error *error)
{
    (void)error;
    const struct bits *bits = network->made;
    size_t closed = 0;
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *tie = &network->edges[i];
        closed +=
            set_count(set_both(set_know(bits)[tie->a], set_know(bits)[tie->b]));
    }
    network->answers.closed_triples = (double)closed;
    return true;
}

/* ---- Cuts ---- */

/* Into how many groups those whom VERTEX knows fall without them: more than one
 * where they hold these together. A walk ends once it has met all of them. */
static size_t
count_pieces(const struct bits *bits, size_t vertex)
{
    const struct set *know = set_know(bits);
    struct set left = know[vertex];
    struct set among = set_without(set_everybody(bits), set_of(vertex));
    size_t pieces = 0;
    for (; !set_is_empty(left); pieces++) {
        struct set edge = set_of(set_take(&left));
        among = set_without(among, edge);
        while (!set_is_empty(edge) && !set_is_empty(left)) {
            edge = set_both(set_neighbours(know, edge), among);
            among = set_without(among, edge);
            left = set_without(left, edge);
        }
    }
    return pieces;
}

/* Where A and B know somebody in common a way leads round their tie. Otherwise A
 * walks on without it, and comes to B or does not. */
static bool
is_bridge(const struct bits *bits, size_t a, size_t b)
{
    struct set found = set_of(a), end = set_of(b);
    struct set edge = set_without(set_know(bits)[a], end);
    if (!set_is_empty(set_both(set_know(bits)[a], set_know(bits)[b])))
        return false;
    while (!set_is_empty(edge) && !set_has(edge, b)) {
        found = set_either(found, edge);
        edge = set_without(set_neighbours(set_know(bits), edge), found);
    }
    return set_is_empty(edge);
}

/* Both ends of a bridge are cut people, or know nobody else. */
static bool
may_be_bridge(const struct bits *bits, const struct edge *tie, struct set cut)
{
    return (set_has(cut, tie->a) || bits->degrees[tie->a] == 1) &&
           (set_has(cut, tie->b) || bits->degrees[tie->b] == 1);
}

static void
find_bridges(struct network *network, struct set cut)
{
    const struct bits *bits = network->made;
    struct network_answers *answers = &network->answers;
    answers->bridge_count = 0;
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *tie = &network->edges[i];
        if (!may_be_bridge(bits, tie, cut) || !is_bridge(bits, tie->a, tie->b))
            continue;
        uint32_t *pair = &answers->bridges[2 * answers->bridge_count++];
        pair[0] = (uint32_t)tie->a;
        pair[1] = (uint32_t)tie->b;
    }
}

static bool
bits_make_cuts(struct network *network, struct kith_error *error)
{
    const struct bits *bits = network->made;
    struct network_answers *answers = &network->answers;
    struct set cut = {{0}};
    if (!network_ask(network, NETWORK_COMPONENTS, error) ||
        !network_ask(network, NETWORK_DEGREES, error))
        return false;
    answers->cut_count = 0;
    for (size_t i = 0; i < bits->size; i++) {
        size_t pieces = count_pieces(bits, i);
        answers->components_without[i] = answers->components - 1 + pieces;
        if (pieces < 2)
            continue;
        answers->cut_people[answers->cut_count++] = (uint32_t)i;
        cut = set_either(cut, set_of(i));
    }
    find_bridges(network, cut);
    return true;
}
