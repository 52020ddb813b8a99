/* Lines with gaps. In: a curve, and the boxes of a scene's words. Out: the same
 * curve in fewer and shorter pieces.
 *
 * A curve is looked at in short parts, each of which is drawn or not; so the
 * pieces are cut out of the very curve that would have been drawn, and whoever
 * draws them need not know of any words. (The lines of rings are round, and cut
 * exactly: rings.c.) */
#include "picture/shapes/gaps.h"
#include "picture/shapes/caption.h"
#include "picture/shapes/label.h"

enum {
    PART = 3 * GRAIN / 2, /* of a curve, about */
    MOST_PARTS = 512,     /* of one curve */
    AIR = GRAIN,          /* around words */
    LEAST_RUN = 2,        /* parts: less looks like a speck */
    LEAST_SHOWN = 4       /* the fourth part of a line, or it stays whole */
};

/* ---- Words ---- */

void
gaps_add(struct scene *scene, const struct lettering *words)
{
    for (int line = 0; line < PLATE_LINES; line++) {
        struct box box = lettering_box(words, line);
        if (box.top > box.bottom)
            *array_add(&scene->words) = box;
    }
}

static void
find_captions(struct scene *scene)
{
    for (int ring = 1; ring <= scene_rings(scene); ring++) {
        struct plate name;
        struct lettering words = {.align = ALIGN_CENTRE};
        if (!caption_of_ring(scene, ring, &words.at, &name, &scene->arena))
            continue;
        words.size = name.size;
        words.text = name.lines[0];
        gaps_add(scene, &words);
    }
}

void
gaps_find(struct scene *scene)
{
    const struct figure *figure;
    scene->words.count = 0;
    array_each (figure, &scene->figures)
        for (size_t i = 0; !figure->unnamed && i <= figure->line_count; i++) {
            struct lettering words = label_line(figure, i);
            gaps_add(scene, &words);
        }
    find_captions(scene);
}

/* ---- Curves ---- */

/* The curve in a piece of a stroke. */
struct bezier {
    struct point points[4];
};

static struct point
between(struct point a, struct point b, double part)
{
    return (struct point){a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

/* As much of it as lies before PART, or behind it. */
static struct bezier
cut(struct bezier whole, double part, bool behind)
{
    const struct point *p = whole.points;
    struct point a = between(p[0], p[1], part), b = between(p[1], p[2], part);
    struct point c = between(p[2], p[3], part);
    struct point ab = between(a, b, part), bc = between(b, c, part);
    struct point middle = between(ab, bc, part);
    return behind ? (struct bezier){{middle, bc, c, p[3]}}
                  : (struct bezier){{p[0], a, ab, middle}};
}

static struct spot
spot_on(struct bezier bezier, int part, int parts)
{
    return grid_spot(cut(bezier, (double)part / parts, false).points[3]);
}

static int
parts_of(struct bezier bezier)
{
    int32_t length = 0;
    for (int i = 1; i < 4; i++)
        length += grid_distance(grid_spot(bezier.points[i - 1]),
                                grid_spot(bezier.points[i]));
    int32_t parts = (length + PART - 1) / PART;
    return parts < 1 ? 1 : parts > MOST_PARTS ? MOST_PARTS : parts;
}

/* ---- What is left ---- */

/* A stroke under way. */
struct lifting {
    const struct stroke *whole;
    struct stroke left;
    ARRAY_OF(struct block) words; /* that are near, with air around them */
    size_t begun;                 /* the first point of the run … */
    int run;                      /* … and its parts; 0 with the pen up */
    int shown, all;               /* parts */
};

static struct block
block_around(const struct stroke *stroke)
{
    struct box box = {stroke->items->x, stroke->items->y, stroke->items->x,
                      stroke->items->y};
    const struct point *point;
    array_each (point, stroke) {
        box.left = point->x < box.left ? point->x : box.left;
        box.right = point->x > box.right ? point->x : box.right;
        box.bottom = point->y < box.bottom ? point->y : box.bottom;
        box.top = point->y > box.top ? point->y : box.top;
    }
    return grid_block(box);
}

/* A thick line reaches further than its middle. */
static void
find_near(struct lifting *lifting, const struct scene *scene)
{
    struct block around = block_around(lifting->whole);
    int32_t half = grid_of(lifting->whole->width / 2);
    const struct box *box;
    array_each (box, &scene->words) {
        struct block block = grid_block(*box);
        block.wide += half + AIR;
        block.high += half + AIR;
        if (blocks_meet(block, around))
            *array_add(&lifting->words) = block;
    }
}

static bool
is_on_words(const struct lifting *lifting, struct spot from, struct spot to)
{
    const struct block *block;
    array_each (block, &lifting->words)
        if (block_meets(*block, from, to))
            return true;
    return false;
}

static void
lift(struct lifting *lifting)
{
    struct stroke *left = &lifting->left;
    if (lifting->run >= LEAST_RUN)
        lifting->shown += lifting->run;
    else if (lifting->run > 0) {
        left->count = lifting->begun;
        left->lifts.count -= lifting->begun > 0;
    }
    lifting->run = 0;
}

/* Draws PIECE, which begins where the pen is, or where it is put down. */
static void
draw(struct lifting *lifting, struct bezier piece, int parts)
{
    struct stroke *left = &lifting->left;
    if (lifting->run == 0) {
        lifting->begun = left->count;
        if (left->count > 0)
            *array_add(&left->lifts) = left->count;
        *array_add(left) = piece.points[0];
    }
    for (int i = 1; i < 4; i++)
        *array_add(left) = piece.points[i];
    lifting->run += parts;
}

static void
draw_between(struct lifting *lifting, struct bezier bezier, int from, int to,
             int parts)
{
    if (from == to)
        return;
    if (to < parts)
        bezier = cut(bezier, (double)to / parts, false);
    if (from > 0)
        bezier = cut(bezier, (double)from / to, true);
    draw(lifting, bezier, to - from);
}

/* Does this part of the curve that begins with point FIRST carry a tip, or touch
 * whose arrow it is? */
static bool
is_foot(const struct stroke *whole, size_t first, int part, int parts)
{
    bool last = first + 4 == whole->count;
    return whole->head > 0 && ((first == 0 && part < LEAST_RUN) ||
                               (last && part >= parts - LEAST_RUN));
}

static void
draw_free_parts(struct lifting *lifting, size_t first)
{
    const struct point *p = &lifting->whole->items[first];
    struct bezier bezier = {{p[0], p[1], p[2], p[3]}};
    int parts = parts_of(bezier), from = 0;
    struct spot before = spot_on(bezier, 0, parts);
    for (int i = 0; i < parts; i++) {
        struct spot next = spot_on(bezier, i + 1, parts);
        if (is_on_words(lifting, before, next) &&
            !is_foot(lifting->whole, first, i, parts)) {
            draw_between(lifting, bezier, from, i, parts);
            lift(lifting);
            from = i + 1;
        }
        before = next;
    }
    draw_between(lifting, bezier, from, parts, parts);
    lifting->all += parts;
}

static bool
is_enough(const struct lifting *lifting)
{
    return lifting->shown > 0 && lifting->shown * LEAST_SHOWN >= lifting->all;
}

void
gaps_leave(const struct scene *scene, struct stroke *stroke)
{
    struct lifting lifting = {.whole = stroke, .left = *stroke};
    if (!stroke->curved || stroke->count == 0)
        return;
    find_near(&lifting, scene);
    if (lifting.words.count == 0)
        return;
    lifting.left.items = NULL;
    lifting.left.count = lifting.left.capacity = 0;
    for (size_t i = 0; i + 3 < stroke->count; i += 3)
        draw_free_parts(&lifting, i);
    lift(&lifting);
    struct stroke drop = is_enough(&lifting) ? *stroke : lifting.left;
    if (is_enough(&lifting))
        *stroke = lifting.left;
    stroke_release(&drop);
    array_release(&lifting.words);
}
