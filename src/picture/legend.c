#include "picture/legend.h"
#include "picture/layout.h"
#include "base/utf8.h"
#include "picture/paint.h"
#include "picture/type.h"

enum { HEADINGS = 52, ICON = 28, APART = 11 };

/* A row that fills up from left to right, and goes on in the next. */
struct row {
    struct xdot *xdot;
    struct box content;
    double size; /* of its letters */
    const char *heading;
    double x, y; /* of the next entry; the middle of its line */
    bool begun;
};

static double
line_height(const struct row *row)
{
    return row->size * (row->size < SIZE_LEGEND ? 1.75 : 2);
}

static void
add_words(struct row *row, struct slice words)
{
    struct point at = {row->x, row->y - row->size * 0.33};
    xdot_text(row->xdot, at, ALIGN_LEFT, row->size, false, COLOUR_TEXT, words);
    row->x += type_width(words, row->size, false) + APART;
}

/* Makes room for an entry; the icon goes at the row's x. */
static void
begin_entry(struct row *row, double icon, const char *words)
{
    double width = icon + 6 + type_width(slice_of(words), row->size, false);
    if (!row->begun) {
        struct point at = {row->content.left, row->y - row->size * 0.33};
        xdot_text(row->xdot, at, ALIGN_LEFT, row->size, true, COLOUR_TEXT,
                  slice_of(row->heading));
        row->begun = true;
    } else if (row->x + width > row->content.right) {
        row->x = row->content.left + HEADINGS;
        row->y -= line_height(row);
    }
}

static void
end_entry(struct row *row, double icon, const char *words)
{
    row->x += icon + 6;
    add_words(row, slice_of(words));
}

static struct row
first_row(struct xdot *xdot, struct box content, double size, double top,
          const char *heading)
{
    double left = content.left + HEADINGS;
    return (struct row){xdot, content, size, heading, left, top, false};
}

static struct row
next_row(const struct row *before, const char *heading)
{
    double y = before->y - (before->begun ? line_height(before) : 0);
    return first_row(before->xdot, before->content, before->size, y, heading);
}

static void
draw_people(struct row *row, const struct seen *seen)
{
    for (int mark = 0; mark < MARK_COUNT; mark++) {
        const char *words = markers[mark].legend;
        if (!seen->marks[mark])
            continue;
        begin_entry(row, 13, words);
        paint_marker(row->xdot, (enum mark)mark,
                     (struct point){row->x + 6.5, row->y}, 0.56);
        end_entry(row, 13, words);
    }
}

static void
draw_head(struct xdot *xdot, struct point tip, double length)
{
    struct point head[] = {
        tip, {tip.x - length, tip.y + 2.6}, {tip.x - length, tip.y - 2.6}};
    xdot_polygon(xdot, head, 3);
}

static void
draw_arrow(struct row *row, enum flow flow, double width, const char *words)
{
    begin_entry(row, ICON, words);
    double x = row->x, y = row->y;
    bool left = (flow & FLOW_OUT) != 0, right = (flow & FLOW_IN) != 0;
    struct point line[] = {{x + (left ? 6 : 0), y},
                           {x + ICON - (right ? 6 : 0), y}};
    xdot_pen(row->xdot, COLOUR_TEXT, width);
    xdot_line(row->xdot, line, 2);
    xdot_pen(row->xdot, COLOUR_TEXT, 0.5);
    xdot_fill(row->xdot, COLOUR_TEXT);
    if (right)
        draw_head(row->xdot, (struct point){x + ICON, y}, 7);
    if (left)
        draw_head(row->xdot, (struct point){x, y}, -7);
    end_entry(row, ICON, words);
}

static void
draw_zigzag(struct row *row, const char *words)
{
    struct point points[9];
    begin_entry(row, ICON, words);
    for (int i = 0; i < 9; i++)
        points[i] = (struct point){row->x + i * ICON / 8.0,
                                   row->y + (i % 2 == 0 ? -2.6 : 2.6)};
    xdot_pen(row->xdot, COLOUR_STRAIN, 1.4);
    xdot_line(row->xdot, points, 9);
    end_entry(row, ICON, words);
}

static void
draw_gap(struct row *row, const char *words)
{
    begin_entry(row, 17, words);
    struct point at = {row->x + 8.5, row->y};
    xdot_pen(row->xdot, COLOUR_GAP, 1.3);
    xdot_fill(row->xdot, COLOUR_PAGE);
    xdot_circle(row->xdot, at, 8);
    xdot_circle(row->xdot, at, 5.4);
    end_entry(row, 17, words);
}

static void
draw_closer(struct row *row, const char *words)
{
    begin_entry(row, 8, words);
    double x = row->x, y = row->y;
    struct point line[] = {{x + 6, y + 4}, {x + 1, y}, {x + 6, y - 4}};
    xdot_pen(row->xdot, COLOUR_GAP, 1.6);
    xdot_line(row->xdot, line, 3);
    end_entry(row, 8, words);
}

static void
draw_support(struct row *row, const struct seen *seen)
{
    if (seen->flows[FLOW_IN])
        draw_arrow(row, FLOW_IN, 1.4, "they support me");
    if (seen->flows[FLOW_OUT])
        draw_arrow(row, FLOW_OUT, 1.4, "I support them");
    if (seen->flows[FLOW_BOTH])
        draw_arrow(row, FLOW_BOTH, 1.4, "both ways");
    if (seen->thick)
        draw_arrow(row, FLOW_IN, 2.6, "thick: a lot");
    if (seen->strained)
        draw_zigzag(row, "strained");
    if (seen->gap)
        draw_gap(row, "double outline: I’d like more");
    if (seen->closer)
        draw_closer(row, "I’d like them closer");
}

static void
draw_tie(struct row *row, const char *colour, double width, const char *words)
{
    begin_entry(row, ICON, words);
    struct point line[] = {{row->x, row->y}, {row->x + ICON, row->y}};
    xdot_pen(row->xdot, colour, width);
    xdot_line(row->xdot, line, 2);
    end_entry(row, ICON, words);
}

/* "died, out of touch": what the hollow marks on this page mean. */
static void
draw_ghost(struct row *row, const struct seen *seen)
{
    struct str text = {0};
    for (size_t i = 0; i < STATUS_COUNT; i++)
        if (seen->ghosts[i])
            str_addf(&text, "%s%s", text.size > 0 ? ", " : "",
                     status_phrases[i]);
    if (text.size > 0) {
        begin_entry(row, 13, text.data);
        xdot_fill(row->xdot, COLOUR_PAGE);
        xdot_pen(row->xdot, COLOUR_GHOST, 1.2);
        xdot_dashed(row->xdot, true);
        xdot_circle(row->xdot, (struct point){row->x + 6.5, row->y}, 6.2);
        xdot_dashed(row->xdot, false);
        end_entry(row, 13, text.data);
    }
    str_release(&text);
}

static void
draw_others(struct row *row, const struct seen *seen)
{
    if (seen->know)
        draw_tie(row, COLOUR_TIE, 1.1, "know each other");
    if (seen->close)
        draw_tie(row, COLOUR_TIE, 2.4, "close to each other");
    draw_ghost(row, seen);
}

double
legend_size(const struct scene *scene)
{
    return layout_unplaced(scene) > 0 ? SIZE_SMALL_LEGEND : SIZE_LEGEND;
}

void
legend_see(struct seen *seen, const struct scene *scene)
{
    const struct figure *figure;
    array_each (figure, &scene->figures) {
        seen->marks[figure->mark] |= !figure->ghost;
        seen->flows[figure->flow] = true;
        seen->thick |=
            figure->thick && !figure->strained && figure->flow != FLOW_NONE;
        seen->strained |= figure->strained;
        seen->gap |= figure->gap;
        seen->closer |= figure->wanted < 0 && figure->ring > 0;
        seen->ghosts[figure->view->status] |=
            figure->ghost && figure->line_count > 0;
        seen->traces[figure->trace] = true;
    }
    const struct link *link;
    array_each (link, &scene->links) {
        seen->strained |= link->strained;
        seen->know |= !link->close;
        seen->close |= link->close;
        seen->links[link->trace] = true;
    }
}

static double
end_of(const struct row *row)
{
    return row->y - (row->begun ? line_height(row) : 0);
}

double
legend_draw(const struct seen *seen, struct box content, double size,
            double top, struct xdot *xdot)
{
    struct row people = first_row(xdot, content, size, top, "People");
    draw_people(&people, seen);
    struct row support = next_row(&people, "Support");
    draw_support(&support, seen);
    struct row others = next_row(&support, "Others");
    draw_others(&others, seen);
    return end_of(&others);
}

/* ---- Of a picture of change ---- */

static void
draw_move(struct row *row, enum trace trace, const char *words)
{
    bool closer = trace == TRACE_CLOSER;
    const char *colour = closer ? COLOUR_CLOSER : COLOUR_FURTHER;
    begin_entry(row, ICON, words);
    double x = row->x, y = row->y;
    struct point line[] = {{x + 9, y}, {x + ICON - 7, y}};
    xdot_pen(row->xdot, COLOUR_GHOST, 1);
    xdot_fill(row->xdot, COLOUR_PAGE);
    xdot_circle(row->xdot, (struct point){x + 4, y}, 4);
    xdot_pen(row->xdot, colour, closer ? 3 : 2.2);
    xdot_dashed(row->xdot, !closer);
    xdot_line(row->xdot, line, 2);
    xdot_dashed(row->xdot, false);
    xdot_pen(row->xdot, colour, 0.5);
    xdot_fill(row->xdot, colour);
    draw_head(row->xdot, (struct point){x + ICON, y}, 8);
    end_entry(row, ICON, words);
}

/* A circle with a sign in it: someone new, or gone. */
static void
draw_sign(struct row *row, bool new, const char *words)
{
    begin_entry(row, 15, words);
    struct point at = {row->x + 7.5, row->y};
    xdot_fill(row->xdot, COLOUR_PAGE);
    xdot_pen(row->xdot, new ? COLOUR_CLOSER : COLOUR_GHOST, new ? 2.2 : 1.2);
    xdot_dashed(row->xdot, !new);
    xdot_circle(row->xdot, at, 6.5);
    xdot_dashed(row->xdot, false);
    at.y -= 3.4;
    xdot_text(row->xdot, at, ALIGN_CENTRE, 10, true,
              new ? COLOUR_TEXT : COLOUR_GHOST, slice_of(new ? "+" : "–"));
    end_entry(row, 15, words);
}

static void
draw_traces(struct row *row, const struct seen *seen)
{
    if (seen->traces[TRACE_CLOSER])
        draw_move(row, TRACE_CLOSER, "moved closer");
    if (seen->traces[TRACE_FURTHER])
        draw_move(row, TRACE_FURTHER, "moved further out");
    if (seen->traces[TRACE_NEW])
        draw_sign(row, true, "new");
    if (seen->traces[TRACE_GONE])
        draw_sign(row, false, "not in touch, or not on the page now");
}

static void
draw_dotted_tie(struct row *row, const char *words)
{
    xdot_dotted(row->xdot, true);
    draw_tie(row, COLOUR_GHOST, 1.2, words);
    xdot_dotted(row->xdot, false);
}

static void
draw_traced_ties(struct row *row, const struct seen *seen)
{
    if (seen->links[TRACE_NEW])
        draw_tie(row, COLOUR_CLOSER, 2, "new, or tension eased");
    if (seen->links[TRACE_GONE])
        draw_dotted_tie(row, "not linked now");
    if (seen->links[TRACE_NONE])
        draw_tie(row, COLOUR_MUTED, 0.8, "as before");
}

double
legend_draw_change(const struct seen *seen, struct box content, double size,
                   double top, struct xdot *xdot)
{
    struct row people = first_row(xdot, content, size, top, "People");
    draw_people(&people, seen);
    struct row changes = next_row(&people, "Changes");
    draw_traces(&changes, seen);
    struct row links = next_row(&changes, "Links");
    draw_traced_ties(&links, seen);
    return end_of(&links);
}
