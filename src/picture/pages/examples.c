/* Examples of marks. In: what is to be shown, then a pen and the left end of
 * the middle line. Out: calls of that pen.
 *
 * A legend has no people and no circle, so its lines are not those of
 * strokes.c: their sizes are the legend's own. Each says what it means, as the
 * circle does, and so has the same look from the same table of the pen. */
#include "picture/pages/examples.h"

/* The room across of lines; and how high those go that are not straight. */
enum { LINE = 28 };

#define HIGH 2.6

static struct point
beside(struct point at, double right, double up)
{
    return (struct point){at.x + right, at.y + up};
}

/* A circle of this RADIUS as a marker. */
static struct outline
disc(struct point at, double radius)
{
    return (struct outline){MARK_CIRCLE, at,
                            radius * 2 / markers[MARK_CIRCLE].width, 0};
}

static void
draw_corners(const struct example *example, const struct point *points,
             size_t count, struct pen *pen)
{
    struct stroke stroke = {.width = example->width};
    for (size_t i = 0; i < count; i++)
        *array_add(&stroke) = points[i];
    pen->line(pen, example->meaning, &stroke);
    stroke_release(&stroke);
}

/* ---- People ---- */

static double
shrunk(const struct example *example, double size)
{
    return size * (1 - example->shrunk);
}

static void
draw_mark(const struct example *example, struct point at, struct pen *pen)
{
    const double half = 6.5, size = 0.56;
    const struct badge badge = {.outline = {example->mark, beside(at, half, 0),
                                            shrunk(example, size), 0}};
    pen->marker(pen, example->meaning, &badge);
}

struct example
example_of_mark(enum mark mark)
{
    return (struct example){
        .draw = draw_mark, .room = 13, .meaning = MEANS_PERSON, .mark = mark};
}

static void
draw_hollow(const struct example *example, struct point at, struct pen *pen)
{
    const struct badge badge = {
        .outline = disc(beside(at, 6.5, 0), shrunk(example, 6.2))};
    pen->marker(pen, example->meaning, &badge);
}

struct example
example_of_hollow(enum meaning meaning)
{
    return (struct example){
        .draw = draw_hollow, .room = 13, .meaning = meaning};
}

/* Someone new, or gone. */
static void
draw_sign(const struct example *example, struct point at, struct pen *pen)
{
    const struct badge badge = {
        .outline = disc(beside(at, 7.5, 0), shrunk(example, 6.5)),
        .sign = example->meaning == MEANS_NEWCOMER ? "+" : "–",
        .sign_size = shrunk(example, 10)};
    pen->marker(pen, example->meaning, &badge);
}

struct example
example_of_sign(enum meaning meaning)
{
    return (struct example){.draw = draw_sign, .room = 15, .meaning = meaning};
}

static void
draw_gap(const struct example *example, struct point at, struct pen *pen)
{
    struct badge badge = {.outline =
                              disc(beside(at, 8.5, 0), shrunk(example, 5.4))};
    badge.outline.second = shrunk(example, 2.6);
    pen->marker(pen, example->meaning, &badge);
}

struct example
example_of_gap(void)
{
    return (struct example){.draw = draw_gap, .room = 17, .meaning = MEANS_GAP};
}

/* ---- Lines ---- */

static void
draw_arrow(const struct example *example, struct point at, struct pen *pen)
{
    const double head = 7, under = 6; /* the line ends below the head */
    bool left = (example->flow & FLOW_OUT) != 0;
    bool right = (example->flow & FLOW_IN) != 0;
    struct stroke stroke = {.width = example->width,
                            .begins_with_tip = left,
                            .ends_with_tip = right,
                            .first_tip = at,
                            .last_tip = beside(at, LINE, 0),
                            .head = head,
                            .spread = HIGH};
    *array_add(&stroke) = beside(at, left ? under : 0, 0);
    *array_add(&stroke) = beside(at, LINE - (right ? under : 0), 0);
    pen->line(pen, example->meaning, &stroke);
    stroke_release(&stroke);
}

struct example
example_of_arrow(enum flow flow, double width)
{
    return (struct example){.draw = draw_arrow,
                            .room = LINE,
                            .meaning = MEANS_SUPPORT,
                            .flow = flow,
                            .width = width};
}

static void
draw_zigzag(const struct example *example, struct point at, struct pen *pen)
{
    enum { CORNERS = 9 };
    struct point points[CORNERS];
    for (int i = 0; i < CORNERS; i++)
        points[i] =
            beside(at, i * LINE / (CORNERS - 1.0), i % 2 == 0 ? -HIGH : HIGH);
    draw_corners(example, points, CORNERS, pen);
}

struct example
example_of_zigzag(enum meaning meaning, double width)
{
    return (struct example){
        .draw = draw_zigzag, .room = LINE, .meaning = meaning, .width = width};
}

static void
draw_line(const struct example *example, struct point at, struct pen *pen)
{
    const struct point points[] = {at, beside(at, LINE, 0)};
    draw_corners(example, points, 2, pen);
}

struct example
example_of_line(enum meaning meaning, double width)
{
    return (struct example){
        .draw = draw_line, .room = LINE, .meaning = meaning, .width = width};
}

/* It points to the left where somebody is wished closer. */
static void
draw_chevron(const struct example *example, struct point at, struct pen *pen)
{
    bool closer = example->meaning == MEANS_WISH_CLOSER;
    double tip = closer ? 1 : 6, end = closer ? 6 : 1;
    const struct point points[] = {beside(at, end, 4), beside(at, tip, 0),
                                   beside(at, end, -4)};
    draw_corners(example, points, 3, pen);
}

struct example
example_of_chevron(enum meaning meaning)
{
    return (struct example){
        .draw = draw_chevron, .room = 8, .meaning = meaning, .width = 1.6};
}

static void
draw_move(const struct example *example, struct point at, struct pen *pen)
{
    struct stroke stroke = {.width = example->width,
                            .ends_with_tip = true,
                            .last_tip = beside(at, LINE, 0),
                            .head = 8,
                            .spread = HIGH};
    pen->disc(pen, MEANS_OLD_PLACE, beside(at, 4, 0), 4);
    *array_add(&stroke) = beside(at, 9, 0);
    *array_add(&stroke) = beside(at, LINE - 7, 0);
    pen->line(pen, example->meaning, &stroke);
    stroke_release(&stroke);
}

struct example
example_of_move(enum meaning meaning)
{
    return (struct example){.draw = draw_move,
                            .room = LINE,
                            .meaning = meaning,
                            .width = meaning == MEANS_MOVE_CLOSER ? 3 : 2.2};
}
