/* Who stands between and near others (N8, N15, N16, N22 to N24, P6). In: the
 * network's answers. Out: those of one vertex, or of all, where they mean
 * something.
 *
 * All need every tie: one that nobody mentioned may be the shorter way. So of a
 * partial list they are not known. Between people the client is left out, or
 * all would be two steps apart; for nearness the client is in, as ways lead
 * through the client, too. */
#include "measures/measuring.h"

#include <math.h>

/* The vertex of a person, or of the client for EVERYONE. Whoever is not active
 * has none, and none of these rows is of them. */
static size_t
vertex_of(const struct measuring *measuring, struct subject subject)
{
    const struct network *network = &measuring->network;
    return subject.person == EVERYONE ? network->size
                                      : network->vertices[subject.person];
}

/* A centralisation asks for three people, so that one can stand out: Freeman's
 * (1978) divisor, what a star would have, is 0 for fewer. */
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
    const struct network_answers *answers;
    if (!someone_can_stand_out(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_DEGREES)) == NULL)
        return false;
    value->number = answers->degree_centralization;
    return true;
}

bool
measure_betweenness_centralization(struct measuring *measuring,
                                   struct subject subject,
                                   struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!someone_can_stand_out(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_BETWEENNESS)) == NULL)
        return false;
    value->number = answers->betweenness_centralization;
    return true;
}

/* The client knows everybody: two who do not know each other are two steps
 * apart, through the client or through someone whom both know. So the client's
 * part of such a pair is 1 / (1 + people both know), and igraph, with the
 * client in, comes to the sum that Everett & Borgatti (2005) give. */
bool
measure_ego_betweenness(struct measuring *measuring, struct subject subject,
                        struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_EGO)) == NULL)
        return false;
    value->number = answers->ego_betweenness;
    return true;
}

/* Of all pairs, each counted once; of fewer than two people there is none. */
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

    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_BETWEENNESS)) == NULL)
        return false;
    value->number = answers->betweenness[vertex_of(measuring, subject)];
    return true;
}

bool
measure_degree(struct measuring *measuring, struct subject subject,
               struct measure_value *value)
{

    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_DEGREES)) == NULL)
        return false;
    value->number = (double)answers->degrees[vertex_of(measuring, subject)];
    return true;
}

/* Lengths are 1 / strength (Newman 2001; Opsahl et al. 2010), so that the
 * closer of two ways is the shorter. The mean is over those whom a path reaches:
 * a pair that knows nobody else looks central. It is there for those who know it
 * from elsewhere; measure_reach says it better. */
bool
measure_closeness_centrality(struct measuring *measuring,
                             struct subject subject,
                             struct measure_value *value)
{

    const struct network_answers *answers;
    if (!ties_are_whole(measuring) || measuring->network.size == 0)
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_PATHS)) == NULL)
        return false;
    value->number = answers->closeness[vertex_of(measuring, subject)];
    return true;
}

/* Harmonic centrality: who cannot be reached adds 0 (Marchiori & Latora 2000;
 * Rochat 2009). Alone a client reaches nobody, which is known. */
bool
measure_reach(struct measuring *measuring, struct subject subject,
              struct measure_value *value)
{
    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_PATHS)) == NULL)
        return false;
    value->number = measuring->network.size > 0
                        ? answers->reach[vertex_of(measuring, subject)]
                        : 0;
    return true;
}

/* How many groups there would be without the person; of two people or fewer
 * there is nothing to say. */
bool
measure_components_if_away(struct measuring *measuring, struct subject subject,
                           struct measure_value *value)
{

    const struct network_answers *answers;
    if (!ties_are_whole(measuring) || measuring->network.size <= 2)
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_CUTS)) == NULL)
        return false;
    value->number =
        (double)answers->components_without[vertex_of(measuring, subject)];
    return true;
}
