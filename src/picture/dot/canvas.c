/* One page of DOT, put together. In: what is painted behind, nodes and edges,
 * each written already; titles. Out: one digraph as text.
 *
 * Graphviz is asked to lay out nothing (nop2): whoever opens the page sees what
 * we placed. Edges come before nodes, so that markers cover the ends of lines;
 * and all text in it has gone through dot.c or xdot.c. */
#include "picture/dot/canvas.h"
#include "base/direction.h"
#include "base/number.h"
#include "base/utf8.h"
#include "picture/dot/dot.h"
#include "picture/type.h"

enum { LOWEST_LINE = 20 };

#define LEAST_TITLE    12.0
#define LEAST_SUBTITLE 8.0

void
canvas_init(struct canvas *canvas, double width, double height, bool grey)
{
    *canvas = (struct canvas){
        .width = width, .height = height, .enlarged = 1, .grey = grey};
    canvas->background.grey = grey;
    struct point page[] = {{0, 0}, {width, 0}, {width, height}, {0, height}};
    xdot_pen(&canvas->background, COLOUR_PAGE, 1);
    xdot_fill(&canvas->background, COLOUR_PAGE);
    xdot_polygon(&canvas->background, page, 4);
}

void
canvas_add_number(struct str *out, const char *name, double value, int decimals)
{
    struct str number = {0};
    number_add_short(&number, value, decimals);
    dot_add_attribute(out, name, number.data);
    str_release(&number);
}

void
canvas_add_position(struct str *out, const char *name, struct point at)
{
    str_addf(out, " %s=\"", name);
    xdot_add_number(out, at.x);
    str_add_char(out, ',');
    xdot_add_number(out, at.y);
    str_add_char(out, '"');
}

void
canvas_add_colour(const struct canvas *canvas, struct str *out,
                  const char *name, const char *colour)
{
    dot_add_attribute(out, name, theme_shade(colour, canvas->grey).text);
}

void
canvas_draw_titles(struct canvas *canvas, struct box content,
                   struct slice title, struct slice subtitle)
{
    struct point at = {content.left, content.top - 16};
    double width = content.right - content.left;
    xdot_fitted(&canvas->background, at, SIZE_TITLE, LEAST_TITLE, true,
                COLOUR_TEXT, width, title);
    at.y -= 18;
    xdot_fitted(&canvas->background, at, SIZE_SUBTITLE, LEAST_SUBTITLE, false,
                COLOUR_SECONDARY, width, subtitle);
}

void
canvas_draw_footer(struct canvas *canvas, double left, double right, double y)
{
    const double least = 8, spacing = 1.3;
    if (y < LOWEST_LINE) /* a crowded page goes without */
        return;
    struct slice words = slice_of(tr(
        canvas->language, T("A picture of how things look to you today. Not a "
                            "test, not a diagnosis.")));
    double width = right - left;
    double size = type_size_for(words, SIZE_LEGEND, least, width, false);
    size_t fits = type_fitting(words, size, width);
    struct slice rest = slice_part(words, fits, words.size);
    struct point at = {left, y + (rest.size > 0 ? size * spacing : 0)};
    xdot_text(&canvas->background, at, ALIGN_LEFT, size, false,
              COLOUR_SECONDARY, slice_part(words, 0, fits));
    at.y = y;
    rest = slice_part(rest, utf8_blank(rest), rest.size);
    if (rest.size > 0)
        xdot_text(&canvas->background, at, ALIGN_LEFT, size, false,
                  COLOUR_SECONDARY, rest);
}

/* The title stands in the frame of a window, too, not only in the picture. */
static void
add_title(struct slice title, struct str *out)
{
    struct str directed = {0};
    direction_add(&directed, title);
    dot_add_plain(out, "kithtitle", str_slice(&directed));
    str_release(&directed);
}

/* Printed larger, the same picture stands on larger paper. */
static void
add_size(const struct canvas *canvas, struct str *out)
{
    if (canvas->enlarged == 1)
        return;
    str_add(out, "\n   size=\"");
    number_add_short(out, canvas->width * canvas->enlarged / 72, 4);
    str_add_char(out, ',');
    number_add_short(out, canvas->height * canvas->enlarged / 72, 4);
    str_add(out, "!\"");
}

void
canvas_release(struct canvas *canvas)
{
    str_release(&canvas->background.ops);
    str_release(&canvas->nodes);
    str_release(&canvas->edges);
}

char *
canvas_finish(struct canvas *canvas, struct slice title,
              struct slice description)
{
    struct str out = {0};
    str_add(&out, "digraph ");
    dot_add_name(&out, title);
    str_add(&out, " {\n"
                  "  // Every position is fixed: dot, neato and neato -n2 all "
                  "draw this picture.\n"
                  "  graph [layout=nop2 outputorder=edgesfirst pad=0 margin=0 "
                  "charset=\"UTF-8\" bgcolor=\"" COLOUR_PAGE "\" "
                  "fontname=\"" TYPE_FONT "\"\n  ");
    add_size(canvas, &out);
    add_title(title, &out);
    dot_add_plain(&out, "kithdesc", description);
    dot_add_plain(
        &out, "kithlang",
        slice_of(canvas->language != NULL ? canvas->language->tag : "en"));
    str_add(&out, "\n   ");
    dot_add_pieces(&out, "_background", str_slice(&canvas->background.ops));
    str_add(&out, "];\n  node [label=\"\" fixedsize=true style=filled");
    canvas_add_colour(canvas, &out, "color", COLOUR_TEXT);
    str_add(&out, " penwidth=1.2 fontname=\"" TYPE_FONT "\" fontsize=\"11\"");
    canvas_add_colour(canvas, &out, "fontcolor", COLOUR_TEXT);
    str_add(&out, "];\n  edge [fontname=\"" TYPE_FONT "\"];\n");
    str_add_slice(&out, str_slice(&canvas->nodes));
    str_add_slice(&out, str_slice(&canvas->edges));
    str_add(&out, "}\n");
    canvas_release(canvas);
    return str_take(&out);
}
