/* Pictures as they were asked for: with codes, without ties, small. In: a scene
 * that has ended and is not laid out. Out: the same with less on it; words say
 * what is left. */
#include "picture/scene/manner.h"
#include "picture/scene/wishes.h"
#include "words/titles.h"

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
    wishes_tell(scene);
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

void
manner_narrow_names(struct scene *scene)
{
    enum { LONGEST = 64 }; /* points */
    struct figure *figure;
    array_each (figure, &scene->figures)
        figure->room.width = LONGEST;
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
