#include "picture/strokes.h"

#include <math.h>

static struct point
along(struct point from, struct point to, double part)
{
    return (struct point){from.x + (to.x - from.x) * part,
                          from.y + (to.y - from.y) * part};
}

static double
length_of(struct point a, struct point b)
{
    return hypot(b.x - a.x, b.y - a.y);
}

/* The distance from the middle of a marker to its rim towards TO. */
static double
rim(const struct figure *figure, struct point to)
{
    double length = length_of(figure->at, to);
    if (length <= 0)
        return figure->reach;
    double x = fabs(to.x - figure->at.x) / length;
    double y = fabs(to.y - figure->at.y) / length;
    double outline = figure->gap ? 4 : 0;
    switch (figure->mark) {
    case MARK_SQUARE:
        return figure->reach / fmax(x, y) + outline;
    case MARK_DIAMOND:
        return figure->reach / (x + y) + outline;
    default:
        return figure->reach + outline;
    }
}

static void
add_point(struct str *out, struct point point)
{
    if (out->size > 0 && out->data[out->size - 1] != '"')
        str_add_char(out, ' ');
    xdot_add_number(out, point.x);
    str_add_char(out, ',');
    xdot_add_number(out, point.y);
}

/* A straight line as Graphviz draws curves: through two points of itself. */
static void
add_straight(struct str *out, struct point from, struct point to)
{
    add_point(out, from);
    add_point(out, along(from, to, 1.0 / 3));
    add_point(out, along(from, to, 2.0 / 3));
    add_point(out, to);
}

/* A zigzag from FROM to TO: corners as curves whose handles are their ends. */
static void
add_zigzag(struct str *out, struct point from, struct point to)
{
    const double wave = 3.5, height = 2.6;
    double length = length_of(from, to);
    int steps = (int)(length / wave);
    double x = (to.x - from.x) / length, y = (to.y - from.y) / length;
    struct point last = from;
    add_point(out, from);
    for (int i = 1; i <= steps; i++) {
        struct point next = along(from, to, (double)i / steps);
        double side = i == steps ? 0 : (i % 2 == 0 ? height : -height);
        next = (struct point){next.x - y * side, next.y + x * side};
        add_point(out, last);
        add_point(out, next);
        add_point(out, next);
        last = next;
    }
    if (steps == 0) {
        add_point(out, from);
        add_point(out, to);
        add_point(out, to);
    }
}

/* ---- Support ---- */

double
stub_arrow_size(const struct figure *figure)
{
    return figure->thick && !figure->strained ? 0.68 : 0.6;
}

double
stub_width(const struct figure *figure)
{
    if (figure->strained)
        return 1.5;
    return figure->thick ? 2.6 : 1.4;
}

bool
stub_of(const struct figure *figure, struct stub *stub)
{
    if (figure->ring == 0 || figure->ghost ||
        (figure->flow == FLOW_NONE && !figure->strained))
        return false;
    struct point centre = {CENTRE_X, CENTRE_Y};
    double distance = length_of(figure->at, centre);
    double start = rim(figure, centre) + 2.5;
    double length = figure->flow == FLOW_BOTH ? 27 : 22;
    double room = distance - start - CLIENT_RADIUS - 1.5;
    length = fmin(length, room);
    if (length < 6)
        return false;
    stub->from = along(figure->at, centre, start / distance);
    stub->to = along(figure->at, centre, (start + length) / distance);
    return true;
}

/* "s,x,y " or "e,x,y ": where the tip of an arrow is. */
static void
add_tip(struct str *out, char end, struct point tip)
{
    if (out->data[out->size - 1] != '"')
        str_add_char(out, ' ');
    str_addf(out, "%c,", end);
    xdot_add_number(out, tip.x);
    str_add_char(out, ',');
    xdot_add_number(out, tip.y);
}

void
stub_add_path(struct str *out, const struct figure *figure,
              const struct stub *stub)
{
    /* An arrow's head reaches ten times its size beyond the line. */
    double head = 10 * stub_arrow_size(figure);
    double length = length_of(stub->from, stub->to);
    struct point from = stub->from, to = stub->to;
    if ((figure->flow & FLOW_OUT) != 0) {
        add_tip(out, 's', stub->from);
        from = along(stub->from, stub->to, head / length);
    }
    if ((figure->flow & FLOW_IN) != 0) {
        add_tip(out, 'e', stub->to);
        to = along(stub->to, stub->from, head / length);
    }
    if (figure->strained)
        add_zigzag(out, from, to);
    else
        add_straight(out, from, to);
}

/* ---- Ties ---- */

enum { BOWS = 7, BOW_STEPS = 12 };

/* How far the middle of a bow stands off the line, as a part of its length:
 * nearly straight first. */
static const double bows[BOWS] = {0, .06, -.06, .10, -.10, .14, -.14};

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

static struct point
on_curve(const struct curve *c, double t)
{
    double u = 1 - t;
    double a = u * u * u, b = 3 * u * u * t, d = 3 * u * t * t, e = t * t * t;
    return (struct point){
        a * c->from.x + b * c->first.x + d * c->second.x + e * c->to.x,
        a * c->from.y + b * c->first.y + d * c->second.y + e * c->to.y};
}

static int
segment_cost(const struct scene *scene, const struct link *link,
             struct point from, struct point to)
{
    int cost = 0;
    const struct figure *a = &scene->figures.items[link->a];
    const struct figure *b = &scene->figures.items[link->b];
    const struct figure *figure;
    struct point centre = {CENTRE_X, CENTRE_Y};
    if (box_meets(box_around(centre, CLIENT_RADIUS + 2), from, to))
        cost += 4;
    array_each (figure, &scene->figures) {
        if (figure != a && figure != b &&
            box_meets(box_around(figure->at, figure->reach + 3), from, to))
            cost += 5;
        if (box_meets(figure->label, from, to))
            cost += 2;
    }
    return cost;
}

static int
curve_cost(const struct scene *scene, const struct link *link,
           const struct curve *curve)
{
    int cost = 0;
    struct point last = curve->from;
    for (int i = 1; i <= BOW_STEPS; i++) {
        struct point next = on_curve(curve, (double)i / BOW_STEPS);
        cost += segment_cost(scene, link, last, next);
        last = next;
    }
    return cost;
}

static struct curve
choose_curve(const struct scene *scene, const struct link *link)
{
    enum { MOST_BOWED = 60 }; /* in a crowd straight lines are calmer */
    const struct figure *a = &scene->figures.items[link->a];
    const struct figure *b = &scene->figures.items[link->b];
    struct curve best = bow(a->at, b->at, 0);
    if (scene->links.count > MOST_BOWED)
        return best;
    int least = curve_cost(scene, link, &best);
    for (int i = 1; i < BOWS && least > 0; i++) {
        struct curve curve = bow(a->at, b->at, bows[i]);
        int cost = curve_cost(scene, link, &curve);
        if (cost >= least)
            continue;
        least = cost;
        best = curve;
    }
    return best;
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
    double off_a = fmin((rim(a, curve->first) + 3.5) / first, 0.9);
    double off_b = fmin((rim(b, curve->second) + 3.5) / last, 0.9);
    curve->from = along(curve->from, curve->first, off_a);
    curve->to = along(curve->to, curve->second, off_b);
}

void
tie_add_path(struct str *out, const struct scene *scene,
             const struct link *link)
{
    struct curve curve = choose_curve(scene, link);
    draw_back(scene, link, &curve);
    if (link->strained) {
        add_zigzag(out, curve.from, curve.to);
        return;
    }
    add_point(out, curve.from);
    add_point(out, curve.first);
    add_point(out, curve.second);
    add_point(out, curve.to);
}
