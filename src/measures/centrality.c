/* Who stands between and near others (N8, N15, N16, N22 to N24, P6). */
#include "measures/measuring.h"
#include "network/compat.h"
#include "network/scope.h"

#include <math.h>

/* The vertex of a person, or of the client for EVERYONE. */
static igraph_integer_t
vertex_of(const struct measuring *measuring, struct subject subject)
{
    const struct network *network = &measuring->network;
    return subject.person == EVERYONE
               ? (igraph_integer_t)network->size
               : (igraph_integer_t)network->vertices[subject.person];
}

bool
measure_degree_centralization(struct measuring *measuring,
                              struct subject subject,
                              struct measure_value *value)
{
    (void)subject;
    igraph_real_t most;
    if (!ties_are_whole(measuring) || measuring->network.size < 3)
        return true;
    if (igraph_centralization_degree(
            &measuring->network.people, NULL, IGRAPH_ALL, IGRAPH_NO_LOOPS,
            &value->number, &most, true) != IGRAPH_SUCCESS)
        return scope_explain("degree centralisation", measuring->error);
    return true;
}

bool
measure_betweenness_centralization(struct measuring *measuring,
                                   struct subject subject,
                                   struct measure_value *value)
{
    (void)subject;
    igraph_real_t most;
    if (!ties_are_whole(measuring) || measuring->network.size < 3)
        return true;
    if (igraph_centralization_betweenness(&measuring->network.people, NULL,
                                          false, &value->number, &most,
                                          true) != IGRAPH_SUCCESS)
        return scope_explain("betweenness centralisation", measuring->error);
    return true;
}

static bool
compute_betweenness(struct measuring *measuring, const igraph_t *graph,
                    igraph_integer_t vertex, double *number)
{
    igraph_vector_t result;
    if (igraph_vector_init(&result, 0) != IGRAPH_SUCCESS)
        return scope_explain("betweenness", measuring->error);
    bool fine = igraph_betweenness(graph, NULL, &result, igraph_vss_1(vertex),
                                   false, false) == IGRAPH_SUCCESS;
    if (fine)
        *number = VECTOR(result)[0];
    igraph_vector_destroy(&result);
    return fine || scope_explain("betweenness", measuring->error);
}

bool
measure_ego_betweenness(struct measuring *measuring, struct subject subject,
                        struct measure_value *value)
{
    if (!ties_are_whole(measuring))
        return true;
    return compute_betweenness(measuring, &measuring->network.whole,
                               vertex_of(measuring, subject), &value->number);
}

bool
measure_ego_betweenness_normalized(struct measuring *measuring,
                                   struct subject subject,
                                   struct measure_value *value)
{
    double size = (double)measuring->network.size;
    bool fine = measure_ego_betweenness(measuring, subject, value);
    value->number = size < 2 ? NAN : value->number / (size * (size - 1) / 2);
    return fine;
}

bool
measure_betweenness(struct measuring *measuring, struct subject subject,
                    struct measure_value *value)
{
    if (!ties_are_whole(measuring))
        return true;
    return compute_betweenness(measuring, &measuring->network.people,
                               vertex_of(measuring, subject), &value->number);
}

bool
measure_degree(struct measuring *measuring, struct subject subject,
               struct measure_value *value)
{
    igraph_vector_int_t degree;
    if (!ties_are_whole(measuring))
        return true;
    if (igraph_vector_int_init(&degree, 0) != IGRAPH_SUCCESS)
        return scope_explain("degree", measuring->error);
    bool fine = igraph_degree(&measuring->network.people, &degree,
                              igraph_vss_1(vertex_of(measuring, subject)),
                              IGRAPH_ALL, IGRAPH_NO_LOOPS) == IGRAPH_SUCCESS;
    if (fine)
        value->number = (double)VECTOR(degree)[0];
    igraph_vector_int_destroy(&degree);
    return fine || scope_explain("degree", measuring->error);
}

bool
measure_closeness_centrality(struct measuring *measuring,
                             struct subject subject,
                             struct measure_value *value)
{
    const struct network *network = &measuring->network;
    igraph_vector_t result;
    if (!ties_are_whole(measuring) || network->size == 0)
        return true;
    if (igraph_vector_init(&result, 0) != IGRAPH_SUCCESS)
        return scope_explain("closeness", measuring->error);
    bool fine =
        igraph_closeness(&network->weighted, &result, NULL, NULL,
                         igraph_vss_1(vertex_of(measuring, subject)),
                         IGRAPH_ALL, &network->lengths, true) == IGRAPH_SUCCESS;
    if (fine)
        value->number = VECTOR(result)[0];
    igraph_vector_destroy(&result);
    return fine || scope_explain("closeness", measuring->error);
}

bool
measure_reach(struct measuring *measuring, struct subject subject,
              struct measure_value *value)
{
    const struct network *network = &measuring->network;
    igraph_vector_t result;
    if (!ties_are_whole(measuring))
        return true;
    if (igraph_vector_init(&result, 0) != IGRAPH_SUCCESS)
        return scope_explain("reach", measuring->error);
    bool fine = igraph_harmonic_centrality(
                    &network->weighted, &result,
                    igraph_vss_1(vertex_of(measuring, subject)), IGRAPH_ALL,
                    &network->lengths, true) == IGRAPH_SUCCESS;
    if (fine)
        value->number = network->size > 0 ? VECTOR(result)[0] : 0;
    igraph_vector_destroy(&result);
    return fine || scope_explain("reach", measuring->error);
}

/* How many groups there would be without the person; of two people or fewer
 * there is nothing to say. */
bool
measure_components_if_away(struct measuring *measuring, struct subject subject,
                           struct measure_value *value)
{
    igraph_t rest;
    igraph_integer_t components;
    if (!ties_are_whole(measuring) || measuring->network.size <= 2)
        return true;
    if (igraph_copy(&rest, &measuring->network.people) != IGRAPH_SUCCESS)
        return scope_explain("components", measuring->error);
    bool fine = igraph_delete_vertices(
                    &rest, igraph_vss_1(vertex_of(measuring, subject))) ==
                    IGRAPH_SUCCESS &&
                igraph_connected_components(&rest, NULL, NULL, &components,
                                            IGRAPH_WEAK) == IGRAPH_SUCCESS;
    if (fine)
        value->number = (double)components;
    igraph_destroy(&rest);
    return fine || scope_explain("components", measuring->error);
}
