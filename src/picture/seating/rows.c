/* More people than could be sought a place for one by one: they go round in the
 * order of their groups and names, and fill the rings on as many lanes as it
 * takes, with markers as small as it takes. In: a hall without sittings. Out:
 * directions; lanes, and the size of markers. */
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

/* Where a lane leads in a direction. */
static struct spot
spot_on(const struct rows *rows, int ring, const struct lane *lane, int slot)
{
    int32_t radius = lane->radius;
    if (ring > rows->hall->rings)
        radius = grid_of(theme_on_page(radius / (double)GRAIN, slot));
    return grid_on_ray(radius, slot);
}

/* What is on the client or a ring's name is taken from the start. */
static void
open_lane(const struct rows *rows, int ring, struct lane *lane)
{
    struct spot start = grid_on_ray(lane->radius, 0);
    lane->apart = 1;
    while (lane->apart < SLOTS / 2 &&
           grid_distance(start, grid_on_ray(lane->radius, lane->apart)) <
               rows->pitch)
        lane->apart++;
    for (int slot = 0; slot < SLOTS; slot++) {
        struct spot at = spot_on(rows, ring, lane, slot);
        struct block marker = {at.x, at.y, rows->pitch / 2, rows->pitch / 2};
        lane->taken[slot] = false;
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
            open_lane(rows, ring, lane);
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

/* On each ring that they ever hold, as the direction is one for all sessions.
 * Neighbours closer than a marker's width are taken with it. False where one of
 * the rings has no lane left. */
static bool
take(struct rows *rows, const struct guest *guest, int *lanes)
{
    bool all = true;
    for (int ring = 1; ring <= rows->hall->rings + 1; ring++) {
        if ((guest->rings & 1u << ring) == 0)
            continue;
        int free = free_lane(rows, ring, guest->place.slot);
        all = all && free >= 0;
        lanes[ring] = free < 0 ? 0 : free;
        struct lane *lane = &rows->lanes[ring][lanes[ring]];
        for (int off = 1 - lane->apart; off < lane->apart; off++)
            lane->taken[(guest->place.slot + off + SLOTS) % SLOTS] = true;
    }
    return all;
}

static bool
fill(struct rows *rows, int *lanes)
{
    const struct hall *hall = rows->hall;
    bool all = true;
    for (size_t i = 0; i < hall->count; i++)
        all &= take(rows, &hall->guests[i], lanes + i * (MOST_RINGS + 2));
    return all;
}

/* From larger to smaller markers, until all have found room. With the smallest,
 * who finds none shares a place: a picture of so many is one of densities. */
double
rows_fill(const struct hall *hall, int *lanes, int *count)
{
    struct rows rows = {.hall = hall};
    bool all = false;
    size_t i = 0, last = sizeof sizes / sizeof *sizes - 1;
    for (int ring = 1; ring <= hall->rings + 1; ring++)
        rows.lanes[ring] = alloc_zeroed(MOST_ROWS, sizeof **rows.lanes);
    for (i = 0; !all; i++) {
        open_rings(&rows, sizes[i]);
        all = fill(&rows, lanes) || i == last;
    }
    for (int ring = 1; ring <= hall->rings + 1; ring++) {
        count[ring] = rows.counts[ring];
        alloc_free(rows.lanes[ring]);
    }
    return sizes[i - 1] / 1000.0;
}

/* ---- Directions ---- */

/* How many are seated in each direction, and those still to be. */
struct round {
    int taken[SLOTS];
    size_t waiting;
};

/* The direction nearest to EVEN that fewest have. */
static int
free_direction(const struct round *round, int even)
{
    int best = even;
    for (int off = 1; off <= SLOTS / 2; off++)
        for (int side = -1; side <= 1; side += 2) {
            int slot = (even + side * off + SLOTS) % SLOTS;
            if (round->taken[slot] < round->taken[best])
                best = slot;
        }
    return best;
}

static void
count_seated(const struct hall *hall, struct round *round)
{
    for (size_t i = 0; i < hall->count; i++)
        if (hall->guests[i].seated)
            round->taken[hall->guests[i].place.slot]++;
        else
            round->waiting++;
    for (size_t i = 0; i < hall->absent_count; i++)
        round->taken[hall->absent[i].slot]++;
}

/* Whoever comes is spread over the whole round, as all who came before were. */
void
rows_seat(struct hall *hall)
{
    struct round round = {{0}, 0};
    size_t next = 0;
    count_seated(hall, &round);
    for (int group = 0; group < GROUP_COUNT; group++)
        for (size_t i = 0; i < hall->count; i++) {
            struct guest *guest = &hall->guests[i];
            if (guest->seated || guest->group != (enum group)group)
                continue;
            int even = (int)(next++ * SLOTS / round.waiting);
            guest->place.slot = free_direction(&round, even);
            round.taken[guest->place.slot]++;
        }
}
