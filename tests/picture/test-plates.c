/* How names are set in the room there is, by the widths of Helvetica: at 10
 * points an "m" is 8.33 wide, an "i" 2.22, a blank 2.78, "…" 10 and "-" 3.33. */
#include "picture/scene/plates.h"
#include "suite.h"

static void
add_lines(const struct plate *plate, struct str *out)
{
    for (size_t i = 0; i < plate->count; i++)
        str_addf(out, "%s%.*s", i > 0 ? "|" : "", SLICE_ARGS(plate->lines[i]));
}

static void
check(struct slice words, struct room room, const struct roll *roll,
      const char *lines, double size, int row)
{
    struct arena arena = {0};
    struct str found = {0};
    struct plate plate = plate_of(words, &room, roll, &arena);
    add_lines(&plate, &found);
    ck_assert_msg(slice_is(str_slice(&found), lines),
                  "row %d: got %s, wanted %s", row, str_text(&found), lines);
    ck_assert_msg(plate.size == size, "row %d: size %f", row, plate.size);
    ck_assert_int_le(plate_grains(&plate), (int32_t)(room.width * 16));
    ck_assert_double_eq_tol(plate_height(&plate),
                            1.2 * size * (double)plate.count, 1e-9);
    str_release(&found);
    arena_release(&arena);
}

/* Of one who is alone in the case. */
static const struct {
    const char *name;
    double width;
    size_t lines;
    const char *wanted;
    double size;
} rooms[] = {
    {"mm", 17, 2, "mm", 10},
    {"mm mm", 37, 2, "mm mm", 10},  /* 36.1: one line as long as it fits … */
    {"mm mm", 36, 2, "mm|mm", 10},  /* … then two, before any is smaller */
    {"mm mm", 36, 1, "mm mm", 9.5}, /* where one line is all there is: 34.3 */
    {"mm m mm m", 50, 2, "mm m|mm m", 10},
    {"m mm mmm", 36, 2, "m mm|mmm", 10}, /* the most even: 27.8 and 25 */
    {"mmm mmm", 20, 2, "mmm|mmm", 8},    /* 25 at 10, 20 at 8 */
    {"mmm mmm", 22, 2, "mmm|mmm", 8.5},
    {"mmmmm", 41, 2, "mmmmm", 9.5},     /* a word shrinks … */
    {"mmm-mmm", 29, 2, "mmm-|mmm", 10}, /* … and is parted at its hyphen … */
    {"mmm\xE2\x80\x90mmm", 32, 2, "mmm\xE2\x80\x90|mmm", 10},
    {"mmmmmm", 28, 2, "mmm|mmm", 10},        /* … or between letters */
    {"m mmm-mmm", 35, 2, "m mmm-|mmm", 8.5}, /* 39.4 at 10 */
    {"mmmm-mm m", 40, 2, "mmmm-|mm m", 10},  /* 36.7 and 19.4 */
    {"mmm-mm mm", 24, 1, "mm…", 9},
    {"m-mmm mmm", 24, 1, "m-…", 10},       /* 21.7: a word ends at a hyphen */
    {"mmmmmmmmmm", 28, 2, "mmmm|mmm…", 8}, /* 26.7 and 28.0 */
    {"mmm mm mmm", 24, 2, "mmm|mm…", 9},   /* whole words: 26.7 at 10 */
    {"mmm mm mmm", 24, 1, "mm…", 9}, /* the first is too long with "…" */
    {"佐藤花子", 21, 2, "佐藤|花子", 10},
    {"", 20, 2, "", 10},
};

START_TEST(takes_the_room_there_is)
{
    struct room room = room_for(10, rooms[_i].width);
    room.lines = rooms[_i].lines;
    check(slice_of(rooms[_i].name), room, NULL, rooms[_i].wanted,
          rooms[_i].size, _i);
}
END_TEST

/* Of several: each is shortened to the form of its column. */
static const struct {
    const char *names, *wanted;
} alike[] = {
    /* both in full */
    {"Aunt Ida|Aunt Ada", "Aunt Ida;Aunt Ada"},
    /* the first words tell them apart */
    {"Ida of the long lane there|Ada of the long lane there",
     "Ida of the|long…;Ada of|the…"},
    /* the last ones do */
    {"Aunt of the long lane Ada|Aunt of the long lane Ida",
     "Aunt|of … Ada;Aunt of|the … Ida"},
    /* neither does */
    {"Aunt of the garden in Ada town over there|"
     "Aunt of the garden in Ida town over there",
     "Aunt of|the… 1;Aunt of|the… 2"},
    /* the same name is the same on the page */
    {"Aunt of the long lane|Aunt of the long lane",
     "Aunt of|the…;Aunt of|the…"},
    /* one that is the beginning of another */
    {"Aunt of the|Aunt of the long lane", "Aunt|of the;Aunt|of … lane"},
    {"iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiia|iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiib", ""},
};

/* Every plate of a row is as no other's, unless the names are equal. */
START_TEST(tells_names_apart)
{
    struct roll roll = {0};
    struct arena arena = {0};
    struct str all = {0}, before = {0};
    struct room room = room_for(8, 36);
    struct slice names = slice_of(alike[_i].names), rest = names;
    while (rest.size > 0)
        roll_add(&roll, slice_take_until(&rest, '|'));
    roll_sort(&roll);
    while (names.size > 0) {
        struct str one = {0};
        struct slice name = slice_take_until(&names, '|');
        struct plate plate = plate_of(name, &room, &roll, &arena);
        add_lines(&plate, &one);
        ck_assert(!slice_equal(str_slice(&one), str_slice(&before)) || _i == 4);
        str_addf(&all, "%s%s", all.size > 0 ? ";" : "", one.data);
        str_release(&before);
        before = one;
    }
    if (alike[_i].wanted[0] != '\0')
        ck_assert_text(all.data, alike[_i].wanted);
    str_release(&before);
    str_release(&all);
    roll_release(&roll);
    arena_release(&arena);
}
END_TEST

/* Marks without end, and a name as long as a file: a plate holds some. */
START_TEST(no_name_is_as_large_as_a_file)
{
    static const char *const units[] = {"\u0301", "\u200b", "m", "m ", "\\"};
    for (size_t i = 0; i < COUNT_OF(units); i++) {
        struct arena arena = {0};
        struct str name = {0};
        const struct room room = room_for(10, 96);
        str_add(&name, "a");
        str_add_times(&name, units[i], 4000 / strlen(units[i]));
        struct plate plate = plate_of(str_slice(&name), &room, NULL, &arena);
        ck_assert_uint_le(plate.lines[0].size + plate.lines[1].size,
                          MOST_OF_TEXT);
        ck_assert_int_le(plate_grains(&plate), 96 * 16);
        str_release(&name);
        arena_release(&arena);
    }
}
END_TEST

SUITE("plates", {
    tcase_add_loop_test(tc, takes_the_room_there_is, 0, ROWS_OF(rooms));
    tcase_add_loop_test(tc, tells_names_apart, 0, ROWS_OF(alike));
    tcase_add_test(tc, no_name_is_as_large_as_a_file);
})
