/* The orders in which names and lines are placed, and how good an arrangement
 * is. What counts is what a reader would stumble over: lines on people and on
 * names, names on anything. */
#include "picture/layout/attempts.h"
#include "picture/layout/bends.h"
#include "picture/layout/labels.h"
#include "picture/layout/paths.h"
#include "picture/shapes/outline.h"

enum { ROUNDS = 5 };

/* Whether lines or names come first, and which line. */
struct attempt {
    bool lines_first;
    enum bends_order order;
};

static const struct attempt attempts[] = {
    {false, BENDS_FORWARD},
    {true, BENDS_FORWARD},
    {false, BENDS_BACKWARD},
    {true, BENDS_BACKWARD},
};

static void
clear(struct scene *scene)
{
    struct link *link;
    struct figure *figure;
    array_each (link, &scene->links)
        link->bow = 0;
    array_each (figure, &scene->figures) {
        figure->label = (struct box){0};
        figure->stub_shift = 0;
    }
}

static void
make(struct scene *scene, const struct attempt *attempt, int rounds)
{
    clear(scene);
    if (attempt->lines_first)
        bends_choose(scene, attempt->order);
    for (int round = 0; round < rounds; round++) {
        labels_place(scene);
        bends_choose(scene, attempt->order);
    }
}

/* ---- How good it is ---- */

static struct block
marker_of(const struct figure *figure)
{
    return block_moved(outline_room(figure), grid_spot(figure->at));
}

/* Of two ways that are as free the straighter one is calmer. */
static int
line_cost(const struct scene *scene, const struct link *link)
{
    struct path path = path_of_link(scene, link);
    int cost = link->bow < 0 ? -link->bow : link->bow;
    for (uint32_t i = 0; i < scene->figures.count; i++) {
        const struct figure *figure = &scene->figures.items[i];
        bool end = i == link->a || i == link->b;
        if (!end && path_meets(&path, marker_of(figure)))
            cost += IN_THE_WAY;
        if (path_meets(&path, grid_block(figure->label)))
            cost += IN_THE_WAY;
    }
    const struct obstacle *obstacle;
    array_each (obstacle, &scene->obstacles)
        cost += path_meets_obstacle(&path, obstacle) ? obstacle->on_tie : 0;
    return cost;
}

static int
words_cost(const struct scene *scene, const struct figure *figure)
{
    int cost = 0;
    struct block words = grid_block(figure->label);
    const struct figure *other;
    array_each (other, &scene->figures) {
        cost += blocks_meet(words, marker_of(other)) ? IN_THE_WAY : 0;
        if (other != figure && blocks_meet(words, grid_block(other->label)))
            cost += IN_THE_WAY;
    }
    const struct obstacle *obstacle;
    array_each (obstacle, &scene->obstacles)
        cost += blocks_meet(words, obstacle->block) ? IN_THE_WAY : 0;
    return cost;
}

/* People whose directions are nearly one, and whose outlines are wide. */
static int
markers_cost(const struct scene *scene, const struct figure *figure)
{
    int cost = 0;
    struct block marker = marker_of(figure);
    const struct figure *other;
    array_each (other, &scene->figures)
        if (other < figure && blocks_meet(marker, marker_of(other)))
            cost += IN_THE_WAY;
    return cost;
}

static int
cost_of(const struct scene *scene)
{
    int cost = 0;
    const struct link *link;
    const struct figure *figure;
    array_each (link, &scene->links)
        cost += line_cost(scene, link);
    array_each (figure, &scene->figures)
        cost += words_cost(scene, figure) + markers_cost(scene, figure);
    return cost;
}

/* ---- The best of them ---- */

/* What was tried first is what is best where two are as good. */
static int
make_best(struct scene *scene)
{
    size_t count = sizeof attempts / sizeof *attempts, best = 0;
    int least = INT32_MAX;
    for (size_t i = 0; i < count && least >= IN_THE_WAY; i++) {
        make(scene, &attempts[i], ROUNDS);
        int cost = cost_of(scene);
        if (cost >= least)
            continue;
        least = cost;
        best = i;
        if (cost < IN_THE_WAY)
            return cost;
    }
    make(scene, &attempts[best], ROUNDS);
    return least;
}

bool
attempts_failed(const struct scene *scene, const struct figure *figure)
{
    return !figure->unnamed && words_cost(scene, figure) >= IN_THE_WAY;
}

/* Small pictures with many ties have hardly any gaps: there one round must do. */
int
attempts_make(struct scene *scene)
{
    bool small = frame_detail(scene->frame) < 1;
    bool many = scene->links.count > MANY_TIES;
    if (!scene->scale.crowd && !(small && many))
        return make_best(scene);
    make(scene, &attempts[0], small && many ? 1 : ROUNDS);
    return 0;
}
