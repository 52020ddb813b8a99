/* One circle as a file of SVG, in the style that it has in the report. In: a
 * timeline of one file, and what to draw. Out: a document that needs nothing
 * else: no page, no font, no script. */
#include "output/report/alone.h"
#include "base/markup.h"
#include "change/change.h"
#include "output/report/assets.h"
#include "picture/layout/layout.h"
#include "picture/pages/pages.h"
#include "picture/scene/in_words.h"
#include "picture/scene/scene_change.h"
#include "picture/svg/circle.h"

/* WORDS say the scene, from before it was laid out: while all lines are
 * there. */
static void
add_file(const struct album *album, struct scene *scene, struct slice words,
         struct str *out)
{
    struct str title = {0};
    layout_scene(scene, album->seating, album_paper(album));
    str_add_slice(&title, scene->title);
    str_addf(&title, ", %.*s", SLICE_ARGS(scene->subtitle));
    struct circle circle = {.scene = scene,
                            .class =
                                album->options->grey ? "wide grey" : "wide",
                            .title = str_slice(&title),
                            .style = {asset_alone.data, asset_alone.size},
                            .words = words};
    circle_add(&circle, out);
    str_release(&title);
}

static void
add_session(const struct album *album, struct str *out)
{
    struct scene scene;
    struct str words = {0};
    album_scene(album, &scene, album->options->to, album->seating->scale,
                EVERYBODY);
    in_words_add_scene(&scene, &words);
    add_file(album, &scene, str_slice(&words), out);
    scene_release(&scene);
    str_release(&words);
}

static void
add_change(const struct album *album, struct str *out)
{
    struct scene scene;
    struct str words = {0};
    struct kith_change *change = change_new(
        album->timeline, album->options->from, album->options->to, NULL);
    scene_init_change(&scene, change, album->seating->scale, album->language);
    album_apply(album, &scene);
    in_words_add_change(&scene, slice_of(""), &words);
    add_file(album, &scene, str_slice(&words), out);
    scene_release(&scene);
    str_release(&words);
    change_free(change);
}

char *
circle_alone(const struct kith_timeline *timeline,
             const struct kith_picture_options *options)
{
    struct str out = {0};
    struct album album;
    album_begin(&album, timeline, options);
    if (options->kind == KITH_PICTURE_CHANGE)
        add_change(&album, &out);
    else
        add_session(&album, &out);
    album_end(&album);
    return str_take(&out);
}
