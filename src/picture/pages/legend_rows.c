/* Sets a legend on paper. In: its entries, and the room. Out: xdot.
 *
 * Nobody can tell how many rows there are before the words are measured, and a
 * language may need more: so it is set on trial, closer and smaller each time,
 * until it fits or is as small as can be read. */
#include "picture/pages/legend_rows.h"
#include "base/utf8.h"
#include "picture/dot/ground.h"
#include "picture/layout/layout.h"
#include "picture/type.h"

#include <math.h>

enum {
    HEADINGS = 52,      /* the width of their column, or more … */
    BEHIND_HEADING = 8, /* … where a language needs it */
    BEFORE_WORDS = 6,
    APART = 11,
    BELOW_CONTENT = 6
};

/* How far words reach above and below the middle of their line, of their size. */
#define WORDS_BELOW      0.55
#define SMALLEST_LEGEND  6.5 /* letters … */
#define NARROWEST_LEGEND 1.2 /* … and lines, of that size */

struct setting {
    double size, spacing; /* in points; of lines, of the size */
};

/* Rows fill up from left to right. */
struct legend_rows {
    struct pen *pen;
    const struct language *language;
    struct setting letters;
    struct box content;
    const char *heading; /* of the row; NULL before the first */
    double indent;       /* of entries: beside all headings */
    struct point at;     /* of the next entry: the middle of its line */
};

static double
line_height(const struct legend_rows *rows)
{
    return rows->letters.size * rows->letters.spacing;
}

static void
write_words(const struct legend_rows *rows, enum meaning meaning, double x,
            struct slice words)
{
    double size = rows->letters.size;
    const struct lettering text = {.at = {x, rows->at.y - size * 0.33},
                                   .align = ALIGN_LEFT,
                                   .size = size,
                                   .text = words};
    rows->pen->text(rows->pen, meaning, &text);
}

static void
next_line(struct legend_rows *rows)
{
    rows->at.x = rows->content.left + rows->indent;
    rows->at.y -= line_height(rows);
}

static void
begin_row(struct legend_rows *rows, const char *heading)
{
    if (rows->heading != NULL)
        next_line(rows);
    rows->heading = heading;
    write_words(rows, MEANS_HEADING, rows->content.left,
                slice_of(tr(rows->language, heading)));
}

/* The tallest example reaches as far as the words of the lines above and below:
 * where these are close, markers are smaller. */
static double
shrunk_part(const struct legend_rows *rows)
{
    const double tallest = 8;
    double room = line_height(rows) - rows->letters.size * WORDS_BELOW;
    return room < tallest ? 1 - room / tallest : 0;
}

/* Words wider than a whole line go on in the next, below their beginning. */
static void
write_lines(struct legend_rows *rows, double room, struct slice words)
{
    double size = rows->letters.size;
    double most = rows->content.right - rows->at.x - room;
    while (words.size > 0) {
        size_t fits = type_fitting(words, size, most);
        if (fits == 0)
            fits = words.size;
        write_words(rows, MEANS_LEGEND, rows->at.x + room,
                    slice_part(words, 0, fits));
        words = slice_part(words, fits, words.size);
        words = slice_part(words, utf8_blank(words), words.size);
        if (words.size > 0)
            next_line(rows);
    }
}

/* Behind words of several lines there is no room for another entry, as they are
 * wider than a line. */
static void
draw_entry(struct legend_rows *rows, const struct entry *entry)
{
    double width = type_width(entry->words, rows->letters.size, false);
    double room = entry->example.room + BEFORE_WORDS;
    if (rows->heading == NULL || strcmp(rows->heading, entry->heading) != 0)
        begin_row(rows, entry->heading);
    else if (rows->at.x + room + width > rows->content.right)
        next_line(rows);
    struct example example = entry->example;
    example.shrunk = shrunk_part(rows);
    example.draw(&example, rows->at, rows->pen);
    write_lines(rows, room, entry->words);
    rows->at.x += room + width + APART;
}

static double
indent_of(const struct legend *legend, double size)
{
    double indent = HEADINGS;
    const struct entry *entry;
    array_each (entry, &legend->entries) {
        struct slice words = slice_of(tr(legend->language, entry->heading));
        indent = fmax(indent, type_width(words, size, true) + BEHIND_HEADING);
    }
    return indent;
}

static double
draw_rows(const struct legend *legend, struct setting letters,
          struct box content, double top, struct xdot *xdot)
{
    struct ground ground = ground_pen(xdot);
    double indent = indent_of(legend, letters.size);
    struct legend_rows rows = {.pen = &ground.pen,
                               .language = legend->language,
                               .letters = letters,
                               .content = content,
                               .indent = indent,
                               .at = {content.left + indent, top}};
    const struct entry *entry;
    array_each (entry, &legend->entries)
        draw_entry(&rows, entry);
    return rows.at.y - (rows.heading != NULL ? line_height(&rows) : 0);
}

double
legend_size(const struct scene *scene)
{
    return layout_unplaced(scene) > 0 ? SIZE_SMALL_LEGEND : SIZE_LEGEND;
}

/* Closer lines and smaller letters where the rows would run off the paper. */
double
legend_draw(const struct legend *legend, struct box content, double size,
            double top, struct xdot *xdot)
{
    struct setting letters = {size, size < SIZE_LEGEND ? 1.75 : 2};
    while (letters.size > SMALLEST_LEGEND ||
           letters.spacing > NARROWEST_LEGEND) {
        struct xdot trial = {0};
        double end = draw_rows(legend, letters, content, top, &trial);
        str_release(&trial.ops);
        double last = end + letters.size * (letters.spacing - WORDS_BELOW);
        if (end >= content.bottom - BELOW_CONTENT && last >= content.bottom)
            break;
        letters.spacing = fmax(letters.spacing - 0.1, NARROWEST_LEGEND);
        letters.size = fmax(letters.size - 0.1, SMALLEST_LEGEND);
    }
    return draw_rows(legend, letters, content, top, xdot);
}
