/* How the picture looks: colours, sizes, shapes and words, in one place. All
 * measures are points, a 72nd of an inch; y grows upwards.
 *
 * In: nothing. Out: numbers for scenes, seating, layout and both pens. Colours
 * of text and lines keep 4.5:1 and 3:1 against every band that they may stand
 * on; those of markers need not, as each has a dark outline. */
#pragma once

#include "inventory/facts.h"

#define COLOUR_PAGE      "#FFFFFF"
#define COLOUR_TEXT      "#1F2933"
#define COLOUR_SECONDARY "#46525E"
#define COLOUR_CLIENT    "#22313F"
#define COLOUR_RING      "#6F7C8A"
#define RING_LINE_WIDTH  0.75
#define COLOUR_TIE       "#6E7781"
#define COLOUR_STRAIN    "#B3261E"
#define COLOUR_GAP       "#B34700"
#define COLOUR_GAP_TEXT  "#9A3B00"
#define COLOUR_GHOST     "#56626D"
#define COLOUR_CLOSER    "#00664A" /* and new, and eased */
#define COLOUR_FURTHER   "#8A4B00"
#define COLOUR_MUTED     "#74808C" /* what has not changed */
#define COLOUR_SOME      "#C9DDEB" /* cells of the table */
#define COLOUR_MUCH      "#2F6F9F"
#define COLOUR_CELL      "#AAB4BE"

/* Fills: of the bands between rings, of markers, and of those that have not
 * changed. */
#define COLOUR_FAMILY            "#0072B2"
#define COLOUR_FAMILY_TINT       "#B2D5E8"
#define COLOUR_FRIEND            "#E69F00"
#define COLOUR_FRIEND_TINT       "#F8E2B2"
#define COLOUR_WORK              "#009E73"
#define COLOUR_WORK_TINT         "#B2E2D5"
#define COLOUR_COMMUNITY         "#CC79A7"
#define COLOUR_COMMUNITY_TINT    "#F0D7E5"
#define COLOUR_PROFESSIONAL      "#56B4E9"
#define COLOUR_PROFESSIONAL_TINT "#CCE8F8"
#define COLOUR_OTHER             "#F0E442"
#define COLOUR_OTHER_TINT        "#FAF7C6"
#define COLOUR_BAND_INNER        "#D9E3EC"
#define COLOUR_BAND_MIDDLE       "#E8EEF4"
#define COLOUR_BAND_OUTER        "#F4F7FA"

/* The circle at full size: its rim, the innermost ring's line, the client's
 * disc, and on which radius people stand where a ring has one lane. */
#define CIRCLE_RADIUS  250.0
#define INNER_RADIUS   98.0
#define CLIENT_RADIUS  24.0
#define LARGEST_CLIENT 31.0 /* where the name wants it … */
#define INNER_ROOM     33.0 /* … and whoever stands nearest leaves so much */
#define INNER_LANE     62.0
#define OUTSIDE_LANE   292.0
#define OUTSIDE_STEP   17.0
#define OUTSIDE_DEPTH  104.0

/* Sizes of type on a whole page; names get smaller as it fills
 * (theme_scale). */
#define SIZE_NAME         11.0
#define SIZE_TITLE        20.0
#define SIZE_SUBTITLE     11.0
#define SIZE_LEGEND       9.5
#define SIZE_SMALL_LEGEND 8.5
#define SIZE_CAPTION      8.5
#define SIZE_SECOND       8.5
#define SIZE_CLIENT       13.0
#define LONGEST_NAME      96.0
#define LEAST_LETTERS     8.0 /* of names: what is still read on paper */
#define LINE_HEIGHT       1.2

#define GRAPHVIZ_OUTLINE 4.0  /* how far off its second outline is */
#define SMALL_OUTLINE    2.2  /* in small circles, where that is too far */
#define OLD_PLACE_SIZE   0.62 /* of the marker that moved on */

/* With more ties than these on a page, straight and thin ones are calmer. */
enum { MANY_TIES = 60 };

enum mark {
    MARK_CIRCLE,
    MARK_SQUARE,
    MARK_DIAMOND,
    MARK_HOUSE,
    MARK_HEXAGON,
    MARK_TRIANGLE,
    MARK_COUNT
};

/* A marker: several groups may share one, the words under the name tell. */
struct marker {
    const char *shape; /* Graphviz's name for it */
    const char *fill;
    const char *tint;  /* of someone who has not changed */
    int width, height; /* whole and even at full size */
    const char *legend;
};

extern const struct marker markers[MARK_COUNT];

enum mark theme_mark(enum group group);

/* Sizes shrink as the page fills. */
struct scale {
    double name; /* font sizes: of names, of the words below them, … */
    double second;
    double caption; /* … of the names of rings, and of the client */
    double client;
    double marker; /* markers, of their full size */
    bool crowd;    /* names alone, thin ties, two lanes a ring */
};
struct scale theme_scale(size_t people);

/* The boundary of ring RING (from 1); 0 is the client's own. */
double theme_boundary(int ring, int rings);

/* Lanes that are found for a session: as if anybody might have a second outline,
 * or not. One may do where the other leaves something in the way. */
enum lanes { LANES_WIDE, LANES_CLOSE, LANES_COUNT };

/* The radius of lane LANE, from 0, of the LANES that a ring has for people to
 * stand on. One more than RINGS is outside. */
double theme_lane(int ring, int rings, int lane, int lanes);

/* RADIUS, or as much of it as the narrowest page has room for in direction SLOT:
 * outside the circle the corners are deep, and the sides are not. */
double theme_on_page(double radius, int slot);

/* A colour as it is printed: of its own lightness where the page is GREY. */
struct shade {
    char text[10]; /* "#RRGGBB", perhaps with an alpha */
};
struct shade theme_shade(const char *colour, bool grey);

/* What can be read on FILL: black or white. */
const char *theme_sign(struct shade fill);
