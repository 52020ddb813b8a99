/* The search. In: a hall. Out: the same, with everybody who has no seat in the
 * best place that is found.
 *
 * First everybody in turn takes the place that is best while the others stay,
 * until nobody wants to move. Then single people drift about: anyone may go
 * where it is somewhat worse, but less and less so (annealing), and in the end
 * all settle again. This is done over and over, and ends once it has found
 * nothing better a few times. Whoever has a seat may change the lane alone.
 *
 * Work is counted, not timed, and chance is a fixed series of numbers: every
 * machine finds the same. */
#include "picture/seating/chance.h"
#include "picture/seating/hall.h"

#include <string.h>

enum {
    COARSE = 3 * STEP, /* apart are the places tried first */
    ROUNDS = 12,       /* of everybody's settling, at most */
    NEARBY = 8,        /* steps away is near */
    HOT = 1500,     /* the extra cost that is put up with at first: see cost */
    TRIES = 12,     /* places for one guest in a row */
    NO_ROOM = 8000, /* what it costs to be on somebody's words, or worse */
    LEAST_WORK = 4000,   /* of a round */
    IN_VAIN = 1,         /* rounds that find nothing, and it ends */
    MOST_WORK = 60000000 /* lines that are looked at in all */
};

struct search {
    struct hall *hall;
    size_t *movable; /* the guests that are sought a place for */
    size_t movable_count;
    struct chance chance;
    uint64_t limit; /* of the hall's work */
    int64_t cost;   /* how much dearer than at first; soon below 0 */
    bool *restless; /* by guest: wants to look round */
};

/* A seating to come back to. */
struct memory {
    struct place *places;
    int *sides; /* of all bodies */
    int64_t cost;
};

static size_t
random_below(struct search *search, size_t count)
{
    return chance_below(&search->chance, count);
}

/* ---- Memory ---- */

/* Words on their sides are part of a seating: places alone would not bring its
 * cost back. */
static void
memory_init(struct memory *memory, const struct hall *hall)
{
    size_t bodies = 0;
    const struct sitting *sitting;
    array_each (sitting, &hall->sittings)
        bodies += sitting->bodies.count;
    memory->places = alloc_zeroed(hall->count, sizeof *memory->places);
    memory->sides = alloc_zeroed(bodies, sizeof *memory->sides);
}

static void
memory_release(struct memory *memory)
{
    alloc_free(memory->places);
    alloc_free(memory->sides);
}

static void
remember(struct memory *memory, const struct search *search)
{
    const struct hall *hall = search->hall;
    int *side = memory->sides;
    const struct sitting *sitting;
    const struct body *body;
    for (size_t i = 0; i < hall->count; i++)
        memory->places[i] = hall->guests[i].place;
    array_each (sitting, &hall->sittings)
        array_each (body, &sitting->bodies)
            *side++ = body->side;
    memory->cost = search->cost;
}

static void
recall(const struct memory *memory, struct search *search)
{
    struct hall *hall = search->hall;
    const int *side = memory->sides;
    struct sitting *sitting;
    struct body *body;
    for (size_t i = 0; i < hall->count; i++)
        hall->guests[i].place = memory->places[i];
    array_each (sitting, &hall->sittings)
        array_each (body, &sitting->bodies) {
            struct place place = hall->guests[body->guest].place;
            body->side = *side++;
            body_move(body, hall_spot(hall, body, place));
            body->words = body_words(body, body->side);
        }
    search->cost = memory->cost;
}

/* ---- Settling ---- */

struct best {
    struct place place;
    int64_t cost;
};

static void
try_place(struct search *search, size_t guest, struct place place,
          struct best *best)
{
    place.slot = (place.slot + SLOTS) % SLOTS;
    int64_t cost = cost_at(search->hall, guest, place, best->cost);
    if (cost < best->cost)
        *best = (struct best){place, cost};
}

/* Every third place of one lane. */
static void
try_lane(struct search *search, size_t guest, int lane, struct best *best)
{
    const struct guest *who = &search->hall->guests[guest];
    int round = who->seated ? 1 : SLOTS;
    for (int off = 0; off < round; off += COARSE)
        try_place(search, guest, (struct place){who->place.slot + off, lane},
                  best);
}

/* In a small circle the middle lane, and the others where it has no room. */
static void
try_lanes(struct search *search, size_t guest, struct best *best)
{
    const struct hall *hall = search->hall;
    if (!hall->scale.crowd)
        try_lane(search, guest, MIDDLE_LANE, best);
    if (!hall->scale.crowd && best->cost < NO_ROOM)
        return;
    for (int lane = 0; lane < hall->most_lanes; lane++)
        if (hall->scale.crowd || lane != MIDDLE_LANE)
            try_lane(search, guest, lane, best);
}

/* The best place: every third is tried, then those around the best of these. As
 * good as now is no reason to move, so that settling ends. */
static bool
settle(struct search *search, size_t guest)
{
    struct hall *hall = search->hall;
    struct place now = hall->guests[guest].place;
    lines_prepare(hall, guest);
    int64_t before = cost_now(hall, guest);
    struct best best = {now, before};
    try_lanes(search, guest, &best);
    struct place around = best.place;
    for (int off = STEP - COARSE; off < COARSE && !hall->guests[guest].seated;
         off += STEP)
        try_place(search, guest, (struct place){around.slot + off, around.lane},
                  &best);
    if (best.cost >= before)
        return false;
    search->cost += cost_settle(hall, guest, best.place) - before;
    return true;
}

static bool
has_time(const struct search *search)
{
    return search->hall->work < search->limit;
}

/* Whose ties have moved may now be better off elsewhere. */
static void
stir_neighbours(struct search *search, size_t guest)
{
    const struct sitting *sitting;
    array_each (sitting, &search->hall->sittings) {
        int body = sitting->index[guest];
        if (body == NOT_HERE)
            continue;
        for (uint32_t i = sitting->first[body]; i < sitting->first[body + 1];
             i++) {
            uint32_t other = sitting->others[i];
            search->restless[sitting->bodies.items[other].guest] = true;
        }
    }
}

/* The restless look round; who moves makes those restless that they know. */
static void
settle_restless(struct search *search, int rounds)
{
    bool moved = true;
    for (int round = 0; round < rounds && moved; round++) {
        moved = false;
        for (size_t i = 0; i < search->hall->count && has_time(search); i++) {
            if (!search->restless[i])
                continue;
            search->restless[i] = false;
            if (!settle(search, i))
                continue;
            moved = true;
            stir_neighbours(search, i);
        }
    }
}

static void
settle_all(struct search *search)
{
    for (size_t i = 0; i < search->hall->count; i++)
        search->restless[i] = true;
    settle_restless(search, ROUNDS);
}

/* ---- Moves that are not asked for ---- */

/* Whatever it costs: for the beginning, and for exchanges that are judged as a
 * whole. */
static void
move_to(struct search *search, size_t guest, struct place place)
{
    struct hall *hall = search->hall;
    lines_prepare(hall, guest);
    int64_t before = cost_now(hall, guest);
    place.slot = (place.slot % SLOTS + SLOTS) % SLOTS;
    search->cost += cost_settle(hall, guest, place) - before;
    search->restless[guest] = true;
}

static void
exchange(struct search *search, size_t a, size_t b)
{
    struct place one = search->hall->guests[a].place;
    struct place two = search->hall->guests[b].place;
    move_to(search, a, two);
    move_to(search, b, one);
    move_to(search, a, two); /* b’s words are out of the way now */
}

/* ---- Drifting ---- */

/* A place near the old one, or anywhere; now and then on another lane. */
static struct place
some_place(struct search *search, const struct guest *guest)
{
    struct place place = guest->place;
    size_t lanes = (size_t)search->hall->most_lanes;
    if (guest->seated) {
        place.lane = (int)random_below(search, lanes);
        return place;
    }
    if (random_below(search, 8) < 3)
        place.slot +=
            STEP * ((int)random_below(search, 2 * NEARBY + 1) - NEARBY);
    else
        place.slot = STEP * (int)random_below(search, SLOTS / STEP);
    if (search->hall->scale.crowd && random_below(search, 3) == 0)
        place.lane = (int)random_below(search, lanes);
    place.slot = (place.slot + SLOTS) % SLOTS;
    return place;
}

/* How much worse a place may be: half of the time less than WARMTH, a quarter
 * of the time up to twice that, and so on. */
static int64_t
random_patience(struct search *search, int64_t warmth)
{
    uint64_t dice = chance_next(&search->chance);
    int64_t patience = (int64_t)(dice >> 48);
    for (; (dice & 1) != 0; dice >>= 1)
        patience += 1 << 16;
    return 1 + ((warmth * patience) >> 16);
}

/* A few places in a row: what has to be known of all others is known by then. The
 * first that is not too dear is taken. */
static void
drift(struct search *search, int64_t warmth)
{
    struct hall *hall = search->hall;
    size_t guest = search->movable[random_below(search, search->movable_count)];
    lines_prepare(hall, guest);
    int64_t before = cost_now(hall, guest);
    for (int i = 0; i < TRIES; i++) {
        struct place place = some_place(search, &hall->guests[guest]);
        int64_t limit = before + random_patience(search, warmth);
        if (cost_at(hall, guest, place, limit) >= limit)
            continue;
        search->cost += cost_settle(hall, guest, place) - before;
        return;
    }
}

/* Two may want each other's places and be in each other's way: one alone would
 * never move. Where it did not help they go back. */
static void
drift_pair(struct search *search, int64_t allowed)
{
    size_t a = search->movable[random_below(search, search->movable_count)];
    size_t b = search->movable[random_below(search, search->movable_count)];
    int64_t before = search->cost;
    if (a == b)
        return;
    exchange(search, a, b);
    if (search->cost >= before + allowed)
        exchange(search, a, b);
}

/* ---- Exchanging each with each ---- */

struct pair {
    size_t a, b;
};

/* All pairs of those who may move, in no order. */
static struct pair *
list_pairs(struct search *search, size_t count)
{
    struct pair *pairs = alloc_zeroed(count, sizeof *pairs);
    size_t next = 0;
    for (size_t i = 0; i < search->movable_count; i++)
        for (size_t j = 0; j < i; j++) {
            size_t at = random_below(search, next + 1);
            pairs[next++] = pairs[at];
            pairs[at] = (struct pair){search->movable[i], search->movable[j]};
        }
    return pairs;
}

static void
stir_pair(struct search *search, struct pair pair)
{
    exchange(search, pair.a, pair.b);
    stir_neighbours(search, pair.a);
    stir_neighbours(search, pair.b);
}

/* Two change places, and those who know them look round; another two before that,
 * once every pair alone was in vain. From the best there is, over and over, until
 * nothing has helped for as many pairs as there are, as often as there is
 * patience for. */
static void
exchange_all(struct search *search)
{
    size_t movable = search->movable_count, vain = 0;
    size_t count = movable * (movable - 1) / 2;
    struct pair *pairs = list_pairs(search, count);
    struct memory best;
    memory_init(&best, search->hall);
    remember(&best, search);
    for (size_t i = 0; vain < count * search->hall->effort && has_time(search);
         i++) {
        if (vain >= count)
            stir_pair(search, pairs[random_below(search, count)]);
        stir_pair(search, pairs[i % count]);
        settle_restless(search, ROUNDS);
        vain = search->cost < best.cost ? 0 : vain + 1;
        if (vain == 0)
            remember(&best, search);
        else
            recall(&best, search);
    }
    recall(&best, search);
    memory_release(&best);
    alloc_free(pairs);
}

/* ---- The search ---- */

/* What one search may cost. */
static uint64_t
most_work(const struct hall *hall)
{
    return (uint64_t)MOST_WORK * hall->effort;
}

/* What one round may cost: a small circle is soon as good as it gets, and of a
 * large one there is always more to find than anybody would wait for. */
static uint64_t
work_of_round(const struct search *search)
{
    uint64_t people = search->movable_count, lines = 0;
    uint64_t most = most_work(search->hall) / 3;
    const struct sitting *sitting;
    array_each (sitting, &search->hall->sittings)
        lines += sitting->bodies.count + sitting->bonds.count;
    uint64_t work = LEAST_WORK + people * lines * (20 + people * people / 2);
    work *= search->hall->effort;
    if (start_has_orders(search->hall))
        work /= 4; /* most is found by then */
    return work < most ? work : most;
}

/* The work left cools from HOT to nothing, at first fast. */
static int64_t
warmth_now(const struct search *search, uint64_t from)
{
    uint64_t whole = search->limit - from;
    uint64_t left = search->limit - search->hall->work;
    int64_t part = (int64_t)(left * 1000 / whole);
    return HOT * part / 1000 * part / 1000;
}

/* The best that was met on the way is taken, not the last. */
static void
anneal(struct search *search)
{
    uint64_t from = search->hall->work;
    struct memory best;
    memory_init(&best, search->hall);
    remember(&best, search);
    while (has_time(search)) {
        search->hall->work++; /* it ends, even where nobody can move */
        int64_t warmth = warmth_now(search, from);
        if (random_below(search, 10) == 0)
            drift_pair(search, random_patience(search, warmth));
        else
            drift(search, warmth);
        if (search->cost < best.cost)
            remember(&best, search);
    }
    recall(&best, search);
    memory_release(&best);
}

/* From each beginning to where nobody wants to move, and back to the best of
 * these. */
static void
sit_down(struct search *search)
{
    struct hall *hall = search->hall;
    struct memory best;
    struct place *places =
        alloc_zeroed(hall->count * KEPT_ORDERS, sizeof *places);
    start_places(hall, places);
    size_t count = start_orders(hall, places);
    memory_init(&best, hall);
    search->limit = hall->work + most_work(hall) / 3;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < hall->count; j++)
            move_to(search, j, places[i * hall->count + j]);
        settle_all(search);
        if (i == 0 || search->cost < best.cost)
            remember(&best, search);
    }
    recall(&best, search);
    memory_release(&best);
    alloc_free(places);
}

/* Settling after annealing has a quarter more work to do, as annealing used all
 * there was. */
static void
take_round(struct search *search)
{
    uint64_t work = work_of_round(search);
    search->limit = search->hall->work + work;
    anneal(search);
    search->limit += work / 4;
    settle_all(search);
}

/* Rounds, each from the best there is, until some in a row have found nothing. */
static void
search_on(struct search *search)
{
    struct memory best;
    memory_init(&best, search->hall);
    remember(&best, search);
    for (int vain = 0;
         vain < IN_VAIN && search->hall->work < most_work(search->hall);
         vain++) {
        take_round(search);
        if (search->cost < best.cost) {
            remember(&best, search);
            vain = -1;
        } else {
            recall(&best, search);
        }
    }
    memory_release(&best);
}

/* ALL are movable, if only to other lanes, or who has no seat. */
static void
search_init(struct search *search, struct hall *hall, bool all)
{
    *search = (struct search){.hall = hall, .limit = UINT64_MAX};
    search->restless = alloc_zeroed(hall->count, sizeof *search->restless);
    search->movable = alloc_zeroed(hall->count, sizeof *search->movable);
    for (size_t i = 0; i < hall->count; i++)
        if (all || !hall->guests[i].seated)
            search->movable[search->movable_count++] = i;
}

static void
search_release(struct search *search)
{
    alloc_free(search->restless);
    alloc_free(search->movable);
}

void
search_hall(struct hall *hall)
{
    struct search search;
    if (hall->count == 0)
        return;
    search_init(&search, hall, false);
    sit_down(&search);
    if (search.movable_count > 0)
        search_on(&search);
    search.limit = hall->work + most_work(hall) / 10;
    if (hall->effort > 1 && !hall->scale.crowd)
        exchange_all(&search);
    search_release(&search);
}

void
search_lanes(struct hall *hall)
{
    struct search search;
    search_init(&search, hall, true);
    for (size_t i = 0; i < hall->count; i++)
        move_to(&search, i, hall->guests[i].place);
    search.limit = hall->work + most_work(hall) / 3;
    settle_all(&search);
    if (hall->scale.crowd)
        take_round(&search);
    search_release(&search);
}
