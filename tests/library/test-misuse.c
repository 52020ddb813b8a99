/* Every function of kith.h with whatever it should not be given: nothing crashes,
 * and what makes something says what was wrong with an error that has a code. */
#include <kith/kith.h>

#include "suite.h"

#include <math.h>
#include <string.h>

static const char text[] = "case C014\nsession week 1\n"
                           "person Maya: sister, ring 2, emotional 4/2/1\n"
                           "person Jo: friend, ring 1\nknow Maya: Jo\n"
                           "session week 4\nperson Maya: ring 1\n";
static const char wrong[] = "case C014\nsession week 1\nperson Maya: sistr\n";
static const char other[] = "case C014\nsession week 9\nperson Maya: sister\n"
                            "person Maia: friend\n";

static struct kith_inventory *inventory, *bad, *second;
static struct kith_snapshot *snapshot;
static struct kith_measures *measures;
static struct kith_timeline *timeline, *both;
static struct kith_change *change;
static struct kith_error error;

static void
set_up(void)
{
    inventory = kith_inventory_parse("a", text, sizeof text - 1, NULL);
    bad = kith_inventory_parse("b", wrong, sizeof wrong - 1, NULL);
    second = kith_inventory_parse("c", other, sizeof other - 1, NULL);
    const struct kith_inventory *const files[] = {inventory, second};
    snapshot = kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    measures = kith_measure(snapshot, NULL);
    timeline = kith_timeline_new(files, 1, KITH_THERAPIST, NULL);
    both = kith_timeline_new(files, 2, KITH_THERAPIST, NULL);
    change = kith_change_new(timeline, 0, 1, NULL, NULL);
    ck_assert(measures != NULL && both != NULL && change != NULL);
}

static void
tear_down(void)
{
    kith_change_free(change);
    kith_timeline_free(both);
    kith_timeline_free(timeline);
    kith_measures_free(measures);
    kith_snapshot_free(snapshot);
    kith_inventory_free(second);
    kith_inventory_free(bad);
    kith_inventory_free(inventory);
}

/* MADE is nothing, and the error is of this KIND. */
static void
refused(const void *made, enum kith_code kind, int line)
{
    ck_assert_msg(made == NULL, "line %d made something", line);
    ck_assert_msg(error.code == kind, "line %d: code %d, %s", line, error.code,
                  error.message);
    ck_assert_msg(error.message[0] != '\0', "line %d says nothing", line);
    error = (struct kith_error){0};
}

#define REFUSED(made, kind) refused(made, kind, __LINE__)
/* The same of what says whether it went well. */
#define FAILED(fine, kind) refused((fine) ? "" : NULL, kind, __LINE__)

START_TEST(inventories)
{
    size_t session;
    REFUSED(kith_inventory_parse(NULL, text, 3, &error), KITH_MISUSE);
    REFUSED(kith_inventory_parse("a", NULL, 3, &error), KITH_MISUSE);
    REFUSED(kith_inventory_report(NULL, true, &error), KITH_MISUSE);
    REFUSED(kith_inventory_notes(NULL, true, &error), KITH_MISUSE);
    REFUSED(kith_inventory_session_name(NULL, 0, &error), KITH_MISUSE);
    REFUSED(kith_inventory_session_name(inventory, 2, &error), KITH_MISUSE);
    REFUSED(kith_inventory_session_name(inventory, SIZE_MAX, &error),
            KITH_MISUSE);
    REFUSED(kith_inventory_write(NULL, &error), KITH_MISUSE);
    REFUSED(kith_inventory_write(bad, &error), KITH_HAS_PROBLEMS);
    FAILED(kith_inventory_find_session(NULL, "last", &session, &error),
           KITH_MISUSE);
    FAILED(kith_inventory_find_session(inventory, NULL, &session, &error),
           KITH_MISUSE);
    FAILED(kith_inventory_find_session(inventory, "last", NULL, &error),
           KITH_MISUSE);
    struct kith_newcomer odd = {NULL, NULL, NULL};
    struct kith_beginning beginning = {.count = 1};
    REFUSED(kith_begin(&beginning, &error), KITH_MISUSE);
    beginning.size = sizeof beginning;
    REFUSED(kith_begin(&beginning, &error), KITH_MISUSE);
    beginning.people = &odd;
    REFUSED(kith_begin(&beginning, &error), KITH_REFUSED);
    odd = (struct kith_newcomer){"Maya", "friend\nsession week 2", NULL};
    REFUSED(kith_begin(&beginning, &error), KITH_REFUSED);
    odd = (struct kith_newcomer){"Maya", "friend # mine", "1"};
    REFUSED(kith_begin(&beginning, &error), KITH_REFUSED);
    odd.relation = "sistr";
    ck_assert_ptr_null(kith_begin(&beginning, &error));
    ck_assert_str_eq(error.message, "'sistr' says nothing known of a person; "
                                    "did you mean 'sister'?");
    REFUSED(kith_begin(&beginning, &error), KITH_REFUSED);
    odd.relation = "sister";
    beginning.code = "no code";
    REFUSED(kith_begin(&beginning, &error), KITH_REFUSED);
    ck_assert_ptr_null(kith_translated(NULL, "de"));
    REFUSED(kith_next(NULL, NULL, &error), KITH_MISUSE);
    REFUSED(kith_next(bad, NULL, &error), KITH_HAS_PROBLEMS);
    REFUSED(kith_next(inventory, "week 2", &error), KITH_NO_PLACE);
    struct kith_inventory *empty = kith_inventory_parse("a", NULL, 0, &error);
    ck_assert_ptr_nonnull(empty);
    ck_assert_int_eq(error.code, KITH_FINE);
    kith_inventory_free(empty);
}
END_TEST

START_TEST(inventories_that_are_not)
{
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert_uint_eq(kith_inventory_problems(NULL), 0);
    ck_assert(!kith_inventory_problem(NULL, 0, &problem));
    ck_assert(!kith_inventory_problem(bad, 0, NULL));
    ck_assert(!kith_inventory_problem(bad, 1, &problem));
    ck_assert_str_eq(kith_inventory_case(NULL), "");
    ck_assert_uint_eq(kith_inventory_sessions(NULL), 0);
    ck_assert(!kith_inventory_waits(NULL));
    ck_assert(!kith_inventory_has_score(NULL, "PHQ-9"));
    ck_assert(!kith_inventory_has_score(inventory, NULL));
    kith_inventory_free(NULL);
}
END_TEST

/* A struct says its size: none, less than it was, or what a later version would
 * say. */
START_TEST(sizes)
{
    struct kith_problem problem = {0};
    ck_assert(!kith_inventory_problem(bad, 0, &problem));
    problem.size = 3;
    ck_assert(!kith_inventory_problem(bad, 0, &problem));
    problem.size = SIZE_MAX;
    ck_assert(!kith_inventory_problem(bad, 0, &problem));
    problem.size = 2 * sizeof(size_t);
    ck_assert(kith_inventory_problem(bad, 0, &problem));
    ck_assert_str_eq(problem.code, "unknown-fact");
    ck_assert_uint_eq(problem.line, 0); /* there was no room for it */
    struct {
        struct kith_report_options options;
        size_t later;
    } large = {.options = {.size = sizeof large}};
    char *page = kith_report(timeline, &large.options, &error);
    ck_assert_msg(page != NULL, "%s", error.message);
    free(page);
    large.later = 1;
    REFUSED(kith_report(timeline, &large.options, &error), KITH_MISUSE);
    large.options.size = 0;
    REFUSED(kith_report(timeline, &large.options, &error), KITH_MISUSE);
    large.options.size = SIZE_MAX - 1;
    REFUSED(kith_report(timeline, &large.options, &error), KITH_MISUSE);
}
END_TEST

/* As a program that knew two fields of them, and was built for that. */
START_TEST(problems_have_bytes)
{
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert(kith_inventory_problem(bad, 0, &problem));
    ck_assert_uint_eq(problem.size, sizeof problem);
    ck_assert_uint_eq(problem.end - problem.start, strlen("sistr"));
    ck_assert(memcmp(wrong + problem.start, "sistr", 5) == 0);
    ck_assert_uint_eq(problem.other_end, 0);
}
END_TEST

START_TEST(snapshots)
{
    REFUSED(kith_snapshot_new(NULL, 0, KITH_CLIENT, &error), KITH_MISUSE);
    REFUSED(kith_snapshot_new(bad, 0, KITH_CLIENT, &error), KITH_HAS_PROBLEMS);
    REFUSED(kith_snapshot_new(inventory, 2, KITH_CLIENT, &error), KITH_MISUSE);
    REFUSED(kith_snapshot_new(inventory, 0, (enum kith_audience)7, &error),
            KITH_MISUSE);
    REFUSED(kith_measure(NULL, &error), KITH_MISUSE);
    REFUSED(kith_show(NULL, NULL, false, &error), KITH_MISUSE);
    REFUSED(kith_picture_dot(NULL, &error), KITH_MISUSE);
    REFUSED(kith_explain("densty", NULL, &error), KITH_UNKNOWN_WORD);
    ck_assert_ptr_null(kith_snapshot_new(NULL, 0, KITH_CLIENT, NULL));
    kith_snapshot_free(NULL);
    kith_measures_free(NULL);
}
END_TEST

static const size_t nobody[] = {2, SIZE_MAX};

START_TEST(people_who_are_not)
{
    size_t person = nobody[_i], size;
    struct kith_fact fact = {.size = sizeof fact};
    struct kith_attribute attribute = {.size = sizeof attribute};
    struct kith_tie tie = {.size = sizeof tie};
    enum kith_origin origin = KITH_SAID;
    ck_assert_ptr_null(kith_snapshot_name(snapshot, person));
    ck_assert_uint_eq(kith_snapshot_number(snapshot, person), SIZE_MAX);
    ck_assert(!kith_snapshot_active(snapshot, person));
    ck_assert_int_eq(kith_snapshot_ring(snapshot, person, &origin), -1);
    ck_assert_int_eq(origin, KITH_UNKNOWN);
    ck_assert(!kith_snapshot_fact(snapshot, person, "ring", &fact));
    ck_assert(!kith_snapshot_attribute(snapshot, 0, person, &attribute));
    ck_assert(!kith_snapshot_tie(snapshot, person, &tie));
    ck_assert_ptr_null(
        kith_snapshot_ring_name(snapshot, person == 2 ? 9 : person, &size));
    ck_assert_ptr_null(kith_snapshot_ring_name(snapshot, 0, NULL));
    ck_assert_ptr_null(kith_snapshot_function(snapshot, 5 + person / 2));
    ck_assert_int_eq(kith_snapshot_support(snapshot, person, 0, KITH_GOT, NULL),
                     -1);
    ck_assert_int_eq(kith_snapshot_support(snapshot, 0, 99, KITH_GOT, NULL),
                     -1);
    ck_assert_int_eq(
        kith_snapshot_support(snapshot, 0, 0, (enum kith_part)3, NULL), -1);
    ck_assert_int_eq(kith_snapshot_need(snapshot, 99, NULL), -1);
    ck_assert_double_nan(kith_measures_person(measures, person, "got"));
    ck_assert_ptr_null(kith_measures_word(measures, person, "status"));
    ck_assert_ptr_null(kith_timeline_name(timeline, person));
    ck_assert_ptr_null(kith_timeline_snapshot(timeline, person));
    ck_assert_uint_eq(kith_timeline_person(timeline, 0, person), SIZE_MAX);
    ck_assert_uint_eq(kith_timeline_person(timeline, person, 0), SIZE_MAX);
    ck_assert_double_nan(kith_change_person(change, person, "got.total"));
}
END_TEST

START_TEST(snapshots_that_are_not)
{
    struct kith_fact fact = {.size = sizeof fact};
    ck_assert_uint_eq(kith_snapshot_people(NULL), 0);
    ck_assert_uint_eq(kith_snapshot_rings(NULL), 0);
    ck_assert_uint_eq(kith_snapshot_carried(NULL), 0);
    ck_assert_uint_eq(kith_snapshot_functions(NULL), 0);
    ck_assert_uint_eq(kith_snapshot_ties(NULL), 0);
    ck_assert_int_eq(kith_snapshot_ties_known(NULL), KITH_TIES_UNKNOWN);
    ck_assert_int_eq(kith_snapshot_ring(NULL, 0, NULL), -1);
    ck_assert_int_eq(kith_snapshot_need(NULL, 0, NULL), -1);
    ck_assert(!kith_snapshot_fact(snapshot, 0, NULL, &fact));
    ck_assert(!kith_snapshot_fact(snapshot, 0, "rink", &fact));
    ck_assert(!kith_snapshot_fact(snapshot, 0, "ring", NULL));
    ck_assert_ptr_null(kith_fact_word(SIZE_MAX));
    ck_assert_ptr_nonnull(kith_fact_word(0));
}
END_TEST

START_TEST(keys)
{
    static const char *const bad_keys[] = {
        "", ".", "network", "network.", "x.y", "..", "functions.x.want"};
    struct kith_measure_key key = {.size = sizeof key};
    size_t people[1];
    for (int i = 0; i < ROWS_OF(bad_keys); i++) {
        ck_assert_double_nan(kith_measures_value(measures, bad_keys[i]));
        ck_assert_double_nan(kith_change_value(change, bad_keys[i]));
        ck_assert_uint_eq(
            kith_measures_people(measures, bad_keys[i], people, 1), 0);
        ck_assert_uint_eq(kith_change_people(change, bad_keys[i], people, 1),
                          0);
    }
    ck_assert_double_nan(kith_measures_value(NULL, "network.size"));
    ck_assert_double_nan(kith_measures_value(measures, NULL));
    ck_assert_double_nan(kith_measures_person(measures, 0, NULL));
    ck_assert_ptr_null(kith_measures_word(measures, 0, NULL));
    ck_assert_uint_eq(
        kith_measures_people(measures, "network.isolates", NULL, 9), 0);
    ck_assert_double_nan(kith_change_value(NULL, "jaccard"));
    ck_assert_double_nan(kith_change_value(change, NULL));
    ck_assert_uint_eq(kith_change_people(change, "kept", NULL, 9), 2);
    ck_assert(!kith_measure_key(SIZE_MAX, &key));
    ck_assert(!kith_measure_key(0, NULL));
    ck_assert_ptr_null(kith_explain_nearest(NULL));
    ck_assert_ptr_null(kith_language(SIZE_MAX));
    ck_assert_ptr_null(kith_language_name(SIZE_MAX));
    ck_assert_double_nan(kith_constraint(NULL, 1, 0));
    ck_assert_double_nan(kith_constraint((double[]){0}, 1, 1));
}
END_TEST

START_TEST(timelines)
{
    const struct kith_inventory *files[] = {inventory, bad};
    const struct kith_inventory *same[] = {inventory, inventory};
    struct kith_alike alike = {.size = sizeof alike};
    size_t session;
    REFUSED(kith_timeline_new(NULL, 1, KITH_CLIENT, &error), KITH_MISUSE);
    REFUSED(kith_timeline_new(files, 0, KITH_CLIENT, &error), KITH_MISUSE);
    REFUSED(kith_timeline_new(files, 2, KITH_CLIENT, &error),
            KITH_HAS_PROBLEMS);
    files[0] = NULL;
    REFUSED(kith_timeline_new(files, 1, KITH_CLIENT, &error), KITH_MISUSE);
    REFUSED(kith_timeline_new(same, 2, KITH_CLIENT, &error), KITH_NOT_ONE_CASE);
    REFUSED(kith_timeline_new(same, 1, (enum kith_audience) - 1, &error),
            KITH_MISUSE);
    REFUSED(kith_timeline_session_name(timeline, 2, &error), KITH_MISUSE);
    REFUSED(kith_timeline_session_name(NULL, 0, &error), KITH_MISUSE);
    FAILED(kith_timeline_find_session(NULL, "last", &session, &error),
           KITH_MISUSE);
    REFUSED(kith_alikes_new(NULL, 1, &error), KITH_MISUSE);
    ck_assert(!kith_alikes_pair(NULL, 0, &alike));
    kith_alikes_free(NULL);
    ck_assert_uint_eq(kith_timeline_sessions(NULL), 0);
    ck_assert_uint_eq(kith_timeline_people(NULL), 0);
    ck_assert(!kith_timeline_telltale(NULL, 0, NULL));
    ck_assert(!kith_timeline_gives_away(NULL, "Maya", NULL));
    ck_assert(!kith_timeline_gives_away(timeline, NULL, NULL));
    kith_timeline_free(NULL);
}
END_TEST

START_TEST(changes)
{
    struct kith_reliable nameless = {.threshold = 5};
    struct kith_change_options options = {.size = sizeof options,
                                          .reliable_count = 1};
    REFUSED(kith_change_new(NULL, 0, 1, NULL, &error), KITH_MISUSE);
    REFUSED(kith_change_new(timeline, 0, 2, NULL, &error), KITH_MISUSE);
    REFUSED(kith_change_new(timeline, SIZE_MAX, 1, NULL, &error), KITH_MISUSE);
    REFUSED(kith_change_new(timeline, 0, 1, &options, &error), KITH_MISUSE);
    options.reliable = &nameless;
    REFUSED(kith_change_new(timeline, 0, 1, &options, &error), KITH_MISUSE);
    REFUSED(kith_change_words(NULL, NULL, &error), KITH_MISUSE);
    REFUSED(kith_change_json(NULL, &error), KITH_MISUSE);
    kith_change_free(NULL);
}
END_TEST

START_TEST(edits)
{
    struct kith_edit edit = {.size = sizeof edit,
                             .person = "Maya",
                             .fact = "ring",
                             .value = "ring 3"};
    struct kith_patch patch = {.size = sizeof patch};
    char *after = kith_edit_text(inventory, &edit, &patch, &error);
    ck_assert_msg(after != NULL, "%s", error.message);
    ck_assert(memcmp(after + patch.start, "ring 3", patch.inserted) == 0);
    ck_assert(memcmp(text + patch.start, "ring 2", patch.end - patch.start) ==
              0);
    free(after);
    REFUSED(kith_arrange(NULL, &error), KITH_MISUSE);
    REFUSED(kith_arrange(bad, &error), KITH_HAS_PROBLEMS);
    REFUSED(kith_edit_text(NULL, &edit, NULL, &error), KITH_MISUSE);
    REFUSED(kith_edit_text(bad, &edit, NULL, &error), KITH_HAS_PROBLEMS);
    REFUSED(kith_edit_text(inventory, NULL, NULL, &error), KITH_MISUSE);
    edit.value = "ring 7";
    REFUSED(kith_edit_text(inventory, &edit, NULL, &error), KITH_REFUSED);
    edit.fact = "rink";
    REFUSED(kith_edit_text(inventory, &edit, NULL, &error), KITH_UNKNOWN_WORD);
    edit.fact = "strain";
    edit.value = NULL;
    REFUSED(kith_edit_text(inventory, &edit, NULL, &error), KITH_REFUSED);
    edit.session = 2;
    REFUSED(kith_edit_text(inventory, &edit, NULL, &error), KITH_MISUSE);
    edit.session = 0;
    edit.person = NULL;
    REFUSED(kith_edit_text(inventory, &edit, NULL, &error), KITH_MISUSE);
}
END_TEST

static bool
stop(void *context, const char *bytes, size_t size)
{
    (void)context, (void)bytes, (void)size;
    return false;
}

START_TEST(tables)
{
    struct kith_text kept = {0};
    struct kith_table_options table = {.size = sizeof table};
    struct kith_step far = {0, 2};
    FAILED(kith_changes_write(timeline, &far, 1, NULL, &table, kith_text_add,
                              &kept, &error),
           KITH_MISUSE);
    far.to = 1;
    FAILED(
        kith_changes_write(timeline, &far, 1, NULL, &table, NULL, NULL, &error),
        KITH_MISUSE);
    FAILED(kith_changes_write(timeline, NULL, 1, NULL, &table, kith_text_add,
                              &kept, &error),
           KITH_MISUSE);
    FAILED(
        kith_changes_write(timeline, &far, 1, NULL, &table, stop, NULL, &error),
        KITH_STOPPED);
    FAILED(
        kith_measures_write(inventory, 2, &table, kith_text_add, &kept, &error),
        KITH_MISUSE);
    FAILED(kith_measures_write(inventory, KITH_EVERY_SESSION, &table, stop,
                               NULL, &error),
           KITH_STOPPED);
    table.only = "density,densty";
    FAILED(
        kith_measures_write(inventory, 0, &table, kith_text_add, &kept, &error),
        KITH_UNKNOWN_WORD);
    FAILED(kith_trend_write(timeline, &table, kith_text_add, &kept, &error),
           KITH_UNKNOWN_WORD);
    table.only = NULL;
    table.form = (enum kith_form)3;
    FAILED(kith_trend_write(timeline, &table, kith_text_add, &kept, &error),
           KITH_MISUSE);
    FAILED(kith_trend_write(NULL, NULL, kith_text_add, &kept, &error),
           KITH_MISUSE);
    ck_assert(!kith_text_add(NULL, "a", 1));
    ck_assert(!kith_text_add(&kept, NULL, 1));
    ck_assert(kith_text_add(&kept, NULL, 0));
    ck_assert_str_eq(kept.bytes, "");
    free(kept.bytes);
}
END_TEST

START_TEST(pages)
{
    size_t count = 9;
    struct kith_picture_options picture = {.size = sizeof picture, .to = 2};
    struct kith_report_options report = {
        .size = sizeof report, .from = 1, .to = 0};
    REFUSED(kith_pictures(timeline, &picture, &count, &error), KITH_MISUSE);
    ck_assert_uint_eq(count, 0);
    REFUSED(kith_picture_heading(timeline, &picture, &error), KITH_MISUSE);
    REFUSED(kith_picture_heading(NULL, NULL, &error), KITH_MISUSE);
    REFUSED(kith_picture_heading(both, NULL, &error), KITH_MISUSE);
    picture.to = 1;
    REFUSED(kith_pictures(timeline, &picture, NULL, &error), KITH_MISUSE);
    REFUSED(kith_pictures(NULL, &picture, &count, &error), KITH_MISUSE);
    REFUSED(kith_pictures(both, &picture, &count, &error), KITH_MISUSE);
    picture.kind = (enum kith_picture_kind)9;
    REFUSED(kith_pictures(timeline, &picture, &count, &error), KITH_MISUSE);
    picture.kind = KITH_PICTURE_SESSION;
    picture.paper = (enum kith_paper) - 1;
    REFUSED(kith_pictures(timeline, &picture, &count, &error), KITH_MISUSE);
    picture.paper = KITH_A4;
    picture.kind = KITH_PICTURE_HANDOUT;
    REFUSED(kith_picture_svg(timeline, &picture, &error), KITH_MISUSE);
    REFUSED(kith_picture_svg(NULL, NULL, &error), KITH_MISUSE);
    REFUSED(kith_picture_svg(both, NULL, &error), KITH_MISUSE);
    kith_pictures_free(NULL, 3);
    REFUSED(kith_report(timeline, &report, &error), KITH_MISUSE);
    REFUSED(kith_report(both, NULL, &error), KITH_MISUSE);
    REFUSED(kith_report(NULL, NULL, &error), KITH_MISUSE);
    ck_assert_ptr_nonnull(kith_audience_line((enum kith_audience)9, "xx"));
}
END_TEST

SUITE("misuse", {
    tcase_add_checked_fixture(tc, set_up, tear_down);
    tcase_add_test(tc, inventories);
    tcase_add_test(tc, inventories_that_are_not);
    tcase_add_test(tc, sizes);
    tcase_add_test(tc, problems_have_bytes);
    tcase_add_test(tc, snapshots);
    tcase_add_loop_test(tc, people_who_are_not, 0, ROWS_OF(nobody));
    tcase_add_test(tc, snapshots_that_are_not);
    tcase_add_test(tc, keys);
    tcase_add_test(tc, timelines);
    tcase_add_test(tc, changes);
    tcase_add_test(tc, edits);
    tcase_add_test(tc, tables);
    tcase_add_test(tc, pages);
})
