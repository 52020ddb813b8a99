#include "picture/scene/scene_change.h"
#include "words/sessions.h"
#include "words/titles.h"
#include "words/told.h"
#include "picture/type.h"
#include "words/phrases.h"

/* ---- How someone came, or went ---- */

const char *const fate_words[FATE_COUNT] = {
    [FATE_NEW] = "new",
    [FATE_NAMED_AGAIN] = "on the page again",
    [FATE_IN_TOUCH_AGAIN] = "in touch again",
    [FATE_WISH_CAME] = "wished for, now here",
    [FATE_ENDED] = "no longer in the circle",
    [FATE_DISTANT] = "out of touch",
    [FATE_WISHED] = "wished for",
    [FATE_ABSENT] = "not on the page now",
    [FATE_DIED] = "remembered",
    [FATE_REMEMBERED] = "remembered",
};

static bool
is_active(const struct view *view)
{
    return view != NULL && view->active;
}

/* ---- What is marked ---- */

/* A person in both worlds: compared, and drawn. */
struct comparison {
    const struct kith_change *change;
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
    if (figure->line_count < most)
        figure->lines[figure->line_count++] =
            (struct line){slice_of(tr(on->scene->language, words)), meaning};
}

/* Any step counts, as it does in words: how much strain there is now is another
 * question. Strain that was not told before has not risen. */
static void
compare_strain(const struct comparison *on)
{
    int shift = told_shift(on->change, on->pair, FACT_STRAIN);
    int told = told_new_strain(on->change, on->pair);
    if (shift < 0)
        say(on, "less strain", MEANS_BETTER_NOTE);
    else if (shift > 0)
        say(on, "more strain", MEANS_STRAIN_NOTE);
    else if (told > 0)
        say(on, strain_phrases[told], MEANS_STRAIN_NOTE);
}

/* Who is called something else now says so where the relation stands in the
 * picture of a session. */
static void
compare_relation(const struct comparison *on)
{
    struct figure *figure = on->figure;
    const struct language *language = on->scene->language;
    struct str now = {0}, line = {0};
    figure->related = told_relation_changed(on->pair);
    if (!figure->related || scene_relation(on->pair->after).size == 0 ||
        figure->line_count == MOST_LINES)
        return;
    str_addf(&now, tr(language, "%.*s now"),
             SLICE_ARGS(tr_slice(language, scene_relation(on->pair->after))));
    type_add_shortened(&line, str_slice(&now), on->scene->scale.second,
                       LONGEST_NAME);
    str_release(&now);
    figure->lines[figure->line_count++] = (struct line){
        arena_copy(&on->scene->arena, str_slice(&line)), MEANS_NOTE};
    str_release(&line);
}

/* Is some kind of support worth a mark now that was not before? An answer that
 * nobody gave is neither. */
static bool
began(const struct comparison *on, enum part part)
{
    for (size_t i = 0; i < snapshot_functions(on->scene->snapshot); i++) {
        struct cell before = view_cell(on->pair->before, i, part);
        struct cell after = view_cell(on->pair->after, i, part);
        if (cell_is_known(before) && cell_is_known(after) &&
            before.level < WORTH_A_MARK && after.level >= WORTH_A_MARK)
            return true;
    }
    return false;
}

/* Both ways now, and not before, as far as anybody asked. */
static bool
became_mutual(const struct comparison *on)
{
    enum flow before = scene_flow(on->scene->snapshot, on->pair->before);
    enum flow after = scene_flow(on->scene->snapshot, on->pair->after);
    return after == FLOW_BOTH && before != FLOW_BOTH &&
           ((before & FLOW_IN) != 0 || began(on, PART_GOT)) &&
           ((before & FLOW_OUT) != 0 || began(on, PART_GIVE));
}

static void
compare_wishes(const struct comparison *on)
{
    if (change_met_wish(on->change, on->pair))
        say(on, "wish met", MEANS_BETTER_NOTE);
    else if (change_nearer_wish(on->change, on->pair))
        say(on, "nearer to the wish", MEANS_BETTER_NOTE);
    else if (change_wish_fell(on->change, on->pair))
        say(on, "less wished for", MEANS_NOTE);
}

static void
compare_place(const struct comparison *on)
{
    struct figure *figure = on->figure;
    int move = pair_move(on->pair);
    if (move == 0)
        return;
    figure->moved = true;
    figure->ring_was = on->pair->ring_before;
    figure->trace = move > 0 ? TRACE_CLOSER : TRACE_FURTHER;
    if (move > 0)
        say(on, "closer", MEANS_BETTER_NOTE);
    else
        say(on, "further out", MEANS_FURTHER_NOTE);
}

/* Somebody whom both sessions have. */
static void
compare(const struct comparison *on)
{
    struct figure *figure = on->figure;
    figure->line_count = 0;
    compare_place(on); /* what is counted below the picture comes first */
    compare_strain(on);
    compare_wishes(on);
    compare_relation(on);
    if (became_mutual(on))
        say(on, "support both ways", MEANS_BETTER_NOTE);
    figure->muted = figure->line_count == 0;
}

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

/* Someone who came, or went. A place not filled yet stays what it is, and so
 * does someone out of touch who is only named for the first time. */
static void
mark_fate(const struct comparison *on, enum fate fate)
{
    struct figure *figure = on->figure;
    bool came = fate <= FATE_WISH_CAME;
    figure->line_count = 0;
    figure->fate = fate;
    if (came && is_active(on->pair->after))
        figure->trace = TRACE_NEW;
    else if (!came && is_active(on->pair->before))
        figure->trace = TRACE_GONE;
    figure->ghost = figure->trace != TRACE_NEW;
    say(on, fate_words[fate], came ? MEANS_BETTER_NOTE : MEANS_STATUS_NOTE);
    compare_strain(on);
    compare_relation(on);
}

/* Not compared: not discussed, or not in touch then or now. */
static void
mark_neither(const struct comparison *on)
{
    on->figure->muted = true;
    if (!on->pair->undiscussed)
        return;
    on->figure->line_count = 0;
    say(on,
        pair_is_undiscussed_now(on->pair) ? "not discussed" : "not compared",
        MEANS_STATUS_NOTE);
}

/* ---- Everybody ---- */

/* A figure for someone who is not on the page now: where they were. */
static void
add_gone(struct scene *scene, const struct kith_change *change,
         const struct pair *pair)
{
    struct figure *figure = scene_add_figure(
        scene, timeline_snapshot(change->timeline, change->from), pair->before);
    clear_marks(figure);
    mark_fate(&(struct comparison){change, pair, scene, figure},
              pair_fate(pair));
}

static struct figure *
find_figure(struct scene *scene, uint32_t person)
{
    struct figure *figure;
    array_each (figure, &scene->figures)
        if (figure->person == person)
            return figure;
    return NULL;
}

static void
compare_all(struct scene *scene, const struct kith_change *change)
{
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        enum fate fate = pair_fate(pair);
        if (pair->after == NULL) {
            if (fate != FATE_NONE)
                add_gone(scene, change, pair);
            continue;
        }
        struct comparison on = {change, pair, scene,
                                find_figure(scene, pair->after->person)};
        if (fate != FATE_NONE)
            mark_fate(&on, fate);
        else if (pair_stayed(pair))
            compare(&on);
        else
            mark_neither(&on);
    }
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

/* The tie of two people in the earlier session; NULL where none is listed. */
static const struct view_tie *
tie_before(const struct kith_change *change, uint32_t a, uint32_t b)
{
    const struct kith_snapshot *before =
        timeline_snapshot(change->timeline, change->from);
    const struct view_tie *tie;
    array_each (tie, &before->ties) {
        uint32_t x = before->people.items[tie->a].person;
        uint32_t y = before->people.items[tie->b].person;
        if (same_two(x, y, a, b))
            return tie;
    }
    return NULL;
}

static enum trace
trace_of(const struct kith_change *change, uint32_t a, uint32_t b)
{
    const struct tie_change *tie;
    array_each (tie, &change->ties) {
        uint32_t x = change->pairs.items[tie->a].person;
        uint32_t y = change->pairs.items[tie->b].person;
        if (tie->told && same_two(x, y, a, b))
            return tie->found ? TRACE_NEW : TRACE_GONE;
    }
    return TRACE_NONE;
}

/* Is the tie of somebody who is new here new with them? People who came back
 * may have known each other all along. */
static bool
comes_along(const struct figure *figure, const struct view_tie *before)
{
    return figure->fate == FATE_NEW ||
           (figure->fate == FATE_WISH_CAME &&
            (before == NULL || before->strength == 0));
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

static enum trace
trace_of_strain(const struct kith_change *change, uint32_t a, uint32_t b)
{
    const struct tie_change *tie;
    array_each (tie, &change->strains) {
        uint32_t x = change->pairs.items[tie->a].person;
        uint32_t y = change->pairs.items[tie->b].person;
        if (same_two(x, y, a, b))
            return tie->found ? TRACE_TENSE : TRACE_EASED;
    }
    return TRACE_NONE;
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
        const struct view_tie *before =
            tie_before(change, a->person, b->person);
        link->trace = trace_of(change, a->person, b->person);
        if (comes_along(a, before) || comes_along(b, before))
            link->trace = TRACE_NEW;
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
    struct str title = {0}, whole = {0}, subtitle = {0};
    struct str from = {0}, to = {0};
    title_add_change(snapshot_me(scene->snapshot), scene->language, &whole);
    type_add_shortened(&title, str_slice(&whole), SIZE_TITLE, 500);
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
    str_release(&whole);
    str_release(&subtitle);
}

void
scene_init_change(struct scene *scene, const struct kith_change *change,
                  struct scale scale, const struct language *language)
{
    const struct kith_snapshot *after =
        timeline_snapshot(change->timeline, change->to);
    scene_open(scene, after, scale, language);
    add_figures(scene, change);
    compare_all(scene, change);
    add_gone_links(scene, change);
    scene_end(scene);
    drop_links_of_gone(scene);
    trace_links(scene, change);
    add_titles(scene, change);
    scene->wishes = slice_of("");
    scene->still = change_is_still(change);
}

/* ---- In short ---- */

/* "2 closer", behind a comma where something stands before. */
static void
add_count(const struct scene *scene, struct str *out, size_t count,
          const char *one, const char *many)
{
    const struct language *language = scene->language;
    if (count == 0)
        return;
    str_add(out, out->size > 0 ? ", " : tr(language, "In short: "));
    str_addf(out, tr(language, count == 1 ? one : many), count);
}

static size_t
count_lines(const struct scene *scene, const char *words)
{
    size_t count = 0;
    const char *line = tr(scene->language, words);
    const struct figure *figure;
    array_each (figure, &scene->figures)
        for (size_t i = 0; i < figure->line_count; i++)
            count += slice_is(figure->lines[i].text, line);
    return count;
}

static size_t
count_traces(const struct scene *scene, enum trace trace)
{
    size_t count = 0;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        count += figure->trace == trace;
    return count;
}

static size_t
count_fates(const struct scene *scene, enum fate fate)
{
    size_t count = 0;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        count += figure->fate == fate;
    return count;
}

static size_t
count_relations(const struct scene *scene)
{
    size_t count = 0;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        count += figure->related;
    return count;
}

static size_t
count_links(const struct scene *scene, enum trace trace)
{
    size_t count = 0;
    const struct link *link;
    array_each (link, &scene->links)
        count += link->trace == trace;
    return count;
}

/* Strain that is new, between two who may be, too. */
static size_t
count_tense_links(const struct scene *scene)
{
    size_t count = count_links(scene, TRACE_TENSE);
    const struct link *link;
    array_each (link, &scene->links)
        count += link->trace == TRACE_NEW && link->strained;
    return count;
}

/* Strain of people of whom none was told before. */
static size_t
count_strain_told(const struct scene *scene)
{
    size_t count = 0;
    for (int level = 1; level <= A_LOT + 1; level++)
        count += count_lines(scene, strain_phrases[level]);
    return count;
}

static void
add_fates(const struct scene *scene, struct str *out)
{
    static const struct {
        enum fate fate;
        const char *one, *many;
    } fates[] = {
        {FATE_NEW, "%zu new", "%zu new"},
        {FATE_NAMED_AGAIN, "%zu on the page again", "%zu on the page again"},
        {FATE_IN_TOUCH_AGAIN, "%zu in touch again", "%zu in touch again"},
        {FATE_WISH_CAME, "%zu wished for before, now here",
         "%zu wished for before, now here"},
        {FATE_ENDED, "%zu no longer in the circle",
         "%zu no longer in the circle"},
        {FATE_DISTANT, "%zu out of touch", "%zu out of touch"},
        {FATE_WISHED, "%zu wished for now", "%zu wished for now"},
        {FATE_ABSENT, "%zu not on the page now", "%zu not on the page now"},
        {FATE_DIED, "%zu has died and is remembered",
         "%zu have died and are remembered"},
        {FATE_REMEMBERED, "%zu remembered, on the page now",
         "%zu remembered, on the page now"},
    };
    for (size_t i = 0; i < sizeof fates / sizeof *fates; i++)
        add_count(scene, out, count_fates(scene, fates[i].fate), fates[i].one,
                  fates[i].many);
}

static void
add_lines(const struct scene *scene, struct str *out)
{
    static const struct {
        const char *line, *counted;
    } lines[] = {
        {"less strain", "%zu with less strain"},
        {"more strain", "%zu with more strain"},
        {"wish met", "%zu with a wish met"},
        {"nearer to the wish", "%zu nearer to the wish"},
        {"less wished for", "%zu with less wished for"},
        {"support both ways", "%zu with support both ways now"},
    };
    add_count(scene, out, count_strain_told(scene), "%zu with strain noted now",
              "%zu with strain noted now");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        add_count(scene, out, count_lines(scene, lines[i].line),
                  lines[i].counted, lines[i].counted);
    add_count(scene, out, count_relations(scene), "%zu with a changed relation",
              "%zu with a changed relation");
}

static void
add_links(const struct scene *scene, struct str *out)
{
    add_count(scene, out, count_links(scene, TRACE_NEW), "%zu new tie",
              "%zu new ties");
    add_count(scene, out, count_links(scene, TRACE_GONE),
              "%zu pair not linked now", "%zu pairs not linked now");
    add_count(scene, out, count_links(scene, TRACE_EASED),
              "%zu tie with less tension now",
              "%zu ties with less tension now");
    add_count(scene, out, count_tense_links(scene), "%zu tie with strain now",
              "%zu ties with strain now");
}

void
scene_add_in_short(const struct scene *scene, struct str *out)
{
    struct str counts = {0};
    const struct language *language = scene->language;
    add_count(scene, &counts, count_traces(scene, TRACE_CLOSER), "%zu closer",
              "%zu closer");
    add_count(scene, &counts, count_traces(scene, TRACE_FURTHER),
              "%zu further out", "%zu further out");
    add_fates(scene, &counts);
    add_lines(scene, &counts);
    add_links(scene, &counts);
    if (counts.size > 0)
        str_add_char(&counts, '.');
    else
        str_add(&counts,
                tr(language, scene->still
                                 ? "In short: everyone is where they were."
                                 : "In short: no move is noted."));
    str_add_slice(out, str_slice(&counts));
    str_release(&counts);
}
