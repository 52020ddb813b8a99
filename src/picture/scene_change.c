#include "picture/scene_change.h"
#include "picture/type.h"

/* A person in both worlds: compared, and drawn. */
struct comparison {
    const struct kith_change *change;
    const struct pair *pair;
    struct scene *scene;
    struct figure *figure;
};

/* A line each: narrow words find room where a long line does not. */
static void
say(const struct comparison *on, const char *words, const char *colour)
{
    struct figure *figure = on->figure;
    if (figure->line_count < MOST_LINES)
        figure->lines[figure->line_count++] =
            (struct line){slice_of(tr(on->scene->language, words)), colour};
}

/* Is there strain worth a mark? Unknown is neither. */
static int
strained(const struct view *view)
{
    const struct datum *strain = &view->facts[FACT_STRAIN];
    return datum_is_known(strain) ? strain->value >= WORTH_A_MARK : -1;
}

static void
compare_strain(const struct comparison *on)
{
    int before = strained(on->pair->before);
    int after = strained(on->pair->after);
    if (before == 1 && after == 0)
        say(on, "less strain", COLOUR_CLOSER);
    if (before == 0 && after == 1)
        say(on, "more strain", COLOUR_STRAIN);
}

static enum flow
flow_of(const struct comparison *on, const struct view *view)
{
    return scene_flow(on->scene->snapshot, view);
}

static void
compare_support(const struct comparison *on)
{
    const struct pair *pair = on->pair;
    if (change_met_wish(on->change, pair))
        say(on, "wish met", COLOUR_CLOSER);
    if (flow_of(on, pair->before) != FLOW_BOTH &&
        flow_of(on, pair->after) == FLOW_BOTH)
        say(on, "support both ways", COLOUR_CLOSER);
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
        say(on, "closer", COLOUR_CLOSER);
    else
        say(on, "further out", COLOUR_FURTHER);
}

/* Somebody whom both sessions have. */
static void
compare(const struct comparison *on)
{
    struct figure *figure = on->figure;
    figure->line_count = 0;
    compare_place(on);
    compare_strain(on);
    compare_support(on);
    figure->muted = figure->line_count == 0;
}

/* A picture of change has marks for what changed alone. */
static void
clear_marks(struct figure *figure)
{
    figure->gap = figure->strained = figure->thick = false;
    figure->flow = FLOW_NONE;
    figure->outline = 0;
    figure->wanted = 0;
}

static void
mark_new(const struct comparison *on)
{
    on->figure->line_count = 0;
    on->figure->trace = TRACE_NEW;
    say(on, "new", COLOUR_CLOSER);
}

static void
mark_gone(const struct comparison *on)
{
    const struct view *after = on->pair->after;
    on->figure->line_count = 0;
    on->figure->ghost = true;
    on->figure->trace = TRACE_GONE;
    say(on, status_phrases[after != NULL ? after->status : STATUS_NOT_NAMED],
        COLOUR_GHOST);
}

/* Not compared: not discussed, or not in touch then or now. */
static void
mark_neither(const struct comparison *on)
{
    on->figure->muted = true;
    if (!on->pair->undiscussed)
        return;
    on->figure->line_count = 0;
    say(on, "not discussed", COLOUR_GHOST);
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
    mark_gone(&(struct comparison){change, pair, scene, figure});
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
        if (pair->after == NULL && !pair->was)
            continue;
        if (pair->after == NULL) {
            add_gone(scene, change, pair);
            continue;
        }
        struct comparison on = {change, pair, scene,
                                find_figure(scene, pair->after->person)};
        if (pair_stayed(pair))
            compare(&on);
        else if (pair->is)
            mark_new(&on);
        else if (pair->was)
            mark_gone(&on);
        else
            mark_neither(&on);
    }
}

/* Nobody is on the page whom one of the two sessions withholds. */
static void
drop_withheld(struct scene *scene, const struct kith_change *change)
{
    size_t kept = 0;
    for (size_t i = 0; i < scene->figures.count; i++) {
        struct figure figure = scene->figures.items[i];
        if (!timeline_withholds(change->timeline, figure.person, change->from,
                                change->to))
            scene->figures.items[kept++] = figure;
    }
    scene->figures.count = kept;
}

/* ---- Ties ---- */

/* Are X and Y, in either order, A and B? */
static bool
same_two(uint32_t x, uint32_t y, uint32_t a, uint32_t b)
{
    return (x == a && y == b) || (x == b && y == a);
}

static bool
was_strained(const struct kith_change *change, uint32_t a, uint32_t b)
{
    const struct kith_snapshot *before =
        timeline_snapshot(change->timeline, change->from);
    const struct view_tie *tie;
    array_each (tie, &before->ties) {
        uint32_t x = before->people.items[tie->a].person;
        uint32_t y = before->people.items[tie->b].person;
        if (same_two(x, y, a, b))
            return tie->strained;
    }
    return false;
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

static bool
is_new(const struct figure *figure)
{
    return figure->trace == TRACE_NEW;
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
        if (is_new(a) || is_new(b) ||
            (!link->strained && was_strained(change, a->person, b->person)))
            link->trace = TRACE_NEW;
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
    str_add(&whole, "What has changed in ");
    snapshot_add_title(scene->snapshot, &whole);
    if (slice_is(scene->snapshot->inventory->me, "Me")) {
        str_cut(&whole, 0);
        str_add(&whole, "What has changed in my circle");
    }
    type_add_shortened(&title, str_slice(&whole), SIZE_TITLE, 500);
    timeline_add_session(change->timeline, change->from, &subtitle);
    if (subtitle.data[0] == 'w')
        subtitle.data[0] = 'W';
    str_add(&subtitle, " to ");
    timeline_add_session(change->timeline, change->to, &subtitle);
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
    scene_begin(scene, after, scale, language);
    drop_withheld(scene, change);
    struct figure *figure;
    array_each (figure, &scene->figures)
        clear_marks(figure);
    compare_all(scene, change);
    add_gone_links(scene, change);
    scene_end(scene);
    drop_links_of_gone(scene);
    trace_links(scene, change);
    add_titles(scene, change);
    scene->wishes = slice_of("");
}

/* "2 people closer", behind a comma where something stands before. */
static void
add_count(struct str *out, size_t count, const char *words)
{
    if (count == 0)
        return;
    str_addf(out, "%s%zu %s", out->size > 0 ? ", " : "In short: ", count,
             words);
}

static size_t
count_lines(const struct scene *scene, const char *words)
{
    size_t count = 0;
    const struct figure *figure;
    array_each (figure, &scene->figures)
        for (size_t i = 0; i < figure->line_count; i++)
            count += slice_is(figure->lines[i].text, words);
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

void
scene_add_in_short(const struct scene *scene, struct str *out)
{
    struct str counts = {0};
    add_count(&counts, count_traces(scene, TRACE_CLOSER), "closer");
    add_count(&counts, count_traces(scene, TRACE_FURTHER), "further out");
    add_count(&counts, count_traces(scene, TRACE_NEW), "new");
    add_count(&counts, count_traces(scene, TRACE_GONE), "not in touch now");
    add_count(&counts, count_lines(scene, "less strain"), "with less strain");
    add_count(&counts, count_lines(scene, "more strain"), "with more strain");
    add_count(&counts, count_lines(scene, "wish met"), "with a wish met");
    str_add(&counts,
            counts.size > 0 ? "." : "In short: everyone is where they were.");
    str_add_slice(out, str_slice(&counts));
    str_release(&counts);
}
