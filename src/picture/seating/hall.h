/* Some sessions of a case as the search for a seating sees them, a hall in which
 * people sit: guests in the order of their names, and each sitting that looks
 * different. Distances are from the middle of the circle. Only the files of
 * seating/ look in here.
 *
 * In: who is there, and where those sit who have a seat. Out: places that the
 * search moves the others to, and what it costs that they sit there. Once all have sat down, the bodies of a
 * sitting stand where their guests' places are; only cost_settle() and the
 * search's memory move them. */
#pragma once

#include "base/array.h"
#include "picture/grid.h"
#include "picture/scene/scene.h"
#include "picture/seating/coming.h"

enum {
    STEP = SLOTS / 180, /* from one direction that is tried to the next */
    SIDES = 4,          /* where words can be: below, above, right, left */
    MOST_LANES = 3,     /* while people are seated one by one */
    MIDDLE_LANE = 1,    /* of three */
    MOST_SEATED = 120,  /* more people fill rings row by row */
    MOST_SITTINGS = 40, /* more sessions are thinned out */
    MOST_FIXED = MOST_RINGS + 1,
    NOT_HERE = -1,
    ANY_LANE = -1,
    ARRANGING = 5 /* a case is arranged once, and looked at often */
};

/* Where a guest sits in all sessions: a direction, and a lane on whatever ring
 * they hold. */
struct place {
    int slot, lane;
};

struct guest {
    uint32_t person;
    struct slice name;
    enum group group;
    unsigned rings; /* a bit for each ring ever stood on */
    bool seated;    /* has a direction in each sitting, and keeps it */
    struct place place;
};

/* A guest at one sitting. */
struct body {
    uint32_t guest;
    int ring;
    int slot;     /* the direction of who is seated; UNSEATED otherwise */
    int lane;     /* that is said; ANY_LANE otherwise */
    int side;     /* of the words */
    int32_t stub; /* the arrow towards the client reaches so far */
    struct spot at, tip; /* … to here */
    struct block marker, words;
};

struct bond {
    uint32_t a, b; /* bodies, a < b */
};

/* What all ties have in common with the one looked at is worked out once for
 * each guest that is moved: see lines_prepare. */
struct sitting {
    ARRAY_OF(struct body) bodies;
    ARRAY_OF(struct bond) bonds;
    int *index;       /* by guest: the body, or NOT_HERE */
    uint32_t *others; /* the bodies tied to each body, one after another … */
    uint32_t *first;  /* … from here, and one entry more */
    int spacing[MOST_RINGS + 2]; /* slots that neighbours on a ring want */
    unsigned char *far;          /* by tie of the guest and bond */
    unsigned char *near;         /* by bond */
    unsigned char *left;         /* by body */
};

/* Somebody who has a seat and is not here. */
struct absent {
    int slot;
    int ring; /* on which they were last; 0 where they were on none */
};

/* How many people there are at once, at most. */
struct crowding {
    size_t page, rings[MOST_RINGS + 2];
};

/* Whom a hall is for. */
struct gathering {
    const struct coming *coming;
    enum turn turn;
    size_t from, to;          /* sessions, both included */
    struct crowding crowding; /* that rings and sizes are to be made for */
    unsigned effort; /* how many times the usual work the search may do: 1, or
                        ARRANGING of who is arranged */
    bool outlines;   /* must there be room for a second outline of anybody? */
};

struct hall {
    int rings;
    struct scale scale;
    int lanes[MOST_RINGS + 2], most_lanes;
    int32_t radius[MOST_RINGS + 2][MOST_LANES];
    struct guest *guests;
    size_t count;
    struct absent *absent; /* those who are seated and not here */
    size_t absent_count;
    int apart; /* slots that any two directions should be */
    ARRAY_OF(struct sitting) sittings;
    struct block fixed[MOST_FIXED]; /* the client, then the rings' names */
    size_t fixed_count;
    struct block field; /* where people and words may be */
    int32_t boundaries[MOST_RINGS];
    unsigned effort; /* as of the gathering */
    bool outlines;   /* likewise */
    uint64_t work;   /* done so far, in lines looked at */
};

/* The crowding of these sessions. */
struct crowding crowding_of(const struct coming *coming, enum turn turn,
                            size_t from, size_t to);

/* The sittings are left out where there are more than MOST_SEATED guests. */
void hall_init(struct hall *hall, const struct gathering *gathering);
void hall_release(struct hall *hall);

/* The direction of a body whose guest is at PLACE: whoever is seated stays. */
static inline int
body_slot(const struct body *body, struct place place)
{
    return body->slot == UNSEATED ? place.slot : body->slot;
}

/* The lane on RING that is said by its SIDE, where each ring has that many LANES;
 * ANY_LANE where none is. */
static inline int
hall_lane_said(const int *lanes, int ring, enum clock_side side)
{
    if (side == SIDE_NONE)
        return ANY_LANE;
    return side == SIDE_INNER ? 0 : lanes[ring] - 1;
}

/* Where a body would be. */
struct spot
hall_spot(const struct hall *hall, const struct body *body, struct place place);
void body_move(struct body *body, struct spot at);
struct block body_words(const struct body *body, int side);

/* ---- What a seating costs: cost.c ---- */

/* What it costs that GUEST is at PLACE with all words on their best sides.
 * From LIMIT up, whatever is known by then. */
int64_t
cost_at(struct hall *hall, size_t guest, struct place place, int64_t limit);

/* Would GUEST be on somebody at PLACE, wherever their words are? */
bool cost_is_refused(struct hall *hall, size_t guest, struct place place);

/* What GUEST costs as they sit now. */
int64_t cost_now(struct hall *hall, size_t guest);

/* Moves GUEST there; returns the cost. */
int64_t cost_settle(struct hall *hall, size_t guest, struct place place);

/* ---- What its lines cost: lines.c ---- */

/* Against a tie's length, a point each: what an order is judged by, too. */
enum {
    CROSSING = 600,
    TIE_ON_MARKER_OF_FEW = 3000,
    TIE_ON_CLIENT_OF_FEW = 2000
};

/* Before asking what GUEST costs: all others stay until the next call. */
void lines_prepare(struct hall *hall, size_t guest);

/* What the ties cost that ME has, a copy of a body of the sitting moved to
 * where it might be, and those of others over its marker. From LIMIT up,
 * whatever is known by then. */
int64_t lines_cost(const struct hall *hall, const struct sitting *sitting,
                   const struct body *me, int64_t limit);

/* What it costs that ties run over ME’s words. */
int64_t lines_on_words(const struct hall *hall, const struct sitting *sitting,
                       const struct body *me, struct block words);

/* ---- Finding a seating: start.c, orders.c, search.c ---- */

/* A place for each guest to begin with. */
void start_places(const struct hall *hall, struct place *places);

/* Better ones for a small circle in which nobody is seated: as many beginnings as
 * it returns, one behind the other, of KEPT_ORDERS that there is room for. The
 * first is given, by start_places. */
enum { KEPT_ORDERS = 4 };
size_t start_orders(const struct hall *hall, struct place *places);

/* Is it one? */
bool start_has_orders(const struct hall *hall);

/* The best seating that can be found with a fixed amount of work: directions for
 * those who have none, and lanes for all. */
void search_hall(struct hall *hall);

/* Lanes alone, where all are seated. */
void search_lanes(struct hall *hall);

/* ---- More people than can be sought for: rows.c ---- */

/* A direction for each guest who has none, in the order of groups. */
void rows_seat(struct hall *hall);

/* Lanes for each person and ring of a hall in which all are seated: how many
 * there are on each ring, the lanes (one a ring and guest, MOST_RINGS + 2 a
 * guest), and the size of markers with which all find room. */
double rows_fill(const struct hall *hall, int *lanes, int *count);
