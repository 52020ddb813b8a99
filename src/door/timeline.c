/* kith.h: the case, of one file or several. */
#include "door/door.h"

struct kith_timeline *
kith_timeline_new(const struct kith_inventory *const *inventories, size_t count,
                  enum kith_audience audience, struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_timeline *timeline = NULL;
    error = door_error(error, &unheard);
    if (door_takes_inventories(inventories, count, error) &&
        door_takes_audience(audience, error))
        DOOR_CALL(error,
                  timeline = timeline_new(inventories, count, audience, error));
    return timeline;
}

void
kith_timeline_free(struct kith_timeline *timeline)
{
    timeline_free(timeline);
}

/* ---- Sessions and people ---- */

size_t
kith_timeline_sessions(const struct kith_timeline *timeline)
{
    return timeline != NULL ? timeline->moments.count : 0;
}

static char *
session_name(const struct kith_timeline *timeline, size_t session)
{
    struct str name = {0};
    timeline_add_session(timeline, session, &name);
    return str_take(&name);
}

char *
kith_timeline_session_name(const struct kith_timeline *timeline, size_t session,
                           struct kith_error *error)
{
    struct kith_error unheard;
    char *name = NULL;
    error = door_error(error, &unheard);
    if (door_takes_sessions(timeline, session, session, error))
        DOOR_CALL(error, name = session_name(timeline, session));
    return name;
}

size_t
kith_timeline_people(const struct kith_timeline *timeline)
{
    return timeline != NULL ? timeline_people(timeline) : 0;
}

const char *
kith_timeline_name(const struct kith_timeline *timeline, size_t person)
{
    return person < kith_timeline_people(timeline)
               ? timeline->roster.names.items[person].data
               : NULL;
}

const struct kith_snapshot *
kith_timeline_snapshot(const struct kith_timeline *timeline, size_t session)
{
    return session < kith_timeline_sessions(timeline)
               ? timeline_snapshot(timeline, session)
               : NULL;
}

size_t
kith_timeline_person(const struct kith_timeline *timeline, size_t session,
                     size_t person)
{
    size_t number =
        kith_snapshot_number(kith_timeline_snapshot(timeline, session), person);
    if (number == SIZE_MAX)
        return SIZE_MAX;
    size_t file = timeline->moments.items[session].file;
    return timeline->roster.people[file][number];
}

bool
kith_timeline_find_session(const struct kith_timeline *timeline,
                           const char *name, size_t *session,
                           struct kith_error *error)
{
    struct kith_error unheard;
    bool found = false;
    error = door_error(error, &unheard);
    if (door_takes(timeline, "timeline", error) &&
        door_takes(name, "name", error) &&
        door_takes(session, "place for the session", error))
        DOOR_CALL(error,
                  found = timeline_find_session(timeline, name, session));
    return found;
}

/* ---- What names somebody ---- */

bool
kith_timeline_telltale(const struct kith_timeline *timeline, size_t index,
                       struct kith_telltale *telltale)
{
    static const enum kith_telltale_place places[] = {
        [TELLTALE_CASE] = KITH_TELLTALE_CASE,
        [TELLTALE_ME] = KITH_TELLTALE_ME,
        [TELLTALE_RING] = KITH_TELLTALE_RING,
        [TELLTALE_FUNCTION] = KITH_TELLTALE_FUNCTION,
        [TELLTALE_PERSON] = KITH_TELLTALE_PERSON};
    struct telltale found;
    if (timeline == NULL || !timeline_telltale(timeline, index, &found))
        return false;
    struct kith_telltale filled = {.place = places[found.place],
                                   .text = found.text.data,
                                   .text_size = found.text.size,
                                   .partly = found.partly};
    return door_fill(telltale, &filled, sizeof filled);
}

/* Looking for names takes memory. Where there is none left, nobody may rely on
 * the text; so it is taken to give somebody away. */
static bool
finds(const struct naming *naming, const char *text)
{
    struct kith_error error;
    bool found = true;
    DOOR_CALL(&error, found = naming_finds(naming, slice_of(text)));
    return found;
}

bool
kith_timeline_gives_away(const struct kith_timeline *timeline, const char *text,
                         bool *partly)
{
    if (timeline == NULL || text == NULL)
        return false;
    bool hidden = finds(&timeline->hidden, text);
    if (partly != NULL)
        *partly = !hidden;
    return hidden || finds(&timeline->partly, text);
}

/* ---- Whose names are nearly the same ---- */

struct kith_alikes {
    struct roster roster;
};

/* What is wrong with the files together is told of the timeline: here there is
 * nobody then. */
static struct kith_alikes *
find_alikes(const struct kith_inventory *const *inventories, size_t count,
            struct kith_error *error)
{
    struct kith_alikes *alikes = alloc_zeroed(1, sizeof *alikes);
    if (roster_init(&alikes->roster, inventories, count, error))
        return alikes;
    roster_release(&alikes->roster);
    alloc_free(alikes);
    return NULL;
}

struct kith_alikes *
kith_alikes_new(const struct kith_inventory *const *inventories, size_t count,
                struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_alikes *alikes = NULL;
    error = door_error(error, &unheard);
    if (door_takes_inventories(inventories, count, error))
        DOOR_CALL(error, alikes = find_alikes(inventories, count, error));
    return alikes;
}

void
kith_alikes_free(struct kith_alikes *alikes)
{
    if (alikes == NULL)
        return;
    roster_release(&alikes->roster);
    alloc_free(alikes);
}

bool
kith_alikes_pair(const struct kith_alikes *alikes, size_t index,
                 struct kith_alike *alike)
{
    if (alikes == NULL || index >= alikes->roster.alike.count)
        return false;
    const struct alike *pair = &alikes->roster.alike.items[index];
    const struct slice *names = alikes->roster.names.items;
    struct kith_alike filled = {.a = names[pair->a].data,
                                .b = names[pair->b].data,
                                .file_a = pair->file_a,
                                .file_b = pair->file_b};
    return door_fill(alike, &filled, sizeof filled);
}
