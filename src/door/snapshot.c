/* kith.h: the snapshot, and what it says of people. In: numbers of people, of
 * kinds of support, of ties, which may be any. Out: what is known, or that it is
 * not. */
#include "door/door.h"
#include "case/view.h"

struct kith_snapshot *
kith_snapshot_new(const struct kith_inventory *inventory, size_t session,
                  enum kith_audience audience, struct kith_error *error)
{
    struct kith_error unheard;
    struct kith_snapshot *snapshot = NULL;
    error = door_error(error, &unheard);
    if (!door_takes_inventory(inventory, error) ||
        !door_takes_audience(audience, error))
        return NULL;
    if (session < inventory->sessions.count)
        DOOR_CALL(error, snapshot = snapshot_new(inventory, session, audience));
    else
        door_refuse(error, KITH_MISUSE, "there is no such session");
    return snapshot;
}

void
kith_snapshot_free(struct kith_snapshot *snapshot)
{
    snapshot_free(snapshot);
}

/* ---- People ---- */

size_t
kith_snapshot_people(const struct kith_snapshot *snapshot)
{
    return snapshot != NULL ? snapshot->people.count : 0;
}

/* The person of this number; NULL where there is none. */
static const struct view *
find(const struct kith_snapshot *snapshot, size_t person)
{
    return person < kith_snapshot_people(snapshot)
               ? &snapshot->people.items[person]
               : NULL;
}

const char *
kith_snapshot_name(const struct kith_snapshot *snapshot, size_t person)
{
    const struct view *view = find(snapshot, person);
    return view != NULL ? view->name.data : NULL;
}

size_t
kith_snapshot_number(const struct kith_snapshot *snapshot, size_t person)
{
    const struct view *view = find(snapshot, person);
    return view != NULL ? view->person : SIZE_MAX;
}

bool
kith_snapshot_active(const struct kith_snapshot *snapshot, size_t person)
{
    const struct view *view = find(snapshot, person);
    return view != NULL && view->active;
}

/* ORIGIN may not be wanted. */
static void
set_origin(enum kith_origin *origin, enum kith_origin known)
{
    if (origin != NULL)
        *origin = known;
}

int
kith_snapshot_ring(const struct kith_snapshot *snapshot, size_t person,
                   enum kith_origin *origin)
{
    const struct view *view = find(snapshot, person);
    set_origin(origin,
               view != NULL ? view->facts[FACT_RING].origin : KITH_UNKNOWN);
    return view != NULL ? view_ring(snapshot, view) : VALUE_UNKNOWN;
}

size_t
kith_snapshot_rings(const struct kith_snapshot *snapshot)
{
    return snapshot != NULL ? (size_t)snapshot_rings(snapshot) : 0;
}

const char *
kith_snapshot_ring_name(const struct kith_snapshot *snapshot, size_t number,
                        size_t *size)
{
    struct slice name = {NULL, 0};
    if (number >= 1 && number <= kith_snapshot_rings(snapshot))
        name = snapshot_ring_name(snapshot, (int)number);
    if (size != NULL)
        *size = name.size;
    return name.data;
}

size_t
kith_snapshot_carried(const struct kith_snapshot *snapshot)
{
    return snapshot != NULL ? snapshot_carried(snapshot) : 0;
}

/* ---- Facts ---- */

const char *
kith_fact_word(size_t index)
{
    return index < FACT_COUNT ? fact_kinds[index].word : NULL;
}

static size_t
find_fact(const char *word)
{
    size_t fact = 0;
    while (fact < FACT_COUNT && strcmp(fact_kinds[fact].word, word) != 0)
        fact++;
    return fact;
}

/* The format's own word for a value, where it has words; a relation in the
 * client's own words has none. */
static const char *
word_of(enum fact fact, int value)
{
    const struct word_list *words = fact_kinds[fact].words;
    if (fact == FACT_RELATION)
        words = &relation_words;
    if (fact == FACT_STATUS)
        words = &status_words;
    return words != NULL && value >= 0 && (size_t)value < words->count
               ? words->words[value]
               : NULL;
}

bool
kith_snapshot_fact(const struct kith_snapshot *snapshot, size_t person,
                   const char *fact, struct kith_fact *found)
{
    const struct view *view = find(snapshot, person);
    size_t index = fact != NULL ? find_fact(fact) : FACT_COUNT;
    if (view == NULL || index == FACT_COUNT ||
        !datum_is_known(&view->facts[index]))
        return false;
    const struct datum *datum = &view->facts[index];
    struct kith_fact known = {.origin = datum->origin,
                              .value = datum->value,
                              .word = word_of((enum fact)index, datum->value),
                              .text = datum->text.data,
                              .text_size = datum->text.size};
    if (index == FACT_RING)
        known.value = view_ring(snapshot, view);
    if (index == FACT_RING_WANTED)
        known.value = view_ring_wanted(snapshot, view);
    if (index == FACT_AT) {
        known.value = view->at.minutes;
        known.word = clock_side_word(view->at);
    }
    return door_fill(found, &known, sizeof known);
}

bool
kith_snapshot_attribute(const struct kith_snapshot *snapshot, size_t person,
                        size_t index, struct kith_attribute *attribute)
{
    const struct view *view = find(snapshot, person);
    if (view == NULL || index >= view->attribute_count)
        return false;
    const struct attribute *known = &view->attributes[index];
    struct kith_attribute filled = {.origin = known->origin,
                                    .name = known->name.data,
                                    .name_size = known->name.size,
                                    .value = known->value.data,
                                    .value_size = known->value.size};
    return door_fill(attribute, &filled, sizeof filled);
}

/* ---- Support ---- */

size_t
kith_snapshot_functions(const struct kith_snapshot *snapshot)
{
    return snapshot != NULL ? snapshot_functions(snapshot) : 0;
}

const char *
kith_snapshot_function(const struct kith_snapshot *snapshot, size_t function)
{
    return function < kith_snapshot_functions(snapshot)
               ? snapshot_function_name(snapshot, function).data
               : NULL;
}

int
kith_snapshot_support(const struct kith_snapshot *snapshot, size_t person,
                      size_t function, enum kith_part part,
                      enum kith_origin *origin)
{
    struct cell cell = {.level = VALUE_UNKNOWN};
    const struct view *view = find(snapshot, person);
    if (view != NULL && function < snapshot_functions(snapshot) &&
        (unsigned)part < PART_COUNT)
        cell = view_cell(view, function, (enum part)part);
    set_origin(origin, (enum kith_origin)cell.origin);
    return cell_is_known(cell) ? cell.level : VALUE_UNKNOWN;
}

int
kith_snapshot_need(const struct kith_snapshot *snapshot, size_t function,
                   enum kith_origin *origin)
{
    struct datum need = {.value = VALUE_UNKNOWN};
    if (function < kith_snapshot_functions(snapshot))
        need = snapshot->needs[function];
    set_origin(origin, need.origin);
    return datum_is_known(&need) ? need.value : VALUE_UNKNOWN;
}

/* ---- Ties ---- */

enum kith_ties
kith_snapshot_ties_known(const struct kith_snapshot *snapshot)
{
    static const enum kith_ties known[] = {[TIES_UNRECORDED] =
                                               KITH_TIES_UNKNOWN,
                                           [TIES_SOME] = KITH_TIES_LISTED,
                                           [TIES_ALL] = KITH_TIES_ALL};
    return snapshot != NULL ? known[snapshot->ties_known] : KITH_TIES_UNKNOWN;
}

size_t
kith_snapshot_ties(const struct kith_snapshot *snapshot)
{
    return snapshot != NULL ? snapshot->ties.count : 0;
}

bool
kith_snapshot_tie(const struct kith_snapshot *snapshot, size_t index,
                  struct kith_tie *tie)
{
    if (index >= kith_snapshot_ties(snapshot))
        return false;
    const struct view_tie *listed = &snapshot->ties.items[index];
    struct kith_tie filled = {.a = listed->a,
                              .b = listed->b,
                              .closeness = listed->strength,
                              .strained = listed->strained,
                              .origin = listed->origin};
    return door_fill(tie, &filled, sizeof filled);
}
