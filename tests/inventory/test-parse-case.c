/* The records of a case, and those that may stand anywhere. */
#include "cases.h"

#define HEAD "case T\nsession week 1\n"

static const struct {
    const char *written, *code; /* NULL: is none */
} codes[] = {
    {"case C014", "C014"},
    {"case: c-0_1", "c-0_1"},
    {"CASE x", "x"},
    {"case 42", "42"},
    {"case abcdefghijklmnopqrstuvwxyz012345",
     "abcdefghijklmnopqrstuvwxyz012345"},
    {"case abcdefghijklmnopqrstuvwxyz0123456", NULL},
    {"case", NULL},
    {"case Sarah Miller", NULL},
    {"case S.M.", NULL},
    {"case \xC3\xA9", NULL},
    {"case A, B", NULL},
};

START_TEST(reads_code)
{
    struct kith_inventory *inventory = case_parse(codes[_i].written);
    const char *code = codes[_i].code;
    ck_assert_msg((kith_inventory_problems(inventory) == 0) == (code != NULL),
                  "'%s'", codes[_i].written);
    if (code != NULL)
        ck_assert_str_eq(kith_inventory_case(inventory), code);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(has_defaults)
{
    struct kith_inventory *inventory = case_read("case T\n");
    ck_assert_slice(inventory->me, "Me", 0);
    static const char *const rings[] = {"closest", "close", "wider circle"};
    ck_assert_uint_eq(inventory->rings.count, 3);
    for (int i = 0; i < 3; i++)
        ck_assert_slice(inventory->rings.items[i], rings[i], i);
    static const char *const functions[] = {
        "emotional", "esteem", "companionship", "advice", "practical"};
    ck_assert_uint_eq(inventory->functions.count, 5);
    for (int i = 0; i < 5; i++)
        ck_assert_slice(inventory->functions.items[i], functions[i], i);
    ck_assert_int_eq(inventory->onset, VALUE_NOT_SAID);
    ck_assert(!inventory->own_rings && !inventory->own_functions);
    ck_assert(!inventory->head.has_focus);
    kith_inventory_free(inventory);
}
END_TEST

static const struct {
    const char *written, *me;
} centres[] = {
    {"me Sarah", "Sarah"},
    {"me: Sarah", "Sarah"},
    {"me Sarah  Jane", "Sarah Jane"},
    {"me \"Sarah, me\"", "Sarah, me"},
    {"me Zoe\xCC\x88", "Zo\xC3\xAB"},
};

START_TEST(reads_me)
{
    struct str text = {0};
    str_addf(&text, "case T\n%s\n", centres[_i].written);
    struct kith_inventory *inventory = case_read(text.data);
    ck_assert_slice(inventory->me, centres[_i].me, _i);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

/* Lists: what stands in them, parted by bars; NULL: not accepted. */
static const struct {
    const char *written, *items;
} rings[] = {
    {"rings: a, b", "a|b"},
    {"rings a, b", "a|b"},
    {"rings:\n  a\n  b\n  c", "a|b|c"},
    {"rings: close to me, far away", "close to me|far away"},
    {"rings: \"a, b\", \"c: d\"", "a, b|c: d"},
    {"rings: a, b, c, d, e", "a|b|c|d|e"},
    {"rings: a, b, c, d, e, f", NULL},
    {"rings: a", NULL},
    {"rings:", NULL},
    {"rings: a, a", NULL},
};

static const struct {
    const char *written, *items;
} functions[] = {
    {"functions: emotional, practical", "emotional|practical"},
    {"functions affection, crisis", "affection|crisis"},
    {"functions: one", "one"},
    {"functions:\n  one # remark\n  two", "one|two"},
    {"functions: money-help, \xC3\xA9"
     "coute",
     "money-help|\xC3\xA9"
     "coute"},
    {"functions: two words, one", NULL},
    {"functions: ring, one", NULL},
    {"functions: sister", NULL},
    {"functions: close", NULL},
    {"functions: a, A", NULL},
    {"functions: a1", NULL},
    {"functions: -a", NULL},
    {"functions:", NULL},
};

static void
check_list(const char *written, const char *items, bool functions_wanted)
{
    struct str text = {0}, got = {0};
    str_addf(&text, "case T\n%s\n", written);
    struct kith_inventory *inventory = case_parse(text.data);
    bool fine = kith_inventory_problems(inventory) == 0;
    ck_assert_msg(fine == (items != NULL), "'%s'", written);
    size_t count =
        functions_wanted ? inventory->functions.count : inventory->rings.count;
    const struct slice *all =
        functions_wanted ? inventory->functions.items : inventory->rings.items;
    for (size_t i = 0; i < count; i++)
        str_addf(&got, "%s%.*s", i > 0 ? "|" : "", SLICE_ARGS(all[i]));
    if (fine)
        ck_assert_text(got.data, items);
    kith_inventory_free(inventory);
    str_release(&text);
    str_release(&got);
}

START_TEST(reads_rings)
{
    check_list(rings[_i].written, rings[_i].items, false);
}
END_TEST

START_TEST(reads_functions)
{
    check_list(functions[_i].written, functions[_i].items, true);
}
END_TEST

/* The rings of the case bound where people can stand. */
START_TEST(counts_own_rings)
{
    static const char text[] = "case T\nrings: a, b\nsession week 1\n"
                               "person A: friend, ring 2 -> 1\n"
                               "person B: friend, ring 3\n";
    struct kith_inventory *inventory = case_parse(text);
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert_uint_eq(kith_inventory_problems(inventory), 1);
    ck_assert(kith_inventory_problem(inventory, 0, &problem));
    ck_assert_str_eq(problem.code, "off-scale");
    ck_assert_uint_eq(problem.line, 5);
    kith_inventory_free(inventory);
}
END_TEST

static const struct {
    const char *written;
    int date; /* 0: not accepted */
} onsets[] = {
    {"onset 2023", 20230000},       {"onset: 2023-10", 20231000},
    {"onset 2023-10-05", 20231005}, {"onset 2024-02-29", 20240229},
    {"onset 2023-02-29", 0},        {"onset last year", 0},
    {"onset 2023-10 2024", 0},      {"onset", 0},
};

START_TEST(reads_onset)
{
    struct str text = {0};
    str_addf(&text, "case T\n%s\n", onsets[_i].written);
    struct kith_inventory *inventory = case_parse(text.data);
    bool fine = kith_inventory_problems(inventory) == 0;
    ck_assert_msg(fine == (onsets[_i].date > 0), "'%s'", onsets[_i].written);
    if (fine)
        ck_assert_int_eq(inventory->onset, onsets[_i].date);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

enum { NONE = VALUE_NOT_SAID, WRONG = -100 };

static const struct {
    const char *written;
    int first, second;
} foci[] = {
    {"focus: grief", 0, NONE},
    {"focus dispute", 1, NONE},
    {"focus: transition, dispute", 2, 1},
    {"focus: Sensitivity\n  GRIEF", 3, 0},
    {"focus: deficits", 4, NONE},
    {"focus: isolation, grief", 5, 0},
    {"focus: grief, dispute, transition", WRONG, WRONG},
    {"focus: love", WRONG, WRONG},
    {"focus: grief dispute", WRONG, WRONG},
    {"focus:", WRONG, WRONG},
};

/* The same in the case and in a session. */
START_TEST(reads_focus)
{
    for (int in_session = 0; in_session < 2; in_session++) {
        struct str text = {0};
        str_addf(&text, "%s%s\n", in_session ? HEAD : "case T\n",
                 foci[_i].written);
        struct kith_inventory *inventory = case_parse(text.data);
        bool fine = kith_inventory_problems(inventory) == 0;
        ck_assert_msg(fine == (foci[_i].first != WRONG), "'%s'",
                      foci[_i].written);
        const struct session *place =
            in_session ? inventory->sessions.items : &inventory->head;
        if (fine) {
            ck_assert(place->has_focus);
            ck_assert_int_eq(place->focus.areas[0], foci[_i].first);
            ck_assert_int_eq(place->focus.areas[1], foci[_i].second);
        }
        kith_inventory_free(inventory);
        str_release(&text);
    }
}
END_TEST

/* A goal record behind 'goal G1 "first"'. */
static const struct {
    const char *written, *text;
    int rating, status;
} goals[] = {
    {"goal G1: rating -2", "", -2, NONE},
    {"goal G1: rating 0", "", 0, NONE},
    {"goal G1: rating +2", "", 2, NONE},
    {"goal G1: rating 2", "", 2, NONE},
    {"goal G1: rating \xE2\x88\x92"
     "1",
     "", -1, NONE},
    {"goal G1: rating ?", "", GOAL_UNKNOWN, NONE},
    {"goal G1: status open", "", GOAL_NOT_SAID, 0},
    {"goal G1: status Working", "", GOAL_NOT_SAID, 1},
    {"goal G1: status done, rating 1", "", 1, 2},
    {"goal G1: rating 1\n  status parked", "", 1, 3},
    {"goal G1 \"other words\"", "other words", GOAL_NOT_SAID, NONE},
    {"goal G1 \"a: b\": rating 1", "a: b", 1, NONE},
};

START_TEST(reads_goal)
{
    struct str text = {0};
    str_addf(&text, "case T\ngoal G1 \"first\"\nsession week 1\n%s\n",
             goals[_i].written);
    struct kith_inventory *inventory = case_read(text.data);
    ck_assert_uint_eq(inventory->goals.count, 1);
    ck_assert_slice(inventory->goals.items[0].id, "G1", _i);
    ck_assert_slice(inventory->head.goals.items[0].text, "first", _i);
    const struct goal_said *said = inventory->sessions.items[0].goals.items;
    ck_assert_uint_eq(said->goal, 0);
    ck_assert_slice(said->text, goals[_i].text, _i);
    ck_assert_msg(said->rating == goals[_i].rating, "'%s': %d",
                  goals[_i].written, said->rating);
    ck_assert_msg(said->status == goals[_i].status, "'%s': %d",
                  goals[_i].written, said->status);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

enum { NO_MOOD = -10 };

static const struct {
    const char *written;
    int date, kind, mood;
    const char *text, *people; /* people's names parted by bars */
} events[] = {
    {"event 2020 death", 20200000, 0, NO_MOOD, "", ""},
    {"event 2020-02 loss: A", 20200200, 1, NO_MOOD, "", "A"},
    {"event 2020-02-29 separation: A, mood -2, \"he left\"", 20200229, 2, -2,
     "he left", "A"},
    {"event 2020 move: mood +1", 20200000, 3, 1, "", ""},
    {"event 2020 job: mood 0, \"new\"", 20200000, 4, 0, "new", ""},
    {"event 2020 Health: \"a, b: c\"", 20200000, 5, NO_MOOD, "a, b: c", ""},
    {"event 2020 conflict: A, B, mood -1", 20200000, 6, -1, "", "A|B"},
    {"event 2020 new-tie:\n  B\n  \"met\"\n  mood 2", 20200000, 7, 2, "met",
     "B"},
    {"event 2020 achievement: person \"C, D\", A", 20200000, 8, NO_MOOD, "",
     "C, D|A"},
    {"event 2020 other: person \"A\", \"A\"", 20200000, 9, NO_MOOD, "A", "A"},
    {"event 2020 other: person E", 20200000, 9, NO_MOOD, "", "person E"},
    {"event 2020 other: mood \xE2\x88\x92"
     "2",
     20200000, 9, -2, "", ""},
};

static void
check_event(const struct kith_inventory *inventory, const struct event *event,
            int row)
{
    ck_assert_int_eq(event->date, events[row].date);
    ck_assert_int_eq(event->kind, events[row].kind);
    ck_assert_msg(event->has_mood == (events[row].mood != NO_MOOD), "row %d",
                  row);
    if (event->has_mood)
        ck_assert_int_eq(event->mood, events[row].mood);
    ck_assert_slice(event->text, events[row].text, row);
    struct str people = {0};
    for (size_t i = 0; i < event->count; i++) {
        uint32_t person = event->people[i].person;
        ck_assert_uint_lt(person, inventory->people.count);
        str_addf(&people, "%s%s", i > 0 ? "|" : "",
                 inventory->people.items[person]->name.data);
    }
    ck_assert_slice(str_slice(&people), events[row].people, row);
    str_release(&people);
}

/* In the case, in a session, and before the people are introduced. */
START_TEST(reads_event)
{
    static const char people[] = "person A: friend\nperson B: friend\n"
                                 "person \"C, D\": friend\n"
                                 "person person E: friend\n";
    struct str text = {0};
    str_addf(&text, "case T\n%s\nsession week 1\n%s\nsession week 2\n%s",
             events[_i].written, events[_i].written, people);
    struct kith_inventory *inventory = case_read(text.data);
    ck_assert_uint_eq(inventory->head.events.count, 1);
    check_event(inventory, inventory->head.events.items, _i);
    const struct session *session = inventory->sessions.items;
    ck_assert_uint_eq(session->events.count, 1);
    check_event(inventory, session->events.items, _i);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

static const struct {
    const char *written, *code;
} wrong[] = {
    {"goal G1: rating 3", "off-scale"},
    {"goal G1: rating -3", "off-scale"},
    {"goal G1: rating good", "not-a-number"},
    {"goal G1: status finished", "unknown-value"},
    {"goal G1: rating 1, rating 2", "fact-twice"},
    {"goal G1: mood 1", "unknown-goal-fact"},
    {"goal G9: rating 1", "unknown-goal"},
    {"goal", "missing-name"},
    {"goal G.1 \"x\"", "bad-goal-id"},
    {"goal G2 words", "quotes-needed"},
    {"goal G2 \"\"", "missing-value"},
    {"event 2020", "missing-value"},
    {"event death 2020", "bad-date"},
    {"event 2020 wedding", "unknown-event"},
    {"event 2020-02-30 death", "bad-date"},
    {"event 2020 death: mood 3", "off-scale"},
    {"event 2020 death: mood -1, mood 1", "fact-twice"},
    {"event 2020 death: \"a\", \"b\"", "fact-twice"},
    {"event 2020 death: Nobody", "unknown-person"},
};

START_TEST(refuses_record)
{
    struct str text = {0};
    str_addf(&text, "case T\ngoal G1 \"first\"\n%s\n", wrong[_i].written);
    struct kith_inventory *inventory = case_parse(text.data);
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert_msg(kith_inventory_problem(inventory, 0, &problem),
                  "'%s' is accepted", wrong[_i].written);
    ck_assert_msg(strcmp(problem.code, wrong[_i].code) == 0, "'%s': %s",
                  wrong[_i].written, problem.code);
    ck_assert_uint_eq(problem.line, 3);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

SUITE("parse-case", {
    tcase_add_loop_test(tc, reads_code, 0, ROWS_OF(codes));
    tcase_add_test(tc, has_defaults);
    tcase_add_loop_test(tc, reads_me, 0, ROWS_OF(centres));
    tcase_add_loop_test(tc, reads_rings, 0, ROWS_OF(rings));
    tcase_add_loop_test(tc, reads_functions, 0, ROWS_OF(functions));
    tcase_add_test(tc, counts_own_rings);
    tcase_add_loop_test(tc, reads_onset, 0, ROWS_OF(onsets));
    tcase_add_loop_test(tc, reads_focus, 0, ROWS_OF(foci));
    tcase_add_loop_test(tc, reads_goal, 0, ROWS_OF(goals));
    tcase_add_loop_test(tc, reads_event, 0, ROWS_OF(events));
    tcase_add_loop_test(tc, refuses_record, 0, ROWS_OF(wrong));
})
