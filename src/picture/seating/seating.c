/* The seating of a case. In: a timeline. Out: a direction for everyone who is
 * ever on a ring, found when they come, among those who sit by then; and lanes,
 * session by session, when a picture asks for them. */
#include "picture/seating/seating.h"
#include "picture/seating/hall.h"

/* Of a crowd that is seated row by row, lanes are everyone's own on each ring
 * for ever; otherwise they are of a session. */
struct seats {
    struct coming coming;
    struct crowding crowding;
    size_t people;
    int *rows; /* by person and ring; NULL where people are sought seats for */
    int **lanes[LANES_COUNT]; /* by session; NULL until they are asked for */
};

/* ---- Directions ---- */

static void
take_directions(struct coming *coming, const struct hall *hall)
{
    const struct guest *guest = hall->guests;
    for (size_t i = 0; i < hall->count; i++, guest++) {
        if (guest->seated)
            continue;
        coming->slots[guest->person] = guest->place.slot;
        coming->lanes[guest->person] = guest->place.lane;
    }
}

/* Around a client without rings people stand by groups; whoever comes later is
 * sought a seat among them. */
static bool
begins_by_groups(const struct coming *coming, const struct hall *hall)
{
    bool empty = hall->absent_count == 0;
    for (size_t i = 0; i < hall->count; i++)
        empty = empty && !hall->guests[i].seated;
    return empty && timeline_snapshot(coming->timeline, 0)->ringless;
}

/* With very many people no search would get anywhere in the time that anybody
 * waits. */
static void
seat(struct coming *coming, enum turn turn, size_t from, size_t to,
     unsigned effort)
{
    struct hall hall;
    struct gathering gathering = {.coming = coming,
                                  .turn = turn,
                                  .from = from,
                                  .to = to,
                                  .crowding =
                                      crowding_of(coming, turn, from, to),
                                  .effort = effort};
    hall_init(&hall, &gathering);
    if (hall.count > MOST_SEATED || begins_by_groups(coming, &hall))
        rows_seat(&hall);
    else
        search_hall(&hall);
    take_directions(coming, &hall);
    hall_release(&hall);
}

/* With all sessions in view, from turn FIRST on. */
static void
seat_by_turns(struct coming *coming, enum turn first, unsigned effort)
{
    size_t sessions = coming->timeline->moments.count;
    for (enum turn turn = first; turn < TURN_COUNT; turn++)
        for (size_t session = 0; session < sessions; session++)
            if (coming_waits(coming, session, turn))
                seat(coming, turn, 0, sessions - 1, effort);
}

/* Everybody when they come; and those who bore a mark at last, with all sessions
 * in view, as they give way to whoever comes. */
static void
seat_as_they_come(struct coming *coming)
{
    size_t sessions = coming->timeline->moments.count;
    for (size_t session = 0; session < sessions; session++)
        if (coming_waits(coming, session, TURN_FIRST))
            seat(coming, TURN_FIRST, session, session, 1);
    seat_by_turns(coming, TURN_LIFTED, 1);
}

/* All sessions are looked at together. */
static void
seat_anew(struct coming *coming)
{
    coming_forget(coming);
    seat_by_turns(coming, TURN_FIRST, ARRANGING);
}

/* ---- Lanes ---- */

static void
fill_rows(struct seating *seating, const struct hall *hall)
{
    enum { RINGS = MOST_RINGS + 2 };
    struct seats *seats = seating->seats;
    int *lanes = alloc_zeroed(hall->count * RINGS, sizeof *lanes);
    seating->scale.marker = rows_fill(hall, lanes, seating->lanes);
    seats->rows = alloc_zeroed(seats->people * RINGS, sizeof *seats->rows);
    for (size_t i = 0; i < hall->count * RINGS; i++)
        seats->rows[hall->guests[i / RINGS].person * RINGS + i % RINGS] =
            lanes[i];
    alloc_free(lanes);
}

/* What is one for the whole case. */
static void
measure_hall(struct seating *seating)
{
    struct hall hall;
    struct seats *seats = seating->seats;
    size_t last = seats->coming.timeline->moments.count - 1;
    struct gathering gathering = {.coming = &seats->coming,
                                  .turn = TURN_HIDDEN,
                                  .to = last,
                                  .crowding = seats->crowding,
                                  .effort = 1};
    hall_init(&hall, &gathering);
    seating->scale = hall.scale;
    for (int ring = 1; ring <= hall.rings + 1; ring++)
        seating->lanes[ring] = hall.lanes[ring];
    if (hall.count > MOST_SEATED)
        fill_rows(seating, &hall);
    hall_release(&hall);
}

static int *
find_lanes(const struct seats *seats, size_t session, enum lanes kind)
{
    struct hall hall;
    int *lanes = alloc_zeroed(seats->people, sizeof *lanes);
    struct gathering gathering = {.coming = &seats->coming,
                                  .turn = TURN_HIDDEN,
                                  .from = session,
                                  .to = session,
                                  .crowding = seats->crowding,
                                  .effort = 1};
    gathering.outlines =
        kind == LANES_WIDE && !theme_scale(seats->crowding.page).crowd;
    hall_init(&hall, &gathering);
    search_lanes(&hall);
    for (size_t i = 0; i < seats->people; i++)
        lanes[i] = MIDDLE_LANE;
    for (size_t i = 0; i < hall.count; i++)
        lanes[hall.guests[i].person] = hall.guests[i].place.lane;
    hall_release(&hall);
    return lanes;
}

/* ---- The whole ---- */

static struct seating *
seating_make(const struct kith_timeline *timeline,
             void (*seat_people)(struct coming *))
{
    size_t sessions = timeline->moments.count;
    struct seating *seating = alloc_zeroed(1, sizeof *seating);
    struct seats *seats = alloc_zeroed(1, sizeof *seats);
    seating->seats = seats;
    seats->people = timeline_people(timeline);
    for (enum lanes kind = 0; kind < LANES_COUNT; kind++)
        seats->lanes[kind] = alloc_zeroed(sessions, sizeof *seats->lanes[kind]);
    coming_init(&seats->coming, timeline);
    seats->crowding = crowding_of(&seats->coming, TURN_HIDDEN, 0, sessions - 1);
    seat_people(&seats->coming);
    measure_hall(seating);
    return seating;
}

struct seating *
seating_new(const struct kith_timeline *timeline)
{
    return seating_make(timeline, seat_as_they_come);
}

struct seating *
seating_new_arranged(const struct kith_timeline *timeline)
{
    return seating_make(timeline, seat_anew);
}

void
seating_free(struct seating *seating)
{
    if (seating == NULL)
        return;
    struct seats *seats = seating->seats;
    size_t sessions = seats->coming.timeline->moments.count;
    for (enum lanes kind = 0; kind < LANES_COUNT; kind++) {
        for (size_t i = 0; i < sessions; i++)
            alloc_free(seats->lanes[kind][i]);
        alloc_free(seats->lanes[kind]);
    }
    coming_release(&seats->coming);
    alloc_free(seats->rows);
    alloc_free(seats);
    alloc_free(seating);
}

/* The lane that was found for them; one that a ring does not have wraps around,
 * as in the search. */
static int
lane_found(struct seating *seating, size_t session, uint32_t person, int ring,
           enum lanes kind)
{
    struct seats *seats = seating->seats;
    if (seats->rows != NULL)
        return seats->rows[person * (MOST_RINGS + 2) + (size_t)ring];
    int **found = &seats->lanes[kind][session];
    if (*found == NULL)
        *found = find_lanes(seats, session, kind);
    return (*found)[person] % seating->lanes[ring];
}

int
seating_slot(const struct seating *seating, size_t session, uint32_t person)
{
    return coming_slot(&seating->seats->coming, session, person);
}

struct seat
seating_seat(struct seating *seating, size_t session, uint32_t person, int ring,
             enum lanes lanes)
{
    const struct coming *coming = &seating->seats->coming;
    int lane = hall_lane_said(seating->lanes, ring,
                              coming_side(coming, session, person));
    return (struct seat){
        seating_slot(seating, session, person),
        lane != ANY_LANE ? lane
                         : lane_found(seating, session, person, ring, lanes)};
}
