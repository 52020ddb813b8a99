/* Places as edits of the text. In: an inventory, and a place for each of some
 * people. Out: its text with them. */
#include "inventory/places.h"
#include "base/alloc.h"

/* The edits, and the words that they hold. */
struct placing {
    const struct kith_inventory *inventory;
    const struct place_found **places; /* by person; NULL where there is none */
    ARRAY_OF(struct edit) edits;
    struct arena arena;
};

static void
add_edit(struct placing *placing, size_t session, uint32_t person,
         struct slice value)
{
    *array_add(&placing->edits) =
        (struct edit){session, placing->inventory->people.items[person]->name,
                      slice_of(fact_kinds[FACT_AT].word), value};
}

static void
say_place(struct placing *placing, const struct place_found *place)
{
    struct str value = {0};
    str_addf(&value, "%s ", fact_kinds[FACT_AT].word);
    clock_add(&value, (struct clock){place->minutes, SIDE_NONE});
    add_edit(placing, place->session, place->person,
             arena_copy(&placing->arena, str_slice(&value)));
    str_release(&value);
}

static bool
says_place(const struct person_record *record)
{
    for (uint32_t i = 0; i < record->count; i++)
        if (record->facts[i].fact == FACT_AT)
            return true;
    return false;
}

/* What was said in other sessions would turn them there. */
static void
take_out_others(struct placing *placing, size_t session)
{
    const struct person_record *record;
    array_each (record, &placing->inventory->sessions.items[session].people) {
        const struct place_found *place = placing->places[record->person];
        if (place != NULL && place->session != session && says_place(record))
            add_edit(placing, session, record->person, slice_of(""));
    }
}

enum edit_result
places_text(const struct kith_inventory *inventory,
            const struct place_found *places, size_t count, struct str *out)
{
    struct placing placing = {.inventory = inventory};
    placing.places =
        alloc_zeroed(inventory->people.count, sizeof(struct place_found *));
    for (size_t i = 0; i < count; i++) {
        placing.places[places[i].person] = &places[i];
        say_place(&placing, &places[i]);
    }
    for (size_t i = 0; i < inventory->sessions.count; i++)
        take_out_others(&placing, i);
    enum edit_result result =
        edit_texts(inventory, placing.edits.items, placing.edits.count, out);
    array_release(&placing.edits);
    arena_release(&placing.arena);
    alloc_free(placing.places);
    return result;
}
