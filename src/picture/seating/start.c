/* Where the search begins: everyone evenly round the circle, so that few ties
 * would cross if all sat on one ring. In: a hall. Out: a place for each guest.
 * Ties of all sittings count together.
 *
 * A good order is worth more than a long search from a bad one, and takes next
 * to no time. */
#include "picture/seating/hall.h"

/* Ties between guests, counted over all sittings; and an order of them. */
struct guest_ties {
    size_t count;
    unsigned *ties; /* count x count */
    size_t *order;
};

static unsigned
ties_of(const struct guest_ties *guests, size_t a, size_t b)
{
    return guests->ties[a * guests->count + b];
}

static void
count_ties(struct guest_ties *guests, const struct hall *hall)
{
    const struct sitting *sitting;
    const struct bond *bond;
    array_each (sitting, &hall->sittings)
        array_each (bond, &sitting->bonds) {
            size_t a = sitting->bodies.items[bond->a].guest;
            size_t b = sitting->bodies.items[bond->b].guest;
            guests->ties[a * guests->count + b]++;
            guests->ties[b * guests->count + a]++;
        }
}

/* ---- Whoever knows most of those seated is next ---- */

static size_t
most_bound(const struct guest_ties *guests, const bool *seated)
{
    size_t best = guests->count;
    unsigned long most = 0;
    for (size_t i = 0; i < guests->count; i++) {
        unsigned long inside = 0, outside = 0;
        if (seated[i])
            continue;
        for (size_t j = 0; j < guests->count; j++)
            *(seated[j] ? &inside : &outside) += ties_of(guests, i, j);
        /* Many ties inside, and few that are still open. */
        unsigned long bound = inside * 1000 + 999 - (outside % 1000);
        if (best == guests->count || bound > most) {
            best = i;
            most = bound;
        }
    }
    return best;
}

static void
order_by_ties(struct guest_ties *guests)
{
    bool *seated = alloc_zeroed(guests->count, sizeof *seated);
    for (size_t i = 0; i < guests->count; i++) {
        size_t next = most_bound(guests, seated);
        seated[next] = true;
        guests->order[i] = next;
    }
    alloc_free(seated);
}

/* ---- Circular sifting (Baur and Brandes 2004) ---- */

/* Crossings of the ties of A with those of B where B sits right after A; FROM
 * is the seat after both. Going round once: a tie of B crosses those ties of A
 * whose ends were passed before its own. */
static long
pair_crossings(const struct guest_ties *guests, size_t a, size_t b, size_t from)
{
    long crossings = 0, passed = 0;
    for (size_t i = 0; i + 2 < guests->count; i++) {
        size_t other = guests->order[(from + i) % guests->count];
        crossings += passed * (long)ties_of(guests, b, other);
        passed += ties_of(guests, a, other);
    }
    return crossings;
}

/* How many crossings swapping the seats AT and the next would save. */
static long
saved_by_swap(const struct guest_ties *guests, size_t at)
{
    size_t next = (at + 1) % guests->count, from = (at + 2) % guests->count;
    size_t a = guests->order[at], b = guests->order[next];
    return pair_crossings(guests, a, b, from) -
           pair_crossings(guests, b, a, from);
}

static void
swap_seats(struct guest_ties *guests, size_t at)
{
    size_t next = (at + 1) % guests->count, guest = guests->order[at];
    guests->order[at] = guests->order[next];
    guests->order[next] = guest;
}

/* Takes one guest all the way round, and back to where there were fewest
 * crossings. */
static void
sift(struct guest_ties *guests, size_t guest)
{
    size_t at = 0, best = 0;
    long saved = 0, most = 0;
    while (guests->order[at] != guest)
        at++;
    for (size_t step = 1; step < guests->count; step++) {
        saved += saved_by_swap(guests, at);
        swap_seats(guests, at);
        at = (at + 1) % guests->count;
        if (saved <= most)
            continue;
        most = saved;
        best = step;
    }
    for (size_t step = guests->count - 1; step > best; step--) {
        at = (at + guests->count - 1) % guests->count;
        swap_seats(guests, at);
    }
}

/* A few rounds, as a guest who moves may make a better place for one who was
 * asked before. */
static void
sift_all(struct guest_ties *guests)
{
    enum { ROUNDS = 6 };
    for (int round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < guests->count; i++)
            sift(guests, i);
}

void
start_places(const struct hall *hall, struct place *places)
{
    struct guest_ties guests = {.count = hall->count};
    guests.ties = alloc_zeroed(hall->count * hall->count, sizeof(unsigned));
    guests.order = alloc_zeroed(hall->count, sizeof(size_t));
    count_ties(&guests, hall);
    order_by_ties(&guests);
    /* With two there is nothing to sort. */
    if (hall->count > 2)
        sift_all(&guests);
    for (size_t i = 0; i < hall->count; i++) {
        const struct guest *guest = &hall->guests[guests.order[i]];
        int even = (int)(i * (SLOTS / STEP) / hall->count) * STEP;
        places[guests.order[i]] = (struct place){
            guest->seated ? guest->place.slot : even,
            hall->scale.crowd ? (int)i % hall->most_lanes : MIDDLE_LANE};
    }
    alloc_free(guests.ties);
    alloc_free(guests.order);
}
