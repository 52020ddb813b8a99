/* A session that holds anything is never called empty, and where there are no
 * words for what was written (a list of ties that is whole now, what only the
 * therapist's private page says), nothing is said. Each row is all that stands in the
 * second session, after a first in which everything is told. */
#include "told.h"

#define FULL                                                                   \
    "case T\ngoal G1 \"call\"\nfocus: grief\nsession week 1\n"                 \
    "scores: mood 3\nneed: emotional 3\n"                                      \
    "person Ada: partner, ring 2 -> 1, contact daily, mode call\n"             \
    "  satisfaction 3, strain 1, asked unsaid, knows-low no, fit no\n"         \
    "  hopes \"a\", they-hope \"b\", good \"g\", hard \"h\", change \"c\"\n"   \
    "  dispute none, boundary none, near near, since 2010\n"                   \
    "  emotional 3/1/1, attr age 34\n"                                         \
    "person Bo: friend, ring 2\nperson Cy: friend, ring 3\n"                   \
    "person Dee: friend, distant\n"                                            \
    "know Bo: Cy\n"
#define ADA "person Ada: "

#define UNCHANGED "Nothing that was told has changed."
#define UNWRITTEN "Nothing was written down for week 2 yet."

/* What is said of it; "" where there are no words, NULL for any but the two
 * sentences above. */
static const struct {
    const char *written, *said;
} single[] = {
    /* each fact about a person */
    {ADA "ex-partner\n", "Ada is your ex-partner now; before, your partner."},
    {ADA "relation \"my wife\"\n",
     "Ada is “my wife” now; before, your partner."},
    {ADA "group friend\n",
     "In another group now: Ada (friends now; before, partner)."},
    {ADA "as \"Addie\"\n", "Ada is called Addie here now."},
    {ADA "aka \"Adda\"\n", "Another name is noted for Ada."},
    {ADA "ring 3\n", "Ada is further out."},
    {ADA "ring 2 -> 3\n", "You would like another place now for Ada (wider "
                          "circle now; before, closest)."},
    {ADA "contact rare\n",
     "There is less contact with Ada (less than monthly now; before, every "
     "day)."},
    {ADA "mode message\n", "How you are in touch has changed with Ada (by "
                           "message now; before, by phone)."},
    {ADA "satisfaction 5\n", "How it is for you has changed with Ada (very "
                             "satisfying now; before, mixed)."},
    {ADA "strain 4\n",
     "There is more strain with Ada (a great deal now; before, a little)."},
    {ADA "asked said\n", "You told Ada what you would like."},
    {ADA "knows-low yes\n", "Ada knows that you have been low."},
    {ADA "emotional 3/2/1\n", NULL},
    {ADA "emotional 4/1/1\n", NULL},
    {ADA "emotional 2/1/1\n",
     "You wish for less from Ada (listening) than before."},
    {ADA "emotional ?\n", "Not known now about Ada (support)."},
    {ADA "esteem 2/1\n", "Noted now about Ada (support)."},
    {ADA "hopes \"x\"\n", "There are new words about Ada (what you hope for)."},
    {ADA "they-hope \"x\"\n",
     "There are new words about Ada (what they hope for)."},
    {ADA "fit yes\n", "What you both hope for fits now with Ada."},
    {ADA "good \"x\"\n", "There are new words about Ada (what is good)."},
    {ADA "hard \"x\"\n", "There are new words about Ada (what is hard)."},
    {ADA "change \"x\"\n",
     "There are new words about Ada (what should change)."},
    {ADA "dispute impasse\n", "With Ada it is stuck for now."},
    {ADA "boundary voiced \"x\"\n", "You named a limit to Ada."},
    {ADA "active\n", UNCHANGED},
    {ADA "distant\n", "Ada is out of touch now."},
    {ADA "ended\n", "Ada is no longer in the circle."},
    {ADA "died 2026\n", "Ada has died, and is remembered."},
    {ADA "wished\n", "Ada is wished for now."},
    {ADA "not named\n", "Ada is not on the page now."},
    {ADA "not discussed\n", "Ada was not discussed, and is left out here."},
    {ADA "focus\n", "Ada is in focus now."},
    {ADA "caution\n", "Caution is noted for Ada."},
    {ADA "since 2012\n", "How long you have known each other is corrected: Ada "
                         "(2012 now; before, 2010)."},
    {ADA "near abroad\n",
     "Where they live has changed: Ada (abroad now; before, near)."},
    {ADA "attr age 35\n", "Newly noted about Ada (age)."},
    {ADA "attr sex f\n", "Newly noted about Ada (sex)."},
    {ADA "private \"x\"\n", ""},
    {"person Dee: active\n", "Dee is in touch again."},
    {"person Dee: ended\n", "Dee is no longer in the circle."},
    {"person Eve: friend\n", "Eve is new on the page."},
    {"person Eve: friend, distant\n", "Eve is new on the page."},
    {"person Eve: friend, wished\n", "Eve is wished for now."},
    {"person Eve: friend, died 2020\n",
     "Eve is on the page now, and is remembered."},
    /* each record of a session */
    {"scores: mood 4\n", "Mood went from 3 to 4."},
    {"scores: PHQ-9 21\n", "PHQ-9 is at 21 (severe)."},
    {"need: emotional 4\n",
     "How much you need these days has changed: listening (a great deal now; "
     "before, quite a bit)."},
    {"focus: dispute\n", "The work is about a dispute; before, grief."},
    {"goal G1: rating 1\n", "“call”: more than you hoped."},
    {"goal G1: status working\n", "“call”: being worked on."},
    {"goal G2 \"rest\"\n", "“rest”: a new goal."},
    {"event 2026 move:, mood -1\n", "An event was written down."},
    {"event 2026 separation: Ada, \"x\"\n", "An event was written down."},
    {"talk Ada: i-said \"x\"\n", "You looked at a talk with Ada."},
    {"coping \"walk\"\n", "New among what helps: “walk”."},
    {"note \"x\"\n", "A note was written down."},
    {"private \"x\"\n", ""},
    {"close Bo: Cy\n", "Bo and Cy are close to each other now."},
    {"apart Bo: Cy\n", "Bo and Cy are not linked now."},
    {"strained Bo: Cy\n", "There is strain between Bo and Cy."},
    {"strained Ada: Cy\n", NULL},
    {"ties partial\n", ""},
    {"ties complete\n", ""},
    /* looked at, and as it was */
    {ADA "same\n", NULL},
    {ADA "strain 1\n", UNCHANGED},
    {ADA "ring 2, emotional 3/1/1\n", NULL},
    {"person Bo: same\n", UNCHANGED},
    {"everyone else same\n", NULL},
    /* a sheet nobody filled in yet, and no sheet */
    {"scores: mood ?\n", UNWRITTEN},
    {"", UNWRITTEN},
};

/* UNCHANGED and UNWRITTEN are said where the row says so, and nowhere else. */
static void
check_single(const char *told, int row)
{
    const char *written = single[row].written, *said = single[row].said;
    if (said != NULL)
        ck_assert_msg(strcmp(told, said) == 0, "%sgot: %s\nwanted: %s", written,
                      told, said);
    else
        ck_assert_msg(told[0] != '\0' && strstr(told, "Nothing") == NULL,
                      "%s%s", written, told);
}

static char *
tell_single(int row, enum kith_audience audience)
{
    struct str text = {0};
    str_addf(&text, FULL W2 "%s", single[row].written);
    char *told = tell_text(text.data, TOPIC_COUNT, audience, false);
    str_release(&text);
    return told;
}

START_TEST(is_never_called_empty)
{
    char *told = tell_single(_i, KITH_THERAPIST);
    check_single(told, _i);
    free(told);
}
END_TEST

/* A client is told less, but never that there was nothing; only whom they may
 * not meet leaves no trace. */
START_TEST(is_never_called_empty_to_clients)
{
    const char *said = single[_i].said;
    bool silent =
        said != NULL && strncmp(said, "Nothing", strlen("Nothing")) == 0;
    char *told = tell_single(_i, KITH_CLIENT);
    if (!silent && strcmp(single[_i].written, ADA "caution\n") != 0)
        ck_assert_msg(strstr(told, "Nothing") == NULL, "%s%s",
                      single[_i].written, told);
    free(told);
}
END_TEST

/* ---- Whom the client may not meet ---- */

#define HIDDEN FULL "person Zed: father, ring 1, caution\n" W2

static const char *const hidden[] = {
    "person Zed: strain 4\n",     "talk Zed: i-said \"x\"\n",
    "event 2026 conflict: Zed\n", "event 2026 conflict: Ada, Zed\n",
    "strained Zed: Ada, Bo\n",    "goal G9 \"Limits with Zed\"\n",
    "note \"Zed came\"\n",
};

/* Of a session that holds nothing else, not even its week is left. */
START_TEST(leaves_no_trace)
{
    struct str text = {0};
    str_addf(&text, "%s%s", HIDDEN, hidden[_i]);
    const char *const texts[] = {text.data, NULL};
    struct files files = files_together(texts, KITH_CLIENT);
    ck_assert_uint_eq(kith_timeline_sessions(files.timeline), 1);
    files_release(&files);
    str_release(&text);
}
END_TEST

START_TEST(empty_weeks_stay)
{
    char *told = tell_text(HIDDEN, TOPIC_COUNT, KITH_CLIENT, false);
    ck_assert_text(told, UNWRITTEN);
    free(told);
}
END_TEST

/* ---- What stands in the line of the session ---- */

static const struct telling_row lines[] = {
    {TOPIC_COUNT, FULL "session week 2 \"the funeral\"\n", ""},
    {TOPIC_COUNT, FULL "session week 2 \"the funeral\": number 2\n", ""},
    {TOPIC_COUNT, FULL "session week 2: fresh\n",
     "Ada, Bo, Cy and Dee are not on the page now."},
    {TOPIC_COUNT, "case T\nsession week 1\nsession week 2: fresh\n", ""},
    {TOPIC_COUNT, "case T\nsession week 1\nsession week 2: number 2\n",
     UNWRITTEN},
    /* as kith next prints it */
    {TOPIC_COUNT, FULL "session week 2: number 2, phase middle\n", UNWRITTEN},
};

START_TEST(reads_the_line_of_the_session)
{
    check_told(&lines[_i], KITH_THERAPIST, false);
    check_told(&lines[_i], KITH_CLIENT, false);
}
END_TEST

/* A label that the client may not read is nothing to them. */
START_TEST(reads_no_label_of_the_withheld)
{
    static const char *const texts[] = {
        FULL "person Zed: father, ring 1, caution\n"
             "session week 2 \"with Zed\"\nsession week 3\n"
             "person Zed: no caution\n",
        NULL};
    for (int client = 0; client < 2; client++) {
        struct files files =
            files_together(texts, client ? KITH_CLIENT : KITH_THERAPIST);
        struct kith_change *change =
            kith_change_new(files.timeline, 0, 1, NULL, NULL);
        char *told = tell_change(change, TOPIC_COUNT);
        ck_assert_text(told, client ? UNWRITTEN : "");
        free(told);
        kith_change_free(change);
        files_release(&files);
    }
}
END_TEST

/* Where a record of somebody withheld is cut, the client's case keeps a session
 * that words say holds something, and no other. */
static bool
is_kept(const char *line, const char *written)
{
    struct str text = {0};
    str_addf(&text, FULL "person Zed: father, ring 1, caution\n%s%s%s", line,
             "person Zed: strain 4\n", written);
    const char *const texts[] = {text.data, NULL};
    struct files files = files_together(texts, KITH_CLIENT);
    bool kept = kith_timeline_sessions(files.timeline) == 2;
    files_release(&files);
    str_release(&text);
    return kept;
}

START_TEST(is_kept_where_it_holds_something)
{
    const char *written = single[_i].written, *said = single[_i].said;
    if (strcmp(written, ADA "caution\n") == 0 ||
        strncmp(written, "scores: mood ?", strlen("scores: mood ?")) == 0)
        return; /* nobody to meet there; and a sheet is kept, if empty */
    bool holds = said == NULL || strcmp(said, UNWRITTEN) != 0;
    ck_assert_msg(is_kept(W2, written) == holds, "%s", written);
}
END_TEST

START_TEST(is_kept_by_its_line)
{
    ck_assert(is_kept("session week 2 \"the funeral\"\n", ""));
    ck_assert(is_kept("session week 2: fresh\n", ""));
    ck_assert(!is_kept("session week 2: number 2, phase middle\n", ""));
}
END_TEST

/* ---- Over several sessions ---- */

static const struct telling_row longer[] = {
    /* the note stands between the two sessions that are compared */
    {TOPIC_COUNT, FULL W2 "note \"x\"\n" W3, "A note was written down."},
    {TOPIC_COUNT, FULL W2 "ties partial\n" W3, ""},
    {TOPIC_COUNT, FULL W2 ADA "same\n" W3, UNCHANGED},
    {TOPIC_COUNT, FULL W2 W3, UNCHANGED},
};

START_TEST(looks_at_all_sessions)
{
    check_told(&longer[_i], KITH_THERAPIST, false);
}
END_TEST

/* The session is named as the language names it. */
START_TEST(names_the_session)
{
    const char *const texts[] = {FULL W2, NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    struct kith_change *change =
        kith_change_new(files.timeline, 0, 1, NULL, NULL);
    char *told = tell_in(change, language_find("de"), TOPIC_COUNT);
    ck_assert_text(told, "Für Woche 2 ist noch nichts aufgeschrieben.");
    free(told);
    kith_change_free(change);
    files_release(&files);
}
END_TEST

SUITE("silence", {
    tcase_add_loop_test(tc, is_never_called_empty, 0, ROWS_OF(single));
    tcase_add_loop_test(tc, is_never_called_empty_to_clients, 0,
                        ROWS_OF(single));
    tcase_add_loop_test(tc, leaves_no_trace, 0, ROWS_OF(hidden));
    tcase_add_test(tc, empty_weeks_stay);
    tcase_add_loop_test(tc, reads_the_line_of_the_session, 0, ROWS_OF(lines));
    tcase_add_test(tc, reads_no_label_of_the_withheld);
    tcase_add_loop_test(tc, is_kept_where_it_holds_something, 0,
                        ROWS_OF(single));
    tcase_add_test(tc, is_kept_by_its_line);
    tcase_add_loop_test(tc, looks_at_all_sessions, 0, ROWS_OF(longer));
    tcase_add_test(tc, names_the_session);
})
