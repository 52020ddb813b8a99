/* The public door: how a call is entered and left, and what it is given. In:
 * arguments of strangers. Out: whether they will do; and where not, or where a
 * call was left in the middle, an error that says so. */
#include "door/door.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static _Thread_local struct door_call *current;

/* ---- Calls ---- */

static void
fall_out(const char *mistake)
{
    current->mistake = mistake;
    longjmp(current->out, 1);
}

/* A sink may call the library again: the outer call waits meanwhile. */
void
door_enter(struct door_call *call)
{
    call->outer = current;
    call->mistake = NULL;
    current = call;
    alloc_watch_begin(&call->watch, fall_out);
}

void
door_leave(struct door_call *call)
{
    alloc_watch_end(&call->watch);
    current = call->outer;
}

void
door_fall(struct door_call *call, struct kith_error *error)
{
    alloc_watch_undo(&call->watch);
    current = call->outer;
    if (call->mistake == NULL) {
        door_refuse(error, KITH_NO_MEMORY, "out of memory");
        return;
    }
    error->code = KITH_MISTAKE;
    snprintf(error->message, sizeof error->message, "a mistake in kith, %s",
             call->mistake);
}

/* ---- Arguments ---- */

struct kith_error *
door_error(struct kith_error *error, struct kith_error *unheard)
{
    error = error != NULL ? error : unheard;
    error->code = KITH_FINE;
    error->message[0] = '\0';
    return error;
}

bool
door_refuse(struct kith_error *error, enum kith_code code, const char *message)
{
    error->code = code;
    snprintf(error->message, sizeof error->message, "%s", message);
    return false;
}

bool
door_takes(const void *argument, const char *what, struct kith_error *error)
{
    if (argument != NULL)
        return true;
    error->code = KITH_MISUSE;
    snprintf(error->message, sizeof error->message, "there is no %s", what);
    return false;
}

bool
door_takes_inventory(const struct kith_inventory *inventory,
                     struct kith_error *error)
{
    return door_takes(inventory, "inventory", error) &&
           (inventory->diagnostics.total == 0 ||
            door_refuse(error, KITH_HAS_PROBLEMS,
                        "the inventory has problems"));
}

bool
door_takes_inventories(const struct kith_inventory *const *inventories,
                       size_t count, struct kith_error *error)
{
    if (inventories == NULL || count == 0)
        return door_refuse(error, KITH_MISUSE, "there is no inventory");
    for (size_t i = 0; i < count; i++)
        if (!door_takes_inventory(inventories[i], error))
            return false;
    return true;
}

bool
door_takes_audience(enum kith_audience audience, struct kith_error *error)
{
    return (unsigned)audience <= KITH_THERAPIST_PRIVATE ||
           door_refuse(error, KITH_MISUSE, "there is no such audience");
}

bool
door_takes_sessions(const struct kith_timeline *timeline, size_t from,
                    size_t to, struct kith_error *error)
{
    return door_takes(timeline, "timeline", error) &&
           ((from < timeline->moments.count && to < timeline->moments.count) ||
            door_refuse(error, KITH_MISUSE, "there is no such session"));
}

bool
door_takes_file(const struct kith_timeline *timeline, size_t from, size_t to,
                struct kith_error *error)
{
    return door_takes_sessions(timeline, from, to, error) &&
           (timeline->roster.files == 1 ||
            door_refuse(error, KITH_MISUSE,
                        "the timeline is of more than one file"));
}

/* ---- Structs that begin with their size ---- */

/* More would be no later version, but a size that was never set. */
enum { MOST_LATER = 4096 };

static size_t
size_of(const void *theirs, size_t size)
{
    size_t said;
    memcpy(&said, theirs, sizeof said);
    return said >= sizeof said && said <= size + MOST_LATER ? said : 0;
}

static bool
is_zero(const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != 0)
            return false;
    return true;
}

bool
door_read(void *ours, size_t size, const void *theirs, struct kith_error *error)
{
    memset(ours, 0, size);
    if (theirs == NULL)
        return true;
    size_t said = size_of(theirs, size);
    if (said == 0)
        return door_refuse(error, KITH_MISUSE,
                           "the size of the options is not set");
    if (said > size && !is_zero((const char *)theirs + size, said - size))
        return door_refuse(error, KITH_MISUSE,
                           "an option is not known to this version");
    memcpy(ours, theirs, said < size ? said : size);
    return true;
}

bool
door_fill(void *theirs, const void *ours, size_t size)
{
    size_t said = theirs != NULL ? size_of(theirs, size) : 0;
    if (said == 0)
        return false;
    size_t room = said < size ? said : size;
    memcpy((char *)theirs + sizeof said, (const char *)ours + sizeof said,
           room - sizeof said);
    return true;
}
