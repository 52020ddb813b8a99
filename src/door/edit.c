/* kith.h: edits. In: an inventory, and one fact of one person, or nothing. Out: its
 * text with that fact changed, or with a place for everyone. */
#include "door/door.h"
#include "inventory/edit.h"
#include "picture/seating/arrange.h"

static void
explain(enum edit_result result, const struct str *reason,
        struct kith_error *error)
{
    if (result == EDIT_NO_FACT)
        door_refuse(error, KITH_UNKNOWN_WORD,
                    "there is no such fact that can be edited");
    else if (result == EDIT_NO_PERSON)
        door_refuse(error, KITH_REFUSED, "the session does not say that");
    else
        door_refuse(error, KITH_REFUSED, str_text(reason));
}

static struct slice
slice_or_none(const char *text)
{
    return slice_of(text != NULL ? text : "");
}

static char *
change(const struct kith_inventory *inventory, const struct kith_edit *wanted,
       struct kith_patch *patch, struct kith_error *error)
{
    struct edit edit = {wanted->session, slice_of(wanted->person),
                        slice_or_none(wanted->fact),
                        slice_or_none(wanted->value)};
    struct patch made;
    struct str out = {0};
    enum edit_result result = edit_text(inventory, &edit, &made, &out);
    if (result == EDIT_DONE) {
        struct kith_patch filled = {
            .start = made.start, .end = made.end, .inserted = made.size};
        door_fill(patch, &filled, sizeof filled);
        return str_take(&out);
    }
    explain(result, &out, error);
    str_release(&out);
    return NULL;
}

char *
kith_edit_text(const struct kith_inventory *inventory,
               const struct kith_edit *edit, struct kith_patch *patch,
               struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_edit known;
    char *text = NULL;
    error = door_error(error, &unheard);
    if (!door_takes_inventory(inventory, error) ||
        !door_takes(edit, "edit", error) ||
        !door_read(&known, sizeof known, edit, error) ||
        !door_takes(known.person, "name", error))
        return NULL;
    if (known.session < inventory->sessions.count)
        DOOR_CALL(error, text = change(inventory, &known, patch, error));
    else
        door_refuse(error, KITH_MISUSE, "there is no such session");
    return text;
}

/* Without a session there is nobody to seat, and the text stays as it is. */
static void
seat(const struct kith_inventory *inventory, struct arrangement *arrangement)
{
    *arrangement = (struct arrangement){0};
    if (inventory->sessions.count == 0)
        return;
    struct kith_timeline *timeline =
        timeline_of_file(inventory, KITH_THERAPIST);
    arrangement_init(arrangement, timeline);
    timeline_free(timeline);
}

static char *
arrange(const struct kith_inventory *inventory, struct kith_error *error)
{
    struct str out = {0};
    struct arrangement arrangement;
    seat(inventory, &arrangement);
    enum edit_result result = places_text(inventory, arrangement.places.items,
                                          arrangement.places.count, &out);
    arrangement_release(&arrangement);
    if (result == EDIT_DONE)
        return str_take(&out);
    explain(result, &out, error);
    str_release(&out);
    return NULL;
}

char *
kith_arrange(const struct kith_inventory *inventory, struct kith_error *error)
{
    struct kith_error unheard;
    char *text = NULL;
    error = door_error(error, &unheard);
    if (door_takes_inventory(inventory, error))
        DOOR_CALL(error, text = arrange(inventory, error));
    return text;
}
