/* Puts a change together: who is compared, and then part by part. In: two
 * sessions of a timeline, and what the user wants. Out: a change, with its
 * numbers and the list of what happened; its readers compare nothing again. */
#include "change/change.h"
#include "base/must.h"
#include "base/alloc.h"

#include <stdlib.h>

/* Only who is active counts; the others are on the page all the same. */
static bool
is_counted(const struct view *view)
{
    return view != NULL && view->active;
}

static bool
is_undiscussed(const struct view *view)
{
    return is_counted(view) && !view->discussed;
}

/* A ring that was carried is not known where carried values do not count. */
static int
ring_of(const struct kith_change *change, size_t session,
        const struct view *view)
{
    if (view == NULL || !change_counts(change, view->facts[FACT_RING].origin))
        return VALUE_UNKNOWN;
    return view_ring(timeline_snapshot(change->timeline, session), view);
}

/* Who was there in any session before comes back, and is not new. */
static bool
was_on_page(const struct kith_timeline *timeline, uint32_t person,
            size_t before)
{
    for (size_t i = 0; i < before; i++)
        if (timeline->moments.items[i].views[person] != NULL)
            return true;
    return false;
}

/* A death that was told once stays told, whatever a later session says. */
static bool
was_told_dead(const struct kith_timeline *timeline, uint32_t person,
              size_t session)
{
    for (size_t i = 0; i <= session; i++) {
        const struct view *view = timeline->moments.items[i].views[person];
        if (view != NULL && view->status == STATUS_DIED)
            return true;
    }
    return false;
}

/* VIEW, or a copy of it without the texts that name somebody whom one of the
 * two sessions withholds: the session itself looks for its own alone. */
static const struct view *
clean(struct kith_change *change, const struct view *view)
{
    struct view *cleaned = NULL;
    for (size_t i = 0; view != NULL && i < FACT_COUNT; i++) {
        if (!timeline_names_withheld(change->timeline, view->facts[i].text,
                                     change->from, change->to))
            continue;
        if (cleaned == NULL) {
            cleaned = arena_alloc(&change->arena, sizeof *cleaned);
            *cleaned = *view;
        }
        view_leave_out(cleaned, (enum fact)i);
    }
    return cleaned != NULL ? cleaned : view;
}

/* Somebody withheld from one of the two sessions is in no pair: the other
 * session would show that they are missing. */
static void
add_pair(struct kith_change *change, uint32_t person)
{
    const struct kith_timeline *timeline = change->timeline;
    const struct view *before =
        timeline->moments.items[change->from].views[person];
    const struct view *after =
        timeline->moments.items[change->to].views[person];
    if ((before == NULL && after == NULL) ||
        timeline_withholds(timeline, person, change->from, change->to))
        return;
    struct pair *pair = array_add(&change->pairs);
    *pair = (struct pair){.person = person,
                          .before = clean(change, before),
                          .after = clean(change, after)};
    pair->undiscussed = is_undiscussed(before) || is_undiscussed(after);
    pair->was = is_counted(before) && !pair->undiscussed;
    pair->is = is_counted(after) && !pair->undiscussed;
    pair->known_before = was_on_page(timeline, person, change->from);
    pair->dead_before = was_told_dead(timeline, person, change->from);
    pair->rings = timeline_rings(timeline);
    pair->ring_before = ring_of(change, change->from, before);
    pair->ring_after = ring_of(change, change->to, after);
}

/* ---- What was carried ---- */

static void
count_value(struct pair *pair, enum kith_origin origin)
{
    pair->values += origin != KITH_UNKNOWN;
    pair->carried += origin == KITH_CARRIED;
}

/* The facts of which the table says so, and every answer about support. */
static void
count_values(struct pair *pair, const struct view *view, size_t functions)
{
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (fact_kinds[i].counted)
            count_value(pair, view->facts[i].origin);
    for (size_t i = 0; i < functions * PART_COUNT; i++)
        count_value(pair, view->support[i].origin);
}

/* In a session in which somebody does not count, none of their values stands
 * behind the numbers. */
static void
count_carried(struct kith_change *change)
{
    size_t functions[2] = {
        snapshot_functions(timeline_snapshot(change->timeline, change->from)),
        snapshot_functions(timeline_snapshot(change->timeline, change->to))};
    struct pair *pair;
    array_each (pair, &change->pairs) {
        if (pair->was)
            count_values(pair, pair->before, functions[0]);
        if (pair->is)
            count_values(pair, pair->after, functions[1]);
        change->values += (double)pair->values;
        change->carried += (double)pair->carried;
    }
}

/* The sums of support begin with how many there were before and after, so who
 * came and went is found first. The list of what happened asks all the other
 * parts, and comes last. */
struct kith_change *
change_new(const struct kith_timeline *timeline, size_t from, size_t to,
           const struct kith_change_options *options)
{
    static const struct kith_change_options usual = {0};
    options = options != NULL ? options : &usual;
    must(from < timeline->moments.count && to < timeline->moments.count);
    struct kith_change *change = alloc_zeroed(1, sizeof *change);
    change->timeline = timeline;
    change->from = from;
    change->to = to;
    change->confirmed = options->confirmed;
    for (uint32_t i = 0; i < timeline_people(timeline); i++)
        add_pair(change, i);
    change_find_turnover(change);
    change_find_rings(change);
    change_find_ties(change);
    change_find_support(change);
    change_find_outcomes(change, options->reliable, options->reliable_count);
    change_find_steps(change);
    count_carried(change);
    change_find_happened(change);
    return change;
}

bool
change_leaves_somebody_out(const struct kith_change *change)
{
    const struct kith_timeline *timeline = change->timeline;
    const struct moment *after = &timeline->moments.items[change->to];
    for (uint32_t i = 0; i < timeline_people(timeline); i++)
        if (after->views[i] != NULL &&
            timeline_withholds(timeline, i, change->from, change->to))
            return true;
    return false;
}

void
change_free(struct kith_change *change)
{
    if (change == NULL)
        return;
    array_release(&change->pairs);
    array_release(&change->ties);
    array_release(&change->strains);
    array_release(&change->shifts);
    array_release(&change->scores);
    array_release(&change->goals);
    array_release(&change->steps);
    array_release(&change->happened);
    arena_release(&change->arena);
    alloc_free(change);
}

const struct pair *
change_pair(const struct kith_change *change, uint32_t person)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair->person == person)
            return pair;
    return NULL;
}
