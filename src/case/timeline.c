/* Do the files belong together, what may the audience read of them, and how did
 * each session stand? Whatever of the client's page hides somebody is decided
 * before anything is folded for it. */
#include "case/timeline.h"
#include "case/view.h"
#include "base/must.h"
#include "base/alloc.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

static bool
explain(struct kith_error *error, const char *message)
{
    error->code = KITH_NOT_ONE_CASE;
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
            error->code = KITH_NOT_ONE_CASE;
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
        error->code = KITH_NOT_ONE_CASE;
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

/* ---- For a client ---- */

/* What is known of each person, marked caution as of the end of one file or
 * not; yours to free. */
static struct sighting *
look_at_files(const struct roster *roster,
              const struct kith_inventory *const *inventories)
{
    struct sighting *known = alloc_zeroed(roster->names.count, sizeof *known);
    for (size_t file = 0; file < roster->files; file++) {
        size_t count = inventories[file]->people.count;
        struct sighting *here = alloc_zeroed(count, sizeof *here);
        sighting_take(inventories[file], here);
        for (size_t i = 0; i < count; i++) {
            struct sighting *all = &known[roster->people[file][i]];
            all->cautioned |= here[i].cautioned;
            all->now |= here[i].now;
            all->seen |= here[i].seen;
        }
        alloc_free(here);
    }
    return known;
}

/* WHOM, of the people of one file: yours to free. */
static bool *
of_file(const struct roster *roster, size_t file, size_t count,
        const bool *whom)
{
    bool *here = alloc_zeroed(count, sizeof *here);
    for (size_t i = 0; i < count; i++)
        here[i] = whom[roster->people[file][i]];
    return here;
}

static void
add_names(const struct roster *roster,
          const struct kith_inventory *const *files, const bool *whom,
          struct naming *naming)
{
    for (size_t i = 0; i < roster->files; i++) {
        bool *here = of_file(roster, i, files[i]->people.count, whom);
        edition_add_names(files[i], here, roster->people[i], naming);
        alloc_free(here);
    }
    naming_end(naming);
}

/* Each file gives way to an edition of it, in READ. */
static void
edit_files(struct kith_timeline *timeline, const bool *hidden,
           const struct kith_inventory **read)
{
    const struct roster *roster = &timeline->roster;
    for (size_t i = 0; i < roster->files; i++) {
        bool *here = of_file(roster, i, read[i]->people.count, hidden);
        struct withholding withholding = {here, roster->people[i],
                                          &timeline->hidden, &timeline->partly};
        struct kith_inventory *edition =
            edition_new(read[i], &withholding, SIZE_MAX);
        *array_add(&timeline->editions) = edition;
        read[i] = edition;
        alloc_free(here);
    }
}

/* READ holds the files as they are; those that are editions stay. */
static void
prepare_for_client(struct kith_timeline *timeline,
                   const struct kith_inventory **read)
{
    struct roster *roster = &timeline->roster;
    size_t people = roster->names.count;
    bool any = false;
    if (timeline->audience != KITH_CLIENT || read[0]->edition != NULL)
        return;
    struct sighting *known = look_at_files(roster, read);
    bool *hidden = alloc_zeroed(people, sizeof *hidden);
    bool *partly = alloc_zeroed(people, sizeof *partly);
    for (size_t i = 0; i < people; i++) {
        hidden[i] = sighting_is_hidden(known[i]);
        partly[i] = sighting_is_partly_hidden(known[i]);
        any = any || known[i].cautioned;
    }
    if (any) {
        add_names(roster, read, hidden, &timeline->hidden);
        add_names(roster, read, partly, &timeline->partly);
        edit_files(timeline, hidden, read);
        roster_leave_out(roster, hidden, read);
    }
    alloc_free(known);
    alloc_free(hidden);
    alloc_free(partly);
}

/* ---- For a therapist ---- */

static void
look_for_marks(struct kith_timeline *timeline, size_t file,
               const struct kith_inventory *inventory)
{
    size_t count = inventory->people.count;
    struct sighting *here = alloc_zeroed(count, sizeof *here);
    sighting_mark(inventory, here);
    for (size_t i = 0; i < count; i++)
        timeline->marked[timeline->roster.people[file][i]] |= here[i].cautioned;
    alloc_free(here);
}

/* Who is marked at some time, and what they are called: their names stand in
 * texts of any session. The client's case is without them as it is. */
static void
prepare_for_therapist(struct kith_timeline *timeline,
                      const struct kith_inventory *const *files)
{
    const struct roster *roster = &timeline->roster;
    size_t people = timeline_people(timeline);
    bool any = false;
    timeline->marked =
        arena_alloc(&timeline->arena, people * sizeof *timeline->marked);
    if (timeline->audience == KITH_CLIENT || files[0]->edition != NULL)
        return;
    for (size_t file = 0; file < roster->files; file++)
        look_for_marks(timeline, file, files[file]);
    for (size_t i = 0; i < people; i++)
        any = any || timeline->marked[i];
    if (any)
        add_names(roster, files, timeline->marked, &timeline->marked_names);
}

/* ---- The whole ---- */

static bool
fill(struct kith_timeline *timeline, const struct kith_inventory **inventories,
     size_t count, struct kith_error *error)
{
    if (!roster_init(&timeline->roster, inventories, count, error))
        return false;
    prepare_for_client(timeline, inventories);
    prepare_for_therapist(timeline, inventories);
    if (!check_size(timeline, inventories, count, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        must(inventories[i]->diagnostics.total == 0);
        add_functions(timeline, inventories[i]);
        add_sessions(timeline, inventories[i], i);
    }
    if (timeline->moments.count > 1)
        qsort(timeline->moments.items, timeline->moments.count,
              sizeof *timeline->moments.items, by_time);
    return check_order(timeline, error);
}

/* Does the client say, or wish, where anybody is? */
static bool
says_rings(const struct kith_snapshot *snapshot)
{
    const struct view *view;
    array_each (view, &snapshot->people)
        if (view_ring(snapshot, view) != VALUE_UNKNOWN ||
            datum_is_known(&view->facts[FACT_RING_WANTED]))
            return true;
    return false;
}

static void
note_rings(struct kith_timeline *timeline)
{
    struct moment *moment;
    bool ringless = true, anybody = false;
    array_each (moment, &timeline->moments) {
        ringless = ringless && !says_rings(moment->snapshot);
        anybody = anybody || moment->snapshot->people.count > 0;
    }
    array_each (moment, &timeline->moments)
        moment->snapshot->ringless = ringless && anybody;
}

struct kith_timeline *
timeline_new(const struct kith_inventory *const *inventories, size_t count,
             enum kith_audience audience, struct kith_error *error)
{
    must(count > 0);
    if (!check_files(inventories, count, error) ||
        !check_weeks(inventories, count, error))
        return NULL;
    struct kith_timeline *timeline = alloc_zeroed(1, sizeof *timeline);
    const struct kith_inventory **read = alloc_zeroed(count, sizeof *read);
    memcpy(read, inventories, count * sizeof *read);
    timeline->audience = audience;
    bool fine = fill(timeline, read, count, error);
    alloc_free(read);
    if (fine)
        note_rings(timeline);
    if (fine)
        return timeline;
    timeline_free(timeline);
    return NULL;
}

struct kith_timeline *
timeline_of_file(const struct kith_inventory *inventory,
                 enum kith_audience audience)
{
    struct kith_error error;
    struct kith_timeline *timeline =
        timeline_new(&inventory, 1, audience, &error);
    must(timeline != NULL);
    return timeline;
}

struct kith_timeline *
timeline_of(const struct kith_snapshot *snapshot)
{
    return timeline_of_file(snapshot->inventory, snapshot->audience);
}

void
timeline_free(struct kith_timeline *timeline)
{
    if (timeline == NULL)
        return;
    struct moment *moment;
    array_each (moment, &timeline->moments)
        snapshot_free(moment->snapshot);
    array_release(&timeline->moments);
    array_release(&timeline->functions);
    struct kith_inventory *const *edition;
    array_each (edition, &timeline->editions)
        inventory_free(*edition);
    array_release(&timeline->editions);
    naming_release(&timeline->hidden);
    naming_release(&timeline->partly);
    naming_release(&timeline->marked_names);
    roster_release(&timeline->roster);
    arena_release(&timeline->arena);
    alloc_free(timeline);
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
    return timeline->moments.items[from].withheld[person] ||
           timeline->moments.items[to].withheld[person];
}

bool
timeline_names_withheld(const struct kith_timeline *timeline, struct slice text,
                        size_t from, size_t to)
{
    return naming_finds(&timeline_snapshot(timeline, from)->names, text) ||
           naming_finds(&timeline_snapshot(timeline, to)->names, text);
}

bool
timeline_telltale(const struct kith_timeline *timeline, size_t index,
                  struct telltale *found)
{
    struct kith_inventory *const *edition;
    array_each (edition, &timeline->editions) {
        if (index < (*edition)->edition->telltale_count) {
            *found = (*edition)->edition->telltales[index];
            return true;
        }
        index -= (*edition)->edition->telltale_count;
    }
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

void
timeline_add_session(const struct kith_timeline *timeline, size_t session,
                     struct str *out)
{
    const struct kith_snapshot *snapshot = timeline_snapshot(timeline, session);
    inventory_add_session_name(snapshot->inventory, snapshot->session, out);
}

static void
name_session(const void *timeline, size_t session, struct str *out)
{
    timeline_add_session(timeline, session, out);
}

bool
timeline_find_session(const struct kith_timeline *timeline, const char *name,
                      size_t *session)
{
    return session_find(name, timeline->moments.count, name_session, timeline,
                        session);
}
