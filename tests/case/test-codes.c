/* Who is called what where names are not to be read. */
#include "case/codes.h"
#include "cases.h"

/* Names in the order of the file, quoted, and their codes. */
static const struct {
    const char *people, *codes;
} coded[] = {
    {"Maya", "Ma"},
    {"Maya Jones", "MJ"},
    {"Maya|Mateo|Max", "Ma|Ma2|Ma3"},
    {"Mia Jo|Max Jung|Mr. J. Smith", "MJ|MJ2|MJ3"},
    {"X", "X"},
    {"X|X Y|XY", "X|XY|XY2"},
    {"佐藤花子", "佐藤"},
    {"Éva|É va", "Év|Év2"},
};

START_TEST(names_have_codes)
{
    struct codes codes;
    struct str text = case_people(coded[_i].people, "friend, ring 1");
    struct str all = {0};
    struct kith_inventory *inventory = case_read(text.data);
    struct kith_timeline *timeline = timeline_of_file(inventory, KITH_CLIENT);
    codes_init(&codes, timeline);
    for (size_t i = 0; i < timeline_people(timeline); i++)
        str_addf(&all, "%s%.*s", i > 0 ? "|" : "", SLICE_ARGS(codes.of[i]));
    ck_assert_text(all.data, coded[_i].codes);
    codes_release(&codes);
    kith_timeline_free(timeline);
    kith_inventory_free(inventory);
    str_release(&text);
    str_release(&all);
}
END_TEST

#define W1 "case T\nsession week 1\n"

/* Everyone's code, as the audience reads the case, behind that of the client. */
static const struct {
    const char *text;
    enum kith_audience audience;
    const char *codes;
} seen[] = {
    /* Whom the client never sees takes no code from anybody. */
    {W1 "person Mark: friend, ring 1, caution\nperson Maya: friend, ring 1\n",
     KITH_CLIENT, "|Ma"},
    {W1 "person Mark: friend, ring 1, caution\nperson Maya: friend, ring 1\n",
     KITH_THERAPIST, "|Ma|Ma2"},
    {W1 "person Mark: friend, ring 1\nsession week 2\n"
        "person Maya: friend, ring 1\nsession week 3\n"
        "person Mark: not named\n",
     KITH_CLIENT, "|Ma|Ma2"},
    {W1 "person Mark: friend, not named\nperson Maya: friend\n", KITH_CLIENT,
     "||Ma"},
    /* The client is nobody else, whatever they are called. */
    {"case T\nme Sarah Lund\nsession week 1\nperson Sam Lee: friend\n",
     KITH_CLIENT, "SL|SL"},
};

START_TEST(whoever_is_seen_has_a_code)
{
    struct codes codes;
    struct str all = {0};
    struct kith_inventory *inventory = case_read(seen[_i].text);
    struct kith_timeline *timeline =
        timeline_of_file(inventory, seen[_i].audience);
    codes_init(&codes, timeline);
    str_add_slice(&all, codes.me);
    for (size_t i = 0; i < timeline_people(timeline); i++)
        str_addf(&all, "|%.*s", SLICE_ARGS(codes.of[i]));
    ck_assert_text(all.data, seen[_i].codes);
    codes_release(&codes);
    kith_timeline_free(timeline);
    kith_inventory_free(inventory);
    str_release(&all);
}
END_TEST

SUITE("codes", {
    tcase_add_loop_test(tc, names_have_codes, 0, ROWS_OF(coded));
    tcase_add_loop_test(tc, whoever_is_seen_has_a_code, 0, ROWS_OF(seen));
})
