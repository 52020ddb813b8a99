/* What holds for every change, tried on a thousand random pairs of sessions:
 * sums add up; nothing changes from a session to itself; backwards is forwards
 * turned round; and the order of the text changes no number. */
#include "pairs.h"
#include "words/told.h"

/* ---- Whole and parts ---- */

/* Both add up, unknown parts being nothing. */
static double
or_nothing(double number)
{
    return isnan(number) ? 0 : number;
}

static void
add_parts(const struct kith_change *change, enum quantity quantity)
{
    const struct split *whole = &change->support.sums[quantity];
    struct split kinds = {0}, people = {0};
    for (size_t i = 0; i < KINDS; i++) {
        const struct split *part = &change->functions[i].sums[quantity];
        kinds.kept += part->kept;
        kinds.joined += part->joined;
        kinds.left += part->left;
        kinds.recorded += part->recorded;
        kinds.from += or_nothing(part->from);
        kinds.to += or_nothing(part->to);
    }
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        const struct split *part = &pair->support.sums[quantity];
        people.kept += part->kept;
        people.joined += part->joined;
        people.left += part->left;
        people.recorded += part->recorded;
        people.from += or_nothing(part->from);
        people.to += or_nothing(part->to);
    }
    const struct split *sums[] = {&kinds, &people};
    for (int i = 0; i < 2; i++) {
        check("kept", sums[i]->kept, whole->kept);
        check("joined", sums[i]->joined, whole->joined);
        check("left", sums[i]->left, whole->left);
        check("recorded", sums[i]->recorded, whole->recorded);
        check("from", sums[i]->from, or_nothing(whole->from));
        check("to", sums[i]->to, or_nothing(whole->to));
    }
}

static void
add_up(const struct meetings *meetings, const struct kith_timeline *timeline)
{
    (void)meetings;
    struct kith_change *change = kith_change_new(timeline, 0, 1, NULL, NULL);
    for (enum quantity i = 0; i < QUANTITY_COUNT; i++)
        add_parts(change, i);
    kith_change_free(change);
}

START_TEST(parts_add_up)
{
    try_many(_i, add_up);
}
END_TEST

/* ---- From a session to itself ---- */

static void
check_nothing_told(const struct kith_change *change)
{
    struct telling telling;
    change_tell(change, NULL, &telling);
    const struct told *told;
    array_each (told, &telling.sentences) {
        bool fine =
            told->topic == TOPIC_PEOPLE
                ? slice_holds(told->text, slice_of("not discussed")) ||
                      slice_is(told->text, "Nothing that was told has changed.")
            : told->topic == TOPIC_PLACES
                ? slice_is(told->text, "Everyone is where they were.")
            : told->topic == TOPIC_SUPPORT
                ? slice_holds(told->text, slice_of(", as before."))
                : false;
        ck_assert_msg(fine, "%.*s; in:\n%s", SLICE_ARGS(told->text), now);
    }
    telling_release(&telling);
}

static void
check_still(const struct kith_change *change)
{
    static const char *const none[] = {"left", "joined", "closer", "further"};
    static const struct {
        const char *key;
        double value; /* or unknown */
    } still[] = {{"jaccard", 1},
                 {"turnover", 0},
                 {"retention", 1},
                 {"newcomer_share", 0},
                 {"mean_ring_shift", 0},
                 {"tau_b", 1},
                 {"tie_jaccard", 1},
                 {"tie_jaccard_kept", 1},
                 {"bray_curtis_people", 0},
                 {"bray_curtis_cells", 0},
                 {"ruzicka_people", 1},
                 {"ruzicka_cells", 1}};
    for (int i = 0; i < ROWS_OF(none); i++)
        check(none[i], (double)kith_change_people(change, none[i], NULL, 0), 0);
    for (int i = 0; i < ROWS_OF(still); i++) {
        double got = kith_change_value(change, still[i].key);
        check(still[i].key, got, isnan(got) ? NAN : still[i].value);
    }
    check("jaccard", isnan(kith_change_value(change, "jaccard")),
          kith_change_people(change, "kept", NULL, 0) == 0);
    for (enum quantity i = 0; i < QUANTITY_COUNT; i++) {
        const struct split *sum = &change->support.sums[i];
        check(quantity_words[i], or_nothing(sum->total), 0);
        check(quantity_words[i], sum->kept, 0);
        check(quantity_words[i], sum->joined, 0);
        check(quantity_words[i], sum->left, 0);
        check(quantity_words[i], sum->recorded, 0);
    }
    check_key(change, "want_ended", 0);
    ck_assert_uint_eq(change->steps.count, 0);
    ck_assert_uint_eq(change->ties.count, 0);
}

static void
stay_still(const struct meetings *meetings,
           const struct kith_timeline *timeline)
{
    (void)meetings;
    for (size_t session = 0; session < 2; session++)
        for (int only = 0; only < 2; only++) {
            const struct kith_change_options options = {.size = sizeof options,
                                                        .confirmed = only > 0};
            struct kith_change *change =
                kith_change_new(timeline, session, session, &options, NULL);
            check_still(change);
            check_nothing_told(change);
            kith_change_free(change);
        }
}

START_TEST(stays_still)
{
    try_many(_i, stay_still);
}
END_TEST

/* ---- Backwards ---- */

static void
check_same_list(const struct kith_change *forth, const char *list,
                const struct kith_change *back, const char *mirrored)
{
    size_t people[MOST], others[MOST];
    size_t count = kith_change_people(forth, list, people, MOST);
    ck_assert_uint_eq(kith_change_people(back, mirrored, others, MOST), count);
    for (size_t i = 0; i < count; i++)
        ck_assert_uint_eq(people[i], others[i]);
}

static void
check_turned(const struct support_change *forth,
             const struct support_change *back)
{
    for (enum quantity i = 0; i < QUANTITY_COUNT; i++) {
        const struct split *x = &forth->sums[i], *y = &back->sums[i];
        check("from", x->from, y->to);
        check("to", x->to, y->from);
        check("kept", x->kept, -y->kept);
        check("joined", x->joined, y->left);
        check("left", x->left, y->joined);
        check("recorded", x->recorded, -y->recorded);
        check("total", x->total, -y->total);
    }
    check("coverage", forth->coverage_from, back->coverage_to);
    check("coverage", forth->coverage_to, back->coverage_from);
}

static void
mirror(const struct meetings *meetings, const struct kith_timeline *timeline)
{
    (void)meetings;
    static const char *const same[] = {
        "jaccard",        "turnover",         "bray_curtis_people",
        "ruzicka_people", "ruzicka_cells",    "bray_curtis_cells",
        "tie_jaccard",    "tie_jaccard_kept", "tau_b",
        "values",         "carried"};
    struct kith_change *forth = kith_change_new(timeline, 0, 1, NULL, NULL);
    struct kith_change *back = kith_change_new(timeline, 1, 0, NULL, NULL);
    check_same_list(forth, "kept", back, "kept");
    check_same_list(forth, "left", back, "joined");
    check_same_list(forth, "joined", back, "left");
    check_same_list(forth, "closer", back, "further");
    check_same_list(forth, "further", back, "closer");
    check_same_list(forth, "not_discussed", back, "not_discussed");
    for (int i = 0; i < ROWS_OF(same); i++)
        check(same[i], kith_change_value(forth, same[i]),
              kith_change_value(back, same[i]));
    check("retention", forth->retention, 1 - back->newcomer_share);
    check("mean_ring_shift", forth->mean_ring_shift, -back->mean_ring_shift);
    for (int i = 0; i < PLACES; i++)
        for (int j = 0; j < PLACES; j++)
            check("ring_matrix", forth->ring_matrix[i][j],
                  back->ring_matrix[j][i]);
    check_turned(&forth->support, &back->support);
    for (size_t i = 0; i < KINDS; i++)
        check_turned(&forth->functions[i], &back->functions[i]);
    ck_assert_uint_eq(forth->pairs.count, back->pairs.count);
    for (size_t i = 0; i < forth->pairs.count; i++)
        check_turned(&forth->pairs.items[i].support,
                     &back->pairs.items[i].support);
    ck_assert_uint_eq(forth->ties.count, back->ties.count);
    kith_change_free(forth);
    kith_change_free(back);
}

START_TEST(mirrors)
{
    try_many(_i, mirror);
}
END_TEST

/* ---- Another order of people and ties ---- */

static void
check_people_alike(const struct kith_change *a, const struct kith_change *b,
                   int size)
{
    static const char *const keys[] = {
        "want.total", "got.from",   "give.to",          "met.kept",
        "got.left",   "got.joined", "deficit.recorded", "coverage.to"};
    for (int i = 0; i < size; i++) {
        size_t x = number_in(a->timeline, i), y = number_in(b->timeline, i);
        ck_assert_int_eq(x == SIZE_MAX, y == SIZE_MAX);
        for (int j = 0; j < ROWS_OF(keys) && x != SIZE_MAX; j++)
            check(keys[j], kith_change_person(b, y, keys[j]),
                  kith_change_person(a, x, keys[j]));
    }
}

static void
shuffle(const struct meetings *meetings, const struct kith_timeline *timeline)
{
    int order[MOST];
    put_in_order(order, meetings->size, true);
    char *text = write_down(meetings, order);
    const char *const texts[] = {text, NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    struct kith_change *a = kith_change_new(timeline, 0, 1, NULL, NULL);
    struct kith_change *b = kith_change_new(files.timeline, 0, 1, NULL, NULL);
    for (const struct change_row *row = change_table; row->key != NULL; row++)
        check(row->key, kith_change_value(b, row->key),
              kith_change_value(a, row->key));
    for (int i = 0; i < PLACES; i++)
        for (int j = 0; j < PLACES; j++)
            check("ring_matrix", b->ring_matrix[i][j], a->ring_matrix[i][j]);
    check_people_alike(a, b, meetings->size);
    ck_assert_uint_eq(a->ties.count, b->ties.count);
    kith_change_free(a);
    kith_change_free(b);
    files_release(&files);
    free(text);
}

START_TEST(is_shuffled)
{
    try_many(_i, shuffle);
}
END_TEST

SUITE("change-properties", {
    tcase_add_loop_test(tc, parts_add_up, 0, PAIRS / PER_TEST);
    tcase_add_loop_test(tc, stays_still, 0, PAIRS / PER_TEST);
    tcase_add_loop_test(tc, mirrors, 0, PAIRS / PER_TEST);
    tcase_add_loop_test(tc, is_shuffled, 0, PAIRS / PER_TEST);
})
