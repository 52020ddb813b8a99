/* Who is who in several files of one case: the same where a name or an "aka"
 * is, never where names only look alike; and files that do not fit together. */
#include "changes.h"

#define CASE "case T\nfunctions: fa\n"
#define W(n) CASE "session week " #n "\n"

struct files_row {
    const char *texts[MOST_FILES];
    const char *wanted;
};

/* "A, B | A~Anne | week 1, week 4": the people, those alike, the sessions. */
static void
tell_timeline(struct str *out, const struct kith_timeline *timeline)
{
    const struct alike *alike = timeline->roster.alike.items;
    for (size_t i = 0; i < kith_timeline_people(timeline); i++)
        str_addf(out, "%s%s", i > 0 ? ", " : "",
                 kith_timeline_name(timeline, i));
    str_add(out, " |");
    for (size_t i = 0; i < timeline->roster.alike.count; i++)
        str_addf(out, "%s%s~%s", i > 0 ? ", " : " ",
                 kith_timeline_name(timeline, alike[i].a),
                 kith_timeline_name(timeline, alike[i].b));
    str_add(out, " |");
    for (size_t i = 0; i < kith_timeline_sessions(timeline); i++) {
        str_add(out, i > 0 ? ", " : " ");
        timeline_add_session(timeline, i, out);
    }
}

static void
check_files(const struct files_row *row, int number)
{
    struct files files = files_together(row->texts, KITH_THERAPIST);
    struct str told = {0};
    tell_timeline(&told, files.timeline);
    ck_assert_msg(strcmp(told.data, row->wanted) == 0,
                  "row %d:\ngot    %s\nwanted %s", number, told.data,
                  row->wanted);
    str_release(&told);
    files_release(&files);
}

/* ---- Who is who ---- */

static const struct files_row people[] = {
    {{W(1)}, " | | week 1"},
    {{CASE}, " | |"},
    {{W(1) "person A: friend\nperson B: friend\n"}, "A, B | | week 1"},
    /* one file: names may look alike, that is no slip */
    {{W(1) "person Anna: friend\nperson Anne: friend\n"},
     "Anna, Anne | | week 1"},
    {{W(1) "person A: friend\nperson B: friend\n",
      W(2) "person C: friend\nperson B: friend\n"},
     "A, B, C | | week 1, week 2"},
    /* composed and decomposed, and blanks */
    {{W(1) "person Jos\u00e9: friend\n", W(2) "person Jose\u0301: friend\n"},
     "Jos\u00e9 | | week 1, week 2"},
    {{W(1) "person Mrs  O.: friend\n", W(2) "person Mrs O.: friend\n"},
     "Mrs O. | | week 1, week 2"},
    /* "aka" in the later file, or in the earlier; the last name stays */
    {{W(1) "person Anna: friend\n", W(2) "person Bea: friend, aka \"Anna\"\n"},
     "Bea | | week 1, week 2"},
    {{W(1) "person Anna: friend, aka \"Bea\"\n", W(2) "person Bea: friend\n"},
     "Bea | | week 1, week 2"},
    {{W(2) "person Bea: friend, aka \"Anna\"\n", W(1) "person Anna: friend\n"},
     "Anna | | week 1, week 2"},
    /* both have the same other name, or say it of each other */
    {{W(1) "person Anna: friend, aka \"Zoe\"\n",
      W(2) "person Bea: friend, aka \"Zoe\"\n"},
     "Bea | | week 1, week 2"},
    {{W(1) "person Anna: friend, aka \"Bea\"\n",
      W(2) "person Bea: friend, aka \"Anna\"\n"},
     "Bea | | week 1, week 2"},
    /* as names, other names are compared in normal form */
    {{W(1) "person Jos\u00e9: friend\n",
      W(2) "person Pepe: friend, aka \"Jose\u0301\"\n"},
     "Pepe | | week 1, week 2"},
    {{W(1) "person Mrs O.: friend\n",
      W(2) "person Olga: friend, aka \" Mrs  O. \"\n"},
     "Olga | | week 1, week 2"},
    /* a chain over files, and over several other names */
    {{W(1) "person Anna: friend\n", W(2) "person Bea: friend, aka \"Anna\"\n",
      W(3) "person Cleo: friend, aka \"Bea\"\n"},
     "Cleo | | week 1, week 2, week 3"},
    {{W(1) "person Anna: friend\n", W(2) "person Bea: friend\n",
      W(3) "person Cleo: friend, aka \"Anna\", aka \"Bea\"\n"},
     "Cleo | | week 1, week 2, week 3"},
    {{W(1) "person Anna: friend, aka \"x\"\n",
      W(2) "person Bea: friend, aka \"y\"\n",
      W(3) "person Cleo: friend, aka \"x\", aka \"y\"\n"},
     "Cleo | | week 1, week 2, week 3"},
    /* said in a later session of its file */
    {{W(1) "person Anna: friend\n",
      W(2) "person Bea: friend\nsession week 3\nperson Bea: aka \"Anna\"\n"},
     "Bea | | week 1, week 2, week 3"},
    /* a printed name is no name */
    {{W(1) "person Ruth: friend\n", W(2) "person Olga: friend, as \"Ruth\"\n"},
     "Ruth, Olga | | week 1, week 2"},
};

/* ---- Names that look alike are told, and never made one ---- */

#define LONG_NAME "nna Maria Antonia Francisca de los Angeles y de la Cruz"

static const struct files_row alike[] = {
    {{W(1) "person A" LONG_NAME ": friend\n",
      W(2) "person a" LONG_NAME ": friend\n"},
     "A" LONG_NAME ", a" LONG_NAME " | A" LONG_NAME "~a" LONG_NAME
     " | week 1, week 2"},
    {{W(1) "person Anna: friend\n", W(2) "person anna: friend\n"},
     "Anna, anna | Anna~anna | week 1, week 2"},
    {{W(1) "person Jos\u00e9: friend\n", W(2) "person Jose: friend\n"},
     "Jos\u00e9, Jose | Jos\u00e9~Jose | week 1, week 2"},
    /* a letter changed, dropped, added, two swapped */
    {{W(1) "person Maria: friend\n", W(2) "person Marla: friend\n"},
     "Maria, Marla | Maria~Marla | week 1, week 2"},
    {{W(1) "person Maria: friend\n", W(2) "person Mria: friend\n"},
     "Maria, Mria | Maria~Mria | week 1, week 2"},
    {{W(1) "person Maria: friend\n", W(2) "person Mariah: friend\n"},
     "Maria, Mariah | Maria~Mariah | week 1, week 2"},
    {{W(1) "person Maria: friend\n", W(2) "person Maira: friend\n"},
     "Maria, Maira | Maria~Maira | week 1, week 2"},
    /* far apart, or too short for a slip */
    {{W(1) "person Maria: friend\n", W(2) "person Marco: friend\n"},
     "Maria, Marco | | week 1, week 2"},
    {{W(1) "person Jo: friend\n", W(2) "person Mo: friend\n"},
     "Jo, Mo | | week 1, week 2"},
    {{W(1) "person Jo: friend\n", W(2) "person jo: friend\n"},
     "Jo, jo | Jo~jo | week 1, week 2"},
    /* in both files, or joined by another name: no doubt, no report */
    {{W(1) "person Anna: friend\nperson Anne: friend\n",
      W(2) "person Anna: friend\nperson Anne: friend\n"},
     "Anna, Anne | | week 1, week 2"},
    {{W(1) "person Anna: friend\n", W(2) "person Anne: friend, aka \"Anna\"\n"},
     "Anne | | week 1, week 2"},
    /* someone in both files is nobody's slip */
    {{W(1) "person Anna: friend\n",
      W(2) "person Anna: friend\nperson Anne: friend\n"},
     "Anna, Anne | | week 1, week 2"},
    {{W(1) "person Anna: friend\n", W(2) "person Anne: friend\n",
      W(3) "person Hanna: friend\n"},
     "Anna, Anne, Hanna | Anna~Anne, Anna~Hanna | week 1, week 2, week 3"},
};

/* ---- Sessions ---- */

#define DAY(date) CASE "session " date "\n"

static const struct files_row sessions[] = {
    {{W(8), W(1), W(4)}, " | | week 1, week 4, week 8"},
    {{W(1) "session week 9\n", W(4) "session week 12\n"},
     " | | week 1, week 4, week 9, week 12"},
    {{DAY("2026-05-06"), DAY("2025-12-31")}, " | | 2025-12-31, 2026-05-06"},
    /* people come in the order of the files */
    {{W(4) "person B: friend\n", W(1) "person A: friend\n"},
     "B, A | | week 1, week 4"},
    /* a file without a session fits any */
    {{DAY("2026-05-06"), CASE}, " | | 2026-05-06"},
    {{CASE, DAY("2026-05-06")}, " | | 2026-05-06"},
    {{CASE, W(1)}, " | | week 1"},
};

START_TEST(knows_people)
{
    check_files(&people[_i], _i);
}
END_TEST

START_TEST(tells_alike)
{
    check_files(&alike[_i], _i);
}
END_TEST

START_TEST(orders_sessions)
{
    check_files(&sessions[_i], _i);
}
END_TEST

/* ---- Files that do not fit ---- */

static const struct files_row errors[] = {
    {{"case A\nsession week 1\n", "case B\nsession week 2\n"},
     "the files are of two cases, 'A' and 'B'"},
    {{"case A\nsession week 1\n", "case a\nsession week 2\n"},
     "the files are of two cases, 'A' and 'a'"},
    {{W(1), W(1)}, "week 1 stands in two of the files"},
    {{W(1) "session week 4\n", W(2) "session week 4\n"},
     "week 4 stands in two of the files"},
    {{DAY("2026-05-06"), DAY("2026-05-06")},
     "2026-05-06 stands in two of the files"},
    {{W(1), DAY("2026-05-06")},
     "one file names its sessions by week, another by date"},
    {{DAY("2026-05-06"), W(1)},
     "one file names its sessions by week, another by date"},
    /* found also behind a file without a session */
    {{CASE, W(1), DAY("2026-05-06")},
     "one file names its sessions by week, another by date"},
    {{W(1), "case T\nrings: near, far\nsession week 2\n"},
     "the files draw different numbers of rings, and cannot be compared"},
    /* two people of one file, whom another makes one; within a file the
     * parser sees to it */
    {{W(1) "person Anna: friend\nperson Bea: friend\n",
      W(2) "person Cleo: friend, aka \"Anna\", aka \"Bea\"\n"},
     "by their other names (aka), 'Anna' and 'Bea' of one file would be one "
     "person"},
    /* a chain that closes over the files */
    {{W(1) "person Anna: friend\nperson Bea: friend\n",
      W(2) "person Cleo: friend, aka \"Anna\"\n",
      W(3) "person Bea: friend, aka \"Cleo\"\n"},
     "by their other names (aka), 'Anna' and 'Bea' of one file would be one "
     "person"},
};

START_TEST(refuses)
{
    struct files files = files_read(errors[_i].texts, KITH_THERAPIST);
    ck_assert_msg(files.timeline == NULL, "row %d fits", _i);
    ck_assert_text(files.error.message, errors[_i].wanted);
    files_release(&files);
}
END_TEST

/* The names of rings may differ, their number may not. */
START_TEST(takes_other_names_of_rings)
{
    const char *const texts[] = {
        "case T\nrings: near, by, far\nsession week 1\n",
        "case T\nrings: one, two, three\nsession week 2\n", NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    ck_assert_uint_eq(kith_timeline_sessions(files.timeline), 2);
    files_release(&files);
}
END_TEST

/* ---- One circle over several files ---- */

static double
value_between(const char *const *texts, const char *key)
{
    struct files files = files_together(texts, KITH_THERAPIST);
    struct kith_change *change =
        kith_change_new(files.timeline, 0, 1, NULL, NULL);
    double value = kith_change_value(change, key);
    kith_change_free(change);
    files_release(&files);
    return value;
}

/* Kinds of support that one file alone asks about: known in one session, and
 * so neither more nor less, but newly recorded. */
static const struct {
    const char *key;
    double wanted;
} kinds[] = {
    {"functions.both.got.kept", 1},
    {"functions.both.got.total", 1},
    {"functions.old.got.recorded", -3},
    {"functions.old.got.from", 3},
    {"functions.old.got.to", NAN},
    {"functions.new.got.recorded", 4},
    {"functions.new.got.from", NAN},
    {"functions.NEW.got.to", 4},
    {"got.from", 4},
    {"got.to", 6},
    {"got.kept", 1},
    {"got.recorded", 1},
    {"got.total", 2},
    {"want.recorded", 1},
    {"functions.old.coverage.from", 1},
    {"functions.old.coverage.to", NAN},
    /* 1 to 2; what one file does not ask about is left out */
    {"bray_curtis_cells", 1.0 / 3},
    {"jaccard", 1},
    {"mean_ring_shift", 1},
    {"tie_jaccard", 0.5},
};

START_TEST(joins_kinds)
{
    static const char *const texts[] = {
        "case T\nfunctions: both, old\nsession week 1\n"
        "person A: friend, ring 2, both 2/1/1, old 3/3/1\n"
        "person B: friend, ring 3\nknow A: B\n",
        /* in another order, and another case of letters */
        "case T\nfunctions: new, Both\nsession week 2\n"
        "person C: friend, ring 2, aka \"B\"\n"
        "person D: friend, wished\n"
        "person A: friend, ring 1, both 2/2/1, new 4/4/0\n"
        "know A: C\nknow C: D\n",
        NULL};
    static const char *const tied[] = {
        "case T\nfunctions: both, old\nsession week 1\n"
        "person A: friend, ring 2, both 2/1/1, old 3/3/1\n"
        "person B: friend, ring 3\nperson D: friend\nknow A: B\n"
        "person E: friend, not discussed\n",
        "case T\nfunctions: new, Both\nsession week 2\n"
        "person C: friend, ring 2, aka \"B\"\n"
        "person D: friend\n"
        "person A: friend, ring 1, both 2/2/1, new 4/4/0\n"
        "know A: C\nknow C: D\n",
        NULL};
    bool ties = strcmp(kinds[_i].key, "tie_jaccard") == 0;
    double got = value_between(ties ? tied : texts, kinds[_i].key);
    double wanted = kinds[_i].wanted;
    ck_assert_msg(isnan(wanted) ? isnan(got) : fabs(got - wanted) < 1e-12,
                  "%s is %g, not %g", kinds[_i].key, got, wanted);
}
END_TEST

/* Caution that one file says holds for all that the client reads. */
static const struct files_row cautions[] = {
    {{W(1) "person A: friend\nperson B: friend\n",
      W(2) "person A: friend\nperson B: friend, caution\n"},
     "A"},
    {{W(1) "person A: friend\nperson B: friend, caution\n",
      W(2) "person A: friend\nperson B: friend\n"},
     "A"},
    {{W(1) "person A: friend\nperson B: friend\n",
      W(2) "person A: friend\nperson B: friend\n",
      W(3) "person A: friend\nperson C: friend, aka \"B\", caution\n"},
     "A"},
};

START_TEST(withholds_over_files)
{
    struct files files = files_together(cautions[_i].texts, KITH_CLIENT);
    struct kith_change *change =
        kith_change_new(files.timeline, 0, 1, NULL, NULL);
    struct str told = {0};
    tell_list(&told, change, "kept");
    tell_list(&told, change, "joined");
    tell_list(&told, change, "left");
    ck_assert_text(str_text(&told), cautions[_i].wanted);
    str_release(&told);
    kith_change_free(change);
    files_release(&files);
}
END_TEST

/* ---- Asking for a session ---- */

static const struct {
    const char *name;
    int session; /* or -1 */
} asked[] = {
    {"first", 0},  {"last", 2}, {"#1", 0},    {"#3", 2},
    {"week 4", 1}, {"#4", -1},  {"#0", -1},   {"week 5", -1},
    {"week 8", 2}, {"", -1},    {"week", -1},
};

START_TEST(finds_session)
{
    const char *const texts[] = {W(8), W(1) "session week 4\n", NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    size_t session = 99;
    bool found = kith_timeline_find_session(files.timeline, asked[_i].name,
                                            &session, NULL);
    ck_assert_msg(found == (asked[_i].session >= 0), "'%s'", asked[_i].name);
    if (found)
        ck_assert_int_eq((int)session, asked[_i].session);
    files_release(&files);
}
END_TEST

/* ---- Hostile names ---- */

/* NAMES people in each of two files, of whom WANTED pairs are told. */
static void
read_crowd(size_t names, const char *first, const char *second, size_t wanted)
{
    struct str texts[2] = {{0}};
    for (int file = 0; file < 2; file++) {
        str_addf(&texts[file], CASE "session week %d\n", file + 1);
        for (size_t i = 0; i < names; i++)
            str_addf(&texts[file], "person %s%zu: friend\n",
                     file == 0 ? first : second, i);
    }
    const char *const both[] = {texts[0].data, texts[1].data, NULL};
    struct files files = files_together(both, KITH_THERAPIST);
    ck_assert_uint_eq(kith_timeline_people(files.timeline), 2 * names);
    const struct alike *found;
    array_each (found, &files.timeline->roster.alike) {
        ck_assert_uint_lt(found->a, names);
        ck_assert_uint_ge(found->b, names);
    }
    ck_assert_uint_eq(files.timeline->roster.alike.count, wanted);
    files_release(&files);
    str_release(&texts[0]);
    str_release(&texts[1]);
}

START_TEST(bears_crowds)
{
    read_crowd(3, "anna", "Anna", 9); /* a digit is one slip */
    read_crowd(3, "anna", "mary-lou", 0);
    read_crowd(400, "anna", "Anna", 100); /* nobody would review more */
}
END_TEST

/* A chain of 2,000 people, each the other name of the next, in two files. */
START_TEST(bears_chains)
{
    enum { LINKS = 2000 };
    struct str texts[2] = {{0}};
    str_add(&texts[0], W(1));
    str_add(&texts[1], W(2));
    for (int i = 0; i < LINKS; i++)
        str_addf(&texts[i % 2], "person P%d: friend, aka \"P%d\"\n", i, i + 1);
    const char *const both[] = {texts[0].data, texts[1].data, NULL};
    struct files files = files_read(both, KITH_THERAPIST);
    ck_assert_ptr_null(files.timeline);
    ck_assert_text(files.error.message,
                   "by their other names (aka), 'P0' and 'P2' of one file "
                   "would be one person");
    files_release(&files);
    str_release(&texts[0]);
    str_release(&texts[1]);
}
END_TEST

/* A thousand random files of four people in two sessions, and what they are
 * called besides: refused just where two would be one, by the closure of all
 * names; and a file that is read fits itself. */
enum { FILE_PEOPLE = 4, FILE_NAMES = 7 };

static uint32_t
next_random(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525 + 1013904223;
    return (*state >> 16) % below;
}

static void
add_aka(struct str *text, uint32_t *state, size_t person,
        bool (*same)[FILE_NAMES])
{
    size_t name = next_random(state, 4 * FILE_NAMES);
    if (name < FILE_NAMES && name != person) {
        str_addf(text, ", aka \"%c\"", (char)('A' + name));
        same[person][name] = same[name][person] = true;
    }
    str_add(text, "\n");
}

/* Each person comes in the first session or in the second. */
static void
add_named(struct str *text, uint32_t *state, bool (*same)[FILE_NAMES])
{
    bool known[FILE_PEOPLE] = {false};
    for (int session = 1; session <= 2; session++) {
        str_addf(text, "session week %d\n", session);
        for (size_t i = 0; i < FILE_PEOPLE; i++) {
            if (session == 1 && next_random(state, 2) == 0)
                continue;
            str_addf(text, "person %c: %s", (char)('A' + i),
                     known[i] ? "ring 2" : "friend");
            known[i] = true;
            add_aka(text, state, i, same);
        }
    }
}

static bool
any_is_one(bool (*same)[FILE_NAMES])
{
    bool found = false;
    for (size_t k = 0; k < FILE_NAMES; k++)
        for (size_t i = 0; i < FILE_NAMES; i++)
            for (size_t j = 0; j < FILE_NAMES; j++)
                same[i][j] |= same[i][k] && same[k][j];
    for (size_t i = 0; i < FILE_PEOPLE; i++)
        for (size_t j = i + 1; j < FILE_PEOPLE; j++)
            found |= same[i][j];
    return found;
}

START_TEST(fits_itself)
{
    int refused = 0;
    for (uint32_t seed = 0; seed < 1000; seed++) {
        bool same[FILE_NAMES][FILE_NAMES] = {{false}};
        uint32_t state = seed;
        struct str text = {0};
        str_add(&text, CASE);
        add_named(&text, &state, same);
        bool one = any_is_one(same);
        struct kith_inventory *inventory = case_parse(text.data);
        ck_assert_msg((kith_inventory_problems(inventory) > 0) == one, "%s",
                      text.data);
        refused += one;
        kith_inventory_free(inventory);
        const char *const alone[] = {text.data, NULL};
        if (!one) {
            struct files files = files_together(alone, KITH_THERAPIST);
            ck_assert_uint_eq(kith_timeline_people(files.timeline),
                              FILE_PEOPLE);
            files_release(&files);
        }
        str_release(&text);
    }
    ck_assert_msg(refused > 200 && refused < 800, "%d", refused);
}
END_TEST

/* Two people of the first file whom the second makes one. */
static void
check_clash(const char *first, const char *second, const char *wanted)
{
    struct str texts[2] = {{0}};
    str_addf(&texts[0], W(1) "person \"%s\": friend\nperson \"%s\": friend\n",
             first, second);
    str_addf(&texts[1], W(2) "person C: friend, aka \"%s\", aka \"%s\"\n",
             first, second);
    const char *const both[] = {texts[0].data, texts[1].data, NULL};
    struct files files = files_read(both, KITH_THERAPIST);
    ck_assert_ptr_null(files.timeline);
    bool fine = strstr(files.error.message, wanted) != NULL &&
                strstr(files.error.message, "would be one person") != NULL;
    ck_assert_msg(fine, "got '%s'", files.error.message);
    files_release(&files);
    str_release(&texts[0]);
    str_release(&texts[1]);
}

/* Names of 4,000 bytes, cut to fit into a message. */
START_TEST(bears_long_names)
{
    struct str first = {0}, second = {0};
    str_add_times(&first, "\u00e4", 2000);
    str_add_times(&second, "\u00e4", 2000);
    str_add(&second, "b");
    check_clash(first.data, second.data, "\u00e4\u00e4\u00e4");
    str_release(&first);
    str_release(&second);
}
END_TEST

/* What could steer a terminal does not come into a message. */
START_TEST(makes_names_safe)
{
    check_clash("A\u202eB", "D", "'A\ufffdB' and 'D' of one file");
}
END_TEST

/* In a case of one file everyone has one number, whoever is left out of it:
 * seats and codes are found by that of the view. */
START_TEST(numbers_people_as_the_file)
{
    const char *text =
        CASE "session week 1\nperson A: friend\nperson B: friend, caution\n"
             "person C: friend\nperson D: friend, caution\n"
             "session week 2\nperson D: no caution\nperson E: friend\n";
    for (enum kith_audience audience = KITH_THERAPIST; audience <= KITH_CLIENT;
         audience++) {
        struct kith_inventory *inventory = case_read(text);
        struct kith_timeline *timeline = timeline_of_file(inventory, audience);
        size_t hidden = audience == KITH_CLIENT ? 1 : 0;
        ck_assert_uint_eq(timeline_people(timeline), 5 - hidden);
        const struct moment *moment;
        array_each (moment, &timeline->moments) {
            const struct view *view;
            ck_assert_uint_eq(snapshot_everyone(moment->snapshot), 5 - hidden);
            array_each (view, &moment->snapshot->people) {
                ck_assert_ptr_eq(moment->views[view->person], view);
                ck_assert(slice_equal(timeline_name(timeline, view->person),
                                      view->name));
            }
        }
        kith_timeline_free(timeline);
        kith_inventory_free(inventory);
    }
}
END_TEST

#define ADD(tc, test, table) tcase_add_loop_test(tc, test, 0, ROWS_OF(table))

SUITE("timeline", {
    ADD(tc, knows_people, people);
    ADD(tc, tells_alike, alike);
    ADD(tc, orders_sessions, sessions);
    ADD(tc, refuses, errors);
    tcase_add_test(tc, takes_other_names_of_rings);
    ADD(tc, joins_kinds, kinds);
    ADD(tc, withholds_over_files, cautions);
    ADD(tc, finds_session, asked);
    tcase_add_test(tc, bears_crowds);
    tcase_add_test(tc, bears_chains);
    tcase_add_test(tc, fits_itself);
    tcase_add_test(tc, numbers_people_as_the_file);
    tcase_add_test(tc, bears_long_names);
    tcase_add_test(tc, makes_names_safe);
})
