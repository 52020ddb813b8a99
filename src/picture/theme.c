/* How the picture looks, where it takes more than a number. In: a group, a
 * ring, how many people there are, a colour. Out: a marker, a radius, sizes, a
 * shade. */
#include "picture/theme.h"
#include "base/marked.h"
#include "picture/grid.h"

#include <stdlib.h>
#include <string.h>

const struct marker markers[MARK_COUNT] = {
    /* Colours after Okabe and Ito, which people with any colour vision tell
     * apart; shapes say the same again for print without colour. Sizes differ
     * so that all look equally large: a diamond of a square's width would look
     * smaller. */
    [MARK_CIRCLE] = {"circle", COLOUR_FAMILY, COLOUR_FAMILY_TINT, 22, 22,
                     T("Family, partner")},
    [MARK_SQUARE] = {"square", COLOUR_FRIEND, COLOUR_FRIEND_TINT, 20, 20,
                     T("Friends")},
    [MARK_DIAMOND] = {"diamond", COLOUR_WORK, COLOUR_WORK_TINT, 26, 26,
                      T("Work or study")},
    [MARK_HOUSE] = {"house", COLOUR_COMMUNITY, COLOUR_COMMUNITY_TINT, 22, 22,
                    T("Neighbours, community")},
    [MARK_HEXAGON] = {"hexagon", COLOUR_PROFESSIONAL, COLOUR_PROFESSIONAL_TINT,
                      24, 22, T("Professionals")},
    [MARK_TRIANGLE] = {"triangle", COLOUR_OTHER, COLOUR_OTHER_TINT, 26, 22,
                       T("Others")},
};

/* Partners stand with the family, and those who were partners with the others:
 * a shape for each group would be more than a legend can teach. */
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

static struct scale
scale_of(double name, int marker, bool crowd)
{
    return (struct scale){name,        SIZE_SECOND,   SIZE_CAPTION,
                          SIZE_CLIENT, marker / 22.0, crowd};
}

/* By how many people there are on a page. Eight points is the least that is
 * still read on paper. */
struct scale
theme_scale(size_t people)
{
    bool crowd = people > 20;
    return people <= 18   ? scale_of(SIZE_NAME, 22, crowd)
           : people <= 28 ? scale_of(10, 18, crowd)
           : people <= 36 ? scale_of(9, 15, crowd)
                          : scale_of(8, 13, crowd);
}

/* Rings are evenly wide but for the innermost, which the client's disc stands
 * in. */
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
    /* Outside there is room in the corners of the page alone, so lanes are
     * close. */
    if (ring > rings && lanes <= 3)
        return OUTSIDE_LANE + OUTSIDE_STEP * (lane - (lanes - 1) / 2.0);
    if (ring > rings) /* deep into the corners of the page */
        return CIRCLE_RADIUS + OUTSIDE_DEPTH * (lane + 1) / lanes;
    double inner = theme_boundary(ring - 1, rings);
    double outer = theme_boundary(ring, rings);
    /* In the smallest circles the client's disc is larger than its share. */
    static const double innermost[] = {48, INNER_LANE, 84};
    if (ring == 1 && lanes == 3)
        return innermost[lane];
    if (lanes == 1)
        return ring == 1 ? INNER_LANE : (inner + outer) / 2;
    /* More room on the inner side, where names stand on the outer. */
    if (lanes == 2)
        return inner + (outer - inner) * (lane == 0 ? 0.36 : 0.77);
    /* As far off the inner line as off the outer, and evenly between. */
    return inner + (outer - inner) * (lane + 0.6) / (lanes + 0.2);
}

double
theme_on_page(double radius, int slot)
{
    const double wide = 264, high = 262, unit = 1 << 20;
    struct spot ray = grid_on_ray(1 << 20, slot);
    double x = abs(ray.x) / unit, y = abs(ray.y) / unit;
    radius = x * radius > wide ? wide / x : radius;
    return y * radius > high ? high / y : radius;
}

static int
hex_digit(char c)
{
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

/* Of a colour written "#RRGGBB": 0 is red, 2 blue. */
static int
channel(const char *colour, int index)
{
    return hex_digit(colour[1 + 2 * index]) * 16 +
           hex_digit(colour[2 + 2 * index]);
}

/* Light is added up after the eye, and about in proportion to the square of each
 * channel. White and black are as easy to read at a little less than a fifth of
 * all light (WCAG 2.2, contrast ratio). */
const char *
theme_sign(struct shade fill)
{
    static const int weights[] = {2126, 7152, 722};
    const int fifth = 255 * 255 / 5;
    int light = 0;
    for (int i = 0; i < 3; i++)
        light += channel(fill.text, i) * channel(fill.text, i) / 100 *
                 weights[i] / 100;
    return light < fifth ? COLOUR_PAGE : "#000000";
}

/* Grey of the same lightness: contrasts stay what they are. The weights are
 * those by which a printer or a screen turns colour to grey. What stands behind
 * the six digits, an alpha, stays. */
struct shade
theme_shade(const char *colour, bool grey)
{
    static const char digits[] = "0123456789ABCDEF";
    struct shade shade = {{0}};
    memcpy(shade.text, colour, strlen(colour));
    if (!grey)
        return shade;
    int light = (channel(colour, 0) * 299 + channel(colour, 1) * 587 +
                 channel(colour, 2) * 114 + 500) /
                1000;
    for (int i = 1; i < 7; i++)
        shade.text[i] = digits[i % 2 == 1 ? light / 16 : light % 16];
    return shade;
}
