/* The seating of a case. In: a timeline. Out: a seat for everyone who is ever
 * on a ring, yours to free. The search is the dearest thing that kith does, so
 * a seating is made once and handed to every picture. */
#include "picture/seating/seating.h"
#include "picture/seating/hall.h"

/* Everybody sits where the search has put them, on every ring they hold. */
static void
take_seats(struct seating *seating, const struct hall *hall)
{
    for (size_t i = 0; i < hall->count; i++) {
        const struct guest *guest = &hall->guests[i];
        struct seat *seat = &seating->seats[guest->person];
        seat->slot = guest->place.slot;
        for (int ring = 1; ring <= hall->rings + 1; ring++)
            seat->lanes[ring] = guest->place.lane % hall->lanes[ring];
    }
}

/* With very many people no search would get anywhere in the time that anybody
 * waits. */
struct seating *
seating_new(const struct kith_timeline *timeline)
{
    struct hall hall;
    struct seating *seating = alloc_zeroed(1, sizeof *seating);
    seating->seats =
        alloc_zeroed(timeline_people(timeline), sizeof *seating->seats);
    hall_init(&hall, timeline);
    seating->scale = hall.scale;
    for (int ring = 1; ring <= hall.rings + 1; ring++)
        seating->lanes[ring] = hall.lanes[ring];
    if (hall.count <= MOST_SEATED) {
        search_hall(&hall);
        take_seats(seating, &hall);
    } else {
        rows_fill(&hall, seating);
    }
    hall_release(&hall);
    return seating;
}

void
seating_free(struct seating *seating)
{
    if (seating == NULL)
        return;
    alloc_free(seating->seats);
    alloc_free(seating);
}
