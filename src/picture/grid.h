/* Where things stand while that is being decided: whole numbers, sixteenths of
 * a point. Nothing is decided with fractions, so every machine and every
 * compiler decides the same. Pages are small: products of two distances fit 32
 * bits.
 *
 * In: places in points. Out: blocks and spots that can be compared; what comes
 * back to points is exact, as sixteenths are. */
#pragma once

#include "picture/box.h"

#include <stdint.h>

enum {
    GRAIN = 16,  /* parts of a point */
    SLOTS = 720, /* directions from the middle, a minute of the clock each */
    NOON = SLOTS / 4
};

struct spot {
    int32_t x, y;
};

/* A rectangle by its middle and half its sides. */
struct block {
    int32_t x, y, wide, high;
};

/* POINTS in sixteenths, to the nearest. */
int32_t grid_of(double points);

struct spot grid_spot(struct point point);
struct block grid_block(struct box box);
struct box box_of_block(struct block block);

/* RADIUS in direction SLOT, counted from three o'clock against the clock, in
 * whatever unit the radius has. */
struct spot grid_on_ray(int32_t radius, int slot);

/* The direction in which the hand of a clock points so many MINUTES past twelve,
 * and the other way round. */
static inline int
grid_of_clock(int minutes)
{
    return (NOON - minutes + SLOTS) % SLOTS;
}

static inline int
grid_clock(int slot)
{
    return (NOON - slot + SLOTS) % SLOTS;
}

/* How many slots there are between two, either way round. */
static inline int
grid_slots_between(int a, int b)
{
    int between = a > b ? a - b : b - a;
    return between > SLOTS / 2 ? SLOTS - between : between;
}

/* The distance between two spots, rounded down. */
int32_t grid_distance(struct spot a, struct spot b);

/* Which side of the line from A to B the spot C is on: positive on the left,
 * and the further off the greater. */
static inline int32_t
grid_side(struct spot a, struct spot b, struct spot c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/* How deep one block is in the other; how far from it where negative. */
static inline int32_t
block_depth(struct block a, struct block b)
{
    int32_t x = a.x - b.x, y = a.y - b.y;
    int32_t across = a.wide + b.wide - (x < 0 ? -x : x);
    int32_t up = a.high + b.high - (y < 0 ? -y : y);
    return across < up ? across : up;
}

static inline bool
blocks_meet(struct block a, struct block b)
{
    return block_depth(a, b) > 0;
}

/* Does the line from A to B meet the block? */
static inline bool
block_meets(struct block block, struct spot a, struct spot b)
{
    /* All doubled, so that the middle of the line is a whole number. */
    int32_t x = a.x + b.x - 2 * block.x, y = a.y + b.y - 2 * block.y;
    int32_t dx = b.x - a.x, dy = b.y - a.y;
    int32_t wide = dx < 0 ? -dx : dx, high = dy < 0 ? -dy : dy;
    if ((x < 0 ? -x : x) > wide + 2 * block.wide ||
        (y < 0 ? -y : y) > high + 2 * block.high)
        return false;
    int32_t off = dx * y - dy * x;
    return (off < 0 ? -off : off) <=
           2 * (wide * block.high + high * block.wide);
}

/* Do the lines from A to B and from C to D cross? */
static inline bool
grid_crosses(struct spot a, struct spot b, struct spot c, struct spot d)
{
    return (grid_side(a, b, c) > 0) != (grid_side(a, b, d) > 0) &&
           (grid_side(c, d, a) > 0) != (grid_side(c, d, b) > 0);
}

static inline struct block
block_moved(struct block block, struct spot by)
{
    block.x += by.x;
    block.y += by.y;
    return block;
}
