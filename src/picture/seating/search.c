/* The search. In: a hall. Out: the same, with everybody in the best place that
 * a fixed amount of work finds.
 *
 * First everybody in turn takes the place that is best while the others stay,
 * until nobody wants to move. Then single people drift about: anyone may go
 * where it is somewhat worse, but less and less so (annealing), and in the end
 * all settle again. Work is counted, not timed, and chance is a fixed series of
 * numbers: every machine finds the same. */
#include "picture/seating/hall.h"

#include <string.h>

enum {
    COARSE = 3,  /* slots apart are the places tried first */
    ROUNDS = 12, /* of everybody's settling, at most */
    NEARBY = 8,  /* slots away is near */
    HOT = 4000   /* the extra cost that is put up with at first: see cost */
};

struct search {
    struct hall *hall;
    uint64_t random;
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

/* splitmix64 (Steele, Lea and Flood 2014): a handful of operations on whole
 * numbers, from a seed that is always 0, so the same on every machine. */
static uint64_t
random_next(struct search *search)
{
    uint64_t z = search->random += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static size_t
random_below(struct search *search, size_t count)
{
    return (size_t)(random_next(search) % count);
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
    for (int lane = 0; lane < hall->most_lanes; lane++)
        for (int off = 0; off < SLOTS; off += COARSE)
            try_place(search, guest, (struct place){now.slot + off, lane},
                      &best);
    struct place around = best.place;
    for (int off = 1 - COARSE; off < COARSE; off++)
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
some_place(struct search *search, struct place place)
{
    size_t lanes = (size_t)search->hall->most_lanes;
    if (random_below(search, 8) < 3)
        place.slot += (int)random_below(search, 2 * NEARBY + 1) - NEARBY;
    else
        place.slot = (int)random_below(search, SLOTS);
    if (random_below(search, 3) == 0)
        place.lane = (int)random_below(search, lanes);
    place.slot = (place.slot + SLOTS) % SLOTS;
    return place;
}

/* A place on somebody is refused before its lines are reckoned. */
static void
drift(struct search *search, int64_t allowed)
{
    struct hall *hall = search->hall;
    size_t guest = random_below(search, hall->count);
    struct place place = some_place(search, hall->guests[guest].place);
    if (cost_is_refused(hall, guest, place))
        return;
    lines_prepare(hall, guest);
    int64_t before = cost_now(hall, guest);
    int64_t cost = cost_at(hall, guest, place, before + allowed);
    if (cost < before + allowed)
        search->cost += cost_settle(hall, guest, place) - before;
}

/* Two may want each other's places and be in each other's way: one alone would
 * never move. Where it did not help they go back. */
static void
drift_pair(struct search *search, int64_t allowed)
{
    size_t a = random_below(search, search->hall->count);
    size_t b = random_below(search, search->hall->count);
    int64_t before = search->cost;
    if (a == b)
        return;
    exchange(search, a, b);
    if (search->cost >= before + allowed)
        exchange(search, a, b);
}

/* ---- The search ---- */

/* A small circle is soon as good as it gets; in a large one there is always
 * more to find than anybody would wait for. */
static uint64_t
work_allowed(const struct hall *hall)
{
    enum { LEAST_WORK = 3000000, MOST_WORK = 80000000, MOST_SITTINGS_PAID = 4 };
    uint64_t people = hall->count, sittings = hall->sittings.count;
    if (sittings > MOST_SITTINGS_PAID) /* nobody would wait for more */
        sittings = MOST_SITTINGS_PAID;
    uint64_t work = LEAST_WORK + people * people * people * people * people / 2;
    return (work < MOST_WORK ? work : MOST_WORK) * (18 + sittings) / 20;
}

/* How much worse a place may be: half of the time less than WARMTH, a quarter
 * of the time up to twice that, and so on. */
static int64_t
random_patience(struct search *search, int64_t warmth)
{
    uint64_t dice = random_next(search);
    int64_t patience = (int64_t)(dice >> 48);
    for (; (dice & 1) != 0; dice >>= 1)
        patience += 1 << 16;
    return 1 + ((warmth * patience) >> 16);
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
        int64_t patience = random_patience(search, warmth_now(search, from));
        if (random_below(search, 10) == 0)
            drift_pair(search, patience);
        else
            drift(search, patience);
        if (search->cost < best.cost)
            remember(&best, search);
    }
    recall(&best, search);
    memory_release(&best);
}

static void
sit_down(struct search *search)
{
    struct hall *hall = search->hall;
    struct place *places = alloc_zeroed(hall->count, sizeof *places);
    start_places(hall, places);
    for (size_t i = 0; i < hall->count; i++)
        move_to(search, i, places[i]);
    alloc_free(places);
}

/* The last settling has a quarter more work to do, as annealing used all there
 * was. */
void
search_hall(struct hall *hall)
{
    struct search search = {.hall = hall, .limit = work_allowed(hall)};
    if (hall->count == 0)
        return;
    search.restless = alloc_zeroed(hall->count, sizeof *search.restless);
    sit_down(&search);
    settle_all(&search);
    anneal(&search);
    search.limit += search.limit / 4;
    settle_all(&search);
    alloc_free(search.restless);
}
