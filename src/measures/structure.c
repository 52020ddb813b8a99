/* How the people are tied among themselves (N1 to N6, N25). In: the network's
 * ties, and how much of them was told. Out: counts, shares and lists of people.
 * The client is left out: with the client in, everybody hangs together by
 * definition.
 *
 * What is a part of a whole is one division of two whole numbers: its last
 * digit is right, whichever igraph counted, and in whatever order. */
#include "measures/measuring.h"

bool
measure_size(struct measuring *measuring, struct subject subject,
             struct measure_value *value)
{
    (void)subject;
    value->number = (double)measuring->network.size;
    return true;
}

/* Of a partial list how many were found so far. */
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

/* Pairs of active people of whom it is known whether they are tied. In a list
 * that is whole who is not named is apart, so it is all of them; in a partial
 * one it is those listed, whichever way. */
static double
pairs_known(const struct measuring *measuring)
{
    double size = (double)measuring->network.size;
    if (measuring->snapshot->ties_known == TIES_SOME)
        return (double)pairs_listed(measuring->snapshot);
    return ties_are_whole(measuring) ? size * (size - 1) / 2 : 0;
}

/* Of the pairs that are known, the part that is tied (N2): so that a list half
 * asked does not look sparse. One person has no pair, and no density. */
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

/* How much of a whole list is taken on trust: who joined after it, and was
 * never asked about, counts as not tied to anybody. Printed beside the density,
 * which such pairs lower. */
bool
measure_assumed_pairs(struct measuring *measuring, struct subject subject,
                      struct measure_value *value)
{
    (void)subject;
    if (measuring->snapshot->ties_known != TIES_UNRECORDED)
        value->number = (double)measuring->snapshot->assumed_pairs;
    return true;
}

bool
measure_components(struct measuring *measuring, struct subject subject,
                   struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_COMPONENTS)) == NULL)
        return false;
    value->number = (double)answers->components;
    return true;
}

bool
measure_largest(struct measuring *measuring, struct subject subject,
                struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_COMPONENTS)) == NULL)
        return false;
    value->number = (double)answers->largest;
    return true;
}

/* Someone whom only the client knows, which may be just what they are for. */
bool
measure_isolates(struct measuring *measuring, struct subject subject,
                 struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_DEGREES)) == NULL)
        return false;
    value->entries =
        arena_alloc(measuring->arena, network->size * sizeof *value->entries);
    for (size_t i = 0; i < network->size; i++)
        if (answers->degrees[i] == 0)
            value->entries[value->count++] = network->views[i];
    value->number = (double)value->count;
    return true;
}

/* The mean strength of a tie between others (N3; Burt 1984; Marsden 1987), as
 * the General Social Survey codes it: strangers 0, who know each other 1/2,
 * close 1. igraph's density sees no strengths. */
bool
measure_density_valued(struct measuring *measuring, struct subject subject,
                       struct measure_value *value)
{
    (void)subject;
    const struct network *network = &measuring->network;
    double sum = 0, pairs = pairs_known(measuring);
    for (size_t i = 0; i < network->ties; i++)
        sum += network->edges[i].strength;
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
    const size_t *degrees = network->answers.degrees;
    for (size_t i = 0; i < network->size; i++)
        if (degrees[i] > 1)
            triples += (double)degrees[i] * (double)(degrees[i] - 1) / 2;
    return triples;
}

/* Closed triples of all: three in a triangle, so 3 triangles over triples (N6).
 * Where nobody knows two others nothing could be closed: not known. igraph can
 * be made to say 0 for that, which would read as a finding. */
bool
measure_transitivity(struct measuring *measuring, struct subject subject,
                     struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if (measuring_ask(measuring, NETWORK_DEGREES) == NULL ||
        (answers = measuring_ask(measuring, NETWORK_TRIANGLES)) == NULL)
        return false;
    double triples = count_triples(&measuring->network);
    if (triples > 0)
        value->number = answers->closed_triples / triples;
    return true;
}

/* COUNT entries of SIZE vertices each become people: only those who are active
 * are vertices. */
static void
list_people(const struct measuring *measuring, struct measure_value *value,
            const uint32_t *vertices, size_t count, size_t size)
{
    value->entries =
        arena_alloc(measuring->arena, count * size * sizeof *value->entries);
    for (size_t i = 0; i < size * count; i++)
        value->entries[i] = measuring->network.views[vertices[i]];
    value->count = count;
    value->number = (double)count;
}

bool
measure_cut_people(struct measuring *measuring, struct subject subject,
                   struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_CUTS)) == NULL)
        return false;
    list_people(measuring, value, answers->cut_people, answers->cut_count, 1);
    return true;
}

bool
measure_bridges(struct measuring *measuring, struct subject subject,
                struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers;
    if (!ties_are_whole(measuring))
        return true;
    if ((answers = measuring_ask(measuring, NETWORK_CUTS)) == NULL)
        return false;
    list_people(measuring, value, answers->bridges, answers->bridge_count, 2);
    return true;
}
