#include "change/timeline.h"
#include "base/alloc.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static bool
explain(struct kith_error *error, const char *message)
{
    snprintf(error->message, sizeof error->message, "%s", message);
    return false;
}

/* ---- Do the files belong together? ---- */

static bool
has_same_rings(const struct kith_inventory *a, const struct kith_inventory *b)
{
    return a->rings.count == b->rings.count;
}

static bool
check_files(const struct kith_inventory *const *inventories, size_t count,
            struct kith_error *error)
{
    const struct kith_inventory *first = inventories[0];
    for (size_t i = 1; i < count; i++) {
        const struct kith_inventory *other = inventories[i];
        if (!slice_equal(first->code, other->code)) {
            snprintf(error->message, sizeof error->message,
                     "the files are of two cases, %s and %s",
                     quote(first->code).text, quote(other->code).text);
            return false;
        }
        if (!has_same_rings(first, other))
            return explain(error, "the files draw different numbers of rings, "
                                  "and cannot be compared");
    }
    return true;
}

/* Of all files that have sessions. */
static bool
check_weeks(const struct kith_inventory *const *inventories, size_t count,
            struct kith_error *error)
{
    bool weeks = false, dates = false;
    for (size_t i = 0; i < count; i++) {
        bool any = inventories[i]->sessions.count > 0;
        weeks = weeks || (any && inventories[i]->by_week);
        dates = dates || (any && !inventories[i]->by_week);
    }
    return !(weeks && dates) || explain(error, "one file names its sessions by "
                                               "week, another by date");
}

static int
by_time(const void *a, const void *b)
{
    const struct moment *x = a, *y = b;
    int first = x->snapshot->session->when, second = y->snapshot->session->when;
    return first < second ? -1 : first > second;
}

static bool
check_order(const struct kith_timeline *timeline, struct kith_error *error)
{
    for (size_t i = 1; i < timeline->moments.count; i++) {
        struct str name = {0};
        const struct moment *moment = &timeline->moments.items[i];
        if (by_time(moment - 1, moment) != 0)
            continue;
        timeline_add_session(timeline, i, &name);
        snprintf(error->message, sizeof error->message,
                 "%s stands in two of the files", name.data);
        str_release(&name);
        return false;
    }
    return true;
}

/* Everyone is looked up in every session: hostile files could ask for more
 * memory than there is. */
static bool
check_size(const struct kith_timeline *timeline,
           const struct kith_inventory *const *inventories, size_t count,
           struct kith_error *error)
{
    size_t sessions = 0;
    for (size_t i = 0; i < count; i++)
        sessions += inventories[i]->sessions.count;
    return sessions == 0 ||
           timeline_people(timeline) <= 2 * MOST_PEOPLE_SESSIONS / sessions ||
           explain(error, "there are too many people and sessions in all to "
                          "compare them");
}

/* ---- Filling ---- */

static void
add_functions(struct kith_timeline *timeline,
              const struct kith_inventory *inventory)
{
    for (size_t i = 0; i < inventory->functions.count; i++) {
        struct slice name = inventory->functions.items[i];
        bool known = false;
        for (size_t j = 0; j < timeline->functions.count; j++)
            known = known || utf8_same_word(timeline->functions.items[j], name);
        if (!known)
            *array_add(&timeline->functions) = name;
    }
}

/* What a snapshot says of its own people, under the timeline's numbers. */
static void
add_people(struct kith_timeline *timeline, struct moment *moment)
{
    size_t people = timeline_people(timeline);
    const struct kith_snapshot *snapshot = moment->snapshot;
    const uint32_t *numbers = timeline->roster.people[moment->file];
    moment->views =
        arena_alloc(&timeline->arena, people * sizeof *moment->views);
    moment->withheld =
        arena_alloc(&timeline->arena, people * sizeof *moment->withheld);
    for (size_t i = 0; i < snapshot->inventory->people.count; i++)
        moment->withheld[numbers[i]] = snapshot->withheld[i];
    const struct view *view;
    array_each (view, &snapshot->people)
        moment->views[numbers[view->person]] = view;
}

static void
add_sessions(struct kith_timeline *timeline,
             const struct kith_inventory *inventory, size_t file)
{
    struct kith_snapshot *snapshot;
    struct snapshot_walk *walk =
        snapshot_walk_new(inventory, timeline->audience);
    while ((snapshot = snapshot_walk_next(walk)) != NULL) {
        struct moment *moment = array_add(&timeline->moments);
        *moment = (struct moment){.snapshot = snapshot, .file = file};
        add_people(timeline, moment);
    }
    snapshot_walk_free(walk);
}

/* What is known at the end of a file holds in all. */
static void
note_withheld(struct kith_timeline *timeline)
{
    size_t people = timeline_people(timeline);
    timeline->withheld =
        arena_alloc(&timeline->arena, people * sizeof *timeline->withheld);
    const struct moment *moment;
    array_each (moment, &timeline->moments) {
        const struct kith_snapshot *snapshot = moment->snapshot;
        if (snapshot->index + 1 < snapshot->inventory->sessions.count)
            continue;
        for (size_t i = 0; i < people; i++)
            timeline->withheld[i] |= moment->withheld[i];
    }
}

/* Not even as one of two names that look alike. */
static void
drop_withheld_alike(struct kith_timeline *timeline)
{
    size_t kept = 0;
    for (size_t i = 0; i < timeline->roster.alike.count; i++) {
        struct alike alike = timeline->roster.alike.items[i];
        if (!timeline->withheld[alike.a] && !timeline->withheld[alike.b])
            timeline->roster.alike.items[kept++] = alike;
    }
    timeline->roster.alike.count = kept;
}

struct kith_timeline *
kith_timeline_new(const struct kith_inventory *const *inventories, size_t count,
                  enum kith_audience audience, struct kith_error *error)
{
    assert(count > 0);
    if (!check_files(inventories, count, error) ||
        !check_weeks(inventories, count, error))
        return NULL;
    struct kith_timeline *timeline = alloc_zeroed(1, sizeof *timeline);
    timeline->audience = audience;
    bool fine = roster_init(&timeline->roster, inventories, count, error) &&
                check_size(timeline, inventories, count, error);
    for (size_t i = 0; i < count && fine; i++) {
        assert(inventories[i]->diagnostics.total == 0);
        add_functions(timeline, inventories[i]);
        add_sessions(timeline, inventories[i], i);
    }
    if (timeline->moments.count > 1)
        qsort(timeline->moments.items, timeline->moments.count,
              sizeof *timeline->moments.items, by_time);
    if (fine && check_order(timeline, error)) {
        note_withheld(timeline);
        drop_withheld_alike(timeline);
        return timeline;
    }
    kith_timeline_free(timeline);
    return NULL;
}

void
kith_timeline_free(struct kith_timeline *timeline)
{
    if (timeline == NULL)
        return;
    struct moment *moment;
    array_each (moment, &timeline->moments)
        kith_snapshot_free(moment->snapshot);
    array_release(&timeline->moments);
    array_release(&timeline->functions);
    roster_release(&timeline->roster);
    arena_release(&timeline->arena);
    free(timeline);
}

/* ---- Asking ---- */

struct slice
timeline_name(const struct kith_timeline *timeline, uint32_t person)
{
    return timeline->roster.names.items[person];
}

bool
timeline_withholds(const struct kith_timeline *timeline, uint32_t person,
                   size_t from, size_t to)
{
    return timeline->withheld[person] ||
           timeline->moments.items[from].withheld[person] ||
           timeline->moments.items[to].withheld[person];
}

bool
timeline_names_withheld(const struct kith_timeline *timeline, struct slice text,
                        size_t from, size_t to)
{
    for (uint32_t i = 0; i < timeline_people(timeline); i++)
        if (timeline_withholds(timeline, i, from, to) &&
            slice_holds(text, timeline->roster.names.items[i]))
            return true;
    return false;
}

size_t
timeline_function(const struct kith_timeline *timeline, size_t session,
                  size_t function)
{
    int known =
        inventory_function(timeline_snapshot(timeline, session)->inventory,
                           timeline->functions.items[function]);
    return known < 0 ? SIZE_MAX : (size_t)known;
}

bool
timeline_has_score(const struct kith_timeline *timeline, struct slice name)
{
    const struct moment *moment;
    array_each (moment, &timeline->moments)
        if (snapshot_score(moment->snapshot, name) != NULL)
            return true;
    return false;
}

void
timeline_add_session(const struct kith_timeline *timeline, size_t session,
                     struct str *out)
{
    const struct kith_snapshot *snapshot = timeline_snapshot(timeline, session);
    inventory_add_session_name(snapshot->inventory, snapshot->session, out);
}

void
timeline_add_short_session(const struct kith_timeline *timeline, size_t session,
                           struct str *out)
{
    enum { CENTURY = 2 };
    struct str name = {0};
    bool by_week = timeline_snapshot(timeline, session)->inventory->by_week;
    timeline_add_session(timeline, session, &name);
    str_add(out, name.data + (by_week ? 0 : CENTURY));
    str_release(&name);
}

size_t
kith_timeline_sessions(const struct kith_timeline *timeline)
{
    return timeline->moments.count;
}

size_t
kith_timeline_people(const struct kith_timeline *timeline)
{
    return timeline_people(timeline);
}

const char *
kith_timeline_name(const struct kith_timeline *timeline, size_t person)
{
    assert(person < timeline_people(timeline));
    return timeline->roster.names.items[person].data;
}

const struct kith_snapshot *
kith_timeline_snapshot(const struct kith_timeline *timeline, size_t session)
{
    assert(session < timeline->moments.count);
    return timeline_snapshot(timeline, session);
}

bool
kith_timeline_alike(const struct kith_timeline *timeline, size_t index,
                    struct kith_alike *found)
{
    if (index >= timeline->roster.alike.count)
        return false;
    const struct alike *alike = &timeline->roster.alike.items[index];
    *found =
        (struct kith_alike){alike->a, alike->b, alike->file_a, alike->file_b};
    return true;
}

static void
add_name(const void *timeline, size_t session, struct str *out)
{
    timeline_add_session(timeline, session, out);
}

bool
kith_timeline_find_session(const struct kith_timeline *timeline,
                           const char *name, size_t *session)
{
    return session_find(name, timeline->moments.count, add_name, timeline,
                        session);
}
