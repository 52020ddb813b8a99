/* Of whom the circle is made (N17 to N19, N21, N26). In: the groups of active
 * people, the ties between them, and how close each is. Out: how various the
 * circle is, and whether groups keep to themselves.
 *
 * People of the group "other" are left out: what they have in common is not
 * known.
 *
 * Not here: how like the client people are (a client's E-I), as an inventory
 * says no group of the client's; and a client's Q, which needs those who were
 * not chosen. */
#include "measures/measuring.h"

#include <math.h>

/* The groups that count: all but "other", which is the last of them. */
enum { GROUPS = GROUP_OTHER };

/* Entropy of the client's own ties, of the most that so many could have (Eagle,
 * Macy & Claxton 2010). It asks nothing of the ties between people; so it is
 * known however little of them is. */
bool
measure_tie_diversity(struct measuring *measuring, struct subject subject,
                      struct measure_value *value)
{
    (void)subject;
    const struct network_answers *answers =
        measuring_ask(measuring, NETWORK_DIVERSITY);
    if (answers == NULL)
        return false;
    value->number = answers->diversity;
    return true;
}

/* The chance that two who are drawn, the first put back, are of different
 * groups (Blau 1977). It counts people, and no ties. */
bool
measure_blau(struct measuring *measuring, struct subject subject,
             struct measure_value *value)
{
    (void)subject;
    double counts[GROUP_COUNT] = {0}, known = 0, same = 0;
    const struct view *view;
    array_each (view, &measuring->snapshot->people) {
        if (!view->active || view_group(view) == GROUP_OTHER)
            continue;
        counts[view_group(view)]++;
        known++;
    }
    for (int group = 0; group < GROUPS && known > 0; group++)
        same += pow(counts[group] / known, 2);
    if (known > 0)
        value->number = 1 - same;
    return true;
}

/* Of the most possible with all groups there are, not with those that occur
 * (Agresti & Agresti 1978): else one friend and one colleague would be as
 * various as a circle can be. */
bool
measure_iqv(struct measuring *measuring, struct subject subject,
            struct measure_value *value)
{
    bool fine = measure_blau(measuring, subject, value);
    value->number *= (double)GROUPS / (GROUPS - 1);
    return fine;
}

/* Pairs of people, by whether they share a group and know each other. */
struct pairs {
    double same_tied, same_apart, other_tied, other_apart;
};

static enum group
group_of(const struct measuring *measuring, size_t vertex)
{
    uint32_t person = measuring->network.views[vertex];
    return view_group(&measuring->snapshot->people.items[person]);
}

/* The fourfold table. Pairs are not walked, of which ten thousand people have
 * fifty million: how many share a group follows from its size, how many do not
 * from all there are, and only ties are looked at. */
static struct pairs
count_pairs(const struct measuring *measuring)
{
    struct pairs pairs = {0};
    const struct network *network = &measuring->network;
    double counts[GROUP_COUNT] = {0}, known = 0, same = 0;
    for (size_t i = 0; i < network->size; i++) {
        counts[group_of(measuring, i)]++;
        known += group_of(measuring, i) != GROUP_OTHER;
    }
    for (int group = 0; group < GROUPS; group++)
        same += counts[group] * (counts[group] - 1) / 2;
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *tie = &network->edges[i];
        enum group a = group_of(measuring, tie->a);
        enum group b = group_of(measuring, tie->b);
        if (a == GROUP_OTHER || b == GROUP_OTHER)
            continue;
        pairs.same_tied += a == b;
        pairs.other_tied += a != b;
    }
    pairs.same_apart = same - pairs.same_tied;
    pairs.other_apart = known * (known - 1) / 2 - same - pairs.other_tied;
    return pairs;
}

/* Across less within, of all (Krackhardt & Stern 1988): the ties as they are. A
 * large group has more pairs within, and this does not take it out; some
 * programs do. Yule's Q below does, as it counts who is not tied. */
bool
measure_ei(struct measuring *measuring, struct subject subject,
           struct measure_value *value)
{
    (void)subject;
    struct pairs pairs = count_pairs(measuring);
    double ties = pairs.other_tied + pairs.same_tied;
    if (ties_are_whole(measuring) && ties > 0)
        value->number = (pairs.other_tied - pairs.same_tied) / ties;
    return true;
}

/* Yule (1912): 0 where sharing a group makes no difference. Where one of the
 * counts is 0 it is -1 or 1 whatever the others are, so the table says so. */
bool
measure_yules_q(struct measuring *measuring, struct subject subject,
                struct measure_value *value)
{
    (void)subject;
    struct pairs pairs = count_pairs(measuring);
    double ad = pairs.same_tied * pairs.other_apart;
    double bc = pairs.same_apart * pairs.other_tied;
    if (ties_are_whole(measuring) && ad + bc > 0)
        value->number = (ad - bc) / (ad + bc);
    return true;
}
