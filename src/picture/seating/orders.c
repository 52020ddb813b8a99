/* A good order for a small circle in which nobody sits yet: everyone evenly round,
 * each on their rings. In: a hall. Out: the best few orders that are found, to be
 * settled and compared by what they really cost.
 *
 * What an order costs is looked at without words and without sides, so that many
 * can be tried: two change places, or one goes between two others, until nothing
 * of that helps; from the order that start_places found, and from some at random. */
#include "picture/seating/chance.h"
#include "picture/seating/hall.h"

#include <string.h>

enum {
    MOST_ORDERED = 15,
    MOST_BONDS = 200, /* of a sitting */
    BEGINNINGS = 6
};

/* The place of each guest among the even ones. */
struct order {
    unsigned char at[MOST_ORDERED];
    int64_t cost;
};

struct orders {
    const struct hall *hall;
    size_t people;
    struct spot *spots; /* by sitting, guest and place */
    struct chance chance;
    struct order best[KEPT_ORDERS];
    size_t count; /* of these, the best first */
};

/* ---- What an order costs ---- */

static struct spot
spot_of(const struct orders *orders, size_t sitting, size_t guest,
        const struct order *order)
{
    size_t row = sitting * orders->people + guest;
    return orders->spots[row * orders->people + order->at[guest]];
}

static struct place
even_place(const struct orders *orders, size_t at)
{
    size_t step = at * (SLOTS / STEP) / orders->people;
    return (struct place){(int)step * STEP, MIDDLE_LANE};
}

static void
find_spots(struct orders *orders)
{
    size_t people = orders->people;
    const struct sitting *sitting;
    const struct body *body;
    struct spot *spots = orders->spots;
    array_each (sitting, &orders->hall->sittings) {
        array_each (body, &sitting->bodies)
            for (size_t at = 0; at < people; at++)
                spots[body->guest * people + at] =
                    hall_spot(orders->hall, body, even_place(orders, at));
        spots += people * people;
    }
}

/* A tie over the client, or over somebody it is not of. */
static int64_t
on_people_cost(const struct orders *orders, const struct sitting *sitting,
               const struct spot *bodies, struct bond bond)
{
    struct spot from = bodies[bond.a], to = bodies[bond.b];
    int64_t cost = block_meets(orders->hall->fixed[0], from, to)
                       ? TIE_ON_CLIENT_OF_FEW
                       : 0;
    for (uint32_t i = 0; i < sitting->bodies.count; i++) {
        struct block marker = sitting->bodies.items[i].marker;
        marker.x = bodies[i].x;
        marker.y = bodies[i].y;
        if (i != bond.a && i != bond.b && block_meets(marker, from, to))
            cost += TIE_ON_MARKER_OF_FEW;
    }
    return cost;
}

static bool
bonds_cross(const struct spot *bodies, struct bond one, struct bond two)
{
    return one.a != two.a && one.a != two.b && one.b != two.a &&
           one.b != two.b &&
           grid_crosses(bodies[one.a], bodies[one.b], bodies[two.a],
                        bodies[two.b]);
}

/* From LIMIT up, whatever is known by then. */
static int64_t
sitting_cost(const struct orders *orders, size_t index,
             const struct order *order, int64_t limit)
{
    const struct sitting *sitting = &orders->hall->sittings.items[index];
    const struct bond *bonds = sitting->bonds.items;
    struct spot bodies[MOST_ORDERED];
    int64_t cost = 0;
    for (size_t i = 0; i < sitting->bodies.count; i++)
        bodies[i] =
            spot_of(orders, index, sitting->bodies.items[i].guest, order);
    for (size_t i = 0; i < sitting->bonds.count && cost < limit; i++) {
        cost += grid_distance(bodies[bonds[i].a], bodies[bonds[i].b]) / GRAIN +
                on_people_cost(orders, sitting, bodies, bonds[i]);
        for (size_t j = 0; j < i; j++)
            cost += bonds_cross(bodies, bonds[i], bonds[j]) ? CROSSING : 0;
    }
    return cost;
}

static int64_t
order_cost(const struct orders *orders, const struct order *order,
           int64_t limit)
{
    int64_t cost = 0;
    for (size_t i = 0; i < orders->hall->sittings.count && cost < limit; i++)
        cost += sitting_cost(orders, i, order, limit - cost);
    return cost;
}

/* ---- Making it better ---- */

static void
exchange(struct order *order, size_t a, size_t b)
{
    unsigned char at = order->at[a];
    order->at[a] = order->at[b];
    order->at[b] = at;
}

/* GUEST goes to place AT; those between make room. */
static void
insert(struct order *order, size_t people, size_t guest, size_t at)
{
    size_t from = order->at[guest];
    for (size_t i = 0; i < people; i++)
        if (order->at[i] > from && order->at[i] <= at)
            order->at[i]--;
        else if (order->at[i] < from && order->at[i] >= at)
            order->at[i]++;
    order->at[guest] = (unsigned char)at;
}

static bool
keep_if_better(const struct orders *orders, struct order *order,
               struct order *tried)
{
    tried->cost = order_cost(orders, tried, order->cost);
    bool better = tried->cost < order->cost;
    if (better)
        *order = *tried;
    return better;
}

static bool
try_all(const struct orders *orders, struct order *order)
{
    bool better = false;
    for (size_t guest = 0; guest < orders->people; guest++)
        for (size_t other = 0; other < orders->people; other++) {
            struct order tried = *order;
            if (other < guest) {
                exchange(&tried, guest, other);
                better |= keep_if_better(orders, order, &tried);
            }
            tried = *order;
            if (other == tried.at[guest])
                continue;
            insert(&tried, orders->people, guest, other);
            better |= keep_if_better(orders, order, &tried);
        }
    return better;
}

static void
improve(const struct orders *orders, struct order *order)
{
    order->cost = order_cost(orders, order, INT64_MAX);
    while (try_all(orders, order))
        continue;
}

/* ---- Beginnings ---- */

/* Two that cost the same are one, turned or seen from behind. */
static void
keep_order(struct orders *orders, const struct order *order)
{
    size_t at = orders->count;
    for (size_t i = 0; i < orders->count; i++)
        if (orders->best[i].cost == order->cost)
            return;
    while (at > 0 && orders->best[at - 1].cost > order->cost)
        at--;
    if (at == KEPT_ORDERS)
        return;
    if (orders->count < KEPT_ORDERS)
        orders->count++;
    memmove(&orders->best[at + 1], &orders->best[at],
            (orders->count - 1 - at) * sizeof *order);
    orders->best[at] = *order;
}

/* Of places as start_places leaves them: all are even, and nobody has another’s. */
static struct order
order_of(const struct orders *orders, const struct place *places)
{
    struct order order = {{0}, 0};
    for (size_t i = 0; i < orders->people; i++)
        for (size_t j = 0; j < orders->people; j++)
            order.at[i] += places[j].slot < places[i].slot;
    return order;
}

static void
shuffle(struct orders *orders, struct order *order)
{
    for (size_t i = orders->people; i-- > 1;)
        exchange(order, i, chance_below(&orders->chance, i + 1));
}

/* Small circles without anybody who keeps a seat, and with something to sort. */
bool
start_has_orders(const struct hall *hall)
{
    bool fits = hall->count > 3 && hall->count <= MOST_ORDERED;
    size_t bonds = 0;
    const struct sitting *sitting;
    for (size_t i = 0; i < hall->count; i++)
        fits = fits && !hall->guests[i].seated;
    array_each (sitting, &hall->sittings) {
        fits = fits && sitting->bonds.count <= MOST_BONDS;
        bonds += sitting->bonds.count;
    }
    return fits && bonds > 0;
}

size_t
start_orders(const struct hall *hall, struct place *places)
{
    struct orders orders = {.hall = hall, .people = hall->count};
    if (!start_has_orders(hall))
        return 1;
    orders.spots = alloc_zeroed(
        hall->sittings.count * hall->count * hall->count, sizeof *orders.spots);
    find_spots(&orders);
    struct order first = order_of(&orders, places);
    for (int i = 0; i < BEGINNINGS; i++) {
        struct order order = first;
        improve(&orders, &order);
        keep_order(&orders, &order);
        shuffle(&orders, &first);
    }
    for (size_t i = 0; i < orders.count; i++)
        for (size_t j = 0; j < hall->count; j++)
            places[i * hall->count + j] =
                even_place(&orders, orders.best[i].at[j]);
    alloc_free(orders.spots);
    return orders.count;
}
