/* What changed: everyone where they are now, old places hollow, moves as
 * arrows along the ray. */
#include "picture/dot/canvas.h"
#include "picture/layout/layout.h"
#include "picture/pages/legend_rows.h"
#include "picture/dot/paint.h"
#include "picture/pages/pages.h"
#include "picture/scene/scene_change.h"
#include "picture/scene/in_words.h"

#define SIZE_SHORT 10.5   /* letters below the legend … */
enum { SHORT_LINES = 2 }; /* … and lines of them */

static void
add_in_short(const struct album *album, const struct kith_change *change,
             const struct frame *frame, bool anyhow, struct str *out)
{
    const struct kith_picture_options *options = album->options;
    in_words_add_in_short(
        &(struct in_short){.change = change,
                           .language = album->language,
                           .codes = options->initials ? &album->codes : NULL,
                           .no_ties = options->no_ties,
                           .no_support = options->no_support,
                           .size = SIZE_SHORT,
                           .width = frame->content.right - frame->content.left,
                           .lines = SHORT_LINES,
                           .anyhow = anyhow},
        out);
}

void
album_add_change(struct album *album)
{
    struct scene scene;
    struct seen seen = {0};
    struct legend legend;
    struct str words = {0}, in_short = {0}, heard = {0};
    const struct frame *frame = album_paper(album);
    struct kith_change *change = change_new(
        album->timeline, album->options->from, album->options->to, NULL);
    scene_init_change(&scene, change, album->seating->scale, album->language);
    album_apply(album, &scene);
    add_in_short(album, change, frame, false, &in_short);
    add_in_short(album, change, frame, true, &heard);
    in_words_add_change(&scene, str_slice(&heard), &words);
    layout_scene(&scene, album->seating, frame);
    struct canvas canvas = album_begin_page(album, frame);
    album_draw_titles(&canvas, &scene, frame->content);
    paint_scene(&canvas, &scene, "");
    legend_see(&seen, &scene);
    legend_init(&legend, &seen, true);
    double y = legend_draw(&legend, frame->content, legend_size(&scene),
                           layout_floor(&scene), &canvas.background);
    y = xdot_paragraph(&canvas.background,
                       (struct point){frame->content.left, y - 10}, SIZE_SHORT,
                       frame->content.right - frame->content.left,
                       str_slice(&in_short));
    canvas_draw_footer(&canvas, frame->content.left, frame->content.right,
                       y - 4);
    album_end_page(album, &canvas, scene.title, &words);
    str_release(&in_short);
    str_release(&heard);
    legend_release(&legend);
    scene_release(&scene);
    change_free(change);
}
