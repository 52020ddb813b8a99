/* How the people are tied among themselves (N1, N2, N4). The client is left
 * out: with the client in, everybody hangs together by definition. */
#include "measures/measuring.h"
#include "network/compat.h"
#include "network/scope.h"

#include <math.h>

/* Is the whole graph known? Otherwise components and isolates are not. */
static bool
is_whole(const struct measuring *measuring)
{
    return measuring->snapshot->ties_known == TIES_ALL;
}

bool
measure_size(struct measuring *measuring, size_t function,
             struct measure_value *value)
{
    (void)function;
    value->number = (double)measuring->network.size;
    return true;
}

bool
measure_ties(struct measuring *measuring, size_t function,
             struct measure_value *value)
{
    (void)function;
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

bool
measure_density(struct measuring *measuring, size_t function,
                struct measure_value *value)
{
    (void)function;
    const struct network *network = &measuring->network;
    if (measuring->snapshot->ties_known == TIES_SOME) {
        size_t pairs = pairs_listed(measuring->snapshot);
        if (pairs > 0)
            value->number = (double)network->ties / (double)pairs;
        return true;
    }
    if (!is_whole(measuring) || network->size < 2)
        return true;
    igraph_real_t density;
    if (igraph_density(&network->people, NULL, &density, false) !=
        IGRAPH_SUCCESS)
        return scope_explain("density", measuring->error);
    value->number = density;
    return true;
}

bool
measure_assumed_pairs(struct measuring *measuring, size_t function,
                      struct measure_value *value)
{
    (void)function;
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
measure_components(struct measuring *measuring, size_t function,
                   struct measure_value *value)
{
    (void)function;
    bool fine = !is_whole(measuring) || find_components(measuring);
    if (measuring->has_components)
        value->number = (double)measuring->components;
    return fine;
}

bool
measure_largest(struct measuring *measuring, size_t function,
                struct measure_value *value)
{
    (void)function;
    bool fine = !is_whole(measuring) || find_components(measuring);
    if (measuring->has_components)
        value->number = (double)measuring->largest;
    return fine;
}

bool
measure_isolates(struct measuring *measuring, size_t function,
                 struct measure_value *value)
{
    (void)function;
    const struct network *network = &measuring->network;
    if (!is_whole(measuring))
        return true;
    igraph_vector_int_t degrees;
    if (igraph_vector_int_init(&degrees, 0) != IGRAPH_SUCCESS)
        return scope_explain("degrees", measuring->error);
    bool fine = igraph_degree(&network->people, &degrees, igraph_vss_all(),
                              IGRAPH_ALL, IGRAPH_NO_LOOPS) == IGRAPH_SUCCESS;
    value->people =
        arena_alloc(measuring->arena, network->size * sizeof *value->people);
    for (size_t i = 0; fine && i < network->size; i++)
        if (VECTOR(degrees)[i] == 0)
            value->people[value->count++] = network->views[i];
    value->number = fine ? (double)value->count : NAN;
    igraph_vector_int_destroy(&degrees);
    return fine || scope_explain("degrees", measuring->error);
}
