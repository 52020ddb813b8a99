/* Wishes in words. In: a scene with its marks. Out: one sentence.
 *
 * By kinds and not by people: what the client would like is the subject, from
 * whom it could come stands behind. Whoever has no double outline is not named,
 * so that words and picture say the same. */
#include "picture/scene/wishes.h"
#include "words/phrases.h"

void
wishes_add_kind(const struct scene *scene, size_t function, struct str *out)
{
    struct slice name = snapshot_function_name(scene->snapshot, function);
    str_add_slice(out, tr_slice(scene->language, function_words(name).wish));
}

static bool
is_wished(const struct figure *figure, size_t function)
{
    return figure->gap && view_gap(figure->view, function) >= WORTH_A_MARK;
}

static size_t
count_named(const struct scene *scene, size_t function)
{
    size_t count = 0;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        count += is_wished(figure, function);
    return count;
}

/* "listening (Maya, Jo)" */
static void
add_kind_of(const struct scene *scene, size_t function, bool named,
            struct str *out)
{
    const char *before = " (";
    const struct figure *figure;
    wishes_add_kind(scene, function, out);
    array_each (figure, &scene->figures) {
        if (!named || !is_wished(figure, function))
            continue;
        str_add(out, before);
        str_add_slice(out, figure->called);
        before = ", ";
    }
    str_add(out, named ? ")" : "");
}

/* "I’d like more: listening (Maya, Jo); company (Nina)." The first NAMED kinds
 * with names, KINDS in all. */
static void
add_wishes(const struct scene *scene, size_t named, size_t kinds,
           struct str *out)
{
    size_t count = 0, functions = snapshot_functions(scene->snapshot);
    for (size_t i = 0; i < functions; i++) {
        if (count_named(scene, i) == 0 || count++ >= kinds)
            continue;
        str_add(out,
                count > 1 ? "; " : tr(scene->language, T("You’d like more: ")));
        add_kind_of(scene, i, count <= named, out);
    }
    if (count > kinds)
        str_addf(out, tr(scene->language, T("; and %zu more")), count - kinds);
    str_add(out, count > 0 ? "." : "");
}

void
wishes_tell(struct scene *scene)
{
    struct str words = {0};
    add_wishes(scene, SIZE_MAX, SIZE_MAX, &words);
    scene->wishes = arena_copy(&scene->arena, str_slice(&words));
    str_release(&words);
}

static size_t
count_kinds(const struct scene *scene)
{
    size_t count = 0;
    for (size_t i = 0; i < snapshot_functions(scene->snapshot); i++)
        count += count_named(scene, i) > 0;
    return count;
}

/* Names are given up first, from the last kind on, and then kinds. */
void
wishes_add_fitting(const struct scene *scene, double size, double width,
                   int lines, struct str *out)
{
    size_t kinds = count_kinds(scene);
    for (size_t left = 2 * kinds; left > 0; left--) {
        size_t named = left > kinds ? left - kinds : 0;
        struct str words = {0};
        add_wishes(scene, named, left < kinds ? left : kinds, &words);
        bool fits = type_fits_lines(str_slice(&words), size, width, lines);
        if (fits)
            str_add_slice(out, str_slice(&words));
        str_release(&words);
        if (fits)
            return;
    }
}
