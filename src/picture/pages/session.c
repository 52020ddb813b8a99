/* One session: the circle, what its marks mean, and what is wished for. */
#include "picture/dot/canvas.h"
#include "picture/layout/layout.h"
#include "picture/pages/legend_rows.h"
#include "picture/dot/paint.h"
#include "picture/pages/pages.h"
#include "picture/scene/in_words.h"
#include "picture/scene/wishes.h"

#include <math.h>

static int
lines_in(double height, double size)
{
    int lines = (int)(height / (1.4 * size));
    return lines > 1 ? lines : 1;
}

/* The largest size at which WORDS find room; the least where none is small
 * enough. */
static double
size_of_wishes(struct slice words, double width, double height)
{
    double size = 10;
    while (size > LEAST_LETTERS &&
           !type_fits_lines(words, size, width, lines_in(height, size)))
        size -= 1;
    return size;
}

/* What is wished for: in smaller letters where there is more of it, and where it
 * is too much, with fewer names. */
static double
draw_wishes(struct canvas *canvas, const struct scene *scene, double y)
{
    enum { MOST_HEIGHT = 42, BELOW = 25 };
    struct box content = scene->frame->content;
    struct str words = {0};
    double width = content.right - content.left;
    double height = fmin(MOST_HEIGHT, y - content.bottom + BELOW);
    double size = size_of_wishes(scene->wishes, width, height);
    wishes_add_fitting(scene, size, width, lines_in(height, size), &words);
    size = size_of_wishes(str_slice(&words), width, height);
    y = xdot_paragraph(&canvas->background, (struct point){content.left, y},
                       size, width, str_slice(&words));
    str_release(&words);
    return y;
}

/* Wishes and footer below the legend. */
static void
draw_foot(struct canvas *canvas, const struct scene *scene, double top)
{
    struct box content = scene->frame->content;
    double y = draw_wishes(canvas, scene, top - 10);
    canvas_draw_footer(canvas, content.left, content.right, y - 4);
}

void
album_add_session(struct album *album)
{
    struct scene scene;
    struct seen seen = {0};
    struct legend legend;
    struct str words = {0};
    const struct frame *frame = album_paper(album);
    album_scene(album, &scene, album->options->to, album->seating->scale,
                EVERYBODY);
    in_words_add_scene(&scene, &words); /* while all lines are there */
    layout_scene(&scene, album->seating, frame);
    struct canvas canvas = album_begin_page(album, frame);
    album_draw_titles(&canvas, &scene, frame->content);
    paint_scene(&canvas, &scene, "");
    legend_see(&seen, &scene);
    legend_init(&legend, &seen, false);
    double y = legend_draw(&legend, frame->content, legend_size(&scene),
                           layout_floor(&scene), &canvas.background);
    draw_foot(&canvas, &scene, y);
    album_end_page(album, &canvas, scene.title, &words);
    legend_release(&legend);
    scene_release(&scene);
}
