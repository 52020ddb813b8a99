/* The case as the search for a seating sees it, a hall in which people sit:
 * guests in the order of their names, and each sitting that looks different.
 * Distances are from the middle of the circle. Only the files of seating/ look
 * in here.
 *
 * In: a timeline, read once. Out: places that the search moves guests to, and
 * what it costs that they sit there. Once all have sat down, the bodies of a
 * sitting stand where their guests' places are; only cost_settle() and the
 * search's memory move them. */
#pragma once

#include "base/array.h"
#include "case/timeline.h"
#include "picture/grid.h"
#include "picture/scene/scene.h"

enum {
    SIDES = 4,          /* where words can be: below, above, right, left */
    MOST_LANES = 3,     /* while people are seated one by one */
    MOST_SEATED = 120,  /* more people fill rings row by row */
    MOST_SITTINGS = 40, /* more sessions are thinned out */
    MOST_FIXED = MOST_RINGS + 1,
    NOT_HERE = -1
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
    struct place place;
};

/* A guest at one sitting. */
struct body {
    uint32_t guest;
    int ring;
    int side;            /* of the words */
    int32_t stub;        /* the arrow towards the client reaches so far */
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

struct hall {
    int rings;
    struct scale scale;
    int lanes[MOST_RINGS + 2], most_lanes;
    int32_t radius[MOST_RINGS + 2][MOST_LANES];
    struct guest *guests;
    size_t count;
    ARRAY_OF(struct sitting) sittings;
    struct block fixed[MOST_FIXED]; /* the client, then the rings' names */
    size_t fixed_count;
    struct block field; /* where people and words may be */
    int32_t boundaries[MOST_RINGS];
    uint64_t work; /* done so far, in lines looked at */
};

/* Reads the whole case. The sittings are left out where there are more than
 * MOST_SEATED guests. */
void hall_init(struct hall *hall, const struct kith_timeline *timeline);
void hall_release(struct hall *hall);

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

/* ---- Finding a seating: start.c, search.c ---- */

/* A place for each guest to begin with. */
void start_places(const struct hall *hall, struct place *places);

/* The best seating that can be found with a fixed amount of work. */
void search_hall(struct hall *hall);

/* ---- More people than can be sought for: rows.c ---- */

struct seating;
void rows_fill(const struct hall *hall, struct seating *seating);
