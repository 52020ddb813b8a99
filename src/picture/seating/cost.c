/* What a seating costs. In: a hall in which everybody has a place, and a place
 * to try for one of them. Out: a cost in whole numbers, to be compared and
 * nothing else.
 *
 * Most places that are tried are refused by the first terms, which are cheap:
 * people and words on one another. Lines come last. */
#include "picture/seating/hall.h"

enum {
    /* All are in units of a tie's length, a point each: a crossing is worth a
     * way of 600 points round. What is forbidden costs a hundred of these. */
    OVERLAP = 60000, /* forbidden, in effect … */
    WORDS_OVERLAP = 8000,
    DEEPER = 25, /* … and worse for each sixteenth of a point */
    STUB_ON_MARKER = 900,
    STUB_ON_WORDS = 1000,
    WORDS_ON_RING = 110,
    OFF_LANE = 500,
    TOO_NEAR = 100,
    ON_ONE_RAY = 80,
    ON_ONE_RAY_OF_FEW = 300,
    ABSENT = 3, /* times: a picture of change has the place of both */
    TOUCHING = 60,
    HALO = 6 * GRAIN
};

/* Below reads best. */
static const int dislike[SIDES] = {0, 25, 40, 40};

/* Blocks that nearly touch are not forbidden, but not calm either. */
static int64_t
overlap_cost(struct block a, struct block b, int64_t forbidden)
{
    int32_t depth = block_depth(a, b);
    if (depth <= -HALO)
        return 0;
    return depth > 0 ? forbidden + DEEPER * (int64_t)depth
                     : (HALO + depth) * TOUCHING / HALO;
}

/* What stands on nothing that is there already, and on the page. */
static int64_t
fixed_cost(const struct hall *hall, struct block block)
{
    struct block field = hall->field;
    int32_t x = block.x - field.x, y = block.y - field.y;
    int32_t across = (x < 0 ? -x : x) + block.wide - field.wide;
    int32_t up = (y < 0 ? -y : y) + block.high - field.high;
    int32_t out = (across > 0 ? across : 0) + (up > 0 ? up : 0);
    int64_t cost = out > 0 ? OVERLAP + DEEPER * (int64_t)out : 0;
    for (size_t i = 0; i < hall->fixed_count; i++)
        cost += overlap_cost(block, hall->fixed[i], OVERLAP);
    return cost;
}

static bool
stub_meets(const struct body *body, struct block block)
{
    return body->stub > 0 && block_meets(block, body->at, body->tip);
}

/* ---- People and words ---- */

/* By the square of what is missing: two pressed together are worse than four a
 * little close. */
static int64_t
near_cost(int64_t weight, int wanted, int slots)
{
    if (slots >= wanted)
        return 0;
    return weight * (wanted - slots) * (wanted - slots) / wanted / STEP;
}

static int64_t
ray_cost(const struct hall *hall, int slots)
{
    return near_cost(hall->scale.crowd ? ON_ONE_RAY : ON_ONE_RAY_OF_FEW,
                     hall->apart, slots);
}

/* Neighbours on a ring want their share of it; of all others it is hoped that
 * they are not in one direction, as they may come to be on one ring. */
static int64_t
neighbour_cost(const struct hall *hall, const struct sitting *sitting,
               const struct body *me, const struct body *other, int slot)
{
    int other_slot = body_slot(other, hall->guests[other->guest].place);
    int slots = grid_slots_between(slot, other_slot);
    int64_t cost = ray_cost(hall, slots);
    if (me->ring == other->ring)
        cost += near_cost(TOO_NEAR, sitting->spacing[me->ring], slots);
    return cost;
}

/* So many slots on this ring are a marker, a few words and some air. */
static int
slots_of_room(const struct hall *hall, int ring)
{
    enum { ROOM = 50 * GRAIN, ROUND = 6283 /* thousandths of a radius */ };
    int64_t radius = hall->radius[ring][hall->lanes[ring] / 2];
    int64_t slots = (int64_t)ROOM * SLOTS * 1000 / (radius * ROUND);
    return slots < SLOTS / 6 ? (int)slots : SLOTS / 6;
}

/* As from those who are here; and further from whoever was on the same ring. */
static int64_t
absent_cost(const struct hall *hall, int ring, int slot)
{
    int64_t cost = 0;
    for (size_t i = 0; i < hall->absent_count; i++) {
        const struct absent *absent = &hall->absent[i];
        int slots = grid_slots_between(slot, absent->slot);
        cost += ray_cost(hall, slots) * ABSENT;
        if (absent->ring == ring)
            cost +=
                near_cost(TOO_NEAR * ABSENT, slots_of_room(hall, ring), slots);
    }
    return cost;
}

/* Where a small circle has three lanes the middle one is where people stand. */
static int64_t
lane_cost(const struct hall *hall, int lane)
{
    return hall->scale.crowd || lane == MIDDLE_LANE ? 0 : OFF_LANE;
}

/* Who could be in the way of somebody and their words. */
struct company {
    const struct body *bodies[MOST_SEATED];
    size_t count;
};

/* Everything that a body's words may touch, on whichever side they are. Whoever
 * is beyond this cannot be met by any side of the words, so they are not asked
 * four times. */
static struct block
reach_of(const struct body *body)
{
    struct block reach = body->marker;
    reach.wide += 2 * body->words.wide + HALO + 2 * GRAIN;
    reach.high += 2 * body->words.high + HALO + 2 * GRAIN;
    if (body->stub > 0) {
        reach.wide += body->stub;
        reach.high += body->stub;
    }
    return reach;
}

/* ME is a copy of a body of the sitting, moved to where it might be. Also
 * tells what it costs to have neighbours on the same ring too near. */
static int64_t
look_around(const struct hall *hall, const struct sitting *sitting,
            const struct body *me, int slot, struct company *company)
{
    struct block reach = reach_of(me);
    int64_t cost = 0;
    const struct body *other;
    company->count = 0;
    array_each (other, &sitting->bodies) {
        if (other->guest == me->guest)
            continue;
        cost += neighbour_cost(hall, sitting, me, other, slot);
        if (block_depth(reach, other->marker) > 0 ||
            block_depth(reach, other->words) > 0 || stub_meets(other, reach))
            company->bodies[company->count++] = other;
    }
    return cost;
}

static int64_t
marker_cost(const struct hall *hall, const struct body *me,
            const struct company *company)
{
    int64_t cost = fixed_cost(hall, me->marker);
    /* From the rings' names on: an arrow points at the client and cannot miss
     * them. */
    for (size_t i = 1; i < hall->fixed_count; i++)
        cost += stub_meets(me, hall->fixed[i]) ? STUB_ON_WORDS : 0;
    for (size_t i = 0; i < company->count; i++) {
        const struct body *other = company->bodies[i];
        cost += overlap_cost(me->marker, other->marker, OVERLAP) +
                overlap_cost(me->marker, other->words, WORDS_OVERLAP);
        if (stub_meets(other, me->marker) || stub_meets(me, other->marker))
            cost += STUB_ON_MARKER;
        if (stub_meets(me, other->words))
            cost += STUB_ON_WORDS;
    }
    return cost;
}

static bool
on_circle(struct block block, int32_t radius)
{
    int32_t x = block.x < 0 ? -block.x : block.x;
    int32_t y = block.y < 0 ? -block.y : block.y;
    int32_t far_x = x + block.wide, far_y = y + block.high;
    int32_t near_x = x > block.wide ? x - block.wide : 0;
    int32_t near_y = y > block.high ? y - block.high : 0;
    int32_t square = radius * radius;
    return near_x * near_x + near_y * near_y < square &&
           far_x * far_x + far_y * far_y > square;
}

/* Words on words are dear but not forbidden: the picture's own layout has more
 * sides to choose from, and may still part them. */
static int64_t
words_cost(const struct hall *hall, const struct body *me,
           const struct company *company, struct block words)
{
    int64_t cost = fixed_cost(hall, words);
    for (int i = 0; i < hall->rings; i++)
        cost += on_circle(words, hall->boundaries[i]) ? WORDS_ON_RING : 0;
    for (size_t i = 0; i < company->count; i++) {
        const struct body *other = company->bodies[i];
        cost += overlap_cost(words, other->marker, WORDS_OVERLAP) +
                overlap_cost(words, other->words, WORDS_OVERLAP);
        if (stub_meets(other, words))
            cost += STUB_ON_WORDS;
    }
    return cost + (stub_meets(me, words) ? STUB_ON_WORDS : 0);
}

/* ---- A guest at all sittings ---- */

/* What one sitting has to say of a place. */
struct price {
    struct body me;
    int64_t sides[SIDES]; /* of the words alone, without ties */
    int64_t least;        /* of these */
};

/* A place that is tried for a guest. */
struct trial {
    size_t guest;
    struct place place;
    int64_t limit;
    bool stay; /* the words keep their sides */
};

/* Where the words keep their side it is the only one that is priced. */
static struct price
words_price(const struct hall *hall, const struct body *me,
            const struct company *company, bool stay)
{
    struct price price = {.me = *me, .least = INT64_MAX};
    for (int side = 0; side < SIDES; side++) {
        price.sides[side] = INT64_MAX;
        if (stay && side != me->side)
            continue;
        struct block words = body_words(me, side);
        price.sides[side] =
            dislike[side] + words_cost(hall, me, company, words);
        if (price.sides[side] < price.least)
            price.least = price.sides[side];
    }
    return price;
}

/* Adds the ties to what the sides cost, and takes the best. */
static int64_t
choose_side(const struct hall *hall, const struct sitting *sitting,
            struct price *price)
{
    int64_t least = INT64_MAX;
    for (int side = 0; side < SIDES; side++) {
        int64_t cost = price->sides[side];
        struct block words = body_words(&price->me, side);
        if (cost < least)
            cost += lines_on_words(hall, sitting, &price->me, words);
        if (cost >= least)
            continue;
        least = cost;
        price->me.side = side;
    }
    price->me.words = body_words(&price->me, price->me.side);
    return least;
}

/* Sitting by sitting, so that a place which is bad in the first is not tried in
 * twenty. */
static int64_t
people_price(struct hall *hall, const struct trial *trial, struct price *price)
{
    int64_t cost = 0;
    struct company company;
    const struct sitting *sitting;
    array_each (sitting, &hall->sittings) {
        int index = sitting->index[trial->guest];
        if (index == NOT_HERE)
            continue;
        struct body me = sitting->bodies.items[index];
        body_move(&me, hall_spot(hall, &me, trial->place));
        int slot = body_slot(&me, trial->place);
        cost += lane_cost(hall, trial->place.lane) +
                absent_cost(hall, me.ring, slot);
        cost += look_around(hall, sitting, &me, slot, &company);
        cost += marker_cost(hall, &me, &company);
        if (cost >= trial->limit)
            return cost;
        *price = words_price(hall, &me, &company, trial->stay);
        cost += price++->least;
        if (cost >= trial->limit)
            return cost;
    }
    return cost;
}

/* Each tie of the guest is held against everybody and every other tie. */
static uint64_t
work_of(const struct sitting *sitting, size_t guest)
{
    size_t body = (size_t)sitting->index[guest];
    uint64_t own = sitting->first[body + 1] - sitting->first[body];
    return (sitting->bodies.count + sitting->bonds.count) * (1 + own) / 4 + 1;
}

/* Two rounds over the sittings: what is cheap to know of all of them before
 * what is dear to know of one. */
static int64_t
price_of(struct hall *hall, const struct trial *trial, struct price *price)
{
    int64_t cost = people_price(hall, trial, price);
    const struct sitting *sitting;
    array_each (sitting, &hall->sittings) {
        if (cost >= trial->limit)
            return cost;
        if (sitting->index[trial->guest] == NOT_HERE)
            continue;
        hall->work += work_of(sitting, trial->guest);
        cost += lines_cost(hall, sitting, &price->me, trial->limit - cost);
        if (cost >= trial->limit)
            return cost;
        cost -= price->least;
        cost += choose_side(hall, sitting, price++);
    }
    return cost;
}

int64_t
cost_at(struct hall *hall, size_t guest, struct place place, int64_t limit)
{
    struct price prices[MOST_SITTINGS];
    struct trial trial = {guest, place, limit, false};
    return price_of(hall, &trial, prices);
}

/* Asked before lines are prepared: a place on somebody is not worth that. */
bool
cost_is_refused(struct hall *hall, size_t guest, struct place place)
{
    struct price prices[MOST_SITTINGS];
    struct trial trial = {guest, place, OVERLAP, false};
    return people_price(hall, &trial, prices) >= OVERLAP;
}

int64_t
cost_now(struct hall *hall, size_t guest)
{
    struct price prices[MOST_SITTINGS];
    struct trial trial = {guest, hall->guests[guest].place, INT64_MAX, true};
    return price_of(hall, &trial, prices);
}

int64_t
cost_settle(struct hall *hall, size_t guest, struct place place)
{
    struct price prices[MOST_SITTINGS], *price = prices;
    struct trial trial = {guest, place, INT64_MAX, false};
    int64_t cost = price_of(hall, &trial, prices);
    hall->guests[guest].place = place;
    struct sitting *sitting;
    array_each (sitting, &hall->sittings)
        if (sitting->index[guest] != NOT_HERE)
            sitting->bodies.items[sitting->index[guest]] = price++->me;
    return cost;
}
