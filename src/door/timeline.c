/* kith.h: the timeline. */
#include "base/must.h"
#include "case/timeline.h"
#include "kith/kith.h"

size_t
kith_timeline_sessions(const struct kith_timeline *timeline)
{
    return timeline->moments.count;
}

size_t
kith_timeline_people(const struct kith_timeline *timeline)
{
    return timeline_people(timeline);
}

const char *
kith_timeline_name(const struct kith_timeline *timeline, size_t person)
{
    must(person < timeline_people(timeline));
    return timeline->roster.names.items[person].data;
}

const struct kith_snapshot *
kith_timeline_snapshot(const struct kith_timeline *timeline, size_t session)
{
    must(session < timeline->moments.count);
    return timeline_snapshot(timeline, session);
}

bool
kith_timeline_alike(const struct kith_timeline *timeline, size_t index,
                    struct kith_alike *found)
{
    if (index >= timeline->roster.alike.count)
        return false;
    const struct alike *alike = &timeline->roster.alike.items[index];
    *found =
        (struct kith_alike){alike->a, alike->b, alike->file_a, alike->file_b};
    return true;
}

struct kith_timeline *
kith_timeline_new(const struct kith_inventory *const *inventories, size_t count,
                  enum kith_audience audience, struct kith_error *error)
{
    return timeline_new(inventories, count, audience, error);
}

void
kith_timeline_free(struct kith_timeline *timeline)
{
    timeline_free(timeline);
}

bool
kith_timeline_find_session(const struct kith_timeline *timeline,
                           const char *name, size_t *session)
{
    return timeline_find_session(timeline, name, session);
}
