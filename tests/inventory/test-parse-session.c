/* Sessions, and their records other than people. */
#include "cases.h"

#define HEAD "case T\nsession week 1\n"
#define PEOPLE                                                                 \
    "person A: friend\nperson B: friend\nperson C: friend\n"                   \
    "person \"D, E\": friend\n"

enum { NONE = VALUE_NOT_SAID };

static const struct {
    const char *written, *label;
    bool by_week;
    int when, number, phase;
    bool fresh;
} heads[] = {
    {"session week 0", "", true, 0, NONE, NONE, false},
    {"session week 4", "", true, 4, NONE, NONE, false},
    {"SESSION Week 16:", "", true, 16, NONE, NONE, false},
    {"session 2026-05-06", "", false, 20260506, NONE, NONE, false},
    {"session 2024-02-29: number 3", "", false, 20240229, 3, NONE, false},
    {"session 2026\xE2\x88\x92"
     "05\xE2\x88\x92"
     "06",
     "", false, 20260506, NONE, NONE, false},
    {"session week 4 \"after: all, # now\"", "after: all, # now", true, 4, NONE,
     NONE, false},
    {"session week 4 \"in\": number 4, phase middle", "in", true, 4, 4, 1,
     false},
    {"session week 4: phase Initial", "", true, 4, NONE, 0, false},
    {"session week 4: phase conclusion", "", true, 4, NONE, 2, false},
    {"session week 4: phase maintenance", "", true, 4, NONE, 3, false},
    {"session week 4: fresh", "", true, 4, NONE, NONE, true},
    {"session week 4:\n  Fresh\n\n  number 1", "", true, 4, 1, NONE, true},
};

START_TEST(reads_head)
{
    struct str text = {0};
    str_addf(&text, "case T\n%s\n", heads[_i].written);
    struct kith_inventory *inventory = case_read(text.data);
    ck_assert_uint_eq(inventory->sessions.count, 1);
    const struct session *session = inventory->sessions.items;
    ck_assert(inventory->by_week == heads[_i].by_week);
    ck_assert_int_eq(session->when, heads[_i].when);
    ck_assert_slice(session->label, heads[_i].label, _i);
    ck_assert_int_eq(session->number, heads[_i].number);
    ck_assert_int_eq(session->phase, heads[_i].phase);
    ck_assert(session->fresh == heads[_i].fresh);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

static struct kith_inventory *
read_record(const char *written)
{
    struct str text = {0};
    str_addf(&text, HEAD PEOPLE "%s\n", written);
    struct kith_inventory *inventory = case_read(text.data);
    str_release(&text);
    return inventory;
}

static const struct {
    const char *written, *name;
    bool known;
    double value;
    const char *digits;
} scores[] = {
    {"scores: PHQ-9 0", "PHQ-9", true, 0, "0"},
    {"scores PHQ-9 27", "PHQ-9", true, 27, "27"},
    {"scores: phq-9 18", "PHQ-9", true, 18, "18"},
    {"scores: GAD-7 21", "GAD-7", true, 21, "21"},
    {"scores: UCLA-3 3", "UCLA-3", true, 3, "3"},
    {"scores: UCLA-3 9", "UCLA-3", true, 9, "9"},
    {"scores: mood 10", "mood", true, 10, "10"},
    {"scores: mood 6.5", "mood", true, 6.5, "6.5"},
    {"scores: PHQ-9 ?", "PHQ-9", false, 0, "?"},
    {"scores: WHO-5 73.25", "WHO-5", true, 73.25, "73.25"},
    {"scores: My own scale -2", "My own scale", true, -2, "-2"},
    {"scores: \"a, b: c\" 7", "a, b: c", true, 7, "7"},
    {"scores: Delta \xE2\x88\x92"
     "1.5",
     "Delta", true, -1.5, "-1.5"},
};

START_TEST(reads_score)
{
    struct kith_inventory *inventory = read_record(scores[_i].written);
    const struct session *session = inventory->sessions.items;
    ck_assert_uint_eq(session->scores.count, 1);
    const struct score *score = session->scores.items;
    ck_assert_slice(score->name, scores[_i].name, _i);
    ck_assert(score->known == scores[_i].known);
    if (score->known)
        ck_assert_double_eq_tol(score->value, scores[_i].value, 1e-12);
    ck_assert_slice(score->digits, scores[_i].digits, _i);
    kith_inventory_free(inventory);
}
END_TEST

static const struct {
    const char *written;
    int function, level;
} needs[] = {
    {"need: emotional 4", 0, 4},     {"need esteem 0", 1, 0},
    {"Need: Companionship 2", 2, 2}, {"need: advice ?", 3, VALUE_UNKNOWN},
    {"need:\n  practical 1", 4, 1},
};

START_TEST(reads_need)
{
    struct kith_inventory *inventory = read_record(needs[_i].written);
    const struct session *session = inventory->sessions.items;
    ck_assert_uint_eq(session->needs.count, 1);
    ck_assert_int_eq(session->needs.items[0].function, needs[_i].function);
    ck_assert_int_eq(session->needs.items[0].level, needs[_i].level);
    kith_inventory_free(inventory);
}
END_TEST

static const struct {
    const char *written;
    enum tie_word word;
    bool star;
    const char *people; /* parted by bars */
} ties[] = {
    {"close A: B", TIE_CLOSE, true, "A|B"},
    {"know A: B", TIE_KNOW, true, "A|B"},
    {"apart A: B", TIE_APART, true, "A|B"},
    {"strained A: B", TIE_STRAINED, true, "A|B"},
    {"CALM A: B", TIE_CALM, true, "A|B"},
    {"close A: B, C", TIE_CLOSE, true, "A|B|C"},
    {"close A, B, C", TIE_CLOSE, false, "A|B|C"},
    {"know A, B", TIE_KNOW, false, "A|B"},
    {"close \"D, E\": A", TIE_CLOSE, true, "D, E|A"},
    {"close \"D, E\", A", TIE_CLOSE, false, "D, E|A"},
    {"close A:\n  B\n  # and\n  C", TIE_CLOSE, true, "A|B|C"},
    {"close A\n  B\n  C", TIE_CLOSE, false, "A|B|C"},
    {"close A: B,, C,", TIE_CLOSE, true, "A|B|C"},
    {"close A :B", TIE_CLOSE, true, "A|B"},
};

START_TEST(reads_tie)
{
    struct kith_inventory *inventory = read_record(ties[_i].written);
    const struct session *session = inventory->sessions.items;
    ck_assert_uint_eq(session->ties.count, 1);
    const struct tie_record *tie = session->ties.items;
    ck_assert_int_eq(tie->word, ties[_i].word);
    ck_assert_msg(tie->star == ties[_i].star, "row %d", _i);
    struct str people = {0};
    for (size_t i = 0; i < tie->count; i++)
        str_addf(&people, "%s%s", i > 0 ? "|" : "",
                 inventory->people.items[tie->people[i].person]->name.data);
    ck_assert_text(people.data, ties[_i].people);
    ck_assert_int_eq(session->ties_said, TIES_NOT_SAID);
    str_release(&people);
    kith_inventory_free(inventory);
}
END_TEST

static const struct {
    const char *written;
    enum ties_said said;
} wholes[] = {
    {"ties complete", TIES_COMPLETE},
    {"ties: Partial", TIES_PARTIAL},
    {"TIES partial", TIES_PARTIAL},
    {"note \"ties complete\"", TIES_NOT_SAID},
};

START_TEST(reads_ties)
{
    struct kith_inventory *inventory = read_record(wholes[_i].written);
    ck_assert_int_eq(inventory->sessions.items[0].ties_said, wholes[_i].said);
    kith_inventory_free(inventory);
}
END_TEST

enum { NO_OUTCOME = -10 };

static const struct {
    const char *written;
    uint32_t person;
    int asked, outcome;
    bool role_played;
    const char *texts[TALK_TEXTS];
} talks[] = {
    {"talk A", 0, -1, NO_OUTCOME, false, {"", "", "", "", ""}},
    {"talk \"D, E\":", 3, -1, NO_OUTCOME, false, {"", "", "", "", ""}},
    {"talk B: asked unsaid", 1, 0, NO_OUTCOME, false, {"", "", "", "", ""}},
    {"talk B: Asked Said, outcome +2", 1, 2, 2, false, {"", "", "", "", ""}},
    {"talk B: asked hinted, outcome 0", 1, 1, 0, false, {"", "", "", "", ""}},
    {"talk B: outcome -2, role-played", 1, -1, -2, true, {"", "", "", "", ""}},
    {"talk C: i-said \"a\", they-said \"b\", felt \"c, d\"\n  needed \"e\"\n"
     "  next \"f: g\"",
     2,
     -1,
     NO_OUTCOME,
     false,
     {"a", "b", "c, d", "e", "f: g"}},
    {"talk C: next \"x\", i-said \"say \\\"hi\\\"\"",
     2,
     -1,
     NO_OUTCOME,
     false,
     {"say \"hi\"", "", "", "", "x"}},
};

START_TEST(reads_talk)
{
    struct kith_inventory *inventory = read_record(talks[_i].written);
    const struct session *session = inventory->sessions.items;
    ck_assert_uint_eq(session->talks.count, 1);
    const struct talk *talk = session->talks.items;
    ck_assert_uint_eq(talk->with.person, talks[_i].person);
    ck_assert_int_eq(talk->asked, talks[_i].asked);
    ck_assert(talk->has_outcome == (talks[_i].outcome != NO_OUTCOME));
    if (talk->has_outcome)
        ck_assert_int_eq(talk->outcome, talks[_i].outcome);
    ck_assert(talk->role_played == talks[_i].role_played);
    for (int i = 0; i < TALK_TEXTS; i++)
        ck_assert_slice(talk->texts[i], talks[_i].texts[i], _i);
    kith_inventory_free(inventory);
}
END_TEST

static const struct {
    const char *written;
    enum note_kind kind;
    const char *text;
} notes[] = {
    {"coping \"walk\"", NOTE_COPING, "walk"},
    {"note: \"a, b # c\"", NOTE_NOTE, "a, b # c"},
    {"PRIVATE \"p\"", NOTE_PRIVATE, "p"},
    {"note\n  \"on the next line\"", NOTE_NOTE, "on the next line"},
};

START_TEST(reads_note)
{
    struct kith_inventory *inventory = read_record(notes[_i].written);
    const struct session *session = inventory->sessions.items;
    ck_assert_uint_eq(session->notes.count, 1);
    ck_assert_int_eq(session->notes.items[0].kind, notes[_i].kind);
    ck_assert_slice(session->notes.items[0].text, notes[_i].text, _i);
    kith_inventory_free(inventory);
}
END_TEST

static const char *const confirmed[] = {
    "everyone else same",
    "Everyone  ELSE\tSame,",
};

START_TEST(reads_everyone)
{
    struct str text = {0};
    str_addf(&text, HEAD PEOPLE "session week 2\n%s\n", confirmed[_i]);
    struct kith_inventory *inventory = case_read(text.data);
    ck_assert(!inventory->sessions.items[0].rest_same);
    ck_assert(inventory->sessions.items[1].rest_same);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

/* The records of a session, one of a kind each, may stand in any order. */
static const char *const records[] = {
    "scores: PHQ-9 18\n",     "need: emotional 4\n",
    "person New: friend\n",   "everyone else same\n",
    "close A: New\n",         "ties complete\n",
    "talk New: felt \"x\"\n", "focus: grief\n",
    "goal G1: rating 1\n",    "event 2020 other: Later, New\n",
    "note \"n\"\n",
};

static char *
write_rotated(int first)
{
    struct str text = {0};
    int count = ROWS_OF(records);
    str_add(&text, "case T\ngoal G1 \"g\"\nsession week 1\n" PEOPLE
                   "session week 2\n");
    for (int i = 0; i < count; i++)
        str_add(&text, records[(first + i) % count]);
    str_add(&text, "session week 3\nperson Later: friend\n");
    struct kith_inventory *inventory = case_read(text.data);
    char *written = kith_inventory_write(inventory, NULL);
    kith_inventory_free(inventory);
    str_release(&text);
    return written;
}

START_TEST(takes_records_in_any_order)
{
    char *wanted = write_rotated(0), *got = write_rotated(_i);
    for (int i = 0; i < ROWS_OF(records); i++) {
        size_t size = strcspn(records[i], " \n");
        struct str keyword = {0};
        str_add_slice(&keyword, (struct slice){records[i], size});
        ck_assert_ptr_nonnull(strstr(got, keyword.data));
        str_release(&keyword);
    }
    ck_assert_text(got, wanted);
    free(got);
    free(wanted);
}
END_TEST

static const struct {
    const char *written, *code;
} wrong[] = {
    {"scores: PHQ-9 28", "off-scale"},
    {"scores: PHQ-9 -1", "off-scale"},
    {"scores: GAD-7 22", "off-scale"},
    {"scores: UCLA-3 2", "off-scale"},
    {"scores: UCLA-3 10", "off-scale"},
    {"scores: mood 11", "off-scale"},
    {"scores: mood high", "bad-score"},
    {"scores: 18", "bad-score"},
    {"scores: mood 3, Mood 4", "listed-twice"},
    {"scores:", "missing-value"},
    {"need: emotional 5", "off-scale"},
    {"need: emotional", "missing-value"},
    {"need: emotonal 4", "unknown-function"},
    {"need: emotional 4, emotional 3", "listed-twice"},
    {"need:", "missing-value"},
    {"close A", "lonely-tie"},
    {"close A:", "lonely-tie"},
    {"close", "lonely-tie"},
    {"close A: A", "self-tie"},
    {"close A: B, B", "pair-twice"},
    {"close A, B, A", "self-tie"},
    {"close A: B\nknow B: A", "pair-twice"},
    {"strained A: B\ncalm A: B", "pair-twice"},
    {"apart A: B\nstrained A: B", "strained-apart"},
    {"ties", "unknown-ties-word"},
    {"ties whole", "unknown-ties-word"},
    {"ties complete\nties partial", "record-twice"},
    {"talk A: outcome 3", "off-scale"},
    {"talk A: asked yes", "unknown-value"},
    {"talk A: said \"x\"", "unknown-talk-fact"},
    {"talk A: felt sad", "quotes-needed"},
    {"talk A: felt \"a\", felt \"b\"", "fact-twice"},
    {"talk F", "unknown-person"},
    {"talk", "missing-name"},
    {"note words", "quotes-needed"},
    {"note", "missing-value"},
    {"note \"a\", \"b\"", "extra-words"},
    {"everyone else same", "nothing-to-confirm"},
    {"session week 1", "session-order"},
    {"session week -1", "off-scale"},
    {"session week two", "not-a-number"},
    {"session 4", "bad-session"},
    {"session 2026-05", "bad-session"},
    {"session week 2 label", "quotes-needed"},
    {"session week 2: phase late", "unknown-value"},
    {"session week 2: number 0", "off-scale"},
    {"session week 2: label", "unknown-session-fact"},
    {"session week 2\neveryone same", "unknown-keyword"},
    {"session week 2: fresh\nperson A: friend\nclose A: B", "off-page"},
};

START_TEST(refuses_record)
{
    struct str text = {0};
    str_addf(&text, HEAD PEOPLE "%s\n", wrong[_i].written);
    struct kith_inventory *inventory = case_parse(text.data);
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert_msg(kith_inventory_problem(inventory, 0, &problem),
                  "'%s' is accepted", wrong[_i].written);
    ck_assert_msg(strcmp(problem.code, wrong[_i].code) == 0, "'%s': %s",
                  wrong[_i].written, problem.code);
    ck_assert_uint_ge(problem.line, 7);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

SUITE("parse-session", {
    tcase_add_loop_test(tc, reads_head, 0, ROWS_OF(heads));
    tcase_add_loop_test(tc, reads_score, 0, ROWS_OF(scores));
    tcase_add_loop_test(tc, reads_need, 0, ROWS_OF(needs));
    tcase_add_loop_test(tc, reads_tie, 0, ROWS_OF(ties));
    tcase_add_loop_test(tc, reads_ties, 0, ROWS_OF(wholes));
    tcase_add_loop_test(tc, reads_talk, 0, ROWS_OF(talks));
    tcase_add_loop_test(tc, reads_note, 0, ROWS_OF(notes));
    tcase_add_loop_test(tc, reads_everyone, 0, ROWS_OF(confirmed));
    tcase_add_loop_test(tc, takes_records_in_any_order, 0, ROWS_OF(records));
    tcase_add_loop_test(tc, refuses_record, 0, ROWS_OF(wrong));
})
