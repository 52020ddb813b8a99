/* kith.h: the inventory. */
#include "door/door.h"
#include "inventory/notes.h"
#include "inventory/write.h"

struct kith_inventory *
kith_inventory_parse(const char *name, const char *text, size_t size,
                     struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_inventory *inventory = NULL;
    error = door_error(error, &unheard);
    if (door_takes(name, "name", error) &&
        (size == 0 || door_takes(text, "text", error)))
        DOOR_CALL(error, inventory = inventory_parse(
                             name, text != NULL ? text : "", size));
    return inventory;
}

void
kith_inventory_free(struct kith_inventory *inventory)
{
    inventory_free(inventory);
}

size_t
kith_inventory_problems(const struct kith_inventory *inventory)
{
    return inventory != NULL ? inventory->diagnostics.total : 0;
}

/* A place by its line and column, too, which the source knows. */
static struct kith_problem
problem_of(const struct kith_inventory *inventory,
           const struct diagnostic *found)
{
    struct position at =
        source_position(inventory->diagnostics.source, found->span.start);
    struct kith_problem problem = {.code = found->problem->code,
                                   .line = at.line,
                                   .column = at.column,
                                   .start = found->span.start,
                                   .end = found->span.end,
                                   .message = found->message,
                                   .hint = found->hint};
    if (found->has_other) {
        problem.other_start = found->other.start;
        problem.other_end = found->other.end;
    }
    return problem;
}

/* Only those that are kept can be told one by one; there may be more. */
bool
kith_inventory_problem(const struct kith_inventory *inventory, size_t index,
                       struct kith_problem *problem)
{
    if (inventory == NULL || index >= inventory->diagnostics.list.count)
        return false;
    struct kith_problem found =
        problem_of(inventory, &inventory->diagnostics.list.items[index]);
    return door_fill(problem, &found, sizeof found);
}

char *
kith_inventory_report(const struct kith_inventory *inventory, bool colour,
                      struct kith_error *error)
{
    struct kith_error unheard;
    char *report = NULL;
    error = door_error(error, &unheard);
    if (door_takes(inventory, "inventory", error))
        DOOR_CALL(error, report = inventory_report(inventory, colour));
    return report;
}

static char *
notes_of(const struct kith_inventory *inventory, bool colour)
{
    struct str out = {0};
    if (inventory->diagnostics.total > 0)
        return str_take(&out);
    struct diagnostics notes = inventory_notes(inventory);
    diagnostics_print(&notes, colour, &out);
    diagnostics_release(&notes);
    return str_take(&out);
}

char *
kith_inventory_notes(const struct kith_inventory *inventory, bool colour,
                     struct kith_error *error)
{
    struct kith_error unheard;
    char *notes = NULL;
    error = door_error(error, &unheard);
    if (door_takes(inventory, "inventory", error))
        DOOR_CALL(error, notes = notes_of(inventory, colour));
    return notes;
}

const char *
kith_inventory_case(const struct kith_inventory *inventory)
{
    bool there = inventory != NULL && inventory->code.size > 0;
    return there ? inventory->code.data : "";
}

size_t
kith_inventory_sessions(const struct kith_inventory *inventory)
{
    return inventory != NULL ? inventory->sessions.count : 0;
}

static char *
session_name(const struct kith_inventory *inventory, size_t session)
{
    struct str name = {0};
    inventory_add_session_name(inventory, &inventory->sessions.items[session],
                               &name);
    return str_take(&name);
}

char *
kith_inventory_session_name(const struct kith_inventory *inventory,
                            size_t session, struct kith_error *error)
{
    struct kith_error unheard;
    char *name = NULL;
    error = door_error(error, &unheard);
    if (!door_takes(inventory, "inventory", error))
        return NULL;
    if (session < inventory->sessions.count)
        DOOR_CALL(error, name = session_name(inventory, session));
    else
        door_refuse(error, KITH_MISUSE, "there is no such session");
    return name;
}

bool
kith_inventory_find_session(const struct kith_inventory *inventory,
                            const char *name, size_t *session,
                            struct kith_error *error)
{
    struct kith_error unheard;
    bool found = false;
    error = door_error(error, &unheard);
    if (door_takes(inventory, "inventory", error) &&
        door_takes(name, "name", error) &&
        door_takes(session, "place for the session", error))
        DOOR_CALL(error,
                  found = inventory_find_session(inventory, name, session));
    return found;
}

bool
kith_inventory_waits(const struct kith_inventory *inventory)
{
    return inventory != NULL && inventory_is_waiting(inventory);
}

bool
kith_inventory_has_score(const struct kith_inventory *inventory,
                         const char *name)
{
    const struct session *session;
    const struct score *score;
    if (inventory == NULL || name == NULL)
        return false;
    array_each (session, &inventory->sessions)
        array_each (score, &session->scores)
            if (slice_is(score->name, name))
                return true;
    return false;
}

char *
kith_inventory_write(const struct kith_inventory *inventory,
                     struct kith_error *error)
{
    struct kith_error unheard;
    char *text = NULL;
    error = door_error(error, &unheard);
    if (door_takes_inventory(inventory, error))
        DOOR_CALL(error, text = inventory_write(inventory));
    return text;
}
