/* The door of the pictures, and what all pages share. */
#include "picture/pages/pages.h"
#include "base/must.h"
#include "words/places.h"
#include "words/titles.h"
#include "base/alloc.h"
#include "base/utf8.h"
#include "picture/dot/canvas.h"
#include "picture/type.h"

#include <stdlib.h>

/* Paper a size larger: A3 for A4, tabloid for Letter. */
static double
enlargement(const struct kith_picture_options *options)
{
    const double a3 = 1.4142, tabloid = 1.2941;
    if (!options->large)
        return 1;
    return options->paper == KITH_LETTER ? tabloid : a3;
}

const struct frame *
album_paper(const struct album *album)
{
    return album->options->paper == KITH_LETTER ? &frame_letter : &frame_a4;
}

/* A title that the user gave may be of any length. */
void
album_apply(const struct album *album, struct scene *scene)
{
    const struct kith_picture_options *options = album->options;
    if (options->initials)
        manner_use_codes(scene, &album->codes);
    if (options->no_ties)
        manner_leave_out_ties(scene);
    if (options->no_support)
        manner_leave_out_support(scene);
    if (options->title == NULL)
        return;
    struct str cut = {0};
    type_add_shortened(&cut, slice_of(options->title), SIZE_TITLE, 460);
    scene->title = arena_copy(&scene->arena, str_slice(&cut));
    str_release(&cut);
}

void
album_scene(const struct album *album, struct scene *scene, size_t session,
            struct scale scale, enum whom whom)
{
    scene_begin(scene, timeline_snapshot(album->timeline, session), scale,
                album->language);
    if (whom == PLACED_ONLY)
        scene_drop_unplaced(scene);
    scene_end(scene);
    scene_tell_distance(scene);
    album_apply(album, scene);
}

void
album_draw_titles(struct canvas *canvas, const struct scene *scene,
                  struct box content)
{
    struct str below = {0};
    str_add_slice(&below, scene->subtitle);
    if (scene->snapshot->ringless)
        str_addf(&below, " · %s", place_nowhere(scene->language));
    canvas_draw_titles(canvas, content, scene->title, str_slice(&below));
    str_release(&below);
}

struct canvas
album_begin_page(const struct album *album, const struct frame *frame)
{
    struct canvas canvas;
    canvas_init(&canvas, frame->width, frame->height, album->options->grey);
    canvas.enlarged = enlargement(album->options);
    canvas.language = album->language;
    return canvas;
}

/* Words may go to a terminal: nothing in them steers it. */
static char *
safe_lines(struct slice text)
{
    struct str safe = {0};
    while (text.size > 0) {
        utf8_add_safe(&safe, slice_take_until(&text, '\n'));
        str_add_char(&safe, '\n');
    }
    return str_take(&safe);
}

void
album_end_page(struct album *album, struct canvas *canvas, struct slice title,
               struct str *text)
{
    if (album->options->words) {
        struct str words = {0};
        str_addf(&words, "%s\n\n%s",
                 title_audience(album->timeline->audience, album->language),
                 str_text(text));
        canvas_release(canvas);
        *array_add(album) = safe_lines(str_slice(&words));
        str_release(&words);
        str_release(text);
        return;
    }
    *array_add(album) = canvas_finish(canvas, title, str_slice(text));
    str_release(text);
}

static void
fill(struct album *album)
{
    switch (album->options->kind) {
    case KITH_PICTURE_CHANGE:
        album_add_change(album);
        break;
    case KITH_PICTURE_ALL:
        album_add_all(album);
        break;
    case KITH_PICTURE_HANDOUT:
        album_add_handout(album);
        break;
    default:
        album_add_session(album);
    }
}

void
album_begin(struct album *album, const struct kith_timeline *timeline,
            const struct kith_picture_options *options)
{
    size_t sessions = timeline->moments.count;
    must(options->from < sessions && options->to < sessions);
    must(timeline->roster.files == 1);
    *album = (struct album){
        .timeline = timeline,
        .options = options,
        .language =
            language_for(language_find(options->language), timeline->audience)};
    album->seating = seating_new(timeline);
    codes_init(&album->codes, timeline);
}

void
album_end(struct album *album)
{
    seating_free(album->seating);
    codes_release(&album->codes);
}

char **
pictures_new(const struct kith_timeline *timeline,
             const struct kith_picture_options *options, size_t *count)
{
    struct album album;
    album_begin(&album, timeline, options);
    fill(&album);
    album_end(&album);
    *count = album.count;
    return album.items;
}

void
pictures_free(char **pages, size_t count)
{
    for (size_t i = 0; i < count; i++)
        alloc_free(pages[i]);
    alloc_free(pages);
}

char *
picture_dot(const struct kith_snapshot *snapshot)
{
    size_t count;
    struct kith_timeline *timeline = timeline_of(snapshot);
    struct kith_picture_options options = {.to = snapshot->index};
    char **pages = pictures_new(timeline, &options, &count);
    char *page = pages[0];
    alloc_free(pages);
    timeline_free(timeline);
    return page;
}
