#include "picture/labels.h"
#include "picture/strokes.h"
#include "picture/type.h"

#include <math.h>

enum {
    SIDES = 8,
    SWEEPS = 4,
    MOST_WEIGHED = 400, /* with more people every name goes below */
    /* What it costs to … */
    ON_MARKER = 4000,
    ON_LABEL = 4000,
    ON_CAPTION = 3000,
    OFF_PAGE = 8000,
    ON_STUB = 900,
    ON_TIE = 300,
    ON_RING_LINE = 40
};

struct side {
    double x, y; /* of the label's middle, in halves of its size */
    double gap;  /* beyond the marker */
    enum align align;
    int dislike;
};

/* Below reads best, then above, then beside; corners only in need. */
static const struct side sides[SIDES] = {
    {0, -1, 2, ALIGN_CENTRE, 0}, {0, 1, 2, ALIGN_CENTRE, 12},
    {1, 0, 3, ALIGN_LEFT, 25},   {-1, 0, 3, ALIGN_RIGHT, 25},
    {1, -.7, 1, ALIGN_LEFT, 60}, {-1, -.7, 1, ALIGN_RIGHT, 60},
    {1, .7, 1, ALIGN_LEFT, 60},  {-1, .7, 1, ALIGN_RIGHT, 60},
};

static double
label_width(const struct scene *scene, const struct figure *figure)
{
    double width = type_width(figure->name, scene->scale.name, false);
    for (size_t i = 0; i < figure->line_count; i++)
        width =
            fmax(width, type_width(figure->lines[i].text, SIZE_SECOND, false));
    return width;
}

static double
label_height(const struct scene *scene, const struct figure *figure)
{
    return LINE_HEIGHT *
           (scene->scale.name + SIZE_SECOND * (double)figure->line_count);
}

double
label_baseline(const struct scene *scene, const struct figure *figure,
               size_t line)
{
    double top = figure->label.top, name = scene->scale.name;
    if (line == 0)
        return top - name * 0.95;
    return top - LINE_HEIGHT * (name + SIZE_SECOND * (double)(line - 1)) -
           SIZE_SECOND * 0.95;
}

/* From the middle of a marker to the rim of its second outline, if any: the
 * sharper its corners, the further that reaches. */
static double
full_reach(const struct figure *figure)
{
    if (!figure->gap)
        return figure->reach;
    return figure->reach + (figure->mark == MARK_TRIANGLE  ? 11
                            : figure->mark == MARK_DIAMOND ? 6
                                                           : 4.5);
}

static struct box
label_box(const struct scene *scene, const struct figure *figure,
          const struct side *side)
{
    double width = label_width(scene, figure) / 2;
    double height = label_height(scene, figure) / 2;
    double beyond = full_reach(figure) + side->gap;
    double x = figure->at.x + side->x * (width + beyond);
    double y = figure->at.y + side->y * (height + beyond);
    return (struct box){x - width, y - height, x + width, y + height};
}

static int
page_cost(struct box box)
{
    bool off = box.left < 19 || box.right > PAGE_WIDTH - 19 || box.top > 742 ||
               box.bottom < 19;
    return off ? OFF_PAGE : 0;
}

static int
ring_cost(const struct scene *scene, struct box box)
{
    int cost = 0, rings = snapshot_rings(scene->snapshot);
    double x = (box.left + box.right) / 2 - CENTRE_X;
    for (int ring = 1; ring <= rings; ring++) {
        double radius = theme_boundary(ring, rings);
        struct box caption = {CENTRE_X - 34, CENTRE_Y + radius - 15,
                              CENTRE_X + 34, CENTRE_Y + radius};
        cost += box_overlaps(box, caption) ? ON_CAPTION : 0;
        if (fabs(x) >= radius)
            continue;
        double line = sqrt(radius * radius - x * x);
        bool crossed =
            (box.bottom < CENTRE_Y + line && box.top > CENTRE_Y + line) ||
            (box.bottom < CENTRE_Y - line && box.top > CENTRE_Y - line);
        cost += crossed ? ON_RING_LINE : 0;
    }
    struct point centre = {CENTRE_X, CENTRE_Y};
    if (box_overlaps(box, box_around(centre, CLIENT_RADIUS)))
        cost += ON_MARKER;
    return cost;
}

static int
neighbour_cost(const struct scene *scene, const struct figure *figure,
               struct box box)
{
    int cost = 0;
    const struct figure *other;
    array_each (other, &scene->figures) {
        struct stub stub;
        if (stub_of(other, &stub) && box_meets(box, stub.from, stub.to))
            cost += ON_STUB;
        if (box_overlaps(box, box_around(other->at, full_reach(other))))
            cost += ON_MARKER;
        if (other != figure && box_overlaps(box, other->label))
            cost += ON_LABEL;
    }
    return cost;
}

static int
tie_cost(const struct scene *scene, struct box box)
{
    enum { MOST_TIES_WEIGHED = 600 }; /* beyond, nothing is free of ties */
    int cost = 0;
    const struct link *link;
    if (scene->links.count > MOST_TIES_WEIGHED)
        return 0;
    array_each (link, &scene->links)
        cost += box_meets(box, scene->figures.items[link->a].at,
                          scene->figures.items[link->b].at)
                    ? ON_TIE
                    : 0;
    return cost;
}

static void
set_label(const struct scene *scene, struct figure *figure, size_t side)
{
    figure->label = label_box(scene, figure, &sides[side]);
    figure->label_align = sides[side].align;
}

static void
choose_side(const struct scene *scene, struct figure *figure)
{
    int least = INT32_MAX;
    size_t best = 0;
    for (size_t i = 0; i < SIDES; i++) {
        struct box box = label_box(scene, figure, &sides[i]);
        int cost = sides[i].dislike + page_cost(box) + ring_cost(scene, box) +
                   neighbour_cost(scene, figure, box) + tie_cost(scene, box);
        if (cost >= least)
            continue;
        least = cost;
        best = i;
    }
    set_label(scene, figure, best);
}

void
labels_place(struct scene *scene)
{
    struct figure *figure;
    array_each (figure, &scene->figures)
        set_label(scene, figure, 0);
    if (scene->figures.count > MOST_WEIGHED)
        return;
    for (int sweep = 0; sweep < SWEEPS; sweep++)
        array_each (figure, &scene->figures)
            choose_side(scene, figure);
}
