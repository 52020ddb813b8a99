/* The pen of a page of DOT. In: the walk over a circle. Out: nodes and edges on
 * the canvas, so that whoever reads the DOT finds people and ties in it, and
 * operations for all else.
 *
 * The walk goes from person to person; on the ground all words lie below all
 * outlines, and these below all chevrons, whosever they are. So each kind is
 * gathered in a layer of its own, and the layers are laid on one another when
 * the walk has ended. */
#include "picture/dot/paint.h"
#include "picture/dot/brush.h"
#include "picture/dot/ground.h"
#include "picture/dot/ink.h"
#include "picture/walk/walk.h"

static struct brush *
brush_of(struct pen *pen)
{
    return (struct brush *)pen;
}

void
brush_add_id(const struct brush *brush, struct str *out, uint32_t person)
{
    str_addf(out, "\"%sp%02u\"", brush->prefix, (unsigned)person + 1);
}

static void
begin(struct pen *pen, const struct piece *piece)
{
    struct brush *brush = brush_of(pen);
    brush->figure = piece->figure;
    brush->link = piece->link;
    if (piece->kind == PIECE_PERSON)
        node_begin_person(brush);
}

static void
end(struct pen *pen, const struct piece *piece)
{
    struct brush *brush = brush_of(pen);
    brush->figure = piece->figure;
    if (piece->kind == PIECE_PERSON)
        node_end_person(brush);
}

/* Only rings lie under everything; the client is somebody, and so a node. */
static void
draw_disc(struct pen *pen, enum meaning meaning, struct point at, double radius)
{
    struct brush *brush = brush_of(pen);
    struct ground rings = ground_pen(&brush->canvas->background);
    if (meaning == MEANS_CLIENT)
        brush->client = radius; /* a node, once the name is known */
    else
        rings.pen.disc(&rings.pen, meaning, at, radius);
}

/* Small circles have their second outlines closer than Graphviz draws them. */
static void
draw_second(struct brush *brush, enum meaning meaning,
            const struct outline *outline)
{
    struct point points[MOST_CORNERS];
    size_t count = outline_second_points(outline, points);
    xdot_fill(&brush->outlines, ink_of(meaning)->fill);
    xdot_pen(&brush->outlines, ink_of(meaning)->line, 0.9);
    ground_shape(&brush->outlines, outline->at, outline_second_radius(outline),
                 points, count);
}

static void
draw_marker(struct pen *pen, enum meaning meaning, const struct badge *badge)
{
    struct brush *brush = brush_of(pen);
    double second = badge->outline.second;
    if (meaning == MEANS_OLD_PLACE) {
        node_add_old_place(brush, badge);
        return;
    }
    if (second > 0 && second < GRAPHVIZ_OUTLINE)
        draw_second(brush, meaning, &badge->outline);
    node_add_marker(brush, meaning, badge);
}

static void
draw_line(struct pen *pen, enum meaning meaning, const struct stroke *stroke)
{
    struct brush *brush = brush_of(pen);
    struct ground chevrons = ground_pen(&brush->chevrons);
    struct ground rings = ground_pen(&brush->canvas->background);
    switch (meaning) {
    case MEANS_RING_LINE:
        rings.pen.line(&rings.pen, meaning, stroke);
        break;
    case MEANS_SUPPORT:
    case MEANS_STRAIN:
        edge_add_support(brush, meaning, stroke);
        break;
    case MEANS_MOVE_CLOSER:
    case MEANS_MOVE_FURTHER:
        edge_add_move(brush, meaning, stroke);
        break;
    case MEANS_WISH_CLOSER:
    case MEANS_WISH_FURTHER:
        chevrons.pen.line(&chevrons.pen, meaning, stroke);
        break;
    default:
        edge_add_tie(brush, meaning, stroke);
    }
}

static void
draw_text(struct pen *pen, enum meaning meaning, const struct lettering *text)
{
    struct brush *brush = brush_of(pen);
    switch (meaning) {
    case MEANS_NAME:
    case MEANS_HOLLOW_NAME:
        node_add_name(brush, text);
        break;
    case MEANS_CLIENT_NAME:
        node_add_client(brush, text);
        break;
    case MEANS_RING_NAME:
        ground_write(&brush->canvas->background, meaning, text);
        break;
    case MEANS_ROW_NAME:
        ground_write(&brush->last, meaning, text);
        break;
    default:
        ground_write(&brush->words, meaning, text);
    }
}

/* The next layer of the ground, on what is there already. */
static void
add_layer(struct xdot *ground, struct xdot *layer)
{
    str_add_slice(&ground->ops, str_slice(&layer->ops));
    str_release(&layer->ops);
}

static void
put_together(struct brush *brush)
{
    struct canvas *canvas = brush->canvas;
    add_layer(&canvas->background, &brush->words);
    add_layer(&canvas->background, &brush->outlines);
    add_layer(&canvas->background, &brush->chevrons);
    add_layer(&canvas->background, &brush->last);
    str_add_slice(&canvas->edges, str_slice(&brush->support));
    str_add_slice(&canvas->edges, str_slice(&brush->lines));
    str_release(&brush->support);
    str_release(&brush->lines);
}

void
paint_scene(struct canvas *canvas, const struct scene *scene,
            const char *prefix)
{
    const struct xdot layer = {.grey = canvas->grey};
    struct brush brush = {.pen = {.begin = begin,
                                  .end = end,
                                  .disc = draw_disc,
                                  .marker = draw_marker,
                                  .line = draw_line,
                                  .text = draw_text},
                          .canvas = canvas,
                          .scene = scene,
                          .prefix = prefix,
                          .words = layer,
                          .outlines = layer,
                          .chevrons = layer,
                          .last = layer};
    walk_circle(scene, &brush.pen);
    put_together(&brush);
}

void
paint_marker(struct xdot *xdot, enum mark mark, struct point at, double size)
{
    struct ground ground = ground_pen(xdot);
    const struct badge badge = {.outline = {mark, at, size, 0}};
    ground.pen.marker(&ground.pen, MEANS_PERSON, &badge);
}
