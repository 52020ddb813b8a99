/* Who comes when. A person's turn follows from the marks in all sessions, as the
 * client's page does. */
#include "picture/seating/coming.h"
#include "picture/scene/scene.h"

/* Of a client's case it is known that somebody was withheld, of a therapist's
 * who bore the mark. */
static bool
was_marked(const struct kith_timeline *timeline, uint32_t person)
{
    const struct moment *moment;
    bool marked = timeline->marked[person];
    array_each (moment, &timeline->moments)
        marked = marked || moment->withheld[person];
    return marked;
}

static bool
is_met(const struct kith_timeline *timeline, uint32_t person)
{
    const struct moment *moment;
    array_each (moment, &timeline->moments)
        if (moment->views[person] != NULL && !moment->views[person]->caution)
            return true;
    return false;
}

void
coming_init(struct coming *coming, const struct kith_timeline *timeline)
{
    size_t people = timeline_people(timeline);
    coming->timeline = timeline;
    coming->turns = alloc_zeroed(people, sizeof *coming->turns);
    coming->slots = alloc_zeroed(people, sizeof *coming->slots);
    coming->lanes = alloc_zeroed(people, sizeof *coming->lanes);
    for (uint32_t i = 0; i < people; i++) {
        coming->slots[i] = UNSEATED;
        if (was_marked(timeline, i))
            coming->turns[i] = is_met(timeline, i) ? TURN_LIFTED : TURN_HIDDEN;
    }
}

void
coming_release(struct coming *coming)
{
    alloc_free(coming->turns);
    alloc_free(coming->slots);
    alloc_free(coming->lanes);
}

const struct view *
coming_see(const struct coming *coming, size_t session, uint32_t person,
           enum turn turn)
{
    const struct view *view =
        coming->timeline->moments.items[session].views[person];
    bool seen = view != NULL && coming->turns[person] <= turn &&
                (turn == TURN_HIDDEN || !view->caution);
    return seen ? view : NULL;
}

const struct view *
coming_meet(const struct coming *coming, size_t session, uint32_t person,
            enum turn turn)
{
    const struct view *view = coming_see(coming, session, person, turn);
    bool placed =
        view != NULL &&
        scene_ring(timeline_snapshot(coming->timeline, session), view) > 0;
    return placed ? view : NULL;
}

int
coming_slot(const struct coming *coming, size_t session, uint32_t person)
{
    (void)session;
    return coming->slots[person];
}

bool
coming_waits(const struct coming *coming, size_t session, enum turn turn)
{
    for (uint32_t i = 0; i < timeline_people(coming->timeline); i++)
        if (coming->turns[i] == turn &&
            coming_meet(coming, session, i, turn) != NULL &&
            coming_slot(coming, session, i) == UNSEATED)
            return true;
    return false;
}
