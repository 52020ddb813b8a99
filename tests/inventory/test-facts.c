#include "inventory/facts.h"
#include "cases.h"

/* The words of format.md, in its order where it has one. */
static const struct {
    const struct word_list *list;
    const char *words;
} lists[] = {
    {&contact_words, "none|rare|monthly|fortnightly|weekly|several|daily"},
    {&mode_words, "in-person|call|message|online|mixed"},
    {&asked_words, "unsaid|hinted|said"},
    {&fit_words, "no|partly|yes"},
    {&knows_low_words, "no|partly|yes"},
    {&dispute_words, "none|renegotiation|impasse|dissolution|resolved"},
    {&boundary_words, "none|wanted|voiced|kept|not-kept"},
    {&near_words, "same-home|near|far|abroad"},
    {&status_words, "active|distant|ended|died|wished|not named|not discussed"},
    {&group_words, "family|partner|former|friend|work|neighbour|community|"
                   "professional|other"},
    {&relation_words,
     "mother|father|parent|step-parent|sister|brother|sibling|child|son|"
     "daughter|grandparent|aunt|uncle|cousin|relative|in-law|partner|"
     "ex-partner|friend|online|colleague|manager|neighbour|group|faith|"
     "professional|other"},
    {&area_words, "grief|dispute|transition|sensitivity|deficits|isolation"},
    {&phase_words, "initial|middle|conclusion|maintenance"},
    {&event_words, "death|loss|separation|move|job|health|conflict|new-tie|"
                   "achievement|other"},
    {&goal_status_words, "open|working|done|parked"},
    {&tie_words, "close|know|apart|strained|calm"},
};

START_TEST(list_is_complete)
{
    const struct word_list *list = lists[_i].list;
    struct str words = {0};
    for (size_t i = 0; i < list->count; i++)
        str_addf(&words, "%s%s", i > 0 ? "|" : "", list->words[i]);
    ck_assert_text(words.data, lists[_i].words);
    ck_assert(strlen(list->name) > 0);
    str_release(&words);
}
END_TEST

/* In any case of letters, and nothing that only begins alike. */
START_TEST(list_finds_its_words)
{
    const struct word_list *list = lists[_i].list;
    for (size_t i = 0; i < list->count; i++) {
        struct str word = {0};
        str_add(&word, list->words[i]);
        ck_assert_int_eq(word_find(list, str_slice(&word)), (int)i);
        for (size_t j = 0; j < word.size; j++)
            if (word.data[j] >= 'a' && word.data[j] <= 'z')
                word.data[j] -= 'a' - 'A';
        ck_assert_int_eq(word_find(list, str_slice(&word)), (int)i);
        str_add_char(&word, 'x');
        ck_assert_int_eq(word_find(list, str_slice(&word)), -1);
        str_release(&word);
    }
    ck_assert_int_eq(word_find(list, slice_of("")), -1);
}
END_TEST

static const struct {
    enum group group;
    const char *relations;
} groups[] = {
    {GROUP_FAMILY,
     "mother father parent step-parent sister brother sibling child son "
     "daughter grandparent aunt uncle cousin relative in-law"},
    {GROUP_PARTNER, "partner"},
    {GROUP_FORMER, "ex-partner"},
    {GROUP_FRIEND, "friend online"},
    {GROUP_WORK, "colleague manager"},
    {GROUP_NEIGHBOUR, "neighbour"},
    {GROUP_COMMUNITY, "group faith"},
    {GROUP_PROFESSIONAL, "professional"},
    {GROUP_OTHER, "other"},
};

static bool
holds_word(const char *words, const char *word)
{
    size_t size = strlen(word);
    for (const char *at = words; *at != '\0'; at += strcspn(at, " ")) {
        at += *at == ' ';
        if (strcspn(at, " ") == size && memcmp(at, word, size) == 0)
            return true;
    }
    return false;
}

START_TEST(relation_has_its_group)
{
    const char *word = relation_words.words[_i];
    enum group group = relation_group(_i);
    ck_assert_msg(holds_word(groups[group].relations, word),
                  "%s is of group %s", word, group_words.words[group]);
    ck_assert_int_eq(groups[group].group, group);
}
END_TEST

static const struct {
    const char *word;
    bool reserved;
} words[] = {
    {"ring", true},       {"contact", true},     {"same", true},
    {"focus", true},      {"caution", true},     {"private", true},
    {"no", true},         {"person", true},      {"sister", true},
    {"ex-partner", true}, {"close", true},       {"calm", true},
    {"died", true},       {"wished", true},      {"need", true},
    {"session", true},    {"RING", true},        {"Sister", true},
    {"emotional", false}, {"esteem", false},     {"companionship", false},
    {"advice", false},    {"practical", false},  {"affection", false},
    {"crisis", false},    {"money-help", false}, {"rings-true", false},
    {"sisterly", false},
};

START_TEST(knows_reserved_words)
{
    bool reserved = word_is_reserved(slice_of(words[_i].word));
    ck_assert_msg(reserved == words[_i].reserved, "%s", words[_i].word);
}
END_TEST

static const struct {
    const struct word_list *list;
    const char *word, *nearest; /* NULL: none is near */
} slips[] = {
    {&contact_words, "weekl", "weekly"},
    {&contact_words, "wekly", "weekly"},
    {&contact_words, "weelky", "weekly"},
    {&contact_words, "Weekley", "weekly"},
    {&contact_words, "montly", "monthly"},
    {&contact_words, "fortnighly", "fortnightly"},
    {&contact_words, "yearly", NULL},
    {&contact_words, "no", NULL}, /* too short for a slip */
    {&contact_words, "", NULL},
    {&relation_words, "sistre", "sister"},
    {&relation_words, "mohter", "mother"},
    {&relation_words, "neighbor", "neighbour"},
    {&relation_words, "boss", NULL},
    {&status_words, "ende", "ended"},
    {&status_words, "not-named", "not named"},
};

START_TEST(finds_nearest_word)
{
    const char *nearest =
        word_nearest(slips[_i].list, slice_of(slips[_i].word));
    const char *wanted = slips[_i].nearest;
    ck_assert_msg(nearest == wanted || (nearest != NULL && wanted != NULL &&
                                        strcmp(nearest, wanted) == 0),
                  "'%s' is near '%s'", slips[_i].word,
                  nearest != NULL ? nearest : "nothing");
}
END_TEST

START_TEST(allows_fewer_slips_in_short_words)
{
    ck_assert_uint_eq(word_slips_allowed(slice_of("ab")), 0);
    ck_assert_uint_eq(word_slips_allowed(slice_of("abc")), 1);
    ck_assert_uint_eq(word_slips_allowed(slice_of("abcdefgh")), 2);
}
END_TEST

/* No row of the table of facts has a hole. */
START_TEST(fact_is_described)
{
    const struct fact_kind *kind = &fact_kinds[_i];
    ck_assert_msg(kind->word != NULL && kind->word[0] != '\0', "fact %d", _i);
    ck_assert_msg(kind->form != NULL && kind->form[0] != '\0', "%s",
                  kind->word);
    ck_assert_msg(kind->means != NULL && kind->means[0] != '\0', "%s",
                  kind->word);
    bool has_words =
        kind->shape == SHAPE_WORD || kind->shape == SHAPE_WORD_TEXT;
    ck_assert_msg(has_words == (kind->words != NULL), "%s", kind->word);
    bool has_scale = kind->shape == SHAPE_LEVEL || kind->shape == SHAPE_SUPPORT;
    ck_assert_msg(has_scale == (kind->high > kind->low), "%s", kind->word);
    for (int i = 0; i < _i; i++) {
        ck_assert_str_ne(kind->word, fact_kinds[i].word);
        if (kind->json != NULL && fact_kinds[i].json != NULL)
            ck_assert_str_ne(kind->json, fact_kinds[i].json);
    }
}
END_TEST

/* What format.md says is a value: these are counted when carried. */
START_TEST(fact_counts_as_value)
{
    bool value = _i == FACT_RING || _i == FACT_RING_WANTED ||
                 _i == FACT_CONTACT || _i == FACT_SATISFACTION ||
                 _i == FACT_STRAIN || _i == FACT_ASKED || _i == FACT_SUPPORT;
    ck_assert_msg(fact_kinds[_i].counted == value, "%s", fact_kinds[_i].word);
}
END_TEST

/* A fresh session keeps these, and a status where someone died. */
START_TEST(fact_is_carried)
{
    static const enum fact kept[] = {FACT_RELATION, FACT_GROUP,   FACT_AS,
                                     FACT_AKA,      FACT_CAUTION, FACT_SINCE,
                                     FACT_NEAR};
    enum carry wanted = CARRY_ON;
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        if (kept[i] == (enum fact)_i)
            wanted = CARRY_ALWAYS;
    if (_i == FACT_PRIVATE || _i == FACT_SAME)
        wanted = CARRY_NEVER;
    ck_assert_msg(fact_kinds[_i].carry == wanted, "%s", fact_kinds[_i].word);
}
END_TEST

/* The client sees neither caution nor focus nor a dispute; private text
 * nobody sees. */
START_TEST(fact_has_its_sight)
{
    enum sight sight = fact_kinds[_i].sight;
    if (_i == FACT_PRIVATE)
        ck_assert_int_eq(sight, SIGHT_PRIVATE);
    else if (_i == FACT_CAUTION || _i == FACT_FOCUS || _i == FACT_DISPUTE)
        ck_assert_int_eq(sight, SIGHT_THERAPIST);
    else if (_i != FACT_AKA)
        ck_assert_int_eq(sight, SIGHT_CLIENT);
}
END_TEST

/* Each example that hints and manual show is understood, as that fact. */
static void
check_example(enum fact fact, struct slice example)
{
    struct str text = {0};
    str_addf(&text,
             "case T\nsession week 1\nperson A: friend\n"
             "session week 2\nperson A: %.*s\n",
             SLICE_ARGS(example));
    struct kith_inventory *inventory = case_read(text.data);
    const struct person_record *record =
        &inventory->sessions.items[1].people.items[0];
    bool found = false;
    for (size_t i = 0; i < record->count; i++)
        found = found || record->facts[i].fact == fact;
    ck_assert_msg(found, "%.*s is no %s", SLICE_ARGS(example),
                  fact_kinds[fact].word);
    kith_inventory_free(inventory);
    str_release(&text);
}

START_TEST(fact_is_written_as_shown)
{
    struct slice rest = slice_of(fact_kinds[_i].form);
    while (rest.size > 0) {
        size_t size = 0;
        while (size < rest.size && rest.data[size] != ',')
            size++;
        check_example((enum fact)_i, slice_part(rest, 0, size));
        rest = slice_part(rest, size + 2, rest.size);
    }
}
END_TEST

static const struct {
    const char *function, *label;
} kinds_of_support[] = {
    {"emotional", "someone to open up to"},
    {"esteem", "someone who values you"},
    {"companionship", "company and fun"},
    {"advice", "a sounding board"},
    {"practical", "practical help"},
    {"Practical", "practical help"},
    {"money-help", "money-help"}, /* own words stand for themselves */
};

START_TEST(function_has_plain_words)
{
    struct function_words plain =
        function_words(slice_of(kinds_of_support[_i].function));
    ck_assert_slice(plain.label, kinds_of_support[_i].label, _i);
    ck_assert_uint_gt(plain.wish.size, 0);
}
END_TEST

SUITE("facts", {
    int relations = (int)relation_words.count;
    tcase_add_loop_test(tc, list_is_complete, 0, ROWS_OF(lists));
    tcase_add_loop_test(tc, list_finds_its_words, 0, ROWS_OF(lists));
    tcase_add_loop_test(tc, relation_has_its_group, 0, relations);
    tcase_add_loop_test(tc, knows_reserved_words, 0, ROWS_OF(words));
    tcase_add_loop_test(tc, finds_nearest_word, 0, ROWS_OF(slips));
    tcase_add_test(tc, allows_fewer_slips_in_short_words);
    tcase_add_loop_test(tc, fact_is_described, 0, FACT_COUNT);
    tcase_add_loop_test(tc, fact_counts_as_value, 0, FACT_COUNT);
    tcase_add_loop_test(tc, fact_is_carried, 0, FACT_COUNT);
    tcase_add_loop_test(tc, fact_has_its_sight, 0, FACT_COUNT);
    tcase_add_loop_test(tc, fact_is_written_as_shown, 0, FACT_COUNT);
    tcase_add_loop_test(tc, function_has_plain_words, 0,
                        ROWS_OF(kinds_of_support));
})
