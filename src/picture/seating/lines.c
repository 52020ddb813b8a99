/* What the lines of a seating cost: ties that cross, and ties over people, over
 * words and along arrows. In: a sitting, and a guest that is tried elsewhere.
 * Out: the cost of all lines that change by it.
 *
 * This is where nearly all the time goes: so what does not change while one
 * guest is tried in hundreds of places is worked out once. */
#include "picture/seating/hall.h"

enum {
    TIE_ON_MARKER = 900,
    TIE_ON_CLIENT = 1000,
    TIE_ON_CAPTION = 500,
    TIE_ALONG_STUB = 900,
    TIE_ON_STUB = 500
};

/* Ties over words. A small circle can do without any; in a crowd it is not
 * worth every price. */
static int64_t
words_weight(const struct hall *hall, bool own)
{
    if (hall->scale.crowd)
        return own ? 350 : 700;
    return 2000;
}

static int64_t
marker_weight(const struct hall *hall)
{
    return hall->scale.crowd ? TIE_ON_MARKER : TIE_ON_MARKER_OF_FEW;
}

/* With few people there is nearly always a way round the middle. */
static int64_t
client_weight(const struct hall *hall)
{
    return hall->scale.crowd ? TIE_ON_CLIENT : TIE_ON_CLIENT_OF_FEW;
}

/* A tie and the arrow of support are told apart where they part by more than
 * 30 degrees. */
static int64_t
along_cost(struct spot at, struct spot tip, struct spot to)
{
    int64_t x = tip.x - at.x, y = tip.y - at.y;
    int64_t dx = to.x - at.x, dy = to.y - at.y;
    int64_t dot = x * dx + y * dy;
    int64_t squares = (x * x + y * y) / 4 * 3, square = dx * dx + dy * dy;
    if (dot <= 0 || squares == 0 || square == 0)
        return 0;
    /* The cosine's square against that of 30 degrees, in thousandths. */
    int64_t part = dot * 1000 / squares * dot / square;
    return part > 1000 ? (part - 1000) * 3 * TIE_ALONG_STUB / 1000 : 0;
}

/* A tie with its ends in the order of names: three in a line are judged alike
 * whoever of them is asked. */
struct tie_line {
    struct spot from, to;
};

static struct tie_line
line_between(const struct body *a, const struct body *b)
{
    if (a->guest > b->guest)
        return line_between(b, a);
    return (struct tie_line){a->at, b->at};
}

/* Which side of a line everybody is on. */
static void
find_sides(const struct sitting *sitting, struct tie_line line)
{
    unsigned char *left = sitting->left;
    for (size_t i = 0; i < sitting->bodies.count; i++)
        left[i] =
            grid_side(line.from, line.to, sitting->bodies.items[i].at) > 0;
}

/* Two lines cross where each has its ends on either side of the other. The ends
 * of the other tie are in LEFT; on which side of it mine are, in NEAR and FAR,
 * which differ by one bit where they are on two sides, and by none or more
 * where they are on one or share an end. */
static int64_t
crossing_cost(const struct sitting *sitting, const unsigned char *far)
{
    const unsigned char *left = sitting->left;
    int crossings = 0;
    for (size_t i = 0; i < sitting->bonds.count; i++) {
        struct bond bond = sitting->bonds.items[i];
        crossings +=
            (left[bond.a] != left[bond.b]) & ((sitting->near[i] ^ far[i]) == 1);
    }
    return CROSSING * (int64_t)crossings;
}

/* Does the arrow of somebody who is LEFT of a line, or not, cross it? */
static bool
stub_crosses(struct tie_line line, const struct body *body, bool left)
{
    return left != (grid_side(line.from, line.to, body->tip) > 0) &&
           (grid_side(body->at, body->tip, line.from) > 0) !=
               (grid_side(body->at, body->tip, line.to) > 0);
}

/* Words of its own end are weighed here, those of ME on whichever side they
 * will be (lines_on_words). */
static int64_t
line_cost(const struct hall *hall, const struct sitting *sitting,
          const struct body *me, const struct body *end)
{
    struct tie_line line = line_between(me, end);
    int64_t cost = grid_distance(me->at, end->at) / GRAIN;
    for (size_t i = 0; i < hall->fixed_count; i++)
        if (block_meets(hall->fixed[i], line.from, line.to))
            cost += i == 0 ? client_weight(hall) : TIE_ON_CAPTION;
    if (me->stub > 0)
        cost += along_cost(me->at, me->tip, end->at);
    if (end->stub > 0)
        cost += along_cost(end->at, end->tip, me->at);
    if (block_meets(end->words, line.from, line.to))
        cost += words_weight(hall, true);
    const int64_t on_words = words_weight(hall, false);
    const int64_t on_marker = marker_weight(hall);
    for (size_t i = 0; i < sitting->bodies.count; i++) {
        const struct body *other = &sitting->bodies.items[i];
        if (other->guest == me->guest || other == end)
            continue;
        if (block_meets(other->marker, line.from, line.to))
            cost += on_marker;
        if (block_meets(other->words, line.from, line.to))
            cost += on_words;
        if (other->stub > 0 && stub_crosses(line, other, sitting->left[i]))
            cost += TIE_ON_STUB;
    }
    return cost;
}

/* The ties of others over me; and which side of each of them I am on. */
static int64_t
others_cost(const struct hall *hall, const struct sitting *sitting,
            const struct body *me, uint32_t self)
{
    int64_t cost = 0;
    const int64_t on_marker = marker_weight(hall);
    for (size_t i = 0; i < sitting->bonds.count; i++) {
        struct bond bond = sitting->bonds.items[i];
        struct spot a = sitting->bodies.items[bond.a].at;
        struct spot b = sitting->bodies.items[bond.b].at;
        sitting->near[i] = 0;
        if (bond.a == self || bond.b == self)
            continue;
        sitting->near[i] = grid_side(a, b, me->at) > 0;
        if (block_meets(me->marker, a, b))
            cost += on_marker;
        if (me->stub > 0 && grid_crosses(a, b, me->at, me->tip))
            cost += TIE_ON_STUB;
    }
    return cost;
}

int64_t
lines_cost(const struct hall *hall, const struct sitting *sitting,
           const struct body *me, int64_t limit)
{
    uint32_t self = (uint32_t)sitting->index[me->guest];
    int64_t cost = others_cost(hall, sitting, me, self);
    const unsigned char *far = sitting->far;
    for (uint32_t i = sitting->first[self];
         i < sitting->first[self + 1] && cost < limit; i++) {
        const struct body *end = &sitting->bodies.items[sitting->others[i]];
        find_sides(sitting, line_between(me, end));
        cost += line_cost(hall, sitting, me, end) + crossing_cost(sitting, far);
        far += sitting->bonds.count;
    }
    return cost;
}

int64_t
lines_on_words(const struct hall *hall, const struct sitting *sitting,
               const struct body *me, struct block words)
{
    uint32_t self = (uint32_t)sitting->index[me->guest];
    int64_t cost = 0;
    for (size_t i = 0; i < sitting->bonds.count; i++) {
        struct bond bond = sitting->bonds.items[i];
        bool own = bond.a == self || bond.b == self;
        struct spot a = sitting->bodies.items[bond.a].at;
        struct spot b = sitting->bodies.items[bond.b].at;
        a = bond.a == self ? me->at : a;
        b = bond.b == self ? me->at : b;
        if (block_meets(words, a, b))
            cost += words_weight(hall, own);
    }
    return cost;
}

/* ---- What stays while one guest is moved ---- */

/* For each tie of the guest, which side of every other tie its far end is on;
 * 2 where the two share an end and cannot cross. */
static void
prepare_sitting(struct sitting *sitting, uint32_t self)
{
    unsigned char *far = sitting->far;
    for (uint32_t i = sitting->first[self]; i < sitting->first[self + 1]; i++) {
        uint32_t end = sitting->others[i];
        struct spot spot = sitting->bodies.items[end].at;
        const struct bond *bond;
        array_each (bond, &sitting->bonds) {
            bool shared = bond->a == self || bond->b == self ||
                          bond->a == end || bond->b == end;
            *far++ =
                shared ? 2
                       : grid_side(sitting->bodies.items[bond->a].at,
                                   sitting->bodies.items[bond->b].at, spot) > 0;
        }
    }
}

void
lines_prepare(struct hall *hall, size_t guest)
{
    struct sitting *sitting;
    array_each (sitting, &hall->sittings)
        if (sitting->index[guest] != NOT_HERE)
            prepare_sitting(sitting, (uint32_t)sitting->index[guest]);
}
