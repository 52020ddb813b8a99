/* Each fact alone: what is written in the second session, after a first in
 * which everything is told, is one thing on the list, in JSON and in words, for
 * whom may hear it, and for nobody else; and a picture marks nothing that is
 * not on the list. */
#include "output/change.h"
#include "picture/scene/scene_change.h"
#include "told.h"

#define FULL                                                                   \
    "case T\ngoal G1 \"call\"\nfocus: grief\nsession week 1\n"                 \
    "scores: mood 3\nneed: emotional 3\n"                                      \
    "person Ada: partner, ring 2 -> 1, contact daily, mode call\n"             \
    "  satisfaction 3, strain 1, asked unsaid, knows-low no, fit no\n"         \
    "  hopes \"a\", they-hope \"b\", good \"g\", hard \"h\", change \"c\"\n"   \
    "  together \"t\", can-say \"y\", cannot-say \"n\", feel \"f\", like "     \
    "\"l\"\n"                                                                  \
    "  dispute none, boundary none \"b\", near near, since 2010, at 9:00\n"    \
    "  emotional 3/1/1, esteem 1/2/1, attr age 34\n"                           \
    "person Bo: friend, ring 2\nperson Cy: friend, ring 3\n"                   \
    "person Dee: friend, distant\nperson Eli: friend, wished\n"                \
    "person Flo: aunt, ring 3, ended\nperson Gus: uncle, ring 3 -> out\n"      \
    "person Hy: ex-partner, ended, ring 2, strain 4, satisfaction 1\n"         \
    "  contact none\n"                                                         \
    "know Bo: Cy\nstrained Ada: Bo\nties complete\n"
#define ADA "person Ada: "

enum { ALONE = 1 };

struct happened_row {
    enum fact fact; /* FACT_COUNT where it is no fact of a person */
    const char *written;
    enum happening_kind kind;
    const char *json; /* who, about, from, to; as JSON has them */
    enum sight sight;
    const char *told;
    size_t others; /* things that go with it, of other kinds: where answers
                      are asked for, the share of what is wished for, too */
};

#define OF(who, about, from, to)                                               \
    "{\"who\":[" who "],\"kind\":\"%s\",\"about\":" about ",\"from\":" from    \
    ",\"to\":" to ","
#define OF_ADA(from, to)     OF("\"Ada\"", "null", from, to)
#define KIND(name, from, to) OF("\"Ada\"", "\"" name "\"", from, to)

static const struct happened_row rows[] = {
    /* each fact about a person */
    {FACT_RELATION, ADA "ex-partner\n", HAPPENED_RELATION,
     OF_ADA("\"partner\"", "\"ex-partner\""), SIGHT_CLIENT,
     "Ada is your ex-partner now; before, your partner.", 0},
    {FACT_RELATION, ADA "relation \"my wife\"\n", HAPPENED_RELATION,
     OF_ADA("\"partner\"", "\"my wife\""), SIGHT_CLIENT, "“my wife”", 0},
    {FACT_GROUP, ADA "group friend\n", HAPPENED_GROUP,
     OF_ADA("\"partner\"", "\"friend\""), SIGHT_CLIENT, "another group", 0},
    {FACT_AS, ADA "as \"Addie\"\n", HAPPENED_AS, OF_ADA("null", "\"Addie\""),
     SIGHT_CLIENT, "Ada is called Addie here now.", 0},
    {FACT_AKA, ADA "aka \"Adda\"\n", HAPPENED_AKA, OF_ADA("null", "null"),
     SIGHT_THERAPIST, "Another name is noted for Ada.", 0},
    {FACT_RING, ADA "ring 3\n", HAPPENED_RING, OF_ADA("2", "3"), SIGHT_CLIENT,
     "Ada is further out.", 0},
    {FACT_RING, "person Bo: ring ?\n", HAPPENED_RING,
     OF("\"Bo\"", "null", "2", "null"), SIGHT_CLIENT,
     "Not known now about Bo (their place).", 0},
    {FACT_RING_WANTED, "person Cy: ring 3 -> 2\n", HAPPENED_RING_WANTED,
     OF("\"Cy\"", "null", "null", "2"), SIGHT_CLIENT,
     "Noted now about Cy (where you would like them).", 0},
    {FACT_RING_WANTED, ADA "ring 2 -> 2\n", HAPPENED_RING_WANTED,
     OF_ADA("1", "2"), SIGHT_CLIENT, "You would like another place now", 0},
    {FACT_RING_WANTED, ADA "ring 2 -> 3\n", HAPPENED_RING_WANTED,
     OF_ADA("1", "3"), SIGHT_THERAPIST, "You would like another place now", 0},
    {FACT_AT, ADA "at 4:30 inner\n", HAPPENED_AT,
     OF_ADA("\"9:00\"", "\"4:30 inner\""), SIGHT_CLIENT,
     "Ada is at 4:30 (inner side) on the page now.", 0},
    {FACT_AT, "person Bo: at 12\n", HAPPENED_AT,
     OF("\"Bo\"", "null", "null", "\"12:00\""), SIGHT_CLIENT,
     "Bo is at 12:00 on the page now.", 0},
    {FACT_AT, ADA "at ?\n", HAPPENED_AT, OF_ADA("\"9:00\"", "null"),
     SIGHT_CLIENT, "Not known now about Ada (their place on the page).", 0},
    {FACT_CONTACT, ADA "contact rare\n", HAPPENED_CONTACT,
     OF_ADA("\"daily\"", "\"rare\""), SIGHT_CLIENT, "There is less contact", 0},
    {FACT_CONTACT, "person Bo: contact rare\n", HAPPENED_CONTACT,
     OF("\"Bo\"", "null", "null", "\"rare\""), SIGHT_CLIENT,
     "Noted now about Bo (how often you are in touch).", 0},
    {FACT_MODE, ADA "mode message\n", HAPPENED_MODE,
     OF_ADA("\"call\"", "\"message\""), SIGHT_CLIENT,
     "by message now; before, by phone", 0},
    {FACT_SATISFACTION, ADA "satisfaction 5\n", HAPPENED_SATISFACTION,
     OF_ADA("3", "5"), SIGHT_CLIENT, "very satisfying now; before, mixed", 0},
    {FACT_SATISFACTION, ADA "satisfaction ?\n", HAPPENED_SATISFACTION,
     OF_ADA("3", "null"), SIGHT_CLIENT,
     "Not known now about Ada (how it is for you).", 0},
    {FACT_STRAIN, ADA "strain 4\n", HAPPENED_STRAIN, OF_ADA("1", "4"),
     SIGHT_CLIENT, "There is more strain with Ada", 0},
    {FACT_STRAIN, "person Bo: strain 2\n", HAPPENED_STRAIN,
     OF("\"Bo\"", "null", "null", "2"), SIGHT_CLIENT,
     "There is strain with Bo (some).", 0},
    {FACT_STRAIN, "person Bo: strain 0\n", HAPPENED_STRAIN,
     OF("\"Bo\"", "null", "null", "0"), SIGHT_CLIENT,
     "Noted now about Bo (whether there is strain).", 0},
    /* with whom one is not in touch, neither before nor now */
    {FACT_STRAIN, "person Dee: strain 3\n", HAPPENED_STRAIN,
     OF("\"Dee\"", "null", "null", "3"), SIGHT_CLIENT,
     "There is strain with Dee (quite a lot).", 0},
    {FACT_STRAIN, "person Hy: strain 2\n", HAPPENED_STRAIN,
     OF("\"Hy\"", "null", "4", "2"), SIGHT_CLIENT,
     "There is less strain with Hy (some now; before, a great deal).", 0},
    {FACT_SATISFACTION, "person Hy: satisfaction 2\n", HAPPENED_SATISFACTION,
     OF("\"Hy\"", "null", "1", "2"), SIGHT_CLIENT,
     "How it is for you has changed with Hy", 0},
    {FACT_CONTACT, "person Hy: contact rare\n", HAPPENED_CONTACT,
     OF("\"Hy\"", "null", "\"none\"", "\"rare\""), SIGHT_CLIENT,
     "There is more contact with Hy", 0},
    {FACT_ASKED, ADA "asked said\n", HAPPENED_ASKED,
     OF_ADA("\"unsaid\"", "\"said\""), SIGHT_CLIENT, "You told Ada what", 0},
    {FACT_KNOWS_LOW, ADA "knows-low yes\n", HAPPENED_KNOWS_LOW,
     OF_ADA("\"no\"", "\"yes\""), SIGHT_CLIENT,
     "Ada knows that you have been low.", 0},
    {FACT_SUPPORT, ADA "emotional 3/1/0\n", HAPPENED_GIVE,
     KIND("emotional", "1", "0"), SIGHT_CLIENT, "You give less to Ada.", 1},
    {FACT_SUPPORT, ADA "emotional 4/1/1\n", HAPPENED_WANT,
     KIND("emotional", "3", "4"), SIGHT_CLIENT,
     "You wish for more from Ada (listening) than before.", 1},
    {FACT_SUPPORT, ADA "emotional 2/1/1\n", HAPPENED_WANT,
     KIND("emotional", "3", "2"), SIGHT_CLIENT,
     "You wish for less from Ada (listening) than before.", 0},
    {FACT_SUPPORT, ADA "esteem 1/3/1\n", HAPPENED_GOT, KIND("esteem", "2", "3"),
     SIGHT_CLIENT, "You get more from Ada (being valued).", 1},
    {FACT_SUPPORT, ADA "esteem 1/?/1\n", HAPPENED_GOT,
     KIND("esteem", "2", "null"), SIGHT_CLIENT,
     "Not known now about Ada (support).", 0},
    {FACT_HOPES, ADA "hopes \"x\"\n", HAPPENED_HOPES, OF_ADA("\"a\"", "\"x\""),
     SIGHT_CLIENT, "about Ada (what you hope for)", 0},
    {FACT_THEY_HOPE, ADA "they-hope \"x\"\n", HAPPENED_THEY_HOPE,
     OF_ADA("\"b\"", "\"x\""), SIGHT_CLIENT, "about Ada (what they hope for)",
     0},
    {FACT_FIT, ADA "fit partly\n", HAPPENED_FIT, OF_ADA("\"no\"", "\"partly\""),
     SIGHT_CLIENT, "What you both hope for fits in part now with Ada.", 0},
    {FACT_TOGETHER, ADA "together \"x\"\n", HAPPENED_TOGETHER,
     OF_ADA("\"t\"", "\"x\""), SIGHT_CLIENT,
     "about Ada (what is done together)", 0},
    {FACT_CAN_SAY, ADA "can-say \"x\"\n", HAPPENED_CAN_SAY,
     OF_ADA("\"y\"", "\"x\""), SIGHT_CLIENT, "about Ada (what can be said)", 0},
    {FACT_CANNOT_SAY, ADA "cannot-say \"x\"\n", HAPPENED_CANNOT_SAY,
     OF_ADA("\"n\"", "\"x\""), SIGHT_CLIENT, "about Ada (what cannot be said)",
     0},
    {FACT_FEEL, ADA "feel \"x\"\n", HAPPENED_FEEL, OF_ADA("\"f\"", "\"x\""),
     SIGHT_CLIENT, "about Ada (how it feels with them)", 0},
    {FACT_LIKE, ADA "like \"x\"\n", HAPPENED_LIKE, OF_ADA("\"l\"", "\"x\""),
     SIGHT_CLIENT, "about Ada (what is liked about them)", 0},
    {FACT_GOOD, ADA "good \"x\"\n", HAPPENED_GOOD, OF_ADA("\"g\"", "\"x\""),
     SIGHT_CLIENT, "about Ada (what is good)", 0},
    {FACT_HARD, ADA "hard \"x\"\n", HAPPENED_HARD, OF_ADA("\"h\"", "\"x\""),
     SIGHT_CLIENT, "about Ada (what is hard)", 0},
    {FACT_CHANGE, ADA "change \"x\"\n", HAPPENED_TO_CHANGE,
     OF_ADA("\"c\"", "\"x\""), SIGHT_CLIENT, "about Ada (what should change)",
     0},
    {FACT_DISPUTE, ADA "dispute impasse\n", HAPPENED_DISPUTE,
     OF_ADA("\"none\"", "\"impasse\""), SIGHT_THERAPIST,
     "With Ada it is stuck for now.", 0},
    {FACT_BOUNDARY, ADA "boundary voiced \"x\"\n", HAPPENED_BOUNDARY,
     OF_ADA("\"none\"", "\"voiced\""), SIGHT_CLIENT, "You named a limit to Ada",
     0},
    {FACT_BOUNDARY, ADA "boundary none \"x\"\n", HAPPENED_BOUNDARY_TEXT,
     OF_ADA("\"b\"", "\"x\""), SIGHT_CLIENT, "about Ada (your limit)", 0},
    {FACT_FOCUS, ADA "focus\n", HAPPENED_FOCUS, OF_ADA("false", "true"),
     SIGHT_THERAPIST, "Ada is in focus now.", 0},
    {FACT_CAUTION, ADA "caution\n", HAPPENED_CAUTION, OF_ADA("false", "true"),
     SIGHT_THERAPIST, "Caution is noted for Ada.", 0},
    {FACT_SINCE, ADA "since 2012-05\n", HAPPENED_SINCE,
     OF_ADA("\"2010\"", "\"2012-05\""), SIGHT_CLIENT,
     "Ada (2012-05 now; before, 2010)", 0},
    {FACT_NEAR, ADA "near abroad\n", HAPPENED_NEAR,
     OF_ADA("\"near\"", "\"abroad\""), SIGHT_CLIENT,
     "Ada (abroad now; before, near)", 0},
    {FACT_ATTR, ADA "attr age 35\n", HAPPENED_ATTRIBUTE,
     KIND("age", "\"34\"", "\"35\""), SIGHT_CLIENT, "about Ada (age)", 0},
    {FACT_PRIVATE, ADA "private \"x\"\n", HAPPENED_PRIVATE,
     OF_ADA("null", "\"x\""), SIGHT_PRIVATE, "A private note was written", 0},
    /* how someone came, or went */
    {FACT_STATUS, ADA "distant\n", HAPPENED_DISTANT,
     OF_ADA("\"active\"", "\"distant\""), SIGHT_CLIENT,
     "Ada is out of touch now.", 0},
    {FACT_STATUS, ADA "ended\n", HAPPENED_ENDED,
     OF_ADA("\"active\"", "\"ended\""), SIGHT_CLIENT,
     "Ada is no longer in the circle.", 0},
    {FACT_STATUS, ADA "died 2026\n", HAPPENED_DIED,
     OF_ADA("\"active\"", "\"died\""), SIGHT_CLIENT, "Ada has died", 0},
    {FACT_STATUS, ADA "wished\n", HAPPENED_WISHED,
     OF_ADA("\"active\"", "\"wished\""), SIGHT_CLIENT, "Ada is wished for now",
     0},
    {FACT_STATUS, "person Eli: ended\n", HAPPENED_UNWISHED,
     OF("\"Eli\"", "null", "\"wished\"", "\"ended\""), SIGHT_CLIENT,
     "Eli is not wished for now.", 0},
    {FACT_STATUS, "person Eli: active\n", HAPPENED_WISH_CAME,
     OF("\"Eli\"", "null", "\"wished\"", "\"active\""), SIGHT_CLIENT,
     "Eli was wished for, and is in the circle now.", 0},
    {FACT_STATUS, "person Dee: active\n", HAPPENED_IN_TOUCH_AGAIN,
     OF("\"Dee\"", "null", "\"distant\"", "\"active\""), SIGHT_CLIENT,
     "Dee is in touch again.", 0},
    {FACT_STATUS, "person Flo: distant\n", HAPPENED_DISTANT,
     OF("\"Flo\"", "null", "\"ended\"", "\"distant\""), SIGHT_CLIENT,
     "Flo is out of touch now.", 0},
    {FACT_STATUS, ADA "not named\n", HAPPENED_ABSENT,
     OF_ADA("\"active\"", "\"not named\""), SIGHT_CLIENT,
     "Ada is not on the page now.", 0},
    {FACT_STATUS, "person Dee: not named\n", HAPPENED_ABSENT,
     OF("\"Dee\"", "null", "\"distant\"", "\"not named\""), SIGHT_CLIENT,
     "Dee is not on the page now.", 0},
    {FACT_STATUS, ADA "not discussed\n", HAPPENED_NOT_DISCUSSED,
     OF_ADA("null", "null"), SIGHT_CLIENT, "Ada was not discussed", 0},
    {FACT_STATUS, "person Hal: friend, ring 1\n", HAPPENED_NEW,
     OF("\"Hal\"", "null", "\"not named\"", "\"active\""), SIGHT_CLIENT,
     "Hal is new on the page.", 0},
    {FACT_STATUS, "person Hal: friend, died 2020\n", HAPPENED_REMEMBERED,
     OF("\"Hal\"", "null", "\"not named\"", "\"died\""), SIGHT_CLIENT,
     "Hal is on the page now, and is remembered.", 0},
    {FACT_STATUS, "person Gus: not named\n", HAPPENED_ABSENT,
     OF("\"Gus\"", "null", "\"active\"", "\"not named\""), SIGHT_CLIENT,
     "Gus is not on the page now, as you wished.", 0},
    /* what wishes came to: with the answers they are made of */
    {FACT_SUPPORT, ADA "emotional 3/3/1\n", HAPPENED_WISH_MET,
     OF_ADA("null", "null"), SIGHT_CLIENT,
     "From Ada you now get what you would like.", 2},
    {FACT_SUPPORT, ADA "emotional 3/2/1\n", HAPPENED_WISH_NEARER,
     OF_ADA("null", "null"), SIGHT_CLIENT, "is nearer now to what", 2},
    {FACT_SUPPORT, ADA "esteem 1/2/2\n", HAPPENED_BOTH_WAYS,
     OF_ADA("null", "null"), SIGHT_CLIENT,
     "Support goes both ways now with Ada.", 2},
    /* ties */
    {FACT_COUNT, "close Bo: Cy\n", HAPPENED_TIE,
     OF("\"Bo\",\"Cy\"", "null", "1", "2"), SIGHT_CLIENT,
     "Bo and Cy are close to each other now.", 0},
    {FACT_COUNT, "apart Bo: Cy\n", HAPPENED_TIE,
     OF("\"Bo\",\"Cy\"", "null", "1", "0"), SIGHT_CLIENT,
     "Bo and Cy are not linked now.", 0},
    {FACT_COUNT, "know Ada: Cy\n", HAPPENED_TIE,
     OF("\"Ada\",\"Cy\"", "null", "0", "1"), SIGHT_CLIENT,
     "Ada and Cy know each other now.", 0},
    {FACT_COUNT, "strained Bo: Cy\n", HAPPENED_TIE_STRAIN,
     OF("\"Bo\",\"Cy\"", "null", "false", "true"), SIGHT_CLIENT,
     "There is strain between Bo and Cy.", 0},
    {FACT_COUNT, "calm Ada: Bo\n", HAPPENED_TIE_STRAIN,
     OF("\"Ada\",\"Bo\"", "null", "true", "false"), SIGHT_CLIENT,
     "There is no strain any more between Ada and Bo.", 0},
    {FACT_COUNT, "person Hal: friend\nknow Hal: Bo\n", HAPPENED_TIE_ALONG,
     OF("\"Bo\",\"Hal\"", "null", "null", "1"), SIGHT_CLIENT,
     "Bo and Hal know each other.", 1},
    /* each record of a session */
    {FACT_COUNT, "scores: mood 4\n", HAPPENED_SCORE,
     OF("", "\"mood\"", "3", "4"), SIGHT_THERAPIST, "Mood went from 3 to 4.",
     0},
    {FACT_COUNT, "scores: PHQ-9 21\n", HAPPENED_SCORE,
     OF("", "\"PHQ-9\"", "null", "21"), SIGHT_THERAPIST,
     "PHQ-9 is at 21 (severe).", 0},
    {FACT_COUNT, "need: emotional 4\n", HAPPENED_NEED,
     OF("", "\"emotional\"", "3", "4"), SIGHT_CLIENT,
     "How much you need these days has changed: listening", 0},
    {FACT_COUNT, "need: esteem 0\n", HAPPENED_NEED,
     OF("", "\"esteem\"", "null", "0"), SIGHT_CLIENT,
     "How much you need these days is noted now: being valued (none).", 0},
    {FACT_COUNT, "focus: dispute, grief\n", HAPPENED_PROBLEM_AREA,
     OF("", "null", "[\"grief\"]", "[\"dispute\",\"grief\"]"), SIGHT_THERAPIST,
     "The work is about a dispute and grief; before, grief.", 0},
    {FACT_COUNT, "goal G1: rating 1\n", HAPPENED_GOAL,
     OF("", "\"G1\"", "null", "1"), SIGHT_CLIENT, "“call”: more than you hoped",
     0},
    {FACT_COUNT, "goal G1: status parked\n", HAPPENED_GOAL_STATUS,
     OF("", "\"G1\"", "\"open\"", "\"parked\""), SIGHT_CLIENT,
     "“call”: set aside for now.", 0},
    {FACT_COUNT, "goal G2 \"rest\"\n", HAPPENED_GOAL_STATUS,
     OF("", "\"G2\"", "null", "\"open\""), SIGHT_CLIENT, "“rest”: a new goal.",
     0},
    {FACT_COUNT, "goal G1 \"ring\"\n", HAPPENED_GOAL_TEXT,
     OF("", "\"G1\"", "\"call\"", "\"ring\""), SIGHT_CLIENT,
     "“call” is called “ring” now.", 0},
    {FACT_COUNT, "talk Ada: i-said \"x\", outcome -2\n", HAPPENED_TALK,
     OF_ADA("null", "-2"), SIGHT_CLIENT, "You looked at a talk with Ada.", 0},
    {FACT_COUNT, "event 2026 move: \"x\"\n", HAPPENED_EVENT,
     OF("", "\"move\"", "null", "\"x\""), SIGHT_CLIENT,
     "An event was written down.", 0},
    {FACT_COUNT, "coping \"walk\"\n", HAPPENED_COPING,
     OF("", "null", "null", "\"walk\""), SIGHT_CLIENT,
     "New among what helps: “walk”.", 0},
    {FACT_COUNT, "note \"x\"\n", HAPPENED_NOTE, OF("", "null", "null", "\"x\""),
     SIGHT_CLIENT, "A note was written down.", 0},
    {FACT_COUNT, "private \"x\"\n", HAPPENED_PRIVATE,
     OF("", "null", "null", "\"x\""), SIGHT_PRIVATE,
     "A private note was written", 0},
};

/* ---- One change of a row ---- */

struct compared {
    struct files files;
    struct kith_change *change;
    char *json, *told;
};

static struct compared
compare_text(const char *text, enum kith_audience audience)
{
    const char *const texts[] = {text, NULL};
    struct compared compared = {.files = files_together(texts, audience)};
    size_t last = kith_timeline_sessions(compared.files.timeline) - 1;
    compared.change =
        kith_change_new(compared.files.timeline, 0, last, NULL, NULL);
    compared.json = kith_change_json(compared.change, NULL);
    compared.told = tell_change(compared.change, TOPIC_COUNT);
    return compared;
}

static struct compared
compare_row(const struct happened_row *row, enum kith_audience audience)
{
    struct str text = {0};
    str_addf(&text, FULL W2 "%s", row->written);
    struct compared compared = compare_text(text.data, audience);
    str_release(&text);
    return compared;
}

static void
compared_release(struct compared *compared)
{
    kith_change_free(compared->change);
    files_release(&compared->files);
    free(compared->json);
    free(compared->told);
}

static bool
json_has(const struct compared *compared, const struct happened_row *row)
{
    struct str wanted = {0};
    const char *mark = strstr(row->json, "%s");
    str_add_slice(&wanted,
                  (struct slice){row->json, (size_t)(mark - row->json)});
    str_add(&wanted, happening_table[row->kind].key);
    str_add(&wanted, mark + 2);
    bool has = strstr(compared->json, wanted.data) != NULL;
    str_release(&wanted);
    return has;
}

static const enum kith_audience audiences[] = {
    [SIGHT_CLIENT] = KITH_CLIENT,
    [SIGHT_THERAPIST] = KITH_THERAPIST,
    [SIGHT_PRIVATE] = KITH_THERAPIST_PRIVATE};

static const char *const sight_words[] = {
    "\"for\":\"client\"", "\"for\":\"therapist\"", "\"for\":\"private\""};

/* Whoever may hear it finds it on the list, alone, in JSON, and in words. */
START_TEST(is_heard)
{
    const struct happened_row *row = &rows[_i];
    for (int sight = (int)row->sight; sight <= SIGHT_PRIVATE; sight++) {
        struct compared compared = compare_row(row, audiences[sight]);
        const char *written = row->written;
        ck_assert_msg(change_happened(compared.change, row->kind).count == 1,
                      "%sis not there once: %.1500s", written, compared.json);
        ck_assert_msg(compared.change->happened.count == ALONE + row->others,
                      "%shas %zu things", written,
                      compared.change->happened.count);
        ck_assert_msg(json_has(&compared, row), "%s%.1500s", written,
                      compared.json);
        ck_assert_msg(strstr(compared.json, sight_words[row->sight]) != NULL,
                      "%sis not %s", written, sight_words[row->sight]);
        ck_assert_msg(strstr(compared.told, row->told) != NULL,
                      "%sgot: %.1500s\nwanted: %s", written, compared.told,
                      row->told);
        compared_release(&compared);
    }
}
END_TEST

/* Whoever may not hears nothing of it, nor that nothing was said. */
START_TEST(is_not_heard)
{
    const struct happened_row *row = &rows[_i];
    for (int sight = SIGHT_CLIENT; sight < (int)row->sight; sight++) {
        struct compared compared = compare_row(row, audiences[sight]);
        ck_assert_msg(compared.change->happened.count == 0, "%s%.1500s",
                      row->written, compared.json);
        ck_assert_msg(strstr(compared.told, row->told) == NULL, "%s%s",
                      row->written, compared.told);
        compared_release(&compared);
    }
}
END_TEST

/* ---- What goes on to the client ---- */

#define TWO  W1 "person A: friend, ring 1\nperson B: friend, ring 2\n"
#define LATE W3 "person A: caution\n"

/* The client is not to hear of A, who is marked at some time; of each kind there
 * is one thing in the step from there. */
static const struct {
    enum happening_kind kind;
    const char *text;
    size_t from; /* session */
} kept_back[] = {
    {HAPPENED_RING, TWO W2 "person A: ring 2\n" LATE, 0},
    /* who is paid to help is no part of give and take */
    {HAPPENED_GIVE,
     W1 "person A: professional, emotional 0/1/0\n" W2
        "person A: emotional 0/1/2\n",
     0},
    {HAPPENED_NEW, TWO W2 "person C: friend\n" W3 "person C: caution\n", 0},
    {HAPPENED_TIE, TWO W2 "know A: B\n" LATE, 0},
    {HAPPENED_TALK, TWO W2 "talk A: i-said \"x\"\n" LATE, 0},
    {HAPPENED_NAMED_AGAIN,
     "case T\nsession week 0\nperson A: friend, caution\n"
     "session week 1\nperson A: not named\nperson B: friend\n"
     "session week 2\nperson A: no caution\n",
     1},
    /* what is of everyone */
    {HAPPENED_STILL, TWO W2 "person A: same\nperson B: same\n" LATE, 0},
    {HAPPENED_REST_STILL,
     TWO W2 "person A: same\nperson B: same\nperson C: friend\n" LATE, 0},
    {HAPPENED_SHARE,
     W1 "person A: friend, emotional 4/1\n"
        "person B: friend, emotional 4/3\n" W2 "person B: same\n" LATE,
     0},
    /* what names them */
    {HAPPENED_RELATION, TWO W2 "person B: relation \"A’s aunt\"\n" LATE, 0},
    {HAPPENED_AS, TWO W2 "person B: as \"Aunt of A\"\n" LATE, 0},
    {HAPPENED_GOOD, TWO W2 "person B: good \"like A\"\n" LATE, 0},
    {HAPPENED_BOUNDARY_TEXT,
     W1 "person A: friend\n"
        "person B: friend, boundary wanted \"x\"\n" W2
        "person B: boundary wanted \"no A\"\n" LATE,
     0},
    {HAPPENED_ATTRIBUTE, TWO W2 "person B: attr knows A\n" LATE, 0},
    {HAPPENED_GOAL_STATUS, TWO W2 "goal G1 \"call A\"\n" LATE, 0},
    {HAPPENED_GOAL_STATUS, TWO W2 "goal A \"call\"\n" LATE, 0},
    {HAPPENED_GOAL, TWO "goal G1 \"call A\"\n" W2 "goal G1: rating 1\n" LATE,
     0},
    {HAPPENED_GOAL_TEXT,
     TWO "goal G1 \"call A\"\n" W2 "goal G1 \"call\"\n" LATE, 0},
    {HAPPENED_EVENT, TWO W2 "event 2026 conflict: A, \"x\"\n" LATE, 0},
    {HAPPENED_EVENT, TWO W2 "event 2026 conflict: \"with A\"\n" LATE, 0},
    {HAPPENED_COPING, TWO W2 "coping \"not to see A\"\n" LATE, 0},
    {HAPPENED_NOTE, TWO W2 "note \"A called\"\n" LATE, 0},
};

/* A script that hands on what is for the client hands on nothing of them. */
START_TEST(keeps_back)
{
    const char *const texts[] = {kept_back[_i].text, NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    struct kith_change *change = kith_change_new(
        files.timeline, kept_back[_i].from, kept_back[_i].from + 1, NULL, NULL);
    struct happenings list = change_happened(change, kept_back[_i].kind);
    ck_assert_msg(list.count == 1, "%s: %zu", kept_back[_i].text, list.count);
    ck_assert_msg(list.items->sight == SIGHT_THERAPIST, "%s",
                  kept_back[_i].text);
    kith_change_free(change);
    files_release(&files);
}
END_TEST

/* A mark that was taken back keeps nothing back afterwards. */
START_TEST(hands_on_again)
{
    static const char *const texts[] = {
        "case T\nsession week 1\nperson A: friend, ring 1, caution\n" W2
        "person A: no caution\n" W3 "person A: ring 2\n",
        NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    struct kith_change *change =
        kith_change_new(files.timeline, 1, 2, NULL, NULL);
    ck_assert_uint_eq(change->happened.count, 1);
    ck_assert_int_eq(change->happened.items->kind, HAPPENED_RING);
    ck_assert_int_eq(change->happened.items->sight, SIGHT_CLIENT);
    kith_change_free(change);
    files_release(&files);
}
END_TEST

/* ---- The table is whole ---- */

/* A new fact without a row fails; that somebody was looked at is no change. */
START_TEST(holds_every_fact)
{
    for (int fact = 0; fact < FACT_COUNT; fact++) {
        bool found = fact == FACT_SAME;
        for (int i = 0; i < ROWS_OF(rows); i++)
            found = found || rows[i].fact == (enum fact)fact;
        ck_assert_msg(found, "'%s' has no row", fact_kinds[fact].word);
    }
}
END_TEST

/* What needs more than one line. */
static const struct {
    enum happening_kind kind;
    const char *text, *told;
} longer[] = {
    {HAPPENED_STILL, W1 "person A: friend, ring 1\n" W2 "person A: same\n",
     "Everyone is where they were."},
    {HAPPENED_REST_STILL,
     W1 "person A: friend, ring 1\n" W2 "person A: same\nperson B: friend\n",
     "Everyone else is where they were."},
    /* who turned is not where they were */
    {HAPPENED_REST_STILL,
     W1 "person A: friend, ring 1, at 9\nperson B: friend, ring 1\n" W2
        "person A: ring 1, at 4:30\nperson B: same\n",
     "Everyone else is where they were."},
    {HAPPENED_SHARE,
     W1 "person A: friend, emotional 4/2\n" W2 "person A: same\n",
     "You get about 5 in 10 of what you would like"},
    {HAPPENED_WISH_OPENED,
     W1 "person A: friend, emotional 2/2\n" W2 "person A: emotional 4/2\n",
     "You would like clearly more than you get from A."},
    {HAPPENED_NOT_COMPARED,
     W1 "person A: friend, not discussed\n" W2 "person A: ring 1\n",
     "A was not discussed before, and is not compared here."},
};

START_TEST(tells_longer)
{
    struct compared compared = compare_text(longer[_i].text, KITH_CLIENT);
    ck_assert_uint_eq(change_happened(compared.change, longer[_i].kind).count,
                      1);
    ck_assert_msg(strstr(compared.told, longer[_i].told) != NULL, "%s",
                  compared.told);
    compared_release(&compared);
}
END_TEST

/* Every kind happens in a row; who is back is in none of two sessions. */
START_TEST(holds_every_kind)
{
    for (int kind = 0; kind < HAPPENED_COUNT; kind++) {
        bool found = kind == HAPPENED_NAMED_AGAIN;
        for (int i = 0; i < ROWS_OF(rows); i++)
            found = found || rows[i].kind == (enum happening_kind)kind;
        for (int i = 0; i < ROWS_OF(longer); i++)
            found = found || longer[i].kind == (enum happening_kind)kind;
        ck_assert_msg(found, "'%s' has no row", happening_table[kind].key);
    }
}
END_TEST

/* ---- What is nothing that happened ---- */

static const char *const silent[] = {
    FULL W2,
    FULL W2 ADA "active\n",
    FULL W2 ADA "strain 1, contact daily\n",
    FULL W2 "ties partial\n",
    /* called what they were called */
    FULL W2 ADA "as \"Ada\"\n",
    /* where they were on the page */
    FULL W2 ADA "at 9\n",
    FULL W2 "scores: mood ?\n",
    /* a tie that is not listed again is not lost */
    W1 "person A: friend\nperson B: friend\nperson C: friend\nknow A: B, C\n"
       "session week 2: fresh\nperson A\nperson B\nperson C\nknow A: C\n",
    /* a fresh page forgets; nobody said that it is not known any more */
    W1 "person A: friend, ring 1, contact daily, emotional 3/1, hard \"x\"\n"
       "session week 2: fresh\nperson A: ring 1 -> 1, emotional ?\n",
    W1 "person A: friend, at 4:30\nsession week 2: fresh\nperson A\n",
};

START_TEST(is_silent)
{
    static const enum happening_kind still[] = {HAPPENED_STILL,
                                                HAPPENED_REST_STILL};
    struct compared compared = compare_text(silent[_i], KITH_THERAPIST);
    size_t count = compared.change->happened.count;
    for (int i = 0; i < ROWS_OF(still); i++)
        count -= change_happened(compared.change, still[i]).count;
    ck_assert_msg(count == 0, "%s%.1500s", silent[_i], compared.json);
    compared_release(&compared);
}
END_TEST

/* Backwards nothing was written down, and nothing was not. */
START_TEST(goes_backwards)
{
    static const char *const texts[] = {
        FULL W2 "note \"x\"\ntalk Ada: i-said \"y\"\n" ADA "mode message\n",
        NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    struct kith_change *change =
        kith_change_new(files.timeline, 1, 0, NULL, NULL);
    ck_assert_uint_eq(change_happened(change, HAPPENED_NOTE).count, 0);
    ck_assert_uint_eq(change_happened(change, HAPPENED_TALK).count, 0);
    ck_assert_uint_eq(change_happened(change, HAPPENED_MODE).count, 1);
    const struct happening *mode = change_happened(change, HAPPENED_MODE).items;
    ck_assert_str_eq(mode_words.words[mode->from.level], "message");
    ck_assert_str_eq(mode_words.words[mode->to.level], "call");
    kith_change_free(change);
    files_release(&files);
}
END_TEST

/* How firmly it is known: said in the later session, or only carried there. */
START_TEST(knows_how_firmly)
{
    struct compared said =
        compare_text(FULL W2 ADA "mode message\n", KITH_THERAPIST);
    struct compared carried = compare_text(
        FULL W2 ADA "mode message\n" W3 ADA "strain 1\n", KITH_THERAPIST);
    ck_assert_int_eq(said.change->happened.items->known, KITH_SAID);
    ck_assert_int_eq(carried.change->happened.items->known, KITH_CARRIED);
    compared_release(&said);
    compared_release(&carried);
}
END_TEST

/* ---- A picture marks nothing else ---- */

static bool
is_marked(const struct kith_change *change, uint32_t person)
{
    const struct happening *happening;
    array_each (happening, &change->happened)
        if (happening_table[happening->kind].marked &&
            happening->who != NOBODY && happening->other == NOBODY &&
            pair_view(&change->pairs.items[happening->who])->person == person)
            return true;
    return false;
}

/* What a mark on a tie says, of one thing that happened to two people. */
static bool
says(enum trace trace, const struct happening *tie)
{
    int from = tie->from.level, to = tie->to.level;
    switch (trace) {
    case TRACE_NEW:
        return tie->kind == HAPPENED_TIE_ALONG ||
               (tie->kind == HAPPENED_TIE && from == 0 && to > 0);
    case TRACE_GONE:
        return tie->kind == HAPPENED_TIE && from > 0 && to == 0;
    case TRACE_TENSE:
        return tie->kind == HAPPENED_TIE_STRAIN && to == 1;
    default:
        return tie->kind == HAPPENED_TIE_STRAIN && to == 0;
    }
}

static bool
is_tie_told(const struct kith_change *change, enum trace trace, uint32_t a,
            uint32_t b)
{
    const struct happening *tie;
    array_each (tie, &change->happened) {
        if (tie->other == NOBODY || !says(trace, tie))
            continue;
        uint32_t x = pair_view(&change->pairs.items[tie->who])->person;
        uint32_t y = pair_view(&change->pairs.items[tie->other])->person;
        if ((x == a && y == b) || (x == b && y == a))
            return true;
    }
    return false;
}

static bool
is_undiscussed(const struct kith_change *change, uint32_t person)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair_view(pair)->person == person)
            return pair->undiscussed;
    return false;
}

static void
check_marks(const struct kith_change *change)
{
    struct scene scene;
    scene_init_change(&scene, change, theme_scale(5), NULL);
    const struct figure *figure;
    array_each (figure, &scene.figures) {
        bool marked = is_marked(change, figure->person);
        bool drawn = !figure->muted || figure->trace != TRACE_NONE;
        ck_assert_msg(!drawn || marked, "%.*s is marked",
                      SLICE_ARGS(figure->called));
        ck_assert_msg(drawn || figure->fate == FATE_NONE ||
                          is_undiscussed(change, figure->person),
                      "%.*s is not marked", SLICE_ARGS(figure->called));
    }
    const struct link *link;
    array_each (link, &scene.links)
        ck_assert(link->trace == TRACE_NONE ||
                  is_tie_told(change, link->trace,
                              scene.figures.items[link->a].person,
                              scene.figures.items[link->b].person));
    scene_release(&scene);
}

START_TEST(marks_what_happened)
{
    for (int sight = SIGHT_CLIENT; sight <= SIGHT_THERAPIST; sight++) {
        struct compared compared = compare_row(&rows[_i], audiences[sight]);
        check_marks(compared.change);
        compared_release(&compared);
    }
}
END_TEST

/* One person: is nothing marked of them? */
static const struct {
    const char *text;
    bool muted;
} alone[] = {
    {W1 "person A: friend, distant, strain 1\n" W2 "person A: strain 4\n",
     false},
    {W1 "person A: friend, distant\n" W2 "person A: relation \"ex\"\n", false},
    {W1 "person A: friend, distant, strain 1\n" W2 "person A: same\n", true},
    {W1 "person A: friend, strain 1\n" W2 "person A: same\n", true},
    {W1 "person A: friend, strain 1\n" W2 "person A: not discussed\n", true},
};

START_TEST(mutes_who_is_as_before)
{
    struct compared compared = compare_text(alone[_i].text, KITH_CLIENT);
    struct scene scene;
    scene_init_change(&scene, compared.change, theme_scale(5), NULL);
    ck_assert_uint_eq(scene.figures.count, 1);
    ck_assert_int_eq(scene.figures.items->muted, alone[_i].muted);
    scene_release(&scene);
    compared_release(&compared);
}
END_TEST

START_TEST(marks_what_happened_to_sarah)
{
    char *text = case_sample("sarah.kith");
    const char *const texts[] = {text, NULL};
    struct files files = files_together(texts, KITH_THERAPIST);
    size_t sessions = kith_timeline_sessions(files.timeline);
    for (size_t from = 0; from < sessions; from++)
        for (size_t to = 0; to < sessions; to++) {
            struct kith_change *change =
                kith_change_new(files.timeline, from, to, NULL, NULL);
            check_marks(change);
            kith_change_free(change);
        }
    files_release(&files);
    free(text);
}
END_TEST

/* Nobody had said how the two stand: not "no strain" became strain. */
START_TEST(knows_no_strain_before)
{
    struct compared compared = compare_text(
        W1 "person A: friend, ring 1\nperson B: friend, ring 1\n" W2
           "strained A: B\n",
        KITH_CLIENT);
    ck_assert_ptr_nonnull(strstr(compared.told, "There is strain between A and "
                                                "B."));
    ck_assert_ptr_nonnull(strstr(compared.json, "\"kind\":\"tie_strain\","
                                                "\"about\":null,"
                                                "\"from\":null,\"to\":true"));
    compared_release(&compared);
}
END_TEST

SUITE("happened", {
    tcase_add_test(tc, knows_no_strain_before);
    tcase_add_loop_test(tc, is_heard, 0, ROWS_OF(rows));
    tcase_add_loop_test(tc, is_not_heard, 0, ROWS_OF(rows));
    tcase_add_loop_test(tc, tells_longer, 0, ROWS_OF(longer));
    tcase_add_loop_test(tc, keeps_back, 0, ROWS_OF(kept_back));
    tcase_add_test(tc, hands_on_again);
    tcase_add_test(tc, holds_every_fact);
    tcase_add_test(tc, holds_every_kind);
    tcase_add_loop_test(tc, is_silent, 0, ROWS_OF(silent));
    tcase_add_test(tc, goes_backwards);
    tcase_add_test(tc, knows_how_firmly);
    tcase_add_loop_test(tc, marks_what_happened, 0, ROWS_OF(rows));
    tcase_add_loop_test(tc, mutes_who_is_as_before, 0, ROWS_OF(alone));
    tcase_add_test(tc, marks_what_happened_to_sarah);
})
