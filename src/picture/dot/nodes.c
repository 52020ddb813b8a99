/* People and the client as nodes of DOT. */
#include "picture/dot/brush.h"
#include "picture/dot/dot.h"
#include "picture/dot/ink.h"
#include "picture/scene/in_words.h"

#include <math.h>

/* Graphviz takes sizes in inches, and draws whole points best. */
static void
add_size(const struct outline *outline, struct str *out)
{
    const struct marker *marker = &markers[outline->mark];
    canvas_add_position(out, "pos", outline->at);
    dot_add_attribute(out, "shape", marker->shape);
    canvas_add_number(out, "width", marker->width * outline->size / 72, 6);
    canvas_add_number(out, "height", marker->height * outline->size / 72, 6);
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
    if (scene->snapshot->ringless)
        str_add(&class, "unplaced ");
    else if (figure->ring > rings)
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
add_hollow(const struct brush *brush, const struct ink *ink,
           const struct badge *badge, struct str *out)
{
    str_addf(out, " style=\"%s,filled\"", ink->style);
    canvas_add_colour(brush->canvas, out, "color", ink->line);
    canvas_add_colour(brush->canvas, out, "fontcolor", ink->sign);
    canvas_add_colour(brush->canvas, out, "fillcolor", ink->fill);
    if (badge->sign != NULL)
        dot_add_text(out, "label", slice_of(badge->sign));
}

/* The sign has a colour of its own, as the node's is that of the name: one of
 * Graphviz's labels in HTML, in which nothing of a user stands. */
static void
add_filled(const struct brush *brush, enum meaning meaning,
           const struct badge *badge, struct str *out)
{
    const struct ink *ink = ink_of(meaning);
    const struct marker *marker = &markers[badge->outline.mark];
    const char *fill = meaning == MEANS_AS_BEFORE ? marker->tint : marker->fill;
    canvas_add_colour(brush->canvas, out, "fillcolor", fill);
    if (badge->sign != NULL)
        str_addf(out, " label=<<FONT COLOR=\"%s\">%s</FONT>>",
                 theme_sign(theme_shade(fill, brush->canvas->grey)),
                 badge->sign);
    if (badge->outline.second == GRAPHVIZ_OUTLINE)
        dot_add_attribute(out, "peripheries", "2");
    if (ink->node == NULL)
        return;
    canvas_add_colour(brush->canvas, out, "color", ink->line);
    dot_add_attribute(out, "penwidth", ink->node);
}

void
node_begin_person(struct brush *brush)
{
    struct str *out = &brush->canvas->nodes;
    str_add(out, "  ");
    brush_add_id(brush, out, brush->figure->person);
    str_add(out, " [");
}

void
node_add_marker(struct brush *brush, enum meaning meaning,
                const struct badge *badge)
{
    struct str *out = &brush->canvas->nodes;
    add_size(&badge->outline, out);
    if (meaning == MEANS_HOLLOW || meaning == MEANS_WISHED)
        add_hollow(brush, ink_of(meaning), badge, out);
    else
        add_filled(brush, meaning, badge, out);
}

static void
add_lettering(const char *name, const struct lettering *text, struct str *out)
{
    static const char ends[] = {'l', 'n', 'r'};
    if (text->below.size > 0)
        dot_add_lines(out, name, text->text, text->below,
                      ends[text->align - ALIGN_LEFT]);
    else
        dot_add_text(out, name, text->text);
}

/* Graphviz centres a name on its place, all lines together. Of a page with
 * several circles each name has its own size. */
void
node_add_name(struct brush *brush, const struct lettering *text)
{
    struct str *out = &brush->canvas->nodes;
    double half = fmax(type_width(text->text, text->size, false),
                       type_width(text->below, text->size, false)) /
                  2;
    double lower = text->below.size > 0 ? LINE_HEIGHT * text->size / 2 : 0;
    struct point centre = {text->at.x - text->align * half,
                           text->at.y + text->size * 0.35 - lower};
    add_lettering("xlabel", text, out);
    canvas_add_position(out, "xlp", centre);
    if (text->size != SIZE_NAME)
        canvas_add_number(out, "fontsize", text->size, 2);
}

void
node_end_person(struct brush *brush)
{
    struct str *out = &brush->canvas->nodes, description = {0};
    in_words_add_figure(brush->figure, brush->scene->language, &description);
    dot_add_plain(out, "kithdesc", str_slice(&description));
    add_class(brush->scene, brush->figure, out);
    str_add(out, "];\n");
    str_release(&description);
}

void
node_add_old_place(struct brush *brush, const struct badge *badge)
{
    const struct ink *ink = ink_of(MEANS_OLD_PLACE);
    struct str *out = &brush->canvas->nodes;
    str_addf(out, "  \"%sp%02u.was\" [", brush->prefix,
             (unsigned)brush->figure->person + 1);
    add_size(&badge->outline, out);
    canvas_add_colour(brush->canvas, out, "fillcolor", ink->fill);
    canvas_add_colour(brush->canvas, out, "color", ink->line);
    dot_add_attribute(out, "penwidth", ink->node);
    dot_add_attribute(out, "class", "old");
    str_add(out, "];\n");
}

void
node_add_client(struct brush *brush, const struct lettering *text)
{
    const struct ink *ink = ink_of(MEANS_CLIENT);
    const struct canvas *canvas = brush->canvas;
    struct str *out = &brush->canvas->nodes;
    double width = brush->client * 2 / 72;
    str_addf(out, "  \"%sme\" [", brush->prefix);
    add_lettering("label", text, out);
    dot_add_attribute(out, "margin", "0");
    canvas_add_position(out, "pos", brush->scene->frame->centre);
    dot_add_attribute(out, "shape", "circle");
    canvas_add_number(out, "width", width, 6);
    canvas_add_number(out, "height", width, 6);
    canvas_add_colour(canvas, out, "fillcolor", ink->fill);
    canvas_add_colour(canvas, out, "color", ink->line);
    canvas_add_colour(canvas, out, "fontcolor",
                      ink_of(MEANS_CLIENT_NAME)->line);
    canvas_add_number(out, "fontsize", text->size, 2);
    dot_add_plain(out, "kithdesc", brush->scene->client);
    dot_add_attribute(out, "class", "client");
    str_add(out, "];\n");
}
