#include "picture/svg/circle.h"
#include "base/number.h"
#include "base/markup.h"
#include "picture/layout/layout.h"
#include "picture/dot/paint.h"
#include "picture/layout/strokes.h"
#include "words/places.h"
#include "picture/shapes/caption.h"
#include "picture/shapes/label.h"
#include "picture/shapes/outline.h"
#include "picture/shapes/strokes.h"

/* ---- Pieces ---- */

/* Paper counts upwards, a screen downwards. */
static double
down(const struct circle *circle, double y)
{
    return circle->scene->frame->height - y;
}

static void
add_xy(const struct circle *circle, struct point at, struct str *out)
{
    number_add_short(out, at.x, 2);
    str_add_char(out, ' ');
    number_add_short(out, down(circle, at.y), 2);
}

static void
add_round(const struct circle *circle, const char *class, struct point at,
          double radius, struct str *out)
{
    str_addf(out, "<circle class=\"%s\"", class);
    html_add_number(out, "cx", at.x);
    html_add_number(out, "cy", down(circle, at.y));
    html_add_number(out, "r", radius);
    str_add(out, "/>");
}

/* A polygon, or with OPEN a line. */
static void
add_shape(const struct circle *circle, const char *class,
          const struct point *points, size_t count, bool open, struct str *out)
{
    str_addf(out, "<path class=\"%s\" d=\"M", class);
    for (size_t i = 0; i < count; i++) {
        str_add(out, i > 0 ? "L" : "");
        add_xy(circle, points[i], out);
    }
    str_add(out, open ? "\"/>" : "Z\"/>");
}

static void
add_marker(const struct circle *circle, const char *class, enum mark mark,
           struct point at, double size, struct str *out)
{
    struct point points[6];
    size_t count = outline_points(mark, at, size, points);
    if (count > 0)
        add_shape(circle, class, points, count, false, out);
    else
        add_round(circle, class, at, markers[mark].width / 2.0 * size, out);
}

static void
add_words(const struct circle *circle, const char *class, struct point at,
          enum align align, double size, struct slice words, struct str *out)
{
    static const char *const anchors[] = {"start", "middle", "end"};
    str_addf(out, "<text class=\"%s\"", class);
    html_add_number(out, "x", at.x);
    html_add_number(out, "y", down(circle, at.y));
    if (align != ALIGN_LEFT)
        html_add_attribute(out, "text-anchor", slice_of(anchors[align + 1]));
    html_add_number(out, "font-size", size);
    str_add_char(out, '>');
    html_add_text(out, words);
    str_add(out, "</text> "); /* a blank: lines are words of their own */
}

/* ---- Lines ---- */

static void
add_curves(const struct circle *circle, const struct stroke *stroke,
           double width, struct str *out)
{
    html_add_number(out, "stroke-width", width);
    str_add(out, " d=\"M");
    for (size_t i = 0; i < stroke->count; i++) {
        str_add(out, i == 0 ? "" : i % 3 == 1 ? "C" : " ");
        add_xy(circle, stroke->items[i], out);
    }
    str_add(out, "\"/>");
}

/* The head of an arrow as Graphviz draws it: 0.7 times as wide as long. */
static void
add_head(const struct circle *circle, const char *class, struct point base,
         struct point tip, struct str *out)
{
    double x = (tip.x - base.x) * 0.35, y = (tip.y - base.y) * 0.35;
    struct point points[] = {
        tip, {base.x - y, base.y + x}, {base.x + y, base.y - x}};
    add_shape(circle, class, points, 3, false, out);
}

static void
add_stroke(const struct circle *circle, const char *class, const char *head,
           const struct stroke *stroke, double width, struct str *out)
{
    str_addf(out, "<path class=\"%s\"", class);
    add_curves(circle, stroke, width, out);
    if (stroke->begins_with_tip)
        add_head(circle, head, stroke->items[0], stroke->first_tip, out);
    if (stroke->ends_with_tip)
        add_head(circle, head, *array_last(stroke), stroke->last_tip, out);
}

static void
add_tie(const struct circle *circle, const struct link *link, struct str *out)
{
    const struct scene *scene = circle->scene;
    struct stroke stroke;
    stroke_of_tie(&stroke, scene, link);
    str_addf(out, "<path class=\"tie%s%s%s\"",
             link->strained ? " strained" : "", link_class(link),
             link->muted ? " as-before" : "");
    if (circle->links)
        str_addf(out, " data-ends=\"%u %u\"",
                 (unsigned)scene->figures.items[link->a].person,
                 (unsigned)scene->figures.items[link->b].person);
    add_curves(circle, &stroke, tie_width(scene, link), out);
    stroke_release(&stroke);
}

/* ---- Behind the people ---- */

static const char *
band_class(int ring, int rings)
{
    return ring == 1       ? "inner"
           : ring == rings ? "outer"
           : ring < rings  ? "middle"
                           : "outside";
}

static void
add_rings(const struct circle *circle, struct str *out)
{
    const struct scene *scene = circle->scene;
    int rings = snapshot_rings(scene->snapshot);
    for (int ring = rings; ring >= 1; ring--) {
        struct str class = {0};
        str_addf(&class, "band %s", band_class(ring, rings));
        add_round(circle, class.data, scene->frame->centre,
                  frame_scaled(scene->frame, theme_boundary(ring, rings)), out);
        str_release(&class);
    }
    for (int ring = 1; ring <= rings; ring++) {
        struct str words = {0};
        struct point at;
        if (caption_of_ring(scene, ring, &at, &words))
            add_words(circle, "caption", at, ALIGN_CENTRE, scene->scale.caption,
                      str_slice(&words), out);
        str_release(&words);
    }
}

static void
add_client(const struct circle *circle, struct str *out)
{
    const struct scene *scene = circle->scene;
    struct str name = {0};
    struct point at = scene->frame->centre;
    add_round(circle, "client", at, frame_client(scene->frame), out);
    caption_add_client(scene, &name);
    at.y -= scene->scale.client * 0.35;
    add_words(circle, "client-name", at, ALIGN_CENTRE, scene->scale.client,
              str_slice(&name), out);
    str_release(&name);
}

static void
add_row_title(const struct circle *circle, struct str *out)
{
    const struct scene *scene = circle->scene;
    struct point at = {scene->frame->content.left,
                       layout_row(scene->frame) + 22};
    struct str words = {0};
    place_add_heading(scene->snapshot, VALUE_UNKNOWN, scene->language, &words);
    if (layout_unplaced(scene) > 0)
        add_words(circle, "caption", at, ALIGN_LEFT, SIZE_CAPTION,
                  str_slice(&words), out);
    str_release(&words);
}

/* ---- People ---- */

static const char *const mark_classes[MARK_COUNT] = {
    [MARK_CIRCLE] = "family",        [MARK_SQUARE] = "friend",
    [MARK_DIAMOND] = "work",         [MARK_HOUSE] = "community",
    [MARK_HEXAGON] = "professional", [MARK_TRIANGLE] = "other",
};

static void
add_support(const struct circle *circle, const struct figure *figure,
            struct str *out)
{
    struct stub stub;
    struct stroke stroke;
    if (!stub_of(circle->scene, figure, &stub))
        return;
    stroke_of_support(&stroke, figure, &stub);
    add_stroke(circle, figure->strained ? "support strained" : "support",
               figure->strained ? "tip strained" : "tip", &stroke,
               stub_width(figure), out);
    stroke_release(&stroke);
}

static void
add_wished_place(const struct circle *circle, const struct figure *figure,
                 struct str *out)
{
    struct point line[3];
    if (chevron_points(circle->scene, figure, line))
        add_shape(circle, figure->wanted < 0 ? "chevron" : "chevron away", line,
                  3, true, out);
}

static void
add_sign(const struct circle *circle, const struct figure *figure,
         struct str *out)
{
    struct point at = {figure->at.x, figure->at.y - 4};
    if (figure_sign(figure) != NULL)
        add_words(circle, "sign", at, ALIGN_CENTRE, 12,
                  slice_of(figure_sign(figure)), out);
}

static void
add_body(const struct circle *circle, const struct figure *figure,
         struct str *out)
{
    struct str class = {0};
    str_add(out, "<g class=\"body\">");
    if (figure->gap)
        add_marker(circle, "outline", figure->mark, figure->at,
                   outline_second_size(figure), out);
    str_addf(&class, "mark %s%s%s%s%s", mark_classes[figure->mark],
             figure->ghost ? " ghost" : "", figure->wished ? " wished" : "",
             figure->trace == TRACE_NEW ? " new" : "",
             figure->ghost   ? ""
             : figure->muted ? " muted"
             : figure->gap   ? " gap"
                             : "");
    add_marker(circle, class.data, figure->mark, figure->at, figure->size, out);
    add_sign(circle, figure, out);
    add_support(circle, figure, out);
    add_wished_place(circle, figure, out);
    str_add(out, "</g>");
    str_release(&class);
}

/* Words have an edge in the colour of the band that they stand on, so that
 * lines fade where a name crosses them. */
static const char *
ground_of(const struct circle *circle, const struct figure *figure)
{
    struct box box = figure->label;
    struct point middle = {(box.left + box.right) / 2,
                           (box.bottom + box.top) / 2};
    return band_class(caption_ring_at(circle->scene, middle),
                      snapshot_rings(circle->scene->snapshot));
}

static const char *const note_classes[MEANING_COUNT] = {
    [MEANS_NOTE] = "second",
    [MEANS_WISH_NOTE] = "second wish",
    [MEANS_STATUS_NOTE] = "second faint",
    [MEANS_BETTER_NOTE] = "second closer",
    [MEANS_FURTHER_NOTE] = "second further",
    [MEANS_STRAIN_NOTE] = "second strained",
};

static void
add_label(const struct circle *circle, const struct figure *figure,
          struct str *out)
{
    const struct scene *scene = circle->scene;
    if (figure->unnamed)
        return;
    str_addf(out, "<g class=\"label on-%s\">", ground_of(circle, figure));
    for (size_t i = 0; i <= figure->line_count; i++) {
        struct point at = {label_x(figure), label_baseline(scene, figure, i)};
        struct slice words = i == 0 ? figure->name : figure->lines[i - 1].text;
        add_words(circle,
                  i > 0           ? note_classes[figure->lines[i - 1].meaning]
                  : figure->ghost ? "name faint"
                                  : "name",
                  at, figure->label_align,
                  i == 0 ? scene->scale.name : scene->scale.second, words, out);
    }
    str_add(out, "</g>");
}

/* "Maya, sister, wish: advice, closest": all that is seen, and the ring. */
static void
add_spoken(const struct circle *circle, const struct figure *figure,
           struct str *out)
{
    const struct scene *scene = circle->scene;
    struct str words = {0};
    struct slice relation = scene_relation(figure->view);
    str_add_slice(&words, figure->called);
    if (figure->line_count == 0 && relation.size > 0)
        str_addf(&words, ", %.*s",
                 SLICE_ARGS(tr_slice(scene->language, relation)));
    for (size_t i = 0; i < figure->line_count; i++)
        str_addf(&words, ", %.*s", SLICE_ARGS(figure->lines[i].text));
    if (figure->strained)
        str_addf(&words, ", %s", tr(scene->language, figure_strain(figure)));
    if (figure->ring > 0 && figure->ring <= snapshot_rings(scene->snapshot))
        str_addf(&words, ", %.*s",
                 SLICE_ARGS(scene_ring_name(scene, figure->ring)));
    html_add_attribute(out, "aria-label", str_slice(&words));
    str_release(&words);
}

static void
add_person(const struct circle *circle, const struct figure *figure,
           struct str *out)
{
    unsigned person = (unsigned)figure->person;
    if (circle->links) {
        str_addf(out, "<a class=\"who\" href=\"#s%zup%u\" data-who=\"%u\"",
                 circle->session + 1, person + 1, person);
        html_add_number(out, "data-x", figure->at.x);
        html_add_number(out, "data-y", down(circle, figure->at.y));
        html_add_number(out, "data-label-x", label_x(figure));
        html_add_number(out, "data-label-y", down(circle, figure->label.top));
        add_spoken(circle, figure, out);
        str_add_char(out, '>');
    }
    add_body(circle, figure, out);
    add_label(circle, figure, out);
    if (circle->links)
        add_round(circle, "halo", figure->at, figure->reach + 7, out);
    str_add(out, circle->links ? "</a>\n" : "\n");
}

/* Where somebody stood before, and the way from there. */
static void
add_move(const struct circle *circle, const struct figure *figure,
         struct str *out)
{
    bool closer = figure->trace == TRACE_CLOSER;
    struct stroke stroke;
    add_marker(circle, "old", figure->mark, figure->was,
               figure->size * OLD_PLACE_SIZE, out);
    stroke_of_move(&stroke, figure);
    add_stroke(circle, closer ? "move closer" : "move further",
               closer ? "tip closer" : "tip further", &stroke,
               closer ? 3.2 : 2.4, out);
    stroke_release(&stroke);
}

/* ---- The whole ---- */

static void
begin(const struct circle *circle, struct str *out)
{
    const struct frame *frame = circle->scene->frame;
    struct box box = frame->field;
    if (layout_unplaced(circle->scene) > 0)
        box.bottom = layout_floor(circle->scene) - 10;
    str_addf(out, "<svg class=\"circle %s\" role=\"%s\"", circle->class,
             circle->links ? "group" : "img");
    html_add_attribute(out, "aria-label", circle->title);
    str_add(out, " viewBox=\"");
    number_add_short(out, box.left, 2);
    str_add_char(out, ' ');
    number_add_short(out, frame->height - box.top, 2);
    str_add_char(out, ' ');
    number_add_short(out, box.right - box.left, 2);
    str_add_char(out, ' ');
    number_add_short(out, box.top - box.bottom, 2);
    str_add(out, "\">");
}

void
circle_add(const struct circle *circle, struct str *out)
{
    const struct scene *scene = circle->scene;
    const struct figure *figure;
    const struct link *link;
    begin(circle, out);
    str_add(out, "\n<g class=\"ground\" aria-hidden=\"true\">");
    add_rings(circle, out);
    add_row_title(circle, out);
    add_client(circle, out);
    str_add(out, "</g>\n<g class=\"ties\" aria-hidden=\"true\">");
    array_each (link, &scene->links)
        add_tie(circle, link, out);
    array_each (figure, &scene->figures)
        if (figure->moved)
            add_move(circle, figure, out);
    str_add(out, "</g>\n");
    const uint32_t *index;
    array_each (index, &scene->order)
        add_person(circle, &scene->figures.items[*index], out);
    str_add(out, "</svg>\n");
}
