/* Lines in pieces. In: two places and a bow. Out: spots along the curve, and
 * whether it meets a block or another line. */
#include "picture/layout/paths.h"

/* Most lines are nowhere near most blocks: the block around a line says so at
 * once. */
static struct block
block_around(const struct path *path)
{
    struct spot low = path->spots[0], high = low;
    for (size_t i = 1; i <= path->pieces; i++) {
        struct spot spot = path->spots[i];
        low.x = spot.x < low.x ? spot.x : low.x;
        low.y = spot.y < low.y ? spot.y : low.y;
        high.x = spot.x > high.x ? spot.x : high.x;
        high.y = spot.y > high.y ? spot.y : high.y;
    }
    return (struct block){(low.x + high.x) / 2, (low.y + high.y) / 2,
                          (high.x - low.x) / 2 + 1, (high.y - low.y) / 2 + 1};
}

/* The curve that strokes draws: its middle stands BOW thousandths of its
 * length off to the left. */
static struct path
path_of(struct spot from, struct spot to, int bow)
{
    struct path path = {
        .spots = {from}, .pieces = bow == 0 ? 1 : PATH_PIECES, .bow = bow};
    int64_t pieces = (int64_t)path.pieces, dx = to.x - from.x,
            dy = to.y - from.y;
    for (int64_t i = 1; i <= pieces; i++) {
        /* A parabola through both ends, highest in the middle. */
        int64_t off = 4 * bow * i * (pieces - i) / pieces;
        path.spots[i] = (struct spot){
            from.x + (int32_t)((dx * i - dy * off / 1000) / pieces),
            from.y + (int32_t)((dy * i + dx * off / 1000) / pieces)};
    }
    path.around = block_around(&path);
    return path;
}

struct path
path_of_link(const struct scene *scene, const struct link *link)
{
    return path_of(grid_spot(scene->figures.items[link->a].at),
                   grid_spot(scene->figures.items[link->b].at), link->bow);
}

bool
path_meets(const struct path *path, struct block block)
{
    if (!blocks_meet(path->around, block))
        return false;
    for (size_t i = 0; i < path->pieces; i++)
        if (block_meets(block, path->spots[i], path->spots[i + 1]))
            return true;
    return false;
}

/* The square of how near the line from A to B comes to C. */
static int64_t
square_to_line(struct spot a, struct spot b, struct spot c)
{
    int64_t x = b.x - a.x, y = b.y - a.y, length = x * x + y * y;
    int64_t along = (c.x - a.x) * x + (c.y - a.y) * y;
    struct spot near = along <= 0 ? a : b;
    if (along > 0 && along < length)
        near = (struct spot){a.x + (int32_t)(x * along / length),
                             a.y + (int32_t)(y * along / length)};
    int64_t dx = near.x - c.x, dy = near.y - c.y;
    return dx * dx + dy * dy;
}

static bool
path_meets_disc(const struct path *path, struct block disc)
{
    struct spot centre = {disc.x, disc.y};
    int64_t square = (int64_t)disc.wide * disc.wide;
    if (!blocks_meet(path->around, disc))
        return false;
    for (size_t i = 0; i < path->pieces; i++)
        if (square_to_line(path->spots[i], path->spots[i + 1], centre) < square)
            return true;
    return false;
}

bool
path_meets_obstacle(const struct path *path, const struct obstacle *obstacle)
{
    return obstacle->disc ? path_meets_disc(path, obstacle->block)
                          : path_meets(path, obstacle->block);
}

bool
path_crosses(const struct path *path, struct spot from, struct spot to)
{
    for (size_t i = 0; i < path->pieces; i++)
        if (grid_crosses(path->spots[i], path->spots[i + 1], from, to))
            return true;
    return false;
}

bool
paths_cross(const struct path *a, const struct path *b)
{
    if (!blocks_meet(a->around, b->around))
        return false;
    for (size_t i = 0; i < b->pieces; i++)
        if (path_crosses(a, b->spots[i], b->spots[i + 1]))
            return true;
    return false;
}
