/* The search for seats: how far kith arrange is from the best that more work finds.
 *
 * Eight cases and ten times the work here; thirty and a hundred times, in half an
 * hour: KITH_PATIENT=1 test-picture-seating */
#include "picture/seating/chance.h"
#include "picture/seating/hall.h"
#include "cases.h"
#include "suite.h"

/* Eight to ten people on three rings, of whom one in four knows each
 * other. */
static char *
small_case(uint64_t seed)
{
    struct chance chance = {seed};
    static const char *const relations[] = {"friend", "sister", "colleague",
                                            "neighbour"};
    struct str text = {0};
    unsigned people = 8 + (unsigned)chance_below(&chance, 3);
    str_add(&text, "case S\nsession week 1\n");
    for (unsigned i = 0; i < people; i++)
        str_addf(&text, "person P%u: %s, ring %u\n", i,
                 relations[chance_below(&chance, 4)],
                 1 + (unsigned)chance_below(&chance, 3));
    for (unsigned i = 1; i < people; i++)
        for (unsigned j = 0; j < i; j++)
            if (chance_below(&chance, 4) == 0)
                str_addf(&text, "know P%u: P%u\n", j, i);
    return str_take(&text);
}

/* What a seating is worth: lower is better. */
struct worth {
    int64_t cost;
    long crossings;
};

static long
crossings_of(const struct sitting *sitting)
{
    long crossings = 0;
    const struct bond *one, *two;
    const struct body *bodies = sitting->bodies.items;
    array_each (one, &sitting->bonds)
        array_each (two, &sitting->bonds)
            crossings += one < two && one->a != two->a && one->a != two->b &&
                         one->b != two->a && one->b != two->b &&
                         grid_crosses(bodies[one->a].at, bodies[one->b].at,
                                      bodies[two->a].at, bodies[two->b].at);
    return crossings;
}

static struct worth
seat(const struct coming *coming, unsigned effort)
{
    struct hall hall;
    struct worth worth = {0, 0};
    struct gathering gathering = {.coming = coming,
                                  .turn = TURN_FIRST,
                                  .crowding =
                                      crowding_of(coming, TURN_FIRST, 0, 0),
                                  .effort = effort};
    hall_init(&hall, &gathering);
    search_hall(&hall);
    for (size_t i = 0; i < hall.count; i++) {
        lines_prepare(&hall, i);
        worth.cost += cost_now(&hall, i);
    }
    worth.crossings = crossings_of(&hall.sittings.items[0]);
    hall_release(&hall);
    return worth;
}

/* The first as kith arrange does, the second with TIMES as much work. */
static void
add_worths(uint64_t seed, unsigned times, struct worth sums[2])
{
    char *text = small_case(seed);
    struct kith_inventory *inventory = case_read(text);
    struct kith_timeline *timeline = timeline_of_file(inventory, KITH_CLIENT);
    struct coming coming;
    coming_init(&coming, timeline);
    for (int i = 0; i < 2; i++) {
        struct worth worth =
            seat(&coming, i == 0 ? ARRANGING : ARRANGING * times);
        sums[i].cost += worth.cost;
        sums[i].crossings += worth.crossings;
    }
    coming_release(&coming);
    timeline_free(timeline);
    kith_inventory_free(inventory);
    free(text);
}

START_TEST(small_circles_are_nearly_the_best)
{
    bool patient = getenv("KITH_PATIENT") != NULL;
    unsigned times = patient ? 100 : 10;
    uint64_t cases = patient ? 30 : 8;
    struct worth sums[2] = {{0, 0}, {0, 0}};
    for (uint64_t seed = 1; seed <= cases; seed++)
        add_worths(seed, times, sums);
    printf("# %ld crossings, %ld with %u times the work; cost %ld and %ld\n",
           sums[0].crossings, sums[1].crossings, times, (long)sums[0].cost,
           (long)sums[1].cost);
    ck_assert_int_gt(sums[1].cost, 0);
    ck_assert_int_le(sums[0].cost * 100, sums[1].cost * 105);
}
END_TEST

SUITE("seating", {
    tcase_set_timeout(tc, 3600);
    tcase_add_test(tc, small_circles_are_nearly_the_best);
})
