/* Seats stand evenly round the circle. First everyone sits with their group;
 * then two people at a time change seats wherever that makes ties shorter,
 * gives people on the same ring more room, keeps groups together, and brings
 * people who stand outside the circle to the corners of the page, where there
 * is room for them. Whole numbers only: the same seats on every machine. */
#include "picture/seats.h"
#include "base/alloc.h"

#include <stdlib.h>

enum {
    MOST_IMPROVED = 80, /* with more people swapping costs more than it gives */
    ROUNDS = 24,
    TIE = 6,          /* costs, per degree of distance, … */
    COMPANY = 3,      /* … for two of one group */
    CROWD = 60,       /* … missing between two on the same ring */
    CORNER = 400,     /* … away from the corners, for one outside */
    CORNER_FROM = 34, /* corners reach from here, from three o'clock … */
    CORNER_TO = 60    /* … to here, and likewise in the other quarters */
};

struct guest {
    uint32_t person;
    enum group group;
    unsigned rings; /* a bit for each ring ever stood on; bit 0 is outside */
    size_t seat;
};

struct table {
    struct guest *guests;
    size_t count;
    unsigned char *tied;      /* count x count, for those that are improved */
    int need[MOST_RINGS + 2]; /* degrees two people need on a ring */
};

/* ---- Who comes ---- */

static unsigned
ring_bit(const struct kith_snapshot *snapshot, const struct view *view)
{
    int ring = view_ring(snapshot, view);
    if (ring == VALUE_UNKNOWN)
        return 0;
    return ring > snapshot_rings(snapshot) ? 1u : 1u << ring;
}

/* GUESTS has one entry a person of the inventory; who was never seen has the
 * person NOBODY. */
static void
note_people(struct guest *guests, const struct kith_snapshot *snapshot)
{
    const struct view *view;
    array_each (view, &snapshot->people) {
        struct guest *guest = &guests[view->person];
        guest->person = view->person;
        guest->group = view_group(view);
        guest->rings |= ring_bit(snapshot, view);
    }
}

static int
by_group(const void *a, const void *b)
{
    const struct guest *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    return x->person < y->person ? -1 : 1;
}

static void
keep_guests(struct table *table, size_t people)
{
    for (size_t i = 0; i < people; i++)
        if (table->guests[i].person != NOBODY)
            table->guests[table->count++] = table->guests[i];
    if (table->count > 1)
        qsort(table->guests, table->count, sizeof *table->guests, by_group);
    for (size_t i = 0; i < table->count; i++)
        table->guests[i].seat = i;
}

static void
note_ties(struct table *table, const struct kith_snapshot *snapshot,
          const size_t *place)
{
    const struct view_tie *tie;
    array_each (tie, &snapshot->ties) {
        size_t a = place[snapshot->people.items[tie->a].person];
        size_t b = place[snapshot->people.items[tie->b].person];
        if (tie->strength == 0)
            continue;
        table->tied[a * table->count + b] = 1;
        table->tied[b * table->count + a] = 1;
    }
}

/* ---- What a seating costs ---- */

static int
degrees_of(const struct table *table, size_t seats)
{
    return (int)(seats * 360 / table->count);
}

static int
distance(const struct table *table, size_t a, size_t b)
{
    size_t seats = a > b ? a - b : b - a;
    if (seats > table->count - seats)
        seats = table->count - seats;
    return degrees_of(table, seats);
}

static int
pair_cost(const struct table *table, size_t i, size_t j)
{
    const struct guest *a = &table->guests[i], *b = &table->guests[j];
    int apart = distance(table, a->seat, b->seat);
    int cost = 0;
    if (table->tied[i * table->count + j])
        cost += TIE * apart;
    if (a->group == b->group)
        cost += COMPANY * apart;
    for (int ring = 0; ring < MOST_RINGS + 2; ring++)
        if ((a->rings & b->rings & (1u << ring)) != 0 &&
            apart < table->need[ring])
            cost += CROWD * (table->need[ring] - apart);
    return cost;
}

/* The seat's direction in degrees, clockwise from noon: half a seat past it,
 * so that nobody stands on the names of the rings. */
static int
clockwise(const struct table *table, size_t seat)
{
    return (int)((2 * seat + 1) * 180 / table->count);
}

static int
corner_cost(const struct table *table, size_t i)
{
    const struct guest *guest = &table->guests[i];
    if ((guest->rings & 1u) == 0)
        return 0;
    int quarter = clockwise(table, guest->seat) % 180;
    int from_side = quarter > 90 ? quarter - 90 : 90 - quarter;
    int off = from_side < CORNER_FROM ? CORNER_FROM - from_side
              : from_side > CORNER_TO ? from_side - CORNER_TO
                                      : 0;
    return CORNER * off;
}

static int
guest_cost(const struct table *table, size_t i)
{
    int cost = corner_cost(table, i);
    for (size_t j = 0; j < table->count; j++)
        if (j != i)
            cost += pair_cost(table, i, j);
    return cost;
}

static void
swap(struct table *table, size_t i, size_t j)
{
    size_t seat = table->guests[i].seat;
    table->guests[i].seat = table->guests[j].seat;
    table->guests[j].seat = seat;
}

static bool
improve(struct table *table, size_t i, size_t j)
{
    int before = guest_cost(table, i) + guest_cost(table, j);
    swap(table, i, j);
    if (guest_cost(table, i) + guest_cost(table, j) < before)
        return true;
    swap(table, i, j);
    return false;
}

static void
improve_all(struct table *table)
{
    bool better = true;
    for (int round = 0; round < ROUNDS && better; round++) {
        better = false;
        for (size_t i = 0; i < table->count; i++)
            for (size_t j = i + 1; j < table->count; j++)
                better |= improve(table, i, j);
    }
}

/* ---- The door ---- */

static void
walk_people(struct table *table, const struct kith_snapshot *snapshot)
{
    struct kith_snapshot *step;
    struct snapshot_walk *walk =
        snapshot_walk_new(snapshot->inventory, snapshot->audience);
    while ((step = snapshot_walk_next(walk)) != NULL) {
        note_people(table->guests, step);
        kith_snapshot_free(step);
    }
    snapshot_walk_free(walk);
}

static void
walk_ties(struct table *table, const struct kith_snapshot *snapshot)
{
    size_t *place =
        alloc_zeroed(snapshot->inventory->people.count, sizeof *place);
    table->tied = alloc_zeroed(table->count * table->count, 1);
    for (size_t i = 0; i < table->count; i++)
        place[table->guests[i].person] = i;
    struct kith_snapshot *step;
    struct snapshot_walk *walk =
        snapshot_walk_new(snapshot->inventory, snapshot->audience);
    while ((step = snapshot_walk_next(walk)) != NULL) {
        note_ties(table, step, place);
        kith_snapshot_free(step);
    }
    snapshot_walk_free(walk);
    free(place);
}

/* A marker and a little air, as an angle seen from the middle. */
static void
work_out_needs(struct table *table, const struct kith_snapshot *snapshot)
{
    enum { ROOM = 34, DEGREES = 57 }; /* points; in a radian */
    int rings = snapshot_rings(snapshot);
    for (int ring = 1; ring <= rings; ring++)
        table->need[ring] = ROOM * DEGREES / (int)theme_lane(ring, rings, 0);
    table->need[0] = ROOM * DEGREES / (int)OUTSIDE_LANE;
}

double *
seats_new(const struct kith_snapshot *snapshot)
{
    size_t people = snapshot->inventory->people.count;
    struct table table = {.guests = alloc_zeroed(people, sizeof *table.guests)};
    for (size_t i = 0; i < people; i++)
        table.guests[i].person = NOBODY;
    walk_people(&table, snapshot);
    keep_guests(&table, people);
    work_out_needs(&table, snapshot);
    if (table.count <= MOST_IMPROVED) {
        walk_ties(&table, snapshot);
        improve_all(&table);
    }
    double *angles = alloc_zeroed(people, sizeof *angles);
    for (size_t i = 0; i < table.count; i++) {
        double seat = (double)table.guests[i].seat;
        angles[table.guests[i].person] =
            90 - (2 * seat + 1) * 180 / (double)table.count;
    }
    free(table.guests);
    free(table.tied);
    return angles;
}
