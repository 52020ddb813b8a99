/* A session starts from the one before it: values are carried, confirmed,
 * changed, or forgotten by a fresh start. */
#include "case/fold.h"
#include "base/alloc.h"

#include <stdlib.h>

static const struct datum unknown = {.value = VALUE_UNKNOWN,
                                     .origin = KITH_UNKNOWN};

/* What was asked once stays so: a fresh start forgets the answers alone. */
static void
forget_support(struct fold *fold, struct state *state)
{
    size_t cells = fold->inventory->functions.count * PART_COUNT;
    for (size_t i = 0; i < cells; i++) {
        state->support[i].level = VALUE_UNKNOWN;
        state->support[i].origin = KITH_UNKNOWN;
    }
}

static void
init_state(struct fold *fold, struct state *state)
{
    for (size_t i = 0; i < FACT_COUNT; i++)
        state->facts[i] = unknown;
    size_t cells = fold->inventory->functions.count * PART_COUNT;
    state->support = alloc_zeroed(cells, sizeof *state->support);
    forget_support(fold, state);
    state->discussed = true;
}

static void
add_goals(struct fold *fold, const struct session *session)
{
    const struct goal_said *said;
    array_each (said, &session->goals) {
        struct goal_state *goal = &fold->goals[said->goal];
        if (said->text.size > 0)
            goal->text = said->text;
        if (said->status != VALUE_NOT_SAID)
            goal->status = said->status;
        if (said->rating == GOAL_NOT_SAID || said->rating == GOAL_BLANK)
            continue;
        goal->rating = said->rating;
        goal->origin = said->rating == GOAL_UNKNOWN ? KITH_UNKNOWN : KITH_SAID;
    }
}

static void
add_focus(struct fold *fold, const struct session *session)
{
    if (!session->has_focus)
        return;
    fold->focus[0] = session->focus.areas[0];
    fold->focus[1] = session->focus.areas[1];
}

static void
look_for_caution(struct fold *fold, const struct session *session)
{
    const struct person_record *record;
    array_each (record, &session->people)
        for (size_t i = 0; i < record->count; i++)
            if (record->facts[i].fact == FACT_CAUTION)
                fold->people[record->person].caution_by_now =
                    record->facts[i].value == 1;
}

void
fold_init(struct fold *fold, const struct kith_inventory *inventory)
{
    *fold = (struct fold){.inventory = inventory,
                          .focus = {VALUE_NOT_SAID, VALUE_NOT_SAID}};
    fold->people = alloc_zeroed(inventory->people.count, sizeof *fold->people);
    for (size_t i = 0; i < inventory->people.count; i++)
        init_state(fold, &fold->people[i]);
    fold->needs = alloc_zeroed(inventory->functions.count, sizeof *fold->needs);
    for (size_t i = 0; i < inventory->functions.count; i++)
        fold->needs[i] = unknown;
    fold->goals = alloc_zeroed(inventory->goals.count, sizeof *fold->goals);
    for (size_t i = 0; i < inventory->goals.count; i++)
        fold->goals[i].rating = GOAL_UNKNOWN;
    add_goals(fold, &inventory->head);
    add_focus(fold, &inventory->head);
    const struct session *session;
    array_each (session, &inventory->sessions)
        look_for_caution(fold, session);
}

static void
forget_pairs(struct fold *fold)
{
    struct pair_state *pair, *next;
    HASH_ITER (hh, fold->pairs, pair, next) {
        HASH_DEL(fold->pairs, pair);
        alloc_free(pair);
    }
}

void
fold_release(struct fold *fold)
{
    for (size_t i = 0; i < fold->inventory->people.count; i++) {
        alloc_free(fold->people[i].support);
        array_release(&fold->people[i].attributes);
    }
    alloc_free(fold->people);
    alloc_free(fold->needs);
    alloc_free(fold->goals);
    forget_pairs(fold);
}

/* ---- From the session before ---- */

static enum kith_origin
carried(enum kith_origin origin)
{
    return origin == KITH_SAID ? KITH_CARRIED : origin;
}

/* A fresh session forgets what it can; deaths are never forgotten. */
static bool
stands(enum fact fact, const struct datum *datum, bool fresh)
{
    if (fact == FACT_STATUS && datum->value == STATUS_DIED)
        return true;
    enum carry carry = fact_kinds[fact].carry;
    return carry == CARRY_ALWAYS || (carry == CARRY_ON && !fresh);
}

static void
carry_person(struct fold *fold, struct state *state, bool fresh)
{
    size_t cells = fold->inventory->functions.count * PART_COUNT;
    state->written = false;
    state->discussed = true;
    for (size_t i = 0; i < cells; i++)
        state->support[i].asked = false;
    for (size_t i = 0; i < FACT_COUNT; i++) {
        if (stands((enum fact)i, &state->facts[i], fresh))
            state->facts[i].origin = carried(state->facts[i].origin);
        else
            state->facts[i] = unknown;
    }
    if (fresh) {
        state->on_page = false;
        state->tie_said = false;
        state->covered = false;
        state->attributes.count = 0;
        forget_support(fold, state);
        return;
    }
    for (size_t i = 0; i < cells; i++)
        state->support[i].origin =
            (unsigned char)carried(state->support[i].origin);
    struct attribute *attribute;
    array_each (attribute, &state->attributes)
        attribute->origin = carried(attribute->origin);
}

static void
carry_pairs(struct fold *fold, bool fresh)
{
    if (fresh) {
        forget_pairs(fold);
        fold->ties_known = TIES_UNRECORDED;
        fold->ties_whole = false;
    }
    for (struct pair_state *pair = fold->pairs; pair != NULL;
         pair = pair->hh.next)
        pair->origin = carried(pair->origin);
}

static void
carry(struct fold *fold, bool fresh)
{
    for (size_t i = 0; i < fold->inventory->people.count; i++)
        carry_person(fold, &fold->people[i], fresh);
    carry_pairs(fold, fresh);
    for (size_t i = 0; i < fold->inventory->functions.count; i++) {
        if (fresh)
            fold->needs[i] = unknown;
        fold->needs[i].origin = carried(fold->needs[i].origin);
    }
    for (size_t i = 0; i < fold->inventory->goals.count; i++)
        fold->goals[i].origin = carried(fold->goals[i].origin);
}

/* ---- What the session says ---- */

static void
add_support(struct state *state, const struct fact_said *said)
{
    for (int part = 0; part < PART_COUNT; part++) {
        struct cell *cell = &state->support[said->function * PART_COUNT + part];
        if (said->parts[part] == VALUE_NOT_SAID)
            continue; /* stands as it was */
        *cell = (struct cell){.level = said->parts[part],
                              .origin = said->parts[part] == VALUE_UNKNOWN
                                            ? KITH_UNKNOWN
                                            : KITH_SAID,
                              .asked = true,
                              .ever_asked = true};
    }
}

static void
add_attribute(const struct fold *fold, struct state *state,
              const struct fact_said *said)
{
    struct slice name = fold->inventory->attributes.items[said->attribute];
    struct attribute *attribute;
    array_each (attribute, &state->attributes)
        if (slice_equal(attribute->name, name))
            break;
    if (attribute == NULL ||
        attribute == state->attributes.items + state->attributes.count)
        attribute = array_add(&state->attributes);
    attribute->name = name;
    attribute->value = fact_text(said);
    attribute->origin = said->value == VALUE_UNKNOWN ? KITH_UNKNOWN : KITH_SAID;
}

static void
confirm(struct fold *fold, struct state *state)
{
    for (size_t i = 0; i < FACT_COUNT; i++)
        if (state->facts[i].origin == KITH_CARRIED)
            state->facts[i].origin = KITH_SAID;
    size_t cells = fold->inventory->functions.count * PART_COUNT;
    for (size_t i = 0; i < cells; i++) {
        struct cell *cell = &state->support[i];
        if (cell->origin == KITH_CARRIED)
            cell->origin = KITH_SAID;
        cell->asked = cell->ever_asked;
    }
    struct attribute *attribute;
    array_each (attribute, &state->attributes)
        if (attribute->origin == KITH_CARRIED)
            attribute->origin = KITH_SAID;
}

/* "not named" and "not discussed" say where a person is today; what they are
 * to the client stands as it was. */
static void
add_status(struct state *state, const struct fact_said *said)
{
    if (said->value == STATUS_NOT_NAMED) {
        state->on_page = false;
    } else if (said->value == STATUS_NOT_DISCUSSED) {
        state->discussed = false;
    } else {
        state->facts[FACT_STATUS] =
            (struct datum){.value = said->value, .origin = KITH_SAID};
        if (said->value != STATUS_DIED || said->date > 0)
            state->died = said->date;
    }
}

static void
add_fact(const struct fold *fold, struct state *state,
         const struct fact_said *said)
{
    if (fact_is_blank(said))
        return;
    struct datum *datum = &state->facts[said->fact];
    struct slice before = datum->text;
    switch (fact_kinds[said->fact].shape) {
    case SHAPE_SUPPORT:
        add_support(state, said);
        return;
    case SHAPE_NAMED:
        add_attribute(fold, state, said);
        return;
    case SHAPE_STATUS:
        add_status(state, said);
        return;
    case SHAPE_SAME:
        return;
    default:
        *datum = (struct datum){said->value,
                                said->value == VALUE_UNKNOWN ? KITH_UNKNOWN
                                                             : KITH_SAID,
                                fact_text(said)};
        if (said->fact == FACT_BOUNDARY && !said->has_text &&
            said->value != VALUE_UNKNOWN)
            datum->text = before;
    }
}

static void
add_person(struct fold *fold, const struct person_record *record)
{
    if (record_is_blank(record))
        return;
    struct state *state = &fold->people[record->person];
    state->on_page = true;
    state->written = true;
    for (size_t i = 0; i < record->count; i++)
        if (record->facts[i].fact == FACT_SAME)
            confirm(fold, state);
    for (size_t i = 0; i < record->count; i++)
        add_fact(fold, state, &record->facts[i]);
}

static bool
is_active(const struct state *state)
{
    const struct datum *status = &state->facts[FACT_STATUS];
    return state->on_page &&
           (!datum_is_known(status) || status->value == STATUS_ACTIVE);
}

static void
confirm_rest(struct fold *fold)
{
    for (size_t i = 0; i < fold->inventory->people.count; i++) {
        struct state *state = &fold->people[i];
        if (!state->written && is_active(state))
            confirm(fold, state);
    }
}

static struct pair_state *
find_pair(struct fold *fold, struct pair_key key, bool add)
{
    struct pair_state *pair;
    HASH_FIND(hh, fold->pairs, &key, sizeof key, pair);
    if (pair == NULL && add) {
        pair = alloc_zeroed(1, sizeof *pair);
        pair->key = key;
        HASH_ADD(hh, fold->pairs, key, sizeof pair->key, pair);
    }
    return pair;
}

static void
add_pair(struct fold *fold, enum tie_word word, uint32_t a, uint32_t b)
{
    struct pair_key key = {a < b ? a : b, a < b ? b : a};
    struct pair_state *pair = find_pair(fold, key, word != TIE_CALM);
    if (pair == NULL)
        return; /* calm: there was no strain to end */
    fold->people[a].tie_said = true;
    fold->people[b].tie_said = true;
    pair->origin = KITH_SAID;
    switch (word) {
    case TIE_CLOSE:
        pair->strength = 2;
        break;
    case TIE_KNOW:
        pair->strength = 1;
        break;
    case TIE_APART:
        pair->strength = 0;
        pair->strained = false;
        break;
    case TIE_STRAINED:
        pair->strength = pair->strength > 0 ? pair->strength : 1;
        pair->strained = true;
        break;
    case TIE_CALM:
        pair->strained = false;
        break;
    }
}

static void
add_tie(struct fold *fold, const struct tie_record *tie)
{
    size_t firsts = tie->star ? 1 : tie->count;
    for (size_t i = 0; i < firsts; i++)
        for (size_t j = i + 1; j < tie->count; j++)
            add_pair(fold, tie->word, tie->people[i].person,
                     tie->people[j].person);
}

/* Close and strained may stand in one session, in any order: whether there is
 * strain is laid over how close two people are. */
static void
add_ties(struct fold *fold, const struct session *session)
{
    const struct tie_record *tie;
    bool any = false; /* that there is no strain says nothing of ties */
    array_each (tie, &session->ties)
        any = any || tie->word != TIE_CALM;
    array_each (tie, &session->ties)
        if (tie->word != TIE_STRAINED && tie->word != TIE_CALM)
            add_tie(fold, tie);
    array_each (tie, &session->ties)
        if (tie->word == TIE_STRAINED || tie->word == TIE_CALM)
            add_tie(fold, tie);
    bool first = fold->ties_known == TIES_UNRECORDED &&
                 (any || session->ties_said != TIES_NOT_SAID);
    if (first)
        fold->ties_known = TIES_ALL;
    if (session->ties_said == TIES_PARTIAL)
        fold->ties_known = TIES_SOME;
    if (session->ties_said == TIES_COMPLETE)
        fold->ties_known = TIES_ALL;
    if (session->ties_said != TIES_NOT_SAID)
        fold->ties_whole = session->ties_said == TIES_COMPLETE;
    if (!first && session->ties_said != TIES_COMPLETE)
        return;
    for (size_t i = 0; i < fold->inventory->people.count; i++)
        fold->people[i].covered |= fold->people[i].on_page;
}

void
fold_session(struct fold *fold)
{
    const struct session *session =
        &fold->inventory->sessions.items[fold->next++];
    carry(fold, session->fresh);
    const struct person_record *record;
    array_each (record, &session->people)
        add_person(fold, record);
    if (session->rest_same)
        confirm_rest(fold);
    add_ties(fold, session);
    const struct need *need;
    array_each (need, &session->needs)
        if (need->level != VALUE_NOT_SAID)
            fold->needs[need->function] = (struct datum){
                .value = need->level,
                .origin =
                    need->level == VALUE_UNKNOWN ? KITH_UNKNOWN : KITH_SAID};
    add_goals(fold, session);
    add_focus(fold, session);
}
