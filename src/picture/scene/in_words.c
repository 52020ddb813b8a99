/* The same picture in words. In: a scene that has ended, from whichever figures
 * are drawn of it; of a change, what is told of it. Out: lines of text, people
 * by ring from the inside out, then ties, then wishes; and the few sentences
 * that fit a page "in short".
 *
 * People and ties are told by their marks and not by their answers: what a
 * picture leaves out, by its manner or for its audience, is not in its
 * words. */
#include "picture/scene/in_words.h"
#include "base/utf8.h"
#include "picture/type.h"
#include "words/phrases.h"
#include "words/lists.h"
#include "words/places.h"
#include "words/told.h"

#include <stdlib.h>

static const char *
flow_words(const struct figure *figure)
{
    static const char *const words[] = {"", T("they support you"),
                                        T("you support them"),
                                        T("support both ways")};
    return words[figure->flow];
}

/* Parts of a person's line: a colon before the first, then semicolons. */
static void
add_part(struct str *out, bool *first, const char *part)
{
    str_addf(out, "%s%s", *first ? ": " : "; ", part);
    *first = false;
}

/* The relation stands behind the name already. */
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
in_words_add_figure(const struct figure *figure,
                    const struct language *language, struct str *out)
{
    bool first = true;
    struct slice relation = scene_relation(figure->view, language);
    str_add_slice(out, figure->called);
    if (relation.size > 0) {
        str_add(out, ", ");
        str_add_slice(out, relation);
    }
    if (figure->flow != FLOW_NONE)
        add_part(out, &first, tr(language, flow_words(figure)));
    if (figure->flow != FLOW_NONE && figure->thick)
        str_addf(out, ", %s", tr(language, T("a lot")));
    if (figure->strained)
        add_part(out, &first, tr(language, scene_strain(figure->strain)));
    if (figure->listed && !figure->view->active) /* a list has no lines */
        add_part(out, &first,
                 tr(language, status_phrases[figure->view->status]));
    add_lines(figure, relation, &first, out);
}

/* ---- A circle ---- */

/* A ring without anybody is not named: a list has no empty place to show. */
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
        if (!any) {
            str_add_char(out, '\n');
            utf8_add_sentence(out, name);
            str_add_char(out, '\n');
        }
        any = true;
        str_add(out, "  ");
        in_words_add_figure(figure, scene->language, out);
        str_add_char(out, '\n');
    }
}

/* Those outside and those not placed come last, as they stand on the page. */
static void
add_people(const struct scene *scene, struct str *out)
{
    int rings = snapshot_rings(scene->snapshot);
    struct slice nowhere =
        place_words(scene->snapshot, VALUE_UNKNOWN, scene->language);
    if (scene->snapshot->ringless) {
        for (int ring = 0; ring <= rings; ring++)
            add_ring(scene, ring, nowhere, out);
        return;
    }
    for (int ring = 1; ring <= rings; ring++)
        add_ring(scene, ring, scene_ring_name(scene, ring), out);
    add_ring(scene, rings + 1,
             place_words(scene->snapshot, rings + 1, scene->language), out);
    add_ring(scene, 0, nowhere, out);
}

/* What changed is said before what is: of a tie that is gone nothing is. */
static const char *
words_of_tie(const struct link *link)
{
    switch (link->trace) {
    case TRACE_NEW:
        return link->strained ? T("know each other now, with strain")
                              : T("know each other now");
    case TRACE_GONE:
        return T("are not linked now");
    case TRACE_EASED:
        return T("have less tension now");
    case TRACE_TENSE:
        return T("have strain between them now");
    default:
        break;
    }
    if (link->strained)
        return link->close ? T("are close, with strain")
                           : T("know each other, with strain");
    return link->close ? T("are close") : T("know each other");
}

static void
add_ties(const struct scene *scene, struct str *out)
{
    const struct language *language = scene->language;
    const struct link *link;
    if (scene->links.count > 0)
        str_addf(out, "\n%s\n", tr(language, T("Who knows whom")));
    array_each (link, &scene->links) {
        str_add(out, "  ");
        str_add_slice(out, scene->figures.items[link->a].called);
        str_add(out, list_before(1, 2, language));
        str_add_slice(out, scene->figures.items[link->b].called);
        str_addf(out, " %s\n", tr(language, words_of_tie(link)));
    }
}

void
in_words_add_scene(const struct scene *scene, struct str *out)
{
    str_addf(out, "%.*s\n%.*s\n", SLICE_ARGS(scene->title),
             SLICE_ARGS(scene->subtitle));
    add_people(scene, out);
    add_ties(scene, out);
    if (scene->wishes.size > 0)
        str_addf(out, "\n%.*s\n", SLICE_ARGS(scene->wishes));
}

/* ---- In short ---- */

/* What each pair of a change is called: yours to free. */
static struct slice *
names_of(const struct in_short *in_short)
{
    const struct kith_change *change = in_short->change;
    struct slice *names = alloc_zeroed(change->pairs.count, sizeof *names);
    for (size_t i = 0; i < change->pairs.count; i++) {
        const struct pair *pair = &change->pairs.items[i];
        names[i] = in_short->codes != NULL ? in_short->codes->of[pair->person]
                                           : pair_view(pair)->shown;
    }
    return names;
}

static bool
is_left_out(const struct in_short *in_short, enum topic topic)
{
    return (in_short->no_ties && topic == TOPIC_TIES) ||
           (in_short->no_support && topic == TOPIC_SUPPORT);
}

static void
add_sentence(const struct in_short *in_short, struct slice sentence,
             struct str *out)
{
    str_add(out, out->size > 0 ? " " : tr(in_short->language, T("In short: ")));
    str_add_slice(out, sentence);
}

/* Adds a sentence where it fits behind the others. */
static bool
add_fitting(const struct in_short *in_short, struct slice sentence,
            struct str *out)
{
    size_t size = out->size;
    add_sentence(in_short, sentence, out);
    bool fits = type_fits_lines(str_slice(out), in_short->size, in_short->width,
                                in_short->lines);
    if (!fits)
        str_cut(out, size);
    return fits;
}

void
in_words_add_in_short(const struct in_short *in_short, struct str *out)
{
    struct telling telling;
    struct slice *pairs = names_of(in_short);
    struct told_names names = {pairs, in_short->codes != NULL};
    struct str sentences = {0};
    const struct told *first = NULL;
    change_tell_called(in_short->change, in_short->language, &names, &telling);
    for (size_t i = 0; i < telling.sentences.count; i++) {
        const struct told *told = &telling.sentences.items[i];
        if (is_left_out(in_short, told->topic))
            continue;
        first = first != NULL ? first : told;
        if (!add_fitting(in_short, told->text, &sentences) &&
            sentences.size > 0)
            break;
    }
    if (in_short->anyhow && sentences.size == 0 && first != NULL)
        add_sentence(in_short, first->text, &sentences);
    str_add_slice(out, str_slice(&sentences));
    str_release(&sentences);
    telling_release(&telling);
    alloc_free(pairs);
}

void
in_words_add_change(const struct scene *scene, struct slice in_short,
                    struct str *out)
{
    str_addf(out, "%.*s\n%.*s\n", SLICE_ARGS(scene->title),
             SLICE_ARGS(scene->subtitle));
    if (in_short.size > 0)
        str_addf(out, "\n%.*s\n", SLICE_ARGS(in_short));
    add_people(scene, out);
    add_ties(scene, out);
}
