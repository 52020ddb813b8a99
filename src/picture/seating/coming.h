/* Who comes when, and who is seated after whom. In: a case. Out: whom each search
 * for seats is to look at, and the directions that are taken by then.
 *
 * Where the inventory says a place on the page ("at 4:30"), nothing is sought: it
 * is obeyed from the session on in which it is said, even where that session is
 * the last that says anything of it.
 *
 * The client's circle must not show that somebody is left out of it: whoever was
 * ever marked caution is looked at only once all others have their seats, and
 * whom the client never meets after those whom they meet by now. */
#pragma once

#include "case/timeline.h"
#include "inventory/clock.h"

enum turn {
    TURN_FIRST,  /* never marked caution */
    TURN_LIFTED, /* marked, and met by the client in some session */
    TURN_HIDDEN, /* never met by the client */
    TURN_COUNT
};

enum { UNSEATED = -1 };

struct coming {
    const struct kith_timeline *timeline;
    enum turn *turns; /* by person */
    int *slots;       /* by person: a direction for ever, or UNSEATED … */
    int *lanes;       /* … and the lane that was found with it */
    struct clock
        *said; /* by session and person: the place that is said, by then;
                           NULL where none is, or none is to be obeyed */
};

void coming_init(struct coming *coming, const struct kith_timeline *timeline);

/* From now on, as if no place were said. */
void coming_forget(struct coming *coming);
void coming_release(struct coming *coming);

/* PERSON as they stand in a session; NULL where they are not on the page then, or
 * not to be looked at in this TURN. */
const struct view *coming_see(const struct coming *coming, size_t session,
                              uint32_t person, enum turn turn);

/* The same of who is on a ring. */
const struct view *coming_meet(const struct coming *coming, size_t session,
                               uint32_t person, enum turn turn);

/* The direction of somebody on the page in a session; UNSEATED where they have
 * none by now. */
int coming_slot(const struct coming *coming, size_t session, uint32_t person);

/* The side of the ring that is said for them. */
enum clock_side
coming_side(const struct coming *coming, size_t session, uint32_t person);

/* Does somebody of this turn need a seat in the session who has none? */
bool coming_waits(const struct coming *coming, size_t session, enum turn turn);
