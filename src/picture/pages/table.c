#include "picture/pages/table.h"
#include "base/number.h"
#include "picture/dot/paint.h"
#include "picture/type.h"
#include "words/phrases.h"

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

/* A wish says its word, beside the dot where there is some. */
static void
draw_wish(struct xdot *xdot, struct box box, bool some)
{
    struct point at = middle(box);
    draw_box(xdot, box, COLOUR_PAGE, COLOUR_GAP, true);
    if (some)
        draw_dot(xdot, (struct point){box.left + 6, at.y}, COLOUR_TEXT);
    at.x += some ? 4 : 0;
    at.y -= SIZE_HEAD * 0.33;
    xdot_text(xdot, at, ALIGN_CENTRE, SIZE_HEAD, false, COLOUR_GAP_TEXT,
              slice_of("wish"));
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
draw_cell(struct xdot *xdot, struct box box, const struct view *view,
          size_t function)
{
    enum amount amount = view_amount(view, function);
    if (view_is_wish(view, function))
        draw_wish(xdot, box, amount >= AMOUNT_SOME);
    else
        draw_amount(xdot, box, amount);
}

/* ---- The whole ---- */

static size_t
columns_of(const struct table *table)
{
    size_t functions = snapshot_functions(table->scene->snapshot);
    return functions < MOST_COLUMNS ? functions : MOST_COLUMNS;
}

static struct box
column(const struct table *table, size_t index)
{
    double left = table->box.left + NAMES;
    double width = (table->box.right - left) / (double)columns_of(table);
    return (struct box){left + width * (double)index + 1.5, 0,
                        left + width * (double)(index + 1) - 1.5, 0};
}

static struct slice
head_words(const struct table *table, size_t function)
{
    const struct scene *scene = table->scene;
    struct slice name = snapshot_function_name(scene->snapshot, function);
    return tr_slice(scene->language, function_words(name).wish);
}

/* A head of two lines breaks at its last blank. */
static void
draw_head(const struct table *table, size_t function, struct xdot *xdot)
{
    struct box box = column(table, function);
    struct slice words = head_words(table, function), line = words;
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
draw_name(const struct table *table, const struct figure *figure, double y,
          double height, struct xdot *xdot)
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
row_height(const struct table *table)
{
    double room =
        table->box.top - table->box.bottom - HEAD - FOOT - GAP_OF_RINGS * 4;
    double height = table->rows > 0 ? room / (double)table->rows : MOST_ROW;
    return height > MOST_ROW    ? MOST_ROW
           : height < LEAST_ROW ? LEAST_ROW
                                : height;
}

size_t
table_capacity(double height)
{
    double room = height - HEAD - FOOT - GAP_OF_RINGS * 4;
    return room > LEAST_ROW ? (size_t)(room / LEAST_ROW) : 1;
}

void
table_add_givers(const struct kith_snapshot *snapshot, size_t function,
                 struct str *out)
{
    struct givers givers = snapshot_givers(snapshot, function);
    if (givers.count == 0 && !givers.all_known)
        str_add_char(out, '?');
    else if (givers.count > 0 || snapshot->audience != KITH_CLIENT)
        str_addf(out, "%zu%s", givers.count, givers.all_known ? "" : "+");
}

static void
draw_foot(const struct table *table, double y, struct xdot *xdot)
{
    struct point line[] = {{table->box.left, y - 2}, {table->box.right, y - 2}};
    struct point at = {table->box.left, y - 14};
    xdot_pen(xdot, COLOUR_TEXT, 1);
    xdot_line(xdot, line, 2);
    xdot_text(xdot, at, ALIGN_LEFT, SIZE_HEAD, true, COLOUR_TEXT,
              slice_of(tr(table->scene->language, "People you can turn to")));
    for (size_t i = 0; i < columns_of(table); i++) {
        struct str count = {0};
        struct box box = column(table, i);
        at.x = (box.left + box.right) / 2;
        table_add_givers(table->scene->snapshot, i, &count);
        if (count.size > 0)
            xdot_text(xdot, at, ALIGN_CENTRE, 10, true, COLOUR_TEXT,
                      str_slice(&count));
        str_release(&count);
    }
}

double
table_draw(const struct table *table, struct xdot *xdot)
{
    double height = row_height(table), y = table->box.top - HEAD;
    int ring = -1;
    for (size_t i = 0; i < columns_of(table); i++)
        draw_head(table, i, xdot);
    for (size_t i = 0; i < table->rows; i++) {
        const struct figure *figure =
            &table->scene->figures.items[table->who[i]];
        y -= ring != figure->ring && i > 0 ? GAP_OF_RINGS : 0;
        ring = figure->ring;
        draw_name(table, figure, y, height, xdot);
        for (size_t j = 0; j < columns_of(table); j++) {
            struct box box = column(table, j);
            box.top = y - 1;
            box.bottom = y - height + 1;
            draw_cell(xdot, box, figure->view, j);
        }
        y -= height;
    }
    draw_foot(table, y, xdot);
    return y - FOOT;
}

bool
table_has(const struct table *table, enum amount amount)
{
    for (size_t i = 0; i < table->rows; i++)
        for (size_t j = 0; j < columns_of(table); j++)
            if (view_amount(table->scene->figures.items[table->who[i]].view,
                            j) == amount)
                return true;
    return false;
}

bool
table_has_wish(const struct table *table)
{
    for (size_t i = 0; i < table->rows; i++)
        for (size_t j = 0; j < columns_of(table); j++)
            if (view_is_wish(table->scene->figures.items[table->who[i]].view,
                             j))
                return true;
    return false;
}

/* ---- In words ---- */

/* "a little rides" is no English: of kinds that the case named itself nobody
 * knows whether they can be counted. */
static const char *
amount_words(const struct scene *scene, const struct view *view,
             size_t function)
{
    enum { A_LITTLE = 1, SOME };
    struct slice name = snapshot_function_name(scene->snapshot, function);
    int level = view_cell(view, function, PART_GOT).level;
    bool own = slice_equal(function_words(name).wish, name);
    return level >= A_LOT                     ? "a lot of"
           : own && !slice_is(name, "advice") ? level_phrases[SOME]
                                              : level_phrases[level];
}

static void
add_cell(const struct scene *scene, const struct view *view, size_t function,
         bool *first, struct str *out)
{
    struct slice name = snapshot_function_name(scene->snapshot, function);
    struct slice kind = tr_slice(scene->language, function_words(name).wish);
    enum amount amount = view_amount(view, function);
    bool wish = view_is_wish(view, function);
    if (amount <= AMOUNT_NONE && !wish)
        return;
    str_add(out, *first ? ": " : "; ");
    *first = false;
    if (amount > AMOUNT_NONE)
        str_addf(out, "%s %.*s", amount_words(scene, view, function),
                 SLICE_ARGS(kind));
    if (wish)
        str_addf(out, "%s: %.*s", amount > AMOUNT_NONE ? ", wish" : "wish",
                 SLICE_ARGS(kind));
}

/* Where a row has no dot: because nobody said, or because it is so. What is
 * known in part is neither, and nothing is said. */
static const char *
nothing_words(const struct scene *scene, const struct figure *figure)
{
    size_t known = 0, kinds = snapshot_functions(scene->snapshot);
    for (size_t i = 0; i < kinds; i++)
        known += cell_is_known(view_cell(figure->view, i, PART_GOT));
    return known == 0       ? "nothing noted yet"
           : known == kinds ? "none of these now"
                            : NULL;
}

static void
add_givers_words(const struct scene *scene, struct str *out)
{
    const struct kith_snapshot *snapshot = scene->snapshot;
    const struct language *language = scene->language;
    struct str lines = {0};
    for (size_t i = 0; i < snapshot_functions(snapshot); i++) {
        struct slice kind =
            function_words(snapshot_function_name(snapshot, i)).label;
        struct str count = {0};
        table_add_givers(snapshot, i, &count);
        if (count.size > 0)
            str_addf(&lines, "  %.*s: %s\n",
                     SLICE_ARGS(tr_slice(language, kind)), count.data);
        str_release(&count);
    }
    if (lines.size > 0)
        str_addf(out, "\n%s\n%s", tr(language, "People you can turn to"),
                 lines.data);
    str_release(&lines);
}

void
table_add_words(const struct scene *scene, const uint32_t *who, size_t rows,
                struct str *out)
{
    const struct kith_snapshot *snapshot = scene->snapshot;
    const struct language *language = scene->language;
    if (rows == 0)
        return;
    str_addf(out, "\n%s\n", tr(language, "Who gives what"));
    for (size_t i = 0; i < rows; i++) {
        bool first = true;
        const struct figure *figure = &scene->figures.items[who[i]];
        str_addf(out, "  %.*s", SLICE_ARGS(figure->called));
        for (size_t j = 0; j < snapshot_functions(snapshot); j++)
            add_cell(scene, figure->view, j, &first, out);
        const char *nothing = nothing_words(scene, figure);
        if (first && nothing != NULL)
            str_addf(out, ": %s", tr(language, nothing));
        str_add_char(out, '\n');
    }
    add_givers_words(scene, out);
}
