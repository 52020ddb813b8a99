/* Which marks a change becomes. In: a change, with its list of what happened.
 * Out: figures with traces, fates and lines, links with traces, titles.
 *
 * Nothing is compared here: a mark stands for something on the list, as a
 * sentence does, so that picture and words cannot disagree. Links join people
 * until the scene ends, and figures afterwards: what adds links goes before
 * scene_end(), what looks at their ends behind it. */
#include "picture/scene/scene_change.h"
#include "words/sessions.h"
#include "words/titles.h"
#include "words/told.h"
#include "picture/type.h"
#include "words/phrases.h"

/* ---- How someone came, or went ---- */

const char *const fate_words[FATE_COUNT] = {
    [FATE_NEW] = T("new"),
    [FATE_NAMED_AGAIN] = T("on the page again"),
    [FATE_IN_TOUCH_AGAIN] = T("in touch again"),
    [FATE_WISH_CAME] = T("wished for, now here"),
    [FATE_ENDED] = T("no longer in the circle"),
    [FATE_DISTANT] = T("out of touch"),
    [FATE_WISHED] = T("wished for"),
    [FATE_UNWISHED] = T("not wished for now"),
    [FATE_ABSENT] = T("not on the page now"),
    [FATE_DIED] = T("remembered"),
    [FATE_REMEMBERED] = T("remembered"),
};

static bool
is_active(const struct view *view)
{
    return view != NULL && view->active;
}

/* ---- What is marked ---- */

/* Something that happened to a person, and where they are drawn. */
struct comparison {
    const struct happening *what;
    const struct pair *pair;
    struct scene *scene;
    struct figure *figure;
};

/* A line each: narrow words find room where a long line does not. The row below
 * the circle has room for two. */
static void
say(const struct comparison *on, const char *words, enum meaning meaning)
{
    struct figure *figure = on->figure;
    size_t most = figure->ring == 0 ? 2 : MOST_LINES;
    if (figure->line_count == most)
        return;
    figure->muted = false;
    figure->lines[figure->line_count++] = (struct line){
        .text = slice_of(tr(on->scene->language, words)), .meaning = meaning};
}

/* Any step counts, as it does in words: how much strain there is now is another
 * question. Strain that was not told before has not risen. */
static void
mark_strain(const struct comparison *on)
{
    int way = happening_way(on->what), told = told_new_strain(on->what);
    if (way < 0)
        say(on, T("less strain"), MEANS_BETTER_NOTE);
    else if (way > 0)
        say(on, T("more strain"), MEANS_STRAIN_NOTE);
    else if (told > 0)
        say(on, strain_phrases[told], MEANS_STRAIN_NOTE);
}

/* Who is called something else now says so where the relation stands in the
 * picture of a session. */
static void
mark_relation(const struct comparison *on)
{
    struct figure *figure = on->figure;
    const struct language *language = on->scene->language;
    struct slice relation = scene_relation(on->pair->after, language);
    struct str now = {0};
    if (relation.size == 0 || figure->line_count == MOST_LINES)
        return;
    str_addf(&now, tr(language, T("%.*s now")), SLICE_ARGS(relation));
    figure->muted = false;
    figure->lines[figure->line_count++] =
        (struct line){.text = arena_copy(&on->scene->arena, str_slice(&now)),
                      .meaning = MEANS_NOTE};
    str_release(&now);
}

static void
mark_met(const struct comparison *on)
{
    say(on, T("wish met"), MEANS_BETTER_NOTE);
}

static void
mark_nearer(const struct comparison *on)
{
    say(on, T("nearer to the wish"), MEANS_BETTER_NOTE);
}

/* A wish of one kind that fell is enough to say it, once. */
static void
mark_less_wished(const struct comparison *on)
{
    if (happening_way(on->what) >= 0 || on->figure->less_wished)
        return;
    on->figure->less_wished = true;
    say(on, T("less wished for"), MEANS_NOTE);
}

static void
mark_both_ways(const struct comparison *on)
{
    say(on, T("support both ways"), MEANS_BETTER_NOTE);
}

static void
mark_place(const struct comparison *on)
{
    struct figure *figure = on->figure;
    int way = happening_way(on->what);
    if (way == 0)
        return;
    figure->moved = true;
    figure->ring_was = on->what->from.level;
    figure->trace = way < 0 ? TRACE_CLOSER : TRACE_FURTHER;
    if (way < 0)
        say(on, T("closer"), MEANS_BETTER_NOTE);
    else
        say(on, T("further out"), MEANS_FURTHER_NOTE);
}

/* Someone who came, or went. A place not filled yet stays what it is, and so
 * does someone out of touch who is only named for the first time. */
static void
mark_fate(const struct comparison *on)
{
    struct figure *figure = on->figure;
    enum fate fate = (enum fate)(FATE_NEW + on->what->kind - HAPPENED_NEW);
    bool came = fate <= FATE_WISH_CAME;
    figure->line_count = 0;
    figure->fate = fate;
    if (came && is_active(on->pair->after))
        figure->trace = TRACE_NEW;
    else if (!came && is_active(on->pair->before))
        figure->trace = TRACE_GONE;
    figure->ghost = figure->trace != TRACE_NEW;
    say(on, fate_words[fate], came ? MEANS_BETTER_NOTE : MEANS_STATUS_NOTE);
}

static void
mark_undiscussed(const struct comparison *on)
{
    on->figure->line_count = 0;
    say(on,
        on->what->kind == HAPPENED_NOT_DISCUSSED ? T("not discussed")
                                                 : T("not compared"),
        MEANS_STATUS_NOTE);
    on->figure->muted = true;
}

typedef void marker(const struct comparison *on);

/* Of everything that has a mark on a person, in the order of the lines under a
 * name: what there is room for. Ties are marked further below. */
static const struct {
    enum happening_kind kind;
    marker *mark;
} marked[] = {
    {HAPPENED_NEW, mark_fate},
    {HAPPENED_NAMED_AGAIN, mark_fate},
    {HAPPENED_IN_TOUCH_AGAIN, mark_fate},
    {HAPPENED_WISH_CAME, mark_fate},
    {HAPPENED_ENDED, mark_fate},
    {HAPPENED_DISTANT, mark_fate},
    {HAPPENED_WISHED, mark_fate},
    {HAPPENED_UNWISHED, mark_fate},
    {HAPPENED_ABSENT, mark_fate},
    {HAPPENED_DIED, mark_fate},
    {HAPPENED_REMEMBERED, mark_fate},
    {HAPPENED_NOT_DISCUSSED, mark_undiscussed},
    {HAPPENED_NOT_COMPARED, mark_undiscussed},
    {HAPPENED_RING, mark_place},
    {HAPPENED_STRAIN, mark_strain},
    {HAPPENED_WISH_MET, mark_met},
    {HAPPENED_WISH_NEARER, mark_nearer},
    {HAPPENED_WANT, mark_less_wished},
    {HAPPENED_RELATION, mark_relation},
    {HAPPENED_BOTH_WAYS, mark_both_ways},
};

/* A picture of change has marks for what changed alone. */
static void
clear_marks(struct figure *figure)
{
    figure->gap = figure->strained = figure->thick = false;
    figure->strain = 0;
    figure->flow = FLOW_NONE;
    figure->outline = 0;
    figure->wanted = 0;
}

/* ---- Everybody ---- */

/* A figure for everyone who is not on the page now: where they were. */
static void
add_gone(struct scene *scene, const struct kith_change *change)
{
    struct happenings gone = change_happened(change, HAPPENED_ABSENT);
    const struct happening *what;
    array_each (what, &gone) {
        struct figure *figure = scene_add_figure(
            scene, timeline_snapshot(change->timeline, change->from),
            change->pairs.items[what->who].before);
        figure->absent = true;
        clear_marks(figure);
    }
}

/* Of each pair the figure; NULL where they have none. Yours to free. */
static struct figure **
figures_of(struct scene *scene, const struct kith_change *change)
{
    size_t people = timeline_people(change->timeline);
    struct figure **by_person = alloc_zeroed(people, sizeof(struct figure *));
    struct figure **figures =
        alloc_zeroed(change->pairs.count, sizeof(struct figure *));
    struct figure *figure;
    array_each (figure, &scene->figures)
        by_person[figure->person] = figure;
    for (size_t i = 0; i < change->pairs.count; i++)
        figures[i] = by_person[change->pairs.items[i].person];
    alloc_free(by_person);
    return figures;
}

/* Of whom both sessions tell, a picture of change says what changed alone.
 * Muted is with whom nothing is marked, and who is not compared. */
static void
mute(const struct kith_change *change, struct figure **figures)
{
    for (size_t i = 0; i < change->pairs.count; i++) {
        if (pair_stayed(&change->pairs.items[i]))
            figures[i]->line_count = 0;
        if (figures[i] != NULL)
            figures[i]->muted = true;
    }
}

static void
mark_all(struct scene *scene, const struct kith_change *change)
{
    struct figure **figures = figures_of(scene, change);
    mute(change, figures);
    for (size_t i = 0; i < sizeof marked / sizeof *marked; i++) {
        struct happenings list = change_happened(change, marked[i].kind);
        const struct happening *what;
        array_each (what, &list)
            marked[i].mark(&(struct comparison){what,
                                                &change->pairs.items[what->who],
                                                scene, figures[what->who]});
    }
    alloc_free(figures);
}

/* Everyone on the page now, as a change may tell of them: nobody whom one of
 * the two sessions withholds, and no text that names them. */
static void
add_figures(struct scene *scene, const struct kith_change *change)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair->after != NULL)
            clear_marks(scene_add_figure(scene, scene->snapshot, pair->after));
}

/* ---- Ties ---- */

/* Are X and Y, in either order, A and B? */
static bool
same_two(uint32_t x, uint32_t y, uint32_t a, uint32_t b)
{
    return (x == a && y == b) || (x == b && y == a);
}

/* What happened to the tie of two people, of one kind; NULL. */
static const struct happening *
tie_news(const struct kith_change *change, enum happening_kind kind, uint32_t a,
         uint32_t b)
{
    struct happenings list = change_happened(change, kind);
    const struct happening *tie;
    array_each (tie, &list) {
        uint32_t x = pair_view(&change->pairs.items[tie->who])->person;
        uint32_t y = pair_view(&change->pairs.items[tie->other])->person;
        if (same_two(x, y, a, b))
            return tie;
    }
    return NULL;
}

/* Of two people who did not know each other before, one may be new, and have
 * brought the tie along: that is new, too. */
static enum trace
trace_of(const struct kith_change *change, uint32_t a, uint32_t b)
{
    const struct happening *tie = tie_news(change, HAPPENED_TIE, a, b);
    if (tie != NULL && tie->from.level == 0)
        return TRACE_NEW;
    if (tie != NULL && tie->from.level > 0 && tie->to.level == 0)
        return TRACE_GONE;
    return tie_news(change, HAPPENED_TIE_ALONG, a, b) != NULL ? TRACE_NEW
                                                              : TRACE_NONE;
}

/* Who left took their ties along. */
static void
drop_links_of_gone(struct scene *scene)
{
    size_t kept = 0;
    for (size_t i = 0; i < scene->links.count; i++) {
        struct link link = scene->links.items[i];
        if (scene->figures.items[link.a].trace != TRACE_GONE &&
            scene->figures.items[link.b].trace != TRACE_GONE)
            scene->links.items[kept++] = link;
    }
    scene->links.count = kept;
}

/* Asked last: that a tie is new, or gone, says more than its strain. */
static enum trace
trace_of_strain(const struct kith_change *change, uint32_t a, uint32_t b)
{
    const struct happening *tie = tie_news(change, HAPPENED_TIE_STRAIN, a, b);
    return tie == NULL          ? TRACE_NONE
           : tie->to.level == 1 ? TRACE_TENSE
                                : TRACE_EASED;
}

static void
trace_links(struct scene *scene, const struct kith_change *change)
{
    struct link *link;
    array_each (link, &scene->links) {
        const struct figure *a = &scene->figures.items[link->a];
        const struct figure *b = &scene->figures.items[link->b];
        if (link->trace == TRACE_GONE)
            continue;
        link->trace = trace_of(change, a->person, b->person);
        if (link->trace == TRACE_NONE)
            link->trace = trace_of_strain(change, a->person, b->person);
        link->muted = link->trace == TRACE_NONE;
    }
}

/* Ties of people who stayed and do not know each other any more. Those of
 * people who left went with them. */
static void
add_gone_links(struct scene *scene, const struct kith_change *change)
{
    const struct kith_snapshot *before =
        timeline_snapshot(change->timeline, change->from);
    const struct view_tie *tie;
    array_each (tie, &before->ties) {
        uint32_t a = before->people.items[tie->a].person;
        uint32_t b = before->people.items[tie->b].person;
        if (tie->strength > 0 && trace_of(change, a, b) == TRACE_GONE)
            *array_add(&scene->links) =
                (struct link){.a = a, .b = b, .trace = TRACE_GONE};
    }
}

/* ---- Words ---- */

static void
add_titles(struct scene *scene, const struct kith_change *change)
{
    struct str title = {0}, subtitle = {0};
    struct str from = {0}, to = {0};
    title_add_change(snapshot_me(scene->snapshot), scene->language, &title);
    session_add_heading(timeline_snapshot(change->timeline, change->from),
                        scene->language, &from);
    session_add_name(timeline_snapshot(change->timeline, change->to),
                     scene->language, &to);
    str_addf(&subtitle, tr(scene->language, T("%s to %s")), from.data, to.data);
    str_release(&from);
    str_release(&to);
    scene->title = arena_copy(&scene->arena, str_slice(&title));
    scene->subtitle = arena_copy(&scene->arena, str_slice(&subtitle));
    str_release(&title);
    str_release(&subtitle);
}

void
scene_init_change(struct scene *scene, const struct kith_change *change,
                  struct scale scale, const struct language *language)
{
    const struct kith_snapshot *after =
        timeline_snapshot(change->timeline, change->to);
    scene_open(scene, after, scale, language);
    scene->before = change->from;
    add_figures(scene, change);
    add_gone(scene, change);
    mark_all(scene, change);
    add_gone_links(scene, change);
    scene_end(scene);
    drop_links_of_gone(scene);
    trace_links(scene, change);
    add_titles(scene, change);
    scene->wishes = slice_of("");
}
