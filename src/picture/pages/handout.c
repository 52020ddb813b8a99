/* The handout (--handout), to take home: the circle, who gives what, and lines
 * to write on. In: an album. Out: a page of DOT, and one more for each part of
 * the table that found no room; the lines to write on stand behind its end. */
#include "picture/dot/canvas.h"
#include "picture/layout/layout.h"
#include "picture/pages/legend_rows.h"
#include "picture/dot/paint.h"
#include "picture/pages/pages.h"
#include "picture/pages/giving_rows.h"
#include "picture/pages/prompts.h"
#include "picture/type.h"
#include "picture/scene/in_words.h"

#include <math.h>

enum {
    TABLE_LEFT = 436,
    TABLE_TOP = 40,
    TITLE = 20, /* of the table, where nothing else stands above it */
    KEY = 22,
    FOOTER = 16,
    BESIDE_LEGEND = 14 /* between it and the heads of the right column */
};

#define SIZE_KEY 8.5

static void
draw_title(struct canvas *canvas, double x, double y, const char *words)
{
    xdot_text(&canvas->background, (struct point){x, y}, ALIGN_LEFT, 12, true,
              COLOUR_TEXT, slice_of(tr(canvas->language, words)));
}

/* How far apart words are that share a line of this WIDTH. */
static double
apart(const struct slice *words, size_t count, double width)
{
    const double most = 16, least = 6;
    for (size_t i = 0; i < count; i++)
        width -= type_width(words[i], SIZE_KEY, false);
    double part = count > 1 ? width / (double)(count - 1) : most;
    return part > most ? most : part < least ? least : part;
}

/* What the cells mean, as far as there are any such. */
static void
draw_key(struct canvas *canvas, const struct giving_rows *table, double y)
{
    const char *keys[MOST_KEYS];
    struct slice words[MOST_KEYS];
    size_t count = giving_key(&table->part, keys);
    struct xdot *xdot = &canvas->background;
    struct box box = table->box;
    for (size_t i = 0; i < count; i++)
        words[i] = slice_of(tr(canvas->language, keys[i]));
    double gap = apart(words, count, box.right - box.left);
    xdot_fill(xdot, COLOUR_SOME);
    xdot_pen(xdot, COLOUR_TEXT, 0.5);
    for (size_t i = 0; i < count; i++) {
        xdot_text(xdot, (struct point){box.left, y}, ALIGN_LEFT, SIZE_KEY,
                  false, COLOUR_SECONDARY, words[i]);
        box.left += type_width(words[i], SIZE_KEY, false) + gap;
    }
}

/* ---- The column ---- */

/* Of the table, and of what stands below it, as much as a page has room for. */
struct portion {
    const struct giving *giving;
    size_t first, rows;
    bool table;   /* its heads, too, where it has no rows */
    bool prompts; /* the last: behind them is nothing */
};

static struct leeway
table_leeway(size_t rows)
{
    return leeway_sum(giving_rows_leeway(rows), (struct leeway){KEY, KEY});
}

/* All that is left, and lines to write on below; or as many rows as fit. */
static struct portion
portion_from(const struct giving *giving, size_t first, double room)
{
    size_t left = giving->rows.count - first;
    size_t rows = giving_rows_capacity(room - KEY);
    bool table = left > 0 || first == 0;
    double least =
        prompts_leeway().least + (table ? table_leeway(left).least : 0);
    if (least <= room)
        return (struct portion){giving, first, left, table, true};
    return (struct portion){giving, first, left < rows ? left : rows, true,
                            false};
}

/* Returns where it ends. */
static double
draw_table(struct canvas *canvas, const struct portion *portion, struct box box)
{
    const struct giving *giving = portion->giving;
    const struct giving_rows table = {.part = {giving, portion->first,
                                               portion->rows,
                                               giving_rows_columns(giving)},
                                      .box = box};
    draw_title(canvas, box.left, box.top + 6, T("Who gives what"));
    double y = giving_rows_draw(&table, &canvas->background);
    draw_key(canvas, &table, y - 12);
    return y - KEY;
}

/* Rows become higher and lines stand further apart alike, until the column is
 * full. */
static void
draw_column(struct canvas *canvas, const struct portion *portion,
            struct box box)
{
    struct leeway table = table_leeway(portion->rows), all = table;
    if (!portion->table) {
        prompts_fill(canvas, box);
        return;
    }
    if (portion->prompts)
        all = leeway_sum(table, prompts_leeway());
    double part = leeway_part(all, box.top - box.bottom);
    struct box upper = box;
    upper.bottom = box.top - leeway_at(table, part) + KEY;
    box.top = draw_table(canvas, portion, upper);
    if (portion->prompts)
        prompts_draw(canvas, box, part);
}

static void
add_words(const struct portion *portion, struct str *out)
{
    giving_add_words(portion->giving, portion->first, portion->rows, out);
    if (portion->prompts)
        prompts_add_words(portion->giving->scene->language, out);
}

/* ---- Pages ---- */

/* Where the circle ends, and whoever stands outside it. */
static double
lowest_of(const struct scene *circle)
{
    double lowest =
        circle->frame->centre.y - frame_scaled(circle->frame, CIRCLE_RADIUS);
    const struct figure *figure;
    array_each (figure, &circle->figures) {
        lowest = fmin(lowest, figure->at.y - figure->reach - figure->outline);
        if (!figure->unnamed)
            lowest = fmin(lowest, figure->label.bottom);
    }
    return lowest;
}

static void
draw_legend(struct canvas *canvas, const struct scene *circle, double right)
{
    struct seen seen = {0};
    struct legend legend;
    struct box box = circle->frame->content;
    double top =
        fmin(box.bottom + 56, lowest_of(circle) - SIZE_SMALL_LEGEND * 1.3);
    legend_see(&seen, circle);
    legend_init(&legend, &seen, false);
    box.right = right;
    box.bottom -= 18; /* nothing stands below it */
    legend_draw(&legend, box, SIZE_SMALL_LEGEND, top, &canvas->background);
    legend_release(&legend);
}

/* The first page: the circle, its legend, and as much of the table as fits. */
static struct portion
add_first_page(struct album *album, const struct scene *circle,
               const struct giving *giving)
{
    const struct frame *frame = circle->frame;
    const struct scene *scene = giving->scene;
    struct str words = {0};
    struct box content = frame->content, box = content;
    struct canvas canvas = album_begin_page(album, frame);
    box.left += TABLE_LEFT;
    content.right = box.left - BESIDE_LEGEND;
    album_draw_titles(&canvas, scene, content);
    paint_scene(&canvas, circle, "");
    box.top -= TABLE_TOP;
    box.bottom += FOOTER;
    draw_legend(&canvas, circle, box.left - BESIDE_LEGEND);
    struct portion portion = portion_from(giving, 0, box.top - box.bottom);
    draw_column(&canvas, &portion, box);
    canvas_draw_footer(&canvas, box.left, box.right, content.bottom - 6);
    in_words_add_scene(circle, &words);
    add_words(&portion, &words);
    album_end_page(album, &canvas, scene->title, &words);
    return portion;
}

/* What is left from row FIRST on, page after page. */
static struct portion
add_next_page(struct album *album, const struct frame *frame,
              const struct giving *giving, size_t first)
{
    const struct scene *scene = giving->scene;
    struct str words = {0};
    struct box box = frame->content;
    struct canvas canvas = album_begin_page(album, frame);
    album_draw_titles(&canvas, scene, frame->content);
    box.top -= TABLE_TOP + TITLE;
    struct portion portion = portion_from(giving, first, box.top - box.bottom);
    draw_column(&canvas, &portion, box);
    add_words(&portion, &words);
    album_end_page(album, &canvas, scene->title, &words);
    return portion;
}

void
album_add_handout(struct album *album)
{
    struct scene scene, circle; /* there is no row for people without a ring */
    struct giving giving;
    struct scale scale = album->seating->scale;
    const struct frame *frame = album->options->paper == KITH_LETTER
                                    ? &frame_handout_letter
                                    : &frame_handout_a4;
    scale.name = scale.name > 10 ? 10 : scale.name;
    scale.second = 8;
    scale.marker *= 20 / 22.0;
    album_scene(album, &scene, album->options->to, scale, EVERYBODY);
    album_scene(album, &circle, album->options->to, scale, PLACED_ONLY);
    layout_scene(&circle, album->seating, frame);
    giving_init(&giving, &scene);
    struct portion done = add_first_page(album, &circle, &giving);
    while (!done.prompts)
        done = add_next_page(album, frame, &giving, done.first + done.rows);
    giving_release(&giving);
    scene_release(&circle);
    scene_release(&scene);
}
