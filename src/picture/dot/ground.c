/* The ground as a pen. In: calls of a pen. Out: xdot in the order of the calls,
 * so that what comes later covers what came before.
 *
 * A style of lines holds in xdot until the next one: whoever sets one here
 * goes back to "solid". */
#include "picture/dot/ground.h"
#include "picture/dot/ink.h"
#include "picture/theme.h"

static struct xdot *
xdot_of(const struct pen *pen)
{
    return ((const struct ground *)pen)->xdot;
}

/* Nothing belongs together there. */
static void
ignore(struct pen *pen, const struct piece *piece)
{
    (void)pen;
    (void)piece;
}

/* Fill and outline, one after the other. */
static void
take(struct xdot *xdot, const struct ink *ink)
{
    xdot_pen(xdot, ink->line, ink->width);
    xdot_fill(xdot, ink->fill);
}

static void
draw_disc(struct pen *pen, enum meaning meaning, struct point at, double radius)
{
    take(xdot_of(pen), ink_of(meaning));
    xdot_circle(xdot_of(pen), at, radius);
}

void
ground_shape(struct xdot *xdot, struct point at, double radius,
             const struct point *points, size_t count)
{
    if (count > 0)
        xdot_polygon(xdot, points, count);
    else
        xdot_circle(xdot, at, radius);
}

static void
draw_outline(struct xdot *xdot, const struct outline *outline)
{
    struct point points[MOST_CORNERS];
    size_t count = outline_points(outline, points);
    ground_shape(xdot, outline->at, outline_radius(outline), points, count);
}

/* Two outlines, one in the other, are in one ink. */
static void
draw_double(struct xdot *xdot, const struct ink *ink,
            const struct outline *outline)
{
    struct point points[MOST_CORNERS];
    size_t count = outline_second_points(outline, points);
    take(xdot, ink);
    ground_shape(xdot, outline->at, outline_second_radius(outline), points,
                 count);
    draw_outline(xdot, outline);
}

/* The base line lies as far below the middle as half a sign is high. */
static void
draw_sign(struct xdot *xdot, const struct ink *ink, const struct badge *badge)
{
    struct point at = badge->outline.at;
    at.y -= badge->sign_size * 0.34;
    xdot_text(xdot, at, ALIGN_CENTRE, badge->sign_size, true, ink->sign,
              slice_of(badge->sign));
}

static void
draw_marker(struct pen *pen, enum meaning meaning, const struct badge *badge)
{
    const struct ink *ink = ink_of(meaning);
    struct xdot *xdot = xdot_of(pen);
    if (badge->outline.second > 0) {
        draw_double(xdot, ink, &badge->outline);
        return;
    }
    xdot_fill(xdot, ink->fill != NULL ? ink->fill
                                      : markers[badge->outline.mark].fill);
    xdot_pen(xdot, ink->line, ink->width);
    if (ink->style != NULL)
        xdot_style(xdot, ink->style);
    draw_outline(xdot, &badge->outline);
    if (ink->style != NULL)
        xdot_style(xdot, "solid");
    if (badge->sign != NULL)
        draw_sign(xdot, ink, badge);
}

static void
draw_tips(struct xdot *xdot, const struct ink *ink, const struct stroke *stroke)
{
    struct point corners[3];
    if (!stroke->begins_with_tip && !stroke->ends_with_tip)
        return;
    xdot_pen(xdot, ink->line, 0.5);
    xdot_fill(xdot, ink->line);
    if (stroke->ends_with_tip) {
        stroke_last_head(stroke, corners);
        xdot_polygon(xdot, corners, 3);
    }
    if (stroke->begins_with_tip) {
        stroke_first_head(stroke, corners);
        xdot_polygon(xdot, corners, 3);
    }
}

static void
draw_line(struct pen *pen, enum meaning meaning, const struct stroke *stroke)
{
    const struct ink *ink = ink_of(meaning);
    struct xdot *xdot = xdot_of(pen);
    xdot_pen(xdot, ink->line, stroke->width);
    if (ink->style != NULL)
        xdot_style(xdot, ink->style);
    for (size_t i = 0; i < stroke_runs(stroke); i++) {
        struct run run = stroke_run(stroke, i);
        (stroke->curved ? xdot_curve : xdot_line)(xdot, run.points, run.count);
    }
    if (ink->style != NULL)
        xdot_style(xdot, "solid");
    draw_tips(xdot, ink, stroke);
}

void
ground_write(struct xdot *xdot, enum meaning meaning,
             const struct lettering *text)
{
    const struct ink *ink = ink_of(meaning);
    xdot_lettering(xdot, text, ink->bold, ink->line);
}

static void
draw_text(struct pen *pen, enum meaning meaning, const struct lettering *text)
{
    ground_write(xdot_of(pen), meaning, text);
}

struct ground
ground_pen(struct xdot *xdot)
{
    return (struct ground){{.begin = ignore,
                            .end = ignore,
                            .disc = draw_disc,
                            .marker = draw_marker,
                            .line = draw_line,
                            .text = draw_text},
                           xdot};
}
