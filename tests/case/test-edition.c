/* A client's edition of a case: as if somebody had never been written. What it
 * is compared with is the case written without them. */
#include "case/edition.h"
#include "cases.h"

#define HEAD "case T\nfunctions: fa\n"
#define W1   "session week 1\n"
#define W2   "session week 2\n"
#define W3   "session week 3\n"
#define A    "person A: friend, ring 1\n"
#define C    "person C: sister, ring 2\n"
#define D    "person Dan: friend, as \"Danny\", aka \"Mr D.\", caution\n"
#define AC   HEAD W1 A C
#define ADC  HEAD W1 A D C

/* The edition of the first, and the second, written out, are one text. */
static const struct {
    const char *whole, *bare;
} twins[] = {
    {ADC, AC},
    {HEAD W1 D A C, AC},
    {HEAD W1 A C W2 "note \"n\"\n" D, AC W2 "note \"n\"\n"},
    /* marked late; lifted, but never seen */
    {HEAD W1 A "person Dan: friend\n" C W2 "note \"n\"\nperson Dan: caution\n",
     AC W2 "note \"n\"\n"},
    {ADC W2 A "person Dan: no caution, not named\n", AC W2 A},
    /* ties */
    {ADC "close A: Dan, C\nknow Dan: C\n", AC "close A: C\n"},
    {ADC "know A, Dan, C\n", AC "know A, C\n"},
    {ADC "know A, Dan\nties complete\n", AC "ties complete\n"},
    /* talks, and their texts */
    {ADC "talk Dan: felt \"x\"\ntalk A: felt \"of DAN\", next \"y\"\n",
     AC "talk A: next \"y\"\n"},
    /* events: all who are in them, and texts */
    {ADC "event 2020 loss: A, Dan\nevent 2021 loss: A, \"with danny\"\n"
         "event 2022 loss: A\n",
     AC "event 2022 loss: A\n"},
    {HEAD "event 2020 loss: Dan\n" W1 D A C, AC},
    /* notes and private text */
    {ADC "note \"Dan\"\nnote \"n\"\ncoping \"mr d\"\nprivate \"Danny\"\n",
     AC "note \"n\"\n"},
    /* goals, their marks, and a goal set anew */
    {HEAD "goal G1 \"less Dan\"\n" W1 A D C "goal G1: rating 1\n", AC},
    {HEAD "goal G1 \"Dan\"\ngoal G2 \"x\"\n" W1 A D C
          "goal G1 \"y\": rating 1\ngoal G2 \"more of Dan\": rating 2\n",
     HEAD "goal G2 \"x\"\n" W1 A C "goal G1 \"y\": rating 1\n"
          "goal G2: rating 2\n"},
    /* what is said of others */
    {HEAD W1 D
     "person A: relation \"kin of Dan\", ring 1, hopes \"Dan goes\"\n" C,
     HEAD W1 "person A: other, ring 1\n" C},
    {HEAD W1 D "person A: friend, as \"Dan's A\", ring 1, they-hope \"dan\"\n"
               "  good \"Dan\", hard \"Dan\", change \"Dan\", attr x Dan\n"
               "  boundary voiced \"no Dan\", private \"Dan\"\n" C,
     HEAD W1 "person A: friend, ring 1, boundary voiced\n" C},
    {ADC W2 "person A: as \"A.\"\n" W3 "person A: as \"of Dan\", ring 2\n",
     AC W2 "person A: as \"A.\"\n" W3 "person A: ring 2\n"},
    /* labels, and sessions that then hold nothing */
    {ADC "session week 2 \"Dan\"\n" A, AC W2 A},
    {ADC W2 "person Dan: ring 2\nknow A: Dan\n" W3 A, AC W3 A},
    {ADC W2 "note \"Dan\"\n" W3 A, AC W3 A},
    {ADC "session week 2 \"Dan\"\n" W3 A, AC W3 A},
    {ADC W2 "person Dan: ring 2\nscores: mood 3\n", AC W2 "scores: mood 3\n"},
    {ADC W2 "person Dan: ring 2\neveryone else same\n",
     AC W2 "everyone else same\n"},
    /* one that was empty before, and a fresh start, are something */
    {ADC W2 W3 A, AC W2 W3 A},
    {ADC "session week 2: fresh\nperson Dan: ring 2\n" W3 A,
     AC "session week 2: fresh\n" W3 A},
    /* a name gives way to "as" where it can */
    {HEAD W1 A D "person kin of Dan: sister, as \"C\", ring 2\n" W2
                 "talk kin of Dan: felt \"x\"\n",
     HEAD W1 A "person C: sister, as \"C\", ring 2\n" W2
               "talk C: felt \"x\"\n"},
    {HEAD W1 A D "person kin of Dan: sister, as \"A\"\n",
     HEAD W1 A "person kin of Dan: sister, as \"A\"\n"},
};

START_TEST(leaves_out)
{
    struct kith_inventory *whole = case_read(twins[_i].whole);
    struct kith_inventory *bare = case_read(twins[_i].bare);
    struct kith_inventory *edition = edition_of_file(whole, SIZE_MAX);
    ck_assert_msg(edition != NULL, "row %d", _i);
    char *got = kith_inventory_write(edition, NULL);
    char *wanted = kith_inventory_write(bare, NULL);
    ck_assert_msg(strcmp(got, wanted) == 0,
                  "row %d:\n%s\ngot:\n%s\nwanted:\n%s", _i, twins[_i].whole,
                  got, wanted);
    free(got);
    free(wanted);
    kith_inventory_free(edition);
    kith_inventory_free(whole);
    kith_inventory_free(bare);
}
END_TEST

/* Nobody is hidden: the case is read as it is. */
START_TEST(is_not_needed)
{
    struct kith_inventory *inventory = case_read(AC);
    ck_assert_ptr_null(edition_of_file(inventory, SIZE_MAX));
    kith_inventory_free(inventory);
    inventory = case_read(ADC);
    struct kith_inventory *edition = edition_of_file(inventory, SIZE_MAX);
    ck_assert_ptr_null(edition_of_file(edition, SIZE_MAX));
    kith_inventory_free(edition);
    kith_inventory_free(inventory);
}
END_TEST

/* ---- What cannot be left out ---- */

#define LIFTED "session week 2\nperson Dan: no caution\n"
#define PARTLY HEAD W1 D A LIFTED

static const struct {
    const char *text, *wanted;
} telling[] = {
    {ADC, ""},
    {"case dan\nfunctions: fa\n" W1 A D, "case dan;"},
    {HEAD "me Danny's Ida\n" W1 A D, "me Danny's Ida;"},
    {HEAD "rings: near, dan’s, far\n" W1 A D, "ring dan’s;"},
    {"case T\nfunctions: dans\n" W1 A D, "kind dans;"},
    {HEAD W1 A D "person kin of DAN: sister\n", "person kin of DAN;"},
    {HEAD W1 A D "person kin of Dan: sister, as \"C\"\n", ""},
    {HEAD W1 A D "person kin of Dan: sister, as \"Dan 2\"\n",
     "person kin of Dan;"},
    /* of those who are marked in some sessions alone, too; their own name is
       theirs */
    {PARTLY, ""},
    {"case T\nme Danny's Ann\nfunctions: dan\n" W1 D A LIFTED,
     "partly me Danny's Ann;partly kind dan;"},
    {"case mr-d\nrings: dan, far\nfunctions: fa\n" W1 D A LIFTED,
     "partly case mr-d;partly ring dan;"},
    {PARTLY "person Mum of Dan: mother\n", "partly person Mum of Dan;"},
    {PARTLY "person Mum of Dan: mother, as \"C\"\n", ""},
    {HEAD W1 D "person Mum of Dan: mother, caution\n" LIFTED
               "person Mum of Dan: no caution\n",
     "partly person Mum of Dan;"},
    {"case T\nme Eve's Dan\nfunctions: fa\n" W1 D
     "person Eve: friend, caution\n" LIFTED,
     "me Eve's Dan;"},
    /* the words that kith brings are nobody's */
    {"case T\n" W1 A "person Close: friend, as \"Me\", aka \"advice\", "
     "caution\n",
     ""},
};

START_TEST(knows_what_tells)
{
    static const char *const places[] = {[TELLTALE_CASE] = "case",
                                         [TELLTALE_ME] = "me",
                                         [TELLTALE_RING] = "ring",
                                         [TELLTALE_FUNCTION] = "kind",
                                         [TELLTALE_PERSON] = "person"};
    struct kith_inventory *inventory = case_read(telling[_i].text);
    struct kith_inventory *edition = edition_of_file(inventory, SIZE_MAX);
    struct str told = {0};
    for (size_t i = 0; i < edition->edition->telltale_count; i++) {
        const struct telltale *telltale = &edition->edition->telltales[i];
        str_addf(&told, "%s%s %.*s;", telltale->partly ? "partly " : "",
                 places[telltale->place], SLICE_ARGS(telltale->text));
    }
    ck_assert_text(str_text(&told), telling[_i].wanted);
    str_release(&told);
    kith_inventory_free(edition);
    kith_inventory_free(inventory);
}
END_TEST

/* ---- Marked in some sessions alone ---- */

/* Dan is seen in week 1, and withheld in week 2: there, A is spoken of without
 * him, whatever he is called. */
START_TEST(leaves_out_for_a_while)
{
    struct kith_inventory *inventory = case_read(
        HEAD W1 A "person Dan: friend, aka \"Mr D.\"\n" C W2
                  "person A: relation \"kin of dan\", as \"mr d's A\"\n"
                  "  hard \"MR D\", attr x Dan, attr y 1\n"
                  "person Dan: caution\nnote \"mr d\"\n"
                  "talk A: felt \"dan\", next \"x\"\n" W3
                  "person Dan: no caution\n");
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 1, KITH_CLIENT, NULL);
    ck_assert_ptr_null(case_view(snapshot, "Dan"));
    const struct view *view = case_view(snapshot, "A");
    ck_assert_slice(view_relation(view), "other", 0);
    ck_assert_slice(view->shown, "A", 0);
    ck_assert(!datum_is_known(&view->facts[FACT_HARD]));
    ck_assert_uint_eq(view->attribute_count, 1);
    ck_assert_slice(view->attributes[0].name, "y", 0);
    ck_assert_uint_eq(snapshot->notes.count, 0);
    ck_assert_uint_eq(snapshot->talks.count, 1);
    const struct talk *talk = snapshot->talks.items[0];
    ck_assert_uint_eq(talk->texts[TALK_FELT].size, 0);
    ck_assert_slice(talk->texts[TALK_NEXT], "x", 0);
    kith_snapshot_free(snapshot);
    snapshot = kith_snapshot_new(inventory, 2, KITH_CLIENT, NULL);
    ck_assert_ptr_nonnull(case_view(snapshot, "Dan"));
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

/* Whoever asks for a session by its number gets it. */
START_TEST(keeps_the_session_asked_for)
{
    struct kith_inventory *inventory =
        case_read(ADC W2 "person Dan: ring 2\n" W3 A);
    for (size_t i = 0; i < 3; i++) {
        struct kith_snapshot *snapshot =
            kith_snapshot_new(inventory, i, KITH_CLIENT, NULL);
        ck_assert_int_eq(snapshot->session->when, (int)i + 1);
        ck_assert_uint_eq(snapshot->people.count, 2);
        kith_snapshot_free(snapshot);
    }
    kith_inventory_free(inventory);
}
END_TEST

SUITE("edition", {
    tcase_add_loop_test(tc, leaves_out, 0, ROWS_OF(twins));
    tcase_add_test(tc, is_not_needed);
    tcase_add_loop_test(tc, knows_what_tells, 0, ROWS_OF(telling));
    tcase_add_test(tc, leaves_out_for_a_while);
    tcase_add_test(tc, keeps_the_session_asked_for);
})
