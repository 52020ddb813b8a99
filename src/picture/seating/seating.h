/* Where everyone sits: a direction from the middle for ever, and in each session
 * a lane on their ring. Whoever changes ring moves along a ray, and each is
 * found where they were; so sheets of two sessions can be laid side by side.
 * Every picture of a case, however large, is drawn from one seating.
 *
 * A direction once taken is kept: it follows from the sessions up to the one in
 * which somebody came, and from nothing that happens later. The therapist's
 * circle is the client's with more people in it. Who was ever marked caution is
 * seated after all others, and may have to give way to somebody who comes.
 *
 * What the inventory says of a place ("at 4:30 inner") is obeyed, from its
 * session on. */
#pragma once

#include "picture/theme.h"
#include "case/timeline.h"

/* One person's, in one session. */
struct seat {
    int slot; /* the direction: see picture/grid */
    int lane; /* on their ring */
};

struct seating {
    struct scale scale; /* of names and markers on a whole page */
    int lanes[MOST_RINGS +
              2];        /* that each ring has; rings count from 1, and one
                                  more than there are is outside */
    struct seats *seats; /* seating's own */
};

/* The seating of the sessions of a case of one file, which has at least one, and
 * lives longer. It depends on what the people, rings and ties are, not on the
 * order in which they are written. */
struct seating *seating_new(const struct kith_timeline *timeline);

/* The same with everyone seated anew, in all sessions at once, as if no place
 * were said; whoever was ever marked caution still after all others. */
struct seating *seating_new_arranged(const struct kith_timeline *timeline);
void seating_free(struct seating *seating);

/* The direction of PERSON, who is on a ring in that session. */
int
seating_slot(const struct seating *seating, size_t session, uint32_t person);

/* Where PERSON sits in a session, on RING, with these lanes. */
struct seat seating_seat(struct seating *seating, size_t session,
                         uint32_t person, int ring, enum lanes lanes);
