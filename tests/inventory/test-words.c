#include "inventory/words.h"
#include "base/str.h"
#include "base/utf8.h"
#include "suite.h"

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
     "professional|other|baby|pet"},
    {&area_words, "grief|dispute|transition|sensitivity|deficits|isolation"},
    {&phase_words, "initial|middle|conclusion|maintenance"},
    {&event_words, "death|loss|separation|move|job|health|conflict|new-tie|"
                   "achievement|other|birth|marriage|retirement|diagnosis|"
                   "illness|start|end"},
    {&goal_status_words, "open|working|done|parked"},
    {&session_part_words, "number|phase|fresh"},
    {&goal_part_words, "rating|status"},
    {&event_part_words, "mood|person"},
    {&talk_part_words,
     "i-said|they-said|felt|needed|next|asked|outcome|role-played"},
    {&ties_said_words, "complete|partial"},
    {&side_words, "inner|outer"},
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
     "daughter grandparent aunt uncle cousin relative in-law baby"},
    {GROUP_PARTNER, "partner"},
    {GROUP_FORMER, "ex-partner"},
    {GROUP_FRIEND, "friend online"},
    {GROUP_WORK, "colleague manager"},
    {GROUP_NEIGHBOUR, "neighbour"},
    {GROUP_COMMUNITY, "group faith"},
    {GROUP_PROFESSIONAL, "professional"},
    {GROUP_OTHER, "other pet"},
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

/* Each word that begins or ends something somewhere in the grammar of kith(5),
 * and others that only look so. */
static const char *const reserved[] = {
    "no",           "not",        "case",     "me",         "rings",
    "functions",    "onset",      "focus",    "goal",       "event",
    "session",      "scores",     "need",     "person",     "everyone",
    "else",         "same",       "ties",     "talk",       "coping",
    "note",         "private",    "fresh",    "phase",      "number",
    "week",         "rating",     "mood",     "text",       "complete",
    "partial",      "out",        "close",    "know",       "apart",
    "strained",     "calm",       "i-said",   "they-said",  "felt",
    "needed",       "next",       "asked",    "outcome",    "role-played",
    "sister",       "ex-partner", "relation", "group",      "as",
    "aka",          "ring",       "contact",  "mode",       "strain",
    "satisfaction", "knows-low",  "hopes",    "they-hope",  "fit",
    "good",         "hard",       "change",   "dispute",    "boundary",
    "status",       "caution",    "since",    "near",       "attr",
    "died",         "wished",     "active",   "weekly",     "online",
    "hinted",       "partly",     "impasse",  "voiced",     "abroad",
    "family",       "grief",      "middle",   "separation", "working",
    "RING",         "Sister",     "Close",
};

static const char *const free_words[] = {
    "emotional", "esteem",     "companionship",
    "advice",    "practical",  "affection",
    "crisis",    "money-help", "rings-true",
    "sisterly",  "closest",    "casework",
    "at",        "inner",      "outer",
    "baby",      "pet",        "birth",
    "marriage",  "illness",    "start",
    "end",       "moved",      "husband", /* newer than the reserved ones */
};

START_TEST(reserves_words_of_the_format)
{
    ck_assert_msg(word_is_reserved(slice_of(reserved[_i])), "%s", reserved[_i]);
}
END_TEST

START_TEST(leaves_other_words_free)
{
    ck_assert_msg(!word_is_reserved(slice_of(free_words[_i])), "%s",
                  free_words[_i]);
}
END_TEST

/* What begins a fact and may be a kind of support, too. */
START_TEST(shares_new_words)
{
    ck_assert(word_is_shared(slice_of("at")));
    ck_assert(word_is_shared(slice_of("AT")));
    ck_assert(!word_is_shared(slice_of("inner")));
    ck_assert(!word_is_shared(slice_of("emotional")));
    for (int i = 0; i < ROWS_OF(reserved); i++)
        ck_assert_msg(!word_is_shared(slice_of(reserved[i])), "%s",
                      reserved[i]);
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
    ck_assert_uint_eq(utf8_slips_allowed(slice_of("ab")), 0);
    ck_assert_uint_eq(utf8_slips_allowed(slice_of("abc")), 1);
    ck_assert_uint_eq(utf8_slips_allowed(slice_of("abcdefgh")), 2);
}
END_TEST

SUITE("words", {
    int relations = (int)relation_words.count;
    tcase_add_loop_test(tc, list_is_complete, 0, ROWS_OF(lists));
    tcase_add_loop_test(tc, list_finds_its_words, 0, ROWS_OF(lists));
    tcase_add_loop_test(tc, relation_has_its_group, 0, relations);
    tcase_add_loop_test(tc, reserves_words_of_the_format, 0, ROWS_OF(reserved));
    tcase_add_loop_test(tc, leaves_other_words_free, 0, ROWS_OF(free_words));
    tcase_add_test(tc, shares_new_words);
    tcase_add_loop_test(tc, finds_nearest_word, 0, ROWS_OF(slips));
    tcase_add_test(tc, allows_fewer_slips_in_short_words);
})
