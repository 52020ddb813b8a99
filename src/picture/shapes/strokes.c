/* Lines as they are drawn. In: figures and links that are laid out. Out:
 * points of curves, with widths and tips, for every pen.
 *
 * Edges of Graphviz are curves of four points, so all lines but chevrons,
 * which are no edges, are curves here, straight ones and zigzags, too. What
 * the layout decides about an arrow it decides in whole numbers (stub_line),
 * so that every machine decides alike; stub_of() is where it is drawn. */
#include "picture/shapes/strokes.h"
#include "picture/shapes/caption.h"
#include "picture/shapes/outline.h"

#include <math.h>

static struct point
along(struct point from, struct point to, double part)
{
    return (struct point){from.x + (to.x - from.x) * part,
                          from.y + (to.y - from.y) * part};
}

static struct point
ahead(struct point from, struct point direction, double length)
{
    return (struct point){from.x + direction.x * length,
                          from.y + direction.y * length};
}

static double
length_of(struct point a, struct point b)
{
    return hypot(b.x - a.x, b.y - a.y);
}

static void
add_point(struct stroke *stroke, struct point point)
{
    *array_add(stroke) = point;
}

/* Curves of this WIDTH; an arrow's HEAD is 0.7 times as wide as long. */
static struct stroke
curves(double width, double head)
{
    return (struct stroke){
        .curved = true, .width = width, .head = head, .spread = head * 0.35};
}

/* A straight line as Graphviz draws curves: through two points of itself. */
static void
add_straight(struct stroke *stroke, struct point from, struct point to)
{
    add_point(stroke, from);
    add_point(stroke, along(from, to, 1.0 / 3));
    add_point(stroke, along(from, to, 2.0 / 3));
    add_point(stroke, to);
}

/* A zigzag from FROM to TO: corners as curves whose handles are their ends. */
static void
add_zigzag(struct stroke *stroke, struct point from, struct point to)
{
    const double wave = 3.5, height = 2.6;
    double length = length_of(from, to);
    int steps = (int)(length / wave);
    double x = (to.x - from.x) / length, y = (to.y - from.y) / length;
    struct point last = from;
    add_point(stroke, from);
    for (int i = 1; i <= steps; i++) {
        struct point next = along(from, to, (double)i / steps);
        double side = i == steps ? 0 : (i % 2 == 0 ? height : -height);
        next = (struct point){next.x - y * side, next.y + x * side};
        add_point(stroke, last);
        add_point(stroke, next);
        add_point(stroke, next);
        last = next;
    }
    if (steps == 0) {
        add_point(stroke, from);
        add_point(stroke, to);
        add_point(stroke, to);
    }
}

/* ---- Support ---- */

/* How long the head of the arrow is. */
static double
head_of(const struct figure *figure)
{
    return (figure->thick && !figure->strained ? 6.8 : 6) * figure->detail;
}

double
stub_strain_width(int level)
{
    return 1.5 + 0.6 * (level - WORTH_A_MARK);
}

static double
stub_width(const struct figure *figure)
{
    double width = figure->strained ? stub_strain_width(figure->strain)
                   : figure->thick  ? 2.6
                                    : 1.4;
    return figure->detail < 1 ? width * 0.75 : width;
}

/* How long it is; and where it begins: at the outer edge of the outline. */
enum { LENGTH = 22, LENGTH_BOTH = 27 };
#define OFF_RIM       0.5
#define BEFORE_CLIENT 1.5

static double
stub_length(const struct figure *figure)
{
    return (figure->flow == FLOW_BOTH ? LENGTH_BOTH : LENGTH) * figure->detail;
}

/* The longest lists of people without a ring have no room for it. */
static bool
has_room(const struct figure *figure)
{
    return !figure->listed || figure->size >= LEAST_WITH_STUB;
}

double
stub_reach(const struct figure *figure)
{
    if (figure->ghost || !has_room(figure) ||
        (figure->flow == FLOW_NONE && !figure->strained))
        return 0;
    return figure->reach + figure->outline + OFF_RIM + stub_length(figure);
}

/* Towards the client; in a list, where the name stands to the right, to the
 * left. */
static struct point
stub_aim(const struct scene *scene, const struct figure *figure)
{
    const double far_off = 1000;
    if (figure->listed)
        return (struct point){figure->at.x - far_off, figure->at.y};
    return scene->frame->centre;
}

struct dash
stub_dash(const struct scene *scene, const struct figure *figure, int32_t shift)
{
    struct spot centre = grid_spot(stub_aim(scene, figure));
    int32_t reach = grid_of(stub_reach(figure));
    int32_t start = grid_of(figure->reach + figure->outline);
    struct spot at = grid_spot(figure->at);
    int32_t away = grid_distance(at, centre);
    if (reach == 0 || away <= reach)
        return (struct dash){0};
    int64_t x = centre.x - at.x, y = centre.y - at.y;
    int32_t side_x = (int32_t)(-y * shift / away);
    int32_t side_y = (int32_t)(x * shift / away);
    struct spot from = {at.x + (int32_t)(x * start / away) + side_x,
                        at.y + (int32_t)(y * start / away) + side_y};
    struct spot to = {at.x + (int32_t)(x * reach / away) + side_x,
                      at.y + (int32_t)(y * reach / away) + side_y};
    return (struct dash){true, from, to};
}

struct dash *
stub_dashes(const struct scene *scene)
{
    size_t count = scene->figures.count;
    struct dash *dashes = alloc_zeroed(count, sizeof *dashes);
    for (size_t i = 0; i < count; i++)
        dashes[i] = stub_dash(scene, &scene->figures.items[i], 0);
    return dashes;
}

bool
stub_of(const struct scene *scene, const struct figure *figure,
        struct stub *stub)
{
    if (stub_reach(figure) <= 0)
        return false;
    struct point at = figure->at, aim = stub_aim(scene, figure);
    double distance = length_of(at, aim), shift = figure->stub_shift;
    struct point towards = {(aim.x - at.x) / distance,
                            (aim.y - at.y) / distance};
    at.x -= towards.y * shift; /* to its left, as the layout has decided */
    at.y += towards.x * shift;
    double start = outline_exit(figure, at, towards) + OFF_RIM;
    double room = distance - start - scene->disc_radius - BEFORE_CLIENT;
    double length = fmin(stub_length(figure), room);
    if (length < 6 * figure->detail)
        return false;
    stub->from = ahead(at, towards, start);
    stub->to = ahead(at, towards, start + length);
    return true;
}

void
stroke_of_support(struct stroke *stroke, const struct figure *figure,
                  const struct stub *stub)
{
    double head = head_of(figure);
    double length = length_of(stub->from, stub->to);
    struct point from = stub->from, to = stub->to;
    *stroke = curves(stub_width(figure), head);
    stroke->begins_with_tip = (figure->flow & FLOW_OUT) != 0;
    stroke->ends_with_tip = (figure->flow & FLOW_IN) != 0;
    stroke->first_tip = stub->from;
    stroke->last_tip = stub->to;
    if (stroke->begins_with_tip)
        from = along(stub->from, stub->to, head / length);
    if (stroke->ends_with_tip)
        to = along(stub->to, stub->from, head / length);
    if (figure->strained)
        add_zigzag(stroke, from, to);
    else
        add_straight(stroke, from, to);
}

/* ---- Ties ---- */

struct curve {
    struct point from, first, second, to;
};

static struct curve
bow(struct point from, struct point to, double part)
{
    /* A curve's middle is at three quarters of its handles' height. */
    double x = -(to.y - from.y) * part * 4 / 3;
    double y = (to.x - from.x) * part * 4 / 3;
    struct point first = along(from, to, 1.0 / 3);
    struct point second = along(from, to, 2.0 / 3);
    return (struct curve){
        from, {first.x + x, first.y + y}, {second.x + x, second.y + y}, to};
}

/* Both ends drawn back to just off the markers' rims. */
static void
draw_back(const struct scene *scene, const struct link *link,
          struct curve *curve)
{
    const struct figure *a = &scene->figures.items[link->a];
    const struct figure *b = &scene->figures.items[link->b];
    double first = length_of(curve->from, curve->first);
    double last = length_of(curve->to, curve->second);
    if (first <= 0 || last <= 0)
        return;
    double off_a = fmin((outline_rim(a, curve->first) + 3.5) / first, 0.9);
    double off_b = fmin((outline_rim(b, curve->second) + 3.5) / last, 0.9);
    curve->from = along(curve->from, curve->first, off_a);
    curve->to = along(curve->to, curve->second, off_b);
}

/* News stands out before strength does, and in a crowd all lines are thinner. */
static double
full_width(const struct scene *scene, const struct link *link)
{
    if (link->strained)
        return 1.3;
    if (link->trace != TRACE_NONE)
        return link->trace == TRACE_GONE ? 1.2 : 2;
    if (link->muted)
        return 0.8;
    if (scene->links.count > 10 * MANY_TIES)
        return 0.35;
    if (scene->links.count > MANY_TIES) /* thin lines are calmer */
        return link->close ? 1.6 : 0.7;
    return link->close ? 2.4 : 1.1;
}

static double
tie_width(const struct scene *scene, const struct link *link)
{
    double part = frame_detail(scene->frame) < 1 ? 0.7 : 1;
    return full_width(scene, link) * part;
}

void
stroke_of_tie(struct stroke *stroke, const struct scene *scene,
              const struct link *link)
{
    *stroke = curves(tie_width(scene, link), 0);
    struct curve curve =
        bow(scene->figures.items[link->a].at, scene->figures.items[link->b].at,
            link->bow / 1000.0);
    draw_back(scene, link, &curve);
    if (link->strained) {
        add_zigzag(stroke, curve.from, curve.to);
        return;
    }
    add_point(stroke, curve.from);
    add_point(stroke, curve.first);
    add_point(stroke, curve.second);
    add_point(stroke, curve.to);
}

/* ---- Moves ---- */

void
stroke_of_move(struct stroke *stroke, const struct figure *figure)
{
    const double head = 9.5, gap = 2.5;
    bool closer = figure->trace == TRACE_CLOSER;
    double length = length_of(figure->was, figure->at);
    double start = figure->reach * OLD_PLACE_SIZE + gap;
    double end = length - outline_rim(figure, figure->was) - gap;
    *stroke = curves(closer ? 3.2 : 2.4, head);
    stroke->ends_with_tip = true;
    stroke->last_tip = along(figure->was, figure->at, end / length);
    add_straight(stroke, along(figure->was, figure->at, start / length),
                 along(figure->was, figure->at, (end - head) / length));
}

/* ---- Wished places ---- */

bool
chevron_place(const struct scene *scene, const struct figure *figure,
              struct point *middle, struct point *step)
{
    struct point centre = scene->frame->centre, at = figure->at;
    double x = at.x - centre.x, y = at.y - centre.y;
    double away = sqrt(x * x + y * y);
    if (figure->wanted == 0 || figure->ring == 0 || away < 1)
        return false;
    double off = figure->reach + figure->outline + 6 * figure->detail;
    double size = 3 * figure->detail * figure->wanted;
    *middle = (struct point){at.x + x / away * off, at.y + y / away * off};
    *step = (struct point){x / away * size, y / away * size};
    return true;
}

void
stroke_of_chevron(struct stroke *stroke, struct point middle, struct point step)
{
    const double open = 1.3, width = 1.6;
    *stroke = (struct stroke){.width = width};
    add_point(stroke, (struct point){middle.x - step.x - step.y * open,
                                     middle.y - step.y + step.x * open});
    add_point(stroke, (struct point){middle.x + step.x, middle.y + step.y});
    add_point(stroke, (struct point){middle.x - step.x + step.y * open,
                                     middle.y - step.y - step.x * open});
}

/* ---- Tips ---- */

/* The corners of a tip of this LENGTH on a line that goes on from FROM to TIP:
 * first the one that is SIDE to the left. */
static void
head_at(struct point from, struct point tip, double length, double side,
        struct point corners[3])
{
    double away = length_of(from, tip);
    double x = (tip.x - from.x) / away, y = (tip.y - from.y) / away;
    struct point base = {tip.x - x * length, tip.y - y * length};
    corners[0] = tip;
    corners[1] = (struct point){base.x - y * side, base.y + x * side};
    corners[2] = (struct point){base.x + y * side, base.y - x * side};
}

void
stroke_last_head(const struct stroke *stroke, struct point corners[3])
{
    head_at(*array_last(stroke), stroke->last_tip, stroke->head, stroke->spread,
            corners);
}

void
stroke_first_head(const struct stroke *stroke, struct point corners[3])
{
    head_at(stroke->items[0], stroke->first_tip, stroke->head, -stroke->spread,
            corners);
}

/* ---- Runs ---- */

size_t
stroke_runs(const struct stroke *stroke)
{
    return stroke->lifts.count + 1;
}

struct run
stroke_run(const struct stroke *stroke, size_t index)
{
    size_t lifts = stroke->lifts.count;
    size_t from = index > 0 ? stroke->lifts.items[index - 1] : 0;
    size_t to = index < lifts ? stroke->lifts.items[index] : stroke->count;
    return (struct run){stroke->items + from, to - from};
}

void
stroke_release(struct stroke *stroke)
{
    array_release(&stroke->lifts);
    array_release(stroke);
}
