#include "picture/seating/seating.h"
#include "picture/seating/table.h"

/* Everybody sits where the search has put them, on every ring they hold. */
static void
take_seats(struct seating *seating, const struct table *table)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct guest *guest = &table->guests[i];
        struct seat *seat = &seating->seats[guest->person];
        seat->slot = guest->place.slot;
        for (int ring = 1; ring <= table->rings + 1; ring++)
            seat->lanes[ring] = guest->place.lane % table->lanes[ring];
    }
}

struct seating *
seating_new(const struct kith_inventory *inventory, enum kith_audience audience)
{
    struct table table;
    struct seating *seating = alloc_zeroed(1, sizeof *seating);
    seating->seats =
        alloc_zeroed(inventory->people.count, sizeof *seating->seats);
    table_init(&table, inventory, audience);
    seating->scale = table.scale;
    for (int ring = 1; ring <= table.rings + 1; ring++)
        seating->lanes[ring] = table.lanes[ring];
    if (table.count <= MOST_SEATED) {
        search_table(&table);
        take_seats(seating, &table);
    } else {
        rows_fill(&table, seating);
    }
    table_release(&table);
    return seating;
}

void
seating_free(struct seating *seating)
{
    if (seating == NULL)
        return;
    free(seating->seats);
    free(seating);
}
