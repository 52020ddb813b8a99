/* The library as a stranger meets it: kith.h alone, and the shared library. */
#include <kith/kith.h>

#include "suite.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char text[] = "case C014\n"
                           "session week 1\n"
                           "person Maya: sister, ring 2 -> 1, emotional 4/2/1\n"
                           "person Jo: friend, ring out\n"
                           "person Dan: ex-partner, ring 3, caution\n"
                           "person Lee: neighbour, ended\n"
                           "know Maya: Jo\n"
                           "session week 4 \"later\"\n"
                           "person Maya: ring 1\n";

static struct kith_inventory *
read_text(void)
{
    return kith_inventory_parse("a.kith", text, strlen(text), NULL);
}

START_TEST(tells_version)
{
    const char *version = kith_version();
    int major, minor, patch, end = 0;
    ck_assert_int_eq(
        sscanf(version, "%d.%d.%d%n", &major, &minor, &patch, &end), 3);
    ck_assert_uint_eq((size_t)end, strlen(version));
}
END_TEST

START_TEST(reads_inventory)
{
    struct kith_inventory *inventory = read_text();
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert_uint_eq(kith_inventory_problems(inventory), 0);
    ck_assert(!kith_inventory_problem(inventory, 0, &problem));
    ck_assert_str_eq(kith_inventory_case(inventory), "C014");
    ck_assert_uint_eq(kith_inventory_sessions(inventory), 2);
    char *report = kith_inventory_report(inventory, false, NULL);
    ck_assert_str_eq(report, "");
    free(report);
    char *name = kith_inventory_session_name(inventory, 1, NULL);
    ck_assert_str_eq(name, "week 4");
    free(name);
    size_t session = 99;
    ck_assert(kith_inventory_find_session(inventory, "last", &session, NULL));
    ck_assert_uint_eq(session, 1);
    ck_assert(
        !kith_inventory_find_session(inventory, "week 9", &session, NULL));
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(reports_problems)
{
    static const char wrong[] = "case C014\nsession week 1\n"
                                "person Maya: sistr, ring 2\n";
    struct kith_inventory *inventory =
        kith_inventory_parse("a.kith", wrong, strlen(wrong), NULL);
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert_uint_eq(kith_inventory_problems(inventory), 1);
    ck_assert(kith_inventory_problem(inventory, 0, &problem));
    ck_assert_str_eq(problem.code, "unknown-fact");
    ck_assert_uint_eq(problem.line, 3);
    ck_assert_uint_eq(problem.column, 14);
    ck_assert(strstr(problem.message, "'sistr'") != NULL);
    ck_assert(strstr(problem.hint, "'sister'") != NULL);
    char *report = kith_inventory_report(inventory, false, NULL);
    ck_assert(strncmp(report, "a.kith:3:14: error: ", 20) == 0);
    ck_assert(strchr(report, '\033') == NULL);
    free(report);
    report = kith_inventory_report(inventory, true, NULL);
    ck_assert(strchr(report, '\033') != NULL);
    free(report);
    kith_inventory_free(inventory);
}
END_TEST

/* The text need not end in a NUL, nor outlive the call. */
START_TEST(copies_text)
{
    char *copy = malloc(strlen(text));
    memcpy(copy, text, strlen(text));
    struct kith_inventory *inventory =
        kith_inventory_parse("a.kith", copy, strlen(text), NULL);
    memset(copy, '#', strlen(text));
    free(copy);
    ck_assert_uint_eq(kith_inventory_problems(inventory), 0);
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    ck_assert_str_eq(kith_snapshot_name(snapshot, 0), "Maya");
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(reads_nothing)
{
    struct kith_inventory *inventory =
        kith_inventory_parse("a.kith", "", 0, NULL);
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert_uint_eq(kith_inventory_problems(inventory), 1);
    ck_assert(kith_inventory_problem(inventory, 0, &problem));
    ck_assert_str_eq(problem.code, "missing-case");
    ck_assert_str_eq(kith_inventory_case(inventory), "");
    ck_assert_uint_eq(kith_inventory_sessions(inventory), 0);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(writes_again)
{
    struct kith_inventory *inventory = read_text();
    char *once = kith_inventory_write(inventory, NULL);
    kith_inventory_free(inventory);
    inventory = kith_inventory_parse("b.kith", once, strlen(once), NULL);
    ck_assert_uint_eq(kith_inventory_problems(inventory), 0);
    char *twice = kith_inventory_write(inventory, NULL);
    ck_assert_str_eq(twice, once);
    ck_assert(strstr(once, "week 4 \"later\"") != NULL);
    kith_inventory_free(inventory);
    free(once);
    free(twice);
}
END_TEST

/* Each person of week 4: name, ring, whence, active. */
static const struct {
    const char *name;
    int ring;
    enum kith_origin origin;
    bool active;
} people[] = {
    {"Maya", 1, KITH_SAID, true},
    {"Jo", 4, KITH_CARRIED, true},
    {"Dan", 3, KITH_CARRIED, true},
    {"Lee", -1, KITH_UNKNOWN, false},
};

START_TEST(sees_people)
{
    struct kith_inventory *inventory = read_text();
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 1, KITH_THERAPIST, NULL);
    size_t person = (size_t)_i;
    enum kith_origin origin;
    ck_assert_uint_eq(kith_snapshot_people(snapshot), 4);
    ck_assert_str_eq(kith_snapshot_name(snapshot, person), people[_i].name);
    ck_assert_int_eq(kith_snapshot_ring(snapshot, person, &origin),
                     people[_i].ring);
    ck_assert_int_eq(origin, people[_i].origin);
    ck_assert(kith_snapshot_active(snapshot, person) == people[_i].active);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

/* Maya's wish and triple, Jo's ring, Dan's ring; for the client not Dan's. */
START_TEST(counts_carried)
{
    struct kith_inventory *inventory = read_text();
    struct kith_snapshot *all =
        kith_snapshot_new(inventory, 1, KITH_THERAPIST, NULL);
    struct kith_snapshot *page =
        kith_snapshot_new(inventory, 1, KITH_CLIENT, NULL);
    ck_assert_uint_eq(kith_snapshot_carried(all), 6);
    ck_assert_uint_eq(kith_snapshot_carried(page), 5);
    ck_assert_uint_eq(kith_snapshot_people(page), 3);
    for (size_t i = 0; i < 3; i++)
        ck_assert_str_ne(kith_snapshot_name(page, i), "Dan");
    kith_snapshot_free(all);
    kith_snapshot_free(page);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(measures_snapshot)
{
    struct kith_inventory *inventory = read_text();
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    struct kith_error error = {0};
    struct kith_measures *measures = kith_measure(snapshot, &error);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory); /* measures own everything they say */
    ck_assert_ptr_nonnull(measures);
    ck_assert(kith_measures_value(measures, "network.size") == 3);
    ck_assert(kith_measures_value(measures, "network.ties") == 1);
    ck_assert(kith_measures_value(measures, "support.want") == 4);
    ck_assert(kith_measures_value(measures, "support.coverage") == 0.5);
    ck_assert(isnan(kith_measures_value(measures, "no.such")));
    kith_measures_free(measures);
}
END_TEST

START_TEST(shows_and_draws)
{
    struct kith_inventory *inventory = read_text();
    struct kith_snapshot *page =
        kith_snapshot_new(inventory, 1, KITH_CLIENT, NULL);
    struct kith_error error = {0};
    char *words = kith_show(page, NULL, false, &error);
    char *dot = kith_picture_dot(page, NULL);
    ck_assert_ptr_nonnull(words);
    ck_assert(strstr(words, "Maya") != NULL && strstr(words, "Dan") == NULL);
    ck_assert(strstr(dot, "Maya") != NULL && strstr(dot, "Dan") == NULL);
    ck_assert(strstr(dot, "graph") != NULL);
    char *again = kith_picture_dot(page, NULL);
    ck_assert_str_eq(again, dot); /* same input, same bytes */
    free(words);
    free(dot);
    free(again);
    kith_snapshot_free(page);
    kith_inventory_free(inventory);
}
END_TEST

/* What could be taken for markup where it stands, and how often it must not. */
static size_t
count(const char *where, const char *word)
{
    size_t found = 0;
    while ((where = strstr(where, word)) != NULL) {
        where += strlen(word);
        found++;
    }
    return found;
}

START_TEST(draws_svg)
{
    static const char hostile[] =
        "case X\nme \"</title><script>alert(1)</script>\"\nsession week 1\n"
        "person \"<b onload='x'>&amp;\": friend, ring 1\n"
        "person Jo: relation \"]]></style>\", ring 2\nknow Jo: \"<b "
        "onload='x'>&amp;\"\n"
        "session week 2\nperson Jo: ring 1\n";
    struct kith_inventory *inventory =
        kith_inventory_parse("x", hostile, sizeof hostile - 1, NULL);
    struct kith_timeline *timeline =
        kith_timeline_new((const struct kith_inventory *const[]){inventory}, 1,
                          KITH_CLIENT, NULL);
    struct kith_picture_options options = {
        .size = sizeof options, .kind = (enum kith_picture_kind)_i, .to = 1};
    struct kith_error error = {0};
    char *svg = kith_picture_svg(timeline, &options, &error);
    ck_assert_msg(svg != NULL, "%s", error.message);
    ck_assert(strncmp(svg, "<svg xmlns=", 11) == 0);
    ck_assert_str_eq(svg + strlen(svg) - 7, "</svg>\n");
    ck_assert_uint_eq(count(svg, "<svg"), 1);
    ck_assert_uint_eq(count(svg, "<title>"), 1);
    ck_assert_uint_eq(count(svg, "</title>"), 1);
    ck_assert_uint_eq(count(svg, "</style>"), 1);
    ck_assert_uint_eq(count(svg, "<g"), count(svg, "</g>"));
    ck_assert_uint_eq(count(svg, "<script"), 0);
    ck_assert_uint_eq(count(svg, "<b "), 0);
    ck_assert_uint_eq(count(svg, "href"), 0);
    ck_assert_uint_eq(count(svg, "url("), 0);
    ck_assert_uint_eq(count(svg, "var("), 0);
    ck_assert_uint_ge(count(svg, "&lt;b onload="), 2);
    char *again = kith_picture_svg(timeline, &options, &error);
    ck_assert_str_eq(again, svg);
    free(svg);
    free(again);
    kith_timeline_free(timeline);
    kith_inventory_free(inventory);
}
END_TEST

/* Facts, support, needs and ties as they were typed; what nobody said is not
 * known. */
START_TEST(tells_facts)
{
    static const char typed[] =
        "case X\nsession week 1\nneed: practical 3\n"
        "person A: sister, ring 2 -> 1, contact weekly, strain ?\n"
        "  emotional 4/2/?, hopes \"a call\", attr town Ulm, since 2020-03\n"
        "  at 4:30 inner\n"
        "person B: friend, caution, at 12\nclose A: B\nties complete\n"
        "session week 2\nperson A: ring 1\n";
    struct kith_fact fact = {.size = sizeof fact};
    struct kith_attribute attribute = {.size = sizeof attribute};
    struct kith_tie tie = {.size = sizeof tie};
    enum kith_origin origin;
    struct kith_inventory *inventory =
        kith_inventory_parse("x", typed, sizeof typed - 1, NULL);
    struct kith_snapshot *page =
        kith_snapshot_new(inventory, 1, KITH_THERAPIST, NULL);
    ck_assert(kith_snapshot_fact(page, 0, "contact", &fact));
    ck_assert_str_eq(fact.word, "weekly");
    ck_assert_int_eq(fact.origin, KITH_CARRIED);
    ck_assert(kith_snapshot_fact(page, 0, "ring", &fact));
    ck_assert_int_eq(fact.value, 1);
    ck_assert(kith_snapshot_fact(page, 0, "since", &fact));
    ck_assert_int_eq(fact.value, 20200300);
    ck_assert(kith_snapshot_fact(page, 0, "hopes", &fact));
    ck_assert_uint_eq(fact.text_size, 6);
    ck_assert(memcmp(fact.text, "a call", 6) == 0);
    ck_assert(kith_snapshot_fact(page, 0, "relation", &fact));
    ck_assert_str_eq(fact.word, "sister");
    ck_assert(kith_snapshot_fact(page, 0, "at", &fact));
    ck_assert_int_eq(fact.value, 4 * 60 + 30);
    ck_assert_str_eq(fact.word, "inner");
    ck_assert_int_eq(fact.origin, KITH_CARRIED);
    ck_assert(kith_snapshot_fact(page, 1, "at", &fact));
    ck_assert_int_eq(fact.value, 0);
    ck_assert_ptr_null(fact.word);
    ck_assert(!kith_snapshot_fact(page, 0, "strain", &fact));
    ck_assert(kith_snapshot_fact(page, 1, "caution", &fact));
    ck_assert_int_eq(fact.value, 1);
    ck_assert(kith_snapshot_attribute(page, 0, 0, &attribute));
    ck_assert(memcmp(attribute.value, "Ulm", attribute.value_size) == 0);
    ck_assert_str_eq(kith_snapshot_function(page, 0), "emotional");
    ck_assert_int_eq(kith_snapshot_support(page, 0, 0, KITH_WANTED, &origin),
                     4);
    ck_assert_int_eq(origin, KITH_CARRIED);
    ck_assert_int_eq(kith_snapshot_support(page, 0, 0, KITH_GIVEN, NULL), -1);
    ck_assert_int_eq(kith_snapshot_ties_known(page), KITH_TIES_ALL);
    ck_assert_uint_eq(kith_snapshot_ties(page), 1);
    ck_assert(kith_snapshot_tie(page, 0, &tie));
    ck_assert(tie.a == 0 && tie.b == 1 && tie.closeness == 2 && !tie.strained);
    ck_assert_uint_eq(kith_snapshot_number(page, 1), 1);
    ck_assert_uint_eq(kith_snapshot_rings(page), 3);
    kith_snapshot_free(page);
    page = kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    ck_assert_int_eq(kith_snapshot_need(page, 4, &origin), 3);
    ck_assert_int_eq(origin, KITH_SAID);
    ck_assert_int_eq(kith_snapshot_need(page, 0, NULL), -1);
    kith_snapshot_free(page);
    kith_inventory_free(inventory);
}
END_TEST

/* Each key of the table has its value in the measures, as JSON names them. */
START_TEST(names_measures)
{
    struct kith_measure_key key = {.size = sizeof key};
    struct kith_text json = {0};
    struct kith_table_options table = {.size = sizeof table, .form = KITH_JSON};
    struct kith_inventory *inventory = read_text();
    ck_assert(
        kith_measures_write(inventory, 0, &table, kith_text_add, &json, NULL));
    size_t keys = 0;
    for (; kith_measure_key(keys, &key); keys++) {
        char name[100];
        snprintf(name, sizeof name, "\"%s\":", key.key);
        ck_assert_msg(strstr(json.bytes, name) != NULL, "no %s", name);
        ck_assert(key.means[0] != '\0' && key.formula[0] != '\0');
        char *page = kith_explain(key.key, NULL, NULL);
        ck_assert_ptr_nonnull(page);
        free(page);
    }
    ck_assert_uint_gt(keys, 60);
    free(json.bytes);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(frees_nothing)
{
    kith_inventory_free(NULL);
    kith_snapshot_free(NULL);
    kith_measures_free(NULL);
}
END_TEST

/* By hand: A helps and hurts, B neither, of C nothing is known. */
START_TEST(lists_people_and_words)
{
    static const char three[] = "case T\nsession week 1\n"
                                "person A: sister, strain 3, emotional 4/3/1\n"
                                "person B: friend, strain 0, emotional 2/0/0\n"
                                "person C: friend, emotional ?/?/?\n"
                                "know A: B\n";
    struct kith_error error;
    size_t listed[2] = {9, 9};
    struct kith_inventory *inventory =
        kith_inventory_parse("t", three, strlen(three), NULL);
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    struct kith_measures *measures = kith_measure(snapshot, &error);
    kith_snapshot_free(snapshot); /* measures own what they say */
    kith_inventory_free(inventory);
    ck_assert_uint_eq(
        kith_measures_people(measures, "network.isolates", listed, 2), 1);
    ck_assert_uint_eq(listed[0], 2);
    ck_assert_uint_eq(kith_measures_people(
                          measures, "functions.emotional.providers", listed, 0),
                      1);
    ck_assert_uint_eq(
        kith_measures_people(measures, "functions.esteem.providers", listed, 2),
        0);
    ck_assert_uint_eq(kith_measures_people(measures, "network.size", listed, 2),
                      0);
    ck_assert_str_eq(kith_measures_word(measures, 0, "tie_class"),
                     "ambivalent");
    ck_assert_str_eq(kith_measures_word(measures, 1, "tie_class"),
                     "indifferent");
    ck_assert_ptr_null(kith_measures_word(measures, 2, "tie_class"));
    ck_assert_ptr_null(kith_measures_word(measures, 9, "status"));
    ck_assert_str_eq(kith_measures_word(measures, 2, "relation"), "friend");
    ck_assert_double_eq(kith_measures_person(measures, 0, "got"), 3);
    ck_assert_double_nan(kith_measures_person(measures, 2, "got"));
    ck_assert_double_nan(kith_measures_person(measures, 3, "got"));
    kith_measures_free(measures);
}
END_TEST

START_TEST(writes_reports)
{
    struct kith_error error;
    const char *language;
    struct kith_inventory *inventory = read_text();
    struct kith_timeline *timeline =
        kith_timeline_new((const struct kith_inventory *const[]){inventory}, 1,
                          KITH_CLIENT, &error);
    size_t last = kith_timeline_sessions(timeline) - 1;
    for (size_t i = 0; (language = kith_language(i)) != NULL; i++) {
        struct kith_report_options options = {.size = sizeof options,
                                              .to = last,
                                              .paper = KITH_LETTER,
                                              .language = language};
        char *html = kith_report(timeline, &options, &error);
        ck_assert_msg(html != NULL, "%s", error.message);
        ck_assert_ptr_nonnull(strstr(html, "</html>"));
        ck_assert_ptr_nonnull(strstr(html, language));
        free(html);
    }
    ck_assert_str_eq(kith_language(0), "en");
    kith_timeline_free(timeline);
    kith_inventory_free(inventory);
}
END_TEST

/* Page, change and picture in each language; one that there is not is English. */
START_TEST(speaks_languages)
{
    static const struct {
        const char *code, *page, *change, *picture;
    } rows[] = {
        {NULL, "not linked", "new on the page", "My circle"},
        {"en", "not linked", "new on the page", "My circle"},
        {"xx", "not linked", "new on the page", "My circle"},
        {"de", "verbunden", "neu auf der Seite", "Mein Kreis"},
        {"de@informal", "verbunden", "neu auf der Seite", "Mein Kreis"}};
    static const char two[] =
        "case X\nsession week 1\nperson Maya: friend, ring 1\n"
        "session week 2\nperson Jo: sister, ring 2\nties complete\n";
    struct kith_inventory *inventory =
        kith_inventory_parse("x.kith", two, sizeof two - 1, NULL);
    struct kith_error error;
    struct kith_timeline *timeline =
        kith_timeline_new((const struct kith_inventory *const[]){inventory}, 1,
                          KITH_CLIENT, &error);
    struct kith_change *change = kith_change_new(timeline, 0, 1, NULL, NULL);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct kith_picture_options options = {.size = sizeof options,
                                               .to = 1,
                                               .words = true,
                                               .language = rows[i].code};
        size_t count;
        char *page = kith_show(kith_timeline_snapshot(timeline, 1),
                               rows[i].code, false, &error);
        char *words = kith_change_words(change, rows[i].code, NULL);
        char **pages = kith_pictures(timeline, &options, &count, NULL);
        char *heading = kith_picture_heading(timeline, &options, NULL);
        ck_assert_ptr_nonnull(strstr(page, rows[i].page));
        ck_assert_ptr_nonnull(strstr(words, rows[i].change));
        ck_assert_ptr_nonnull(strstr(pages[0], rows[i].picture));
        free(page);
        ck_assert_ptr_nonnull(strstr(heading, rows[i].picture));
        free(words);
        free(heading);
        kith_pictures_free(pages, count);
    }
    kith_change_free(change);
    kith_timeline_free(timeline);
    kith_inventory_free(inventory);
}
END_TEST

/* A case to begin with, whatever is answered, and without any answer. */
START_TEST(begins_cases)
{
    const struct kith_newcomer minds[] = {{"Jo: \"B\"", "friend", "2"},
                                          {"Ann", "aunt", NULL}};
    struct kith_beginning beginning = {
        .size = sizeof beginning, .me = "Sarah", .people = minds, .count = 2};
    struct kith_error error;
    char *none = kith_begin(NULL, &error);
    ck_assert_ptr_nonnull(strstr(none, "case C001\n"));
    char *first = kith_begin(&beginning, &error);
    ck_assert_msg(first != NULL, "%s", error.message);
    ck_assert_ptr_nonnull(
        strstr(first, "person \"Jo: \\\"B\\\"\": friend, ring 2\n"));
    ck_assert_ptr_nonnull(strstr(first, "person Ann: aunt\n"));
    struct kith_inventory *inventory =
        kith_inventory_parse("n", first, strlen(first), &error);
    ck_assert_uint_eq(kith_inventory_problems(inventory), 0);
    ck_assert_str_eq(kith_translated("week %d", "de"), "Woche %d");
    ck_assert_str_eq(kith_translated("nobody says this", "de"),
                     "nobody says this");
    kith_inventory_free(inventory);
    free(first);
    free(none);
}
END_TEST

SUITE("api", {
    tcase_add_test(tc, begins_cases);
    tcase_add_test(tc, speaks_languages);
    tcase_add_test(tc, writes_reports);
    tcase_add_test(tc, lists_people_and_words);
    tcase_add_test(tc, tells_version);
    tcase_add_test(tc, reads_inventory);
    tcase_add_test(tc, reports_problems);
    tcase_add_test(tc, copies_text);
    tcase_add_test(tc, reads_nothing);
    tcase_add_test(tc, writes_again);
    tcase_add_loop_test(tc, sees_people, 0, 4);
    tcase_add_test(tc, counts_carried);
    tcase_add_test(tc, measures_snapshot);
    tcase_add_test(tc, shows_and_draws);
    tcase_add_loop_test(tc, draws_svg, 0, 2);
    tcase_add_test(tc, tells_facts);
    tcase_add_test(tc, names_measures);
    tcase_add_test(tc, frees_nothing);
})
