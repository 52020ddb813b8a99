/* Who is on the client's page. In: an inventory as it was typed. Out: a sighting
 * of each person; names.
 *
 * The last mark counts: whoever is marked caution as of the last session is
 * hidden throughout, and so is who was never on the page without the mark. Whose
 * mark was taken back is withheld in some sessions alone, so these are folded. */
#include "case/sighting.h"
#include "base/alloc.h"
#include "case/fold.h"

/* ---- Whom the client meets ---- */

/* True where the record takes a mark back. */
static bool
look_at(const struct person_record *record, struct sighting *sighting)
{
    bool lifted = false;
    for (size_t i = 0; i < record->count; i++) {
        if (record->facts[i].fact != FACT_CAUTION)
            continue;
        bool marked = record->facts[i].value == 1;
        sighting->cautioned |= marked;
        sighting->now = marked;
        lifted = lifted || !marked;
    }
    return lifted;
}

bool
sighting_mark(const struct kith_inventory *inventory,
              struct sighting *sightings)
{
    bool lifted = false;
    const struct session *session;
    const struct person_record *record;
    array_each (session, &inventory->sessions)
        array_each (record, &session->people)
            lifted |= look_at(record, &sightings[record->person]);
    return lifted;
}

/* Only of those whose mark was taken back the sessions must be asked. */
void
sighting_take(const struct kith_inventory *inventory,
              struct sighting *sightings)
{
    struct fold fold;
    size_t people = inventory->people.count;
    memset(sightings, 0, people * sizeof *sightings);
    bool lifted = sighting_mark(inventory, sightings);
    for (size_t i = 0; i < people; i++)
        sightings[i].seen = !sightings[i].cautioned;
    if (!lifted)
        return;
    fold_init(&fold, inventory);
    while (fold.next < inventory->sessions.count) {
        fold_session(&fold);
        for (size_t i = 0; i < people; i++)
            sightings[i].seen |=
                fold.people[i].on_page && !state_has_caution(&fold.people[i]);
    }
    fold_release(&fold);
}

/* ---- What they are called ---- */

static void
call(struct called_list *called, uint32_t person, struct slice name)
{
    *array_add(&called->list) = (struct called){person, name};
}

/* What a record calls them: "as", and "aka". */
static void
call_as(struct called_list *called, const struct person_record *record)
{
    for (size_t i = 0; i < record->count; i++)
        if (record->facts[i].fact == FACT_AS ||
            record->facts[i].fact == FACT_AKA)
            call(called, record->person, fact_text(&record->facts[i]));
}

void
called_collect(const struct kith_inventory *inventory, const bool *whom,
               struct called_list *called)
{
    for (uint32_t i = 0; i < inventory->people.count; i++)
        if (whom[i])
            call(called, i, inventory->people.items[i]->name);
    const struct session *session;
    const struct person_record *record;
    array_each (session, &inventory->sessions)
        array_each (record, &session->people)
            if (whom[record->person])
                call_as(called, record);
}
