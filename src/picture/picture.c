/* Snapshot -> DOT: the scene, laid out, written down. Only people and the
 * client are nodes, only ties and support are edges; page, rings and words
 * are the graph's _background, which is painted first. */
#include "kith/kith.h"
#include "picture/dot.h"
#include "picture/labels.h"
#include "picture/layout.h"
#include "picture/legend.h"
#include "picture/strokes.h"
#include "picture/type.h"
#include "base/number.h"

/* ---- Background ---- */

static void
draw_page(const struct frame *frame, struct xdot *xdot)
{
    struct point page[] = {{0, 0},
                           {frame->width, 0},
                           {frame->width, frame->height},
                           {0, frame->height}};
    xdot_pen(xdot, COLOUR_PAGE, 1);
    xdot_fill(xdot, COLOUR_PAGE);
    xdot_polygon(xdot, page, 4);
}

static void
draw_caption(const struct scene *scene, int ring, double radius,
             struct xdot *xdot)
{
    struct str caption = {0};
    struct point at = scene->frame->centre;
    at.y += radius - 11.4;
    type_add_shortened(&caption,
                       scene->snapshot->inventory->rings.items[ring - 1],
                       SIZE_CAPTION, LONGEST_NAME);
    xdot_text(xdot, at, ALIGN_CENTRE, SIZE_CAPTION, false, COLOUR_SECONDARY,
              str_slice(&caption));
    str_release(&caption);
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
        draw_caption(scene, ring,
                     frame_scaled(frame, theme_boundary(ring, rings)), xdot);
}

static void
draw_titles(const struct scene *scene, struct xdot *xdot)
{
    struct point at = {scene->frame->content.left,
                       scene->frame->content.top - 16};
    xdot_text(xdot, at, ALIGN_LEFT, SIZE_TITLE, true, COLOUR_TEXT,
              scene->title);
    at.y -= 18;
    xdot_text(xdot, at, ALIGN_LEFT, SIZE_SUBTITLE, false, COLOUR_SECONDARY,
              scene->subtitle);
}

/* The colour of the band that a point lies on. */
static const char *
band_at(const struct scene *scene, double x, double y)
{
    int rings = snapshot_rings(scene->snapshot);
    double dx = x - scene->frame->centre.x, dy = y - scene->frame->centre.y;
    for (int ring = 1; ring <= rings; ring++) {
        double radius = frame_scaled(scene->frame, theme_boundary(ring, rings));
        if (dx * dx + dy * dy < radius * radius)
            return theme_band(ring, rings);
    }
    return COLOUR_PAGE;
}

/* A chip behind the words, so that ring lines fade where a name crosses. */
static void
draw_chip(const struct scene *scene, const struct figure *figure,
          struct xdot *xdot)
{
    struct box box = figure->label;
    struct str fill = {0};
    str_addf(
        &fill, "%sC0",
        band_at(scene, (box.left + box.right) / 2, (box.bottom + box.top) / 2));
    struct point points[] = {{box.left - 1, box.bottom},
                             {box.right + 1, box.bottom},
                             {box.right + 1, box.top},
                             {box.left - 1, box.top}};
    xdot_fill(xdot, fill.data);
    xdot_pen(xdot, "#FFFFFF00", 0.1);
    xdot_polygon(xdot, points, 4);
    str_release(&fill);
}

static double
align_x(const struct figure *figure)
{
    switch (figure->label_align) {
    case ALIGN_LEFT:
        return figure->label.left;
    case ALIGN_RIGHT:
        return figure->label.right;
    default:
        return (figure->label.left + figure->label.right) / 2;
    }
}

static void
draw_label_lines(const struct scene *scene, const struct figure *figure,
                 struct xdot *xdot)
{
    draw_chip(scene, figure, xdot);
    for (size_t i = 0; i < figure->line_count; i++) {
        struct point at = {align_x(figure),
                           label_baseline(scene, figure, i + 1)};
        xdot_text(xdot, at, figure->label_align, SIZE_SECOND, false,
                  figure->lines[i].colour, figure->lines[i].text);
    }
}

static void
draw_row_title(const struct scene *scene, struct xdot *xdot)
{
    struct point at = {scene->frame->content.left,
                       layout_row(scene->frame) + 22};
    xdot_text(xdot, at, ALIGN_LEFT, SIZE_CAPTION, false, COLOUR_SECONDARY,
              slice_of("not placed yet"));
}

static void
add_background(const struct scene *scene, struct str *out)
{
    struct xdot xdot = {0};
    draw_page(scene->frame, &xdot);
    draw_titles(scene, &xdot);
    draw_rings(scene, &xdot);
    const struct figure *figure;
    array_each (figure, &scene->figures)
        if (!figure->unnamed)
            draw_label_lines(scene, figure, &xdot);
    if (layout_unplaced(scene) > 0)
        draw_row_title(scene, &xdot);
    legend_draw(scene, layout_floor(scene), &xdot);
    dot_add_pieces(out, "_background", str_slice(&xdot.ops));
    str_release(&xdot.ops);
}

/* ---- People ---- */

static void
add_id(struct str *out, uint32_t person)
{
    str_addf(out, "\"p%02u\"", (unsigned)person + 1);
}

static void
add_position(struct str *out, const char *name, struct point at)
{
    str_addf(out, " %s=\"", name);
    xdot_add_number(out, at.x);
    str_add_char(out, ',');
    xdot_add_number(out, at.y);
    str_add_char(out, '"');
}

static void
add_number(struct str *out, const char *name, double value, int decimals)
{
    struct str number = {0};
    number_add_short(&number, value, decimals);
    dot_add_attribute(out, name, number.data);
    str_release(&number);
}

/* Graphviz takes sizes in inches, and draws whole points best. */
static void
add_size(const struct figure *figure, struct str *out)
{
    const struct marker *marker = &markers[figure->mark];
    dot_add_attribute(out, "shape", marker->shape);
    add_number(out, "width", marker->width * figure->size / 72, 6);
    add_number(out, "height", marker->height * figure->size / 72, 6);
}

static void
add_class(const struct scene *scene, const struct figure *figure,
          struct str *out)
{
    int rings = snapshot_rings(scene->snapshot);
    struct str class = {0};
    str_add(&class, "person ");
    if (figure->ring > rings)
        str_add(&class, "ringout ");
    else if (figure->ring > 0)
        str_addf(&class, "ring%d ", figure->ring);
    else
        str_add(&class, "unplaced ");
    str_add(&class, group_words.words[view_group(figure->view)]);
    str_add(&class, figure->gap ? " gap" : "");
    str_add(&class, figure->ghost ? " ghost" : "");
    dot_add_attribute(out, "class", class.data);
    str_release(&class);
}

static void
add_marks(const struct figure *figure, struct str *out)
{
    if (figure->ghost) {
        dot_add_attribute(out, "style",
                          figure->wished ? "dotted,filled" : "dashed,filled");
        dot_add_attribute(out, "color", COLOUR_GHOST);
        dot_add_attribute(out, "fontcolor", COLOUR_GHOST);
        dot_add_attribute(out, "fillcolor", COLOUR_PAGE);
        return;
    }
    dot_add_attribute(out, "fillcolor", markers[figure->mark].fill);
    if (!figure->gap)
        return;
    dot_add_attribute(out, "peripheries", "2");
    dot_add_attribute(out, "color", COLOUR_GAP);
    dot_add_attribute(out, "penwidth", "1.4");
}

/* Graphviz centres a name on its place. */
static struct point
name_centre(const struct scene *scene, const struct figure *figure)
{
    double size = scene->scale.name;
    double half = type_width(figure->name, size, false) / 2;
    double x = align_x(figure) - figure->label_align * half;
    return (struct point){x, figure->label.top - size * LINE_HEIGHT / 2};
}

static void
add_person(const struct scene *scene, const struct figure *figure,
           struct str *out)
{
    str_add(out, "  ");
    add_id(out, figure->person);
    str_add(out, " [");
    add_position(out, "pos", figure->at);
    add_size(figure, out);
    add_marks(figure, out);
    if (!figure->unnamed) {
        dot_add_text(out, "xlabel", figure->name);
        add_position(out, "xlp", name_centre(scene, figure));
    }
    add_class(scene, figure, out);
    str_add(out, "];\n");
}

static void
add_client(const struct scene *scene, struct str *out)
{
    str_add(out, "  \"me\" [");
    dot_add_text(out, "label", scene->client);
    add_position(out, "pos", scene->frame->centre);
    dot_add_attribute(out, "shape", "circle");
    double width = frame_scaled(scene->frame, CLIENT_RADIUS * 2) / 72;
    add_number(out, "width", width, 6);
    add_number(out, "height", width, 6);
    dot_add_attribute(out, "fillcolor", COLOUR_CLIENT);
    dot_add_attribute(out, "color", COLOUR_CLIENT);
    dot_add_attribute(out, "fontcolor", "#FFFFFF");
    add_number(out, "fontsize", SIZE_CLIENT, 0);
    dot_add_attribute(out, "class", "client");
    str_add(out, "];\n");
}

/* ---- Lines ---- */

static void
add_support(const struct scene *scene, const struct figure *figure,
            struct str *out)
{
    static const char *const directions[] = {"none", "forward", "back", "both"};
    struct stub stub;
    if (!stub_of(scene, figure, &stub))
        return;
    str_add(out, "  ");
    add_id(out, figure->person);
    str_add(out, " -> \"me\" [");
    dot_add_attribute(out, "dir", directions[figure->flow]);
    add_number(out, "penwidth", stub_width(figure), 2);
    add_number(out, "arrowsize", stub_arrow_size(figure), 2);
    dot_add_attribute(out, "color",
                      figure->strained ? COLOUR_STRAIN : COLOUR_TEXT);
    str_add(out, " pos=\"");
    stub_add_path(out, figure, &stub);
    str_add_char(out, '"');
    dot_add_attribute(out, "class", "support");
    str_add(out, "];\n");
}

static void
add_tie(const struct scene *scene, const struct link *link, struct str *out)
{
    str_add(out, "  ");
    add_id(out, scene->figures.items[link->a].person);
    str_add(out, " -> ");
    add_id(out, scene->figures.items[link->b].person);
    str_add(out, " [");
    dot_add_attribute(out, "dir", "none");
    dot_add_attribute(out, "color",
                      link->strained ? COLOUR_STRAIN : COLOUR_TIE);
    add_number(out, "penwidth", tie_width(scene, link), 2);
    str_add(out, " pos=\"");
    tie_add_path(out, scene, link);
    str_addf(out, "\" class=\"tie%s%s\"];\n", link->close ? " close" : "",
             link->strained ? " strained" : "");
}

static void
add_header(const struct scene *scene, struct str *out)
{
    struct str name = {0};
    str_addf(&name, "%.*s, %.*s", SLICE_ARGS(scene->title),
             SLICE_ARGS(scene->subtitle));
    str_add(out, "digraph ");
    dot_add_name(out, str_slice(&name));
    str_add(out, " {\n"
                 "  // Every position is fixed: dot, neato and neato -n2 all "
                 "draw this picture.\n"
                 "  graph [layout=nop2 outputorder=edgesfirst pad=0 margin=0 "
                 "charset=\"UTF-8\" bgcolor=\"" COLOUR_PAGE "\" "
                 "fontname=\"" TYPE_FONT "\"\n   ");
    str_release(&name);
    add_background(scene, out);
    str_add(out, "];\n  node [label=\"\" fixedsize=true style=filled "
                 "color=\"" COLOUR_TEXT "\" penwidth=1.2 "
                 "fontname=\"" TYPE_FONT "\"");
    add_number(out, "fontsize", scene->scale.name, 0);
    str_add(out, " fontcolor=\"" COLOUR_TEXT "\"];\n"
                 "  edge [fontname=\"" TYPE_FONT "\"];\n");
}

char *
kith_picture_dot(const struct kith_snapshot *snapshot)
{
    struct scene scene;
    struct str out = {0};
    struct seating *seating =
        seating_new(snapshot->inventory, snapshot->audience);
    scene_init(&scene, snapshot, seating->scale);
    layout_scene(&scene, seating, &frame_a4);
    add_header(&scene, &out);
    add_client(&scene, &out);
    const struct figure *figure;
    array_each (figure, &scene.figures)
        add_person(&scene, figure, &out);
    array_each (figure, &scene.figures)
        add_support(&scene, figure, &out);
    const struct link *link;
    array_each (link, &scene.links)
        add_tie(&scene, link, &out);
    str_add(&out, "}\n");
    scene_release(&scene);
    seating_free(seating);
    return str_take(&out);
}
