/* Where people stand, in two languages. */
#include "words/places.h"
#include "cases.h"

enum { ENGLISH, GERMAN, LANGUAGES };
static const char *const codes[LANGUAGES] = {"en", "de"};

static const struct {
    int ring;
    const char *words[LANGUAGES], *heading[LANGUAGES];
} places[] = {
    {1, {"closest", "am nächsten"}, {"Closest", "Am nächsten"}},
    {2, {"my crew", "my crew"}, {"My crew", "My crew"}},
    {3,
     {"outside the circle", "außerhalb des Kreises"},
     {"Outside the circle", "Außerhalb des Kreises"}},
    {VALUE_UNKNOWN,
     {"not placed yet", "noch ohne Platz"},
     {"Not placed yet", "Noch ohne Platz"}},
};

START_TEST(names_places)
{
    struct kith_inventory *inventory =
        case_read("case X\nrings: closest, my crew\nsession week 1\n");
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    for (int i = 0; i < LANGUAGES; i++) {
        const struct language *language = language_find(codes[i]);
        struct str heading = {0};
        ck_assert(slice_is(place_words(snapshot, places[_i].ring, language),
                           places[_i].words[i]));
        place_add_heading(snapshot, places[_i].ring, language, &heading);
        ck_assert_text(heading.data, places[_i].heading[i]);
        str_release(&heading);
    }
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

static const struct {
    struct clock at;
    const char *words[LANGUAGES];
} times[] = {
    {{0, SIDE_NONE}, {"12:00", "12:00"}},
    {{270, SIDE_INNER}, {"4:30 (inner side)", "4:30 (innen)"}},
    {{545, SIDE_OUTER}, {"9:05 (outer side)", "9:05 (außen)"}},
};

START_TEST(tells_times)
{
    for (int i = 0; i < LANGUAGES; i++) {
        struct str words = {0};
        place_add_clock(times[_i].at, language_find(codes[i]), &words);
        ck_assert_text(words.data, times[_i].words[i]);
        str_release(&words);
    }
}
END_TEST

SUITE("places", {
    tcase_add_loop_test(tc, names_places, 0, ROWS_OF(places));
    tcase_add_loop_test(tc, tells_times, 0, ROWS_OF(times));
})
