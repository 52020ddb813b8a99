/* Record by record, what names nobody hidden is written anew. */
#include "case/edition.h"
#include "base/alloc.h"

#include <stdlib.h>

struct editing {
    const struct kith_inventory *from;
    struct kith_inventory *to;
    const struct withholding *withholding;
    uint32_t *numbers; /* of each person, the one in TO; NOBODY where hidden */
    bool *goals;       /* of each goal: is there a text of it left? */
    bool cut;          /* was something of this session left out? */
};

/* ---- Names ---- */

void
edition_add_names(const struct kith_inventory *inventory, const bool *whom,
                  const uint32_t *numbers, struct naming *naming)
{
    struct called_list called = {0};
    called_collect(inventory, whom, &called);
    for (size_t i = 0; i < called.list.count; i++)
        naming_add(naming, numbers[called.list.items[i].person],
                   called.list.items[i].name);
    array_release(&called.list);
}

/* ---- People ---- */

static bool
is_named(const struct editing *editing, struct slice text)
{
    return naming_finds(editing->withholding->names, text);
}

/* Does what PERSON is called name somebody else who is withheld at some time?
 * A name stands on all pages. */
static bool
is_telling(const struct editing *editing, uint32_t person, struct slice name)
{
    const struct withholding *withholding = editing->withholding;
    return is_named(editing, name) ||
           naming_finds_other(withholding->partly, name,
                              withholding->numbers[person]);
}

/* TEXT, or nothing where it names somebody. */
static struct slice
clean(struct editing *editing, struct slice text)
{
    if (!is_named(editing, text))
        return text;
    editing->cut = true;
    return slice_of("");
}

/* The last "as" of a record that names nobody becomes their OTHER name. */
static void
find_other_name(const struct editing *editing,
                const struct person_record *record, struct slice *other)
{
    for (size_t i = 0; i < record->count; i++)
        if (record->facts[i].fact == FACT_AS &&
            !is_telling(editing, record->person, fact_text(&record->facts[i])))
            *other = fact_text(&record->facts[i]);
}

/* Other names, of those whose names tell of somebody; empty where there is
 * none. */
static struct slice *
find_other_names(const struct editing *editing, const bool *named)
{
    const struct session *session;
    const struct person_record *record;
    struct slice *others =
        alloc_zeroed(editing->from->people.count, sizeof *others);
    array_each (session, &editing->from->sessions)
        array_each (record, &session->people)
            if (named[record->person])
                find_other_name(editing, record, &others[record->person]);
    return others;
}

/* A name that names somebody withheld gives way to another one, where there is
 * one that nobody else has. */
static struct slice
name_of(const struct editing *editing, uint32_t person, struct slice other)
{
    bool taken = other.size == 0 ||
                 inventory_person(editing->from, other) != NULL ||
                 inventory_person(editing->to, other) != NULL;
    return taken ? editing->from->people.items[person]->name : other;
}

static void
add_people(struct editing *editing)
{
    const struct kith_inventory *from = editing->from;
    const bool *hidden = editing->withholding->hidden;
    bool *named = alloc_zeroed(from->people.count, sizeof *named);
    for (uint32_t i = 0; i < from->people.count; i++)
        named[i] =
            !hidden[i] && is_telling(editing, i, from->people.items[i]->name);
    struct slice *others = find_other_names(editing, named);
    editing->numbers = alloc_zeroed(from->people.count, sizeof(uint32_t));
    for (uint32_t i = 0; i < from->people.count; i++) {
        editing->numbers[i] = NOBODY;
        if (hidden[i])
            continue;
        editing->numbers[i] = (uint32_t)editing->to->people.count;
        inventory_add_person(editing->to, name_of(editing, i, others[i]),
                             from->people.items[i]->span);
    }
    alloc_free(named);
    alloc_free(others);
}

bool
edition_leave_out(enum fact fact, int *value, struct slice *text)
{
    *text = slice_of("");
    if (fact == FACT_RELATION)
        *value = word_find(&relation_words, slice_of("other"));
    return fact == FACT_RELATION || fact_kinds[fact].shape == SHAPE_WORD_TEXT;
}

/* Does what was typed of a fact name somebody? */
static bool
fact_is_named(const struct editing *editing, const struct fact_said *said)
{
    return is_named(editing, fact_text(said)) ||
           (said->fact == FACT_ATTR &&
            is_named(editing,
                     editing->from->attributes.items[said->attribute]));
}

/* False where nothing is left of it. An "aka" is never printed, and joins
 * files. */
static bool
edit_fact(struct editing *editing, struct fact_said *said)
{
    struct slice left;
    if (said->fact == FACT_AKA || !fact_is_named(editing, said))
        return true;
    editing->cut = true;
    said->has_text = false;
    bool any = edition_leave_out((enum fact)said->fact, &said->value, &left);
    fact_set_text(said, left);
    return any;
}

static void
edit_person(struct editing *editing, const struct person_record *record,
            struct session *to)
{
    if (editing->numbers[record->person] == NOBODY) {
        editing->cut = true;
        return;
    }
    struct fact_said *facts =
        arena_alloc(&editing->to->arena, record->count * sizeof *facts);
    struct person_record *edited = array_add(&to->people);
    *edited = *record;
    edited->person = editing->numbers[record->person];
    edited->facts = facts;
    edited->count = 0;
    for (size_t i = 0; i < record->count; i++) {
        facts[edited->count] = record->facts[i];
        edited->count += edit_fact(editing, &facts[edited->count]);
    }
}

/* ---- The other records ---- */

/* The people who are left of COUNT; returns how many. */
static size_t
edit_mentions(struct editing *editing, struct mention **people, size_t count)
{
    size_t left = 0;
    struct mention *edited =
        arena_alloc(&editing->to->arena, count * sizeof *edited);
    for (size_t i = 0; i < count; i++) {
        uint32_t number = editing->numbers[(*people)[i].person];
        if (number == NOBODY)
            continue;
        edited[left] = (*people)[i];
        edited[left++].person = number;
    }
    *people = edited;
    return left;
}

static void
edit_tie(struct editing *editing, const struct tie_record *tie,
         struct session *to)
{
    struct tie_record edited = *tie;
    edited.count = (uint32_t)edit_mentions(editing, &edited.people, tie->count);
    bool headless =
        tie->star && editing->numbers[tie->people[0].person] == NOBODY;
    if (edited.count > 1 && !headless)
        *array_add(&to->ties) = edited;
    else
        editing->cut = true;
}

static void
edit_talk(struct editing *editing, const struct talk *talk, struct session *to)
{
    uint32_t with = editing->numbers[talk->with.person];
    if (with == NOBODY) {
        editing->cut = true;
        return;
    }
    struct talk *edited = array_add(&to->talks);
    *edited = *talk;
    edited->with.person = with;
    for (size_t i = 0; i < TALK_TEXTS; i++)
        edited->texts[i] = clean(editing, talk->texts[i]);
}

/* What was said of a goal without a text left goes with it. */
static void
edit_goal(struct editing *editing, const struct goal_said *said,
          struct session *to)
{
    struct goal_said edited = *said;
    edited.text = clean(editing, said->text);
    bool says = edited.text.size > 0 || said->rating != GOAL_NOT_SAID ||
                said->status != VALUE_NOT_SAID || said->text.size == 0;
    if (says && editing->goals[said->goal])
        *array_add(&to->goals) = edited;
    else
        editing->cut = true;
}

static void
edit_event(struct editing *editing, const struct event *event,
           struct session *to)
{
    struct event edited = *event;
    edited.count = edit_mentions(editing, &edited.people, event->count);
    if (edited.count == event->count && !is_named(editing, event->text))
        *array_add(&to->events) = edited;
    else
        editing->cut = true;
}

/* ---- Sessions ---- */

/* Everything that stands below a session, or in the case's head. */
static void
edit_records(struct editing *editing, const struct session *from,
             struct session *to)
{
    const struct person_record *person;
    array_each (person, &from->people)
        edit_person(editing, person, to);
    const struct tie_record *tie;
    array_each (tie, &from->ties)
        edit_tie(editing, tie, to);
    const struct talk *talk;
    array_each (talk, &from->talks)
        edit_talk(editing, talk, to);
    const struct goal_said *goal;
    array_each (goal, &from->goals)
        edit_goal(editing, goal, to);
    const struct event *event;
    array_each (event, &from->events)
        edit_event(editing, event, to);
    const struct note *note;
    array_each (note, &from->notes)
        if (clean(editing, note->text).size > 0)
            *array_add(&to->notes) = *note;
    const struct score *score;
    array_each (score, &from->scores)
        if (clean(editing, score->name).size > 0)
            *array_add(&to->scores) = *score;
    const struct need *need;
    array_each (need, &from->needs)
        *array_add(&to->needs) = *need;
}

static struct session
edit_session(struct editing *editing, const struct session *from)
{
    struct session to = {.when = from->when,
                         .number = from->number,
                         .phase = from->phase,
                         .fresh = from->fresh,
                         .span = from->span,
                         .focus = from->focus,
                         .has_focus = from->has_focus,
                         .ties_said = from->ties_said,
                         .ties_span = from->ties_span,
                         .rest_same = from->rest_same,
                         .rest_span = from->rest_span};
    editing->cut = false;
    to.label = clean(editing, from->label);
    edit_records(editing, from, &to);
    return to;
}

/* A fresh start is something, even of nobody. */
static bool
holds_something(const struct session *session)
{
    return session->fresh || session->label.size > 0 || session->has_focus ||
           session->ties_said != TIES_NOT_SAID || session->rest_same ||
           session->people.count + session->ties.count + session->scores.count +
                   session->needs.count + session->talks.count +
                   session->notes.count + session->goals.count +
                   session->events.count >
               0;
}

static void
add_sessions(struct editing *editing, size_t kept)
{
    editing->to->head = edit_session(editing, &editing->from->head);
    for (size_t i = 0; i < editing->from->sessions.count; i++) {
        struct session session =
            edit_session(editing, &editing->from->sessions.items[i]);
        /* One that is empty owns nothing. */
        if (i == kept || !editing->cut || holds_something(&session))
            *array_add(&editing->to->sessions) = session;
    }
}

size_t
edition_session(const struct kith_inventory *edition, int when)
{
    size_t place = 0;
    while (edition->sessions.items[place].when != when)
        place++;
    return place;
}

/* ---- The whole ---- */

static void
note_goals(struct editing *editing, const struct session *session)
{
    const struct goal_said *said;
    array_each (said, &session->goals)
        if (said->text.size > 0 && !is_named(editing, said->text) &&
            !is_named(editing, editing->from->goals.items[said->goal].id))
            editing->goals[said->goal] = true;
}

static void
add_goals(struct editing *editing)
{
    const struct session *session;
    const struct goal *goal;
    editing->goals = alloc_zeroed(editing->from->goals.count, 1);
    note_goals(editing, &editing->from->head);
    array_each (session, &editing->from->sessions)
        note_goals(editing, session);
    array_each (goal, &editing->from->goals)
        *array_add(&editing->to->goals) = *goal;
}

static void
add_head(struct editing *editing)
{
    const struct kith_inventory *from = editing->from;
    struct kith_inventory *to = editing->to;
    const struct slice *name;
    to->code = from->code;
    to->me = from->me;
    to->own_rings = from->own_rings;
    to->own_functions = from->own_functions;
    to->onset = from->onset;
    to->by_week = from->by_week;
    array_each (name, &from->rings)
        *array_add(&to->rings) = *name;
    array_each (name, &from->functions)
        *array_add(&to->functions) = *name;
    array_each (name, &from->attributes)
        *array_add(&to->attributes) = *name;
}

struct telltale_list {
    ARRAY_OF(struct telltale) list;
};

/* TEXT is OWNER's name; NOBODY where it is no person's. */
static void
note_telltale(const struct editing *editing, enum telltale_place place,
              struct slice text, uint32_t owner, struct telltale_list *found)
{
    bool hidden = is_named(editing, text);
    if (hidden || naming_finds_other(editing->withholding->partly, text, owner))
        *array_add(&found->list) = (struct telltale){place, text, !hidden};
}

/* The words that kith itself brings are nobody's. */
static void
find_telltales(const struct editing *editing, struct telltale_list *found)
{
    const struct kith_inventory *to = editing->to;
    const struct slice *name;
    note_telltale(editing, TELLTALE_CASE, to->code, NOBODY, found);
    if (!slice_is(to->me, "Me"))
        note_telltale(editing, TELLTALE_ME, to->me, NOBODY, found);
    array_each (name, &to->rings)
        if (to->own_rings)
            note_telltale(editing, TELLTALE_RING, *name, NOBODY, found);
    array_each (name, &to->functions)
        if (to->own_functions)
            note_telltale(editing, TELLTALE_FUNCTION, *name, NOBODY, found);
    for (size_t i = 0; i < editing->from->people.count; i++)
        if (editing->numbers[i] != NOBODY)
            note_telltale(editing, TELLTALE_PERSON,
                          to->people.items[editing->numbers[i]]->name,
                          editing->withholding->numbers[i], found);
}

/* A copy that lives as long as the edition. */
static const void *
keep(struct kith_inventory *edition, const void *items, size_t size)
{
    return size == 0
               ? NULL
               : arena_copy(&edition->arena, (struct slice){items, size}).data;
}

static void
add_edition(struct editing *editing)
{
    struct kith_inventory *to = editing->to;
    size_t people = to->people.count;
    struct edition *edition = arena_alloc(&to->arena, sizeof *edition);
    struct telltale_list telltales = {0};
    struct called_list called = {0};
    struct sighting *sightings = alloc_zeroed(people, sizeof *sightings);
    bool *partly = alloc_zeroed(people, sizeof *partly);
    (void)sighting_mark(to, sightings);
    for (size_t i = 0; i < people; i++)
        partly[i] = sightings[i].cautioned;
    called_collect(to, partly, &called);
    find_telltales(editing, &telltales);
    edition->called_count = called.list.count;
    edition->called =
        keep(to, called.list.items, called.list.count * sizeof(struct called));
    edition->telltale_count = telltales.list.count;
    edition->telltales = keep(to, telltales.list.items,
                              telltales.list.count * sizeof(struct telltale));
    to->edition = edition;
    array_release(&called.list);
    array_release(&telltales.list);
    alloc_free(sightings);
    alloc_free(partly);
}

struct kith_inventory *
edition_new(const struct kith_inventory *inventory,
            const struct withholding *withholding, size_t kept)
{
    struct editing editing = {.from = inventory,
                              .to = alloc_zeroed(1, sizeof *editing.to),
                              .withholding = withholding};
    add_head(&editing);
    add_people(&editing);
    add_goals(&editing);
    add_sessions(&editing, kept);
    add_edition(&editing);
    alloc_free(editing.numbers);
    alloc_free(editing.goals);
    return editing.to;
}

/* Of a file alone, whose people are those of the case. */
static struct kith_inventory *
edit_alone(const struct kith_inventory *inventory, const bool *hidden,
           const bool *partly, size_t kept)
{
    size_t people = inventory->people.count;
    uint32_t *numbers = alloc_zeroed(people, sizeof *numbers);
    struct naming names = {0}, partly_names = {0};
    for (uint32_t i = 0; i < people; i++)
        numbers[i] = i;
    edition_add_names(inventory, hidden, numbers, &names);
    edition_add_names(inventory, partly, numbers, &partly_names);
    naming_end(&names);
    naming_end(&partly_names);
    struct kith_inventory *edition = edition_new(
        inventory,
        &(struct withholding){hidden, numbers, &names, &partly_names}, kept);
    naming_release(&names);
    naming_release(&partly_names);
    alloc_free(numbers);
    return edition;
}

struct kith_inventory *
edition_of_file(const struct kith_inventory *inventory, size_t kept)
{
    size_t people = inventory->people.count;
    struct kith_inventory *edition = NULL;
    if (inventory->edition != NULL)
        return NULL;
    struct sighting *sightings = alloc_zeroed(people, sizeof *sightings);
    bool *hidden = alloc_zeroed(people, sizeof *hidden);
    bool *partly = alloc_zeroed(people, sizeof *partly);
    bool any = false;
    sighting_take(inventory, sightings);
    for (size_t i = 0; i < people; i++) {
        any = any || sightings[i].cautioned;
        hidden[i] = sighting_is_hidden(sightings[i]);
        partly[i] = sighting_is_partly_hidden(sightings[i]);
    }
    if (any)
        edition = edit_alone(inventory, hidden, partly, kept);
    alloc_free(sightings);
    alloc_free(hidden);
    alloc_free(partly);
    return edition;
}
