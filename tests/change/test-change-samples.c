/* The changes of the two samples, as measures.md tells them in its sections 4
 * and 6, to the places that are printed there. What it does not print was
 * worked out in Python from the answers of the inventory; those rows say so. */
#include "changes.h"

enum { SARAH = 4, FIVE = 2 };

/* The pairs of sessions, in the order of section 6. */
static const size_t pairs[SARAH][2] = {{0, 1}, {1, 2}, {2, 3}, {0, 3}};

static const struct {
    const char *key;
    double wanted[SARAH];
} numbers[] = {
    {"jaccard", {0.9231, 0.8571, 0.7857, 0.6000}},
    {"turnover", {0.0769, 0.1429, 0.2143, 0.4000}},
    {"retention", {1.0000, 0.9231, 0.8462, 0.7500}},
    {"newcomer_share", {0.0769, 0.0769, 0.0833, 0.2500}},
    {"bray_curtis_people", {0.1264, 0.1589, 0.1667, 0.4464}},
    {"bray_curtis_cells", {0.1264, 0.1589, 0.1818, 0.4643}},
    {"ruzicka_cells", {0.7755, 0.7258, 0.6923, 0.3659}},
    {"mean_ring_shift", {0, 0.1667, 0.1818, 0.3333}},
    {"tau_b", {1, 0.7391, 0.8111, 0.5725}},
    {"tie_jaccard", {1, 0.8235, 0.5556, 0.4500}},
    {"tie_jaccard_kept", {1, 1, 0.8333, 0.8182}},
    /* sums of each session, section 6: everyone was discussed */
    {"want.from", {75, 81, 81, 75}},
    {"want.to", {81, 81, 83, 83}},
    {"want.total", {6, 0, 2, 8}},
    {"got.from", {38, 49, 58, 38}},
    {"got.to", {49, 58, 74, 74}},
    {"got.total", {11, 9, 16, 36}},
    {"give.from", {29, 36, 49, 29}},
    {"give.total", {7, 13, 14, 34}},
    {"met.from", {33, 44, 56, 33}},
    {"met.to", {44, 56, 70, 70}},
    {"deficit.from", {42, 37, 25, 42}},
    {"deficit.total", {-5, -12, -12, -29}},
    {"coverage.from", {0.4400, 0.5432, 0.6914, 0.4400}},
    {"coverage.to", {0.5432, 0.6914, 0.8434, 0.8434}},
    {"functions.emotional.got.total", {4, 4, 1, 9}},
    {"functions.esteem.want.total", {2, 1, 1, 4}},
    {"functions.companionship.deficit.total", {-2, -1, -5, -8}},
    {"functions.advice.coverage.to", {0.714286, 0.923077, 1, 1}},
    {"functions.practical.met.total", {0, 1, 2, 3}},
    /* GAD-7 and PHQ-9 as section 4 checks them: 18 15 10 6, 15 12 9 6 */
    {"scores.PHQ-9.change", {-3, -5, -4, -12}},
    {"scores.PHQ-9.reliable", {0, 0, 0, 1}},
    {"scores.PHQ-9.below_cut", {0, 0, 1, 1}},
    {"scores.PHQ-9.index", {-1.1629, -1.9382, -1.5506, -4.6517}},
    {"scores.GAD-7.change", {-3, -3, -3, -9}},
    {"scores.GAD-7.reliable", {0, 0, 0, 1}},
    {"scores.GAD-7.below_cut", {0, 0, 1, 1}},
    {"scores.GAD-7.index", {-1.6667, -1.6667, -1.6667, -5.0000}},
    {"scores.mood.change", {1, 2, 1, 4}},
    {"scores.mood.reliable", {NAN, NAN, NAN, NAN}},
    /* not printed: Python */
    {"ruzicka_people", {0.7755, 0.7258, 0.7143, 0.3827}},
    {"got.joined", {7, 4, 1, 15}},
    {"got.left", {0, 0, 1, 2}},
    {"got.recorded", {0, 0, 0, 0}},
    {"got.kept", {4, 5, 16, 23}},
    {"want.joined", {7, 5, 3, 18}},
    {"want.left", {0, 0, 2, 6}},
    {"want.kept", {-1, -5, 1, -4}},
    {"want_ended", {0, 0, 1, 2}},
};

static const struct {
    const char *list;
    const char *wanted[SARAH];
} lists[] = {
    {"left", {" ", " Marcus", " Daniel Lena", " Daniel Lena Marcus"}},
    {"joined", {" Carla", " Nina", " Sam", " Carla Nina Sam"}},
    {"closer", {" ", " Maya Jo Priya", " Elsie Nina", " Maya Elsie Jo Priya"}},
    {"further", {" ", " Ruth", " ", " Ruth"}},
    {"not_discussed", {" ", " ", " ", " "}},
};

static const int sizes_kept[SARAH] = {12, 12, 11, 9};

/* Rows 1, 2, 3, out, absent; columns likewise. */
static const int sarahs_matrix[SARAH][5][5] = {
    {{1}, {0, 3}, {0, 0, 8}, {0}, {0, 0, 1}},
    {{0, 1}, {2, 1}, {0, 1, 7, 0, 1}, {0}, {0, 0, 1}},
    {{2}, {0, 3}, {0, 2, 4, 1, 1}, {0}, {0, 0, 1}},
    {{0, 1}, {2, 1}, {0, 2, 3, 1, 2}, {0}, {0, 1, 2}},
};

static const int fives_matrix[5][5] = {
    {2}, {0, 0, 1, 0, 1}, {0, 1}, {0}, {0, 0, 1}};

/* Half of the last place written down; nothing for what is whole. */
static void
check_number(const struct kith_change *change, const char *key, double wanted,
             double tolerance)
{
    double got = kith_change_value(change, key);
    if (isnan(wanted))
        ck_assert_msg(isnan(got), "%s is %g, not unknown", key, got);
    else if (wanted == round(wanted))
        ck_assert_msg(fabs(got - wanted) < 1e-9, "%s is %.9g, not %g", key, got,
                      wanted);
    else
        ck_assert_msg(fabs(got - wanted) <= tolerance, "%s is %.9g, not %g",
                      key, got, wanted);
}

static void
check_matrix(const struct kith_change *change, const int wanted[5][5])
{
    for (int row = 1; row <= 5; row++)
        for (int column = 1; column <= 5; column++) {
            char key[48];
            snprintf(key, sizeof key, "ring_matrix.%d.%d", row, column);
            check_number(change, key, wanted[row - 1][column - 1], 0);
        }
}

static struct files
read_sample(const char *name, char **text)
{
    *text = case_sample(name);
    const char *const texts[] = {*text, NULL};
    return files_together(texts, KITH_THERAPIST);
}

START_TEST(changes_sarah)
{
    char *text;
    struct files files = read_sample("sarah.kith", &text);
    struct kith_change *change =
        kith_change_new(files.timeline, pairs[_i][0], pairs[_i][1], NULL, NULL);
    for (int i = 0; i < ROWS_OF(numbers); i++)
        check_number(change, numbers[i].key, numbers[i].wanted[_i], 0.00005001);
    for (int i = 0; i < ROWS_OF(lists); i++) {
        struct str told = {0};
        tell_list(&told, change, lists[i].list);
        ck_assert_text(str_text(&told), lists[i].wanted[_i] + 1);
        str_release(&told);
    }
    ck_assert_uint_eq(kith_change_people(change, "kept", NULL, 0),
                      (size_t)sizes_kept[_i]);
    check_matrix(change, sarahs_matrix[_i]);
    kith_change_free(change);
    files_release(&files);
    free(text);
}
END_TEST

static const struct {
    const char *key;
    double wanted;
} five[] = {
    {"jaccard", 0.666667},
    {"turnover", 0.333333},
    {"retention", 0.8},
    {"newcomer_share", 0.2},
    {"bray_curtis_people", 0.3},
    {"bray_curtis_cells", 0.35},
    {"ruzicka_people", 0.538462},
    {"ruzicka_cells", 0.481481},
    {"mean_ring_shift", 0},
    {"tau_b", 0.6},
    {"tie_jaccard", 0.8},
    {"tie_jaccard_kept", 1},
    {"got.from", 17},
    {"got.to", 23},
    {"got.kept", 5},
    {"got.joined", 2},
    {"got.left", 1},
    {"got.recorded", 0},
    {"got.total", 6},
    {"want.from", 26},
    {"want.to", 25},
    {"deficit.from", 12},
    {"deficit.to", 2},
    {"coverage.from", 0.538462},
    {"coverage.to", 0.92},
    /* fay was not named again: that is no ending */
    {"want_ended", 0},
    {"functions.emotional.coverage.from", 0.4},
    {"functions.companionship.coverage.to", 0.818182},
    /* week 5 starts anew: nothing is carried. 5 people with ring, contact,
     * asked and 9 parts of support; 4 of them satisfaction and strain; 1 part
     * of fay is not known: 60 + 8 - 1; then the same without asked: 55 + 10 */
    {"carried", 0},
    {"values", 132},
};

START_TEST(changes_five)
{
    char *text;
    struct files files = read_sample("five.kith", &text);
    struct kith_change *change =
        kith_change_new(files.timeline, 0, 1, NULL, NULL);
    for (int i = 0; i < ROWS_OF(five); i++)
        check_number(change, five[i].key, five[i].wanted, 0.0000006);
    check_matrix(change, fives_matrix);
    struct str told = {0};
    const char *const asked[] = {"kept", "left", "joined", "closer", "further"};
    for (int i = 0; i < ROWS_OF(asked); i++) {
        str_add(&told, i > 0 ? "|" : "");
        tell_list(&told, change, asked[i]);
    }
    ck_assert_text(told.data, "ana ben cleo dev|fay|gus|dev|cleo");
    str_release(&told);
    kith_change_free(change);
    files_release(&files);
    free(text);
}
END_TEST

/* Of each person of five.kith what is got and wanted before and after, by hand
 * from the table of section 4. */
static const struct {
    const char *name;
    double got[2], want[2];
} people[] = {
    {"ana", {6, 8}, {9, 9}}, {"ben", {3, 6}, {7, 7}}, {"cleo", {4, 2}, {3, 2}},
    {"dev", {3, 5}, {4, 5}}, {"fay", {1, 0}, {3, 0}}, {"gus", {0, 2}, {0, 2}},
};

START_TEST(changes_people_of_five)
{
    char *text;
    struct files files = read_sample("five.kith", &text);
    struct kith_change *change =
        kith_change_new(files.timeline, 0, 1, NULL, NULL);
    size_t person = timeline_find(files.timeline, slice_of(people[_i].name));
    const double *got = people[_i].got, *want = people[_i].want;
    ck_assert(kith_change_person(change, person, "got.from") == got[0]);
    ck_assert(kith_change_person(change, person, "got.to") == got[1]);
    ck_assert(kith_change_person(change, person, "got.total") ==
              got[1] - got[0]);
    ck_assert(kith_change_person(change, person, "want.from") == want[0]);
    ck_assert(kith_change_person(change, person, "want.to") == want[1]);
    kith_change_free(change);
    files_release(&files);
    free(text);
}
END_TEST

/* Week 5 as a file of its own, where everyone is introduced again. */
#define WEEK_5                                                                 \
    "case FIVE\nfunctions: emotional, practical, companionship\n"              \
    "session week 5\n"                                                         \
    "person gus: friend, ring 3, contact weekly, satisfaction 4, strain 0\n"   \
    "  emotional 0/0/0, practical 0/0/0, companionship 2/2/2\n"                \
    "person dev: colleague, ring 2, contact weekly, satisfaction 4\n"          \
    "  strain 0, emotional 1/1/0, practical 2/2/1, companionship 2/2/2\n"      \
    "person cleo: cousin, ring 3, contact weekly, satisfaction 3, strain 1\n"  \
    "  emotional 1/1/1, practical 1/1/1, companionship 0/0/0\n"                \
    "person ben: friend, ring 1, contact weekly, satisfaction 4, strain 0\n"   \
    "  emotional 3/3/3, practical 0/0/1, companionship 4/3/3\n"                \
    "person ana: sister, ring 1, contact weekly, satisfaction 5, strain 0\n"   \
    "  emotional 4/4/3, practical 2/2/2, companionship 3/2/2\n"                \
    "close ben: ana\nclose cleo: ana\nknow cleo: ben\nknow dev: ben\n"         \
    "know gus: ben\nties complete\n"

/* The same in two files, one a session. */
START_TEST(changes_five_in_two_files)
{
    char *text = case_sample("five.kith");
    char *second = strstr(text, "session week 5: fresh");
    ck_assert_ptr_nonnull(second);
    second[0] = '\0';
    const char *const texts[] = {WEEK_5, text, NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    struct kith_change *change =
        kith_change_new(files.timeline, 0, 1, NULL, NULL);
    for (int i = 0; i < ROWS_OF(five); i++)
        check_number(change, five[i].key, five[i].wanted, 0.0000006);
    check_matrix(change, fives_matrix);
    kith_change_free(change);
    files_release(&files);
    free(text);
}
END_TEST

SUITE("change-samples", {
    tcase_add_loop_test(tc, changes_sarah, 0, SARAH);
    tcase_add_test(tc, changes_five);
    tcase_add_loop_test(tc, changes_people_of_five, 0, ROWS_OF(people));
    tcase_add_test(tc, changes_five_in_two_files);
})
