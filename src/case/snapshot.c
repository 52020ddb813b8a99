/* From what is known to what one audience sees. */
#include "case/snapshot.h"
#include "base/must.h"
#include "base/alloc.h"
#include "case/edition.h"
#include "case/fold.h"
#include "case/view.h"

#include <stdlib.h>

struct snapshot_walk {
    struct fold fold;
    enum kith_audience audience;
};

/* Who may see it decides here, and nowhere else. */
bool
audience_sees(enum kith_audience audience, enum sight sight)
{
    return sight == SIGHT_CLIENT ||
           (sight == SIGHT_THERAPIST && audience != KITH_CLIENT) ||
           audience == KITH_THERAPIST_PRIVATE;
}

/* Is the person on the page that this audience holds? */
static bool
is_shown(const struct fold *fold, uint32_t person, enum kith_audience audience)
{
    const struct state *state = &fold->people[person];
    return state->on_page &&
           (audience != KITH_CLIENT || !state_has_caution(state));
}

/* May a text that names this person be shown, on the page or not? Whoever is
 * never shown is not in an edition; here it is about those who are marked in
 * some sessions and not in others. */
static bool
may_name(const struct fold *fold, uint32_t person, enum kith_audience audience)
{
    return audience != KITH_CLIENT || !state_has_caution(&fold->people[person]);
}

/* What people type freely can say anything; at least the names of whom this
 * session withholds are looked for. */
static void
collect_names(struct kith_snapshot *snapshot, const struct fold *fold)
{
    const struct edition *edition = fold->inventory->edition;
    if (snapshot->audience != KITH_CLIENT || edition == NULL)
        return;
    for (size_t i = 0; i < edition->called_count; i++)
        if (!may_name(fold, edition->called[i].person, KITH_CLIENT))
            naming_add(&snapshot->names, edition->called[i].person,
                       edition->called[i].name);
    naming_end(&snapshot->names);
}

static bool
names_withheld(const struct kith_snapshot *snapshot, struct slice text)
{
    return naming_finds(&snapshot->names, text);
}

static void
copy_facts(const struct kith_snapshot *snapshot, const struct state *state,
           struct view *view)
{
    for (size_t i = 0; i < FACT_COUNT; i++) {
        struct datum *datum = &view->facts[i];
        *datum = state->facts[i];
        if (!audience_sees(snapshot->audience, fact_kinds[i].sight))
            *datum = (struct datum){.value = VALUE_UNKNOWN};
        if (names_withheld(snapshot, datum->text))
            view_leave_out(view, (enum fact)i);
    }
    struct datum *status = &view->facts[FACT_STATUS];
    if (!datum_is_known(status))
        *status =
            (struct datum){.value = STATUS_ACTIVE, .origin = KITH_ASSUMED};
    struct datum *group = &view->facts[FACT_GROUP];
    const struct datum *relation = &view->facts[FACT_RELATION];
    if (datum_is_known(group) || !datum_is_known(relation))
        return;
    group->origin = KITH_ASSUMED;
    group->value = relation->value == RELATION_OWN
                       ? GROUP_OTHER
                       : (int)relation_group(relation->value);
}

static void
copy_support(struct kith_snapshot *snapshot, const struct state *state,
             struct view *view)
{
    size_t size =
        snapshot_functions(snapshot) * PART_COUNT * sizeof *view->support;
    view->support = arena_alloc(&snapshot->arena, size);
    memcpy(view->support, state->support, size);
}

static void
copy_attributes(struct kith_snapshot *snapshot, const struct state *state,
                struct view *view)
{
    const struct attribute *attribute;
    view->attributes = arena_alloc(
        &snapshot->arena, state->attributes.count * sizeof *view->attributes);
    array_each (attribute, &state->attributes)
        if (!names_withheld(snapshot, attribute->name) &&
            !names_withheld(snapshot, attribute->value))
            view->attributes[view->attribute_count++] = *attribute;
}

/* Private text stands in its session alone; every piece of it is kept. */
static void
copy_secrets(struct kith_snapshot *snapshot, struct view *view)
{
    const struct person_record *record;
    if (!audience_sees(snapshot->audience, SIGHT_PRIVATE))
        return;
    array_each (record, &snapshot->session->people) {
        if (record->person != view->person)
            continue;
        view->secrets = arena_alloc(&snapshot->arena,
                                    record->count * sizeof *view->secrets);
        for (size_t i = 0; i < record->count; i++)
            if (record->facts[i].fact == FACT_PRIVATE)
                view->secrets[view->secret_count++] =
                    fact_text(&record->facts[i]);
    }
}

/* Being let go is for the therapist's eyes. It also ends every hint that the
 * client might wish for more. */
static void
settle_wishes(const struct kith_snapshot *snapshot, const struct state *state,
              struct view *view)
{
    struct datum *wanted = &view->facts[FACT_RING_WANTED];
    int ring = view_ring(snapshot, view);
    int outside = snapshot_rings(snapshot) + 1;
    int wish = view_ring_wanted(snapshot, view);
    bool let_go = datum_is_known(wanted) &&
                  (ring == VALUE_UNKNOWN ? wish == outside : wish > ring);
    let_go = let_go && view->status != STATUS_WISHED;
    view->caution = state_has_caution(state);
    view->let_go = let_go ? wish : 0;
    view->may_wish = view->active && !view->caution && !let_go;
    if (let_go && snapshot->audience == KITH_CLIENT)
        *wanted = (struct datum){.value = VALUE_UNKNOWN};
}

static void
add_view(struct kith_snapshot *snapshot, const struct fold *fold,
         uint32_t person)
{
    const struct state *state = &fold->people[person];
    struct view *view = array_add(&snapshot->people);
    view->person = person;
    view->name = fold->inventory->people.items[person]->name;
    copy_facts(snapshot, state, view);
    copy_support(snapshot, state, view);
    copy_attributes(snapshot, state, view);
    copy_secrets(snapshot, view);
    view->shown = view->name;
    if (view->facts[FACT_AS].text.size > 0)
        view->shown = view->facts[FACT_AS].text;
    view->status = (enum status)view->facts[FACT_STATUS].value;
    view->at = clock_unpack(view->facts[FACT_AT].value);
    view->died = state->died;
    view->discussed = state->discussed;
    view->active = view->status == STATUS_ACTIVE;
    view->ties_assumed = !state->covered && !state->tie_said;
    settle_wishes(snapshot, state, view);
}

static int
by_people(const void *a, const void *b)
{
    const struct view_tie *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

/* INDEX holds, for each person of the inventory, their place on the page. For
 * the client, ties are recorded only by ties between people who may be met, or
 * by "ties complete". */
static void
add_ties(struct kith_snapshot *snapshot, const struct fold *fold,
         const uint32_t *index)
{
    bool recorded = fold->ties_whole;
    for (const struct pair_state *pair = fold->pairs; pair != NULL;
         pair = pair->hh.next) {
        recorded = recorded || (!snapshot->withheld[pair->key.a] &&
                                !snapshot->withheld[pair->key.b]);
        uint32_t a = index[pair->key.a], b = index[pair->key.b];
        if (a == NOBODY || b == NOBODY)
            continue;
        *array_add(&snapshot->ties) = (struct view_tie){
            a, b, pair->strength, pair->strained, pair->origin};
    }
    if (snapshot->ties.count > 1)
        qsort(snapshot->ties.items, snapshot->ties.count,
              sizeof *snapshot->ties.items, by_people);
    snapshot->ties_known = recorded || snapshot->audience != KITH_CLIENT
                               ? fold->ties_known
                               : TIES_UNRECORDED;
    snapshot->ties_whole = fold->ties_whole;
}

/* Pairs with at least one person whose ties nobody has asked about yet. */
static void
count_assumed(struct kith_snapshot *snapshot)
{
    size_t active = 0, asked = 0;
    const struct view *view;
    array_each (view, &snapshot->people) {
        active += view->active;
        asked += view->active && !view->ties_assumed;
    }
    if (snapshot->ties_known == TIES_ALL && active > 0)
        snapshot->assumed_pairs = active * (active - 1) / 2 -
                                  (asked > 0 ? asked * (asked - 1) / 2 : 0);
}

static void
add_people(struct kith_snapshot *snapshot, const struct fold *fold)
{
    size_t people = fold->inventory->people.count;
    uint32_t *index = alloc_zeroed(people, sizeof *index);
    snapshot->withheld =
        arena_alloc(&snapshot->arena, people * sizeof *snapshot->withheld);
    for (uint32_t i = 0; i < people; i++) {
        snapshot->withheld[i] = !may_name(fold, i, snapshot->audience);
        index[i] = NOBODY;
        if (!is_shown(fold, i, snapshot->audience))
            continue;
        index[i] = (uint32_t)snapshot->people.count;
        add_view(snapshot, fold, i);
    }
    add_ties(snapshot, fold, index);
    count_assumed(snapshot);
    alloc_free(index);
}

static void
add_events(struct kith_snapshot *snapshot, const struct fold *fold,
           const struct session *place)
{
    const struct event *event;
    array_each (event, &place->events) {
        bool shown = true;
        for (size_t i = 0; i < event->count; i++)
            shown = shown &&
                    may_name(fold, event->people[i].person, snapshot->audience);
        if (shown && !names_withheld(snapshot, event->text))
            *array_add(&snapshot->events) = event;
    }
}

/* A talk without the texts that name somebody. */
static const struct talk *
clean_talk(struct kith_snapshot *snapshot, const struct talk *talk)
{
    struct talk *cleaned = NULL;
    for (size_t i = 0; i < TALK_TEXTS; i++) {
        if (!names_withheld(snapshot, talk->texts[i]))
            continue;
        if (cleaned == NULL) {
            cleaned = arena_alloc(&snapshot->arena, sizeof *cleaned);
            *cleaned = *talk;
        }
        cleaned->texts[i] = slice_of("");
    }
    return cleaned != NULL ? cleaned : talk;
}

static void
add_records(struct kith_snapshot *snapshot, const struct fold *fold)
{
    const struct session *session = snapshot->session;
    const struct score *score;
    if (audience_sees(snapshot->audience, SIGHT_THERAPIST))
        array_each (score, &session->scores)
            *array_add(&snapshot->scores) = score;
    const struct talk *talk;
    array_each (talk, &session->talks)
        if (may_name(fold, talk->with.person, snapshot->audience))
            *array_add(&snapshot->talks) = clean_talk(snapshot, talk);
    const struct note *note;
    array_each (note, &session->notes)
        if ((note->kind != NOTE_PRIVATE ||
             audience_sees(snapshot->audience, SIGHT_PRIVATE)) &&
            !names_withheld(snapshot, note->text))
            *array_add(&snapshot->notes) = note;
    add_events(snapshot, fold, &fold->inventory->head);
    for (size_t i = 0; i <= snapshot->index; i++)
        add_events(snapshot, fold, &fold->inventory->sessions.items[i]);
}

static void
add_case(struct kith_snapshot *snapshot, const struct fold *fold)
{
    bool therapist = audience_sees(snapshot->audience, SIGHT_THERAPIST);
    for (size_t i = 0; i < 2; i++)
        snapshot->focus[i] = therapist ? fold->focus[i] : VALUE_NOT_SAID;
    size_t functions = snapshot_functions(snapshot);
    snapshot->needs =
        arena_alloc(&snapshot->arena, functions * sizeof *snapshot->needs);
    memcpy(snapshot->needs, fold->needs, functions * sizeof *snapshot->needs);
    for (size_t i = 0; i < fold->inventory->goals.count; i++) {
        const struct goal_state *goal = &fold->goals[i];
        struct slice id = fold->inventory->goals.items[i].id;
        if (goal->text.size == 0 || /* set in a later session */
            names_withheld(snapshot, id) ||
            names_withheld(snapshot, goal->text))
            continue;
        *array_add(&snapshot->goals) = (struct view_goal){
            id, goal->text, goal->rating, goal->status, goal->origin};
    }
}

/* The session that was laid down last, as AUDIENCE sees it. */
static struct kith_snapshot *
take(const struct fold *fold, enum kith_audience audience)
{
    struct kith_snapshot *snapshot = alloc_zeroed(1, sizeof *snapshot);
    snapshot->inventory = fold->inventory;
    snapshot->index = fold->next - 1;
    snapshot->session = &fold->inventory->sessions.items[snapshot->index];
    snapshot->audience = audience;
    collect_names(snapshot, fold);
    if (!names_withheld(snapshot, snapshot->session->label))
        snapshot->label = snapshot->session->label;
    add_people(snapshot, fold);
    add_case(snapshot, fold);
    add_records(snapshot, fold);
    return snapshot;
}

struct snapshot_walk *
snapshot_walk_new(const struct kith_inventory *inventory,
                  enum kith_audience audience)
{
    struct snapshot_walk *walk = alloc_zeroed(1, sizeof *walk);
    fold_init(&walk->fold, inventory);
    walk->audience = audience;
    return walk;
}

struct kith_snapshot *
snapshot_walk_next(struct snapshot_walk *walk)
{
    if (walk->fold.next == walk->fold.inventory->sessions.count)
        return NULL;
    fold_session(&walk->fold);
    return take(&walk->fold, walk->audience);
}

void
snapshot_walk_skip(struct snapshot_walk *walk, size_t count)
{
    size_t sessions = walk->fold.inventory->sessions.count;
    for (; count > 0 && walk->fold.next < sessions; count--)
        fold_session(&walk->fold);
}

void
snapshot_walk_free(struct snapshot_walk *walk)
{
    if (walk == NULL)
        return;
    fold_release(&walk->fold);
    alloc_free(walk);
}

struct kith_snapshot *
snapshot_new(const struct kith_inventory *inventory, size_t session,
             enum kith_audience audience)
{
    struct fold fold;
    must(inventory->diagnostics.total == 0);
    must(session < inventory->sessions.count);
    struct kith_inventory *edition =
        audience == KITH_CLIENT ? edition_of_file(inventory, session) : NULL;
    if (edition != NULL)
        session =
            edition_session(edition, inventory->sessions.items[session].when);
    fold_init(&fold, edition != NULL ? edition : inventory);
    while (fold.next <= session)
        fold_session(&fold);
    struct kith_snapshot *snapshot = take(&fold, audience);
    snapshot->edition = edition;
    fold_release(&fold);
    return snapshot;
}

void
snapshot_free(struct kith_snapshot *snapshot)
{
    if (snapshot == NULL)
        return;
    array_release(&snapshot->people);
    array_release(&snapshot->ties);
    array_release(&snapshot->goals);
    array_release(&snapshot->scores);
    array_release(&snapshot->talks);
    array_release(&snapshot->notes);
    array_release(&snapshot->events);
    naming_release(&snapshot->names);
    arena_release(&snapshot->arena);
    inventory_free(snapshot->edition);
    alloc_free(snapshot);
}

void
snapshot_add_session(const struct kith_snapshot *snapshot, struct str *out)
{
    inventory_add_session_name(snapshot->inventory, snapshot->session, out);
}

size_t
snapshot_active(const struct kith_snapshot *snapshot)
{
    size_t active = 0;
    const struct view *view;
    array_each (view, &snapshot->people)
        active += view->active;
    return active;
}

const struct score *
snapshot_score(const struct kith_snapshot *snapshot, struct slice name)
{
    for (size_t i = 0; i < snapshot->scores.count; i++)
        if (slice_equal(snapshot->scores.items[i]->name, name))
            return snapshot->scores.items[i];
    return NULL;
}

size_t
snapshot_carried(const struct kith_snapshot *snapshot)
{
    size_t carried = 0;
    size_t cells = snapshot_functions(snapshot) * PART_COUNT;
    const struct view *view;
    array_each (view, &snapshot->people) {
        for (size_t i = 0; i < FACT_COUNT && view->active; i++)
            carried +=
                fact_kinds[i].counted && view->facts[i].origin == KITH_CARRIED;
        for (size_t i = 0; i < cells && view->active; i++)
            carried += view->support[i].origin == KITH_CARRIED;
    }
    return carried;
}
