/* Elements of SVG. In: calls of a pen. Out: elements in the order of the calls,
 * with classes instead of colours, for a page that is light or dark.
 *
 * All text goes through html_add_text(), except signs, which are ours. */
#include "picture/svg/needle.h"
#include "base/markup.h"
#include "base/number.h"
#include "picture/svg/tint.h"

static struct needle *
needle_of(struct pen *pen)
{
    return (struct needle *)pen;
}

/* Paper counts upwards, a screen downwards. */
double
needle_down(const struct needle *needle, double y)
{
    return needle->height - y;
}

static void
add_xy(const struct needle *needle, struct point at)
{
    number_add_short(needle->out, at.x, 2);
    str_add_char(needle->out, ' ');
    number_add_short(needle->out, needle_down(needle, at.y), 2);
}

/* What belongs together is for pens that are made of this one. */
static void
ignore(struct pen *pen, const struct piece *piece)
{
    (void)pen;
    (void)piece;
}

/* ---- Shapes ---- */

void
needle_add_circle(struct needle *needle, const char *class, struct point at,
                  double radius)
{
    struct str *out = needle->out;
    str_addf(out, "<circle class=\"%s\"", class);
    html_add_number(out, "cx", at.x);
    html_add_number(out, "cy", needle_down(needle, at.y));
    html_add_number(out, "r", radius);
    str_add(out, "/>");
}

static void
add_polygon(struct needle *needle, const char *class,
            const struct point *points, size_t count)
{
    str_addf(needle->out, "<path class=\"%s\" d=\"M", class);
    for (size_t i = 0; i < count; i++) {
        str_add(needle->out, i > 0 ? "L" : "");
        add_xy(needle, points[i]);
    }
    str_add(needle->out, "Z\"/>");
}

static void
draw_disc(struct pen *pen, enum meaning meaning, struct point at, double radius)
{
    needle_add_circle(needle_of(pen), tint_of(meaning)->class, at, radius);
}

/* Below the marker: it shows only where it reaches beyond it. */
static void
add_second(struct needle *needle, const struct outline *outline)
{
    struct point points[MOST_CORNERS];
    size_t count = outline_second_points(outline, points);
    if (count > 0)
        add_polygon(needle, "outline", points, count);
    else
        needle_add_circle(needle, "outline", outline->at,
                          outline_second_radius(outline));
}

static void
add_sign(struct needle *needle, const struct badge *badge)
{
    struct str *out = needle->out;
    double y = badge->outline.at.y - badge->sign_size * 0.34;
    str_add(out, "<text class=\"sign\"");
    html_add_number(out, "x", badge->outline.at.x);
    html_add_number(out, "y", needle_down(needle, y));
    html_add_attribute(out, "text-anchor", slice_of("middle"));
    html_add_number(out, "font-size", badge->sign_size);
    str_addf(out, ">%s</text> ", badge->sign);
}

static void
draw_marker(struct pen *pen, enum meaning meaning, const struct badge *badge)
{
    static const char *const marks[MARK_COUNT] = {
        [MARK_CIRCLE] = "family",        [MARK_SQUARE] = "friend",
        [MARK_DIAMOND] = "work",         [MARK_HOUSE] = "community",
        [MARK_HEXAGON] = "professional", [MARK_TRIANGLE] = "other",
    };
    struct needle *needle = needle_of(pen);
    const struct outline *outline = &badge->outline;
    struct point points[MOST_CORNERS];
    size_t count = outline_points(outline, points);
    struct str class = {0};
    if (outline->second > 0)
        add_second(needle, outline);
    str_addf(&class, "mark %s", marks[outline->mark]);
    if (meaning != MEANS_PERSON)
        str_addf(&class, " %s", tint_of(meaning)->class);
    if (count > 0)
        add_polygon(needle, class.data, points, count);
    else
        needle_add_circle(needle, class.data, outline->at,
                          outline_radius(outline));
    str_release(&class);
    if (badge->sign != NULL)
        add_sign(needle, badge);
}

/* ---- Lines ---- */

static void
add_tips(struct needle *needle, const char *class, const struct stroke *stroke)
{
    struct point corners[3];
    if (stroke->begins_with_tip) {
        stroke_first_head(stroke, corners);
        add_polygon(needle, class, corners, 3);
    }
    if (stroke->ends_with_tip) {
        stroke_last_head(stroke, corners);
        add_polygon(needle, class, corners, 3);
    }
}

/* So that a page can show whose ties they are. */
static void
add_ends(struct needle *needle)
{
    const struct figure *figures = needle->scene->figures.items;
    str_addf(needle->out, " data-ends=\"%u %u\"",
             (unsigned)figures[needle->link->a].person,
             (unsigned)figures[needle->link->b].person);
}

static void
add_run(struct needle *needle, struct run run, bool curved)
{
    for (size_t i = 0; i < run.count; i++) {
        const char *next = !curved ? "L" : i % 3 == 1 ? "C" : " ";
        str_add(needle->out, i == 0 ? "M" : next);
        add_xy(needle, run.points[i]);
    }
}

static void
draw_line(struct pen *pen, enum meaning meaning, const struct stroke *stroke)
{
    struct needle *needle = needle_of(pen);
    const struct tint *tint = tint_of(meaning);
    str_addf(needle->out, "<path class=\"%s\"", tint->class);
    if (needle->link != NULL)
        add_ends(needle);
    html_add_number(needle->out, "stroke-width", stroke->width);
    str_add(needle->out, " d=\"");
    for (size_t i = 0; i < stroke_runs(stroke); i++)
        add_run(needle, stroke_run(stroke, i), stroke->curved);
    str_add(needle->out, "\"/>");
    add_tips(needle, tint->tip, stroke);
}

/* ---- Words ---- */

static void
add_line(const struct needle *needle, enum meaning meaning, struct point at,
         const struct lettering *text, struct slice words)
{
    static const char *const anchors[] = {"start", "middle", "end"};
    struct str *out = needle->out;
    str_addf(out, "<text class=\"%s\"", tint_of(meaning)->class);
    html_add_number(out, "x", at.x);
    html_add_number(out, "y", needle_down(needle, at.y));
    if (text->align != ALIGN_LEFT)
        html_add_attribute(out, "text-anchor",
                           slice_of(anchors[text->align + 1]));
    html_add_number(out, "font-size", text->size);
    str_add_char(out, '>');
    html_add_text(out, words);
    str_add(out, "</text> "); /* a blank: lines are words of their own */
}

static void
draw_text(struct pen *pen, enum meaning meaning, const struct lettering *text)
{
    const struct needle *needle = needle_of(pen);
    add_line(needle, meaning, text->at, text, text->text);
    if (text->below.size > 0)
        add_line(needle, meaning, lettering_below(text), text, text->below);
}

struct needle
needle_pen(struct str *out, double height)
{
    return (struct needle){.pen = {.begin = ignore,
                                   .end = ignore,
                                   .disc = draw_disc,
                                   .marker = draw_marker,
                                   .line = draw_line,
                                   .text = draw_text},
                           .out = out,
                           .height = height};
}
