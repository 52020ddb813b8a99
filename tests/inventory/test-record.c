/* Every keyword of the format: what was read is written back as it was. */
#include "inventory/record.h"
#include "cases.h"

#include <assert.h>
#include <ctype.h>

#define CASE    "case T\nme Sarah\n"
#define SESSION "\nsession week 1\n"
#define PEOPLE  "person A: friend\nperson B: friend\nperson C: friend\n"
#define AGAIN   "\nsession week 2\n"

/* Each keyword in a case as kith writes it: what stands before its record, and
 * the record in all its parts, as kith(5) has it. */
static const struct {
    const char *before, *record;
} samples[] = {
    [RECORD_CASE] = {"", "case C-014_b\nme Sarah\n"},
    [RECORD_ME] = {"case T\n", "me \"Sarah: the second\"\n"},
    [RECORD_RINGS] = {CASE, "rings: inner, \"the middle, perhaps\", outer\n"},
    [RECORD_FUNCTIONS] = {CASE, "functions: emotional, money-help\n"},
    [RECORD_ONSET] = {CASE, "onset 2023-10\n"},
    [RECORD_SESSION] = {CASE "\n", "session week 4 \"after the holidays\": "
                                   "number 4, phase middle, fresh\n"},
    [RECORD_SCORES] = {CASE SESSION,
                       "scores: PHQ-9 18, GAD-7 ?, \"sleep well\" 7.5\n"},
    [RECORD_NEED] = {CASE SESSION, "need: emotional 4, practical ?\n"},
    [RECORD_PERSON] = {CASE SESSION, "person Maya: sister,\n  ring 2\n"},
    [RECORD_EVERYONE] = {CASE SESSION PEOPLE AGAIN, "everyone else same\n"},
    [RECORD_CLOSE] = {CASE SESSION PEOPLE, "close A: B, C\n"},
    [RECORD_KNOW] = {CASE SESSION PEOPLE, "know A, B, C\n"},
    [RECORD_APART] = {CASE SESSION PEOPLE, "apart A: B\n"},
    [RECORD_STRAINED] = {CASE SESSION PEOPLE, "strained B: A, C\n"},
    [RECORD_CALM] = {CASE SESSION PEOPLE "strained A: B\n" AGAIN,
                     "calm A: B\n"},
    [RECORD_TIES] = {CASE SESSION PEOPLE, "ties partial\n"},
    [RECORD_FOCUS] = {CASE, "focus: transition, dispute\n"},
    [RECORD_GOAL] = {CASE, "goal G1 \"See friends\": rating +1, status done\n"
                           "goal G1: rating ?\ngoal G1: status parked\n"},
    [RECORD_EVENT] = {CASE,
                      "event 2020 death: Frank, person \"mood B\", "
                      "mood -2, \"Dad died\"\nevent 2021-03 move\n" SESSION
                      "person Frank: friend\n"
                      "person mood B: friend\n"},
    [RECORD_TALK] = {CASE SESSION PEOPLE,
                     "talk A: asked said, outcome -2, role-played, "
                     "i-said \"1\",\n  they-said \"2\",\n  felt \"3\",\n"
                     "  needed \"4\",\n  next \"5\"\ntalk B: next \"6\"\n"},
    [RECORD_COPING] = {CASE SESSION, "coping \"a walk\"\nnote \"n\"\n"},
    [RECORD_NOTE] = {CASE SESSION, "note \"n\"\ncoping \"c\"\nnote \"m\"\n"},
    [RECORD_PRIVATE] = {CASE SESSION, "private \"p\"\nnote \"n\"\n"},
};

static_assert(ROWS_OF(samples) == RECORD_COUNT, "a sample for each keyword");

static void
check_kept(const char *text, const char *wanted)
{
    struct kith_inventory *inventory = case_read(text);
    char *written = kith_inventory_write(inventory, NULL);
    ck_assert_text(written, wanted);
    free(written);
    kith_inventory_free(inventory);
}

START_TEST(record_comes_back)
{
    const char *keyword = record_kinds[_i].keyword;
    struct str text = {0};
    ck_assert_msg(samples[_i].record != NULL, "%s has no sample", keyword);
    ck_assert(strncmp(samples[_i].record, keyword, strlen(keyword)) == 0);
    str_addf(&text, "%s%s", samples[_i].before, samples[_i].record);
    check_kept(text.data, text.data);

    /* Keywords are matched whatever their case. */
    struct str loud = {0};
    str_add(&loud, text.data);
    for (size_t i = 0; i < strlen(keyword); i++) {
        size_t at = strlen(samples[_i].before) + i;
        loud.data[at] = (char)toupper((unsigned char)loud.data[at]);
    }
    check_kept(loud.data, text.data);
    str_release(&text);
    str_release(&loud);
}
END_TEST

/* Each keyword in one case, in the order in which it is written. */
START_TEST(records_come_back_together)
{
    static const char text[] =
        CASE "rings: one, two\nfunctions: advice\nonset 2020\nfocus: grief\n"
             "goal G1 \"g\"\nevent 2020 death: A\n" SESSION
             "scores: mood 3\nneed: advice 2\n" PEOPLE
             "know A: B\nclose B: C\nties complete\nfocus: dispute\n"
             "goal G1: rating -1\nevent 2021 job\ntalk A: felt \"x\"\n"
             "note \"n\"\ncoping \"c\"\n";
    check_kept(text, text);
}
END_TEST

/* A row has all its parts, and its example is what it says it is. */
START_TEST(record_is_whole)
{
    const struct record_kind *kind = &record_kinds[_i];
    size_t size = strlen(kind->keyword);
    ck_assert_msg(size > 0, "record %d", _i);
    ck_assert_msg(kind->read != NULL, "%s has no reader", kind->keyword);
    ck_assert_msg(kind->write != NULL, "%s has no writer", kind->keyword);
    ck_assert_msg(strncmp(kind->form, kind->keyword, size) == 0 &&
                      !isalpha((unsigned char)kind->form[size]),
                  "%s: %s", kind->keyword, kind->form);
    ck_assert_msg(strlen(kind->means) > 0, "%s", kind->keyword);
    ck_assert_ptr_eq(record_find(slice_of(kind->keyword)), kind);
    ck_assert_msg(word_is_reserved(slice_of(kind->keyword)), "%s",
                  kind->keyword);
}
END_TEST

/* The example that hints and manual show is understood. */
START_TEST(record_is_read_as_shown)
{
    const struct record_kind *kind = &record_kinds[_i];
    struct str text = {0};
    if (_i != RECORD_CASE)
        str_add(&text, "case T\n");
    if (kind->place == ANYWHERE || kind->place == IN_SESSION)
        str_add(&text, "session week 1\nperson Daniel: friend\n");
    if (kind->place == IN_SESSION && _i != RECORD_PERSON)
        str_add(&text, "person Maya: sister\n" PEOPLE);
    if (_i == RECORD_CALM)
        str_add(&text, "strained A: B\n");
    if (_i == RECORD_EVERYONE || _i == RECORD_CALM)
        str_add(&text, AGAIN);
    str_addf(&text, "%s\n", kind->form);
    kith_inventory_free(case_read(text.data));
    str_release(&text);
}
END_TEST

/* One letter too many, or one too few, and the keyword is still found. */
START_TEST(record_is_near)
{
    const struct record_kind *kind = &record_kinds[_i];
    struct str word = {0};
    str_addf(&word, "%sx", kind->keyword);
    if (word.size > 3) /* "me" is too short for slips */
        ck_assert_ptr_eq(record_nearest(str_slice(&word)), kind);
    word.size -= 2;
    if (word.size > 3)
        ck_assert_ptr_eq(record_nearest(str_slice(&word)), kind);
    ck_assert_ptr_null(record_find(str_slice(&word)));
    str_release(&word);
}
END_TEST

SUITE("record", {
    tcase_add_loop_test(tc, record_comes_back, 0, RECORD_COUNT);
    tcase_add_test(tc, records_come_back_together);
    tcase_add_loop_test(tc, record_is_whole, 0, RECORD_COUNT);
    tcase_add_loop_test(tc, record_is_read_as_shown, 0, RECORD_COUNT);
    tcase_add_loop_test(tc, record_is_near, 0, RECORD_COUNT);
})
