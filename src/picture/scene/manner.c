#include "picture/scene/manner.h"
#include "base/alloc.h"
#include "base/utf8.h"
#include "picture/type.h"

#include <stdlib.h>

/* ---- Codes ---- */

/* The first letters of the first two words, or the first two of one. */
static void
add_initials(struct slice name, struct str *out)
{
    const char *blank = memchr(name.data, ' ', name.size);
    size_t first = utf8_grapheme(name);
    size_t next = blank != NULL ? (size_t)(blank - name.data) + 1 : first;
    struct slice rest = slice_part(name, next, name.size);
    str_add_slice(out, slice_part(name, 0, first));
    if (rest.size > 0)
        str_add_slice(out, slice_part(rest, 0, utf8_grapheme(rest)));
}

static bool
is_taken(const struct codes *codes, size_t people, struct slice code)
{
    for (size_t i = 0; i < people; i++)
        if (codes->of[i].size > 0 && slice_equal(codes->of[i], code))
            return true;
    return false;
}

static void
give_code(struct codes *codes, const struct kith_inventory *inventory,
          size_t person)
{
    struct str code = {0};
    add_initials(inventory->people.items[person]->name, &code);
    size_t plain = code.size;
    for (int i = 2; is_taken(codes, inventory->people.count, str_slice(&code));
         i++) {
        str_cut(&code, plain);
        str_addf(&code, "%d", i);
    }
    codes->of[person] = arena_copy(&codes->arena, str_slice(&code));
    str_release(&code);
}

void
codes_init(struct codes *codes, const struct kith_inventory *inventory,
           enum kith_audience audience)
{
    struct kith_snapshot *snapshot;
    size_t people = inventory->people.count;
    bool *seen = alloc_zeroed(people, sizeof *seen);
    *codes = (struct codes){0};
    codes->of = arena_alloc(&codes->arena, people * sizeof *codes->of);
    struct snapshot_walk *walk = snapshot_walk_new(inventory, audience);
    while ((snapshot = snapshot_walk_next(walk)) != NULL) {
        const struct view *view;
        array_each (view, &snapshot->people)
            seen[view->person] = true;
        kith_snapshot_free(snapshot);
    }
    snapshot_walk_free(walk);
    for (size_t i = 0; i < people; i++)
        if (seen[i])
            give_code(codes, inventory, i);
    free(seen);
}

void
codes_release(struct codes *codes)
{
    arena_release(&codes->arena);
}

void
look_use_codes(struct scene *scene, const struct codes *codes)
{
    struct str client = {0}, title = {0};
    struct figure *figure;
    array_each (figure, &scene->figures)
        figure->name = figure->called = codes->of[figure->person];
    if (!slice_is(scene->snapshot->inventory->me, "Me")) {
        add_initials(scene->snapshot->inventory->me, &client);
        str_addf(&title, "%s’s circle", str_text(&client));
        scene->client = arena_copy(&scene->arena, str_slice(&client));
        scene->title = arena_copy(&scene->arena, str_slice(&title));
    }
    str_release(&client);
    str_release(&title);
    scene_tell_wishes(scene);
}

void
look_use_short_codes(struct scene *scene, const struct codes *codes)
{
    struct figure *figure;
    array_each (figure, &scene->figures)
        figure->name = codes->of[figure->person];
}

/* ---- Less on the page ---- */

void
look_leave_out_ties(struct scene *scene)
{
    scene->links.count = 0;
}

void
look_leave_out_support(struct scene *scene)
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

static bool
is_unique(const struct scene *scene, const struct slice *names, size_t figure)
{
    for (size_t i = 0; i < scene->figures.count; i++)
        if (i != figure && slice_equal(names[i], names[figure]))
            return false;
    return true;
}

void
look_shorten_names(struct scene *scene)
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
    free(names);
}

void
look_make_small(struct scene *scene, const struct frame *frame)
{
    struct figure *figure;
    array_each (figure, &scene->figures) {
        figure->line_count = 0;
        figure->detail = frame_detail(frame);
        if (figure->gap)
            figure->outline = SMALL_OUTLINE;
    }
}
