/* kith.h: the snapshot. */
#include "base/must.h"
#include "case/view.h"
#include "kith/kith.h"

size_t
kith_snapshot_people(const struct kith_snapshot *snapshot)
{
    return snapshot->people.count;
}

const char *
kith_snapshot_name(const struct kith_snapshot *snapshot, size_t person)
{
    must(person < snapshot->people.count);
    return snapshot->people.items[person].name.data;
}

bool
kith_snapshot_active(const struct kith_snapshot *snapshot, size_t person)
{
    must(person < snapshot->people.count);
    return snapshot->people.items[person].active;
}

int
kith_snapshot_ring(const struct kith_snapshot *snapshot, size_t person,
                   enum kith_origin *origin)
{
    must(person < snapshot->people.count);
    const struct view *view = &snapshot->people.items[person];
    if (origin != NULL)
        *origin = view->facts[FACT_RING].origin;
    return view_ring(snapshot, view);
}

struct kith_snapshot *
kith_snapshot_new(const struct kith_inventory *inventory, size_t session,
                  enum kith_audience audience)
{
    return snapshot_new(inventory, session, audience);
}

void
kith_snapshot_free(struct kith_snapshot *snapshot)
{
    snapshot_free(snapshot);
}

size_t
kith_snapshot_carried(const struct kith_snapshot *snapshot)
{
    return snapshot_carried(snapshot);
}
