/* Scores, goals and the problem area in two sessions; and what was written down
 * between them: talks, events, what helps, and notes. In: a change with its
 * scores and goals, and the sessions on its way. Out: things of the case, on
 * its list. */
#include "change/change.h"

#include <math.h>

/* ---- Outcomes ---- */

static void
find_scores(struct kith_change *change)
{
    for (uint32_t i = 0; i < change->scores.count; i++) {
        const struct score_change *score = &change->scores.items[i];
        if (isnan(score->to))
            continue; /* not taken: a score is of its session alone */
        struct happening *happening =
            happened_add(change, HAPPENED_SCORE, NULL);
        happening->index = i;
        happening->about = score->name;
        happening->from.number = score->from;
        happening->to.number = score->to;
    }
}

/* The one or two areas are one answer: where one of them changes, both are
 * told. */
static void
find_problem_area(struct kith_change *change)
{
    const int *from = timeline_snapshot(change->timeline, change->from)->focus;
    const int *to = timeline_snapshot(change->timeline, change->to)->focus;
    if (from[0] == to[0] && from[1] == to[1])
        return;
    struct happening *happening =
        happened_add(change, HAPPENED_PROBLEM_AREA, NULL);
    if (from[0] >= 0)
        happening->from.level = from[0];
    if (to[0] >= 0)
        happening->to.level = to[0];
    happening->from.second = from[1];
    happening->to.second = to[1];
}

/* ---- Goals ---- */

/* A text that names somebody who is withheld from one of the two sessions would
 * tell of them. */
static bool
may_read(const struct kith_change *change, struct slice text)
{
    return !timeline_names_withheld(change->timeline, text, change->from,
                                    change->to);
}

static struct happening *
add_goal(struct kith_change *change, enum happening_kind kind, uint32_t index)
{
    const struct naming *names = &change->timeline->marked_names;
    struct happening *happening = happened_add(change, kind, NULL);
    happening->index = index;
    happening->about = change->goals.items[index].id;
    if (naming_finds(names, change->goals.items[index].text))
        happening->sight = SIGHT_THERAPIST; /* the whole goal is left out */
    return happening;
}

static double
rating_number(int rating)
{
    return rating == GOAL_UNKNOWN ? NAN : rating;
}

/* Where carried answers do not count, one may only have been carried. */
static void
find_rating(struct kith_change *change, uint32_t index)
{
    const struct goal_change *goal = &change->goals.items[index];
    if (goal->from == goal->to ||
        (change->confirmed && goal->to == GOAL_UNKNOWN))
        return;
    struct happening *happening = add_goal(change, HAPPENED_GOAL, index);
    happening->known = goal->origin;
    happening->from.number = rating_number(goal->from);
    happening->to.number = rating_number(goal->to);
}

/* Its status, its words and its rating change each on their own, and are things
 * of their own. */
static void
find_goal(struct kith_change *change, uint32_t index)
{
    const struct goal_change *goal = &change->goals.items[index];
    if (goal->status_to < 0)
        return; /* backwards: it was not set yet */
    if (goal->status_from != goal->status_to) {
        struct happening *happening =
            add_goal(change, HAPPENED_GOAL_STATUS, index);
        if (goal->status_from >= 0)
            happening->from.level = goal->status_from;
        happening->to.level = goal->status_to;
    }
    if (goal->before.size > 0 && !slice_equal(goal->before, goal->text) &&
        may_read(change, goal->before)) {
        struct happening *happening =
            add_goal(change, HAPPENED_GOAL_TEXT, index);
        happening->from.text = goal->before;
        happening->to.text = goal->text;
    }
    find_rating(change, index);
}

/* ---- What was written down ---- */

/* A note is of its session alone: there is none before that it could be
 * compared with. */
static void
find_notes(struct kith_change *change, const struct kith_snapshot *snapshot)
{
    static const enum happening_kind kinds[] = {[NOTE_COPING] = HAPPENED_COPING,
                                                [NOTE_NOTE] = HAPPENED_NOTE,
                                                [NOTE_PRIVATE] =
                                                    HAPPENED_PRIVATE};
    for (size_t i = 0; i < snapshot->notes.count; i++) {
        const struct note *note = snapshot->notes.items[i];
        if (may_read(change, note->text))
            happened_add(change, kinds[note->kind], NULL)->to.text = note->text;
    }
}

/* Each file numbers people in its own order; the roster knows who they are. */
static uint32_t
person_of(const struct kith_change *change, const struct moment *moment,
          const struct mention *mention)
{
    return change->timeline->roster.people[moment->file][mention->person];
}

static void
find_talks(struct kith_change *change, const struct moment *moment)
{
    for (size_t i = 0; i < moment->snapshot->talks.count; i++) {
        const struct talk *talk = moment->snapshot->talks.items[i];
        const struct pair *pair =
            change_pair(change, person_of(change, moment, &talk->with));
        if (pair == NULL)
            continue; /* on neither page, or not to be met on one */
        struct happening *happening = happened_add(change, HAPPENED_TALK, pair);
        if (talk->has_outcome)
            happening->to.number = talk->outcome;
    }
}

/* An event with somebody who is withheld is left out whole: without them it
 * would be another one. */
static bool
may_hear(const struct kith_change *change, const struct moment *moment,
         const struct event *event)
{
    for (size_t i = 0; i < event->count; i++)
        if (timeline_withholds(change->timeline,
                               person_of(change, moment, &event->people[i]),
                               change->from, change->to))
            return false;
    return may_read(change, event->text);
}

/* Is it about somebody who was ever marked, whatever holds in the two sessions
 * that are compared? */
static bool
is_about_marked(const struct kith_change *change, const struct moment *moment,
                const struct event *event)
{
    const bool *marked = change->timeline->marked;
    for (size_t i = 0; i < event->count; i++)
        if (marked[person_of(change, moment, &event->people[i])])
            return true;
    return false;
}

/* Is EVENT one of those written in the session itself? A session also shows
 * those of all sessions before it. */
static bool
is_of_session(const struct kith_snapshot *snapshot, const struct event *event)
{
    const struct event *first = snapshot->session->events.items;
    return first != NULL && event >= first &&
           event < first + snapshot->session->events.count;
}

static void
find_events(struct kith_change *change, const struct moment *moment)
{
    const struct kith_snapshot *snapshot = moment->snapshot;
    for (size_t i = 0; i < snapshot->events.count; i++) {
        const struct event *event = snapshot->events.items[i];
        if (!is_of_session(snapshot, event) || !may_hear(change, moment, event))
            continue;
        struct happening *happening =
            happened_add(change, HAPPENED_EVENT, NULL);
        if (is_about_marked(change, moment, event))
            happening->sight = SIGHT_THERAPIST;
        happening->about = slice_of(event_words.words[event->kind]);
        happening->to.text = event->text;
    }
}

/* What was written down is of every session after the earlier one, up to the
 * later; backwards there is none. */
void
change_find_case_happened(struct kith_change *change)
{
    find_scores(change);
    find_problem_area(change);
    for (uint32_t i = 0; i < change->goals.count; i++)
        find_goal(change, i);
    for (size_t i = change->from + 1; i <= change->to; i++) {
        const struct moment *moment = &change->timeline->moments.items[i];
        find_talks(change, moment);
        find_events(change, moment);
        find_notes(change, moment->snapshot);
    }
}
