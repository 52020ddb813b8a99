/* How the people are tied among themselves (N1 to N6, N25). The client is left
 * out: with the client in, everybody hangs together by definition.
 *
 * What is a part of a whole is one division of two whole numbers: its last
 * digit is right, whichever igraph counted, and in whatever order. */
#include "measures/measuring.h"

#include <stdlib.h>

bool
measure_size(struct measuring *measuring, struct subject subject,
             struct measure_value *value)
{
    (void)subject;
    value->number = (double)measuring->network.size;
    return true;
}

bool
measure_ties(struct measuring *measuring, struct subject subject,
             struct measure_value *value)
{
    (void)subject;
    if (measuring->snapshot->ties_known != TIES_UNRECORDED)
        value->number = (double)measuring->network.ties;
    return true;
}

/* Pairs of active people that were listed, tied or apart. */
static size_t
pairs_listed(const struct kith_snapshot *snapshot)
{
    size_t pairs = 0;
    const struct view_tie *tie;
    array_each (tie, &snapshot->ties)
        pairs += snapshot->people.items[tie->a].active &&
                 snapshot->people.items[tie->b].active;
    return pairs;
}

/* Pairs of active people of whom it is known whether they are tied. */
static double
pairs_known(const struct measuring *measuring)
{
    double size = (double)measuring->network.size;
    if (measuring->snapshot->ties_known == TIES_SOME)
        return (double)pairs_listed(measuring->snapshot);
    return ties_are_whole(measuring) ? size * (size - 1) / 2 : 0;
}

bool
measure_density(struct measuring *measuring, struct subject subject,
                struct measure_value *value)
{
    (void)subject;
    double pairs = pairs_known(measuring);
    if (pairs > 0)
        value->number = (double)measuring->network.ties / pairs;
    return true;
}

bool
measure_assumed_pairs(struct measuring *measuring, struct subject subject,
                      struct measure_value *value)
{
    (void)subject;
    if (measuring->snapshot->ties_known != TIES_UNRECORDED)
        value->number = (double)measuring->snapshot->assumed_pairs;
    return true;
}

static bool
find_components(struct measuring *measuring)
{
    if (measuring->has_components)
        return true;
    measuring->has_components =
        network_components(&measuring->network, &measuring->components,
                           &measuring->largest, measuring->error);
    return measuring->has_components;
}

bool
measure_components(struct measuring *measuring, struct subject subject,
                   struct measure_value *value)
{
    (void)subject;
    bool fine = !ties_are_whole(measuring) || find_components(measuring);
    if (measuring->has_components)
        value->number = (double)measuring->components;
    return fine;
}

bool
measure_largest(struct measuring *measuring, struct subject subject,
                struct measure_value *value)
{
    (void)subject;
    bool fine = !ties_are_whole(measuring) || find_components(measuring);
    if (measuring->has_components)
        value->number = (double)measuring->largest;
    return fine;
}

bool
measure_isolates(struct measuring *measuring, struct subject subject,
                 struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    if (!ties_are_whole(measuring))
        return true;
    size_t *degrees = network_degrees(network);
    value->entries =
        arena_alloc(measuring->arena, network->size * sizeof *value->entries);
    for (size_t i = 0; i < network->size; i++)
        if (degrees[i] == 0)
            value->entries[value->count++] = network->views[i];
    value->number = (double)value->count;
    free(degrees);
    return true;
}

bool
measure_density_valued(struct measuring *measuring, struct subject subject,
                       struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    double sum = 0, pairs = pairs_known(measuring);
    for (size_t i = 0; i < network->ties; i++)
        sum += network_tie(network, i).strength;
    if (pairs > 0)
        value->number = sum / pairs;
    return true;
}

bool
measure_mean_degree(struct measuring *measuring, struct subject subject,
                    struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    if (ties_are_whole(measuring) && network->size > 0)
        value->number = 2 * (double)network->ties / (double)network->size;
    return true;
}

/* How often one in the middle knows two others: pairs of ties that meet. */
static double
count_triples(const struct network *network)
{
    double triples = 0;
    size_t *degrees = network_degrees(network);
    for (size_t i = 0; i < network->size; i++)
        if (degrees[i] > 1)
            triples += (double)degrees[i] * (double)(degrees[i] - 1) / 2;
    free(degrees);
    return triples;
}

bool
measure_transitivity(struct measuring *measuring, struct subject subject,
                     struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    double closed;
    if (!ties_are_whole(measuring))
        return true;
    if (!network_closed_triples(network, &closed, measuring->error))
        return false;
    double triples = count_triples(network);
    if (triples > 0)
        value->number = closed / triples;
    return true;
}

/* A list of vertices with room for MOST, to be filled. */
static uint32_t *
begin_list(struct measuring *measuring, struct measure_value *value,
           size_t most)
{
    value->entries =
        arena_alloc(measuring->arena, most * sizeof *value->entries);
    return value->entries;
}

/* COUNT entries of SIZE vertices each become people. */
static void
end_list(const struct measuring *measuring, struct measure_value *value,
         size_t count, size_t size)
{
    for (size_t i = 0; i < size * count; i++)
        value->entries[i] = measuring->network.views[value->entries[i]];
    value->count = count;
    value->number = (double)count;
}

bool
measure_cut_people(struct measuring *measuring, struct subject subject,
                   struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    size_t count;
    if (!ties_are_whole(measuring))
        return true;
    uint32_t *cut = begin_list(measuring, value, network->size);
    if (!network_cut_people(network, cut, &count, measuring->error))
        return false;
    end_list(measuring, value, count, 1);
    return true;
}

bool
measure_bridges(struct measuring *measuring, struct subject subject,
                struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    size_t count;
    if (!ties_are_whole(measuring))
        return true;
    uint32_t *bridges = begin_list(measuring, value, 2 * network->size);
    if (!network_bridges(network, bridges, &count, measuring->error))
        return false;
    end_list(measuring, value, count, 2);
    return true;
}
