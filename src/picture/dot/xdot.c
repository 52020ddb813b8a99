/* Operations of xdot. In: places, sizes, colours and text. Out: operations
 * added behind those that are there.
 *
 * What must hold: text is safe and directed before its bytes are counted, and
 * the count is that of what is written. Numbers have two decimals, and halves
 * go up, so that a picture is the same byte for byte on every machine. */
#include "picture/dot/xdot.h"
#include "base/direction.h"
#include "base/must.h"
#include "base/number.h"
#include "base/utf8.h"
#include "picture/theme.h"
#include "picture/type.h"

#include <math.h>

void
xdot_add_number(struct str *out, double value)
{
    /* What is half-way goes up, however the compiler has rounded it before. */
    number_add_short(out, floor(value * 100 + 0.500001) / 100, 2);
}

static void
add_numbered(struct str *out, const char *op, double a, double b)
{
    str_addf(out, "%s ", op);
    xdot_add_number(out, a);
    str_add_char(out, ' ');
    xdot_add_number(out, b);
    str_add_char(out, ' ');
}

/* "LENGTH -TEXT ", the length in bytes. */
static void
add_string(struct str *out, const char *text)
{
    str_addf(out, "%zu -%s ", strlen(text), text);
}

static void
add_colour(struct xdot *xdot, const char *colour)
{
    add_string(&xdot->ops, theme_shade(colour, xdot->grey).text);
}

void
xdot_pen(struct xdot *xdot, const char *colour, double width)
{
    struct str style = {0};
    str_add(&style, "setlinewidth(");
    xdot_add_number(&style, width);
    str_add(&style, ")");
    str_add(&xdot->ops, "c ");
    add_colour(xdot, colour);
    str_add(&xdot->ops, "S ");
    add_string(&xdot->ops, style.data);
    str_release(&style);
}

void
xdot_style(struct xdot *xdot, const char *style)
{
    str_add(&xdot->ops, "S ");
    add_string(&xdot->ops, style);
}

void
xdot_fill(struct xdot *xdot, const char *colour)
{
    str_add(&xdot->ops, "C ");
    add_colour(xdot, colour);
}

void
xdot_circle(struct xdot *xdot, struct point centre, double radius)
{
    add_numbered(&xdot->ops, "E", centre.x, centre.y);
    xdot_add_number(&xdot->ops, radius);
    str_add_char(&xdot->ops, ' ');
    xdot_add_number(&xdot->ops, radius);
    str_add_char(&xdot->ops, ' ');
}

static void
add_points(struct xdot *xdot, const char *op, const struct point *points,
           size_t count)
{
    str_addf(&xdot->ops, "%s %zu ", op, count);
    for (size_t i = 0; i < count; i++) {
        xdot_add_number(&xdot->ops, points[i].x);
        str_add_char(&xdot->ops, ' ');
        xdot_add_number(&xdot->ops, points[i].y);
        str_add_char(&xdot->ops, ' ');
    }
}

void
xdot_polygon(struct xdot *xdot, const struct point *points, size_t count)
{
    add_points(xdot, "P", points, count);
}

void
xdot_line(struct xdot *xdot, const struct point *points, size_t count)
{
    add_points(xdot, "L", points, count);
}

void
xdot_curve(struct xdot *xdot, const struct point *points, size_t count)
{
    add_points(xdot, "B", points, count);
}

/* DOT's quoted strings cannot hold a backslash before a quote or another one
 * outside of labels: a joiner of no width keeps them apart. */
static void
add_guarded(struct str *out, struct slice text)
{
    static const char no_width[] = "\xE2\x81\xA0"; /* U+2060 */
    for (size_t i = 0; i < text.size; i++) {
        str_add_char(out, text.data[i]);
        if (text.data[i] == '\\')
            str_add(out, no_width);
    }
}

/* A blank for each backslash. Graphviz 14 takes a backslash for a guard and does
 * not count it, so it reads on that much further: into blanks, and not into the
 * next operation. Those who count all bytes skip them. */
static void
add_reserve(struct str *out, struct slice text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] == '\\')
            str_add_char(out, ' ');
}

void
xdot_text(struct xdot *xdot, struct point at, enum align align, double size,
          bool bold, const char *colour, struct slice text)
{
    struct str safe = {0}, directed = {0}, guarded = {0};
    if (text.size == 0) /* Graphviz stops reading at a text of no bytes */
        return;
    utf8_add_safe(&safe, text);
    direction_add(&directed, str_slice(&safe));
    add_guarded(&guarded, str_slice(&directed));
    struct slice drawn = str_slice(&guarded);
    str_add(&xdot->ops, "F ");
    xdot_add_number(&xdot->ops, size);
    str_add_char(&xdot->ops, ' ');
    add_string(&xdot->ops, TYPE_FONT);
    str_addf(&xdot->ops, "t %d c ", bold);
    add_colour(xdot, colour);
    /* Graphviz raises a text by a fifth of its size. */
    add_numbered(&xdot->ops, "T", at.x, at.y - 0.2 * size);
    str_addf(&xdot->ops, "%d ", align);
    xdot_add_number(&xdot->ops, type_width(drawn, size, bold));
    str_addf(&xdot->ops, " %zu -%.*s ", drawn.size, SLICE_ARGS(drawn));
    add_reserve(&xdot->ops, drawn);
    str_release(&safe);
    str_release(&directed);
    str_release(&guarded);
}

void
xdot_lettering(struct xdot *xdot, const struct lettering *text, bool bold,
               const char *colour)
{
    xdot_text(xdot, text->at, text->align, text->size, bold, colour,
              text->text);
    xdot_text(xdot, lettering_below(text), text->align, text->size, bold,
              colour, text->below);
}

void
xdot_fitted(struct xdot *xdot, struct point at, double size, double least,
            bool bold, const char *colour, double width, struct slice text)
{
    struct arena arena = {0};
    const struct room room = {bold ? width / BOLD_IS_WIDER : width, size, least,
                              1};
    struct plate plate = plate_of(text, &room, NULL, &arena);
    xdot_text(xdot, at, ALIGN_LEFT, plate.size, bold, colour, plate.lines[0]);
    arena_release(&arena);
}

double
xdot_paragraph(struct xdot *xdot, struct point at, double size, double width,
               struct slice whole)
{
    struct str directed = {0};
    direction_add(&directed, whole); /* its lines run as all of it does */
    struct slice text = str_slice(&directed);
    while (text.size > 0) {
        size_t fits = type_fitting(text, size, width);
        must(fits > 0);
        xdot_text(xdot, at, ALIGN_LEFT, size, false, COLOUR_TEXT,
                  slice_part(text, 0, fits));
        text = slice_part(text, fits, text.size);
        text = slice_part(text, utf8_blank(text), text.size);
        at.y -= size * 1.4;
    }
    str_release(&directed);
    return at.y;
}
