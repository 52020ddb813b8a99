/* What became of wishes. A row says of A, over two sessions, what is true: met,
 * nearer, fell or opened, and what is told of wishes. */
#include "told.h"

#define A "person A: friend"

enum course { NONE, MET, NEARER, FELL, OPENED };

static const char *const course_words[] = {"nothing", "met", "nearer", "fell",
                                           "opened"};

#define BOTH(before, after) W1 A ", " before "\n" W2 "person A: " after "\n"

static const struct {
    const char *text;
    enum course course;
} rows[] = {
    /* what is got rose to what is wanted */
    {BOTH("emotional 3/1", "emotional 3/3"), MET},
    {BOTH("emotional 3/1", "emotional 3/4"), MET},
    {BOTH("emotional 2/0", "emotional 4/4"), MET},
    {BOTH("emotional 4/0, esteem 2/2", "emotional 4/4"), MET},
    {BOTH("emotional 4/0, esteem 3/0", "emotional 4/4, esteem 3/3"), MET},
    /* closer, but not there */
    {BOTH("emotional 3/1", "emotional 3/2"), NEARER},
    {BOTH("emotional 4/0", "emotional 4/1"), NEARER},
    {BOTH("emotional 3/0", "emotional 4/3"), NEARER},
    {BOTH("emotional 4/0, esteem 3/0", "emotional 4/4"), NEARER},
    {BOTH("emotional 4/0, esteem 3/2", "emotional 4/4"), NEARER},
    /* another wish may be open still, as nobody knows */
    {BOTH("emotional 3/1, practical 4/?", "emotional 3/3"), NEARER},
    {BOTH("emotional 3/1", "emotional 3/3, practical 4/?"), NEARER},
    {BOTH("emotional 3/1, practical 4/4", "emotional 3/3, practical 4/?"),
     NEARER},
    {BOTH("emotional 3/1, practical 1/?", "emotional 3/3"), NEARER},
    {BOTH("emotional 3/1, practical ?", "emotional 3/3"), NEARER},
    {BOTH("emotional 3/1, practical ?/4", "emotional 3/3"), NEARER},
    {W1 A ", emotional 3/1, practical 4/4\n" W2 "person A: emotional 3/2\n"
          "session week 3: fresh\nperson A: emotional 3/3\n",
     NEARER},
    /* what is not wanted is not missing */
    {BOTH("emotional 3/1, practical 0/?", "emotional 3/3"), MET},
    {BOTH("emotional 3/1, practical 2/2/?", "emotional 3/3"), MET},
    /* the wish fell: no success, whatever is got */
    {BOTH("emotional 4/2", "emotional 1/1"), FELL},
    {BOTH("emotional 4/2", "emotional 2/2"), FELL},
    {BOTH("emotional 4/2", "emotional 3/3"), FELL},
    {BOTH("emotional 4/2", "emotional 0/0"), FELL},
    {BOTH("emotional 4/2", "emotional 3/2"), FELL},
    {BOTH("emotional 4/1", "emotional 3/2"), FELL},
    {BOTH("emotional 3/3", "emotional 2/3"), FELL},
    {BOTH("emotional 4/1, esteem 3/1", "emotional 4/4, esteem 1/1"), FELL},
    {BOTH("emotional 4/2", "emotional 1/?"), FELL},
    /* nothing of wishes: too small, as it was, or not known */
    {BOTH("emotional 3/2", "emotional 3/3"), NONE},
    {BOTH("emotional 3/1", "emotional 3/1"), NONE},
    {BOTH("emotional 3/1", "emotional 4/2"), NONE},
    {BOTH("emotional 3/1", "emotional 3/?"), NONE},
    {BOTH("emotional ?/?", "emotional 3/3"), NONE},
    {BOTH("emotional 4/1, esteem 3/1", "emotional 4/4, esteem ?"), NONE},
    {BOTH("emotional 4/1, esteem 2/1", "emotional 4/4, esteem 2/0"), NONE},
    /* more is missing than before */
    {BOTH("emotional 2/2", "emotional 2/0"), OPENED},
    {BOTH("emotional 2/2", "emotional 4/2"), OPENED},
    {BOTH("emotional 2/1", "emotional 4/2"), OPENED},
    /* nothing of wishes after a separation, an ending or a death, nor of
       somebody let go or feared */
    {W1 "person A: partner, emotional 4/1\n" W2
        "person A: ex-partner, ring 3, emotional 0/0\n",
     NONE},
    {W1 "person A: partner, emotional 4/1\n" W2
        "person A: ex-partner, emotional 4/4\n",
     NONE},
    {W1 "person A: partner, emotional 4/1\n" W2
        "person A: friend, emotional 4/4\n",
     NONE},
    {BOTH("emotional 4/1", "ex-partner, emotional 4/4"), NONE},
    {BOTH("emotional 4/1", "ended, emotional 0/0"), NONE},
    {BOTH("emotional 4/1", "distant, emotional 0/0"), NONE},
    {BOTH("emotional 4/1", "died, emotional 0/0"), NONE},
    {BOTH("emotional 4/1", "not named"), NONE},
    {BOTH("emotional 4/1", "not discussed, emotional 4/4"), NONE},
    {BOTH("ring 2, emotional 4/1", "ring 2 -> out, emotional 4/4"), NONE},
    {BOTH("ring 2 -> out, emotional 4/1", "emotional 1/1"), NONE},
    {BOTH("caution, emotional 4/1", "emotional 4/4"), NONE},
    {BOTH("emotional 4/1", "caution, emotional 1/1"), NONE},
    /* who was a former partner before, and who became a partner */
    {W1 "person A: ex-partner, practical 3/1\n" W2 "person A: practical 3/3\n",
     MET},
    {BOTH("emotional 4/1", "partner, emotional 4/4"), MET},
};

/* Is less wished for of any kind, and may that be told? */
static bool
fell(const struct kith_change *change, const struct pair *pair)
{
    for (size_t i = 0; i < change->timeline->functions.count; i++)
        if (change_wish_fall(change, pair, i) > 0)
            return change_may_tell_wishes(pair);
    return false;
}

static bool
came_to(const struct kith_change *change, const struct pair *pair,
        enum course course)
{
    return course == MET      ? change_met_wish(change, pair)
           : course == NEARER ? change_nearer_wish(change, pair)
           : course == FELL   ? fell(change, pair)
                              : change_opened_wish(change, pair);
}

/* One of them, or none. */
START_TEST(knows_what_became)
{
    const char *const texts[] = {rows[_i].text, NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    size_t last = kith_timeline_sessions(files.timeline) - 1;
    struct kith_change *change =
        kith_change_new(files.timeline, 0, last, NULL, NULL);
    for (enum course course = MET; course <= OPENED; course++)
        ck_assert_msg(came_to(change, &change->pairs.items[0], course) ==
                          (course == rows[_i].course),
                      "%s in:\n%s", course_words[course], rows[_i].text);
    kith_change_free(change);
    files_release(&files);
}
END_TEST

START_TEST(tells_what_became)
{
    static const char *const words[] = {
        [MET] = " you now get what you would like.",
        [NEARER] = " is nearer now to what you would like.",
        [FELL] = "You wish for less from ",
        [OPENED] = "You would like clearly more than you get from ",
    };
    char *told = tell_text(rows[_i].text, TOPIC_SUPPORT, KITH_THERAPIST, false);
    for (enum course course = MET; course <= OPENED; course++)
        ck_assert_msg((strstr(told, words[course]) != NULL) ==
                          (course == rows[_i].course),
                      "in:\n%s\ngot:\n%s", rows[_i].text, told);
    if (rows[_i].course == FELL)
        ck_assert_msg(strstr(told, "In all") == NULL, "%s", told);
    free(told);
}
END_TEST

/* What is only carried is not known where only answers of the session count. */
START_TEST(meets_no_carried_wish)
{
    char *told =
        tell_text(BOTH("emotional 3/1, practical 4/4", "emotional 3/3"),
                  TOPIC_SUPPORT, KITH_THERAPIST, true);
    ck_assert_msg(strstr(told, "is nearer now") != NULL &&
                      strstr(told, "you now get what") == NULL,
                  "%s", told);
    free(told);
}
END_TEST

/* ---- Places ---- */

/* A move is no wish come true where the wish went there. */
static const struct telling_row places[] = {
    {TOPIC_PLACES, BOTH("ring 1 -> 1", "ring 3 -> 3"),
     "A is further out.\n"
     "You would like another place now for A (wider circle now; before, "
     "closest)."},
    {TOPIC_PLACES, BOTH("ring 2 -> 1", "ring 3 -> 3"),
     "A is further out.\n"
     "You would like another place now for A (wider circle now; before, "
     "closest)."},
    {TOPIC_PLACES, BOTH("ring 1 -> 2", "ring 3 -> 3"),
     "A is further out.\n"
     "You would like another place now for A (wider circle now; before, "
     "close)."},
    {TOPIC_PLACES, BOTH("ring 3 -> 1", "ring 2 -> 2"),
     "A moved closer.\n"
     "You would like another place now for A (close now; before, closest)."},
    {TOPIC_PLACES, BOTH("ring 3 -> 1", "ring 2 -> 1"),
     "A moved closer, as you wished."},
    {TOPIC_PLACES, BOTH("ring 3 -> 1", "ring 1"),
     "A moved closer, as you wished."},
    {TOPIC_PLACES, BOTH("ring 1 -> 3", "ring 2 -> 3"),
     "A is further out, as you wished."},
    {TOPIC_PLACES, BOTH("ring 1 -> 3", "ring 3"),
     "A is further out, as you wished."},
    /* nobody is to move towards who is feared */
    {TOPIC_PLACES, BOTH("ring 3 -> 1, caution", "ring 1"), "A moved closer."},
    {TOPIC_PEOPLE, BOTH("ring 2 -> 1", "ended, ring out -> out"),
     "A is no longer in the circle."},
    {TOPIC_PEOPLE, BOTH("ring 2 -> 1", "distant, ring 3 -> out"),
     "A is out of touch now."},
    {TOPIC_PEOPLE, BOTH("ring 2 -> out", "ended"),
     "A is no longer in the circle, as you wished."},
};

/* Caution, and a wish for more distance, are for the therapist. */
START_TEST(credits_no_wish_that_moved)
{
    const char *text = places[_i].text;
    check_told(&places[_i], KITH_THERAPIST, false);
    if (strstr(text, "caution") == NULL &&
        strstr(text, "ring 1 -> 2\n") == NULL)
        check_told(&places[_i], KITH_CLIENT, false);
}
END_TEST

/* ---- Shares ---- */

#define SHARE(text, wanted)                                                    \
    {                                                                          \
        TOPIC_SUPPORT, text, wanted                                            \
    }
#define B "person B: friend"
#define C "person C: friend"
#define D "person D: friend"
#define E "person E: friend"

static const struct telling_row shares[] = {
    /* nothing was asked for in the second session, or too little */
    SHARE(W1 A ", emotional 2/2\n" B "\n" C "\n" W2
               "person B: strain 4\nperson C: strain 4\n",
          ""),
    SHARE(W1 A ", emotional 2/2\n" B ", emotional 2/2\n" C
               ", emotional 2/2\n" W2 "person A: same\n",
          ""),
    SHARE(W1 A ", emotional 2/2\n" B ", emotional 2/2\n" W2 "person A: same\n",
          "In all you get all of what you would like, as before."),
    SHARE(W1 A ", emotional 2/2\n" B ", emotional 2/2\n" W2
               "person B: strain 1\neveryone else same\n",
          "In all you get all of what you would like, as before."),
    /* somebody wishes for less, somebody else gets more */
    SHARE(W1 A ", emotional 4/1\n" B ", emotional 3/0\n" W2
               "person A: emotional 1/1\nperson B: emotional 3/3\n",
          "You get more from B (listening).\n"
          "From B you now get what you would like.\n"
          "You wish for less from A (listening) than before."),
    /* a wish that may not be told of fell, too */
    SHARE(W1 "person A: partner, emotional 4/1\n" B ", emotional 2/2\n" W2
             "person A: ex-partner, emotional 0/0\nperson B: same\n",
          "You get less from A (listening)."),
    /* one known answer of ten is not all, nor are two of three */
    SHARE(W1 A ", emotional 4/4, practical 4/?\n" B
               ", emotional 4/?, practical 4/?\n" C
               ", emotional 4/?, practical 4/?\n" D
               ", emotional 4/?, practical 4/?\n" E
               ", emotional 4/?, practical 4/?\n" W2 "everyone else same\n",
          ""),
    SHARE(W1 A ", emotional 4/4\n" B ", emotional 4/4\n" C ", emotional ?\n" W2
               "everyone else same\n",
          ""),
    /* who left took the wish along */
    SHARE(W1 A ", emotional 4/0\n" B ", emotional 2/2\n" W2
               "person A: not named\nperson B: same\n",
          ""),
};

START_TEST(compares_like_with_like)
{
    check_told(&shares[_i], KITH_THERAPIST, false);
}
END_TEST

/* The session before was not asked for, either. */
START_TEST(compares_no_share_of_silence)
{
    const char *const texts[] = {W1 A ", emotional 4/2\n" W2
                                      "person A: strain 1\n" W3
                                      "person A: emotional 4/2\n",
                                 NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    struct kith_change *change =
        kith_change_new(files.timeline, 1, 2, NULL, NULL);
    char *told = tell_change(change, TOPIC_SUPPORT);
    ck_assert_text(told, "");
    free(told);
    kith_change_free(change);
    files_release(&files);
}
END_TEST

START_TEST(keeps_distance_to_the_therapist)
{
    static const struct telling_row row = {
        TOPIC_PLACES, BOTH("ring 1 -> 2", "ring 3 -> 3"), "A is further out."};
    check_told(&row, KITH_CLIENT, false);
}
END_TEST

/* A client's page does not have everyone. */
static const struct telling_row pages[] = {
    SHARE(W1 A ", emotional 4/4\n" B ", emotional 4/?\n" W2
               "everyone else same\n",
          ""),
    SHARE(W1 A ", emotional 4/4\n" B ", emotional 4/0, caution\n" W2
               "person A: same\n",
          "You get all of what you would like from the people on this page, as "
          "before."),
    SHARE(
        W1 A ", emotional 4/1\n" W2 "person A: emotional 4/2\n",
        "You get more from A (listening).\n"
        "What you get from A is nearer now to what you would like.\n"
        "You get about 5 in 10 of what you would like from the people on this "
        "page; before, it was about 3 in 10."),
};

START_TEST(sums_over_the_page)
{
    check_told(&pages[_i], KITH_CLIENT, false);
}
END_TEST

SUITE("wishes", {
    tcase_add_test(tc, keeps_distance_to_the_therapist);
    tcase_add_loop_test(tc, knows_what_became, 0, ROWS_OF(rows));
    tcase_add_loop_test(tc, tells_what_became, 0, ROWS_OF(rows));
    tcase_add_test(tc, meets_no_carried_wish);
    tcase_add_loop_test(tc, credits_no_wish_that_moved, 0, ROWS_OF(places));
    tcase_add_loop_test(tc, compares_like_with_like, 0, ROWS_OF(shares));
    tcase_add_test(tc, compares_no_share_of_silence);
    tcase_add_loop_test(tc, sums_over_the_page, 0, ROWS_OF(pages));
})
