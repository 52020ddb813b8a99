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
draw_page(struct xdot *xdot)
{
    struct point page[] = {
        {0, 0}, {PAGE_WIDTH, 0}, {PAGE_WIDTH, PAGE_HEIGHT}, {0, PAGE_HEIGHT}};
    xdot_pen(xdot, COLOUR_PAGE, 1);
    xdot_fill(xdot, COLOUR_PAGE);
    xdot_polygon(xdot, page, 4);
}

static void
draw_rings(const struct scene *scene, struct xdot *xdot)
{
    int rings = snapshot_rings(scene->snapshot);
    struct point centre = {CENTRE_X, CENTRE_Y};
    for (int ring = rings; ring >= 1; ring--) {
        xdot_pen(xdot, COLOUR_RING, 0.75);
        xdot_fill(xdot, theme_band(ring, rings));
        xdot_circle(xdot, centre, theme_boundary(ring, rings));
    }
    for (int ring = 1; ring <= rings; ring++) {
        struct str caption = {0};
        struct point at = {CENTRE_X,
                           CENTRE_Y + theme_boundary(ring, rings) - 11.4};
        type_add_shortened(&caption,
                           scene->snapshot->inventory->rings.items[ring - 1],
                           SIZE_CAPTION, LONGEST_NAME);
        xdot_text(xdot, at, ALIGN_CENTRE, SIZE_CAPTION, false, COLOUR_SECONDARY,
                  str_slice(&caption));
        str_release(&caption);
    }
}

static void
draw_titles(const struct scene *scene, struct xdot *xdot)
{
    xdot_text(xdot, (struct point){MARGIN, 765}, ALIGN_LEFT, SIZE_TITLE, true,
              COLOUR_TEXT, scene->title);
    xdot_text(xdot, (struct point){MARGIN, 747}, ALIGN_LEFT, SIZE_SUBTITLE,
              false, COLOUR_SECONDARY, scene->subtitle);
}

/* The colour of the band that a point lies on. */
static const char *
band_at(const struct scene *scene, double x, double y)
{
    int rings = snapshot_rings(scene->snapshot);
    double dx = x - CENTRE_X, dy = y - CENTRE_Y;
    for (int ring = 1; ring <= rings; ring++) {
        double radius = theme_boundary(ring, rings);
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
add_background(const struct scene *scene, struct str *out)
{
    struct xdot xdot = {0};
    draw_page(&xdot);
    draw_titles(scene, &xdot);
    draw_rings(scene, &xdot);
    const struct figure *figure;
    array_each (figure, &scene->figures)
        draw_label_lines(scene, figure, &xdot);
    if (layout_unplaced(scene) > 0)
        xdot_text(&xdot, (struct point){MARGIN, layout_row() + 22}, ALIGN_LEFT,
                  SIZE_CAPTION, false, COLOUR_SECONDARY,
                  slice_of("not placed yet"));
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
add_size(const struct scene *scene, const struct figure *figure,
         struct str *out)
{
    const struct marker *marker = &markers[figure->mark];
    double scale = scene->scale.marker;
    dot_add_attribute(out, "shape", marker->shape);
    add_number(out, "width", marker->width * scale / 72, 6);
    add_number(out, "height", marker->height * scale / 72, 6);
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
    add_size(scene, figure, out);
    add_marks(figure, out);
    dot_add_text(out, "xlabel", figure->name);
    add_position(out, "xlp", name_centre(scene, figure));
    add_class(scene, figure, out);
    str_add(out, "];\n");
}

static void
add_client(const struct scene *scene, struct str *out)
{
    str_add(out, "  \"me\" [");
    dot_add_text(out, "label", scene->client);
    add_position(out, "pos", (struct point){CENTRE_X, CENTRE_Y});
    dot_add_attribute(out, "shape", "circle");
    add_number(out, "width", CLIENT_RADIUS * 2 / 72, 6);
    add_number(out, "height", CLIENT_RADIUS * 2 / 72, 6);
    dot_add_attribute(out, "fillcolor", COLOUR_CLIENT);
    dot_add_attribute(out, "color", COLOUR_CLIENT);
    dot_add_attribute(out, "fontcolor", "#FFFFFF");
    add_number(out, "fontsize", SIZE_CLIENT, 0);
    dot_add_attribute(out, "class", "client");
    str_add(out, "];\n");
}

/* ---- Lines ---- */

static void
add_support(const struct figure *figure, struct str *out)
{
    static const char *const directions[] = {"none", "forward", "back", "both"};
    struct stub stub;
    if (!stub_of(figure, &stub))
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
    dot_add_attribute(out, "penwidth",
                      link->strained ? "1.3" : (link->close ? "2.4" : "1.1"));
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
    scene_init(&scene, snapshot);
    layout_scene(&scene);
    add_header(&scene, &out);
    add_client(&scene, &out);
    const struct figure *figure;
    array_each (figure, &scene.figures)
        add_person(&scene, figure, &out);
    array_each (figure, &scene.figures)
        add_support(figure, &out);
    const struct link *link;
    array_each (link, &scene.links)
        add_tie(&scene, link, &out);
    str_add(&out, "}\n");
    scene_release(&scene);
    return str_take(&out);
}
