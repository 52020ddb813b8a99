/* More people than could be sought a place for one by one: they fill the rings
 * in the order of their groups and names, on as many lanes as it takes, with
 * markers as small as it takes. In: a hall without sittings. Out: a seat for
 * everyone, and the size of markers. */
#include "picture/seating/seating.h"
#include "picture/seating/hall.h"

enum { MOST_ROWS = 80, WIDEST_MARKER = 26 };

/* Sizes of markers, in thousandths of their full size. */
static const int sizes[] = {590, 450, 340, 250, 190, 140, 100, 75, 55, 40, 30};

struct lane {
    int32_t radius;
    int apart;         /* slots from one person to the next, at least */
    bool taken[SLOTS]; /* nobody fits here any more */
};

struct rows {
    const struct hall *hall;
    size_t *order; /* of the guests */
    int32_t pitch; /* from middle to middle of two markers, at least */
    struct lane *lanes[MOST_RINGS + 2];
    int counts[MOST_RINGS + 2];
};

/* Squares meet at their corners first, so they need more than their width. */
static int32_t
pitch_of(int size)
{
    return WIDEST_MARKER * GRAIN * size / 1000 * 3 / 2 + GRAIN / 4;
}

/* As many as fit the ring's depth; one in any case, and no more than are
 * kept. */
static int
lanes_of(const struct rows *rows, int ring)
{
    int rings = rows->hall->rings;
    double depth = ring > rings ? OUTSIDE_DEPTH
                                : theme_boundary(ring, rings) -
                                      theme_boundary(ring - 1, rings);
    int lanes = grid_of(depth) / rows->pitch;
    return lanes < 1 ? 1 : lanes > MOST_ROWS ? MOST_ROWS : lanes;
}

/* What is off the page or on the client or a ring's name is taken from the
 * start. */
static void
open_lane(const struct rows *rows, struct lane *lane)
{
    struct block field = rows->hall->field;
    struct spot start = grid_on_ray(lane->radius, 0);
    lane->apart = 1;
    while (lane->apart < SLOTS / 2 &&
           grid_distance(start, grid_on_ray(lane->radius, lane->apart)) <
               rows->pitch)
        lane->apart++;
    for (int slot = 0; slot < SLOTS; slot++) {
        struct spot at = grid_on_ray(lane->radius, slot);
        struct block marker = {at.x, at.y, rows->pitch / 2, rows->pitch / 2};
        bool off = at.x - marker.wide < -field.wide ||
                   at.x + marker.wide > field.wide ||
                   at.y - marker.high < -field.high ||
                   at.y + marker.high > field.high;
        lane->taken[slot] = off;
        for (size_t i = 0; i < rows->hall->fixed_count; i++)
            lane->taken[slot] |= blocks_meet(marker, rows->hall->fixed[i]);
    }
}

static void
open_rings(struct rows *rows, int size)
{
    int rings = rows->hall->rings;
    rows->pitch = pitch_of(size);
    for (int ring = 1; ring <= rings + 1; ring++) {
        rows->counts[ring] = lanes_of(rows, ring);
        for (int i = 0; i < rows->counts[ring]; i++) {
            struct lane *lane = &rows->lanes[ring][i];
            lane->radius =
                grid_of(theme_lane(ring, rings, i, rows->counts[ring]));
            open_lane(rows, lane);
        }
    }
}

/* The first lane of a ring that is free in this direction; or -1. */
static int
free_lane(const struct rows *rows, int ring, int slot)
{
    for (int i = 0; i < rows->counts[ring]; i++)
        if (!rows->lanes[ring][i].taken[slot])
            return i;
    return -1;
}

static bool
is_free(const struct rows *rows, unsigned rings, int slot)
{
    for (int ring = 1; ring <= rows->hall->rings + 1; ring++)
        if ((rings & 1u << ring) != 0 && free_lane(rows, ring, slot) < 0)
            return false;
    return true;
}

/* On each ring that they ever hold, as the direction is one for all sessions.
 * Neighbours closer than a marker's width are taken with it. */
static void
take(struct rows *rows, const struct guest *guest, int slot, struct seat *seat)
{
    seat->slot = slot;
    for (int ring = 1; ring <= rows->hall->rings + 1; ring++) {
        if ((guest->rings & 1u << ring) == 0)
            continue;
        int free = free_lane(rows, ring, slot);
        seat->lanes[ring] = free < 0 ? 0 : free;
        struct lane *lane = &rows->lanes[ring][seat->lanes[ring]];
        for (int off = 1 - lane->apart; off < lane->apart; off++)
            lane->taken[(slot + off + SLOTS) % SLOTS] = true;
    }
}

/* Everyone goes to the free direction nearest to where an even round would
 * have them; false where somebody finds none. */
static bool
fill(struct rows *rows, struct seating *seating)
{
    const struct hall *hall = rows->hall;
    bool all = true;
    for (size_t i = 0; i < hall->count; i++) {
        const struct guest *guest = &hall->guests[rows->order[i]];
        int even = (int)(i * SLOTS / hall->count), slot = even, off = 0;
        while (off <= SLOTS && !is_free(rows, guest->rings, slot)) {
            off++;
            slot = even + (off % 2 == 0 ? off / 2 : -(off / 2) - 1);
            slot = (slot + 2 * SLOTS) % SLOTS;
        }
        all = all && off <= SLOTS;
        take(rows, guest, slot, &seating->seats[guest->person]);
    }
    return all;
}

static void
order_by_group(struct rows *rows)
{
    size_t next = 0;
    for (int group = 0; group < GROUP_COUNT; group++)
        for (size_t i = 0; i < rows->hall->count; i++)
            if (rows->hall->guests[i].group == (enum group)group)
                rows->order[next++] = i;
}

/* From larger to smaller markers, until all have found room. With the smallest,
 * who finds none shares a place: a picture of so many is one of densities. */
void
rows_fill(const struct hall *hall, struct seating *seating)
{
    struct rows rows = {.hall = hall};
    rows.order = alloc_zeroed(hall->count, sizeof *rows.order);
    order_by_group(&rows);
    for (int ring = 1; ring <= hall->rings + 1; ring++)
        rows.lanes[ring] = alloc_zeroed(MOST_ROWS, sizeof **rows.lanes);
    bool all = false;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes && !all; i++) {
        open_rings(&rows, sizes[i]);
        all = fill(&rows, seating);
        seating->scale.marker = sizes[i] / 1000.0;
    }
    for (int ring = 1; ring <= hall->rings + 1; ring++) {
        seating->lanes[ring] = rows.counts[ring];
        alloc_free(rows.lanes[ring]);
    }
    alloc_free(rows.order);
}
