/* What was perhaps not meant. In: an inventory without problems. Out: notes at
 * places of its text, as problems are said. */
#include "inventory/notes.h"
#include "base/alloc.h"
#include "base/array.h"
#include "base/utf8.h"
#include "inventory/relations.h"

#define DEFINE_NOTE(name, code, means)                                         \
    static const struct problem note_##name##_kind = {code, means};
INVENTORY_NOTES(DEFINE_NOTE)

#define POINT_TO(name, code, means) &note_##name##_kind,

const struct problem *
inventory_note(size_t index)
{
    static const struct problem *const all[] = {INVENTORY_NOTES(POINT_TO)};
    return index < COUNT_OF(all) ? all[index] : NULL;
}

/* What is known of somebody from all sessions, and where they stand by now. */
struct known {
    bool grouped, died;
    int at, ring;
    struct span place; /* where it was said that they stand there */
};

struct noting {
    const struct kith_inventory *inventory;
    struct diagnostics notes;
    struct known *people;
    struct lexicon words; /* for people, once they are asked for */
};

/* ---- Names ---- */

/* Names are matched exactly, so a slip in a capital makes somebody new. */
static void
note_names(struct noting *noting)
{
    static const struct word_list names = {.name = "name"};
    const struct kith_inventory *inventory = noting->inventory;
    struct lexicon lexicon = {0};
    for (size_t i = 0; i < inventory->people.count; i++) {
        const struct person *person = inventory->people.items[i];
        const struct meaning *first =
            lexicon_find(&lexicon, &names, person->name);
        if (first == NULL) {
            lexicon_add(&lexicon, &names,
                        (struct meaning){person->name, 0, (int)i});
            continue;
        }
        const struct person *other = inventory->people.items[first->value];
        struct diagnostic *note =
            diagnostics_add(&noting->notes, &note_near_names_kind, person->span,
                            "%s and %s are two people",
                            quote(person->name).text, quote(other->name).text);
        diagnostic_also(note, other->span);
        diagnostic_hint(note, "write the name one way, if it is one person; "
                              "if not, name them further apart");
    }
    lexicon_release(&lexicon);
}

static void
note_client(struct noting *noting)
{
    const struct kith_inventory *inventory = noting->inventory;
    for (size_t i = 0; i < inventory->people.count; i++) {
        const struct person *person = inventory->people.items[i];
        if (inventory->me.size == 0 ||
            !utf8_same_word(person->name, inventory->me))
            continue;
        struct diagnostic *note = diagnostics_add(
            &noting->notes, &note_client_as_person_kind, person->span,
            "%s is called like the client", quote(person->name).text);
        diagnostic_hint(note, "the client is in the middle already; somebody "
                              "else of that name: name them apart, and say how "
                              "to print them with as");
    }
}

/* ---- Relations ---- */

static void
learn(struct noting *noting, const struct person_record *record)
{
    struct known *known = &noting->people[record->person];
    for (uint32_t i = 0; i < record->count; i++) {
        const struct fact_said *said = &record->facts[i];
        known->grouped = known->grouped || said->fact == FACT_GROUP;
        known->died = known->died ||
                      (said->fact == FACT_STATUS && said->value == STATUS_DIED);
    }
}

/* Own words that are words for people, too, need no quotes. */
static void
note_own_words(struct noting *noting, const struct fact_said *said)
{
    struct slice text = fact_text(said);
    struct diagnostic *note =
        diagnostics_add(&noting->notes, &note_own_words_kind, said->span,
                        "which part of life is this?");
    if (noting->words.count == 0)
        relations_teach(&noting->words);
    if (relation_find(&noting->words, text) != RELATION_NONE)
        diagnostic_hint(note, "write: %.*s", SLICE_ARGS(text));
    else
        diagnostic_hint(note, "write: …, group friend (or family, work, "
                              "community, professional, …)");
}

static void
note_relation(struct noting *noting, const struct person_record *record,
              const struct fact_said *said)
{
    const struct known *known = &noting->people[record->person];
    if (said->value == RELATION_OWN && !known->grouped)
        note_own_words(noting, said);
    else if (relation_is_late(fact_text(said)) && !known->died)
        diagnostic_hint(diagnostics_add(&noting->notes, &note_late_alive_kind,
                                        said->span,
                                        "nothing says that they died"),
                        "write: …, died; or died 2020");
}

static void
note_relations(struct noting *noting)
{
    const struct session *session;
    const struct person_record *record;
    array_each (session, &noting->inventory->sessions)
        array_each (record, &session->people)
            learn(noting, record);
    array_each (session, &noting->inventory->sessions)
        array_each (record, &session->people)
            for (uint32_t i = 0; i < record->count; i++)
                if (record->facts[i].fact == FACT_RELATION)
                    note_relation(noting, record, &record->facts[i]);
}

/* ---- Places ---- */

/* True where a record moves somebody to a place that is said. */
static bool
move(struct known *known, const struct person_record *record)
{
    bool moved = false;
    for (uint32_t i = 0; i < record->count; i++) {
        const struct fact_said *said = &record->facts[i];
        bool at = said->fact == FACT_AT, ring = said->fact == FACT_RING;
        if ((!at && !ring) || fact_is_blank(said))
            continue;
        *(at ? &known->at : &known->ring) = said->value;
        known->place = said->span;
        moved = true;
    }
    return moved && known->at != VALUE_UNKNOWN && known->ring != VALUE_UNKNOWN;
}

/* A person whom a session puts somewhere, with all others; so many at most, as
 * this takes the square of their number. */
static void
note_place(struct noting *noting, uint32_t person)
{
    const struct known *known = &noting->people[person];
    for (uint32_t i = 0; i < noting->inventory->people.count; i++) {
        const struct known *other = &noting->people[i];
        if (i == person || other->at != known->at || other->ring != known->ring)
            continue;
        struct diagnostic *note = diagnostics_add(
            &noting->notes, &note_one_place_kind, known->place,
            "%s stands where %s stands",
            quote(noting->inventory->people.items[person]->name).text,
            quote(noting->inventory->people.items[i]->name).text);
        diagnostic_also(note, other->place);
        diagnostic_hint(note, "both stay there, and words make way; or give "
                              "one of them another time of the clock");
        return;
    }
}

static void
note_places(struct noting *noting)
{
    enum { MOST_COMPARED = 1000 };
    size_t count = noting->inventory->people.count;
    const struct session *session;
    const struct person_record *record;
    for (size_t i = 0; i < count; i++)
        noting->people[i].at = noting->people[i].ring = VALUE_UNKNOWN;
    array_each (session, &noting->inventory->sessions)
        array_each (record, &session->people)
            if (count <= MOST_COMPARED &&
                move(&noting->people[record->person], record))
                note_place(noting, record->person);
}

struct diagnostics
inventory_notes(const struct kith_inventory *inventory)
{
    struct noting noting = {
        .inventory = inventory,
        .notes = {.source = inventory->diagnostics.source, .word = "note"},
        .people = alloc_zeroed(inventory->people.count, sizeof *noting.people)};
    note_names(&noting);
    note_client(&noting);
    note_relations(&noting);
    note_places(&noting);
    diagnostics_sort(&noting.notes);
    lexicon_release(&noting.words);
    alloc_free(noting.people);
    return noting.notes;
}
