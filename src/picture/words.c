#include "picture/words.h"
#include "picture/type.h"

/* "supports me, a lot" */
static const char *
flow_words(const struct figure *figure)
{
    static const char *const words[] = {"", "they support me", "I support them",
                                        "support both ways"};
    return words[figure->flow];
}

/* Names as they are, but for those that nobody would hear to the end. */
static void
add_name(struct str *out, struct slice name)
{
    const double size = 10, longest = 2000;
    type_add_shortened(out, name, size, longest);
}

/* Parts of a person's line: a colon before the first, then semicolons. */
static void
add_part(struct str *out, bool *first, const char *part)
{
    str_addf(out, "%s%s", *first ? ": " : "; ", part);
    *first = false;
}

static void
add_lines(const struct figure *figure, struct slice relation, bool *first,
          struct str *out)
{
    for (size_t i = 0; i < figure->line_count; i++) {
        struct str line = {0};
        str_add_slice(&line, figure->lines[i].text);
        if (i > 0 || !slice_equal(figure->lines[i].text, relation))
            add_part(out, first, str_text(&line));
        str_release(&line);
    }
}

void
words_add_figure(const struct figure *figure, struct str *out)
{
    bool first = true;
    struct slice relation = view_relation(figure->view);
    add_name(out, figure->called);
    if (relation.size > 0) {
        str_add(out, ", ");
        add_name(out, relation);
    }
    if (figure->flow != FLOW_NONE)
        add_part(out, &first, flow_words(figure));
    if (figure->flow != FLOW_NONE && figure->thick)
        str_add(out, ", a lot");
    if (figure->strained)
        add_part(out, &first, "strained");
    add_lines(figure, relation, &first, out);
}

/* ---- A circle ---- */

static void
add_ring(const struct scene *scene, int ring, struct slice name,
         struct str *out)
{
    bool any = false;
    const uint32_t *index;
    array_each (index, &scene->order) {
        const struct figure *figure = &scene->figures.items[*index];
        if (figure->ring != ring)
            continue;
        if (!any)
            str_addf(out, "\n%.*s\n", SLICE_ARGS(name));
        any = true;
        str_add(out, "  ");
        words_add_figure(figure, out);
        str_add_char(out, '\n');
    }
}

static void
add_people(const struct scene *scene, struct str *out)
{
    const struct kith_inventory *inventory = scene->snapshot->inventory;
    int rings = snapshot_rings(scene->snapshot);
    for (int ring = 1; ring <= rings; ring++)
        add_ring(scene, ring, inventory->rings.items[ring - 1], out);
    add_ring(scene, rings + 1, slice_of("outside the circle"), out);
    add_ring(scene, 0, slice_of("not placed yet"), out);
}

static const char *
words_of_tie(const struct link *link)
{
    switch (link->trace) {
    case TRACE_NEW:
        return "know each other now, or with less tension";
    case TRACE_GONE:
        return "are not linked now";
    default:
        return link->close ? "are close" : "know each other";
    }
}

static void
add_ties(const struct scene *scene, struct str *out)
{
    const struct link *link;
    if (scene->links.count > 0)
        str_add(out, "\nwho knows whom\n");
    array_each (link, &scene->links) {
        str_add(out, "  ");
        add_name(out, scene->figures.items[link->a].called);
        str_add(out, " and ");
        add_name(out, scene->figures.items[link->b].called);
        str_addf(out, " %s%s\n", words_of_tie(link),
                 link->strained ? ", with strain" : "");
    }
}

void
words_add_scene(const struct scene *scene, struct str *out)
{
    str_addf(out, "%.*s\n%.*s\n", SLICE_ARGS(scene->title),
             SLICE_ARGS(scene->subtitle));
    add_people(scene, out);
    add_ties(scene, out);
    if (scene->wishes.size > 0)
        str_addf(out, "\n%.*s\n", SLICE_ARGS(scene->wishes));
}

void
words_add_change(const struct scene *scene, struct slice in_short,
                 struct str *out)
{
    str_addf(out, "%.*s\n%.*s\n\n%.*s\n", SLICE_ARGS(scene->title),
             SLICE_ARGS(scene->subtitle), SLICE_ARGS(in_short));
    add_people(scene, out);
    add_ties(scene, out);
}
