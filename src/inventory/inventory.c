/* The model's own small services; what it holds comes from parse.c. In: an
 * inventory, a name. Out: a person, a session, a problem; all of them the
 * inventory's own, except where a string is said to be yours. */
#include "inventory/inventory.h"
#include "base/alloc.h"
#include "base/date.h"
#include "base/utf8.h"

#include <stdlib.h>

/* Exactly, byte for byte: names are in normal form before they come here. */
struct person *
inventory_person(const struct kith_inventory *inventory, struct slice name)
{
    struct person *person;
    HASH_FIND(hh, inventory->by_name, name.data, (unsigned)name.size, person);
    return person;
}

/* People are allocated one by one: the hash keeps their addresses, which an
 * array that grows would move. Their names end in a NUL, as the public interface
 * hands them out as strings. */
struct person *
inventory_add_person(struct kith_inventory *inventory, struct slice name,
                     struct span span)
{
    struct person *person = arena_alloc(&inventory->arena, sizeof *person);
    person->name = name = arena_copy(&inventory->arena, name);
    person->span = span;
    person->index = (uint32_t)inventory->people.count;
    *array_add(&inventory->people) = person;
    HASH_ADD_KEYPTR(hh, inventory->by_name, name.data, (unsigned)name.size,
                    person);
    return person;
}

int
inventory_function(const struct kith_inventory *inventory, struct slice word)
{
    for (size_t i = 0; i < inventory->functions.count; i++)
        if (utf8_same_word(inventory->functions.items[i], word))
            return (int)i;
    return -1;
}

/* A score left as "?" is what a sheet of kith next brings with it, so only a
 * known one counts. Needs, a focus, and whether the list of ties is whole are
 * not looked at. */
/* Nothing was filled in of what stands for people, scores and goals? */
static bool
is_blank(const struct session *session)
{
    const struct score *score;
    const struct person_record *record;
    const struct goal_said *goal;
    array_each (score, &session->scores)
        if (score->known)
            return false;
    array_each (record, &session->people)
        if (!record_is_blank(record))
            return false;
    array_each (goal, &session->goals)
        if (goal->rating != GOAL_BLANK || goal->text.size > 0 ||
            goal->status != VALUE_NOT_SAID)
            return false;
    return true;
}

bool
inventory_is_waiting(const struct kith_inventory *inventory)
{
    if (inventory->sessions.count == 0)
        return false;
    const struct session *last = array_last(&inventory->sessions);
    return is_blank(last) && last->ties.count == 0 && last->talks.count == 0 &&
           last->notes.count == 0 && last->events.count == 0 &&
           !last->rest_same;
}

void
inventory_add_session_name(const struct kith_inventory *inventory,
                           const struct session *session, struct str *out)
{
    if (inventory->by_week)
        str_addf(out, "week %d", session->when);
    else
        date_add(out, session->when);
}

/* The arrays are a session's own; what they point at is the arena's. */
static void
release_session(struct session *session)
{
    array_release(&session->people);
    array_release(&session->ties);
    array_release(&session->scores);
    array_release(&session->needs);
    array_release(&session->talks);
    array_release(&session->notes);
    array_release(&session->goals);
    array_release(&session->events);
}

void
inventory_free(struct kith_inventory *inventory)
{
    if (inventory == NULL)
        return;
    struct session *session;
    array_each (session, &inventory->sessions)
        release_session(session);
    release_session(&inventory->head);
    HASH_CLEAR(hh, inventory->by_name);
    array_release(&inventory->sessions);
    array_release(&inventory->people);
    array_release(&inventory->rings);
    array_release(&inventory->functions);
    array_release(&inventory->attributes);
    array_release(&inventory->goals);
    diagnostics_release(&inventory->diagnostics);
    source_release(&inventory->source);
    arena_release(&inventory->arena);
    alloc_free(inventory);
}

char *
inventory_report(const struct kith_inventory *inventory, bool colour)
{
    struct str out = {0};
    diagnostics_print(&inventory->diagnostics, colour, &out);
    return str_take(&out);
}

/* #N, the N-th. */
static bool
find_by_number(const char *digits, size_t count, size_t *session)
{
    char *end;
    unsigned long number = strtoul(digits, &end, 10);
    if (digits[0] < '0' || digits[0] > '9' || *end != '\0' || number == 0 ||
        number > count)
        return false;
    *session = number - 1;
    return true;
}

static bool
find_by_name(struct slice wanted, size_t count, session_namer *add_name,
             const void *owner, size_t *session)
{
    bool found = false;
    for (size_t i = 0; i < count && !found; i++) {
        struct str name = {0};
        add_name(owner, i, &name);
        found = utf8_same_word(str_slice(&name), wanted);
        if (found)
            *session = i;
        str_release(&name);
    }
    return found;
}

bool
session_find(const char *wanted, size_t count, session_namer *add_name,
             const void *owner, size_t *session)
{
    if (count == 0)
        return false;
    if (wanted[0] == '#')
        return find_by_number(wanted + 1, count, session);
    struct arena arena = {0};
    struct slice name = utf8_name(&arena, slice_of(wanted));
    bool found = true;
    if (utf8_same_word(name, slice_of("first")))
        *session = 0;
    else if (utf8_same_word(name, slice_of("last")))
        *session = count - 1;
    else
        found = find_by_name(name, count, add_name, owner, session);
    arena_release(&arena);
    return found;
}

static void
add_session_name(const void *inventory, size_t session, struct str *out)
{
    const struct kith_inventory *owner = inventory;
    inventory_add_session_name(owner, &owner->sessions.items[session], out);
}

bool
inventory_find_session(const struct kith_inventory *inventory, const char *name,
                       size_t *session)
{
    return session_find(name, inventory->sessions.count, add_session_name,
                        inventory, session);
}
