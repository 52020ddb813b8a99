/* Words beside markers. In: a scene in which people have their places, and ties
 * the bows that they have by now. Out: the box and alignment of everyone's
 * words; in a crowd, who goes without.
 *
 * What each side costs by itself is weighed once; then everyone in turn takes
 * the side that is best among the others, and then two at a time whose words
 * could meet, which finds what neither would do alone. Where all are weighed
 * and nobody changes, it ends. */
#include "picture/layout/labels.h"
#include "picture/layout/paths.h"
#include "picture/shapes/label.h"
#include "picture/shapes/outline.h"
#include "picture/shapes/strokes.h"
#include "picture/type.h"

enum {
    SIDES = 36,
    NEAR_SIDES = 20, /* of these, beside the marker */
    FEW = 24,        /* people who have room further off */
    TO_THE_RIGHT = 2,
    FURTHEST = 24,       /* points that words may stand off a marker */
    AIR = 3 * GRAIN / 2, /* between words and markers */
    SWEEPS = 6,
    MOST_WEIGHED = 400,  /* with more people names are where there is room */
    MOST_NAMED = 2000,   /* and with more than that, nowhere */
    MOST_TIES_MET = 600, /* beyond, nothing is free of ties */
    /* What it costs to … */
    ON_OTHERS = 9000,
    OFF_PAGE = 12000,
    ON_STUB = 900,
    ON_TIE = 900,
    ON_TIE_OF_FEW = 1800,
    ON_RING_LINE = 40
};

/* The middle of the words, in thousandths of the way to where they would just
 * be beside the marker, GAP points further. */
struct side {
    int x, y, gap;
    enum align align;
    int dislike;
};

/* Below reads best, then above, then beside; corners only in need, and further
 * off only where nothing nearer is free. */
static const struct side sides[SIDES] = {
    {0, -1000, 2, ALIGN_CENTRE, 0},    {0, 1000, 2, ALIGN_CENTRE, 12},
    {1000, 0, 3, ALIGN_LEFT, 25},      {-1000, 0, 3, ALIGN_RIGHT, 25},
    {450, -1000, 2, ALIGN_CENTRE, 50}, {-450, -1000, 2, ALIGN_CENTRE, 50},
    {450, 1000, 2, ALIGN_CENTRE, 55},  {-450, 1000, 2, ALIGN_CENTRE, 55},
    {1000, -300, 2, ALIGN_LEFT, 45},   {-1000, -300, 2, ALIGN_RIGHT, 45},
    {1000, 300, 2, ALIGN_LEFT, 45},    {-1000, 300, 2, ALIGN_RIGHT, 45},
    {1000, -600, 1, ALIGN_LEFT, 60},   {-1000, -600, 1, ALIGN_RIGHT, 60},
    {1000, 600, 1, ALIGN_LEFT, 60},    {-1000, 600, 1, ALIGN_RIGHT, 60},
    {900, -900, 0, ALIGN_LEFT, 80},    {-900, -900, 0, ALIGN_RIGHT, 80},
    {900, 900, 0, ALIGN_LEFT, 85},     {-900, 900, 0, ALIGN_RIGHT, 85},
    {0, -1000, 11, ALIGN_CENTRE, 130}, {0, 1000, 11, ALIGN_CENTRE, 135},
    {1000, 0, 12, ALIGN_LEFT, 140},    {-1000, 0, 12, ALIGN_RIGHT, 140},
    {700, -1000, 8, ALIGN_LEFT, 145},  {-700, -1000, 8, ALIGN_RIGHT, 145},
    {700, 1000, 8, ALIGN_LEFT, 150},   {-700, 1000, 8, ALIGN_RIGHT, 150},
    {0, -1000, 24, ALIGN_CENTRE, 300}, {0, 1000, 24, ALIGN_CENTRE, 305},
    {1000, 0, 24, ALIGN_LEFT, 310},    {-1000, 0, 24, ALIGN_RIGHT, 310},
    {800, -1000, 16, ALIGN_LEFT, 315}, {-800, -1000, 16, ALIGN_RIGHT, 315},
    {800, 1000, 16, ALIGN_LEFT, 320},  {-800, 1000, 16, ALIGN_RIGHT, 320},
};

/* One side for one figure's words, and what it costs whatever the others
 * choose. */
struct choice {
    struct block block;
    int cost;
    bool blocked; /* on a marker, off the page, … */
};

/* What is asked again and again, worked out once for a round. */
struct labels {
    struct scene *scene;
    size_t sides;          /* that are tried: a crowd has no room further off */
    struct block *markers; /* by figure … */
    struct block *words;   /* … around nowhere in particular */
    struct dash *stubs;
    struct path *paths;     /* by link */
    struct choice *choices; /* by figure, SIDES each */
    size_t *chosen;         /* by figure */
    uint32_t *near;         /* whose words could meet whose, by figure … */
    size_t *first;          /* … from here, and one entry more */
};

/* Reckoned by the edges of marker and words, so that a long name stands as near
 * to its marker as a short one. */
static struct block
block_at(const struct labels *labels, size_t figure, const struct side *side)
{
    struct block marker = labels->markers[figure];
    struct block words = labels->words[figure];
    int32_t gap = side->gap * GRAIN;
    words.x = marker.x + side->x * (marker.wide + words.wide + gap) / 1000;
    words.y = marker.y + side->y * (marker.high + words.high + gap) / 1000;
    return words;
}

/* ---- What words cost where ---- */

/* Does the line run through the block? It does where the block's nearest corner
 * is inside and its farthest outside. */
static bool
on_circle(struct block block, struct spot centre, int32_t radius)
{
    int32_t x = block.x > centre.x ? block.x - centre.x : centre.x - block.x;
    int32_t y = block.y > centre.y ? block.y - centre.y : centre.y - block.y;
    int32_t inner_x = x > block.wide ? x - block.wide : 0;
    int32_t inner_y = y > block.high ? y - block.high : 0;
    struct spot inner = {inner_x, inner_y};
    struct spot outer = {x + block.wide, y + block.high};
    return grid_distance(inner, (struct spot){0, 0}) < radius &&
           grid_distance(outer, (struct spot){0, 0}) > radius;
}

/* A line through words is no harm, but words are read better without. */
static int
ring_cost(const struct scene *scene, struct block block)
{
    int cost = 0, rings = scene_rings(scene);
    struct spot centre = grid_spot(scene->frame->centre);
    for (int ring = 1; ring <= rings; ring++) {
        double radius = frame_scaled(scene->frame, theme_boundary(ring, rings));
        cost += on_circle(block, centre, grid_of(radius)) ? ON_RING_LINE : 0;
    }
    return cost;
}

static void
weigh_obstacles(const struct scene *scene, struct choice *choice)
{
    const struct obstacle *obstacle;
    array_each (obstacle, &scene->obstacles)
        if (blocks_meet(choice->block, obstacle->block)) {
            choice->cost += obstacle->on_words;
            choice->blocked = true;
        }
    const struct barrier *barrier;
    array_each (barrier, &scene->barriers)
        if (block_meets(choice->block, barrier->from, barrier->to))
            choice->cost += barrier->on_words;
}

/* Words in the rows below the circle may be anywhere on the paper; in a list
 * they all stand on the same side. */
static void
weigh_page(const struct scene *scene, const struct figure *figure,
           struct choice *choice)
{
    const struct frame *frame = scene->frame;
    struct block page =
        grid_block(figure->ring == 0 ? frame->content : frame->field);
    struct block words = choice->block;
    bool off = words.x - words.wide < page.x - page.wide ||
               words.x + words.wide > page.x + page.wide ||
               words.y + words.high > page.y + page.high ||
               words.y - words.high < page.y - page.high;
    choice->cost += off ? OFF_PAGE : 0;
    choice->blocked |= off;
}

static void
weigh_figures(const struct labels *labels, struct choice *choice)
{
    const struct scene *scene = labels->scene;
    struct block words = choice->block;
    words.wide += AIR;
    for (size_t i = 0; i < scene->figures.count; i++) {
        struct dash stub = labels->stubs[i];
        if (blocks_meet(words, labels->markers[i])) {
            choice->cost += ON_OTHERS;
            choice->blocked = true;
        }
        if (stub.here && block_meets(choice->block, stub.from, stub.to))
            choice->cost += ON_STUB;
    }
}

/* Own ties are as dear as those of others: either is a line through a name. */
static int
ties_cost(const struct labels *labels, struct block block)
{
    int cost = 0;
    const struct scene *scene = labels->scene;
    for (size_t i = 0; i < scene->links.count && labels->paths != NULL; i++) {
        if (path_meets(&labels->paths[i], block))
            cost += scene->scale.crowd ? ON_TIE : ON_TIE_OF_FEW;
    }
    return cost;
}

static void
weigh(const struct labels *labels, size_t figure, size_t side)
{
    struct choice *choice = &labels->choices[figure * SIDES + side];
    choice->block = block_at(labels, figure, &sides[side]);
    bool listed = labels->scene->figures.items[figure].listed;
    /* In a list all names stand on the same side, or it is none. */
    choice->cost = sides[side].dislike +
                   (listed && side != TO_THE_RIGHT ? OFF_PAGE : 0) +
                   ring_cost(labels->scene, choice->block) +
                   ties_cost(labels, choice->block);
    weigh_obstacles(labels->scene, choice);
    weigh_page(labels->scene, &labels->scene->figures.items[figure], choice);
    weigh_figures(labels, choice);
}

/* ---- Who is near whom ---- */

/* Could their words meet, wherever they are? */
static struct block
reach_of(const struct labels *labels, size_t figure)
{
    struct block reach = labels->markers[figure];
    struct block words = labels->words[figure];
    reach.wide += 2 * words.wide + FURTHEST * GRAIN;
    reach.high += 2 * words.high + FURTHEST * GRAIN;
    return reach;
}

/* Once for a round, as in a crowd it is asked a thousand times of everyone. */
static void
find_near(struct labels *labels)
{
    size_t count = labels->scene->figures.count, found = 0, room = 0;
    struct block *reaches = alloc_zeroed(count, sizeof *reaches);
    labels->first = alloc_zeroed(count + 1, sizeof *labels->first);
    for (size_t i = 0; i < count; i++)
        reaches[i] = reach_of(labels, i);
    for (size_t i = 0; i < count; i++) {
        if (room < found + count) {
            room = 2 * room + count;
            labels->near =
                alloc_resize(labels->near, room, sizeof *labels->near);
        }
        for (uint32_t j = 0; j < count; j++)
            if (j != i && blocks_meet(reaches[i], reaches[j]))
                labels->near[found++] = j;
        labels->first[i + 1] = found;
    }
    alloc_free(reaches);
}

static bool
are_near(const struct labels *labels, uint32_t a, uint32_t b)
{
    for (size_t i = labels->first[a]; i < labels->first[a + 1]; i++)
        if (labels->near[i] == b)
            return true;
    return false;
}

/* ---- Choosing ---- */

static const struct choice *
choice_of(const struct labels *labels, size_t figure)
{
    return &labels->choices[figure * SIDES + labels->chosen[figure]];
}

/* What a choice costs among the others, leaving out one of them: of two that
 * choose together each is weighed without the other's old place. */
static int
cost_among(const struct labels *labels, size_t figure, size_t side,
           size_t without)
{
    const struct choice *choice = &labels->choices[figure * SIDES + side];
    int cost = choice->cost;
    for (size_t i = labels->first[figure]; i < labels->first[figure + 1]; i++) {
        uint32_t other = labels->near[i];
        if (other != without &&
            blocks_meet(choice->block, choice_of(labels, other)->block))
            cost += ON_OTHERS;
    }
    return cost;
}

/* The cost by itself is looked at first, as it is known; the others' words are
 * asked only where that could win. */
static bool
choose(const struct labels *labels, size_t figure)
{
    size_t before = labels->chosen[figure];
    int least = cost_among(labels, figure, before, figure);
    for (size_t side = 0; side < labels->sides; side++) {
        if (labels->choices[figure * SIDES + side].cost >= least)
            continue;
        int cost = cost_among(labels, figure, side, figure);
        if (cost >= least)
            continue;
        least = cost;
        labels->chosen[figure] = side;
    }
    return labels->chosen[figure] != before;
}

/* Two whose words are near each other choose together. */
static bool
choose_both(const struct labels *labels, size_t a, size_t b)
{
    size_t best_a = labels->chosen[a], best_b = labels->chosen[b];
    size_t before_a = best_a, before_b = best_b;
    int least = INT32_MAX, costs[SIDES];
    for (size_t i = 0; i < labels->sides; i++)
        costs[i] = cost_among(labels, b, i, a);
    least =
        cost_among(labels, a, before_a, b) + costs[before_b] +
        (blocks_meet(choice_of(labels, a)->block, choice_of(labels, b)->block)
             ? ON_OTHERS
             : 0);
    for (size_t i = 0; i < labels->sides; i++) {
        const struct choice *choice = &labels->choices[a * SIDES + i];
        int cost_a = cost_among(labels, a, i, b);
        for (size_t j = 0; j < labels->sides && cost_a < least; j++) {
            struct block other = labels->choices[b * SIDES + j].block;
            if (cost_a + costs[j] >= least || blocks_meet(choice->block, other))
                continue;
            least = cost_a + costs[j];
            best_a = i;
            best_b = j;
        }
    }
    labels->chosen[a] = best_a;
    labels->chosen[b] = best_b;
    return best_a != before_a || best_b != before_b;
}

/* Words of two who are near may find a better place together than alone. */
static bool
choose_pairs(const struct labels *labels)
{
    const struct scene *scene = labels->scene;
    bool better = false;
    const uint32_t *a, *b;
    array_each (a, &scene->order)
        for (b = scene->order.items; b < a; b++)
            if (are_near(labels, *a, *b))
                better |= choose_both(labels, *a, *b);
    return better;
}

/* In the order of names, so that how the file is sorted changes nothing; and a
 * few times over, as each change makes room for others. */
static void
choose_all(const struct labels *labels)
{
    const struct scene *scene = labels->scene;
    bool better = true;
    for (int sweep = 0; sweep < SWEEPS && better; sweep++) {
        better = false;
        const uint32_t *index;
        array_each (index, &scene->order)
            better |= choose(labels, *index);
        better |= choose_pairs(labels);
    }
}

/* ---- The whole page ---- */

/* In a crowd, whose words would lie on something goes without: a name that
 * nobody can read tells less than a marker alone. Among two that meet the first
 * by name keeps its own. */
static void
leave_out(const struct labels *labels)
{
    const struct scene *scene = labels->scene;
    const uint32_t *a, *b;
    array_each (a, &scene->order) {
        struct figure *figure = &scene->figures.items[*a];
        const struct choice *choice = choice_of(labels, *a);
        figure->unnamed = choice->blocked;
        for (b = scene->order.items; b < a && !figure->unnamed; b++)
            figure->unnamed =
                !scene->figures.items[*b].unnamed &&
                blocks_meet(choice->block, choice_of(labels, *b)->block);
    }
}

static void
take_choices(const struct labels *labels)
{
    for (size_t i = 0; i < labels->scene->figures.count; i++) {
        struct figure *figure = &labels->scene->figures.items[i];
        figure->label = box_of_block(choice_of(labels, i)->block);
        figure->label_align = sides[labels->chosen[i]].align;
    }
}

static void
labels_init(struct labels *labels, struct scene *scene)
{
    size_t count = scene->figures.count;
    labels->scene = scene;
    labels->sides = count <= FEW ? SIDES : NEAR_SIDES;
    labels->markers = alloc_zeroed(count, sizeof *labels->markers);
    labels->stubs = stub_dashes(labels->scene);
    labels->words = alloc_zeroed(count, sizeof *labels->words);
    labels->choices = alloc_zeroed(count * SIDES, sizeof *labels->choices);
    labels->chosen = alloc_zeroed(count, sizeof *labels->chosen);
    labels->paths = NULL;
    labels->near = NULL;
    if (scene->links.count <= MOST_TIES_MET) {
        size_t ties = scene->links.count;
        labels->paths = alloc_zeroed(ties, sizeof *labels->paths);
        for (size_t i = 0; i < ties; i++)
            labels->paths[i] = path_of_link(scene, &scene->links.items[i]);
    }
    for (size_t i = 0; i < count; i++) {
        const struct figure *figure = &scene->figures.items[i];
        labels->markers[i] =
            block_moved(outline_room(figure), grid_spot(figure->at));
        labels->words[i] = label_block(figure);
    }
    find_near(labels);
}

static void
labels_release(struct labels *labels)
{
    alloc_free(labels->markers);
    alloc_free(labels->stubs);
    alloc_free(labels->words);
    alloc_free(labels->choices);
    alloc_free(labels->chosen);
    alloc_free(labels->paths);
    alloc_free(labels->near);
    alloc_free(labels->first);
}

/* Of some hundred people pairs are too many to weigh; of thousands no name
 * would be read. */
void
labels_place(struct scene *scene)
{
    struct labels labels;
    struct figure *figure;
    if (scene->figures.count > MOST_NAMED) {
        array_each (figure, &scene->figures)
            figure->unnamed = true;
        return;
    }
    labels_init(&labels, scene);
    for (size_t i = 0; i < scene->figures.count; i++)
        for (size_t side = 0; side < labels.sides; side++)
            weigh(&labels, i, side);
    if (scene->figures.count <= MOST_WEIGHED)
        choose_all(&labels);
    else
        for (size_t i = 0; i < scene->figures.count; i++)
            choose(&labels, scene->order.items[i]);
    take_choices(&labels);
    if (scene->scale.crowd)
        leave_out(&labels);
    labels_release(&labels);
}
