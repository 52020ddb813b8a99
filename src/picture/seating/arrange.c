/* The best directions as places. In: a case. Out: who is where, from when on. */
#include "picture/seating/arrange.h"
#include "picture/grid.h"
#include "picture/scene/scene.h"
#include "picture/seating/seating.h"

/* Those who come to a ring in a session; SEATED, by person, are those who came
 * before. */
static void
place_newcomers(struct arrangement *arrangement, const struct seating *seating,
                const struct kith_snapshot *snapshot, bool *seated)
{
    const struct view *view;
    array_each (view, &snapshot->people) {
        if (seated[view->person] || scene_ring(snapshot, view) == 0)
            continue;
        seated[view->person] = true;
        int slot = seating_slot(seating, snapshot->index, view->person);
        *array_add(&arrangement->places) = (struct place_found){
            view->person, snapshot->index, grid_clock(slot)};
    }
}

void
arrangement_init(struct arrangement *arrangement,
                 const struct kith_timeline *timeline)
{
    struct seating *seating = seating_new_arranged(timeline);
    bool *seated = alloc_zeroed(timeline_people(timeline), sizeof *seated);
    const struct moment *moment;
    *arrangement = (struct arrangement){0};
    array_each (moment, &timeline->moments)
        place_newcomers(arrangement, seating, moment->snapshot, seated);
    alloc_free(seated);
    seating_free(seating);
}

void
arrangement_release(struct arrangement *arrangement)
{
    array_release(&arrangement->places);
}
