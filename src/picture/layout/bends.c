/* Bows of ties, steps aside of arrows. In: a scene in which people and their
 * words have their places. Out: the bow of each tie, the shift of each arrow.
 *
 * One line after the other takes what costs least among the others as they are
 * now; what is decided later finds the earlier ones in their new places. */
#include "picture/layout/bends.h"
#include "picture/layout/paths.h"
#include "picture/shapes/outline.h"
#include "picture/shapes/strokes.h"

#include <math.h>

enum {
    /* with more ties all stay straight */
    MOST_BENT = 600,
    AIR = 2 * GRAIN,
    AHEAD = 10 * GRAIN, /* of an arrow's tip */
    WIDE_BOWS = 16, /* the last ones: among many ties they only add to them */
    /* What it costs a tie to … */
    ON_MARKER = 1800,
    ON_MARKER_OF_FEW = 9000,
    ON_WORDS = 1000,
    ON_WORDS_OF_FEW = 5000,
    ON_TIE = 800,
    ON_ONE_OF_MANY = 230, /* ties, where there is one more crossing */
    ON_STUB = 400,
    OFF_FIELD = 9000, /* over titles or the legend */
    PER_BOW = 2,      /* … for each thousandth that it is bent */
    /* … and an arrow */
    STUB_ON_TIE = 500,
    STUB_ON_MARKER = 900,
    STUB_ON_WORDS = 700,
    PER_SHIFT = 2 /* for each sixteenth of a point */
};

/* Smaller bows first: a straight line is read best, and the first that is good
 * enough ends the search. */
static const int bows[] = {0,    20,  -20,  40,  -40,  60,  -60,  80,
                           -80,  100, -100, 140, -140, 180, -180, 230,
                           -230, 300, -300, 400, -400, 550, -550};
/* Of an arrow at a marker of full size, or larger. */
static const int shifts[] = {0, 3, -3, 6, -6, 9, -9};

/* Worked out once for the page, as every bow of every tie asks for it. */
struct bends {
    struct scene *scene;
    struct block *markers, *words; /* by figure */
    struct dash *stubs;
    struct path *paths; /* by link */
};

/* ---- Ties ---- */

/* A tie ends in its own markers, so those are not in its way; its own people's
 * words are. */
static int
figures_cost(const struct bends *bends, const struct link *link,
             const struct path *path)
{
    const struct scene *scene = bends->scene;
    bool crowd = scene->scale.crowd;
    int cost = 0;
    for (uint32_t i = 0; i < scene->figures.count; i++) {
        const struct figure *figure = &scene->figures.items[i];
        bool end = i == link->a || i == link->b;
        struct dash stub = bends->stubs[i];
        if (!end && path_meets(path, bends->markers[i]))
            cost += crowd ? ON_MARKER : ON_MARKER_OF_FEW;
        if (!figure->unnamed && path_meets(path, bends->words[i]))
            cost += crowd ? ON_WORDS : ON_WORDS_OF_FEW;
        if (stub.here && path_crosses(path, stub.from, stub.to))
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
        cost += path_meets_obstacle(path, obstacle) ? obstacle->on_tie : 0;
    const struct barrier *barrier;
    array_each (barrier, &scene->barriers)
        cost += path_crosses(path, barrier->from, barrier->to) ? barrier->on_tie
                                                               : 0;
    return cost;
}

/* Ties that share an end meet there and are not seen to cross. */
static int
crossings_cost(const struct bends *bends, const struct link *link,
               const struct path *path)
{
    const struct scene *scene = bends->scene;
    int cost = 0,
        each = scene->links.count > MANY_TIES ? ON_ONE_OF_MANY : ON_TIE;
    for (size_t i = 0; i < scene->links.count; i++) {
        const struct link *other = &scene->links.items[i];
        bool shared = other->a == link->a || other->a == link->b ||
                      other->b == link->a || other->b == link->b;
        if (!shared && paths_cross(path, &bends->paths[i]))
            cost += each;
    }
    return cost;
}

static bool
is_off(struct spot spot, const struct box *field)
{
    return spot.x < grid_of(field->left) || spot.x > grid_of(field->right) ||
           spot.y < grid_of(field->bottom) || spot.y > grid_of(field->top);
}

/* Does a bow leave the circle's part of the page? (People who stand below it are
 * met by straight lines.) */
static bool
leaves_field(const struct scene *scene, const struct path *path)
{
    for (size_t i = 1; i < path->pieces; i++)
        if (is_off(path->spots[i], &scene->frame->field))
            return true;
    return false;
}

static int
path_cost(const struct bends *bends, const struct link *link,
          const struct path *path)
{
    return figures_cost(bends, link, path) +
           obstacles_cost(bends->scene, path) +
           (leaves_field(bends->scene, path) ? OFF_FIELD : 0) +
           crossings_cost(bends, link, path);
}

/* What it costs a tie to run behind the client, and read as a tie to them. */
static int
behind_client(const struct scene *scene)
{
    return scene->obstacles.items[0].on_tie;
}

/* Straight, or the smallest bow that is better: with the next bow's own price
 * above what was found, no later one can win. Zigzags are always straight, as
 * strain has to be seen at once. */
static void
bend(const struct bends *bends, size_t index)
{
    const struct scene *scene = bends->scene;
    struct link *link = &scene->links.items[index];
    struct path best = bends->paths[index];
    int least = INT32_MAX;
    if (link->strained)
        return;
    size_t count = sizeof bows / sizeof *bows, wide = count;
    if (scene->links.count > MANY_TIES && scene->scale.crowd)
        wide -= WIDE_BOWS;
    for (size_t i = 0; i < count; i++) {
        int bent = PER_BOW * (bows[i] < 0 ? -bows[i] : bows[i]);
        if (bent >= least || (i >= wide && least < behind_client(scene)))
            break;
        link->bow = bows[i];
        struct path path = path_of_link(scene, link);
        int cost = bent + path_cost(bends, link, &path);
        if (cost >= least)
            continue;
        least = cost;
        best = path;
    }
    bends->paths[index] = best;
    link->bow = best.bow;
}

/* Of very many ties those alone bow that would run behind the client, and read
 * as ties to the client. The client is the first obstacle. */
static void
clear_client(struct scene *scene)
{
    const struct obstacle *client = &scene->obstacles.items[0];
    struct link *link;
    array_each (link, &scene->links) {
        struct path path = path_of_link(scene, link);
        size_t next = 1, count = sizeof bows / sizeof *bows;
        while (next < count && path_meets_obstacle(&path, client)) {
            link->bow = bows[next++];
            path = path_of_link(scene, link);
        }
    }
}

/* ---- Arrows of support ---- */

/* What an arrow points at lies a little before its tip, and no further than the
 * client. */
static struct spot
ahead_of(const struct scene *scene, struct spot from, struct spot to)
{
    int32_t length = grid_distance(from, to), far = AHEAD;
    int32_t client = grid_distance(to, grid_spot(scene->frame->centre));
    int64_t x = to.x - from.x, y = to.y - from.y;
    if (far > client)
        far = client;
    return length == 0 ? to
                       : (struct spot){to.x + (int32_t)(x * far / length),
                                       to.y + (int32_t)(y * far / length)};
}

/* The figure's own words count, its own marker does not: the arrow starts
 * there. */
static int
stub_cost(const struct bends *bends, const struct figure *self,
          struct spot from, struct spot to)
{
    const struct scene *scene = bends->scene;
    int cost = 0;
    for (size_t i = 0; i < scene->links.count; i++)
        cost += path_crosses(&bends->paths[i], from, to) ? STUB_ON_TIE : 0;
    const struct obstacle *obstacle;
    struct spot ahead = ahead_of(scene, from, to);
    array_each (obstacle, &scene->obstacles)
        cost += block_meets(obstacle->block, from, to) ? STUB_ON_WORDS : 0;
    for (uint32_t i = 0; i < scene->figures.count; i++) {
        const struct figure *figure = &scene->figures.items[i];
        if (figure != self && block_meets(bends->markers[i], from, ahead))
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

/* A few points at a time, and not far: the arrow has to touch its marker. */
static void
step_aside(const struct bends *bends, uint32_t index)
{
    const struct scene *scene = bends->scene;
    struct figure *figure = &scene->figures.items[index];
    int32_t grain = grid_of(fmin(figure->size, 1));
    int32_t most = grid_of(outline_inside(figure));
    int least = INT32_MAX;
    for (size_t i = 0; i < sizeof shifts / sizeof *shifts; i++) {
        int32_t shift = shifts[i] * grain;
        if (shift > most || shift < -most)
            continue;
        struct dash stub = stub_dash(scene, figure, shift);
        if (!stub.here)
            return;
        int cost = stub_cost(bends, figure, stub.from, stub.to) +
                   along_cost(bends, index, stub.to) +
                   PER_SHIFT * (shift < 0 ? -shift : shift);
        if (cost >= least)
            continue;
        least = cost;
        figure->stub_shift = shift / (double)GRAIN;
    }
}

/* ---- The whole page ---- */

/* Air around markers and words: a line that touches one looks as if it ended
 * there. */
static void
bends_init(struct bends *bends, struct scene *scene)
{
    size_t count = scene->figures.count;
    bends->scene = scene;
    bends->markers = alloc_zeroed(count, sizeof *bends->markers);
    bends->words = alloc_zeroed(count, sizeof *bends->words);
    bends->stubs = stub_dashes(scene);
    bends->paths = alloc_zeroed(scene->links.count, sizeof *bends->paths);
    for (size_t i = 0; i < count; i++) {
        const struct figure *figure = &scene->figures.items[i];
        struct block marker = outline_room(figure);
        marker.wide += AIR;
        marker.high += AIR;
        bends->markers[i] = block_moved(marker, grid_spot(figure->at));
        bends->words[i] = grid_block(figure->label);
        bends->words[i].wide += GRAIN;
    }
    for (size_t i = 0; i < scene->links.count; i++)
        bends->paths[i] = path_of_link(scene, &scene->links.items[i]);
}

/* Ties first: an arrow has fewer ways to step aside, but each of them is
 * short. */
void
bends_choose(struct scene *scene, enum bends_order order)
{
    struct bends bends;
    size_t ties = scene->links.count;
    if (ties > MOST_BENT) {
        clear_client(scene);
        return;
    }
    bends_init(&bends, scene);
    for (size_t i = 0; i < ties; i++)
        bend(&bends, order == BENDS_FORWARD ? i : ties - 1 - i);
    for (uint32_t i = 0; i < scene->figures.count; i++)
        step_aside(&bends, i);
    alloc_free(bends.markers);
    alloc_free(bends.words);
    alloc_free(bends.stubs);
    alloc_free(bends.paths);
}
