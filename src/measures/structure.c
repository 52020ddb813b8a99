/* How the people are tied among themselves (N1 to N6, N25). The client is left
 * out: with the client in, everybody hangs together by definition.
 *
 * What is a part of a whole is one division of two whole numbers: its last
 * digit is right, whichever igraph counted, and in whatever order. */
#include "measures/measuring.h"
#include "network/compat.h"
#include "network/scope.h"

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
    igraph_vector_int_t sizes;
    igraph_integer_t count;
    if (igraph_vector_int_init(&sizes, 0) != IGRAPH_SUCCESS)
        return scope_explain("components", measuring->error);
    bool fine =
        igraph_connected_components(&measuring->network.people, NULL, &sizes,
                                    &count, IGRAPH_WEAK) == IGRAPH_SUCCESS;
    if (fine) {
        measuring->components = (size_t)count;
        measuring->largest =
            count > 0 ? (size_t)igraph_vector_int_max(&sizes) : 0;
        measuring->has_components = true;
    }
    igraph_vector_int_destroy(&sizes);
    return fine || scope_explain("components", measuring->error);
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
        sum += VECTOR(network->strength)[i];
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
    igraph_vector_t closed; /* of those in the middle: whole numbers */
    if (!ties_are_whole(measuring))
        return true;
    if (igraph_vector_init(&closed, 0) != IGRAPH_SUCCESS)
        return scope_explain("transitivity", measuring->error);
    bool fine =
        igraph_count_adjacent_triangles(&network->people, &closed,
                                        igraph_vss_all()) == IGRAPH_SUCCESS;
    double triples = count_triples(network);
    if (fine && triples > 0)
        value->number = igraph_vector_sum(&closed) / triples;
    igraph_vector_destroy(&closed);
    return fine || scope_explain("transitivity", measuring->error);
}

/* A list of COUNT entries, to be filled. */
static void
begin_list(struct measuring *measuring, struct measure_value *value,
           size_t most)
{
    value->entries =
        arena_alloc(measuring->arena, most * sizeof *value->entries);
    value->number = 0;
}

bool
measure_cut_people(struct measuring *measuring, struct subject subject,
                   struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    igraph_vector_int_t cut;
    if (!ties_are_whole(measuring))
        return true;
    if (igraph_vector_int_init(&cut, 0) != IGRAPH_SUCCESS)
        return scope_explain("cut people", measuring->error);
    bool fine =
        igraph_articulation_points(&network->people, &cut) == IGRAPH_SUCCESS;
    igraph_vector_int_sort(&cut);
    size_t count = (size_t)igraph_vector_int_size(&cut);
    begin_list(measuring, value, count);
    for (size_t i = 0; i < count; i++)
        value->entries[value->count++] = network->views[VECTOR(cut)[i]];
    value->number = (double)value->count;
    igraph_vector_int_destroy(&cut);
    return fine || scope_explain("cut people", measuring->error);
}

bool
measure_bridges(struct measuring *measuring, struct subject subject,
                struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    igraph_vector_int_t bridges;
    if (!ties_are_whole(measuring))
        return true;
    if (igraph_vector_int_init(&bridges, 0) != IGRAPH_SUCCESS)
        return scope_explain("bridges", measuring->error);
    bool fine = igraph_bridges(&network->people, &bridges) == IGRAPH_SUCCESS;
    igraph_vector_int_sort(&bridges);
    size_t count = (size_t)igraph_vector_int_size(&bridges);
    begin_list(measuring, value, 2 * count);
    for (size_t i = 0; i < count && fine; i++) {
        igraph_integer_t a, b;
        fine = igraph_edge(&network->people, VECTOR(bridges)[i], &a, &b) ==
               IGRAPH_SUCCESS;
        value->entries[2 * i] = network->views[a < b ? a : b];
        value->entries[2 * i + 1] = network->views[a < b ? b : a];
        value->count++;
    }
    value->number = (double)value->count;
    igraph_vector_int_destroy(&bridges);
    return fine || scope_explain("bridges", measuring->error);
}
