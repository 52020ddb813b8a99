#include "picture/pages/legend.h"
#include "picture/layout/layout.h"
#include "base/utf8.h"
#include "picture/dot/paint.h"
#include "picture/shapes/strokes.h"
#include "picture/type.h"
#include "words/phrases.h"

#include <math.h>

enum { HEADINGS = 52, ICON = 28, APART = 11, BELOW_CONTENT = 6 };

#define SMALLEST_LEGEND  8.0 /* letters … */
#define NARROWEST_LEGEND 1.2 /* … and lines, of that size */

struct letters {
    double size, spacing; /* in points; of lines, of the size */
};

/* A row that fills up from left to right, and goes on in the next. */
struct row {
    struct xdot *xdot;
    const struct language *language;
    struct box content;
    double size, spacing; /* of its letters and lines */
    const char *heading;
    double x, y; /* of the next entry; the middle of its line */
    bool begun;
};

static double
line_height(const struct row *row)
{
    return row->size * row->spacing;
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
    struct slice text = slice_of(tr(row->language, words));
    double width = icon + 6 + type_width(text, row->size, false);
    if (!row->begun) {
        struct point at = {row->content.left, row->y - row->size * 0.33};
        xdot_text(row->xdot, at, ALIGN_LEFT, row->size, true, COLOUR_TEXT,
                  slice_of(tr(row->language, row->heading)));
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
    add_words(row, slice_of(tr(row->language, words)));
}

static struct row
next_row(const struct row *before, const char *heading)
{
    struct row row = *before;
    row.heading = heading;
    row.x = row.content.left + HEADINGS;
    row.y -= before->begun ? line_height(before) : 0;
    row.begun = false;
    return row;
}

static struct row
first_row(struct xdot *xdot, const struct seen *seen,
          const struct letters *letters, struct box content, double top)
{
    return (struct row){.xdot = xdot,
                        .language = seen->language,
                        .content = content,
                        .size = letters->size,
                        .spacing = letters->spacing,
                        .heading = "People",
                        .x = content.left + HEADINGS,
                        .y = top};
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
draw_zigzag(struct row *row, double width, const char *words)
{
    struct point points[9];
    begin_entry(row, ICON, words);
    for (int i = 0; i < 9; i++)
        points[i] = (struct point){row->x + i * ICON / 8.0,
                                   row->y + (i % 2 == 0 ? -2.6 : 2.6)};
    xdot_pen(row->xdot, COLOUR_STRAIN, width);
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

/* A chevron that points to the left, or to the right. */
static void
draw_chevron(struct row *row, bool closer, const char *words)
{
    begin_entry(row, 8, words);
    double x = row->x + (closer ? 1 : 6), y = row->y, way = closer ? 5 : -5;
    struct point line[] = {{x + way, y + 4}, {x, y}, {x + way, y - 4}};
    xdot_pen(row->xdot, closer ? COLOUR_GAP : COLOUR_SECONDARY, 1.6);
    xdot_line(row->xdot, line, 3);
    end_entry(row, 8, words);
}

static void
draw_support(struct row *row, const struct seen *seen)
{
    if (seen->flows[FLOW_IN])
        draw_arrow(row, FLOW_IN, 1.4, "they support you");
    if (seen->flows[FLOW_OUT])
        draw_arrow(row, FLOW_OUT, 1.4, "you support them");
    if (seen->flows[FLOW_BOTH])
        draw_arrow(row, FLOW_BOTH, 1.4, "both ways");
    if (seen->thick)
        draw_arrow(row, FLOW_IN, 2.6, "thick: a lot");
    for (int level = WORTH_A_MARK; level <= MOST_STRAIN; level++)
        if (seen->strain[level])
            draw_zigzag(row, stub_strain_width(level), scene_strain(level));
    if (seen->gap)
        draw_gap(row, "double outline: you’d like more");
    if (seen->closer)
        draw_chevron(row, true, "you’d like them closer");
    if (seen->away)
        draw_chevron(row, false, "you’d like more distance");
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

void
legend_add_ghosts(const struct seen *seen, struct str *out)
{
    for (size_t i = 0; i < STATUS_COUNT; i++)
        if (seen->ghosts[i] && i != STATUS_WISHED)
            str_addf(out, "%s%s", out->size > 0 ? ", " : "",
                     tr(seen->language, status_phrases[i]));
}

static void
draw_hollow(struct row *row, bool dotted, const char *words)
{
    begin_entry(row, 13, words);
    xdot_fill(row->xdot, COLOUR_PAGE);
    xdot_pen(row->xdot, COLOUR_GHOST, 1.2);
    xdot_style(row->xdot, dotted ? "dotted" : "dashed");
    xdot_circle(row->xdot, (struct point){row->x + 6.5, row->y}, 6.2);
    xdot_style(row->xdot, "solid");
    end_entry(row, 13, words);
}

static void
draw_ghosts(struct row *row, const struct seen *seen)
{
    struct str text = {0};
    legend_add_ghosts(seen, &text);
    if (text.size > 0)
        draw_hollow(row, false, text.data);
    str_release(&text);
    if (seen->ghosts[STATUS_WISHED])
        draw_hollow(row, true, status_phrases[STATUS_WISHED]);
}

static void
draw_others(struct row *row, const struct seen *seen)
{
    if (seen->know)
        draw_tie(row, COLOUR_TIE, 1.1, "know each other");
    if (seen->close)
        draw_tie(row, COLOUR_TIE, 2.4, "close to each other");
    if (seen->strained_tie)
        draw_zigzag(row, 1.3, "strain between them");
    draw_ghosts(row, seen);
}

double
legend_size(const struct scene *scene)
{
    return layout_unplaced(scene) > 0 ? SIZE_SMALL_LEGEND : SIZE_LEGEND;
}

static void
see_figure(struct seen *seen, const struct figure *figure)
{
    bool stub = stub_reach(figure) > 0; /* is it drawn? */
    seen->marks[figure->mark] |= !figure->ghost;
    seen->flows[figure->flow] |= stub;
    seen->thick |= stub && figure->thick && !figure->strained;
    seen->strain[figure->strain] |= stub;
    seen->gap |= figure->gap;
    seen->closer |= figure->wanted < 0 && figure->ring > 0;
    seen->away |= figure->wanted > 0 && figure->ring > 0;
    /* Of a place not filled yet nothing is said of one marked caution. */
    seen->ghosts[figure->view->status] |=
        figure->ghost && figure_sign(figure) == NULL &&
        (figure->wished || figure->view->status != STATUS_WISHED);
    seen->traces[figure->trace] = true;
    seen->fates[figure->fate] |= figure_sign(figure) != NULL;
}

static void
see_link(struct seen *seen, const struct link *link)
{
    bool plain = link->trace == TRACE_NONE && !link->strained;
    seen->strained_tie |= link->strained;
    seen->know |= !link->strained && !link->close;
    seen->close |= !link->strained && link->close;
    seen->links[link->trace] |= link->trace != TRACE_NONE || plain;
}

void
legend_see(struct seen *seen, const struct scene *scene)
{
    seen->language = scene->language;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        see_figure(seen, figure);
    const struct link *link;
    array_each (link, &scene->links)
        see_link(seen, link);
}

static double
end_of(const struct row *row)
{
    return row->y - (row->begun ? line_height(row) : 0);
}

static double
draw_session(const struct seen *seen, const struct letters *letters,
             struct box content, double top, struct xdot *xdot)
{
    struct row people = first_row(xdot, seen, letters, content, top);
    draw_people(&people, seen);
    struct row support = next_row(&people, "Support");
    draw_support(&support, seen);
    struct row others = next_row(&support, "Others");
    draw_others(&others, seen);
    return end_of(&others);
}

/* ---- Where many marks need many rows ---- */

typedef double drawing(const struct seen *seen, const struct letters *letters,
                       struct box content, double top, struct xdot *xdot);

/* Closer lines and smaller letters where the rows would run off the paper. */
static double
draw_fitting(drawing *draw, const struct seen *seen, struct letters letters,
             struct box content, double top, struct xdot *xdot)
{
    while (letters.size > SMALLEST_LEGEND ||
           letters.spacing > NARROWEST_LEGEND) {
        struct xdot trial = {0};
        double end = draw(seen, &letters, content, top, &trial);
        str_release(&trial.ops);
        if (end >= content.bottom - BELOW_CONTENT)
            break;
        letters.spacing = fmax(letters.spacing - 0.1, NARROWEST_LEGEND);
        letters.size = fmax(letters.size - 0.1, SMALLEST_LEGEND);
    }
    return draw(seen, &letters, content, top, xdot);
}

static struct letters
letters_of(double size)
{
    return (struct letters){size, size < SIZE_LEGEND ? 1.75 : 2};
}

double
legend_draw(const struct seen *seen, struct box content, double size,
            double top, struct xdot *xdot)
{
    return draw_fitting(draw_session, seen, letters_of(size), content, top,
                        xdot);
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
    xdot_style(row->xdot, closer ? "solid" : "dashed");
    xdot_line(row->xdot, line, 2);
    xdot_style(row->xdot, "solid");
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
    xdot_style(row->xdot, new ? "solid" : "dashed");
    xdot_circle(row->xdot, at, 6.5);
    xdot_style(row->xdot, "solid");
    at.y -= 3.4;
    xdot_text(row->xdot, at, ALIGN_CENTRE, 10, true,
              new ? COLOUR_TEXT : COLOUR_GHOST, slice_of(new ? "+" : "–"));
    end_entry(row, 15, words);
}

void
legend_add_fates(const struct seen *seen, bool came, struct str *out)
{
    for (int fate = FATE_NONE + 1; fate < FATE_COUNT; fate++)
        if (seen->fates[fate] && (fate <= FATE_WISH_CAME) == came)
            str_addf(out, "%s%s", out->size > 0 ? ", " : "",
                     tr(seen->language, fate_words[fate]));
}

static void
draw_fates(struct row *row, const struct seen *seen, bool came)
{
    struct str text = {0};
    legend_add_fates(seen, came, &text);
    if (text.size > 0)
        draw_sign(row, came, text.data);
    str_release(&text);
}

static void
draw_traces(struct row *row, const struct seen *seen)
{
    if (seen->traces[TRACE_CLOSER])
        draw_move(row, TRACE_CLOSER, "moved closer");
    if (seen->traces[TRACE_FURTHER])
        draw_move(row, TRACE_FURTHER, "moved further out");
    draw_fates(row, seen, true);
    draw_fates(row, seen, false);
    draw_ghosts(row, seen);
}

static void
draw_dotted_tie(struct row *row, const char *words)
{
    xdot_style(row->xdot, "dotted");
    draw_tie(row, COLOUR_GHOST, 1.2, words);
    xdot_style(row->xdot, "solid");
}

const char *
legend_link_news(const struct seen *seen)
{
    if (seen->links[TRACE_NEW] && seen->links[TRACE_EASED])
        return "new, or tension eased";
    return seen->links[TRACE_NEW]     ? "new"
           : seen->links[TRACE_EASED] ? "tension eased"
                                      : NULL;
}

static void
draw_traced_ties(struct row *row, const struct seen *seen)
{
    const char *news = legend_link_news(seen);
    if (news != NULL)
        draw_tie(row, COLOUR_CLOSER, 2, news);
    if (seen->strained_tie)
        draw_zigzag(row, 1.3, "strain between them");
    if (seen->links[TRACE_GONE])
        draw_dotted_tie(row, "not linked now");
    if (seen->links[TRACE_NONE])
        draw_tie(row, COLOUR_MUTED, 0.8, "as before");
}

static double
draw_change(const struct seen *seen, const struct letters *letters,
            struct box content, double top, struct xdot *xdot)
{
    struct row people = first_row(xdot, seen, letters, content, top);
    draw_people(&people, seen);
    struct row changes = next_row(&people, "Changes");
    draw_traces(&changes, seen);
    struct row links = next_row(&changes, "Links");
    draw_traced_ties(&links, seen);
    return end_of(&links);
}

double
legend_draw_change(const struct seen *seen, struct box content, double size,
                   double top, struct xdot *xdot)
{
    return draw_fitting(draw_change, seen, letters_of(size), content, top,
                        xdot);
}
