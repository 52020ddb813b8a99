/* Where the search begins: everyone evenly round the circle, so that few ties
 * would cross if all sat on one ring. In: a hall. Out: a place for each guest.
 * Ties of all sittings count together.
 *
 * A good order is worth more than a long search from a bad one, and takes next
 * to no time. */
#include "picture/seating/hall.h"

/* Ties between guests, counted over all sittings; and an order of them. */
struct circle {
    size_t count;
    unsigned *ties; /* count x count */
    size_t *order;
};

static unsigned
ties_of(const struct circle *circle, size_t a, size_t b)
{
    return circle->ties[a * circle->count + b];
}

static void
count_ties(struct circle *circle, const struct hall *hall)
{
    const struct sitting *sitting;
    const struct bond *bond;
    array_each (sitting, &hall->sittings)
        array_each (bond, &sitting->bonds) {
            size_t a = sitting->bodies.items[bond->a].guest;
            size_t b = sitting->bodies.items[bond->b].guest;
            circle->ties[a * circle->count + b]++;
            circle->ties[b * circle->count + a]++;
        }
}

/* ---- Whoever knows most of those seated is next ---- */

static size_t
most_bound(const struct circle *circle, const bool *seated)
{
    size_t best = circle->count;
    unsigned long most = 0;
    for (size_t i = 0; i < circle->count; i++) {
        unsigned long inside = 0, outside = 0;
        if (seated[i])
            continue;
        for (size_t j = 0; j < circle->count; j++)
            *(seated[j] ? &inside : &outside) += ties_of(circle, i, j);
        /* Many ties inside, and few that are still open. */
        unsigned long bound = inside * 1000 + 999 - (outside % 1000);
        if (best == circle->count || bound > most) {
            best = i;
            most = bound;
        }
    }
    return best;
}

static void
order_by_ties(struct circle *circle)
{
    bool *seated = alloc_zeroed(circle->count, sizeof *seated);
    for (size_t i = 0; i < circle->count; i++) {
        size_t next = most_bound(circle, seated);
        seated[next] = true;
        circle->order[i] = next;
    }
    free(seated);
}

/* ---- Circular sifting (Baur and Brandes 2004) ---- */

/* Crossings of the ties of A with those of B where B sits right after A; FROM
 * is the seat after both. Going round once: a tie of B crosses those ties of A
 * whose ends were passed before its own. */
static long
pair_crossings(const struct circle *circle, size_t a, size_t b, size_t from)
{
    long crossings = 0, passed = 0;
    for (size_t i = 0; i + 2 < circle->count; i++) {
        size_t other = circle->order[(from + i) % circle->count];
        crossings += passed * (long)ties_of(circle, b, other);
        passed += ties_of(circle, a, other);
    }
    return crossings;
}

/* How many crossings swapping the seats AT and the next would save. */
static long
saved_by_swap(const struct circle *circle, size_t at)
{
    size_t next = (at + 1) % circle->count, from = (at + 2) % circle->count;
    size_t a = circle->order[at], b = circle->order[next];
    return pair_crossings(circle, a, b, from) -
           pair_crossings(circle, b, a, from);
}

static void
swap_seats(struct circle *circle, size_t at)
{
    size_t next = (at + 1) % circle->count, guest = circle->order[at];
    circle->order[at] = circle->order[next];
    circle->order[next] = guest;
}

/* Takes one guest all the way round, and back to where there were fewest
 * crossings. */
static void
sift(struct circle *circle, size_t guest)
{
    size_t at = 0, best = 0;
    long saved = 0, most = 0;
    while (circle->order[at] != guest)
        at++;
    for (size_t step = 1; step < circle->count; step++) {
        saved += saved_by_swap(circle, at);
        swap_seats(circle, at);
        at = (at + 1) % circle->count;
        if (saved <= most)
            continue;
        most = saved;
        best = step;
    }
    for (size_t step = circle->count - 1; step > best; step--) {
        at = (at + circle->count - 1) % circle->count;
        swap_seats(circle, at);
    }
}

/* A few rounds, as a guest who moves may make a better place for one who was
 * asked before. */
static void
sift_all(struct circle *circle)
{
    enum { ROUNDS = 6 };
    for (int round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < circle->count; i++)
            sift(circle, i);
}

void
start_places(const struct hall *hall, struct place *places)
{
    struct circle circle = {.count = hall->count};
    circle.ties = alloc_zeroed(hall->count * hall->count, sizeof(unsigned));
    circle.order = alloc_zeroed(hall->count, sizeof(size_t));
    count_ties(&circle, hall);
    order_by_ties(&circle);
    /* With two there is nothing to sort. */
    if (hall->count > 2)
        sift_all(&circle);
    for (size_t i = 0; i < hall->count; i++)
        places[circle.order[i]] = (struct place){(int)(i * SLOTS / hall->count),
                                                 (int)i % hall->most_lanes};
    free(circle.ties);
    free(circle.order);
}
