/* Every fact of a person: its value, its text, and where it stands. */
#include "cases.h"

#define ARROW "\xE2\x86\x92"

enum { U = VALUE_UNKNOWN, N = VALUE_NOT_SAID };

/* A fact as written of someone known, and what is understood. */
static const struct {
    const char *written;
    enum fact fact;
    int value;
} facts[] = {
    {"mother", FACT_RELATION, 0},
    {"father", FACT_RELATION, 1},
    {"step-parent", FACT_RELATION, 3},
    {"In-Law", FACT_RELATION, 15},
    {"partner", FACT_RELATION, 16},
    {"ex-partner", FACT_RELATION, 17},
    {"friend", FACT_RELATION, 18},
    {"online", FACT_RELATION, 19},
    {"group", FACT_RELATION, 23},
    {"other", FACT_RELATION, 26},
    {"group family", FACT_GROUP, GROUP_FAMILY},
    {"group work", FACT_GROUP, GROUP_WORK},
    {"group OTHER", FACT_GROUP, GROUP_OTHER},
    {"group ?", FACT_GROUP, U},
    {"as ?", FACT_AS, U},
    {"ring 1", FACT_RING, 1},
    {"ring 3", FACT_RING, 3},
    {"ring out", FACT_RING, RING_OUT},
    {"Ring OUT", FACT_RING, RING_OUT},
    {"ring ?", FACT_RING, U},
    {"contact none", FACT_CONTACT, 0},
    {"contact rare", FACT_CONTACT, 1},
    {"contact monthly", FACT_CONTACT, 2},
    {"contact fortnightly", FACT_CONTACT, 3},
    {"contact weekly", FACT_CONTACT, 4},
    {"contact several", FACT_CONTACT, 5},
    {"contact Daily", FACT_CONTACT, 6},
    {"contact ?", FACT_CONTACT, U},
    {"mode in-person", FACT_MODE, 0},
    {"mode online", FACT_MODE, 3},
    {"mode mixed", FACT_MODE, 4},
    {"mode ?", FACT_MODE, U},
    {"satisfaction 1", FACT_SATISFACTION, 1},
    {"satisfaction 5", FACT_SATISFACTION, 5},
    {"satisfaction ?", FACT_SATISFACTION, U},
    {"strain 0", FACT_STRAIN, 0},
    {"strain 4", FACT_STRAIN, 4},
    {"strain ?", FACT_STRAIN, U},
    {"asked unsaid", FACT_ASKED, ASKED_UNSAID},
    {"asked hinted", FACT_ASKED, ASKED_HINTED},
    {"asked said", FACT_ASKED, ASKED_SAID},
    {"asked ?", FACT_ASKED, U},
    {"knows-low no", FACT_KNOWS_LOW, 0},
    {"knows-low partly", FACT_KNOWS_LOW, 1},
    {"knows-low yes", FACT_KNOWS_LOW, 2},
    {"knows-low ?", FACT_KNOWS_LOW, U},
    {"hopes ?", FACT_HOPES, U},
    {"they-hope ?", FACT_THEY_HOPE, U},
    {"fit no", FACT_FIT, 0},
    {"fit partly", FACT_FIT, 1},
    {"fit yes", FACT_FIT, 2},
    {"fit ?", FACT_FIT, U},
    {"good ?", FACT_GOOD, U},
    {"hard ?", FACT_HARD, U},
    {"change ?", FACT_CHANGE, U},
    {"dispute none", FACT_DISPUTE, 0},
    {"dispute renegotiation", FACT_DISPUTE, 1},
    {"dispute impasse", FACT_DISPUTE, 2},
    {"dispute dissolution", FACT_DISPUTE, 3},
    {"dispute resolved", FACT_DISPUTE, 4},
    {"dispute ?", FACT_DISPUTE, U},
    {"boundary none", FACT_BOUNDARY, 0},
    {"boundary voiced", FACT_BOUNDARY, 2},
    {"boundary kept", FACT_BOUNDARY, 3},
    {"boundary ?", FACT_BOUNDARY, U},
    {"active", FACT_STATUS, STATUS_ACTIVE},
    {"distant", FACT_STATUS, STATUS_DISTANT},
    {"ended", FACT_STATUS, STATUS_ENDED},
    {"wished", FACT_STATUS, STATUS_WISHED},
    {"not named", FACT_STATUS, STATUS_NOT_NAMED},
    {"Not  Named", FACT_STATUS, STATUS_NOT_NAMED},
    {"not discussed", FACT_STATUS, STATUS_NOT_DISCUSSED},
    {"focus", FACT_FOCUS, 1},
    {"no focus", FACT_FOCUS, 0},
    {"caution", FACT_CAUTION, 1},
    {"No\tCaution", FACT_CAUTION, 0},
    {"since 2009", FACT_SINCE, 20090000},
    {"since 2009-05", FACT_SINCE, 20090500},
    {"since 2009-05-06", FACT_SINCE, 20090506},
    {"since ?", FACT_SINCE, U},
    {"near same-home", FACT_NEAR, 0},
    {"near near", FACT_NEAR, 1},
    {"near far", FACT_NEAR, 2},
    {"near abroad", FACT_NEAR, 3},
    {"near ?", FACT_NEAR, U},
    {"at 4:30", FACT_AT, 270},
    {"at 4.30", FACT_AT, 270},
    {"At 04:30", FACT_AT, 270},
    {"at 4", FACT_AT, 240},
    {"at 12:00", FACT_AT, 0},
    {"at 12:59", FACT_AT, 59},
    {"at 4:30 inner", FACT_AT, 720 + 270},
    {"at 4 Outer", FACT_AT, 1440 + 240},
    {"at ?", FACT_AT, U},
};

/* Facts with texts: what stands in the quotes, without their marks. */
static const struct {
    const char *written;
    enum fact fact;
    int value;
    const char *text, *name;
} texts[] = {
    {"relation \"godmother\"", FACT_RELATION, RELATION_OWN, "godmother", ""},
    {"relation \"mother\"", FACT_RELATION, RELATION_OWN, "mother", ""},
    {"as \"Mrs O.\"", FACT_AS, 0, "Mrs O.", ""},
    {"aka \"old name\"", FACT_AKA, 0, "old name", ""},
    {"hopes \"know how I am; ring\"", FACT_HOPES, 0, "know how I am; ring", ""},
    {"hopes \"a, b: c # d\"", FACT_HOPES, 0, "a, b: c # d", ""},
    {"hopes \"say \\\"hi\\\" \\\\\"", FACT_HOPES, 0, "say \"hi\" \\", ""},
    {"hopes \"two  blanks\"", FACT_HOPES, 0, "two  blanks", ""},
    {"they-hope \"x\"", FACT_THEY_HOPE, 0, "x", ""},
    {"good \"g\"", FACT_GOOD, 0, "g", ""},
    {"hard \"h\"", FACT_HARD, 0, "h", ""},
    {"change \"c\"", FACT_CHANGE, 0, "c", ""},
    {"boundary wanted \"fewer calls\"", FACT_BOUNDARY, 1, "fewer calls", ""},
    {"boundary not-kept \"\"", FACT_BOUNDARY, 4, "", ""},
    {"attr age 34", FACT_ATTR, 0, "34", "age"},
    {"attr home very far", FACT_ATTR, 0, "very far", "home"},
    {"attr \"first language\" \"a, b\"", FACT_ATTR, 0, "a, b",
     "first language"},
    {"attr age \"?\"", FACT_ATTR, 0, "?", "age"},
    {"private \"p\"", FACT_PRIVATE, 0, "p", ""},
};

static const struct {
    const char *written;
    int date; /* 0: not said */
} deaths[] = {
    {"died", 0},
    {"died 2020", 20200000},
    {"died 2020-02", 20200200},
    {"died 2020-02-29", 20200229},
};

static struct kith_inventory *
read_fact(const char *written)
{
    struct str text = {0};
    str_addf(&text,
             "case T\nsession week 1\nperson A: friend\n"
             "session week 2\nperson A: %s\n",
             written);
    struct kith_inventory *inventory = case_read(text.data);
    str_release(&text);
    return inventory;
}

/* The only fact of A's second record. */
static const struct fact_said *
only_fact(const struct kith_inventory *inventory)
{
    const struct person_record *record =
        inventory->sessions.items[1].people.items;
    ck_assert_uint_eq(record->count, 1);
    return record->facts;
}

START_TEST(understands_fact)
{
    struct kith_inventory *inventory = read_fact(facts[_i].written);
    const struct fact_said *said = only_fact(inventory);
    ck_assert_msg(said->fact == facts[_i].fact, "'%s'", facts[_i].written);
    ck_assert_msg(said->value == facts[_i].value, "'%s': %d", facts[_i].written,
                  said->value);
    ck_assert(!said->has_text);
    ck_assert_int_eq(said->date, 0);
    ck_assert_slice(fact_text(said), "", _i);
    ck_assert_slice(case_at(inventory, said->span), facts[_i].written, _i);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(understands_text)
{
    struct kith_inventory *inventory = read_fact(texts[_i].written);
    const struct fact_said *said = only_fact(inventory);
    ck_assert_msg(said->fact == texts[_i].fact, "'%s'", texts[_i].written);
    ck_assert_msg(said->value == texts[_i].value, "'%s': %d", texts[_i].written,
                  said->value);
    ck_assert_slice(fact_text(said), texts[_i].text, _i);
    struct slice name = slice_of("");
    if (said->fact == FACT_ATTR)
        name = inventory->attributes.items[said->attribute];
    ck_assert_slice(name, texts[_i].name, _i);
    ck_assert(said->has_text == (said->fact == FACT_BOUNDARY));
    ck_assert_slice(case_at(inventory, said->span), texts[_i].written, _i);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(understands_death)
{
    struct kith_inventory *inventory = read_fact(deaths[_i].written);
    const struct fact_said *said = only_fact(inventory);
    ck_assert_int_eq(said->fact, FACT_STATUS);
    ck_assert_int_eq(said->value, STATUS_DIED);
    ck_assert_int_eq(said->date, deaths[_i].date);
    ck_assert_slice(case_at(inventory, said->span), deaths[_i].written, _i);
    kith_inventory_free(inventory);
}
END_TEST

START_TEST(understands_same)
{
    struct kith_inventory *inventory = read_fact("same");
    ck_assert_int_eq(only_fact(inventory)->fact, FACT_SAME);
    kith_inventory_free(inventory);
}
END_TEST

/* Each relation, introducing someone. */
START_TEST(understands_relation)
{
    struct str text = {0};
    str_addf(&text, "case T\nsession week 1\nperson A: %s\n",
             relation_words.words[_i]);
    struct kith_inventory *inventory = case_read(text.data);
    const struct fact_said *said =
        inventory->sessions.items[0].people.items[0].facts;
    ck_assert_int_eq(said->fact, FACT_RELATION);
    ck_assert_int_eq(said->value, _i);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

static const struct {
    const char *written;
    int ring, wanted;
} wishes[] = {
    {"ring 2 -> 1", 2, 1},      {"ring 2->1", 2, 1},
    {"ring 2 ->1", 2, 1},       {"ring 3 " ARROW " out", 3, RING_OUT},
    {"ring 3" ARROW "2", 3, 2}, {"ring out -> 1", RING_OUT, 1},
    {"ring ? -> 2", U, 2},      {"ring 2 -> ?", 2, U},
    {"ring ? -> ?", U, U},      {"ring 1 -> 1", 1, 1},
};

START_TEST(understands_wish)
{
    struct kith_inventory *inventory = read_fact(wishes[_i].written);
    const struct person_record *record =
        inventory->sessions.items[1].people.items;
    ck_assert_uint_eq(record->count, 2);
    ck_assert_int_eq(record->facts[0].fact, FACT_RING);
    ck_assert_msg(record->facts[0].value == wishes[_i].ring, "row %d", _i);
    ck_assert_int_eq(record->facts[1].fact, FACT_RING_WANTED);
    ck_assert_msg(record->facts[1].value == wishes[_i].wanted, "row %d", _i);
    kith_inventory_free(inventory);
}
END_TEST

static const struct {
    const char *written;
    int function;
    short want, got, give;
} triples[] = {
    {"emotional 4/2/1", 0, 4, 2, 1},     {"esteem 0/0/0", 1, 0, 0, 0},
    {"companionship 4/4/4", 2, 4, 4, 4}, {"advice 3/2", 3, 3, 2, N},
    {"practical ?/2/1", 4, U, 2, 1},     {"practical 1/?/1", 4, 1, U, 1},
    {"practical 1/2/?", 4, 1, 2, U},     {"emotional ?/?/?", 0, U, U, U},
    {"emotional ?/?", 0, U, U, N},       {"emotional 1/?", 0, 1, U, N},
    {"emotional ?", 0, U, U, U},         {"EMOTIONAL 1/2/3", 0, 1, 2, 3},
    {"emotional 4 / 2 / 1", 0, 4, 2, 1}, {"emotional\t4/ 2", 0, 4, 2, N},
};

START_TEST(understands_support)
{
    struct kith_inventory *inventory = read_fact(triples[_i].written);
    const struct fact_said *said =
        inventory->sessions.items[1].people.items[0].facts;
    ck_assert_int_eq(said->fact, FACT_SUPPORT);
    ck_assert_int_eq(said->function, triples[_i].function);
    const short wanted[] = {triples[_i].want, triples[_i].got,
                            triples[_i].give};
    for (int part = 0; part < 3; part++)
        ck_assert_msg(said->parts[part] == wanted[part], "'%s', part %d: %d",
                      triples[_i].written, part, said->parts[part]);
    ck_assert_slice(case_at(inventory, said->span), triples[_i].written, _i);
    kith_inventory_free(inventory);
}
END_TEST

/* What is off its scale or none of the words; the code of its problem. */
static const struct {
    const char *written, *code;
} wrong[] = {
    {"ring 0", "off-scale"},
    {"ring 4", "off-scale"},
    {"ring 1 -> 4", "off-scale"},
    {"ring inner", "bad-ring"},
    {"ring -> 1", "bad-ring"},
    {"ring 1 ->", "bad-ring"},
    {"ring", "missing-value"},
    {"satisfaction 0", "off-scale"},
    {"satisfaction 6", "off-scale"},
    {"satisfaction high", "not-a-number"},
    {"satisfaction 2.5", "not-a-number"},
    {"strain -1", "off-scale"},
    {"strain 5", "off-scale"},
    {"contact often", "unknown-value"},
    {"contact", "missing-value"},
    {"contact weekly daily", "extra-words"},
    {"asked yes", "unknown-value"},
    {"fit maybe", "unknown-value"},
    {"near here", "unknown-value"},
    {"group friends", "unknown-value"},
    {"dispute stuck", "unknown-value"},
    {"boundary set", "unknown-value"},
    {"boundary kept calls", "quotes-needed"},
    {"emotional 5/0/0", "off-scale"},
    {"emotional 1/2/3/4", "bad-triple"},
    {"emotional 3", "bad-triple"},
    {"emotional 1//2", "bad-triple"},
    {"emotional", "missing-value"},
    {"hopes more", "quotes-needed"},
    {"relation godmother", "quotes-needed"},
    {"since yesterday", "bad-date"},
    {"since 2023-02-29", "bad-date"},
    {"died 2020-13", "bad-date"},
    {"attr age", "missing-value"},
    {"no ring", "unknown-fact"},
    {"status active", "unknown-fact"},
    {"support 1/2/3", "unknown-fact"},
    {"freind", "unknown-fact"},
    {"\"text\"", "unknown-fact"},
    {"ring 1, ring 1", "fact-twice"},
    {"ring 1 -> 2, ring 1", "fact-twice"},
    {"friend, sister", "fact-twice"},
    {"active, ended", "fact-twice"},
    {"focus, no focus", "fact-twice"},
    {"emotional 1/1, emotional ?", "fact-twice"},
    {"attr age 1, attr age 2", "fact-twice"},
    {"same, same", "fact-twice"},
    {"at 1, at 2", "fact-twice"},
    {"at", "missing-value"},
    {"at: 4:30", "stray-colon"},
    {"at 0:30", "bad-place"},
    {"at 13", "bad-place"},
    {"at 4:60", "bad-place"},
    {"at 4:5", "bad-place"},
    {"at 4:30:10", "bad-place"},
    {"at 4 : 30", "bad-place"},
    {"at 4:", "bad-place"},
    {"at noon", "bad-place"},
    {"at inner", "bad-place"},
    {"at \"4:30\"", "bad-place"},
    {"at 3/2/1", "bad-place"},
    {"at 4:30 middle", "unknown-value"},
    {"at 4:30 \"inner\"", "unknown-value"},
    {"at 4:30 ring 2", "extra-words"},
    {"at 4:30 inner outer", "extra-words"},
    {"at ? inner", "extra-words"},
    {"\"at\" 3/2/1", "unknown-fact"},
    {"\"emotional\"", "unknown-fact"},
    {"\"emotional\" 4", "bad-triple"},
    {"aka \"\"", "missing-value"},
    {"aka \" \u00a0\"", "missing-value"},
    {"as \"  \"", "missing-value"},
    {"aka \"A\"", "name-taken"},
};

START_TEST(refuses_fact)
{
    struct str text = {0};
    str_addf(&text,
             "case T\nsession week 1\nperson A: friend\n"
             "session week 2\nperson A: %s\n",
             wrong[_i].written);
    struct kith_inventory *inventory = case_parse(text.data);
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert_msg(kith_inventory_problem(inventory, 0, &problem),
                  "'%s' is accepted", wrong[_i].written);
    ck_assert_msg(strcmp(problem.code, wrong[_i].code) == 0, "'%s': %s",
                  wrong[_i].written, problem.code);
    ck_assert_uint_eq(kith_inventory_problems(inventory), 1);
    ck_assert_uint_eq(problem.line, 5);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

/* Several of a kind in one record, where that makes sense. */
static const char *const together[] = {
    "aka \"a\", aka \"b\"",   "private \"a\", private \"b\"",
    "attr age 1, attr sex f", "emotional 1/1, esteem 1/1",
    "group work, friend",     "not discussed, ring 1",
    "focus, caution",         "at 4:30, ring 2",
};

START_TEST(takes_several)
{
    struct kith_inventory *inventory = read_fact(together[_i]);
    ck_assert_uint_eq(inventory->sessions.items[1].people.items[0].count, 2);
    kith_inventory_free(inventory);
}
END_TEST

/* ---- A kind of support that is called as a fact is ---- */

/* The reserved words are those that version 1 had: what a case said with a kind
 * of this name it says still. */
static const struct {
    const char *written;
    enum fact fact;
    int value; /* of support what is wanted */
} shared[] = {
    {"at 3/2/1", FACT_SUPPORT, 3},      {"AT 3 / 2", FACT_SUPPORT, 3},
    {"at ?", FACT_SUPPORT, U},          {"at ?/2", FACT_SUPPORT, U},
    {"\"at\" 3/2/1", FACT_SUPPORT, 3},  {"\"At\" ?", FACT_SUPPORT, U},
    {"at 4:30", FACT_AT, 270},          {"at 4", FACT_AT, 240},
    {"at 4 inner", FACT_AT, 720 + 240},
};

START_TEST(shares_a_word)
{
    struct str text = {0};
    str_addf(&text,
             "case T\nfunctions: inner, at, outer\n"
             "session week 1\nneed: at 3\nperson A: friend\n"
             "session week 2\nperson A: %s\n",
             shared[_i].written);
    struct kith_inventory *inventory = case_read(text.data);
    const struct fact_said *said = only_fact(inventory);
    bool support = said->fact == FACT_SUPPORT;
    ck_assert_msg(said->fact == shared[_i].fact, "'%s'", shared[_i].written);
    ck_assert_int_eq(support ? said->parts[0] : said->value, shared[_i].value);
    ck_assert(!support || said->function == 1);
    ck_assert_slice(case_at(inventory, said->span), shared[_i].written, _i);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

/* A person is introduced by any relation, anywhere in the record. */
static const char *const introduced[] = {
    "person B: friend\n",
    "person B: ring 1, strain 2, friend\n",
    "person B: relation \"godmother\"\n",
    "person B: ring 1\n  contact rare\n  friend\n",
    "person B: at 4:30, friend\n",
    "person B: friend\n  at 4:30\n",
};

START_TEST(introduces)
{
    struct str text = {0};
    str_addf(&text,
             "case T\nsession week 1\nperson A: sister\nsession week 2\n%s",
             introduced[_i]);
    struct kith_inventory *inventory = case_read(text.data);
    ck_assert_uint_eq(inventory->people.count, 2);
    const struct person *person = inventory_person(inventory, slice_of("B"));
    ck_assert_ptr_nonnull(person);
    ck_assert_uint_eq(person->index, 1);
    ck_assert_ptr_null(inventory_person(inventory, slice_of("b")));
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

/* A slip of the pen never makes a new person, and names the nearest. */
static const struct {
    const char *record, *hint;
} unknown[] = {
    {"person Mayaa: ring 1\n", "Maya"},
    {"person maya: ring 1\n", "Maya"},
    {"person Amya: ring 1\n", "Maya"},
    {"close Maia: Benedict\n", "Maya"},
    {"talk Benedikt: felt \"x\"\n", "Benedict"},
    {"event 2020 move: Benedic\n", "Benedict"},
};

START_TEST(hints_at_nearest_person)
{
    struct str text = {0};
    str_addf(&text,
             "case T\nsession week 1\nperson Maya: sister\n"
             "person Benedict: friend\n%s",
             unknown[_i].record);
    struct kith_inventory *inventory = case_parse(text.data);
    struct kith_problem problem = {.size = sizeof problem};
    ck_assert(kith_inventory_problem(inventory, 0, &problem));
    ck_assert_str_eq(problem.code, "unknown-person");
    ck_assert_ptr_nonnull(problem.hint);
    ck_assert_msg(strstr(problem.hint, unknown[_i].hint) != NULL, "%s",
                  problem.hint);
    kith_inventory_free(inventory);
    str_release(&text);
}
END_TEST

/* The kinds of support of the case, not the usual five. */
START_TEST(asks_about_own_functions)
{
    struct kith_inventory *inventory =
        case_read("case T\nfunctions: affection, money-help\n"
                  "session week 1\nperson A: friend, Money-Help 1/2/3\n");
    const struct fact_said *said =
        &inventory->sessions.items[0].people.items[0].facts[1];
    ck_assert_int_eq(said->fact, FACT_SUPPORT);
    ck_assert_int_eq(said->function, 1);
    ck_assert_int_eq(said->parts[2], 3);
    kith_inventory_free(inventory);
}
END_TEST

/* ---- Other names ---- */

#define NEXT  "session week 2\n"
#define NEXT3 "session week 3\n"

/* A name is one person's. Where it is not, "line:column what" of each report,
 * which goes to the later of the two; the earlier stands in brackets. */
static const struct {
    const char *records, *wanted;
} others[] = {
    /* said again, and of one person several */
    {"person A: friend, aka \"x\"\n" NEXT "person A: aka \"x\"\n", ""},
    {"person A: friend, aka \"x\", aka \"x\", aka \"y\"\n", ""},
    {"person A: friend, aka \"x\"\nperson B: friend, aka \"y\"\n", ""},
    {"person A: friend, aka ?\nperson B: friend, aka ?\n", ""},
    {"person A: friend, as \"x\"\nperson B: friend, as \"x\"\n", ""},
    {"person A: friend, as \"x\"\nperson B: friend, aka \"x\"\n", ""},
    /* names are the same exactly */
    {"person A: friend, aka \"bo\"\nperson B: friend, aka \"Bo\"\n", ""},
    {"person Jose: friend\nperson B: friend, aka \"Jos\u00e9\"\n", ""},
    {"person A: friend, aka \"b\"\nperson B: friend\n", ""},
    /* two people */
    {"person A: friend, aka \"x\"\nperson B: friend, aka \"x\"\n",
     "4:19 'x' is already another name of 'A' (3:19)\n"},
    {"person A: friend, aka \"Mrs O\"\n"
     "person B: friend, aka \" Mrs  O\"\n",
     "4:19 'Mrs O' is already another name of 'A' (3:19)\n"},
    {"person A: friend, aka \"Jos\u00e9\"\n"
     "person B: friend, aka \"Jose\u0301\"\n",
     "4:19 'Jos\u00e9' is already another name of 'A' (3:19)\n"},
    {"person A: friend, aka \"x\"\nperson B: friend\n" NEXT
     "person A: same\nperson B: ring 1, aka \"x\"\n",
     "7:19 'x' is already another name of 'A' (3:19)\n"},
    {"person B: friend\nperson A: friend\n" NEXT "person A: aka \"x\"\n" NEXT3
     "person B: aka \"x\"\nperson A: aka \"x\"\n",
     "8:11 'x' is already another name of 'A' (6:11)\n"},
    {"person A: friend, aka \"x\"\nperson B: friend, aka \"x\"\n"
     "person C: friend, aka \"x\"\n",
     "4:19 'x' is already another name of 'A' (3:19)\n"
     "5:19 'x' is already another name of 'A' (3:19)\n"},
    /* a chain: A, x, B, y, C */
    {"person A: friend, aka \"x\"\nperson C: friend, aka \"y\"\n" NEXT
     "person B: friend, aka \"x\", aka \"y\"\n",
     "6:19 'x' is already another name of 'A' (3:19)\n"
     "6:28 'y' is already another name of 'C' (4:19)\n"},
    /* a person of the file, before or behind */
    {"person A: friend\nperson B: friend, aka \"A\"\n",
     "4:19 'A' is a person of this file (3:8)\n"},
    {"person A: friend, aka \"B\"\nperson B: friend\n",
     "4:8 'B' is already another name of 'A' (3:19)\n"},
    {"person A: friend, aka \"B\"\n" NEXT "person A: aka \"B\"\n" NEXT3
     "person B: friend\n",
     "7:8 'B' is already another name of 'A' (3:19)\n"},
    {"person A: friend, aka \"B\"\n" NEXT "person B: friend\n" NEXT3
     "person A: aka \"B\"\n",
     "5:8 'B' is already another name of 'A' (3:19)\n"
     "7:11 'B' is a person of this file (5:8)\n"},
    /* nobody: that is the one problem */
    {"person A: friend, aka \"B\"\nperson C: friend\nclose C: B\n",
     "5:10 nobody called 'B' has been introduced\n"},
};

static void
tell_problems(struct str *out, struct kith_inventory *inventory)
{
    const struct diagnostic *found;
    array_each (found, &inventory->diagnostics.list) {
        struct kith_problem problem = {.size = sizeof problem};
        size_t index = (size_t)(found - inventory->diagnostics.list.items);
        ck_assert(kith_inventory_problem(inventory, index, &problem));
        ck_assert_ptr_nonnull(problem.hint);
        str_addf(out, "%zu:%zu %s", problem.line, problem.column,
                 problem.message);
        struct position other =
            source_position(&inventory->source, found->other.start);
        if (found->has_other)
            str_addf(out, " (%zu:%zu)", other.line, other.column);
        str_add(out, "\n");
    }
}

START_TEST(keeps_other_names_apart)
{
    struct str text = {0}, told = {0};
    str_addf(&text, "case T\nsession week 1\n%s", others[_i].records);
    struct kith_inventory *inventory = case_parse(text.data);
    tell_problems(&told, inventory);
    ck_assert_msg(strcmp(str_text(&told), others[_i].wanted) == 0,
                  "%s\ngot    %s\nwanted %s", text.data, str_text(&told),
                  others[_i].wanted);
    kith_inventory_free(inventory);
    str_release(&text);
    str_release(&told);
}
END_TEST

SUITE("parse-person", {
    tcase_add_loop_test(tc, understands_fact, 0, ROWS_OF(facts));
    tcase_add_loop_test(tc, understands_text, 0, ROWS_OF(texts));
    tcase_add_loop_test(tc, understands_death, 0, ROWS_OF(deaths));
    tcase_add_test(tc, understands_same);
    tcase_add_loop_test(tc, understands_relation, 0, (int)relation_words.count);
    tcase_add_loop_test(tc, understands_wish, 0, ROWS_OF(wishes));
    tcase_add_loop_test(tc, understands_support, 0, ROWS_OF(triples));
    tcase_add_loop_test(tc, refuses_fact, 0, ROWS_OF(wrong));
    tcase_add_loop_test(tc, shares_a_word, 0, ROWS_OF(shared));
    tcase_add_loop_test(tc, takes_several, 0, ROWS_OF(together));
    tcase_add_loop_test(tc, introduces, 0, ROWS_OF(introduced));
    tcase_add_loop_test(tc, hints_at_nearest_person, 0, ROWS_OF(unknown));
    tcase_add_test(tc, asks_about_own_functions);
    tcase_add_loop_test(tc, keeps_other_names_apart, 0, ROWS_OF(others));
})
