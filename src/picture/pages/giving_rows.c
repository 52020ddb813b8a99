/* Sets the table on paper. In: a part of it, and a box. Out: xdot, from the top
 * of the box downwards.
 *
 * Rows are as high as the box has room for, within what reads as a table. Where
 * a language has longer words, the column of names gives way to the heads; a
 * head that is still too long is parted in two, the foot becomes smaller, and
 * only then is anything cut. */
#include "picture/pages/giving_rows.h"
#include "base/number.h"
#include "picture/dot/paint.h"
#include "picture/type.h"

#include <math.h>

enum {
    NAMES = 104,      /* the width of the first column … */
    LEAST_NAMES = 50, /* … or less, where heads need room that names do not … */
    MOST_NAMES = 132, /* … or more, where it is the other way round */
    NAMES_STEP = 2,
    BEFORE_NAME = 18, /* for the marker */
    BEHIND_NAME = 4,
    HEAD = 26, /* the height of the heads of columns */
    MOST_COLUMNS = 8,
    LEAST_ROW = 10,
    MOST_ROW = 22,
    FOOT = 20,
    BESIDE_COUNT = 10, /* half of what stands below the first column */
    GAP_OF_RINGS = 4   /* between people of different rings */
};

#define SIZE_TABLE 9.0
#define SIZE_HEAD  8.0
#define LEAST_FOOT 6.0

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
    if (centre - type_width(word, SIZE_HEAD, false) / 2 >= left)
        return SIZE_HEAD;
    return type_size_for(word, SIZE_HEAD, least, box.right - margin - left,
                         false);
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
    double left = table->box.left + table->names;
    double width = (table->box.right - left) / (double)table->part.kinds;
    return (struct box){left + width * (double)index + 1.5, 0,
                        left + width * (double)(index + 1) - 1.5, 0};
}

/* ---- Heads ---- */

/* A head in one line, or parted in two. */
struct head {
    struct str lines[2]; /* the first is empty where one will do */
};

/* Words part at a blank, or where the language lets them be hyphenated. As much
 * as fits stays in the first line. */
static struct head
part_head(struct slice words, double width)
{
    static const char soft[] = "\u00ad";
    struct head head = {{{0}}};
    struct slice rest = words;
    for (size_t i = words.size; i > 0 && head.lines[0].size == 0; i--) {
        struct slice tail = slice_part(words, i - 1, words.size);
        bool blank = tail.data[0] == ' ';
        if (!blank && !slice_starts(tail, soft))
            continue;
        struct str line = {0};
        language_add_plain(slice_part(words, 0, blank ? i : i - 1), &line);
        str_add(&line, blank ? "" : "-");
        if (type_width(str_slice(&line), SIZE_HEAD, false) <= width) {
            rest = slice_part(tail, blank ? 1 : strlen(soft), tail.size);
            head.lines[0] = line;
        } else {
            str_release(&line);
        }
    }
    language_add_plain(rest, &head.lines[1]);
    return head;
}

static void
release_head(struct head *head)
{
    str_release(&head->lines[0]);
    str_release(&head->lines[1]);
}

/* What stands over a column of this WIDTH. */
static struct head
head_of(const struct giving_rows *table, size_t kind, double width)
{
    struct slice words = giving_kind(table->part.giving, kind);
    struct head head = {{{0}}};
    str_add_slice(&head.lines[1], words);
    if (type_width(words, SIZE_HEAD, false) <= width)
        return head;
    release_head(&head);
    return part_head(
        language_hyphens(table->part.giving->scene->language, words), width);
}

/* Words may reach a little beyond their column. */
static double
head_width(struct box column)
{
    return column.right - column.left + 2;
}

static void
draw_head(const struct giving_rows *table, size_t kind, struct xdot *xdot)
{
    struct box box = column(table, kind);
    struct head head = head_of(table, kind, head_width(box));
    struct point at = {(box.left + box.right) / 2, 0};
    for (int i = head.lines[0].size > 0 ? 0 : 1; i < 2; i++) {
        struct str cut = {0};
        type_add_shortened(&cut, str_slice(&head.lines[i]), SIZE_HEAD,
                           head_width(box));
        at.y = table->box.top - HEAD + 5 + (i == 0 ? SIZE_HEAD * 1.2 : 0);
        xdot_text(xdot, at, ALIGN_CENTRE, SIZE_HEAD, false, COLOUR_SECONDARY,
                  str_slice(&cut));
        str_release(&cut);
    }
    release_head(&head);
}

static bool
heads_fit(const struct giving_rows *table)
{
    bool fit = true;
    double width = head_width(column(table, 0));
    for (size_t i = 0; i < table->part.kinds && fit; i++) {
        struct head head = head_of(table, i, width);
        fit = type_width(str_slice(&head.lines[1]), SIZE_HEAD, false) <= width;
        release_head(&head);
    }
    return fit;
}

static struct slice
foot_words(const struct giving_rows *table)
{
    return slice_of(
        tr(table->part.giving->scene->language, T("People you can turn to")));
}

/* The room that names take, where all heads have room beside them: the column
 * grows as far as heads let it for long names, and gives way to heads only as far
 * as names are shorter than it is. */
static double
names_width(struct giving_rows table)
{
    const struct giving_part *part = &table.part;
    double widest =
        fmax(LEAST_NAMES, type_width(foot_words(&table), LEAST_FOOT, true));
    for (size_t i = part->first; i < part->first + part->rows; i++) {
        struct slice name = part->giving->rows.items[i]->called;
        double width =
            BEFORE_NAME + BEHIND_NAME + type_width(name, SIZE_TABLE, false);
        widest = fmax(widest, width);
    }
    table.names = NAMES;
    if (!heads_fit(&table))
        return fmin(widest, NAMES);
    for (table.names = fmin(widest, MOST_NAMES); table.names > NAMES;
         table.names -= NAMES_STEP)
        if (heads_fit(&table))
            return table.names;
    return NAMES;
}

/* One line as long as that is enough; two where the row is high enough. */
static struct room
room_of_name(const struct giving_rows *table, const struct figure *figure,
             double height)
{
    struct room room =
        room_for(SIZE_TABLE, table->names - BEFORE_NAME - BEHIND_NAME);
    bool one = type_width(figure->called, SIZE_TABLE, false) <= room.width ||
               height < PLATE_LINES * LINE_HEIGHT * room.least;
    room.lines = one ? 1 : PLATE_LINES;
    if (!one)
        room.size = fmin(SIZE_TABLE, height / (PLATE_LINES * LINE_HEIGHT));
    return room;
}

static void
draw_name(const struct giving_rows *table, const struct figure *figure,
          double y, double height, struct xdot *xdot)
{
    struct arena arena = {0};
    struct point at = {table->box.left + 7, y - height / 2};
    const struct scene *scene = table->part.giving->scene;
    paint_marker(xdot, figure->mark, at, 0.46 * (height < 13 ? 0.8 : 1));
    struct room room = room_of_name(table, figure, height);
    struct plate name = plate_of(figure->called, &room, &scene->roll, &arena);
    double top = at.y + plate_height(&name) / 2 + name.size * 0.02;
    struct lettering text =
        lettering_of(&name, table->box.left + BEFORE_NAME, top, ALIGN_LEFT);
    xdot_lettering(xdot, &text, false, COLOUR_TEXT);
    arena_release(&arena);
}

/* Room is kept for four gaps between rings, however many there are. */
enum { BESIDES = HEAD + FOOT + GAP_OF_RINGS * 4 };

static double
row_height(const struct giving_rows *table)
{
    double room = table->box.top - table->box.bottom - BESIDES;
    double height =
        table->part.rows > 0 ? room / (double)table->part.rows : MOST_ROW;
    return height > MOST_ROW    ? MOST_ROW
           : height < LEAST_ROW ? LEAST_ROW
                                : height;
}

size_t
giving_rows_capacity(double height)
{
    double room = height - BESIDES;
    return room > LEAST_ROW ? (size_t)(room / LEAST_ROW) : 1;
}

struct leeway
giving_rows_leeway(size_t rows)
{
    return (struct leeway){BESIDES + LEAST_ROW * (double)rows,
                           BESIDES + MOST_ROW * (double)rows};
}

static void
draw_foot(const struct giving_rows *table, double y, struct xdot *xdot)
{
    struct point line[] = {{table->box.left, y - 2}, {table->box.right, y - 2}};
    struct point at = {table->box.left, y - 14};
    xdot_pen(xdot, COLOUR_TEXT, 1);
    xdot_line(xdot, line, 2);
    struct slice words = foot_words(table);
    double width =
        head_width(column(table, 0)) / 2 + table->names - BESIDE_COUNT;
    xdot_text(xdot, at, ALIGN_LEFT,
              type_size_for(words, SIZE_HEAD, LEAST_FOOT, width, true), true,
              COLOUR_TEXT, words);
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
giving_rows_draw(const struct giving_rows *wanted, struct xdot *xdot)
{
    struct giving_rows sized = *wanted, *table = &sized;
    const struct giving_part *part = &table->part;
    table->names = names_width(sized);
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
