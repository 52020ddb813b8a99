/* The search: everybody in turn takes the seat that is best while the others
 * stay, until nobody wants to move. Then the seating is kicked, those who are
 * disturbed settle again, and what is better is kept; so often as the work
 * allowed lasts. Work is counted, not timed: every machine does the same. */
#include "picture/seating_table.h"

#include <string.h>

enum { COARSE = 3, ROUNDS = 12, LOCAL_ROUNDS = 4, STALE = 12, SLACK = 80 };

struct search {
    struct table *table;
    uint64_t random;
    uint64_t limit; /* of the table's work */
    int64_t cost;   /* how much dearer than at the start; falls below 0 */
    bool *restless; /* by guest: wants to look round */
};

/* A seating to come back to. */
struct memory {
    struct place *places;
    int *sides; /* of all bodies */
    int64_t cost;
};

/* splitmix64 */
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

static void
memory_init(struct memory *memory, const struct table *table)
{
    size_t bodies = 0;
    const struct sitting *sitting;
    array_each (sitting, &table->sittings)
        bodies += sitting->bodies.count;
    memory->places = alloc_zeroed(table->count, sizeof *memory->places);
    memory->sides = alloc_zeroed(bodies, sizeof *memory->sides);
}

static void
memory_release(struct memory *memory)
{
    free(memory->places);
    free(memory->sides);
}

static void
remember(struct memory *memory, const struct search *search)
{
    const struct table *table = search->table;
    int *side = memory->sides;
    const struct sitting *sitting;
    const struct body *body;
    for (size_t i = 0; i < table->count; i++)
        memory->places[i] = table->guests[i].place;
    array_each (sitting, &table->sittings)
        array_each (body, &sitting->bodies)
            *side++ = body->side;
    memory->cost = search->cost;
}

static void
recall(const struct memory *memory, struct search *search)
{
    struct table *table = search->table;
    const int *side = memory->sides;
    struct sitting *sitting;
    struct body *body;
    for (size_t i = 0; i < table->count; i++)
        table->guests[i].place = memory->places[i];
    array_each (sitting, &table->sittings)
        array_each (body, &sitting->bodies) {
            struct place place = table->guests[body->guest].place;
            body->side = *side++;
            body_move(body, table_spot(table, body, place));
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
    int64_t cost = cost_at(search->table, guest, place, best->cost);
    if (cost < best->cost)
        *best = (struct best){place, cost};
}

/* The best place: every third is tried, then those around the best of these. */
static bool
settle(struct search *search, size_t guest)
{
    struct table *table = search->table;
    struct place now = table->guests[guest].place;
    cost_prepare(table, guest);
    int64_t before = cost_now(table, guest);
    struct best best = {now, before};
    for (int lane = 0; lane < table->most_lanes; lane++)
        for (int off = 0; off < SLOTS; off += COARSE)
            try_place(search, guest, (struct place){now.slot + off, lane},
                      &best);
    struct place around = best.place;
    for (int off = 1 - COARSE; off < COARSE; off++)
        try_place(search, guest,
                  (struct place){around.slot + off, around.lane}, &best);
    if (best.cost >= before)
        return false;
    search->cost += cost_settle(table, guest, best.place) - before;
    return true;
}

static bool
has_time(const struct search *search)
{
    return search->table->work < search->limit;
}

static void
stir_neighbours(struct search *search, size_t guest)
{
    const struct sitting *sitting;
    array_each (sitting, &search->table->sittings) {
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
        for (size_t i = 0; i < search->table->count && has_time(search); i++) {
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
    for (size_t i = 0; i < search->table->count; i++)
        search->restless[i] = true;
    settle_restless(search, ROUNDS);
}

/* ---- Moves that are not asked for ---- */

static void
move_to(struct search *search, size_t guest, struct place place)
{
    struct table *table = search->table;
    cost_prepare(table, guest);
    int64_t before = cost_now(table, guest);
    place.slot = (place.slot % SLOTS + SLOTS) % SLOTS;
    search->cost += cost_settle(table, guest, place) - before;
    search->restless[guest] = true;
}

static void
exchange(struct search *search, size_t a, size_t b)
{
    struct place one = search->table->guests[a].place;
    struct place two = search->table->guests[b].place;
    move_to(search, a, two);
    move_to(search, b, one);
}

/* Two at a time change seats, wherever that is better. */
static void
exchange_all(struct search *search)
{
    for (size_t a = 0; a < search->table->count; a++)
        for (size_t b = a + 1; b < search->table->count; b++) {
            int64_t before = search->cost;
            if (!has_time(search))
                return;
            exchange(search, a, b);
            if (search->cost >= before)
                exchange(search, a, b);
        }
}

static void
kick_some(struct search *search)
{
    size_t count = 2 + random_below(search, 3);
    for (size_t i = 0; i < count; i++) {
        size_t guest = random_below(search, search->table->count);
        size_t lanes = (size_t)search->table->most_lanes;
        int slot = (int)random_below(search, SLOTS);
        int lane = (int)random_below(search, lanes);
        move_to(search, guest, (struct place){slot, lane});
    }
}

static void
kick_pair(struct search *search)
{
    size_t a = random_below(search, search->table->count);
    size_t b = random_below(search, search->table->count);
    if (a != b)
        exchange(search, a, b);
}

/* Everyone within an arc: mirrored, or turned as one. */
static void
kick_arc(struct search *search, bool mirrored)
{
    int from = (int)random_below(search, SLOTS);
    int length = SLOTS / 12 + (int)random_below(search, SLOTS / 4);
    int turn = (int)random_below(search, SLOTS);
    for (size_t i = 0; i < search->table->count; i++) {
        struct place place = search->table->guests[i].place;
        int off = (place.slot - from + SLOTS) % SLOTS;
        if (off >= length)
            continue;
        place.slot = from + (mirrored ? length - off : off + turn);
        move_to(search, i, place);
    }
}

static void
kick(struct search *search)
{
    switch (random_below(search, 6)) {
    case 0:
        kick_pair(search);
        break;
    case 1:
        kick_arc(search, true);
        break;
    case 2:
        kick_arc(search, false);
        break;
    default:
        kick_some(search);
        break;
    }
}

/* ---- The search ---- */

static uint64_t
work_allowed(const struct table *table)
{
    uint64_t people = table->count;
    return people * people * people * 1000;
}

static void
improve(struct search *search, struct memory *current, struct memory *best)
{
    int stale = 0;
    remember(current, search);
    remember(best, search);
    while (has_time(search)) {
        kick(search);
        settle_restless(search, LOCAL_ROUNDS);
        int64_t slack = stale >= STALE ? 600 : 0;
        if (search->cost < current->cost + slack) {
            stale = search->cost < current->cost ? 0 : stale;
            remember(current, search);
        } else {
            stale++;
            recall(current, search);
        }
        if (search->cost < best->cost)
            remember(best, search);
    }
    recall(best, search);
}

/* From one start, with its share of the work. */
static void
search_from(struct search *search, enum start start, struct memory *best)
{
    struct table *table = search->table;
    struct place *places = alloc_zeroed(table->count, sizeof *places);
    struct memory current;
    memory_init(&current, table);
    start_seats(table, start, places);
    for (size_t i = 0; i < table->count; i++)
        move_to(search, i, places[i]);
    settle_all(search);
    exchange_all(search);
    settle_all(search);
    improve(search, &current, best);
    memory_release(&current);
    free(places);
}

void
search_table(struct table *table)
{
    struct search search = {.table = table};
    struct memory best[STARTS];
    search.restless = alloc_zeroed(table->count, sizeof *search.restless);
    int winner = 0;
    for (int start = 0; start < STARTS; start++) {
        memory_init(&best[start], table);
        search.limit += work_allowed(table) / STARTS;
        search_from(&search, (enum start)start, &best[start]);
        if (best[start].cost < best[winner].cost)
            winner = start;
    }
    recall(&best[winner], &search);
    for (int start = 0; start < STARTS; start++)
        memory_release(&best[start]);
    free(search.restless);
}
