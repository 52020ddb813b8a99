/* Sizes are whole and even at full size (theme.h), so that Graphviz, which draws
 * the same shapes as nodes, and we agree to a hundredth of a point. */
#include "picture/shapes/outline.h"

#include <math.h>

/* The corners at SIZE times the full size, against the clock. */
static size_t
corners(enum mark mark, struct point c, double size,
        struct point points[MOST_CORNERS])
{
    double w = markers[mark].width / 2.0 * size;
    double h = markers[mark].height / 2.0 * size;
    switch (mark) {
    case MARK_SQUARE:
        points[0] = (struct point){c.x - w, c.y - h};
        points[1] = (struct point){c.x + w, c.y - h};
        points[2] = (struct point){c.x + w, c.y + h};
        points[3] = (struct point){c.x - w, c.y + h};
        return 4;
    case MARK_DIAMOND:
        points[0] = (struct point){c.x, c.y - h};
        points[1] = (struct point){c.x + w, c.y};
        points[2] = (struct point){c.x, c.y + h};
        points[3] = (struct point){c.x - w, c.y};
        return 4;
    case MARK_HOUSE:
        points[0] = (struct point){c.x - w, c.y - h};
        points[1] = (struct point){c.x + w, c.y - h};
        points[2] = (struct point){c.x + w, c.y + h * .38};
        points[3] = (struct point){c.x, c.y + h};
        points[4] = (struct point){c.x - w, c.y + h * .38};
        return 5;
    case MARK_HEXAGON:
        points[0] = (struct point){c.x - w, c.y};
        points[1] = (struct point){c.x - w / 2, c.y - h};
        points[2] = (struct point){c.x + w / 2, c.y - h};
        points[3] = (struct point){c.x + w, c.y};
        points[4] = (struct point){c.x + w / 2, c.y + h};
        points[5] = (struct point){c.x - w / 2, c.y + h};
        return 6;
    case MARK_TRIANGLE:
        points[0] = (struct point){c.x - w, c.y - h};
        points[1] = (struct point){c.x + w, c.y - h};
        points[2] = (struct point){c.x, c.y + h};
        return 3;
    default:
        return 0;
    }
}

size_t
outline_points(const struct outline *outline, struct point points[MOST_CORNERS])
{
    return corners(outline->mark, outline->at, outline->size, points);
}

double
outline_radius(const struct outline *outline)
{
    return markers[outline->mark].width / 2.0 * outline->size;
}

/* ---- The second outline ---- */

/* The line through A and B, moved OFF to its right, as what its points have in
 * common: x * normal.x + y * normal.y = far. */
struct straight {
    struct point normal;
    double far;
};

static struct straight
straight_beside(struct point a, struct point b, double off)
{
    double length = hypot(b.x - a.x, b.y - a.y);
    struct point normal = {(b.y - a.y) / length, (a.x - b.x) / length};
    return (struct straight){normal, normal.x * a.x + normal.y * a.y + off};
}

static struct point
crossing(struct straight one, struct straight two)
{
    double cross = one.normal.x * two.normal.y - one.normal.y * two.normal.x;
    return (struct point){
        (one.far * two.normal.y - two.far * one.normal.y) / cross,
        (one.normal.x * two.far - two.normal.x * one.far) / cross};
}

/* Every side as far off as every other: as Graphviz draws a second outline. */
static size_t
widened(const struct outline *outline, struct point points[MOST_CORNERS])
{
    struct point inner[MOST_CORNERS];
    size_t count = outline_points(outline, inner);
    for (size_t i = 0; i < count; i++) {
        struct point before = inner[(i + count - 1) % count];
        struct point next = inner[(i + 1) % count];
        points[i] = crossing(straight_beside(before, inner[i], outline->second),
                             straight_beside(inner[i], next, outline->second));
    }
    return count;
}

static double
second_size(const struct outline *outline)
{
    double width = markers[outline->mark].width * outline->size;
    return outline->size * (width + 2 * outline->second) / width;
}

size_t
outline_second_points(const struct outline *outline,
                      struct point points[MOST_CORNERS])
{
    return outline->second < GRAPHVIZ_OUTLINE
               ? corners(outline->mark, outline->at, second_size(outline),
                         points)
               : widened(outline, points);
}

double
outline_second_radius(const struct outline *outline)
{
    return markers[outline->mark].width / 2.0 * second_size(outline);
}

/* ---- Rim and room ---- */

double
outline_rim(const struct figure *figure, struct point to)
{
    double length = hypot(to.x - figure->at.x, to.y - figure->at.y);
    if (length <= 0)
        return figure->reach;
    double x = fabs(to.x - figure->at.x) / length;
    double y = fabs(to.y - figure->at.y) / length;
    double outline = figure->outline;
    switch (figure->mark) {
    case MARK_SQUARE:
        return figure->reach / fmax(x, y) + outline;
    case MARK_DIAMOND:
        return figure->reach / (x + y) + outline;
    default:
        return figure->reach + outline;
    }
}

/* Of a circle: the farther of two places. */
static double
exit_of_circle(struct point middle, double radius, struct point from,
               struct point direction)
{
    double x = middle.x - from.x, y = middle.y - from.y;
    double along = x * direction.x + y * direction.y;
    double across = x * direction.y - y * direction.x;
    return along + sqrt(fmax(radius * radius - across * across, 0));
}

/* Of a polygon: the nearest of the sides that are left, as none is dented. */
static double
exit_of_corners(const struct point *points, size_t count, struct point from,
                struct point direction)
{
    double nearest = INFINITY;
    for (size_t i = 0; i < count; i++) {
        struct straight side =
            straight_beside(points[i], points[(i + 1) % count], 0);
        double speed =
            side.normal.x * direction.x + side.normal.y * direction.y;
        double left =
            side.far - side.normal.x * from.x - side.normal.y * from.y;
        if (speed > 0)
            nearest = fmin(nearest, left / speed);
    }
    return nearest;
}

/* The outermost outline of a figure; returns the number of its corners, none of a
 * circle, which has a RADIUS. */
static size_t
outermost(const struct figure *figure, struct point points[MOST_CORNERS],
          double *radius)
{
    const struct outline outline = {figure->mark, figure->at, figure->size,
                                    figure->outline};
    bool second = outline.second > 0;
    *radius =
        second ? outline_second_radius(&outline) : outline_radius(&outline);
    return second ? outline_second_points(&outline, points)
                  : outline_points(&outline, points);
}

double
outline_exit(const struct figure *figure, struct point from,
             struct point direction)
{
    struct point points[MOST_CORNERS];
    double radius;
    size_t count = outermost(figure, points, &radius);
    return count == 0 ? exit_of_circle(figure->at, radius, from, direction)
                      : exit_of_corners(points, count, from, direction);
}

double
outline_inside(const struct figure *figure)
{
    struct point points[MOST_CORNERS];
    double inside;
    size_t count = outermost(figure, points, &inside);
    if (count > 0)
        inside = INFINITY;
    for (size_t i = 0; i < count; i++) {
        struct straight side =
            straight_beside(points[i], points[(i + 1) % count], 0);
        inside = fmin(inside, side.far - side.normal.x * figure->at.x -
                                  side.normal.y * figure->at.y);
    }
    return inside;
}

struct block
outline_room(const struct figure *figure)
{
    const struct marker *marker = &markers[figure->mark];
    int32_t wide = grid_of(marker->width / 2.0 * figure->size);
    int32_t high = grid_of(marker->height / 2.0 * figure->size);
    /* The sharper the corners of an outline, the further they reach. */
    double corners = figure->mark == MARK_TRIANGLE  ? 2.75
                     : figure->mark == MARK_DIAMOND ? 1.5
                                                    : 1.125;
    double outline = figure->outline * corners;
    return (struct block){0, 0, wide + grid_of(outline),
                          high + grid_of(outline)};
}
