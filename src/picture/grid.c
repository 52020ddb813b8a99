/* Whole numbers to reckon with. In: points, or a radius and a direction. Out:
 * sixteenths of a point.
 *
 * Cosines stand in a table: what a library computes differs in its last digit
 * from machine to machine, and one slot's difference would be another
 * picture. */
#include "picture/grid.h"

#include <math.h>

/* The cosines of 0, 2, 4 … 90 degrees, times two to the 30th. */
static const int32_t cosines[NOON + 1] = {
    1073741824, 1073087729, 1071126243, 1067859754, 1063292242, 1057429273,
    1050277989, 1041847103, 1032146887, 1021189159, 1008987269, 995556083,
    980911966,  965072759,  948057759,  929887697,  910584710,  890172315,
    868675383,  846120104,  822533958,  797945680,  772385229,  745883746,
    718473518,  690187940,  661061475,  631129609,  600428808,  568996477,
    536870912,  504091252,  470697435,  436730145,  402230767,  367241333,
    331804471,  295963357,  259761657,  223243478,  186453311,  149435979,
    112236583,  74900443,   37473049,   0,
};

/* A quarter of the table is enough: the rest is its mirror. */
static int32_t
cosine(int slot)
{
    slot = (slot % SLOTS + SLOTS) % SLOTS;
    if (slot > SLOTS / 2)
        slot = SLOTS - slot;
    return slot <= NOON ? cosines[slot] : -cosines[SLOTS / 2 - slot];
}

/* Halves go away from the middle, on both sides of it: a circle is as wide to
 * the left as to the right. */
static int32_t
scaled(int32_t radius, int32_t part)
{
    int64_t product = (int64_t)radius * part, half = 1 << 29;
    int64_t size = product < 0 ? -product : product;
    int32_t rounded = (int32_t)((size + half) >> 30);
    return product < 0 ? -rounded : rounded;
}

int32_t
grid_of(double points)
{
    return (int32_t)floor(points * GRAIN + 0.5);
}

struct spot
grid_spot(struct point point)
{
    return (struct spot){grid_of(point.x), grid_of(point.y)};
}

/* Sides are halved upwards, so that a block is never smaller than its box. */
struct block
grid_block(struct box box)
{
    int32_t left = grid_of(box.left), right = grid_of(box.right);
    int32_t bottom = grid_of(box.bottom), top = grid_of(box.top);
    return (struct block){(left + right) / 2, (bottom + top) / 2,
                          (right - left + 1) / 2, (top - bottom + 1) / 2};
}

struct box
box_of_block(struct block block)
{
    const double grain = GRAIN;
    return (struct box){
        (block.x - block.wide) / grain, (block.y - block.high) / grain,
        (block.x + block.wide) / grain, (block.y + block.high) / grain};
}

struct spot
grid_on_ray(int32_t radius, int slot)
{
    return (struct spot){scaled(radius, cosine(slot)),
                         scaled(radius, cosine(NOON - slot))};
}

int32_t
grid_distance(struct spot a, struct spot b)
{
    int64_t x = a.x - b.x, y = a.y - b.y, square = x * x + y * y;
    int64_t root = (int64_t)sqrt((double)square);
    while (root * root > square) /* whatever sqrt has rounded to */
        root--;
    while ((root + 1) * (root + 1) <= square)
        root++;
    return (int32_t)root;
}
