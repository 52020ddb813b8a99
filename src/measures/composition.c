/* Of whom the circle is made (N17 to N19, N21, N26). People of the group
 * "other" are left out: what they have in common is not known. */
#include "measures/measuring.h"

#include <math.h>

/* The groups that count: all but "other". */
enum { GROUPS = GROUP_OTHER };

bool
measure_tie_diversity(struct measuring *measuring, struct subject subject,
                      struct measure_value *value)
{
    (void)subject;
    return network_diversity(&measuring->network, &value->number,
                             measuring->error);
}

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
        struct edge tie = network_tie(network, i);
        enum group a = group_of(measuring, tie.a);
        enum group b = group_of(measuring, tie.b);
        if (a == GROUP_OTHER || b == GROUP_OTHER)
            continue;
        pairs.same_tied += a == b;
        pairs.other_tied += a != b;
    }
    pairs.same_apart = same - pairs.same_tied;
    pairs.other_apart = known * (known - 1) / 2 - same - pairs.other_tied;
    return pairs;
}

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
