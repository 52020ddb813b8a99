#include "picture/bends.h"
#include "picture/strokes.h"

enum {
    PIECES = 10, /* that a bow is looked at in */
    MOST_BENT = 600,
    /* What it costs a tie to … */
    ON_MARKER = 900,
    ON_WORDS = 500,
    ON_TIE = 600,
    ON_STUB = 400,
    PER_BOW = 1, /* … for each thousandth that it is bent */
    /* … and an arrow */
    STUB_ON_TIE = 500,
    STUB_ON_MARKER = 900,
    STUB_ON_WORDS = 700,
    PER_SHIFT = 2 /* for each sixteenth of a point */
};

static const int bows[] = {0, 60, -60, 100, -100, 140, -140};
static const int shifts[] = {0, 3, -3, 6, -6, 9, -9};

/* A tie as short straight pieces; one piece where it is straight. */
struct path {
    struct spot spots[PIECES + 1];
    size_t pieces;
    struct block around;
};

struct bends {
    struct scene *scene;
    struct block *markers, *words; /* by figure */
    struct path *paths;            /* by link */
};

static struct spot
spot_of(struct block block)
{
    return (struct spot){block.x, block.y};
}

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
    struct path path = {.spots = {from}, .pieces = bow == 0 ? 1 : PIECES};
    int64_t pieces = (int64_t)path.pieces, dx = to.x - from.x,
            dy = to.y - from.y;
    for (int64_t i = 1; i <= pieces; i++) {
        int64_t off = 4 * bow * i * (pieces - i) / pieces;
        path.spots[i] = (struct spot){
            from.x + (int32_t)((dx * i - dy * off / 1000) / pieces),
            from.y + (int32_t)((dy * i + dx * off / 1000) / pieces)};
    }
    path.around = block_around(&path);
    return path;
}

static bool
path_meets(const struct path *path, struct block block)
{
    if (block_overlap(path->around, block) == 0)
        return false;
    for (size_t i = 0; i < path->pieces; i++)
        if (block_meets(block, path->spots[i], path->spots[i + 1]))
            return true;
    return false;
}

static bool
path_crosses(const struct path *path, struct spot from, struct spot to)
{
    for (size_t i = 0; i < path->pieces; i++)
        if (grid_crosses(path->spots[i], path->spots[i + 1], from, to))
            return true;
    return false;
}

static bool
paths_cross(const struct path *a, const struct path *b)
{
    if (block_overlap(a->around, b->around) == 0)
        return false;
    for (size_t i = 0; i < b->pieces; i++)
        if (path_crosses(a, b->spots[i], b->spots[i + 1]))
            return true;
    return false;
}

/* ---- Ties ---- */

static int
figures_cost(const struct bends *bends, const struct link *link,
             const struct path *path)
{
    const struct scene *scene = bends->scene;
    int cost = 0;
    for (uint32_t i = 0; i < scene->figures.count; i++) {
        const struct figure *figure = &scene->figures.items[i];
        bool end = i == link->a || i == link->b;
        struct spot from, to;
        if (!end && path_meets(path, bends->markers[i]))
            cost += ON_MARKER;
        if (!figure->unnamed && path_meets(path, bends->words[i]))
            cost += end ? ON_WORDS / 2 : ON_WORDS;
        if (stub_line(scene, figure, 0, &from, &to) &&
            path_crosses(path, from, to))
            cost += ON_STUB;
    }
    return cost;
}

static int
obstacles_cost(const struct scene *scene, const struct path *path)
{
    int cost = 0;
    const struct obstacle *obstacle;
    array_each (obstacle, &scene->obstacles)
        cost += path_meets(path, obstacle->block) ? obstacle->on_tie : 0;
    const struct barrier *barrier;
    array_each (barrier, &scene->barriers)
        cost += path_crosses(path, barrier->from, barrier->to)
                    ? barrier->on_tie
                    : 0;
    return cost;
}

static int
crossings_cost(const struct bends *bends, const struct link *link,
               const struct path *path)
{
    const struct scene *scene = bends->scene;
    int cost = 0;
    for (size_t i = 0; i < scene->links.count; i++) {
        const struct link *other = &scene->links.items[i];
        bool shared = other->a == link->a || other->a == link->b ||
                      other->b == link->a || other->b == link->b;
        if (!shared && paths_cross(path, &bends->paths[i]))
            cost += ON_TIE;
    }
    return cost;
}

static int
path_cost(const struct bends *bends, const struct link *link,
          const struct path *path)
{
    return figures_cost(bends, link, path) +
           obstacles_cost(bends->scene, path) +
           crossings_cost(bends, link, path);
}

/* Straight, or the smallest bow that is better. Zigzags are always straight;
 * on a page with many ties a bow must clear a marker to be worth it. */
static void
bend(const struct bends *bends, size_t index)
{
    const struct scene *scene = bends->scene;
    struct link *link = &scene->links.items[index];
    struct spot from = spot_of(bends->markers[link->a]);
    struct spot to = spot_of(bends->markers[link->b]);
    int least = path_cost(bends, link, &bends->paths[index]);
    int worth = scene->links.count > MANY_TIES ? ON_MARKER - 1 : 0;
    if (link->strained)
        return;
    for (size_t i = 1; i < sizeof bows / sizeof *bows && least > worth; i++) {
        struct path path = path_of(from, to, bows[i]);
        int bent = bows[i] < 0 ? -bows[i] : bows[i];
        int cost = path_cost(bends, link, &path) + worth + PER_BOW * bent;
        if (cost >= least)
            continue;
        least = cost;
        link->bow = bows[i];
        bends->paths[index] = path;
    }
}

/* ---- Arrows of support ---- */

static int
stub_cost(const struct bends *bends, const struct figure *self,
          struct spot from, struct spot to)
{
    const struct scene *scene = bends->scene;
    int cost = 0;
    for (size_t i = 0; i < scene->links.count; i++)
        cost += path_crosses(&bends->paths[i], from, to) ? STUB_ON_TIE : 0;
    for (uint32_t i = 0; i < scene->figures.count; i++) {
        const struct figure *figure = &scene->figures.items[i];
        if (figure != self && block_meets(bends->markers[i], from, to))
            cost += STUB_ON_MARKER;
        if (!figure->unnamed && block_meets(bends->words[i], from, to))
            cost += STUB_ON_WORDS;
    }
    return cost;
}

/* A tie that leaves in the arrow's own direction is not crossed, but hides it:
 * so much nearer than this to its tip. */
static int
along_cost(const struct bends *bends, uint32_t self, struct spot tip)
{
    enum { NEAR = 5 * GRAIN };
    const struct scene *scene = bends->scene;
    struct block near = {tip.x, tip.y, NEAR, NEAR};
    int cost = 0;
    for (size_t i = 0; i < scene->links.count; i++) {
        const struct link *link = &scene->links.items[i];
        if ((link->a == self || link->b == self) &&
            path_meets(&bends->paths[i], near))
            cost += STUB_ON_TIE;
    }
    return cost;
}

static void
step_aside(const struct bends *bends, uint32_t index)
{
    const struct scene *scene = bends->scene;
    struct figure *figure = &scene->figures.items[index];
    int least = INT32_MAX;
    for (size_t i = 0; i < sizeof shifts / sizeof *shifts; i++) {
        struct spot from, to;
        int32_t shift = shifts[i] * GRAIN;
        if (!stub_line(scene, figure, shift, &from, &to))
            return;
        int cost = stub_cost(bends, figure, from, to) +
                   along_cost(bends, index, to) +
                   PER_SHIFT * (shift < 0 ? -shift : shift);
        if (cost >= least)
            continue;
        least = cost;
        figure->stub_shift = shifts[i];
    }
}

/* ---- The whole page ---- */

static void
bends_init(struct bends *bends, struct scene *scene)
{
    size_t count = scene->figures.count;
    bends->scene = scene;
    bends->markers = alloc_zeroed(count, sizeof *bends->markers);
    bends->words = alloc_zeroed(count, sizeof *bends->words);
    bends->paths = alloc_zeroed(scene->links.count, sizeof *bends->paths);
    for (size_t i = 0; i < count; i++) {
        const struct figure *figure = &scene->figures.items[i];
        struct block marker = figure_marker(figure);
        marker.wide += GRAIN;
        marker.high += GRAIN;
        bends->markers[i] = block_moved(marker, grid_spot(figure->at));
        bends->words[i] = grid_block(figure->label);
    }
    for (size_t i = 0; i < scene->links.count; i++) {
        const struct link *link = &scene->links.items[i];
        bends->paths[i] = path_of(spot_of(bends->markers[link->a]),
                                  spot_of(bends->markers[link->b]), 0);
    }
}

void
bends_choose(struct scene *scene)
{
    struct bends bends;
    if (scene->links.count > MOST_BENT)
        return;
    bends_init(&bends, scene);
    for (size_t i = 0; i < scene->links.count; i++)
        bend(&bends, i);
    for (uint32_t i = 0; i < scene->figures.count; i++)
        step_aside(&bends, i);
    free(bends.markers);
    free(bends.words);
    free(bends.paths);
}
