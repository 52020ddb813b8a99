/* Pictures as they were asked for: with codes, without ties, small. In: a scene
 * that has ended and is not laid out. Out: the same with less on it; words say
 * what is left. */
#include "picture/scene/manner.h"
#include "base/alloc.h"
#include "base/utf8.h"
#include "picture/type.h"
#include "words/titles.h"

#include <stdlib.h>

/* ---- Codes ---- */

/* The title names the client, so it changes, too; and the wishes name people.
 * Codes come from the case, so a person has one code in all its pictures. */
void
manner_use_codes(struct scene *scene, const struct codes *codes)
{
    struct figure *figure;
    array_each (figure, &scene->figures)
        figure->name = figure->called = codes->of[figure->person];
    if (codes->me.size > 0) {
        struct str title = {0};
        title_add_circle_of(codes->me, scene->language, &title);
        scene->client = codes->me;
        scene->title = arena_copy(&scene->arena, str_slice(&title));
        str_release(&title);
    }
    scene_tell_wishes(scene);
}

/* What they are called stays: words, unlike a circle of a few inches, have room
 * for it. */
void
manner_use_short_codes(struct scene *scene, const struct codes *codes)
{
    struct figure *figure;
    array_each (figure, &scene->figures)
        figure->name = codes->of[figure->person];
}

/* ---- Less on the page ---- */

void
manner_leave_out_ties(struct scene *scene)
{
    scene->links.count = 0;
}

/* Wishes stay: they are asked for by words and an outline, not by arrows. */
void
manner_leave_out_support(struct scene *scene)
{
    struct figure *figure;
    array_each (figure, &scene->figures) {
        figure->flow = FLOW_NONE;
        figure->strained = figure->thick = false;
        figure->strain = 0;
    }
}

/* "Mrs A." of "Mrs Abernathy"; "Nana" of "Nana Rose". */
static void
add_short(struct slice name, struct str *out)
{
    enum { TITLE = 4 }; /* a first word no longer than this is a title */
    const char *blank = memchr(name.data, ' ', name.size);
    size_t first = blank != NULL ? (size_t)(blank - name.data) : name.size;
    str_add_slice(out, slice_part(name, 0, first));
    struct slice rest = slice_part(name, first + 1, name.size);
    if (first >= TITLE || rest.size == 0)
        return;
    size_t letter = utf8_grapheme(rest);
    str_addf(out, " %.*s", (int)letter, rest.data);
    str_add(out, letter < rest.size ? "." : "");
}

/* Two Marys must not both become "Mary". */
static bool
is_unique(const struct scene *scene, const struct slice *names, size_t figure)
{
    for (size_t i = 0; i < scene->figures.count; i++)
        if (i != figure && slice_equal(names[i], names[figure]))
            return false;
    return true;
}

/* Shortened all at first, and then compared: a short name is taken back only
 * where two are alike. */
void
manner_shorten_names(struct scene *scene)
{
    enum { LONGEST = 56 }; /* points */
    size_t count = scene->figures.count;
    struct slice *names = alloc_zeroed(count, sizeof *names);
    for (size_t i = 0; i < count; i++) {
        struct str name = {0};
        add_short(scene->figures.items[i].called, &name);
        names[i] = arena_copy(&scene->arena, str_slice(&name));
        str_release(&name);
    }
    for (size_t i = 0; i < count; i++) {
        struct str cut = {0};
        struct figure *figure = &scene->figures.items[i];
        type_add_shortened(
            &cut, is_unique(scene, names, i) ? names[i] : figure->called,
            scene->scale.name, LONGEST);
        figure->name = arena_copy(&scene->arena, str_slice(&cut));
        str_release(&cut);
    }
    alloc_free(names);
}

/* Lines under names would be larger than the circle. A second outline at its
 * usual distance would stand too far off. */
void
manner_make_small(struct scene *scene, const struct frame *frame)
{
    struct figure *figure;
    array_each (figure, &scene->figures) {
        figure->line_count = 0;
        figure->detail = frame_detail(frame);
        if (figure->gap)
            figure->outline = SMALL_OUTLINE;
    }
}
