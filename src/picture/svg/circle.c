/* A whole circle as SVG. In: a scene that is laid out. Out: one element of svg,
 * with a group for each piece of the walk.
 *
 * People are written in the order of their names, as that is the order in which
 * the keyboard reaches them; each link says aloud all that is seen of somebody.
 * Colours are the style sheet's: here are only classes. */
#include "picture/svg/circle.h"
#include "base/markup.h"
#include "base/number.h"
#include "picture/layout/layout.h"
#include "picture/shapes/label.h"
#include "picture/svg/needle.h"
#include "picture/walk/walk.h"

/* The pen of a circle: pieces become groups, and people links. */
struct circle_pen {
    struct needle needle;
    const struct circle *circle;
};

/* ---- People ---- */

/* "Maya, sister, wish: advice, closest": all that is seen, and the ring. */
static void
add_spoken(const struct scene *scene, const struct figure *figure,
           struct str *out)
{
    struct str words = {0};
    struct slice relation = scene_relation(figure->view, scene->language);
    str_add_slice(&words, figure->called);
    if (figure->line_count == 0 && relation.size > 0)
        str_addf(&words, ", %.*s", SLICE_ARGS(relation));
    for (size_t i = 0; i < figure->line_count; i++)
        str_addf(&words, ", %.*s", SLICE_ARGS(figure->lines[i].text));
    if (figure->strained)
        str_addf(&words, ", %s", tr(scene->language, figure_strain(figure)));
    if (figure->ring > 0 && figure->ring <= scene_rings(scene))
        str_addf(&words, ", %.*s",
                 SLICE_ARGS(scene_ring_name(scene, figure->ring)));
    html_add_attribute(out, "aria-label", str_slice(&words));
    str_release(&words);
}

static void
open_person(struct circle_pen *drawing, const struct figure *figure)
{
    const struct needle *needle = &drawing->needle;
    const struct circle *circle = drawing->circle;
    unsigned person = (unsigned)figure->person;
    struct str *out = needle->out;
    if (!circle->links)
        return;
    str_addf(out, "<a class=\"who\" href=\"#s%zup%u\" data-who=\"%u\"",
             circle->session + 1, person + 1, person);
    html_add_number(out, "data-x", figure->at.x);
    html_add_number(out, "data-y", needle_down(needle, figure->at.y));
    html_add_number(out, "data-label-x", label_x(figure));
    html_add_number(out, "data-label-y",
                    needle_down(needle, figure->label.top));
    add_spoken(circle->scene, figure, out);
    str_add_char(out, '>');
}

/* A halo around who is pointed at, above all that is drawn of them. */
static void
close_person(struct circle_pen *drawing, const struct figure *figure)
{
    struct needle *needle = &drawing->needle;
    if (drawing->circle->links)
        needle_add_circle(needle, "halo", figure->at, figure->reach + 7);
    str_add(needle->out, drawing->circle->links ? "</a>\n" : "\n");
}

/* ---- Pieces ---- */

static void
begin(struct pen *pen, const struct piece *piece)
{
    struct circle_pen *drawing = (struct circle_pen *)pen;
    struct str *out = drawing->needle.out;
    switch (piece->kind) {
    case PIECE_GROUND:
        str_add(out, "\n<g class=\"ground\" aria-hidden=\"true\">");
        break;
    case PIECE_LINES:
        str_add(out, "\n<g class=\"ties\" aria-hidden=\"true\">");
        break;
    case PIECE_TIE:
        drawing->needle.link = drawing->circle->links ? piece->link : NULL;
        break;
    case PIECE_MOVE:
        break;
    case PIECE_PERSON:
        open_person(drawing, piece->figure);
        break;
    case PIECE_BODY:
        str_add(out, "<g class=\"body\">");
        break;
    case PIECE_LABEL:
        str_add(out, "<g class=\"label\">");
        break;
    }
}

static void
end(struct pen *pen, const struct piece *piece)
{
    struct circle_pen *drawing = (struct circle_pen *)pen;
    struct str *out = drawing->needle.out;
    switch (piece->kind) {
    case PIECE_TIE:
        drawing->needle.link = NULL;
        break;
    case PIECE_MOVE:
        break;
    case PIECE_PERSON:
        close_person(drawing, piece->figure);
        break;
    case PIECE_LINES:
        str_add(out, "</g>\n");
        break;
    default:
        str_add(out, "</g>");
    }
}

/* ---- The whole ---- */

/* What a page has besides, and a file of its own has to bring. */
static void
open_file(const struct circle *circle, struct str *out)
{
    str_add(out, "\n<title>");
    html_add_text(out, circle->title);
    str_add(out, "</title>\n<desc>");
    struct slice words = circle->words;
    while (words.size > 0) {
        html_add_text(out, slice_take_until(&words, '\n'));
        str_add_char(out, '\n');
    }
    str_add(out, "</desc>\n<style>\n");
    str_add_slice(out, circle->style);
    str_add(out, "\n</style>");
}

/* Only the circle and the row below it are looked at, not the whole paper. */
static void
open_picture(const struct circle *circle, struct str *out)
{
    const struct frame *frame = circle->scene->frame;
    struct box box = frame->field;
    if (layout_unplaced(circle->scene) > 0)
        box.bottom = layout_floor(circle->scene) - 10;
    bool alone = circle->style.size > 0;
    str_addf(out, "<svg%s class=\"circle %s\" role=\"%s\"",
             alone ? " xmlns=\"http://www.w3.org/2000/svg\"" : "",
             circle->class, circle->links ? "group" : "img");
    if (alone) {
        html_add_number(out, "width", box.right - box.left);
        html_add_number(out, "height", box.top - box.bottom);
    }
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
    if (alone)
        open_file(circle, out);
}

void
circle_add(const struct circle *circle, struct str *out)
{
    const struct scene *scene = circle->scene;
    struct circle_pen drawing = {needle_pen(out, scene->frame->height), circle};
    struct pen *pen = &drawing.needle.pen;
    drawing.needle.scene = scene;
    pen->by_name = true;
    pen->begin = begin;
    pen->end = end;
    open_picture(circle, out);
    walk_circle(scene, pen);
    str_add(out, "</svg>\n");
}
