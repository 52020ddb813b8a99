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

/* ---- What is said ---- */

static bool
says_places(const struct kith_timeline *timeline)
{
    const struct moment *moment;
    const struct view *view;
    array_each (moment, &timeline->moments)
        array_each (view, &moment->snapshot->people)
            if (clock_is_said(view->at))
                return true;
    return false;
}

static struct clock
place_said(const struct coming *coming, size_t session, uint32_t person)
{
    if (coming->said == NULL)
        return clock_unpack(VALUE_UNKNOWN);
    return coming->said[session * timeline_people(coming->timeline) + person];
}

/* Is it taken back ("at ?") what was said in the session before? A session that
 * begins afresh forgets what was said of people, but nobody turns because of
 * that. */
static bool
is_taken_back(const struct kith_timeline *timeline, size_t session,
              uint32_t person)
{
    const struct moment *now = &timeline->moments.items[session];
    const struct view *view = now->views[person];
    const struct view *before = session > 0 ? now[-1].views[person] : NULL;
    return view != NULL && !clock_is_said(view->at) && before != NULL &&
           clock_is_said(before->at) && !now->snapshot->session->fresh;
}

static struct clock
place_by_now(const struct coming *coming, size_t session, uint32_t person)
{
    const struct kith_timeline *timeline = coming->timeline;
    const struct view *view = timeline->moments.items[session].views[person];
    if (view != NULL && clock_is_said(view->at))
        return view->at;
    return session == 0 || is_taken_back(timeline, session, person)
               ? clock_unpack(VALUE_UNKNOWN)
               : place_said(coming, session - 1, person);
}

static void
note_places(struct coming *coming)
{
    size_t people = timeline_people(coming->timeline);
    size_t sessions = coming->timeline->moments.count;
    coming->said = alloc_zeroed(sessions * people, sizeof *coming->said);
    for (size_t session = 0; session < sessions; session++)
        for (uint32_t i = 0; i < people; i++)
            coming->said[session * people + i] =
                place_by_now(coming, session, i);
}

/* ---- Turns ---- */

void
coming_init(struct coming *coming, const struct kith_timeline *timeline)
{
    size_t people = timeline_people(timeline);
    *coming = (struct coming){.timeline = timeline};
    coming->turns = alloc_zeroed(people, sizeof *coming->turns);
    coming->slots = alloc_zeroed(people, sizeof *coming->slots);
    coming->lanes = alloc_zeroed(people, sizeof *coming->lanes);
    for (uint32_t i = 0; i < people; i++) {
        coming->slots[i] = UNSEATED;
        if (was_marked(timeline, i))
            coming->turns[i] = is_met(timeline, i) ? TURN_LIFTED : TURN_HIDDEN;
    }
    if (says_places(timeline))
        note_places(coming);
}

void
coming_forget(struct coming *coming)
{
    alloc_free(coming->said);
    coming->said = NULL;
}

void
coming_release(struct coming *coming)
{
    alloc_free(coming->turns);
    alloc_free(coming->slots);
    alloc_free(coming->lanes);
    coming_forget(coming);
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
    struct clock said = place_said(coming, session, person);
    return clock_is_said(said) ? grid_of_clock(said.minutes)
                               : coming->slots[person];
}

enum clock_side
coming_side(const struct coming *coming, size_t session, uint32_t person)
{
    return place_said(coming, session, person).side;
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
