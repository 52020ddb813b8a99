/* Lines, records and marks; and what an inventory says of itself. */
#include "cases.h"

#define HEAD  "case T\nsession week 1\n"
#define PAIR  HEAD "person A: friend\nperson B: friend\n"
#define BOM   "\xEF\xBB\xBF"
#define OPEN  "\xE2\x80\x9C" /* “ */
#define CLOSE "\xE2\x80\x9D" /* ” */
#define MINUS "\xE2\x88\x92"
#define ARROW "\xE2\x86\x92"

static const char plain[] = "case T\n"
                            "me Ann\n"
                            "rings: one, two\n"
                            "focus: grief, dispute\n"
                            "onset 2023-10\n"
                            "session week 1 \"in\": number 1\n"
                            "scores: PHQ-9 18, mood 3\n"
                            "need: emotional 4\n"
                            "person Maya: sister, ring 2 -> 1, emotional 4/2\n"
                            "person Jo: friend\n"
                            "close Maya: Jo\n"
                            "ties complete\n"
                            "talk Maya: outcome -1, felt \"so \\\"so\\\"\"\n"
                            "note \"a # b, c: \\\\\"\n";

/* Other spellings of the same. */
static const char *const spellings[] = {
    plain,
    /* a mark of order, and line ends of another system */
    BOM "case T\r\nme Ann\r\nrings: one, two\r\nfocus: grief, dispute\r\n"
        "onset 2023-10\r\nsession week 1 \"in\": number 1\r\n"
        "scores: PHQ-9 18, mood 3\r\nneed: emotional 4\r\n"
        "person Maya: sister, ring 2 -> 1,\r\n  emotional 4/2\r\n"
        "person Jo: friend\r\nclose Maya: Jo\r\nties complete\r\n"
        "talk Maya: outcome -1, felt \"so \\\"so\\\"\"\r\n"
        "note \"a # b, c: \\\\\"\r\n",
    /* every colon that may be there, and one that need not */
    "case: T\nme: Ann\nrings one, two\nfocus grief, dispute\n"
    "onset: 2023-10\nsession week 1 \"in\": number 1\n"
    "scores PHQ-9 18, mood 3\nneed emotional 4\n"
    "person Maya: sister, ring 2 -> 1, emotional 4/2\nperson Jo: friend\n"
    "close Maya: Jo\nties: complete\n"
    "talk Maya: outcome -1, felt \"so \\\"so\\\"\"\n"
    "note: \"a # b, c: \\\\\"\n",
    /* remarks and blank lines everywhere */
    "# first of all\n\n  # and more\ncase T # of a code\n\nme Ann#close by\n"
    "rings: one,\n# at the margin\n  two\n\n  # inside\n"
    "focus: grief\n\n  dispute\nonset 2023-10 # : , \"\n\n\n"
    "session week 1 \"in\": # session week 2\n  number 1\n\t\n"
    "scores: PHQ-9 18\n# GAD-7 3\n  mood 3\nneed:\n  emotional 4\n"
    "person Maya: # older\n\n\n  sister\n# ring 3\n  ring 2 -> 1 # wished\n"
    "  emotional 4/2\nperson Jo: friend\nclose Maya:\n  # with\n  Jo\n"
    "ties complete # \"all\"\ntalk Maya: outcome -1\n\n"
    "  felt \"so \\\"so\\\"\" # x\nnote \"a # b, c: \\\\\"# y",
    /* keywords and field words in any case */
    "CASE T\nMe Ann\nRINGS: one, two\nFocus: GRIEF, Dispute\n"
    "Onset 2023-10\nSESSION WEEK 1 \"in\": Number 1\n"
    "Scores: phq-9 18, MOOD 3\nNEED: Emotional 4\n"
    "Person Maya: SISTER, Ring 2 -> 1, EMOTIONAL 4/2\n"
    "pErSoN Jo: Friend\nClose Maya: Jo\nTies COMPLETE\n"
    "Talk Maya: OUTCOME -1, Felt \"so \\\"so\\\"\"\n"
    "NOTE \"a # b, c: \\\\\"\n",
    /* typographic marks */
    "case T\nme " OPEN "Ann" CLOSE "\nrings: one, two\n"
    "focus: grief, dispute\nonset 2023" MINUS "10\n"
    "session week 1 " OPEN "in" CLOSE ": number 1\n"
    "scores: PHQ-9 18, mood 3\nneed: emotional 4\n"
    "person " OPEN "Maya" CLOSE ": sister, ring 2 " ARROW
    " 1, emotional 4/2\nperson Jo: friend\nclose Maya: Jo\n"
    "ties complete\ntalk Maya: outcome " MINUS "1, felt " OPEN "so \"so\"" CLOSE
    "\nnote " OPEN "a # b, c: \\\\" CLOSE "\n",
    /* blanks */
    "case\tT \nme   Ann\t\nrings:one,two\nfocus :grief ,dispute\n"
    "onset\t2023-10\nsession  week   1  \"in\":number\t1\n"
    "scores:PHQ-9  18,mood 3\nneed:emotional  4\n"
    "person  Maya :sister,ring 2->1,emotional 4 / 2\n"
    "person Jo:friend\nclose Maya:Jo\nties  complete\n"
    "talk Maya:outcome  -1,felt\"so \\\"so\\\"\"\nnote\"a # b, c: \\\\\"\n",
    /* empty facts */
    "case T\nme Ann\nrings: ,one,,two,\nfocus: grief, , dispute,\n"
    "onset 2023-10,\nsession week 1 \"in\": , number 1,\n"
    "scores: ,,PHQ-9 18,\n  , mood 3\nneed: ,emotional 4,,\n"
    "person Maya:, sister,,\n  , ring 2 -> 1,\n  ,\n  emotional 4/2,\n"
    "person Jo: ,friend\nclose Maya: ,Jo,\nties complete,\n"
    "talk Maya:, outcome -1,, felt \"so \\\"so\\\"\",\n"
    "note \"a # b, c: \\\\\",\n",
    /* another order of the records, which is free */
    "case T\nonset 2023-10\nfocus: grief, dispute\nrings: one, two\n"
    "me Ann\nsession week 1 \"in\": number 1\nnote \"a # b, c: \\\\\"\n"
    "talk Maya: felt \"so \\\"so\\\"\", outcome -1\nties complete\n"
    "close Maya: Jo\nneed: emotional 4\n"
    "person Maya: sister, ring 2 -> 1, emotional 4/2\n"
    "scores: PHQ-9 18, mood 3\nperson Jo: friend\n",
};

START_TEST(understands_spelling)
{
    struct kith_inventory *inventory = case_read(plain);
    char *wanted = kith_inventory_write(inventory, NULL);
    kith_inventory_free(inventory);
    inventory = case_read(spellings[_i]);
    char *got = kith_inventory_write(inventory, NULL);
    kith_inventory_free(inventory);
    ck_assert_msg(strcmp(got, wanted) == 0, "row %d: %s", _i, got);
    free(got);
    free(wanted);
}
END_TEST

/* Names: what is written, and the name that is understood. */
static const struct {
    const char *written, *name;
} names[] = {
    {"Maya", "Maya"},
    {"Mrs O.", "Mrs O."},
    {"Dr   L.", "Dr L."},
    {"\"Dr   L.\"", "Dr L."},
    {"\"  Maya  \"", "Maya"},
    {"Mrs\tO.", "Mrs O."},
    {"Mrs\xC2\xA0O.", "Mrs O."},
    {"\"A, B\"", "A, B"},
    {"\"A: B\"", "A: B"},
    {"\"A #1\"", "A #1"},
    {"\"A \\\"B\\\"\"", "A \"B\""},
    {"\"A\\\\B\"", "A\\B"},
    {OPEN "A, B" CLOSE, "A, B"},
    {OPEN "A \"B\" C" CLOSE, "A \"B\" C"},
    {"\"A " OPEN "B" CLOSE "\"", "A " OPEN "B" CLOSE},
    {"Zo\xC3\xAB", "Zo\xC3\xAB"},
    {"Zoe\xCC\x88", "Zo\xC3\xAB"}, /* NFC */
    {"\"Zoe\xCC\x88\"", "Zo\xC3\xAB"},
    {"\xE4\xBD\x90\xE8\x97\xA4", "\xE4\xBD\x90\xE8\x97\xA4"},
    {"\xD7\xA0\xD7\xA2", "\xD7\xA0\xD7\xA2"},
    {"O'Neil-Smith (2)", "O'Neil-Smith (2)"},
    {"ring", "ring"},
    {"person", "person"},
    {"\"?\"", "?"},
    {"42", "42"},
    {"a/b", "a/b"},
};

START_TEST(understands_name)
{
    struct str text = {0};
    str_addf(&text, HEAD "person %s: friend\nperson Z: friend\nclose %s: Z\n",
             names[_i].written, names[_i].written);
    struct kith_inventory *inventory = case_read(text.data);
    ck_assert_uint_eq(inventory->people.count, 2);
    const struct person *person = inventory->people.items[0];
    ck_assert_slice(person->name, names[_i].name, _i);
    ck_assert_int_eq(person->name.data[person->name.size], '\0');
    ck_assert_slice(case_at(inventory, person->span), names[_i].written, _i);
    ck_assert_ptr_eq(inventory_person(inventory, slice_of(names[_i].name)),
                     person);
    const struct mention *tied =
        inventory->sessions.items[0].ties.items[0].people;
    ck_assert_uint_eq(tied[0].person, 0);
    ck_assert_uint_eq(tied[1].person, 1);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

/* Names are matched exactly: these are two people. */
static const char *const two_names[][2] = {
    {"Maya", "maya"},
    {"Jo", "Joe"},
    {"Mrs O.", "Mrs O"},
    {"Zoe", "Zo\xC3\xAB"},
};

START_TEST(tells_names_apart)
{
    struct str text = {0};
    str_addf(&text, HEAD "person %s: friend\nperson %s: friend\n",
             two_names[_i][0], two_names[_i][1]);
    struct kith_inventory *inventory = case_read(text.data);
    ck_assert_uint_eq(inventory->people.count, 2);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

/* What is wrong, and where: line and column, counted in characters. */
static const struct {
    const char *text, *code;
    size_t line, column;
} wrong[] = {
    {"session week 1\n", "missing-case", 1, 1},
    {"", "missing-case", 1, 1},
    {HEAD "persn A: friend\n", "unknown-keyword", 3, 1},
    {HEAD "person A: friend, rng 1\n", "unknown-fact", 3, 19},
    {HEAD "person Zo\xC3\xAB: friend, rng 1\n", "unknown-fact", 3, 21},
    {HEAD "person A: friend\n  ring 1\n\n  strain 5\n", "off-scale", 6, 10},
    {HEAD "person A: friend, ring 4\n", "off-scale", 3, 24},
    {HEAD "person A: ring 1\n", "unknown-person", 3, 8},
    {PAIR "close A: C\n", "unknown-person", 5, 10},
    {PAIR "close A: A\n", "self-tie", 5, 10},
    {PAIR "close A: B\nknow B: A\n", "pair-twice", 6, 9},
    {PAIR "person A: strain 1\n", "person-twice", 5, 8},
    {PAIR "person C: friend, ring 1, ring 2\n", "fact-twice", 5, 27},
    {PAIR "session week 1\n", "session-order", 5, 9},
    {PAIR "session week 0\n", "session-order", 5, 9},
    {PAIR "session 2026-05-06\n", "mixed-sessions", 5, 9},
    {PAIR "note \"open\n", "unclosed-quote", 5, 6},
    {PAIR "note \"a\\n\"\n", "unknown-escape", 5, 8},
    {"  me Ann\ncase T\n", "indented-start", 1, 3},
    {"case T\nperson A: friend\n", "before-session", 2, 1},
    {PAIR "me Ann\n", "case-record-in-session", 5, 1},
    {"case T\nme A\nme B\n", "record-twice", 3, 1},
    {"case T\n\xFF\n", "not-utf8", 2, 1},
    {PAIR "same\n", "unknown-keyword", 5, 1},
};

START_TEST(places_problem)
{
    struct kith_inventory *inventory = case_parse(wrong[_i].text);
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert_msg(kith_inventory_problem(inventory, 0, &problem),
                  "row %d: no problem", _i);
    ck_assert_str_eq(problem.code, wrong[_i].code);
    ck_assert_msg(problem.line == wrong[_i].line &&
                      problem.column == wrong[_i].column,
                  "%s: %zu:%zu", problem.code, problem.line, problem.column);
    kith_inventory_free(inventory);
}
END_TEST

/* Reading goes on: each of these has as many problems as it says. */
static const struct {
    const char *text;
    size_t problems;
} several[] = {
    {PAIR "person C: friend, ring 9, strain 9, asked no\n", 3},
    {PAIR "blah\nperson C: frend\nclose A: D\n", 3},
    {PAIR "close A: D\ntalk E: felt \"x\"\nevent 2020 death: F\n", 3},
    {PAIR "scores: PHQ-9 99, GAD-7 x\nneed: emotional 5, love 3\n", 4},
};

START_TEST(reads_on)
{
    struct kith_inventory *inventory = case_parse(several[_i].text);
    size_t problems = kith_inventory_problems(inventory);
    ck_assert_msg(problems == several[_i].problems, "row %d: %zu", _i,
                  problems);
    struct kith_problem problem = {.size = sizeof problem};
    size_t line = 0;
    for (size_t i = 0; i < problems; i++) {
        ck_assert(kith_inventory_problem(inventory, i, &problem));
        ck_assert_uint_ge(problem.line, line);
        line = problem.line;
    }
    ck_assert(!kith_inventory_problem(inventory, problems, &problem));
    kith_inventory_free(inventory);
}
END_TEST

static const struct {
    const char *asked;
    int session; /* -1: there is none */
} found[] = {
    {"week 1", 0},
    {"week 4", 1},
    {"week 16", 2},
    {"Week 4", 1},
    {"week  4", 1},
    {" week 4 ", 1},
    {"first", 0},
    {"last", 2},
    {"FIRST", 0},
    {"#1", 0},
    {"#2", 1},
    {"#3", 2},
    {"#0", -1},
    {"#4", -1},
    {"#", -1},
    {"#1x", -1},
    {"#-1", -1},
    {"# 1", -1},
    {"week 2", -1},
    {"week", -1},
    {"4", -1},
    {"week 44", -1},
    {"", -1},
    {"wee 4", -1},
    {"#99999999999999999999999", -1},
};

START_TEST(finds_session)
{
    struct kith_inventory *inventory =
        case_read("case T\nsession week 1\nsession week 4 \"four\"\n"
                  "session week 16\n");
    size_t session = 99;
    bool is_there =
        kith_inventory_find_session(inventory, found[_i].asked, &session, NULL);
    ck_assert_msg(is_there == (found[_i].session >= 0), "'%s'",
                  found[_i].asked);
    if (is_there)
        ck_assert_int_eq((int)session, found[_i].session);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(finds_session_by_date)
{
    struct kith_inventory *inventory =
        case_read("case T\nsession 2026-05-06\nsession 2026-05-13\n");
    size_t session = 99;
    ck_assert(
        kith_inventory_find_session(inventory, "2026-05-13", &session, NULL));
    ck_assert_uint_eq(session, 1);
    ck_assert(
        !kith_inventory_find_session(inventory, "2026-05", &session, NULL));
    ck_assert(
        !kith_inventory_find_session(inventory, "week 1", &session, NULL));
    char *name = kith_inventory_session_name(inventory, 0, NULL);
    ck_assert_str_eq(name, "2026-05-06");
    free(name);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(finds_no_session_in_none)
{
    struct kith_inventory *inventory = case_read("case T\n");
    size_t session;
    ck_assert_uint_eq(kith_inventory_sessions(inventory), 0);
    ck_assert(!kith_inventory_find_session(inventory, "first", &session, NULL));
    ck_assert(!kith_inventory_find_session(inventory, "last", &session, NULL));
    ck_assert(!kith_inventory_find_session(inventory, "#1", &session, NULL));
    kith_inventory_free(inventory);
}
END_TEST

SUITE("parse", {
    tcase_add_loop_test(tc, understands_spelling, 0, ROWS_OF(spellings));
    tcase_add_loop_test(tc, understands_name, 0, ROWS_OF(names));
    tcase_add_loop_test(tc, tells_names_apart, 0, ROWS_OF(two_names));
    tcase_add_loop_test(tc, places_problem, 0, ROWS_OF(wrong));
    tcase_add_loop_test(tc, reads_on, 0, ROWS_OF(several));
    tcase_add_loop_test(tc, finds_session, 0, ROWS_OF(found));
    tcase_add_test(tc, finds_session_by_date);
    tcase_add_test(tc, finds_no_session_in_none);
})
