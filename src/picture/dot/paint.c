#include "picture/dot/paint.h"
#include "picture/dot/dot.h"
#include "picture/layout/layout.h"
#include "picture/shapes/caption.h"
#include "picture/shapes/label.h"
#include "picture/shapes/outline.h"
#include "picture/shapes/strokes.h"
#include "picture/type.h"
#include "words/places.h"
#include "picture/scene/in_words.h"

/* ---- Markers ---- */

void
paint_marker(struct xdot *xdot, enum mark mark, struct point at, double size)
{
    struct point points[6];
    size_t count = outline_points(mark, at, size, points);
    xdot_fill(xdot, markers[mark].fill);
    xdot_pen(xdot, COLOUR_TEXT, 1);
    if (count > 0)
        xdot_polygon(xdot, points, count);
    else
        xdot_circle(xdot, at, markers[mark].width / 2.0 * size);
}

/* ---- Behind the people ---- */

static void
draw_caption(const struct scene *scene, int ring, struct xdot *xdot)
{
    struct str words = {0};
    struct point at;
    if (caption_of_ring(scene, ring, &at, &words))
        xdot_text(xdot, at, ALIGN_CENTRE, scene->scale.caption, false,
                  COLOUR_SECONDARY, str_slice(&words));
    str_release(&words);
}

static void
draw_rings(const struct scene *scene, struct xdot *xdot)
{
    int rings = snapshot_rings(scene->snapshot);
    const struct frame *frame = scene->frame;
    for (int ring = rings; ring >= 1; ring--) {
        xdot_pen(xdot, COLOUR_RING, 0.75);
        xdot_fill(xdot, theme_band(ring, rings));
        xdot_circle(xdot, frame->centre,
                    frame_scaled(frame, theme_boundary(ring, rings)));
    }
    for (int ring = 1; ring <= rings; ring++)
        draw_caption(scene, ring, xdot);
}

/* The colour of the band that a point lies on. */
static const char *
band_at(const struct scene *scene, struct point at)
{
    int rings = snapshot_rings(scene->snapshot);
    int ring = caption_ring_at(scene, at);
    return ring <= rings ? theme_band(ring, rings) : COLOUR_PAGE;
}

/* A chip behind the words, so that ring lines fade where a name crosses. */
static void
draw_chip(const struct scene *scene, const struct figure *figure,
          struct xdot *xdot)
{
    struct box box = figure->label;
    struct str fill = {0};
    struct point middle = {(box.left + box.right) / 2,
                           (box.bottom + box.top) / 2};
    str_addf(&fill, "%sC0", band_at(scene, middle));
    struct point points[] = {{box.left - 1, box.bottom},
                             {box.right + 1, box.bottom},
                             {box.right + 1, box.top},
                             {box.left - 1, box.top}};
    xdot_fill(xdot, fill.data);
    xdot_pen(xdot, "#FFFFFF00", 0.1);
    xdot_polygon(xdot, points, 4);
    str_release(&fill);
}

static const char *const note_colours[MEANING_COUNT] = {
    [MEANS_NOTE] = COLOUR_SECONDARY,       [MEANS_WISH_NOTE] = COLOUR_GAP_TEXT,
    [MEANS_STATUS_NOTE] = COLOUR_GHOST,    [MEANS_BETTER_NOTE] = COLOUR_CLOSER,
    [MEANS_FURTHER_NOTE] = COLOUR_FURTHER, [MEANS_STRAIN_NOTE] = COLOUR_STRAIN,
};

static void
draw_label_lines(const struct scene *scene, const struct figure *figure,
                 struct xdot *xdot)
{
    draw_chip(scene, figure, xdot);
    for (size_t i = 0; i < figure->line_count; i++) {
        struct point at = {label_x(figure),
                           label_baseline(scene, figure, i + 1)};
        xdot_text(xdot, at, figure->label_align, scene->scale.second, false,
                  note_colours[figure->lines[i].meaning],
                  figure->lines[i].text);
    }
}

/* A row of people whose ring is not known stands under the circle. */
static void
draw_row_title(const struct scene *scene, struct xdot *xdot)
{
    struct point at = {scene->frame->content.left,
                       layout_row(scene->frame) + 22};
    struct str words = {0};
    place_add_heading(scene->snapshot, VALUE_UNKNOWN, scene->language, &words);
    xdot_text(xdot, at, ALIGN_LEFT, SIZE_CAPTION, false, COLOUR_SECONDARY,
              str_slice(&words));
    str_release(&words);
}

/* Small circles have their second outlines closer than Graphviz draws them. */
static void
draw_outline(const struct figure *figure, struct xdot *xdot)
{
    struct point points[6];
    double size = outline_second_size(figure);
    size_t count = outline_points(figure->mark, figure->at, size, points);
    xdot_fill(xdot, COLOUR_PAGE);
    xdot_pen(xdot, COLOUR_GAP, 0.9);
    if (count > 0)
        xdot_polygon(xdot, points, count);
    else
        xdot_circle(xdot, figure->at, markers[figure->mark].width / 2.0 * size);
}

static void
draw_chevron(const struct scene *scene, const struct figure *figure,
             struct xdot *xdot)
{
    struct point line[3];
    if (!chevron_points(scene, figure, line))
        return;
    xdot_pen(xdot, figure->wanted < 0 ? COLOUR_GAP : COLOUR_SECONDARY, 1.6);
    xdot_line(xdot, line, 3);
}

static void
draw_background(const struct scene *scene, struct xdot *xdot)
{
    draw_rings(scene, xdot);
    const struct figure *figure;
    array_each (figure, &scene->figures)
        if (!figure->unnamed)
            draw_label_lines(scene, figure, xdot);
    array_each (figure, &scene->figures)
        if (figure->gap && figure->outline < GRAPHVIZ_OUTLINE)
            draw_outline(figure, xdot);
    array_each (figure, &scene->figures)
        draw_chevron(scene, figure, xdot);
    if (layout_unplaced(scene) > 0)
        draw_row_title(scene, xdot);
}

/* ---- People ---- */

/* What one circle is painted with. */
struct brush {
    struct canvas *canvas;
    const struct scene *scene;
    const char *prefix;
};

static void
add_id(const struct brush *brush, struct str *out, uint32_t person)
{
    str_addf(out, "\"%sp%02u\"", brush->prefix, (unsigned)person + 1);
}

/* Graphviz takes sizes in inches, and draws whole points best. */
static void
add_size(enum mark mark, double size, struct str *out)
{
    const struct marker *marker = &markers[mark];
    dot_add_attribute(out, "shape", marker->shape);
    canvas_add_number(out, "width", marker->width * size / 72, 6);
    canvas_add_number(out, "height", marker->height * size / 72, 6);
}

static void
add_class(const struct scene *scene, const struct figure *figure,
          struct str *out)
{
    static const char *const traces[TRACE_COUNT] = {
        [TRACE_NONE] = "",
        [TRACE_CLOSER] = " closer",
        [TRACE_FURTHER] = " further",
        [TRACE_NEW] = " new",
        [TRACE_GONE] = " gone",
    };
    int rings = snapshot_rings(scene->snapshot);
    struct str class = {0};
    str_add(&class, "person ");
    if (figure->ring > rings)
        str_add(&class, "ringout ");
    else if (figure->ring > 0 && !figure->nudged)
        str_addf(&class, "ring%d ", figure->ring);
    else if (figure->ring == 0)
        str_add(&class, "unplaced ");
    str_add(&class, group_words.words[view_group(figure->view)]);
    str_add(&class, figure->gap ? " gap" : "");
    str_add(&class, figure->ghost ? " ghost" : "");
    str_add(&class, traces[figure->trace]);
    dot_add_attribute(out, "class", class.data);
    str_release(&class);
}

static void
add_ghost_marks(const struct brush *brush, const struct figure *figure,
                struct str *out)
{
    dot_add_attribute(out, "style",
                      figure->wished ? "dotted,filled" : "dashed,filled");
    canvas_add_colour(brush->canvas, out, "color", COLOUR_GHOST);
    canvas_add_colour(brush->canvas, out, "fontcolor", COLOUR_GHOST);
    canvas_add_colour(brush->canvas, out, "fillcolor", COLOUR_PAGE);
    if (figure_sign(figure) != NULL)
        dot_add_text(out, "label", slice_of(figure_sign(figure)));
}

static void
add_marks(const struct brush *brush, const struct figure *figure,
          struct str *out)
{
    const struct marker *marker = &markers[figure->mark];
    if (figure->ghost) {
        add_ghost_marks(brush, figure, out);
        return;
    }
    canvas_add_colour(brush->canvas, out, "fillcolor",
                      figure->muted ? marker->tint : marker->fill);
    if (figure->trace == TRACE_NEW) {
        dot_add_text(out, "label", slice_of(figure_sign(figure)));
        canvas_add_colour(brush->canvas, out, "color", COLOUR_CLOSER);
        dot_add_attribute(out, "penwidth", "2.6");
    } else if (figure->gap) {
        if (figure->outline == GRAPHVIZ_OUTLINE)
            dot_add_attribute(out, "peripheries", "2");
        canvas_add_colour(brush->canvas, out, "color", COLOUR_GAP);
        dot_add_attribute(out, "penwidth", "1.4");
    }
}

/* Graphviz centres a name on its place. */
static struct point
name_centre(const struct scene *scene, const struct figure *figure)
{
    double size = scene->scale.name;
    double half = type_width(figure->name, size, false) / 2;
    double x = label_x(figure) - figure->label_align * half;
    return (struct point){x, figure->label.top - size * LINE_HEIGHT / 2};
}

/* Of a page with several circles each name has its own size. */
static void
add_name(const struct brush *brush, const struct figure *figure,
         struct str *out)
{
    const struct scene *scene = brush->scene;
    if (figure->unnamed)
        return;
    dot_add_text(out, "xlabel", figure->name);
    canvas_add_position(out, "xlp", name_centre(scene, figure));
    if (scene->scale.name != SIZE_NAME)
        canvas_add_number(out, "fontsize", scene->scale.name, 2);
}

static void
add_person(const struct brush *brush, const struct figure *figure)
{
    struct str *out = &brush->canvas->nodes, description = {0};
    str_add(out, "  ");
    add_id(brush, out, figure->person);
    str_add(out, " [");
    canvas_add_position(out, "pos", figure->at);
    add_size(figure->mark, figure->size, out);
    add_marks(brush, figure, out);
    add_name(brush, figure, out);
    words_add_figure(figure, brush->scene->language, &description);
    str_add(out, " kithdesc=");
    dot_add_name(out, str_slice(&description));
    add_class(brush->scene, figure, out);
    str_add(out, "];\n");
    str_release(&description);
}

static void
add_client(const struct brush *brush)
{
    const struct scene *scene = brush->scene;
    const struct canvas *canvas = brush->canvas;
    struct str *out = &brush->canvas->nodes, name = {0};
    double width = frame_client(scene->frame) * 2 / 72;
    str_addf(out, "  \"%sme\" [", brush->prefix);
    caption_add_client(scene, &name);
    dot_add_text(out, "label", str_slice(&name));
    str_release(&name);
    dot_add_attribute(out, "margin", "0");
    canvas_add_position(out, "pos", scene->frame->centre);
    dot_add_attribute(out, "shape", "circle");
    canvas_add_number(out, "width", width, 6);
    canvas_add_number(out, "height", width, 6);
    canvas_add_colour(canvas, out, "fillcolor", COLOUR_CLIENT);
    canvas_add_colour(canvas, out, "color", COLOUR_CLIENT);
    canvas_add_colour(canvas, out, "fontcolor", COLOUR_PAGE);
    canvas_add_number(out, "fontsize", scene->scale.client, 2);
    str_add(out, " kithdesc=");
    dot_add_name(out, scene->client);
    dot_add_attribute(out, "class", "client");
    str_add(out, "];\n");
}

/* ---- Lines ---- */

static void
add_place(struct str *out, const char *before, struct point point)
{
    str_add(out, before);
    xdot_add_number(out, point.x);
    str_add_char(out, ',');
    xdot_add_number(out, point.y);
}

static void
add_pos(const struct stroke *stroke, struct str *out)
{
    const char *blank = "";
    if (stroke->begins_with_tip) {
        add_place(out, "s,", stroke->first_tip);
        blank = " ";
    }
    if (stroke->ends_with_tip) {
        str_add(out, blank);
        add_place(out, "e,", stroke->last_tip);
        blank = " ";
    }
    const struct point *point;
    array_each (point, stroke) {
        add_place(out, blank, *point);
        blank = " ";
    }
}

static void
add_support(const struct brush *brush, const struct figure *figure)
{
    static const char *const directions[] = {"none", "forward", "back", "both"};
    struct str *out = &brush->canvas->edges;
    struct stub stub;
    struct stroke stroke;
    if (!stub_of(brush->scene, figure, &stub))
        return;
    str_add(out, "  ");
    add_id(brush, out, figure->person);
    str_addf(out, " -> \"%sme\" [", brush->prefix);
    dot_add_attribute(out, "dir", directions[figure->flow]);
    canvas_add_number(out, "penwidth", stub_width(figure), 2);
    canvas_add_number(out, "arrowsize", stub_arrow_size(figure), 2);
    canvas_add_colour(brush->canvas, out, "color",
                      figure->strained ? COLOUR_STRAIN : COLOUR_TEXT);
    str_add(out, " pos=\"");
    stroke_of_support(&stroke, figure, &stub);
    add_pos(&stroke, out);
    stroke_release(&stroke);
    str_add_char(out, '"');
    dot_add_attribute(out, "class", "support");
    str_add(out, "];\n");
}

static const char *
tie_colour(const struct link *link)
{
    switch (link->trace) {
    case TRACE_NEW:
    case TRACE_EASED:
        return COLOUR_CLOSER;
    case TRACE_GONE:
        return COLOUR_GHOST;
    default:
        return link->strained ? COLOUR_STRAIN
               : link->muted  ? COLOUR_MUTED
                              : COLOUR_TIE;
    }
}

static void
add_tie(const struct brush *brush, const struct link *link)
{
    const struct scene *scene = brush->scene;
    struct str *out = &brush->canvas->edges;
    struct stroke stroke;
    str_add(out, "  ");
    add_id(brush, out, scene->figures.items[link->a].person);
    str_add(out, " -> ");
    add_id(brush, out, scene->figures.items[link->b].person);
    str_add(out, " [");
    dot_add_attribute(out, "dir", "none");
    canvas_add_colour(brush->canvas, out, "color", tie_colour(link));
    canvas_add_number(out, "penwidth", tie_width(scene, link), 2);
    if (link->trace == TRACE_GONE)
        dot_add_attribute(out, "style", "dotted");
    str_add(out, " pos=\"");
    stroke_of_tie(&stroke, scene, link);
    add_pos(&stroke, out);
    stroke_release(&stroke);
    str_addf(out, "\" class=\"tie%s%s%s\"];\n", link->close ? " close" : "",
             link->strained ? " strained" : "", link_class(link));
}

/* ---- Moves ---- */

/* Where somebody stood before: hollow, and smaller. */
static void
add_old_place(const struct brush *brush, const struct figure *figure)
{
    struct str *out = &brush->canvas->nodes;
    str_addf(out, "  \"%sp%02u.was\" [", brush->prefix,
             (unsigned)figure->person + 1);
    canvas_add_position(out, "pos", figure->was);
    add_size(figure->mark, figure->size * OLD_PLACE_SIZE, out);
    canvas_add_colour(brush->canvas, out, "fillcolor", COLOUR_PAGE);
    canvas_add_colour(brush->canvas, out, "color", COLOUR_GHOST);
    dot_add_attribute(out, "penwidth", "1");
    dot_add_attribute(out, "class", "old");
    str_add(out, "];\n");
}

static void
add_move(const struct brush *brush, const struct figure *figure)
{
    struct str *out = &brush->canvas->edges;
    bool closer = figure->trace == TRACE_CLOSER;
    struct stroke stroke;
    str_addf(out, "  \"%sp%02u.was\" -> ", brush->prefix,
             (unsigned)figure->person + 1);
    add_id(brush, out, figure->person);
    str_add(out, " [");
    canvas_add_colour(brush->canvas, out, "color",
                      closer ? COLOUR_CLOSER : COLOUR_FURTHER);
    canvas_add_number(out, "penwidth", closer ? 3.2 : 2.4, 2);
    dot_add_attribute(out, "arrowsize", "0.95");
    if (!closer)
        dot_add_attribute(out, "style", "dashed");
    str_add(out, " pos=\"");
    stroke_of_move(&stroke, figure);
    add_pos(&stroke, out);
    stroke_release(&stroke);
    str_add(out, "\" class=\"move\"];\n");
}

void
paint_scene(struct canvas *canvas, const struct scene *scene,
            const char *prefix)
{
    struct brush brush = {canvas, scene, prefix};
    draw_background(scene, &canvas->background);
    add_client(&brush);
    const struct figure *figure;
    array_each (figure, &scene->figures)
        if (figure->moved)
            add_old_place(&brush, figure);
    array_each (figure, &scene->figures)
        add_person(&brush, figure);
    array_each (figure, &scene->figures)
        add_support(&brush, figure);
    const struct link *link;
    array_each (link, &scene->links)
        add_tie(&brush, link);
    array_each (figure, &scene->figures)
        if (figure->moved)
            add_move(&brush, figure);
}
