/* From how many answers a sum may be said. Each row is a case, the session it
 * ends with, and whether a sum may be said of it: of every kind of support,
 * and of the first kind alone. */
#include "cases.h"
#include "case/asked.h"

#define W1 "case T\nsession week 1\n"
#define W2 "session week 2\n"
#define W3 "session week 3\n"
#define A  "person A: friend"
#define B  "person B: friend"
#define C  "person C: friend"

static const struct {
    const char *text;
    bool every, first;
    enum kith_audience audience;
} rows[] = {
    /* nobody there, or nobody asked: there is nothing to sum */
    {W1, false, false, KITH_THERAPIST},
    {W1 A ", ring 1\n", false, false, KITH_THERAPIST},
    {W1 A ", emotional 4/2\n", true, true, KITH_THERAPIST},
    {W1 A ", esteem 4/2\n", true, false, KITH_THERAPIST},
    /* "?" is an answer to the question */
    {W1 A ", emotional ?/?\n", true, true, KITH_THERAPIST},
    {W1 A ", emotional ?\n", true, true, KITH_THERAPIST},
    {W1 A ", emotional 4/2\n" W2 "person A: emotional ?\n", true, true,
     KITH_THERAPIST},
    /* what is carried was not asked */
    {W1 A ", emotional 4/2\n" W2, false, false, KITH_THERAPIST},
    {W1 A ", emotional 4/2\n" W2 "person A: strain 4\n", false, false,
     KITH_THERAPIST},
    {W1 A ", emotional ?\n" W2, false, false, KITH_THERAPIST},
    /* nobody was ever asked about B: that is not needed */
    {W1 A ", emotional 2/2\n" B "\n" W2 "person B: strain 4\n", false, false,
     KITH_THERAPIST},
    {W1 A ", emotional 2/2\n" B "\n" W2 "person A: emotional 2/2\n", true, true,
     KITH_THERAPIST},
    /* confirmed, one by one or all */
    {W1 A ", emotional 4/2\n" W2 "person A: same\n", true, true,
     KITH_THERAPIST},
    {W1 A ", emotional ?\n" W2 "person A: same\n", true, true, KITH_THERAPIST},
    {W1 A ", emotional 4/2\n" W2 "everyone else same\n", true, true,
     KITH_THERAPIST},
    {W1 A ", emotional 4/2\n" W2 "person A: strain 1\neveryone else same\n",
     false, false, KITH_THERAPIST},
    /* asked two sessions ago is not asked now */
    {W1 A ", emotional 4/2\n" W2 "person A: same\n" W3, false, false,
     KITH_THERAPIST},
    /* half is enough, less is not */
    {W1 A ", emotional 4/2\n" B ", emotional 4/2\n" W2 "person A: same\n", true,
     true, KITH_THERAPIST},
    {W1 A ", emotional 4/2\n" B ", emotional 4/2\n" C ", emotional 4/2\n" W2
          "person A: same\n",
     false, false, KITH_THERAPIST},
    {W1 A ", emotional 4/2, esteem 1/1\n" W2 "person A: esteem 2/1\n", true,
     false, KITH_THERAPIST},
    {W1 A ", emotional 4/2, esteem 1/1, advice 1/1\n" W2
          "person A: emotional 2/1\n",
     false, true, KITH_THERAPIST},
    /* what is given is in no sum of what is wanted and got */
    {W1 A ", emotional 4/2/1\n" W2 "person A: emotional ?/?/2\n", true, true,
     KITH_THERAPIST},
    /* only who is active on the page */
    {W1 A ", emotional 4/2\n" B ", emotional 4/2\n" C ", emotional 4/2\n" W2
          "person A: same\nperson B: died\n",
     true, true, KITH_THERAPIST},
    {W1 A ", emotional 4/2\n" B ", emotional 4/2\n" C ", emotional 4/2\n" W2
          "person A: same\nperson B: not named\n",
     true, true, KITH_THERAPIST},
    {W1 A ", emotional 4/2\n" B ", emotional 4/2, caution\n" C
          ", emotional 4/2\n" W2 "person A: same\n",
     false, false, KITH_THERAPIST},
    {W1 A ", emotional 4/2\n" B ", emotional 4/2, caution\n" C
          ", emotional 4/2\n" W2 "person A: same\n",
     true, true, KITH_CLIENT},
    /* a fresh start forgets the answers, not that they were asked for */
    {W1 A ", emotional 4/2\nsession week 2: fresh\nperson A: ring 1\n", false,
     false, KITH_THERAPIST},
    {W1 A ", emotional 4/2\nsession week 2: fresh\nperson A: emotional 1/1\n",
     true, true, KITH_THERAPIST},
};

START_TEST(asks_for_half)
{
    struct kith_inventory *inventory = case_read(rows[_i].text);
    size_t last = kith_inventory_sessions(inventory) - 1;
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, last, rows[_i].audience, NULL);
    ck_assert_msg(snapshot_may_sum(snapshot, EVERY_KIND) == rows[_i].every &&
                      snapshot_may_sum(snapshot, 0) == rows[_i].first,
                  "in:\n%s", rows[_i].text);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

/* Once asked is asked, however long ago. */
START_TEST(knows_what_was_ever_asked)
{
    struct kith_inventory *inventory =
        case_read(W1 A ", emotional ?\n" W2 "person A: ring 1\n");
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 1, KITH_THERAPIST, NULL);
    ck_assert(snapshot_ever_asked(snapshot, 0));
    ck_assert(snapshot_ever_asked(snapshot, EVERY_KIND));
    ck_assert(!snapshot_ever_asked(snapshot, 1));
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

/* ---- Shares ---- */

static const struct {
    const char *text;
    bool every, first;
    enum kith_audience audience;
} shares[] = {
    {W1 A ", emotional 4/2\n", true, true, KITH_THERAPIST},
    {W1 A "\n", false, false, KITH_THERAPIST},
    /* an unknown gap is not none, however many are known */
    {W1 A ", emotional 3/3\n" B ", emotional 4/?\n", false, false,
     KITH_THERAPIST},
    {W1 A ", emotional 3/3\n" B ", emotional 1/?\n", false, false,
     KITH_THERAPIST},
    {W1 A ", emotional 3/3\n" B ", emotional ?\n", false, false,
     KITH_THERAPIST},
    {W1 A ", emotional 3/3\n" B ", emotional ?/2\n", false, false,
     KITH_THERAPIST},
    {W1 A ", emotional 3/3, esteem 4/?\n", false, true, KITH_THERAPIST},
    {W1 A ", emotional 3/?, esteem 4/4\n", false, false, KITH_THERAPIST},
    /* what is not wanted cannot be missing; what is given is in no share */
    {W1 A ", emotional 3/3\n" B ", emotional 0/?\n", true, true,
     KITH_THERAPIST},
    {W1 A ", emotional 3/3/?\n", true, true, KITH_THERAPIST},
    /* of whom nobody was asked, and of whom not any more */
    {W1 A ", emotional 3/3\n" B "\n", true, true, KITH_THERAPIST},
    {W1 A ", emotional 3/3\n" B ", emotional 4/?, distant\n", true, true,
     KITH_THERAPIST},
    {W1 A ", emotional 3/3\n" B ", emotional 4/?, caution\n", true, true,
     KITH_CLIENT},
    /* what was not asked for has no sum, and so no share */
    {W1 A ", emotional 3/3\n" W2, false, false, KITH_THERAPIST},
    /* a fresh start forgets the answers of who is not asked again */
    {W1 A ", emotional 3/3\n" B ", emotional 4/4\nsession week 2: fresh\n"
          "person A: emotional 3/3\nperson B: ring 1\n",
     false, false, KITH_THERAPIST},
};

START_TEST(shares_what_is_known)
{
    struct kith_inventory *inventory = case_read(shares[_i].text);
    size_t last = kith_inventory_sessions(inventory) - 1;
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, last, shares[_i].audience, NULL);
    ck_assert_msg(snapshot_may_share(snapshot, EVERY_KIND) ==
                          shares[_i].every &&
                      snapshot_may_share(snapshot, 0) == shares[_i].first,
                  "in:\n%s", shares[_i].text);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

SUITE("asked", {
    tcase_add_loop_test(tc, shares_what_is_known, 0, ROWS_OF(shares));
    tcase_add_loop_test(tc, asks_for_half, 0, ROWS_OF(rows));
    tcase_add_test(tc, knows_what_was_ever_asked);
})
