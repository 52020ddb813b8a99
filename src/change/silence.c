/* When there is nothing to tell: nobody wrote anything down for the later
 * session, or what was written leaves everything as it stood. All that kith has
 * no words for is something, too; only whom the audience must not meet leaves
 * no trace. */
#include "change/change.h"

/* A session of a change, and whom its audience may not meet there. */
struct change_session {
    const struct kith_change *change;
    const struct moment *moment;
    const struct session *session;
};

/* The session as it was typed: a view would also hold what was carried. */
static struct change_session
session_of(const struct kith_change *change, size_t session)
{
    const struct moment *moment = &change->timeline->moments.items[session];
    return (struct change_session){change, moment, moment->snapshot->session};
}

/* Whom this audience does not meet leaves no trace, so what is written of them
 * alone is nothing to it. */
static bool
may_meet(const struct change_session *here, uint32_t person)
{
    return !here->moment->snapshot->withheld[person];
}

static bool
may_read(const struct change_session *here, struct slice text)
{
    const struct kith_change *change = here->change;
    return change->timeline->audience != KITH_CLIENT || text.size == 0 ||
           !timeline_names_withheld(change->timeline, text, change->from,
                                    change->to);
}

/* ---- What is written in a session ---- */

static bool
holds_texts(const struct change_session *here)
{
    const struct note *note;
    array_each (note, &here->session->notes)
        if (may_read(here, note->text))
            return true;
    const struct goal_said *goal;
    array_each (goal, &here->session->goals)
        if (may_read(here, goal->text))
            return true;
    return false;
}

static bool
holds_talks(const struct change_session *here)
{
    const struct talk *talk;
    array_each (talk, &here->session->talks)
        if (may_meet(here, talk->with.person))
            return true;
    return false;
}

static bool
holds_events(const struct change_session *here)
{
    const struct event *event;
    array_each (event, &here->session->events) {
        bool shown = may_read(here, event->text);
        for (size_t i = 0; i < event->count; i++)
            shown = shown && may_meet(here, event->people[i].person);
        if (shown)
            return true;
    }
    return false;
}

/* Two people whom it may meet make a tie of it; of a star, the one in the
 * middle must be among them. To say whether the list is whole is something,
 * too. */
static bool
holds_ties(const struct change_session *here)
{
    const struct tie_record *tie;
    array_each (tie, &here->session->ties) {
        size_t met = 0;
        for (size_t i = 0; i < tie->count; i++)
            met += may_meet(here, tie->people[i].person);
        if (met > 1 && (!tie->star || may_meet(here, tie->people[0].person)))
            return true;
    }
    return here->session->ties_said != TIES_NOT_SAID;
}

/* A sheet for the next session asks for scores; one nobody filled in holds
 * nothing yet. */
static bool
holds_scores(const struct change_session *here)
{
    const struct score *score;
    array_each (score, &here->session->scores)
        if (score->known)
            return true;
    return false;
}

/* All but what is written of people. Whatever keeps a session in an edition
 * (holds_something of case/edition.c) is something here, too, as far as it
 * may be met, but for a sheet nobody filled in; number and phase are not: kith
 * next prints them. */
static bool
holds_records(const struct change_session *here)
{
    struct slice label = here->moment->snapshot->label;
    return here->session->fresh || (label.size > 0 && may_read(here, label)) ||
           here->session->needs.count > 0 || here->session->has_focus ||
           holds_scores(here) || holds_texts(here) || holds_talks(here) ||
           holds_events(here) || holds_ties(here);
}

static bool
holds_people(const struct change_session *here)
{
    const struct person_record *record;
    array_each (record, &here->session->people)
        if (may_meet(here, record->person))
            return true;
    return here->session->rest_same;
}

/* Only of the session right after: of others, something may have been written
 * in between. */
bool
change_is_unwritten(const struct kith_change *change)
{
    struct change_session here = session_of(change, change->to);
    return change->to == change->from + 1 && !holds_records(&here) &&
           !holds_people(&here);
}

/* ---- Whether everyone stands as they stood ---- */

/* However a value came to stand: said again, it is the same. */
static bool
same_datum(const struct datum *a, const struct datum *b)
{
    if (datum_is_known(a) != datum_is_known(b))
        return false;
    return !datum_is_known(a) ||
           (a->value == b->value && slice_equal(a->text, b->text));
}

static bool
same_attributes(const struct view *a, const struct view *b)
{
    if (a->attribute_count != b->attribute_count)
        return false;
    for (size_t i = 0; i < a->attribute_count; i++) {
        const struct attribute *x = &a->attributes[i], *y = &b->attributes[i];
        if (!slice_equal(x->name, y->name) ||
            !slice_equal(x->value, y->value) ||
            (x->origin == KITH_UNKNOWN) != (y->origin == KITH_UNKNOWN))
            return false;
    }
    return true;
}

/* A kind that one of the sessions does not ask about cannot be the same. */
static bool
same_support(const struct kith_change *change, const struct pair *pair)
{
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        const struct numbering *number = &change->numbers[i];
        if (number->before == SIZE_MAX || number->after == SIZE_MAX)
            return false;
        for (enum part part = 0; part < PART_COUNT; part++)
            if (view_cell(pair->before, number->before, part).level !=
                view_cell(pair->after, number->after, part).level)
                return false;
    }
    return true;
}

/* All that a view holds, not only what is told: what kith has no words for may
 * have changed, and then it may not say that nothing has. */
static bool
is_as_before(const struct kith_change *change, const struct pair *pair)
{
    const struct view *before = pair->before, *after = pair->after;
    if (before == NULL || after == NULL || before->died != after->died ||
        before->discussed != after->discussed ||
        before->let_go != after->let_go)
        return false;
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (!same_datum(&before->facts[i], &after->facts[i]))
            return false;
    return same_attributes(before, after) && same_support(change, pair);
}

/* Facts that not everyone reads, or that stand in no view: no audience is told
 * that nothing was said. */
static bool
holds_asides(const struct change_session *here)
{
    const struct person_record *record;
    array_each (record, &here->session->people)
        for (size_t i = 0; i < record->count; i++)
            if (fact_kinds[record->facts[i].fact].sight != SIGHT_CLIENT &&
                may_meet(here, record->person))
                return true;
    return false;
}

/* The list comes first, being what is told; then whatever it could have missed,
 * over all sessions on the way. */
bool
change_is_none(const struct kith_change *change)
{
    const struct pair *pair;
    if (change->happened.count > 0)
        return false;
    array_each (pair, &change->pairs)
        if (!is_as_before(change, pair))
            return false;
    bool forwards = change->from < change->to;
    size_t first = forwards ? change->from : change->to;
    size_t last = forwards ? change->to : change->from;
    for (size_t i = first + 1; i <= last; i++) {
        struct change_session here = session_of(change, i);
        if (holds_records(&here) || holds_asides(&here))
            return false;
    }
    return true;
}
