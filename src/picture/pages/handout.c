/* To take home: the circle, who gives what, and lines to write on. */
#include "base/alloc.h"
#include "picture/dot/canvas.h"
#include "picture/layout/layout.h"
#include "picture/pages/legend_rows.h"
#include "picture/dot/paint.h"
#include "picture/pages/pages.h"
#include "picture/pages/table.h"
#include "picture/type.h"
#include "picture/scene/in_words.h"

#include <stdlib.h>

enum { TABLE_LEFT = 436, TABLE_TOP = 40, PROMPTS = 132, KEY = 22 };

#define SIZE_KEY 8.5

/* The active people, from the innermost ring out, by name within a ring. */
static size_t
rank_people(const struct scene *scene, uint32_t *who)
{
    int rings = snapshot_rings(scene->snapshot);
    size_t count = 0;
    const uint32_t *index;
    for (int ring = 1; ring <= rings + 2; ring++)
        array_each (index, &scene->order) {
            const struct figure *figure = &scene->figures.items[*index];
            int place = figure->ring > 0 ? figure->ring : rings + 2;
            if (place == ring && figure->view->active)
                who[count++] = *index;
        }
    return count;
}

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
    draw_title(canvas, left, y, "Something you noticed");
    draw_line(canvas, left, content.right, y - 26);
    y -= 58;
    draw_title(canvas, left, y, "One small step before next time");
    draw_line(canvas, left, content.right, y - 26);
    canvas_draw_footer(canvas, left, content.bottom - 6);
}

/* What the cells mean, as far as there are any such. */
static void
draw_key(struct canvas *canvas, const struct table *table, double y)
{
    enum { APART = 16 };
    const struct {
        const char *words;
        bool shown;
    } entries[] = {
        {"● a little or some", table_has(table, AMOUNT_SOME)},
        {"●● a lot", table_has(table, AMOUNT_MUCH)},
        {"wish: you’d like this", table_has_wish(table)},
        {"– not known", table_has(table, AMOUNT_UNKNOWN)},
    };
    struct xdot *xdot = &canvas->background;
    double left = table->box.left;
    xdot_fill(xdot, COLOUR_SOME);
    xdot_pen(xdot, COLOUR_TEXT, 0.5);
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
        struct slice words = slice_of(tr(canvas->language, entries[i].words));
        if (!entries[i].shown)
            continue;
        xdot_text(xdot, (struct point){left, y}, ALIGN_LEFT, SIZE_KEY, false,
                  COLOUR_SECONDARY, words);
        left += type_width(words, SIZE_KEY, false) + APART;
    }
}

static double
draw_table(struct canvas *canvas, const struct scene *scene, struct box box,
           const uint32_t *who, size_t rows)
{
    struct table table = {scene, box, who, rows};
    draw_title(canvas, box.left, box.top + 6, "Who gives what");
    double y = table_draw(&table, &canvas->background);
    draw_key(canvas, &table, y - 12);
    return y;
}

static struct box
table_box(struct box content)
{
    return (struct box){content.left + TABLE_LEFT,
                        content.bottom + PROMPTS + KEY, content.right,
                        content.top - TABLE_TOP};
}

/* The first page: the circle, its legend, and as much of the table as fits. */
static size_t
add_first_page(struct album *album, const struct scene *scene,
               const struct scene *circle, const uint32_t *who, size_t count)
{
    const struct frame *frame = circle->frame;
    struct seen seen = {0};
    struct legend legend;
    struct str words = {0};
    struct box box = table_box(frame->content), left = frame->content;
    size_t rows = table_capacity(box.top - box.bottom);
    rows = count < rows ? count : rows;
    struct canvas canvas = album_begin_page(album, frame);
    canvas_draw_titles(&canvas, frame->content, scene->title, scene->subtitle);
    paint_scene(&canvas, circle, "");
    legend_see(&seen, circle);
    legend_init(&legend, &seen, false);
    left.right = box.left + 10;
    double top = left.bottom + 56;
    left.bottom -= 18; /* nothing stands below it */
    legend_draw(&legend, left, SIZE_SMALL_LEGEND, top, &canvas.background);
    legend_release(&legend);
    draw_table(&canvas, scene, box, who, rows);
    draw_prompts(&canvas, frame->content);
    words_add_scene(circle, &words);
    table_add_words(scene, who, rows, &words);
    album_end_page(album, &canvas, scene->title, &words);
    return rows;
}

/* The rest of a long table, page after page. */
static size_t
add_next_page(struct album *album, struct scene *scene,
              const struct frame *frame, const uint32_t *who, size_t count)
{
    struct str words = {0};
    struct box box = frame->content;
    box.top -= TABLE_TOP;
    size_t rows = table_capacity(box.top - box.bottom);
    rows = count < rows ? count : rows;
    struct canvas canvas = album_begin_page(album, frame);
    canvas_draw_titles(&canvas, frame->content, scene->title, scene->subtitle);
    box.top -= 20;
    draw_table(&canvas, scene, box, who, rows);
    table_add_words(scene, who, rows, &words);
    album_end_page(album, &canvas, scene->title, &words);
    return rows;
}

void
album_add_handout(struct album *album)
{
    struct scene scene, circle; /* there is no row for people without a ring */
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
    uint32_t *who = alloc_zeroed(scene.figures.count, sizeof *who);
    size_t count = rank_people(&scene, who);
    size_t done = add_first_page(album, &scene, &circle, who, count);
    while (done < count)
        done += add_next_page(album, &scene, frame, who + done, count - done);
    free(who);
    scene_release(&circle);
    scene_release(&scene);
}
