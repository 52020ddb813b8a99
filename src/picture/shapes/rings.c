/* Lines of rings with gaps. In: boxes of words, and a circle. Out: arcs.
 *
 * Where a circle runs into a box or out of it is where it meets one of the four
 * sides; between two such places it is either inside or outside all the way. */
#include "picture/shapes/rings.h"
#include "picture/shapes/label.h"
#include "picture/theme.h"

#include <math.h>
#include <stdlib.h>

static const double whole_round = 6.283185307179586;

/* Around words, in points; and an arc that is shorter would be a speck. */
static const double air = 1.5, least_arc = 2;

struct circle {
    struct point centre;
    double radius;
};

static bool
is_inside(struct box box, struct point at)
{
    return at.x > box.left && at.x < box.right && at.y > box.bottom &&
           at.y < box.top;
}

static struct point
point_at(const struct circle *circle, double angle)
{
    return (struct point){circle->centre.x + circle->radius * cos(angle),
                          circle->centre.y + circle->radius * sin(angle)};
}

static double
round_once(double angle)
{
    return angle < 0 ? angle + whole_round : angle;
}

/* ---- Where a circle meets a box ---- */

/* A box has four sides, and a circle meets the line of each twice. */
struct meetings {
    double angles[8];
    size_t count;
};

/* ACROSS and UP are distances from the middle of the circle. */
static void
add_meetings(struct meetings *meetings, double radius, double distance,
             bool upright)
{
    if (fabs(distance) >= radius)
        return;
    double other = sqrt(radius * radius - distance * distance);
    for (int side = -1; side <= 1; side += 2)
        meetings->angles[meetings->count++] =
            round_once(upright ? atan2(side * other, distance)
                               : atan2(distance, side * other));
}

static int
by_size(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static struct meetings
meetings_of(const struct circle *circle, struct box box)
{
    struct meetings meetings = {.count = 0};
    struct point centre = circle->centre;
    add_meetings(&meetings, circle->radius, box.left - centre.x, true);
    add_meetings(&meetings, circle->radius, box.right - centre.x, true);
    add_meetings(&meetings, circle->radius, box.bottom - centre.y, false);
    add_meetings(&meetings, circle->radius, box.top - centre.y, false);
    qsort(meetings.angles, meetings.count, sizeof *meetings.angles, by_size);
    return meetings;
}

/* ---- Gaps ---- */

static void
add_gap(struct arcs *gaps, double from, double to)
{
    if (from < to)
        *array_add(gaps) = (struct arc){from, to};
}

/* The last goes on beyond three o'clock, where the round begins anew. */
static void
add_gaps_of(const struct circle *circle, struct box box, struct arcs *gaps)
{
    struct meetings meetings = meetings_of(circle, box);
    for (size_t i = 0; i < meetings.count; i++) {
        bool last = i + 1 == meetings.count;
        double from = meetings.angles[i];
        double to =
            last ? meetings.angles[0] + whole_round : meetings.angles[i + 1];
        if (!is_inside(box, point_at(circle, (from + to) / 2)))
            continue;
        add_gap(gaps, from, fmin(to, whole_round));
        add_gap(gaps, 0, last ? to - whole_round : 0);
    }
}

static void
add_gaps_of_words(const struct circle *circle, const struct lettering *words,
                  struct arcs *gaps)
{
    for (int line = 0; line < PLATE_LINES; line++) {
        struct box box = lettering_box(words, line);
        box.left -= air;
        box.right += air;
        if (box.top > box.bottom)
            add_gaps_of(circle, box, gaps);
    }
}

static void
add_gaps(const struct scene *scene, const struct circle *circle,
         struct arcs *gaps)
{
    const struct figure *figure;
    array_each (figure, &scene->figures)
        for (size_t i = 0; !figure->unnamed && i <= figure->line_count; i++) {
            struct lettering words = label_line(figure, i);
            add_gaps_of_words(circle, &words, gaps);
        }
}

/* ---- Arcs ---- */

static int
by_beginning(const void *a, const void *b)
{
    const struct arc *x = a, *y = b;
    return (x->from > y->from) - (x->from < y->from);
}

static void
add_arc(const struct circle *circle, double from, double to, struct arcs *arcs)
{
    if ((to - from) * circle->radius >= least_arc)
        *array_add(arcs) = (struct arc){from, to};
}

static struct circle
circle_of(const struct scene *scene, int ring)
{
    int rings = snapshot_rings(scene->snapshot);
    return (struct circle){
        scene->frame->centre,
        frame_scaled(scene->frame, theme_boundary(ring, rings))};
}

void
ring_arcs(const struct scene *scene, int ring, struct arcs *arcs)
{
    struct circle circle = circle_of(scene, ring);
    struct arcs gaps = {0};
    const struct arc *gap;
    double from = 0;
    add_gaps(scene, &circle, &gaps);
    if (gaps.count > 1)
        qsort(gaps.items, gaps.count, sizeof *gaps.items, by_beginning);
    array_each (gap, &gaps) {
        if (gap->from > from)
            add_arc(&circle, from, gap->from, arcs);
        from = fmax(from, gap->to);
    }
    add_arc(&circle, from, whole_round, arcs);
    array_release(&gaps);
}

/* Curves of a quarter of the round at most: further off they would leave the
 * circle. Of an angle, the handles are 4/3 tan(angle/4) radii long. */
void
stroke_of_arc(struct stroke *stroke, const struct scene *scene, int ring,
              struct arc arc)
{
    struct circle circle = circle_of(scene, ring);
    int pieces = (int)ceil((arc.to - arc.from) / (whole_round / 4) - 1e-9);
    double step = (arc.to - arc.from) / pieces;
    double handle = 4.0 / 3 * tan(step / 4) * circle.radius;
    *stroke = (struct stroke){.curved = true, .width = RING_LINE_WIDTH};
    *array_add(stroke) = point_at(&circle, arc.from);
    for (int i = 0; i < pieces; i++) {
        double from = arc.from + i * step, to = from + step;
        struct point a = point_at(&circle, from), b = point_at(&circle, to);
        *array_add(stroke) =
            (struct point){a.x - handle * sin(from), a.y + handle * cos(from)};
        *array_add(stroke) =
            (struct point){b.x + handle * sin(to), b.y - handle * cos(to)};
        *array_add(stroke) = b;
    }
}
