#include "picture/pages/giving_rows.h"
#include "base/number.h"
#include "picture/dot/paint.h"
#include "picture/type.h"

enum {
    NAMES = 104, /* the width of the first column */
    HEAD = 26,   /* the height of the heads of columns */
    MOST_COLUMNS = 8,
    LEAST_ROW = 10,
    MOST_ROW = 16,
    FOOT = 20,
    GAP_OF_RINGS = 4 /* between people of different rings */
};

#define SIZE_TABLE 9.0
#define SIZE_HEAD  8.0

/* ---- Cells ---- */

static void
draw_box(struct xdot *xdot, struct box box, const char *fill, const char *pen,
         bool dashed)
{
    struct point points[] = {{box.left, box.bottom},
                             {box.right, box.bottom},
                             {box.right, box.top},
                             {box.left, box.top}};
    xdot_fill(xdot, fill);
    xdot_pen(xdot, pen, dashed ? 1.2 : 0.6);
    xdot_style(xdot, dashed ? "dashed" : "solid");
    xdot_polygon(xdot, points, 4);
    xdot_style(xdot, "solid");
}

static struct point
middle(struct box box)
{
    return (struct point){(box.left + box.right) / 2,
                          (box.bottom + box.top) / 2};
}

static void
draw_dot(struct xdot *xdot, struct point at, const char *colour)
{
    xdot_fill(xdot, colour);
    xdot_pen(xdot, colour, 0.5);
    xdot_circle(xdot, at, 1.8);
}

/* The size of a word between LEFT and the right side of a cell: smaller where
 * it would run into what stands before it. */
static double
fitting_size(struct slice word, struct box box, double left, double centre)
{
    const double least = 6, margin = 2.5;
    double width = type_width(word, SIZE_HEAD, false);
    if (centre - width / 2 >= left)
        return SIZE_HEAD;
    double size = SIZE_HEAD * (box.right - margin - left) / width;
    return size < least ? least : size;
}

/* A wish says its word, beside the dot where there is some. */
static void
draw_wish(struct xdot *xdot, struct box box, bool some,
          const struct language *language)
{
    const double behind_dot = 7.8;
    struct slice word = slice_of(tr(language, T("wish")));
    struct point at = middle(box);
    draw_box(xdot, box, COLOUR_PAGE, COLOUR_GAP, true);
    if (some)
        draw_dot(xdot, (struct point){box.left + 6, at.y}, COLOUR_TEXT);
    at.x += some ? 4 : 0;
    at.y -= SIZE_HEAD * 0.33;
    double left = box.left + (some ? behind_dot : 0);
    double size = fitting_size(word, box, left, at.x);
    if (size < SIZE_HEAD)
        at.x = (left + box.right) / 2;
    xdot_text(xdot, at, ALIGN_CENTRE, size, false, COLOUR_GAP_TEXT, word);
}

static void
draw_amount(struct xdot *xdot, struct box box, enum amount amount)
{
    struct point at = middle(box);
    switch (amount) {
    case AMOUNT_UNKNOWN:
        draw_box(xdot, box, COLOUR_PAGE, COLOUR_CELL, false);
        xdot_pen(xdot, COLOUR_GHOST, 1);
        xdot_line(xdot, (struct point[]){{at.x - 3, at.y}, {at.x + 3, at.y}},
                  2);
        break;
    case AMOUNT_NONE:
        draw_box(xdot, box, COLOUR_PAGE, COLOUR_CELL, false);
        break;
    case AMOUNT_SOME:
        draw_box(xdot, box, COLOUR_SOME, COLOUR_CELL, false);
        draw_dot(xdot, at, COLOUR_TEXT);
        break;
    case AMOUNT_MUCH:
        draw_box(xdot, box, COLOUR_MUCH, COLOUR_MUCH, false);
        draw_dot(xdot, (struct point){at.x - 3.4, at.y}, COLOUR_PAGE);
        draw_dot(xdot, (struct point){at.x + 3.4, at.y}, COLOUR_PAGE);
        break;
    }
}

static void
draw_gift(struct xdot *xdot, struct box box, struct gift gift,
          const struct language *language)
{
    if (gift.wish)
        draw_wish(xdot, box, gift.amount >= AMOUNT_SOME, language);
    else
        draw_amount(xdot, box, gift.amount);
}

/* ---- The whole ---- */

size_t
giving_rows_columns(const struct giving *giving)
{
    return giving->kinds < MOST_COLUMNS ? giving->kinds : MOST_COLUMNS;
}

static struct box
column(const struct giving_rows *table, size_t index)
{
    double left = table->box.left + NAMES;
    double width = (table->box.right - left) / (double)table->part.kinds;
    return (struct box){left + width * (double)index + 1.5, 0,
                        left + width * (double)(index + 1) - 1.5, 0};
}

/* A head of two lines breaks at its last blank. */
static void
draw_head(const struct giving_rows *table, size_t function, struct xdot *xdot)
{
    struct box box = column(table, function);
    struct slice words = giving_kind(table->part.giving, function),
                 line = words;
    double width = box.right - box.left + 2;
    struct point at = {(box.left + box.right) / 2,
                       table->box.top - HEAD + 5 + SIZE_HEAD * 1.2};
    bool two = type_width(words, SIZE_HEAD, false) > width;
    while (two && line.size > 0 && line.data[line.size - 1] != ' ')
        line.size--;
    for (int i = two && line.size > 0 ? 0 : 1; i < 2; i++) {
        struct str cut = {0};
        struct slice part =
            i == 0 ? line : slice_part(words, two ? line.size : 0, words.size);
        type_add_shortened(&cut, part, SIZE_HEAD, width);
        at.y = table->box.top - HEAD + 5 + (i == 0 ? SIZE_HEAD * 1.2 : 0);
        xdot_text(xdot, at, ALIGN_CENTRE, SIZE_HEAD, false, COLOUR_SECONDARY,
                  str_slice(&cut));
        str_release(&cut);
    }
}

static void
draw_name(const struct giving_rows *table, const struct figure *figure,
          double y, double height, struct xdot *xdot)
{
    struct str cut = {0};
    struct point at = {table->box.left + 7, y - height / 2};
    paint_marker(xdot, figure->mark, at, 0.46 * (height < 13 ? 0.8 : 1));
    type_add_shortened(&cut, figure->called, SIZE_TABLE, NAMES - 22);
    at = (struct point){table->box.left + 18, at.y - SIZE_TABLE * 0.33};
    xdot_text(xdot, at, ALIGN_LEFT, SIZE_TABLE, false, COLOUR_TEXT,
              str_slice(&cut));
    str_release(&cut);
}

static double
row_height(const struct giving_rows *table)
{
    double room =
        table->box.top - table->box.bottom - HEAD - FOOT - GAP_OF_RINGS * 4;
    double height =
        table->part.rows > 0 ? room / (double)table->part.rows : MOST_ROW;
    return height > MOST_ROW    ? MOST_ROW
           : height < LEAST_ROW ? LEAST_ROW
                                : height;
}

size_t
giving_rows_capacity(double height)
{
    double room = height - HEAD - FOOT - GAP_OF_RINGS * 4;
    return room > LEAST_ROW ? (size_t)(room / LEAST_ROW) : 1;
}

static void
draw_foot(const struct giving_rows *table, double y, struct xdot *xdot)
{
    struct point line[] = {{table->box.left, y - 2}, {table->box.right, y - 2}};
    struct point at = {table->box.left, y - 14};
    xdot_pen(xdot, COLOUR_TEXT, 1);
    xdot_line(xdot, line, 2);
    xdot_text(xdot, at, ALIGN_LEFT, SIZE_HEAD, true, COLOUR_TEXT,
              slice_of(tr(table->part.giving->scene->language,
                          "People you can turn to")));
    for (size_t i = 0; i < table->part.kinds; i++) {
        struct str count = {0};
        struct box box = column(table, i);
        at.x = (box.left + box.right) / 2;
        giving_add_givers(table->part.giving->scene->snapshot, i, &count);
        if (count.size > 0)
            xdot_text(xdot, at, ALIGN_CENTRE, 10, true, COLOUR_TEXT,
                      str_slice(&count));
        str_release(&count);
    }
}

static void
draw_gifts(const struct giving_rows *table, size_t row, double top,
           double height, struct xdot *xdot)
{
    const struct giving *giving = table->part.giving;
    for (size_t i = 0; i < table->part.kinds; i++) {
        struct box box = column(table, i);
        box.top = top - 1;
        box.bottom = top - height + 1;
        draw_gift(xdot, box, giving_gift(giving, row, i),
                  giving->scene->language);
    }
}

double
giving_rows_draw(const struct giving_rows *table, struct xdot *xdot)
{
    const struct giving_part *part = &table->part;
    double height = row_height(table), y = table->box.top - HEAD;
    int ring = -1;
    for (size_t i = 0; i < part->kinds; i++)
        draw_head(table, i, xdot);
    for (size_t i = part->first; i < part->first + part->rows; i++) {
        const struct figure *figure = part->giving->rows.items[i];
        y -= ring != figure->ring && i > part->first ? GAP_OF_RINGS : 0;
        ring = figure->ring;
        draw_name(table, figure, y, height, xdot);
        draw_gifts(table, i, y, height, xdot);
        y -= height;
    }
    draw_foot(table, y, xdot);
    return y - FOOT;
}
