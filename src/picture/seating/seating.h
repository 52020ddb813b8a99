/* Where everyone sits, decided once for a whole case: a direction from the
 * middle for ever, and a lane on each ring. Whoever changes ring moves along a
 * ray, whoever does not stays, and each is found where they were. Every
 * picture of the case, however large, is drawn from one seating. */
#pragma once

#include "picture/theme.h"
#include "case/timeline.h"

/* One person's. Rings count from 1; one more than there are is outside. */
struct seat {
    int slot; /* the direction: see picture/grid */
    int lanes[MOST_RINGS + 2];
};

struct seating {
    struct scale scale;        /* of names and markers on a whole page */
    int lanes[MOST_RINGS + 2]; /* that each ring has */
    struct seat *seats;        /* one a person of the case */
};

/* The seating of all sessions of a case of one file, which has at least one. It
 * depends on what the people, rings and ties are, not on the order in which they
 * are written. */
struct seating *seating_new(const struct kith_timeline *timeline);
void seating_free(struct seating *seating);
