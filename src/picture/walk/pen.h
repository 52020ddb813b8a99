/* What draws a circle, a legend or a table: a writer of a few primitives, each
 * told what it means and never how it looks. A pen is a struct that begins with
 * a struct pen; colours, classes, and which primitive becomes a node, an edge or
 * a link are its own. Places are points on the paper; y grows upwards. */
#pragma once

#include "picture/shapes/lettering.h"
#include "picture/shapes/outline.h"
#include "picture/shapes/strokes.h"

/* What belongs together, from begin to end. */
enum piece_kind {
    PIECE_GROUND, /* rings and the client */
    PIECE_LINES,  /* ties, and moves from old places */
    PIECE_TIE,
    PIECE_MOVE,
    PIECE_PERSON,
    PIECE_BODY, /* of a person: their marker and what is drawn at it … */
    PIECE_LABEL /* … and their words */
};

struct piece {
    enum piece_kind kind;
    const struct figure *figure; /* of a move, a person, a body, a label */
    const struct link *link;     /* of a tie */
};

/* A marker, perhaps with a sign in its middle. */
struct badge {
    struct outline outline;
    const char *sign; /* "+", "–" or NULL */
    double sign_size;
};

struct pen {
    bool by_name; /* people in the order of their names, for who hears them */
    void (*begin)(struct pen *pen, const struct piece *piece);
    void (*end)(struct pen *pen, const struct piece *piece);
    void (*disc)(struct pen *pen, enum meaning meaning, struct point at,
                 double radius);
    void (*marker)(struct pen *pen, enum meaning meaning,
                   const struct badge *badge);
    void (*line)(struct pen *pen, enum meaning meaning,
                 const struct stroke *stroke);
    void (*text)(struct pen *pen, enum meaning meaning,
                 const struct lettering *text);
};
