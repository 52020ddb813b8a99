/* The handout (--handout), to take home: the circle, who gives what, and lines
 * to write on. In: an album. Out: a page of DOT, and one more for each part of
 * the table that found no room. */
#include "picture/dot/canvas.h"
#include "picture/layout/layout.h"
#include "picture/pages/legend_rows.h"
#include "picture/dot/paint.h"
#include "picture/pages/pages.h"
#include "picture/pages/giving_rows.h"
#include "picture/type.h"
#include "picture/scene/in_words.h"

enum {
    TABLE_LEFT = 436,
    TABLE_TOP = 40,
    PROMPTS = 132,
    KEY = 22,
    BESIDE_LEGEND = 14 /* between it and the heads of the right column */
};

#define SIZE_KEY 8.5

static void
draw_title(struct canvas *canvas, double x, double y, const char *words)
{
    xdot_text(&canvas->background, (struct point){x, y}, ALIGN_LEFT, 12, true,
              COLOUR_TEXT, slice_of(tr(canvas->language, words)));
}

static void
draw_line(struct canvas *canvas, double left, double right, double y)
{
    struct point line[] = {{left, y}, {right, y}};
    xdot_pen(&canvas->background, COLOUR_CELL, 0.8);
    xdot_line(&canvas->background, line, 2);
}

static void
draw_prompts(struct canvas *canvas, struct box content)
{
    double left = content.left + TABLE_LEFT, y = content.bottom + PROMPTS - 18;
    draw_title(canvas, left, y, T("Something you noticed"));
    draw_line(canvas, left, content.right, y - 26);
    y -= 58;
    draw_title(canvas, left, y, T("One small step before next time"));
    draw_line(canvas, left, content.right, y - 26);
    canvas_draw_footer(canvas, left, content.right, content.bottom - 6);
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

/* As many rows from FIRST on as fit; returns how many. */
static size_t
draw_table(struct canvas *canvas, const struct giving *giving, size_t first,
           struct box box, double room)
{
    size_t left = giving->rows.count - first;
    size_t rows = giving_rows_capacity(room);
    const struct giving_rows table = {.part = {giving, first,
                                               left < rows ? left : rows,
                                               giving_rows_columns(giving)},
                                      .box = box};
    draw_title(canvas, box.left, box.top + 6, T("Who gives what"));
    double y = giving_rows_draw(&table, &canvas->background);
    draw_key(canvas, &table, y - 12);
    return table.part.rows;
}

static struct box
table_box(struct box content)
{
    return (struct box){content.left + TABLE_LEFT,
                        content.bottom + PROMPTS + KEY, content.right,
                        content.top - TABLE_TOP};
}

/* The first page: the circle, its legend, and as much of the table as fits.
 * Returns how many rows do. */
static size_t
add_first_page(struct album *album, const struct scene *circle,
               const struct giving *giving)
{
    const struct frame *frame = circle->frame;
    const struct scene *scene = giving->scene;
    struct seen seen = {0};
    struct legend legend;
    struct str words = {0};
    struct box box = table_box(frame->content), left = frame->content;
    struct canvas canvas = album_begin_page(album, frame);
    canvas_draw_titles(&canvas, frame->content, scene->title, scene->subtitle);
    paint_scene(&canvas, circle, "");
    legend_see(&seen, circle);
    legend_init(&legend, &seen, false);
    left.right = box.left - BESIDE_LEGEND;
    double top = left.bottom + 56;
    left.bottom -= 18; /* nothing stands below it */
    legend_draw(&legend, left, SIZE_SMALL_LEGEND, top, &canvas.background);
    legend_release(&legend);
    size_t rows = draw_table(&canvas, giving, 0, box, box.top - box.bottom);
    draw_prompts(&canvas, frame->content);
    in_words_add_scene(circle, &words);
    giving_add_words(giving, 0, rows, &words);
    album_end_page(album, &canvas, scene->title, &words);
    return rows;
}

/* The rest of a long table from row FIRST on, page after page. */
static size_t
add_next_page(struct album *album, const struct frame *frame,
              const struct giving *giving, size_t first)
{
    const struct scene *scene = giving->scene;
    struct str words = {0};
    struct box box = frame->content;
    struct canvas canvas = album_begin_page(album, frame);
    canvas_draw_titles(&canvas, frame->content, scene->title, scene->subtitle);
    box.top -= TABLE_TOP;
    double room = box.top - box.bottom;
    box.top -= 20;
    size_t rows = draw_table(&canvas, giving, first, box, room);
    giving_add_words(giving, first, rows, &words);
    album_end_page(album, &canvas, scene->title, &words);
    return rows;
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
    size_t done = add_first_page(album, &circle, &giving);
    while (done < giving.rows.count)
        done += add_next_page(album, frame, &giving, done);
    giving_release(&giving);
    scene_release(&circle);
    scene_release(&scene);
}
