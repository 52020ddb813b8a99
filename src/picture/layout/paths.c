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
