/* Who stands between and near others (N8, N15, N16, N22 to N24, P6). */
#include "measures/measuring.h"

#include <math.h>

/* The vertex of a person, or of the client for EVERYONE. */
static size_t
vertex_of(const struct measuring *measuring, struct subject subject)
{
    const struct network *network = &measuring->network;
    return subject.person == EVERYONE ? network->size
                                      : network->vertices[subject.person];
}

/* A centralisation asks for three people, so that one can stand out. */
static bool
someone_can_stand_out(const struct measuring *measuring)
{
    return ties_are_whole(measuring) && measuring->network.size >= 3;
}

bool
measure_degree_centralization(struct measuring *measuring,
                              struct subject subject,
                              struct measure_value *value)
{
    (void)subject;
    return !someone_can_stand_out(measuring) ||
           network_degree_centralization(&measuring->network, &value->number,
                                         measuring->error);
}

bool
measure_betweenness_centralization(struct measuring *measuring,
                                   struct subject subject,
                                   struct measure_value *value)
{
    (void)subject;
    return !someone_can_stand_out(measuring) ||
           network_betweenness_centralization(&measuring->network,
                                              &value->number, measuring->error);
}

bool
measure_ego_betweenness(struct measuring *measuring, struct subject subject,
                        struct measure_value *value)
{
    (void)subject;
    return !ties_are_whole(measuring) ||
           network_ego_betweenness(&measuring->network, &value->number,
                                   measuring->error);
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
    return !ties_are_whole(measuring) ||
           network_betweenness(&measuring->network,
                               vertex_of(measuring, subject), &value->number,
                               measuring->error);
}

bool
measure_degree(struct measuring *measuring, struct subject subject,
               struct measure_value *value)
{
    return !ties_are_whole(measuring) ||
           network_degree(&measuring->network, vertex_of(measuring, subject),
                          &value->number, measuring->error);
}

bool
measure_closeness_centrality(struct measuring *measuring,
                             struct subject subject,
                             struct measure_value *value)
{
    if (!ties_are_whole(measuring) || measuring->network.size == 0)
        return true;
    return network_closeness_centrality(&measuring->network,
                                        vertex_of(measuring, subject),
                                        &value->number, measuring->error);
}

bool
measure_reach(struct measuring *measuring, struct subject subject,
              struct measure_value *value)
{
    if (!ties_are_whole(measuring))
        return true;
    if (measuring->network.size > 0)
        return network_reach(&measuring->network, vertex_of(measuring, subject),
                             &value->number, measuring->error);
    value->number = 0;
    return true;
}

/* How many groups there would be without the person; of two people or fewer
 * there is nothing to say. */
bool
measure_components_if_away(struct measuring *measuring, struct subject subject,
                           struct measure_value *value)
{
    size_t count;
    if (!ties_are_whole(measuring) || measuring->network.size <= 2)
        return true;
    if (!network_components_without(&measuring->network,
                                    vertex_of(measuring, subject), &count,
                                    measuring->error))
        return false;
    value->number = (double)count;
    return true;
}
