/* Sessions of a case become a hall: who comes, and every sitting that looks
 * different. In: a gathering. Out: guests in the order of their names, lanes for
 * the fullest session, a sitting for each picture.
 *
 * Whoever is seen in no ring (in the rows under the circle, or not at all)
 * needs no seat and takes none. Nothing here depends on what is said of somebody
 * besides name, relation, ring and ties: nobody turns because somebody gives
 * more, and therapist and client find the same. */
#include "picture/seating/hall.h"
#include "picture/shapes/outline.h"

#include <string.h>

/* ---- Who comes ---- */

static void
note_guest(struct hall *hall, const struct gathering *gathering, size_t session,
           const struct view *view)
{
    const struct coming *coming = gathering->coming;
    struct guest *guest = &hall->guests[view->person];
    int slot = coming_slot(coming, session, view->person);
    guest->person = view->person;
    guest->name = view->name;
    guest->group = view_group(view);
    guest->seated = slot != UNSEATED && (guest->seated || guest->rings == 0);
    guest->rings |=
        1u << scene_ring(timeline_snapshot(coming->timeline, session), view);
    guest->place.slot = slot != UNSEATED ? slot : 0;
    guest->place.lane = coming->lanes[view->person];
}

static int
by_name(const void *a, const void *b)
{
    return slice_order(((const struct guest *)a)->name,
                       ((const struct guest *)b)->name);
}

/* Where somebody sits by now who is not here; UNSEATED where they may not be
 * known of in this turn. */
static int
absent_slot(const struct gathering *gathering, uint32_t person)
{
    const struct coming *coming = gathering->coming;
    return coming->turns[person] > gathering->turn
               ? UNSEATED
               : coming_slot(coming, gathering->to, person);
}

/* Pictures of change show who went where they were. */
static int
ring_before(const struct gathering *gathering, uint32_t person)
{
    const struct coming *coming = gathering->coming;
    for (size_t session = gathering->from; session-- > 0;) {
        const struct view *view =
            coming_meet(coming, session, person, gathering->turn);
        if (view != NULL)
            return scene_ring(timeline_snapshot(coming->timeline, session),
                              view);
    }
    return 0;
}

/* By names, so that the seating does not depend on the order of the file. */
static void
keep_guests(struct hall *hall, const struct gathering *gathering)
{
    const struct coming *coming = gathering->coming;
    size_t people = timeline_people(coming->timeline);
    hall->absent = alloc_zeroed(people, sizeof *hall->absent);
    for (uint32_t i = 0; i < people; i++) {
        int slot = absent_slot(gathering, i);
        if (hall->guests[i].rings != 0)
            hall->guests[hall->count++] = hall->guests[i];
        else if (slot != UNSEATED)
            hall->absent[hall->absent_count++] =
                (struct absent){slot, ring_before(gathering, i)};
    }
    if (hall->count > 1)
        qsort(hall->guests, hall->count, sizeof *hall->guests, by_name);
}

static void
invite(struct hall *hall, const struct gathering *gathering)
{
    const struct coming *coming = gathering->coming;
    uint32_t people = (uint32_t)timeline_people(coming->timeline);
    hall->guests = alloc_zeroed(people, sizeof *hall->guests);
    for (size_t session = gathering->from; session <= gathering->to; session++)
        for (uint32_t i = 0; i < people; i++) {
            const struct view *view =
                coming_meet(coming, session, i, gathering->turn);
            if (view != NULL)
                note_guest(hall, gathering, session, view);
        }
    keep_guests(hall, gathering);
}

static void
note_crowding(struct crowding *most, const struct coming *coming,
              enum turn turn, size_t session)
{
    struct crowding now = {0};
    const struct kith_snapshot *snapshot =
        timeline_snapshot(coming->timeline, session);
    const struct view *view;
    array_each (view, &snapshot->people)
        if (coming_see(coming, session, view->person, turn) != NULL) {
            now.page++;
            now.rings[scene_ring(snapshot, view)]++;
        }
    for (int ring = 0; ring < MOST_RINGS + 2; ring++)
        if (now.rings[ring] > most->rings[ring])
            most->rings[ring] = now.rings[ring];
    if (now.page > most->page)
        most->page = now.page;
}

struct crowding
crowding_of(const struct coming *coming, enum turn turn, size_t from, size_t to)
{
    struct crowding most = {0};
    for (size_t session = from; session <= to; session++)
        note_crowding(&most, coming, turn, session);
    return most;
}

/* ---- Rings and lanes ---- */

/* Names want about four times their size of a lane's length. */
static bool
holds(const struct hall *hall, int ring, int lanes, size_t people)
{
    double length = 0;
    for (int lane = 0; lane < lanes; lane++)
        length += theme_lane(ring, hall->rings, lane, lanes) * 6.28;
    if (ring > hall->rings)
        length *= 0.45; /* only the corners have room */
    return (double)people * hall->scale.name * 4 <= length;
}

/* The same lanes in all sessions: a lane that came and went would move people
 * who did not. A small circle uses the middle one of three; the others are for
 * two whose directions are nearly one. */
static void
choose_lanes(struct hall *hall, const struct crowding *crowding)
{
    for (int ring = 1; ring <= hall->rings + 1; ring++) {
        size_t people = crowding->rings[ring];
        int lanes = hall->scale.crowd ? 2 : 3;
        while (lanes < MOST_LANES && !holds(hall, ring, lanes, people))
            lanes++;
        hall->lanes[ring] = lanes;
        if (lanes > hall->most_lanes)
            hall->most_lanes = lanes;
        for (int lane = 0; lane < lanes; lane++)
            hall->radius[ring][lane] =
                grid_of(theme_lane(ring, hall->rings, lane, lanes));
    }
}

/* The room on the narrowest paper, seen from the middle. */
static void
note_obstacles(struct hall *hall)
{
    const int32_t g = GRAIN;
    int32_t client = grid_of(CLIENT_RADIUS) + 2 * g;
    hall->field = (struct block){0, 0, 278 * g, 275 * g};
    hall->fixed[hall->fixed_count++] = (struct block){0, 0, client, client};
    for (int ring = 1; ring <= hall->rings; ring++) {
        int32_t radius = grid_of(theme_boundary(ring, hall->rings));
        hall->boundaries[ring - 1] = radius;
        hall->fixed[hall->fixed_count++] =
            (struct block){0, radius - 7 * g, 34 * g, 7 * g};
    }
}

/* ---- Sittings ---- */

/* A little air around everybody. */
enum { AIR = GRAIN };

/* Everybody is reckoned with an arrow towards the client, and in a small circle
 * with a line of words more than the name: so that there is room for them when
 * they come. */
static struct body
body_of(const struct hall *hall, const struct view *view, int ring)
{
    enum { STUB = 17 };
    const struct scale *scale = &hall->scale;
    struct figure figure = {.mark = theme_mark(view_group(view)),
                            .size = scale->marker,
                            .outline = hall->outlines ? GRAPHVIZ_OUTLINE : 0};
    struct block marker = outline_room(&figure);
    struct arena arena = {0};
    const struct room room = room_for(scale->name, LONGEST_NAME);
    struct plate name = plate_of(view->shown, &room, NULL, &arena);
    double height =
        plate_height(&name) + (scale->crowd ? 0 : LINE_HEIGHT * scale->second);
    int32_t width = plate_grains(&name);
    arena_release(&arena);
    return (struct body){
        .ring = ring,
        .stub = scale->crowd ? 0 : marker.wide + grid_of(STUB * scale->marker),
        .marker = {0, 0, marker.wide + AIR, marker.high + AIR},
        .words = {0, 0, width / 2 + AIR, grid_of(height / 2)},
    };
}

/* In the order of guests, so that bodies of equal sittings are equal byte for
 * byte. */
static void
add_bodies(struct sitting *sitting, const struct hall *hall,
           const struct gathering *gathering, size_t session)
{
    const struct coming *coming = gathering->coming;
    const struct kith_snapshot *snapshot =
        timeline_snapshot(coming->timeline, session);
    sitting->index = alloc_zeroed(hall->count, sizeof *sitting->index);
    for (size_t i = 0; i < hall->count; i++) {
        const struct guest *guest = &hall->guests[i];
        const struct view *view =
            coming_meet(coming, session, guest->person, gathering->turn);
        sitting->index[i] = NOT_HERE;
        if (view == NULL)
            continue;
        sitting->index[i] = (int)sitting->bodies.count;
        struct body *body = array_add(&sitting->bodies);
        *body = body_of(hall, view, scene_ring(snapshot, view));
        body->guest = (uint32_t)i;
        body->slot = coming_slot(coming, session, guest->person);
        body->lane =
            hall_lane_said(hall->lanes, body->ring,
                           coming_side(coming, session, guest->person));
    }
}

static int
by_ends(const void *a, const void *b)
{
    const struct bond *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

/* PLACE holds the guest of each person of the case; NOT_HERE of others. */
static void
add_bonds(struct sitting *sitting, const struct kith_snapshot *snapshot,
          const int *place)
{
    const struct view_tie *tie;
    array_each (tie, &snapshot->ties) {
        int one = place[snapshot->people.items[tie->a].person];
        int two = place[snapshot->people.items[tie->b].person];
        if (tie->strength <= 0 || !view_tie_lives(snapshot, tie) ||
            one == NOT_HERE || two == NOT_HERE)
            continue;
        int a = sitting->index[one], b = sitting->index[two];
        if (a == NOT_HERE || b == NOT_HERE)
            continue;
        *array_add(&sitting->bonds) =
            (struct bond){(uint32_t)(a < b ? a : b), (uint32_t)(a < b ? b : a)};
    }
    if (sitting->bonds.count > 1)
        qsort(sitting->bonds.items, sitting->bonds.count,
              sizeof *sitting->bonds.items, by_ends);
}

/* Seven tenths of an even share of the ring, at most 60 degrees. */
static void
note_spacing(struct sitting *sitting)
{
    int people[MOST_RINGS + 2] = {0};
    const struct body *body;
    array_each (body, &sitting->bodies)
        people[body->ring]++;
    for (int ring = 1; ring < MOST_RINGS + 2; ring++) {
        int share = people[ring] > 1 ? SLOTS * 7 / (10 * people[ring]) : 0;
        sitting->spacing[ring] = share > SLOTS / 6 ? SLOTS / 6 : share;
    }
}

/* Ties listed by the body they belong to: the ties of one are then found
 * without a look at the others. What lines.c needs as a workspace is made here,
 * once, of the largest size. */
static void
note_others(struct sitting *sitting)
{
    size_t people = sitting->bodies.count, most = 0;
    uint32_t *next = alloc_zeroed(people + 1, sizeof *next);
    sitting->first = alloc_zeroed(people + 1, sizeof *sitting->first);
    sitting->others =
        alloc_zeroed(2 * sitting->bonds.count, sizeof *sitting->others);
    const struct bond *bond;
    array_each (bond, &sitting->bonds) {
        sitting->first[bond->a + 1]++;
        sitting->first[bond->b + 1]++;
    }
    for (size_t i = 0; i < people; i++) {
        most = sitting->first[i + 1] > most ? sitting->first[i + 1] : most;
        sitting->first[i + 1] += sitting->first[i];
        next[i] = sitting->first[i];
    }
    array_each (bond, &sitting->bonds) {
        sitting->others[next[bond->a]++] = bond->b;
        sitting->others[next[bond->b]++] = bond->a;
    }
    sitting->far = alloc_zeroed(most, sitting->bonds.count);
    sitting->near = alloc_zeroed(sitting->bonds.count, 1);
    sitting->left = alloc_zeroed(people, 1);
    alloc_free(next);
}

static void
sitting_release(struct sitting *sitting)
{
    array_release(&sitting->bodies);
    array_release(&sitting->bonds);
    alloc_free(sitting->index);
    alloc_free(sitting->others);
    alloc_free(sitting->first);
    alloc_free(sitting->far);
    alloc_free(sitting->near);
    alloc_free(sitting->left);
}

/* An empty array has no bytes to look at. */
static bool
same_bytes(const void *a, const void *b, size_t size)
{
    return size == 0 || memcmp(a, b, size) == 0;
}

static bool
looks_like(const struct sitting *a, const struct sitting *b)
{
    return a->bodies.count == b->bodies.count &&
           a->bonds.count == b->bonds.count &&
           same_bytes(a->bodies.items, b->bodies.items,
                      a->bodies.count * sizeof *a->bodies.items) &&
           same_bytes(a->bonds.items, b->bonds.items,
                      a->bonds.count * sizeof *a->bonds.items);
}

static void
read_sitting(struct sitting *sitting, const struct hall *hall,
             const struct gathering *gathering, size_t session,
             const int *place)
{
    *sitting = (struct sitting){0};
    add_bodies(sitting, hall, gathering, session);
    add_bonds(sitting, timeline_snapshot(gathering->coming->timeline, session),
              place);
    note_spacing(sitting);
    note_others(sitting);
}

/* Sessions that look the same weigh once. */
static bool
is_new(const struct hall *hall, const struct sitting *sitting)
{
    const struct sitting *other;
    array_each (other, &hall->sittings)
        if (looks_like(other, sitting))
            return false;
    return sitting->bodies.count > 0;
}

/* Every second sitting goes; the first and the latest stay. It may happen
 * again, so the older ones get sparser than the latest. */
static void
thin_out(struct hall *hall)
{
    size_t kept = 0;
    for (size_t i = 0; i < hall->sittings.count; i++) {
        if (i % 2 == 0)
            hall->sittings.items[kept++] = hall->sittings.items[i];
        else
            sitting_release(&hall->sittings.items[i]);
    }
    hall->sittings.count = kept;
}

/* The guest of each person of the case; yours to free. */
static int *
guests_of_people(const struct hall *hall, size_t people)
{
    int *place = alloc_zeroed(people, sizeof *place);
    for (size_t i = 0; i < people; i++)
        place[i] = NOT_HERE;
    for (size_t i = 0; i < hall->count; i++)
        place[hall->guests[i].person] = (int)i;
    return place;
}

static void
add_sitting(struct hall *hall, struct sitting *sitting)
{
    if (!is_new(hall, sitting)) {
        sitting_release(sitting);
        return;
    }
    if (hall->sittings.count == MOST_SITTINGS)
        thin_out(hall);
    *array_add(&hall->sittings) = *sitting;
}

/* Three quarters of an even share of the round, at most 30 degrees: so that whoever comes
 * closer finds nobody on the way. */
static int
rays_apart(const struct hall *hall)
{
    size_t people = hall->count + hall->absent_count;
    int share = people > 1 ? SLOTS * 3 / (4 * (int)people) : 0;
    return share > SLOTS / 12 ? SLOTS / 12 : share;
}

static void
read_sittings(struct hall *hall, const struct gathering *gathering)
{
    int *place =
        guests_of_people(hall, timeline_people(gathering->coming->timeline));
    for (size_t session = gathering->from; session <= gathering->to;
         session++) {
        struct sitting sitting;
        read_sitting(&sitting, hall, gathering, session, place);
        add_sitting(hall, &sitting);
    }
    alloc_free(place);
}

void
hall_init(struct hall *hall, const struct gathering *gathering)
{
    *hall = (struct hall){.rings = timeline_rings(gathering->coming->timeline),
                          .effort = gathering->effort,
                          .outlines = gathering->outlines};
    invite(hall, gathering);
    hall->scale = theme_scale(gathering->crowding.page);
    hall->apart = rays_apart(hall);
    choose_lanes(hall, &gathering->crowding);
    note_obstacles(hall);
    if (hall->count <= MOST_SEATED)
        read_sittings(hall, gathering);
}

void
hall_release(struct hall *hall)
{
    struct sitting *sitting;
    array_each (sitting, &hall->sittings)
        sitting_release(sitting);
    array_release(&hall->sittings);
    alloc_free(hall->guests);
    alloc_free(hall->absent);
}

/* ---- Where a body would be ---- */

/* A lane that a ring does not have wraps around: a place has one number for all
 * rings. */
struct spot
hall_spot(const struct hall *hall, const struct body *body, struct place place)
{
    int lane = body->lane != ANY_LANE ? body->lane
                                      : place.lane % hall->lanes[body->ring];
    int slot = body_slot(body, place);
    int32_t radius = hall->radius[body->ring][lane];
    if (body->ring > hall->rings)
        radius = grid_of(theme_on_page(radius / (double)GRAIN, slot));
    return grid_on_ray(radius, slot);
}

/* The arrow points at the middle; where it would reach beyond, it is left
 * out. */
void
body_move(struct body *body, struct spot at)
{
    int32_t away = grid_distance(at, (struct spot){0, 0});
    body->at = body->tip = at;
    body->marker.x = at.x;
    body->marker.y = at.y;
    if (body->stub > 0 && body->stub < away) {
        body->tip.x -= (int32_t)((int64_t)at.x * body->stub / away);
        body->tip.y -= (int32_t)((int64_t)at.y * body->stub / away);
    }
}

struct block
body_words(const struct body *body, int side)
{
    struct block words = body->words, marker = body->marker;
    int32_t below = marker.high + words.high + GRAIN;
    int32_t beside = marker.wide + words.wide + 2 * GRAIN;
    words.x = marker.x + (side == 2 ? beside : side == 3 ? -beside : 0);
    words.y = marker.y + (side == 0 ? -below : side == 1 ? below : 0);
    return words;
}
