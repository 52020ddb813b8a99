#include "picture/theme.h"

const struct marker markers[MARK_COUNT] = {
    [MARK_CIRCLE] = {"circle", "#0072B2", 22, 22, "Family, partner"},
    [MARK_SQUARE] = {"square", "#E69F00", 20, 20, "Friends"},
    [MARK_DIAMOND] = {"diamond", "#009E73", 26, 26, "Work or study"},
    [MARK_HOUSE] = {"house", "#CC79A7", 22, 22, "Neighbours, community"},
    [MARK_HEXAGON] = {"hexagon", "#56B4E9", 24, 22, "Professionals"},
    [MARK_TRIANGLE] = {"triangle", "#F0E442", 26, 22, "Others"},
};

enum mark
theme_mark(enum group group)
{
    static const enum mark shapes[GROUP_COUNT] = {
        [GROUP_FAMILY] = MARK_CIRCLE,        [GROUP_PARTNER] = MARK_CIRCLE,
        [GROUP_FRIEND] = MARK_SQUARE,        [GROUP_WORK] = MARK_DIAMOND,
        [GROUP_NEIGHBOUR] = MARK_HOUSE,      [GROUP_COMMUNITY] = MARK_HOUSE,
        [GROUP_PROFESSIONAL] = MARK_HEXAGON, [GROUP_FORMER] = MARK_TRIANGLE,
        [GROUP_OTHER] = MARK_TRIANGLE,
    };
    return shapes[group];
}

const char *
theme_band(int ring, int rings)
{
    static const char *const bands[] = {"#D9E3EC", "#E8EEF4", "#F4F7FA"};
    if (ring == 1)
        return bands[0];
    return ring == rings ? bands[2] : bands[1];
}

struct scale
theme_scale(size_t people)
{
    bool crowd = people > 20;
    if (people <= 18)
        return (struct scale){11, 1, crowd};
    if (people <= 28)
        return (struct scale){10, 18.0 / 22, crowd};
    if (people <= 36)
        return (struct scale){9, 15.0 / 22, crowd};
    return (struct scale){8, 13.0 / 22, crowd};
}

double
theme_boundary(int ring, int rings)
{
    if (ring == 0)
        return CLIENT_RADIUS;
    return INNER_RADIUS +
           (CIRCLE_RADIUS - INNER_RADIUS) * (ring - 1) / (rings - 1);
}

double
theme_lane(int ring, int rings, int lane, int lanes)
{
    if (ring > rings && lanes <= 3)
        return OUTSIDE_LANE + OUTSIDE_STEP * (lane - (lanes - 1) / 2.0);
    if (ring > rings) /* deep into the corners of the page */
        return CIRCLE_RADIUS + OUTSIDE_DEPTH * (lane + 1) / lanes;
    double inner = theme_boundary(ring - 1, rings);
    double outer = theme_boundary(ring, rings);
    if (lanes == 1)
        return ring == 1 ? INNER_LANE : (inner + outer) / 2;
    /* More room on the inner side, where names stand on the outer. */
    if (lanes == 2)
        return inner + (outer - inner) * (lane == 0 ? 0.36 : 0.77);
    return inner + (outer - inner) * (lane + 0.6) / (lanes + 0.2);
}
