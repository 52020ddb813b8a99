/* Lines as edges of DOT. */
#include "picture/dot/brush.h"
#include "picture/dot/dot.h"
#include "picture/dot/ink.h"

static void
add_place(struct str *out, const char *before, struct point point)
{
    str_add(out, before);
    xdot_add_number(out, point.x);
    str_add_char(out, ',');
    xdot_add_number(out, point.y);
}

/* Graphviz reads a number of splines: the first has the tip at the beginning, the
 * last that at the end. */
static void
add_run(struct run run, const char *blank, struct str *out)
{
    for (size_t i = 0; i < run.count; i++)
        add_place(out, i == 0 ? blank : " ", run.points[i]);
}

static void
add_pos(const struct stroke *stroke, struct str *out)
{
    size_t runs = stroke_runs(stroke);
    str_add(out, " pos=\"");
    for (size_t i = 0; i < runs; i++) {
        const char *blank = i > 0 ? ";" : "";
        if (stroke->begins_with_tip && i == 0) {
            add_place(out, "s,", stroke->first_tip);
            blank = " ";
        }
        if (stroke->ends_with_tip && i + 1 == runs) {
            str_add(out, blank);
            add_place(out, "e,", stroke->last_tip);
            blank = " ";
        }
        add_run(stroke_run(stroke, i), blank, out);
    }
    str_add_char(out, '"');
}

static void
add_colour(const struct brush *brush, enum meaning meaning, struct str *out)
{
    canvas_add_colour(brush->canvas, out, "color", ink_of(meaning)->line);
}

/* Lines of DOT are solid where nothing else is said. */
static void
add_style(enum meaning meaning, struct str *out)
{
    const char *style = ink_of(meaning)->style;
    if (style != NULL && strcmp(style, "solid") != 0)
        dot_add_attribute(out, "style", style);
}

/* Graphviz's arrow heads are ten times their size long. */
static void
add_arrow_size(const struct stroke *stroke, struct str *out)
{
    canvas_add_number(out, "arrowsize", stroke->head / 10, 2);
}

void
edge_add_support(struct brush *brush, enum meaning meaning,
                 const struct stroke *stroke)
{
    static const char *const directions[2][2] = {{"none", "forward"},
                                                 {"back", "both"}};
    struct str *out = &brush->support;
    str_add(out, "  ");
    brush_add_id(brush, out, brush->figure->person);
    str_addf(out, " -> \"%sme\" [", brush->prefix);
    dot_add_attribute(
        out, "dir", directions[stroke->begins_with_tip][stroke->ends_with_tip]);
    canvas_add_number(out, "penwidth", stroke->width, 2);
    add_arrow_size(stroke, out);
    add_colour(brush, meaning, out);
    add_pos(stroke, out);
    dot_add_attribute(out, "class", "support");
    str_add(out, "];\n");
}

void
edge_add_tie(struct brush *brush, enum meaning meaning,
             const struct stroke *stroke)
{
    const struct link *link = brush->link;
    const struct figure *figures = brush->scene->figures.items;
    struct str *out = &brush->lines;
    str_add(out, "  ");
    brush_add_id(brush, out, figures[link->a].person);
    str_add(out, " -> ");
    brush_add_id(brush, out, figures[link->b].person);
    str_add(out, " [");
    dot_add_attribute(out, "dir", "none");
    add_colour(brush, meaning, out);
    canvas_add_number(out, "penwidth", stroke->width, 2);
    add_style(meaning, out);
    add_pos(stroke, out);
    str_addf(out, " class=\"tie%s%s%s\"];\n", link->close ? " close" : "",
             link->strained ? " strained" : "", link_class(link));
}

void
edge_add_move(struct brush *brush, enum meaning meaning,
              const struct stroke *stroke)
{
    struct str *out = &brush->lines;
    str_addf(out, "  \"%sp%02u.was\" -> ", brush->prefix,
             (unsigned)brush->figure->person + 1);
    brush_add_id(brush, out, brush->figure->person);
    str_add(out, " [");
    add_colour(brush, meaning, out);
    canvas_add_number(out, "penwidth", stroke->width, 2);
    add_arrow_size(stroke, out);
    add_style(meaning, out);
    add_pos(stroke, out);
    str_add(out, " class=\"move\"];\n");
}
