/* The rules that every page asks about a person. */
#include "case/view.h"
#include "cases.h"

#define W1 "case T\nfunctions: emotional, practical\nsession week 1\n"

/* One person, and what is shown of them: the ring and the ring wished for (of
 * three; 4 is outside, -1 not known), whether they are wished closer, the gap
 * of both kinds, which are wishes and which of these are named, how much is
 * given of both (?, -, some, much), and the strain worth a mark. */
static const struct {
    const char *facts;
    enum kith_audience audience;
    const char *wanted;
} views[] = {
    {"friend, ring 2", KITH_CLIENT, "2 -1 0 0 0  ? ? 0"},
    {"friend", KITH_CLIENT, "-1 -1 0 0 0  ? ? 0"},
    {"friend, ring 2 -> 1", KITH_CLIENT, "2 1 closer 0 0  ? ? 0"},
    {"friend, ring out", KITH_CLIENT, "4 -1 0 0 0  ? ? 0"},
    {"friend, ring 1 -> out", KITH_THERAPIST, "1 4 0 0 0  ? ? 0"},
    {"friend, ring 1 -> out", KITH_CLIENT, "1 -1 0 0 0  ? ? 0"},
    {"friend, ring 2\n  emotional 4/2/0", KITH_CLIENT,
     "2 -1 0 2 0 wish0 named0 some ? 0"},
    {"friend, ring 2\n  emotional 2/1/0", KITH_CLIENT, "2 -1 0 1 0  some ? 0"},
    {"friend, ring 2\n  emotional 4/2/0\n  practical 3/0/0", KITH_CLIENT,
     "2 -1 0 2 3 wish0 wish1 named1 some - 0"},
    {"friend, ring 2\n  emotional 4/1/0\n  practical 3/0/0", KITH_CLIENT,
     "2 -1 0 3 3 wish0 wish1 named0 named1 some - 0"},
    {"friend, ring 2\n  emotional 4/?/0\n  practical ?/4/0", KITH_CLIENT,
     "2 -1 0 0 0  ? much 0"},
    {"friend, ring 2\n  emotional 4/3/0\n  practical 4/4/0", KITH_CLIENT,
     "2 -1 0 1 0  much much 0"},
    /* No output shows a wish towards these. */
    {"friend, ring 2, caution\n  emotional 4/0/0", KITH_THERAPIST,
     "2 -1 0 4 0  - ? 0"},
    {"friend, ring 2 -> 3\n  emotional 4/0/0", KITH_CLIENT,
     "2 -1 0 4 0  - ? 0"},
    {"friend, ring 2, ended\n  emotional 4/0/0", KITH_CLIENT,
     "2 -1 0 4 0  - ? 0"},
    {"friend, strain 1", KITH_CLIENT, "-1 -1 0 0 0  ? ? 0"},
    {"friend, strain 2", KITH_CLIENT, "-1 -1 0 0 0  ? ? 2"},
    {"friend, strain 4", KITH_CLIENT, "-1 -1 0 0 0  ? ? 4"},
    {"friend, strain ?", KITH_CLIENT, "-1 -1 0 0 0  ? ? 0"},
};

static void
add_support(const struct kith_snapshot *snapshot, const struct view *view,
            struct str *out)
{
    static const char *const amounts[] = {"?", "-", "some", "much"};
    size_t wishes[2], count = view_wishes(snapshot, view, wishes);
    str_addf(out, " %d %d ", view_gap(view, 0), view_gap(view, 1));
    for (size_t i = 0; i < 2; i++)
        if (view_is_wish(view, i))
            str_addf(out, "wish%zu ", i);
    for (size_t i = 0; i < count; i++)
        str_addf(out, "named%zu ", wishes[i]);
    str_addf(out, "%s%s %s", count == 0 ? " " : "",
             amounts[view_amount(view, 0)], amounts[view_amount(view, 1)]);
}

START_TEST(shows_a_person)
{
    struct str text = {0}, out = {0};
    str_addf(&text, W1 "person Ann: %s\n", views[_i].facts);
    struct kith_inventory *inventory = case_read(text.data);
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, views[_i].audience, NULL);
    const struct view *view = case_view(snapshot, "Ann");
    str_addf(&out, "%d %d %s", view_ring(snapshot, view),
             view_ring_wanted(snapshot, view),
             view_wants_closer(snapshot, view) ? "closer" : "0");
    add_support(snapshot, view, &out);
    str_addf(&out, " %d", view_strain(view));
    ck_assert_text(out.data, views[_i].wanted);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
    str_release(&text);
    str_release(&out);
}
END_TEST

/* The relation in words, and the group: said, or following from it. */
static const struct {
    const char *facts, *relation;
    enum group group;
} people[] = {
    {"sister", "sister", GROUP_FAMILY},
    {"sister, group friend", "sister", GROUP_FRIEND},
    {"friend", "friend", GROUP_FRIEND},
    {"relation \"choir leader\"", "choir leader", GROUP_OTHER},
};

START_TEST(says_who_they_are)
{
    struct str text = {0};
    str_addf(&text, W1 "person Ann: %s\n", people[_i].facts);
    struct kith_inventory *inventory = case_read(text.data);
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_CLIENT, NULL);
    const struct view *view = case_view(snapshot, "Ann");
    ck_assert_slice(view_relation(view), people[_i].relation, _i);
    ck_assert_int_eq(view_group(view), people[_i].group);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

/* What names somebody who is withheld goes; the rest of it may stand. */
START_TEST(leaves_out)
{
    struct kith_inventory *inventory =
        case_read(W1 "person Ann: friend, as \"Mark’s Ann\"\n"
                     "  boundary wanted \"not when Mark is there\"\n");
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_CLIENT, NULL);
    struct view view = *case_view(snapshot, "Ann");
    ck_assert_slice(view.shown, "Mark’s Ann", 0);
    view_leave_out(&view, FACT_AS);
    ck_assert_slice(view.shown, "Ann", 0);
    ck_assert(!datum_is_known(&view.facts[FACT_AS]));
    view_leave_out(&view, FACT_BOUNDARY);
    ck_assert(datum_is_known(&view.facts[FACT_BOUNDARY]));
    ck_assert_uint_eq(view.facts[FACT_BOUNDARY].text.size, 0);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

SUITE("view", {
    tcase_add_loop_test(tc, shows_a_person, 0, ROWS_OF(views));
    tcase_add_loop_test(tc, says_who_they_are, 0, ROWS_OF(people));
    tcase_add_test(tc, leaves_out);
})
