/* Which marks a person's answers become. In: a snapshot, a scale, a language.
 * Out: figures, links and words, in no place yet.
 *
 * Nothing here asks who may see what: the snapshot has settled that. Every mark
 * has words that say the same, so that none depends on being recognized. */
#include "picture/scene/scene.h"
#include "base/date.h"
#include "words/places.h"
#include "words/sessions.h"
#include "words/titles.h"
#include "base/utf8.h"
#include "picture/scene/wishes.h"
#include "picture/type.h"
#include "words/phrases.h"

/* Texts live as long as the scene. */
static struct slice
keep(struct scene *scene, struct str *text)
{
    struct slice kept = arena_copy(&scene->arena, str_slice(text));
    str_release(text);
    return kept;
}

/* A line beyond the most is left out: those that come first matter more. */
static void
add_line(struct scene *scene, struct figure *figure, enum meaning meaning,
         struct slice text)
{
    size_t most = figure->ring == 0 ? 1 : MOST_LINES; /* a row has no room */
    if (text.size == 0 || figure->line_count == most)
        return;
    figure->lines[figure->line_count++] = (struct line){
        .text = arena_copy(&scene->arena, text), .meaning = meaning};
}

/* "wish: listening", the kind with the largest difference; two when equal.
 * Words go with the double outline, or nobody would know what it asks for. */
static void
mark_wish(struct scene *scene, struct figure *figure)
{
    size_t wishes[2];
    struct str words = {0};
    size_t count = view_wishes(scene->snapshot, figure->view, wishes);
    figure->gap = count > 0;
    figure->outline = figure->gap ? GRAPHVIZ_OUTLINE : 0;
    for (size_t i = 0; i < count; i++) {
        str_add(&words, i == 0 ? tr(scene->language, T("wish: ")) : ", ");
        wishes_add_kind(scene, wishes[i], &words);
    }
    add_line(scene, figure, MEANS_WISH_NOTE, str_slice(&words));
    str_release(&words);
}

/* The largest answer that is known; 0 where none is. */
static int
most_of(const struct kith_snapshot *snapshot, const struct view *view,
        enum part part)
{
    int most = 0;
    for (size_t i = 0; i < snapshot_functions(snapshot); i++) {
        struct cell cell = view_cell(view, i, part);
        most = cell_is_known(cell) && cell.level > most ? cell.level : most;
    }
    return most;
}

/* The ways in which support worth a mark goes. */
static enum flow
flow_of(const struct kith_snapshot *snapshot, const struct view *view)
{
    bool in = most_of(snapshot, view, PART_GOT) >= WORTH_A_MARK;
    bool out = most_of(snapshot, view, PART_GIVE) >= WORTH_A_MARK;
    return (enum flow)((in ? FLOW_IN : 0) | (out ? FLOW_OUT : 0));
}

/* One arrow for all kinds: which kind it is stands in the table and in the
 * report, and an arrow for each would be none. Its weight is that of the
 * largest answer. */
static void
mark_support(const struct kith_snapshot *snapshot, struct figure *figure)
{
    const struct view *view = figure->view;
    figure->flow = flow_of(snapshot, view);
    figure->thick = most_of(snapshot, view, PART_GOT) >= A_LOT ||
                    most_of(snapshot, view, PART_GIVE) >= A_LOT;
    figure->strain = view_strain(view);
    figure->strained = figure->strain > 0;
}

static void
add_death(struct scene *scene, struct figure *figure)
{
    struct str words = {0};
    if (figure->view->died > 0) {
        str_addf(&words, tr(scene->language, T("died in %d")),
                 date_year(figure->view->died));
    } else {
        str_add(&words, tr(scene->language, status_phrases[STATUS_DIED]));
    }
    add_line(scene, figure, MEANS_STATUS_NOTE, str_slice(&words));
    str_release(&words);
}

/* People who are not in touch keep their place, hollow. */
static void
mark_status(struct scene *scene, struct figure *figure)
{
    figure->ghost = !figure->view->active;
    switch (figure->view->status) {
    case STATUS_DIED:
        add_death(scene, figure);
        break;
    case STATUS_ENDED:
    case STATUS_DISTANT:
        add_line(scene, figure, MEANS_STATUS_NOTE,
                 slice_of(tr(scene->language,
                             status_phrases[figure->view->status])));
        break;
    case STATUS_WISHED:
        figure->wished = !figure->view->caution;
        if (figure->wished)
            add_line(
                scene, figure, MEANS_STATUS_NOTE,
                slice_of(tr(scene->language, status_phrases[STATUS_WISHED])));
        break;
    default:
        break;
    }
}

struct slice
scene_relation(const struct view *view, const struct language *language)
{
    const struct datum *relation = &view->facts[FACT_RELATION];
    return datum_is_known(relation)
               ? relation_phrase(relation->value, relation->text, language)
               : slice_of("");
}

int
scene_rings(const struct scene *scene)
{
    const struct kith_snapshot *snapshot = scene->snapshot;
    return snapshot->ringless ? 0 : snapshot_rings(snapshot);
}

/* Somebody wished for has no place yet and is drawn where the client would have
 * them; unless marked caution, as a picture must not draw them nearer. Where the
 * case has no rings all stand around the client, with room for lines. */
int
scene_ring(const struct kith_snapshot *snapshot, const struct view *view)
{
    if (snapshot->ringless)
        return snapshot_rings(snapshot);
    int ring = view_ring(snapshot, view);
    if (view->status == STATUS_WISHED && !view->caution &&
        datum_is_known(&view->facts[FACT_RING_WANTED]))
        ring = view_ring_wanted(snapshot, view);
    return ring == VALUE_UNKNOWN ? 0 : ring;
}

struct slice
scene_ring_name(const struct scene *scene, int ring)
{
    return place_words(scene->snapshot, ring, scene->language);
}

/* Wishing someone further out is for the therapist's eyes. */
static void
mark_wanted_place(struct scene *scene, const struct kith_snapshot *snapshot,
                  struct figure *figure)
{
    const struct view *view = figure->view;
    if (view_wants_closer(snapshot, view)) {
        figure->wanted = -1;
        add_line(scene, figure, MEANS_WISH_NOTE,
                 slice_of(tr(scene->language, T("would like closer"))));
    } else if (view->let_go > 0 && !view->caution &&
               snapshot->audience != KITH_CLIENT) {
        figure->wanted = 1;
    }
}

/* Who is hollow gives and gets nothing now, so no mark of support, strain or
 * wish is on them. */
struct figure *
scene_add_figure(struct scene *scene, const struct kith_snapshot *snapshot,
                 const struct view *view)
{
    const struct marker *marker;
    struct figure *figure = array_add(&scene->figures);
    figure->person = view->person;
    figure->view = view;
    figure->mark = theme_mark(view_group(view));
    figure->ring = scene_ring(snapshot, view);
    marker = &markers[figure->mark];
    figure->size = scene->scale.marker;
    figure->detail = 1;
    figure->reach = marker->width / 2.0 * figure->size;
    figure->name = figure->called = view->shown;
    figure->room = room_for(scene->scale.name, LONGEST_NAME);
    bool short_of_room = figure->ring == 0 && !view->active;
    if (short_of_room) /* that somebody died matters more than who it was */
        mark_status(scene, figure);
    if (!scene->scale.crowd) /* in a crowd names alone are calmer */
        add_line(scene, figure, MEANS_NOTE,
                 scene_relation(view, scene->language));
    if (!short_of_room)
        mark_status(scene, figure);
    if (figure->ghost)
        return figure;
    mark_support(snapshot, figure);
    mark_wish(scene, figure);
    mark_wanted_place(scene, snapshot, figure);
    return figure;
}

/* ---- In the order of names ---- */

struct named {
    struct slice name;
    uint32_t figure;
};

static int
by_name(const void *a, const void *b)
{
    return slice_order(((const struct named *)a)->name,
                       ((const struct named *)b)->name);
}

/* Whoever decides something for one figure after the other takes them in this
 * order: what comes out is then the same however the file is sorted. */
static void
sort_names(struct scene *scene)
{
    size_t count = scene->figures.count;
    struct named *names = alloc_zeroed(count, sizeof *names);
    for (size_t i = 0; i < count; i++)
        names[i] =
            (struct named){scene->figures.items[i].view->name, (uint32_t)i};
    if (count > 1)
        qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++)
        *array_add(&scene->order) = names[i].figure;
    alloc_free(names);
}

static int
by_ends(const void *a, const void *b)
{
    const struct link *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

/* The place of each person of the inventory in the order of names; NOBODY for
 * those who are not drawn. */
static uint32_t *
rank_people(const struct scene *scene)
{
    size_t people = snapshot_everyone(scene->snapshot);
    uint32_t *rank = alloc_zeroed(people, sizeof *rank);
    for (size_t i = 0; i < people; i++)
        rank[i] = NOBODY;
    for (uint32_t i = 0; i < scene->order.count; i++)
        rank[scene->figures.items[scene->order.items[i]].person] = i;
    return rank;
}

/* Ties name people of the inventory until it is known who is drawn; from here
 * on they name figures, and those of people not drawn are gone. They are sorted
 * by the names of their ends: ties bow one after the other, and must do so
 * alike however the file is sorted. */
static void
settle_links(struct scene *scene)
{
    size_t kept = 0;
    uint32_t *rank = rank_people(scene);
    for (size_t i = 0; i < scene->links.count; i++) {
        struct link link = scene->links.items[i];
        uint32_t a = rank[link.a], b = rank[link.b];
        if (a == NOBODY || b == NOBODY)
            continue;
        link.a = a < b ? a : b;
        link.b = a < b ? b : a;
        scene->links.items[kept++] = link;
    }
    scene->links.count = kept;
    if (kept > 1)
        qsort(scene->links.items, kept, sizeof *scene->links.items, by_ends);
    struct link *link;
    array_each (link, &scene->links) {
        link->a = scene->order.items[link->a];
        link->b = scene->order.items[link->b];
    }
    alloc_free(rank);
}

/* Whoever died knows nobody in the present tense. */
static void
add_links(struct scene *scene, const struct kith_snapshot *snapshot)
{
    const struct view_tie *tie;
    array_each (tie, &snapshot->ties)
        if (tie->strength > 0 && view_tie_lives(snapshot, tie))
            *array_add(&scene->links) =
                (struct link){.a = snapshot->people.items[tie->a].person,
                              .b = snapshot->people.items[tie->b].person,
                              .close = tie->strength == 2,
                              .strained = tie->strained};
}

/* ---- Titles ---- */

/* Where nobody gave another name, the page says who it is in its voice. */
static struct slice
client_name(const struct scene *scene)
{
    struct slice me = snapshot_me(scene->snapshot);
    return slice_is(me, "Me") ? slice_of(tr(scene->language, T("You"))) : me;
}

static void
add_titles(struct scene *scene)
{
    const struct kith_snapshot *snapshot = scene->snapshot;
    struct str title = {0}, subtitle = {0};
    title_add_circle(snapshot_me(snapshot), scene->language, &title);
    session_add_heading(snapshot, scene->language, &subtitle);
    if (snapshot->label.size > 0) {
        str_add(&subtitle, " · ");
        str_add_slice(&subtitle, snapshot->label);
    }
    scene->title = keep(scene, &title);
    scene->subtitle = keep(scene, &subtitle);
    scene->client = client_name(scene);
}

void
scene_open(struct scene *scene, const struct kith_snapshot *snapshot,
           struct scale scale, const struct language *language)
{
    *scene = (struct scene){
        .snapshot = snapshot, .language = language, .scale = scale};
    add_links(scene, snapshot);
}

void
scene_begin(struct scene *scene, const struct kith_snapshot *snapshot,
            struct scale scale, const struct language *language)
{
    scene_open(scene, snapshot, scale, language);
    const struct view *view;
    array_each (view, &snapshot->people)
        scene_add_figure(scene, snapshot, view);
}

void
scene_tell_distance(struct scene *scene)
{
    struct figure *figure;
    array_each (figure, &scene->figures)
        if (figure->wanted > 0)
            add_line(scene, figure, MEANS_NOTE,
                     slice_of(tr(scene->language, T("more distance"))));
}

/* Small circles have no row below for them. */
void
scene_drop_unplaced(struct scene *scene)
{
    size_t kept = 0;
    for (size_t i = 0; i < scene->figures.count; i++)
        if (scene->figures.items[i].ring > 0)
            scene->figures.items[kept++] = scene->figures.items[i];
    scene->figures.count = kept;
}

/* ---- Words in their room ---- */

/* Everybody of the case, on the page or not: what somebody is shortened to is
 * then the same in all its pictures. */
static void
call_the_roll(struct scene *scene)
{
    const struct figure *figure;
    for (uint32_t i = 0; i < snapshot_everyone(scene->snapshot); i++)
        roll_add(&scene->roll, snapshot_name(scene->snapshot, i));
    array_each (figure, &scene->figures)
        if (!slice_equal(figure->called, figure->view->name))
            roll_add(&scene->roll, figure->called);
    roll_sort(&scene->roll);
}

/* Is it short enough for one row of the smallest letters? A note is read as well
 * a little smaller, and its second row is in somebody's way. */
static bool
is_for_one_row(struct slice text, const struct room *room)
{
    return type_grains(text, room->least) <= grid_of(room->width);
}

/* Of the rows that there are for all lines, those that the others can spare. */
static void
hang_lines(struct scene *scene, struct figure *figure)
{
    size_t spare = figure->ring == 0 || figure->brief
                       ? 0
                       : MOST_LINES - figure->line_count;
    struct room room = room_for(scene->scale.second, LONGEST_NAME);
    for (size_t i = 0; i < figure->line_count; i++) {
        struct line *line = &figure->lines[i];
        room.lines =
            spare == 0 || is_for_one_row(line->text, &room) ? 1 : PLATE_LINES;
        line->plate = plate_of(line->text, &room, NULL, &scene->arena);
        spare -= line->plate.count - 1;
    }
}

void
scene_hang_plates(struct scene *scene)
{
    struct figure *figure;
    array_each (figure, &scene->figures) {
        figure->plate =
            plate_of(figure->name, &figure->room, &scene->roll, &scene->arena);
        hang_lines(scene, figure);
    }
}

void
scene_end(struct scene *scene)
{
    sort_names(scene);
    settle_links(scene);
    add_titles(scene);
    wishes_tell(scene);
    call_the_roll(scene);
}

void
scene_init(struct scene *scene, const struct kith_snapshot *snapshot,
           struct scale scale, const struct language *language)
{
    scene_begin(scene, snapshot, scale, language);
    scene_end(scene);
}

void
scene_release(struct scene *scene)
{
    array_release(&scene->figures);
    array_release(&scene->order);
    array_release(&scene->links);
    array_release(&scene->obstacles);
    array_release(&scene->barriers);
    array_release(&scene->words);
    roll_release(&scene->roll);
    arena_release(&scene->arena);
}

const char *
link_class(const struct link *link)
{
    static const char *const classes[TRACE_COUNT] = {
        [TRACE_NEW] = " new",
        [TRACE_GONE] = " gone",
        [TRACE_EASED] = " eased",
        [TRACE_TENSE] = " tense",
    };
    return classes[link->trace] != NULL ? classes[link->trace] : "";
}

/* A sign of its own beside the colour, for print without it. */
const char *
figure_sign(const struct figure *figure)
{
    if (figure->trace == TRACE_NEW)
        return "+";
    return figure->trace == TRACE_GONE && figure->fate < FATE_DIED ? "–" : NULL;
}

const char *
figure_strain(const struct figure *figure)
{
    return figure->strained ? strain_phrases[figure->strain] : NULL;
}

const char *
scene_strain(int level)
{
    static const char *const words[] = {
        [WORTH_A_MARK] = T("strained: some"),
        [A_LOT] = T("strained: quite a lot"),
        [MOST_STRAIN] = T("strained: a great deal"),
    };
    return words[level];
}
