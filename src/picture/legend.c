#include "picture/legend.h"
#include "base/utf8.h"
#include "picture/paint.h"
#include "picture/type.h"

enum { ROW = 19, HEADINGS = 52, ICON = 28, APART = 11 };

/* A row that fills up from left to right, and goes on in the next. */
struct row {
    struct xdot *xdot;
    const struct frame *frame;
    const char *heading;
    double x, y; /* of the next entry; the middle of its line */
    bool begun;
};

static void
add_words(struct row *row, struct slice words)
{
    struct point at = {row->x, row->y - SIZE_LEGEND * 0.33};
    xdot_text(row->xdot, at, ALIGN_LEFT, SIZE_LEGEND, false, COLOUR_TEXT,
              words);
    row->x += type_width(words, SIZE_LEGEND, false) + APART;
}

/* Makes room for an entry; the icon goes at the row's x. */
static void
begin_entry(struct row *row, double icon, const char *words)
{
    double width = icon + 6 + type_width(slice_of(words), SIZE_LEGEND, false);
    if (!row->begun) {
        struct point at = {row->frame->content.left,
                           row->y - SIZE_LEGEND * 0.33};
        xdot_text(row->xdot, at, ALIGN_LEFT, SIZE_LEGEND, true, COLOUR_TEXT,
                  slice_of(row->heading));
        row->begun = true;
    } else if (row->x + width > row->frame->content.right) {
        row->x = row->frame->content.left + HEADINGS;
        row->y -= ROW;
    }
}

static void
end_entry(struct row *row, double icon, const char *words)
{
    row->x += icon + 6;
    add_words(row, slice_of(words));
}

static struct row
first_row(struct xdot *xdot, const struct frame *frame, double top,
          const char *heading)
{
    double left = frame->content.left + HEADINGS;
    return (struct row){xdot, frame, heading, left, top, false};
}

static struct row
next_row(const struct row *before, const char *heading)
{
    double y = before->y - (before->begun ? ROW : 0);
    return first_row(before->xdot, before->frame, y, heading);
}

static void
draw_people(struct row *row, const struct scene *scene)
{
    bool present[MARK_COUNT] = {false};
    const struct figure *figure;
    array_each (figure, &scene->figures)
        present[figure->mark] |= !figure->ghost;
    for (int mark = 0; mark < MARK_COUNT; mark++) {
        const char *words = markers[mark].legend;
        if (!present[mark])
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

/* Which marks of support are on the page. */
struct seen {
    bool in, out, both, thick, strained, gap;
};

static struct seen
look(const struct scene *scene)
{
    struct seen seen = {0};
    const struct figure *figure;
    array_each (figure, &scene->figures) {
        seen.in |= figure->flow == FLOW_IN;
        seen.out |= figure->flow == FLOW_OUT;
        seen.both |= figure->flow == FLOW_BOTH;
        seen.thick |=
            figure->thick && !figure->strained && figure->flow != FLOW_NONE;
        seen.strained |= figure->strained;
        seen.gap |= figure->gap;
    }
    const struct link *link;
    array_each (link, &scene->links)
        seen.strained |= link->strained;
    return seen;
}

static void
draw_support(struct row *row, const struct scene *scene)
{
    struct seen seen = look(scene);
    if (seen.in)
        draw_arrow(row, FLOW_IN, 1.4, "they support me");
    if (seen.out)
        draw_arrow(row, FLOW_OUT, 1.4, "I support them");
    if (seen.both)
        draw_arrow(row, FLOW_BOTH, 1.4, "both ways");
    if (seen.thick)
        draw_arrow(row, FLOW_IN, 2.6, "thick: a lot");
    if (seen.strained)
        draw_zigzag(row, "strained");
    if (seen.gap)
        draw_gap(row, "double outline: I’d like more");
}

static void
draw_tie(struct row *row, double width, const char *words)
{
    begin_entry(row, ICON, words);
    struct point line[] = {{row->x, row->y}, {row->x + ICON, row->y}};
    xdot_pen(row->xdot, COLOUR_TIE, width);
    xdot_line(row->xdot, line, 2);
    end_entry(row, ICON, words);
}

/* "died, out of touch": what the hollow marks on this page mean. */
static void
draw_ghost(struct row *row, const struct scene *scene)
{
    bool seen[STATUS_COUNT] = {false};
    const struct figure *figure;
    struct str text = {0};
    array_each (figure, &scene->figures)
        seen[figure->view->status] |= figure->ghost && figure->line_count > 0;
    for (size_t i = 0; i < STATUS_COUNT; i++)
        if (seen[i])
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
draw_others(struct row *row, const struct scene *scene)
{
    bool know = false, close = false;
    const struct link *link;
    array_each (link, &scene->links) {
        know |= !link->close;
        close |= link->close;
    }
    if (know)
        draw_tie(row, 1.1, "know each other");
    if (close)
        draw_tie(row, 2.4, "close to each other");
    draw_ghost(row, scene);
}

/* Adds as many whole words as fit WIDTH; says how many bytes they take. */
static size_t
fitting(struct slice text, double size, double width)
{
    size_t fits = 0;
    if (type_width(text, size, false) <= width)
        return text.size;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] != ' ')
            continue;
        if (type_width(slice_part(text, 0, i), size, false) > width)
            break;
        fits = i;
    }
    return fits;
}

/* TEXT in at most LINES lines; returns where the next line would go. */
static double
draw_paragraph(const struct row *row, struct slice text, double y, int lines)
{
    struct box content = row->frame->content;
    const double size = 10, width = content.right - content.left;
    for (int i = 0; i < lines && text.size > 0; i++) {
        size_t fits = fitting(text, size, width);
        struct slice line = slice_part(text, 0, fits);
        struct str cut = {0};
        if (fits == 0 || (i == lines - 1 && fits < text.size)) {
            type_add_shortened(&cut, text, size, width);
            line = str_slice(&cut);
            fits = text.size;
        }
        xdot_text(row->xdot, (struct point){content.left, y}, ALIGN_LEFT, size,
                  false, COLOUR_TEXT, line);
        str_release(&cut);
        text = slice_part(text, fits, text.size);
        text = slice_part(text, utf8_blank(text), text.size);
        y -= 14;
    }
    return y;
}

void
legend_draw(const struct scene *scene, double top, struct xdot *xdot)
{
    const struct frame *frame = scene->frame;
    struct row people = first_row(xdot, frame, top, "People");
    draw_people(&people, scene);
    struct row support = next_row(&people, "Support");
    draw_support(&support, scene);
    struct row others = next_row(&support, "Others");
    draw_others(&others, scene);
    double y = others.y - (others.begun ? ROW : 0) - 10;
    int lines = y > 58 ? 3 : y > 44 ? 2 : 1;
    y = draw_paragraph(&others, scene->wishes, y, lines);
    struct point footer = {frame->content.left, y - 4};
    xdot_text(xdot, footer, ALIGN_LEFT, SIZE_LEGEND, false, COLOUR_SECONDARY,
              slice_of("A picture of how things look to me today. Not a test, "
                       "not a diagnosis."));
}
