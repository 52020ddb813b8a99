/* The case becomes a hall: who comes, and every sitting that looks different.
 * In: a timeline. Out: guests in the order of their names, lanes for the
 * fullest session, a sitting for each picture.
 *
 * Whoever is seen in no ring (in the rows under the circle, or not at all)
 * needs no seat and takes none. */
#include "picture/seating/hall.h"
#include "picture/shapes/label.h"
#include "picture/shapes/outline.h"
#include "picture/shapes/strokes.h"

#include <string.h>

/* ---- Who comes ---- */

/* GUESTS has one entry a person of the case. */
static void
note_people(struct hall *hall, const struct kith_snapshot *snapshot)
{
    const struct view *view;
    array_each (view, &snapshot->people) {
        struct guest *guest = &hall->guests[view->person];
        int ring = scene_ring(snapshot, view);
        guest->person = view->person;
        guest->name = view->name;
        guest->group = view_group(view);
        guest->rings |= ring > 0 ? 1u << ring : 0;
    }
}

static int
by_name(const void *a, const void *b)
{
    return slice_order(((const struct guest *)a)->name,
                       ((const struct guest *)b)->name);
}

/* By names, so that the seating does not depend on the order of the file. */
static void
keep_guests(struct hall *hall, size_t people)
{
    for (size_t i = 0; i < people; i++)
        if (hall->guests[i].rings != 0)
            hall->guests[hall->count++] = hall->guests[i];
    if (hall->count > 1)
        qsort(hall->guests, hall->count, sizeof *hall->guests, by_name);
}

/* How many people stand on each ring at once, at most. */
struct crowding {
    size_t page, rings[MOST_RINGS + 2];
};

static void
note_crowding(struct crowding *most, const struct kith_snapshot *snapshot)
{
    struct crowding now = {.page = snapshot->people.count};
    const struct view *view;
    array_each (view, &snapshot->people)
        now.rings[scene_ring(snapshot, view)]++;
    if (now.page > most->page)
        most->page = now.page;
    for (int ring = 0; ring < MOST_RINGS + 2; ring++)
        if (now.rings[ring] > most->rings[ring])
            most->rings[ring] = now.rings[ring];
}

static struct crowding
invite(struct hall *hall, const struct kith_timeline *timeline)
{
    struct crowding most = {0};
    const struct moment *moment;
    array_each (moment, &timeline->moments) {
        note_people(hall, moment->snapshot);
        note_crowding(&most, moment->snapshot);
    }
    keep_guests(hall, timeline_people(timeline));
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
 * who did not. */
static void
choose_lanes(struct hall *hall, const struct crowding *crowding)
{
    for (int ring = 1; ring <= hall->rings + 1; ring++) {
        size_t people = crowding->rings[ring];
        int lanes = hall->scale.crowd ? 2 : 1;
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
    hall->field = (struct block){0, 0, 278 * g, 273 * g};
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

static struct body
body_of(const struct scene *scene, const struct figure *figure)
{
    struct block words = label_block(scene, figure);
    struct block marker = outline_room(figure);
    return (struct body){
        .ring = figure->ring,
        .stub = figure->ring > 0 ? grid_of(stub_reach(figure)) : 0,
        .marker = {0, 0, marker.wide + AIR, marker.high + AIR},
        .words = {0, 0, words.wide + AIR, words.high},
    };
}

/* In the order of guests, so that bodies of equal sittings are equal byte for
 * byte. */
static void
add_bodies(struct sitting *sitting, const struct hall *hall,
           const struct scene *scene, const size_t *place)
{
    const struct figure *figure;
    size_t *figures = alloc_zeroed(hall->count, sizeof *figures);
    array_each (figure, &scene->figures)
        if (figure->ring > 0)
            figures[place[figure->person]] =
                (size_t)(figure - scene->figures.items) + 1;
    sitting->index = alloc_zeroed(hall->count, sizeof *sitting->index);
    for (size_t i = 0; i < hall->count; i++) {
        sitting->index[i] = NOT_HERE;
        if (figures[i] == 0)
            continue;
        sitting->index[i] = (int)sitting->bodies.count;
        struct body *body = array_add(&sitting->bodies);
        *body = body_of(scene, &scene->figures.items[figures[i] - 1]);
        body->guest = (uint32_t)i;
    }
    alloc_free(figures);
}

static int
by_ends(const void *a, const void *b)
{
    const struct bond *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static void
add_bonds(struct sitting *sitting, const struct scene *scene,
          const size_t *place)
{
    const struct link *link;
    array_each (link, &scene->links) {
        const struct figure *one = &scene->figures.items[link->a];
        const struct figure *two = &scene->figures.items[link->b];
        if (one->ring == 0 || two->ring == 0)
            continue;
        uint32_t a = (uint32_t)sitting->index[place[one->person]];
        uint32_t b = (uint32_t)sitting->index[place[two->person]];
        *array_add(&sitting->bonds) =
            (struct bond){a < b ? a : b, a < b ? b : a};
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

/* A scene is made and thrown away again: how large markers and words are is
 * known there alone. It is in English whatever language is drawn: a case has
 * one seating, and nobody moves by being read in another. */
static void
read_sitting(struct sitting *sitting, const struct hall *hall,
             const struct kith_snapshot *snapshot, const size_t *place)
{
    struct scene scene;
    *sitting = (struct sitting){0};
    scene_init(&scene, snapshot, hall->scale, NULL);
    add_bodies(sitting, hall, &scene, place);
    add_bonds(sitting, &scene, place);
    note_spacing(sitting);
    note_others(sitting);
    scene_release(&scene);
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

static void
read_sittings(struct hall *hall, const struct kith_timeline *timeline)
{
    size_t *place = alloc_zeroed(timeline_people(timeline), sizeof *place);
    for (size_t i = 0; i < hall->count; i++)
        place[hall->guests[i].person] = i;
    const struct moment *moment;
    array_each (moment, &timeline->moments) {
        struct sitting sitting;
        read_sitting(&sitting, hall, moment->snapshot, place);
        if (!is_new(hall, &sitting)) {
            sitting_release(&sitting);
        } else {
            if (hall->sittings.count == MOST_SITTINGS)
                thin_out(hall);
            *array_add(&hall->sittings) = sitting;
        }
    }
    alloc_free(place);
}

void
hall_init(struct hall *hall, const struct kith_timeline *timeline)
{
    *hall = (struct hall){.rings = timeline_rings(timeline)};
    hall->guests =
        alloc_zeroed(timeline_people(timeline), sizeof *hall->guests);
    struct crowding crowding = invite(hall, timeline);
    hall->scale = theme_scale(crowding.page);
    choose_lanes(hall, &crowding);
    note_obstacles(hall);
    if (hall->count <= MOST_SEATED)
        read_sittings(hall, timeline);
}

void
hall_release(struct hall *hall)
{
    struct sitting *sitting;
    array_each (sitting, &hall->sittings)
        sitting_release(sitting);
    array_release(&hall->sittings);
    alloc_free(hall->guests);
}

/* ---- Where a body would be ---- */

/* A lane that a ring does not have wraps around: a place has one number for all
 * rings. */
struct spot
hall_spot(const struct hall *hall, const struct body *body, struct place place)
{
    int lane = place.lane % hall->lanes[body->ring];
    return grid_on_ray(hall->radius[body->ring][lane], place.slot);
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
