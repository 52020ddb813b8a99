#include "inventory/relations.h"
#include "suite.h"

#include <stdio.h>

static struct lexicon lexicon;

static void
teach(void)
{
    relations_teach(&lexicon);
}

static void
forget(void)
{
    lexicon_release(&lexicon);
}

/* ---- Words, by the group that anybody would put them in ---- */

/* Each line is a group and words of it. EASY were chosen with the table at hand;
 * OTHERS were written down before it was looked at again. */
static const struct {
    enum group group;
    const char *easy, *others;
} everyday[] = {
    {GROUP_FAMILY,
     "mum|mom|dad|daddy|grandma|grandpa|nan|granny|auntie|niece|nephew|twin|"
     "older sister|younger brother|little brother|half-sister|step-father|"
     "stepmum|stepson|foster mother|adoptive father|birth mother|godmother|"
     "great-aunt|great grandmother|grandson|granddaughter|grandchildren|kids|"
     "children|mother-in-law|sister in law|distant cousin|baby|big sis",
     "papa|parents|eldest daughter|twin sister|second cousin|adopted son|"
     "mother's sister|step-sister|half brother|foster child|brother-in-law|"
     "in-laws|gran|grandad|toddler|teenage son|younger siblings|great-uncle|"
     "godson|stepdad|uncle|foster parents|my mother|mama|only child|"
     "adult daughter|stepbrother|grandchild|aunties|twins"},
    {GROUP_PARTNER,
     "husband|wife|spouse|boyfriend|girlfriend|fiancé|late husband",
     "fiancee|hubby|life partner|long-distance boyfriend|new girlfriend"},
    {GROUP_FORMER, "ex|ex-husband|ex-wife|former partner|ex boyfriend",
     "ex girlfriend|exes|ex-fiancé|former husband"},
    {GROUP_FRIEND,
     "friends|best friend|old friend|school friend|childhood friend|mate|pal|"
     "buddy|teammate|online friend|family friend|acquaintance|close friend",
     "bestie|friend from school|gym buddy|penpal|neighbourhood friend|"
     "university friend|oldest friend|drinking buddy|good friend|best "
     "mate|workout partner"},
    {GROUP_WORK,
     "boss|coworker|co-worker|colleagues|classmate|teacher|coach|supervisor|"
     "line manager|former boss|mentor|team leader",
     "workmate|employer|tutor|professor|trainer|fellow student|"
     "head teacher|business partner|old colleagues|school friends' teacher|"
     "manager|team|intern|classmates"},
    {GROUP_NEIGHBOUR,
     "flatmate|roommate|housemate|near neighbour|next-door neighbour|landlord",
     "neighbor|upstairs neighbour|neighbours|landlady|elderly neighbour"},
    {GROUP_COMMUNITY,
     "church|club|support group|priest|imam|choir|book club|rabbi|God|"
     "group leader|mothers' group",
     "pastor|mosque|sports club|yoga class|vicar|congregation|football team|"
     "volunteer group|band|self-help group|scout leader|temple|AA group"},
    {GROUP_PROFESSIONAL,
     "doctor|GP|nurse|therapist|social worker|sponsor|carer|counsellor|"
     "psychiatrist|midwife",
     "psychologist|physiotherapist|lawyer|probation officer|school nurse|"
     "support worker|dentist|health visitor|case manager|childminder|"
     "pharmacist|solicitor|key worker|babysitter|judge"},
    {GROUP_OTHER, "dog|cat|pet", "puppy|horse|rabbit"},
};

static size_t
count_found(const char *words, enum group group, size_t *all)
{
    struct slice rest = slice_of(words);
    size_t found = 0;
    while (rest.size > 0) {
        struct slice word = slice_take_until(&rest, '|');
        int relation = relation_find(&lexicon, word);
        bool fits =
            relation != RELATION_NONE && relation_group(relation) == group;
        found += fits;
        ++*all;
        if (!fits)
            printf("# %.*s: %s\n", SLICE_ARGS(word),
                   relation == RELATION_NONE ? "not known"
                                             : relation_words.words[relation]);
    }
    return found;
}

START_TEST(knows_everyday_words)
{
    size_t easy = 0, all_easy = 0, others = 0, all_others = 0;
    for (size_t i = 0; i < ROWS_OF(everyday); i++) {
        easy += count_found(everyday[i].easy, everyday[i].group, &all_easy);
        others +=
            count_found(everyday[i].others, everyday[i].group, &all_others);
    }
    printf("# %zu of %zu, and %zu of %zu\n", easy, all_easy, others,
           all_others);
    ck_assert_uint_ge(all_easy, 100);
    ck_assert_uint_ge(all_others, 100);
    ck_assert_uint_ge(easy * 100, all_easy * 95);
    ck_assert_uint_ge(others * 100, all_others * 85);
}
END_TEST

/* ---- What a phrase stands for ---- */

static const struct {
    const char *phrase;
    int relation;
} phrases[] = {
    {"husband", RELATION_PARTNER},
    {"HUSBAND", RELATION_PARTNER},
    {"step-parent", RELATION_STEP_PARENT},
    {"stepmother", RELATION_STEP_PARENT},
    {"step mother", RELATION_STEP_PARENT},
    {"stepsister", RELATION_SISTER},
    {"grandmother", RELATION_GRANDPARENT},
    {"great-grandmother", RELATION_GRANDPARENT},
    {"grandson", RELATION_RELATIVE},
    {"godfather", RELATION_RELATIVE},
    {"little half-brother", RELATION_BROTHER},
    {"ex-husband", RELATION_EX_PARTNER},
    {"exwife", RELATION_EX_PARTNER},
    {"former boss", RELATION_MANAGER},
    {"mothers\xE2\x80\x99 group", RELATION_GROUP},
    {"Stiefmutter", RELATION_STEP_PARENT},
    {"Ex-Mann", RELATION_EX_PARTNER},
    {"jüngere Schwester", RELATION_SISTER},
    {"dog", RELATION_PET},
    {"", RELATION_NONE},
    {"older", RELATION_NONE},
    {"distant boss", RELATION_NONE}, /* it goes before family */
    {"half friend", RELATION_NONE},
    {"step", RELATION_NONE},
    {"best other", RELATION_NONE},
    {"older older older older older sister", RELATION_NONE},
    {"nanny", RELATION_NONE}, /* a grandmother, or a childminder */
    {"example", RELATION_NONE},
};

START_TEST(phrase_stands_for_a_relation)
{
    ck_assert_int_eq(relation_find(&lexicon, slice_of(phrases[_i].phrase)),
                     phrases[_i].relation);
}
END_TEST

START_TEST(late_is_heard)
{
    ck_assert(relation_is_late(slice_of("late husband")));
    ck_assert(relation_is_late(slice_of("Late-husband")));
    ck_assert(!relation_is_late(slice_of("late")));
    ck_assert(!relation_is_late(slice_of("older sister")));
}
END_TEST

/* A page of another language reads the relation, and whole phrases as typed. */
START_TEST(words_have_a_tongue)
{
    ck_assert(relation_is_of(slice_of("husband"), TONGUE_ENGLISH));
    ck_assert(!relation_is_of(slice_of("husband"), TONGUE_GERMAN));
    ck_assert(relation_is_of(slice_of("OMA"), TONGUE_GERMAN));
    ck_assert(relation_is_of(slice_of("papa"), TONGUE_GERMAN));
    ck_assert(relation_is_of(slice_of("papa"), TONGUE_ENGLISH));
    ck_assert(!relation_is_of(slice_of("older sister"), TONGUE_ENGLISH));
}
END_TEST

/* ---- The table ---- */

/* One that two tongues put into different groups could be neither. */
START_TEST(words_stand_once)
{
    const struct relation_row *row = &relation_rows[_i];
    struct slice rest = slice_of(row->words);
    while (rest.size > 0) {
        struct slice word = slice_take_until(&rest, '|');
        int found = relation_find(&lexicon, word);
        ck_assert_msg(found >= 0 && relation_group(found) ==
                                        relation_group((int)row->relation),
                      "%.*s is of two groups", SLICE_ARGS(word));
        ck_assert_msg(memchr(word.data, '-', word.size) == NULL,
                      "%.*s is never found: hyphens are blanks",
                      SLICE_ARGS(word));
    }
}
END_TEST

SUITE("relations", {
    tcase_add_checked_fixture(tc, teach, forget);
    tcase_add_test(tc, knows_everyday_words);
    tcase_add_loop_test(tc, phrase_stands_for_a_relation, 0, ROWS_OF(phrases));
    tcase_add_test(tc, late_is_heard);
    tcase_add_test(tc, words_have_a_tongue);
    tcase_add_loop_test(tc, words_stand_once, 0, (int)relation_row_count);
})
