#include "text/excerpt.h"
#include "base/utf8.h"
#include "suite.h"

#define BYTES(text)                                                            \
    {                                                                          \
        text, sizeof(text) - 1                                                 \
    }
#define NBSP     "\xC2\xA0"
#define E_ACUTE  "\xC3\xA9"
#define ACUTE    "\xCC\x81"
#define CJK      "\xE4\xB8\xAD"
#define SHOWN    "\xEF\xBF\xBD"
#define MORE     "\xE2\x80\xA6"
#define ZWJ      "\xE2\x80\x8D"
#define OVERRIDE "\xE2\x80\xAE"
#define SHALOM   "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"
#define MAN      "\xF0\x9F\x91\xA8"
#define WOMAN    "\xF0\x9F\x91\xA9"
#define GIRL     "\xF0\x9F\x91\xA7"
#define FAMILY   MAN ZWJ WOMAN ZWJ GIRL

static const struct problem problem = {"bad-word", "For this test only."};

/* What is drawn of a problem at SPAN of TEXT; yours to free. */
static char *
draw(struct slice text, struct span span, bool colour)
{
    struct source source;
    struct str out = {0};
    source_init(&source, "a.kith", text);
    struct diagnostic diagnostic = {
        .problem = &problem, .span = span, .message = (char *)"no word"};
    excerpt_print(&source, NULL, &diagnostic, colour, &out);
    source_release(&source);
    return str_take(&out);
}

static const struct {
    struct slice text;
    struct span span;
    const char *drawn;
} excerpts[] = {
    {BYTES("ringg"),
     {0, 5},
     "a.kith:1:1: error: no word [bad-word]\n"
     "    1 | ringg\n"
     "      | ^~~~~\n"},
    {BYTES("a\nb ringg 2\r\nc\n"),
     {4, 9},
     "a.kith:2:3: error: no word [bad-word]\n"
     "    2 | b ringg 2\n"
     "      |   ^~~~~\n"},
    /* one character, none, and the end of line and text */
    {BYTES("abc"),
     {1, 2},
     "a.kith:1:2: error: no word [bad-word]\n"
     "    1 | abc\n"
     "      |  ^\n"},
    {BYTES("abc"),
     {1, 1},
     "a.kith:1:2: error: no word [bad-word]\n"
     "    1 | abc\n"
     "      |  ^\n"},
    {BYTES("abc\ndef"),
     {3, 4},
     "a.kith:1:4: error: no word [bad-word]\n"
     "    1 | abc\n"
     "      |    ^\n"},
    {BYTES("abc"),
     {3, 3},
     "a.kith:1:4: error: no word [bad-word]\n"
     "    1 | abc\n"
     "      |    ^\n"},
    {BYTES("abc\n"),
     {4, 4},
     "a.kith:2:1: error: no word [bad-word]\n"
     "    2 | \n"
     "      | ^\n"},
    /* where there is no text, there is no line to show */
    {BYTES(""), {0, 0}, "a.kith:1:1: error: no word [bad-word]\n"},
    /* a place of more than a line: as far as the line goes */
    {BYTES("ab cd\nef"),
     {3, 8},
     "a.kith:1:4: error: no word [bad-word]\n"
     "    1 | ab cd\n"
     "      |    ^~\n"},
    {BYTES("\xEF\xBB\xBFringg"),
     {3, 8},
     "a.kith:1:1: error: no word [bad-word]\n"
     "    1 | ringg\n"
     "      | ^~~~~\n"},
    /* columns of the text are characters, those of the caret what is seen */
    {BYTES("a\tringg"),
     {2, 7},
     "a.kith:1:3: error: no word [bad-word]\n"
     "    1 | a       ringg\n"
     "      |         ^~~~~\n"},
    {BYTES(CJK " " CJK CJK "!"),
     {4, 10},
     "a.kith:1:3: error: no word [bad-word]\n"
     "    1 | " CJK " " CJK CJK "!\n"
     "      |    ^~~~\n"},
    {BYTES("e" ACUTE " e" ACUTE "x"),
     {4, 8},
     "a.kith:1:4: error: no word [bad-word]\n"
     "    1 | e" ACUTE " e" ACUTE "x\n"
     "      |   ^~\n"},
    {BYTES("a\t\tb"),
     {1, 3},
     "a.kith:1:2: error: no word [bad-word]\n"
     "    1 | a               b\n"
     "      |  ^~~~~~~~~~~~~~~\n"},
    {BYTES("a" OVERRIDE "b"
           "\x1B[m"),
     {1, 4},
     "a.kith:1:2: error: no word [bad-word]\n"
     "    1 | a" SHOWN "b" SHOWN "[m\n"
     "      |  ^\n"},
};

START_TEST(draws)
{
    char *drawn = draw(excerpts[_i].text, excerpts[_i].span, false);
    ck_assert_text(drawn, excerpts[_i].drawn);
    free(drawn);
}
END_TEST

START_TEST(draws_all_there_is_to_say)
{
    struct source source;
    struct str out = {0};
    source_init(&source, "a\n\x1B[m.kith", slice_of("me\nMaya\nmaya"));
    struct diagnostic diagnostic = {
        .problem = &problem,
        .span = {8, 12},
        .message = (char *)"named\ntwice\x07",
        .hint = (char *)"leave\rone " OVERRIDE "out",
        .has_other = true,
        .other = {3, 7},
    };
    excerpt_print(&source, NULL, &diagnostic, false, &out);
    ck_assert_text(out.data, "a" SHOWN SHOWN "[m.kith:3:1: error: "
                             "named" SHOWN "twice" SHOWN " [bad-word]\n"
                             "    3 | maya\n"
                             "      | ^~~~\n"
                             "      = first said in line 2, column 1\n"
                             "      = hint: leave" SHOWN "one " SHOWN "out\n");
    source_release(&source);
    str_release(&out);
}
END_TEST

/* Without its escape sequences the coloured one is the plain one, and it
 * leaves no colour behind. */
START_TEST(draws_in_colour)
{
    struct slice text = excerpts[_i].text;
    char *coloured = draw(text, excerpts[_i].span, true);
    struct str plain = {0};
    bool in_colour = false;
    for (const char *at = coloured; *at != '\0'; at++) {
        ck_assert_msg(!in_colour || *at != '\n', "row %d: an open line", _i);
        if (*at != '\033') {
            str_add_char(&plain, *at);
            continue;
        }
        in_colour = strncmp(at, "\033[0m", 4) != 0;
        at += strcspn(at, "m");
    }
    ck_assert_text(plain.data, excerpts[_i].drawn);
    ck_assert(strchr(coloured, '\033') != NULL);
    str_release(&plain);
    free(coloured);
}
END_TEST

/* The printed line and what stands below it, without their margins. */
struct picture {
    struct slice line;
    size_t caret, under; /* columns, the caret included */
};

static struct slice
line_after(const char *text, const char *margin)
{
    const char *start = strstr(text, margin);
    ck_assert_msg(start != NULL, "no '%s' in:\n%s", margin, text);
    start += strlen(margin);
    return (struct slice){start, strcspn(start, "\n")};
}

static struct picture
look_at(const char *drawn)
{
    const char *second = strchr(drawn, '\n');
    ck_assert_ptr_nonnull(second);
    struct picture picture = {.line = line_after(second, " | ")};
    struct slice below = line_after(second, "\n      | ");
    while (picture.caret < below.size && below.data[picture.caret] == ' ')
        picture.caret++;
    picture.under = below.size - picture.caret;
    ck_assert_int_eq(below.data[picture.caret], '^');
    return picture;
}

/* The column of the first MARK in LINE. */
static size_t
column_of(struct slice line, const char *mark)
{
    for (size_t i = 0; i + strlen(mark) <= line.size; i++)
        if (slice_is(slice_part(line, i, strlen(mark)), mark))
            return utf8_width(slice_part(line, 0, i));
    return SIZE_MAX;
}

static bool
ends_in(struct slice line, const char *end)
{
    size_t size = strlen(end);
    return line.size >= size &&
           slice_is(slice_part(line, line.size - size, size), end);
}

/* What stands before a word, and in which column the word then begins. */
static const struct {
    const char *before;
    size_t column;
} befores[] = {
    {"", 0},
    {"\t", 8},
    {"a\t", 8},
    {"1234567\t", 8},
    {"12345678\t", 16},
    {" \t \t", 16},
    {CJK "\t", 8},
    {"1234567" CJK "\t", 16}, /* 9 columns before the tab */
    {E_ACUTE " ", 2},
    {"e" ACUTE ACUTE " ", 2},
    {CJK CJK CJK, 6},
    {"\xEF\xBC\x8C", 2}, /* a fullwidth comma */
    {FAMILY " ", 3},
    {FAMILY "\t", 8},
    {"\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD ", 3}, /* a thumb with its colour */
    {SHALOM ", ", 6},
    {NBSP NBSP, 2},
    {OVERRIDE, 1}, /* made visible */
    {"\xE2\x81\xA6" SHALOM "\xE2\x81\xA9 ", 7},
    {"\x1B[31m", 5},
    {"\xFF\xFE", 2},
    {"\xEF\xBF\xBE", 1},
    {"\xE2\x80\x8B", 0}, /* a space of no width */
    {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB ", 3},
};

/* Words, and how many columns they take. */
static const struct {
    const char *word;
    size_t width;
} words[] = {
    {"word", 4}, {"w" E_ACUTE "rd", 4}, {CJK "word", 6}, {"we" ACUTE "rd", 4},
    {FAMILY, 2}, {SHALOM, 4},           {"w", 1},
};

START_TEST(stands_under_the_word)
{
    struct str text = {0};
    for (int i = 0; i < ROWS_OF(befores); i++) {
        str_cut(&text, 0);
        str_addf(&text, "first\n%s", befores[i].before);
        struct span span = {(uint32_t)text.size, 0};
        str_add(&text, words[_i].word);
        span.end = (uint32_t)text.size;
        str_add(&text, " and\tmore " CJK);
        char *drawn = draw(str_slice(&text), span, false);
        struct picture picture = look_at(drawn);
        ck_assert_msg(picture.caret == befores[i].column, "row %d:\n%s", i,
                      drawn);
        ck_assert_msg(picture.under == words[_i].width, "row %d:\n%s", i,
                      drawn);
        free(drawn);
    }
    str_release(&text);
}
END_TEST

/* In lines too long to be shown, the word is found where the caret points. */
static const struct {
    const char *before;
    size_t times_before;
    const char *after;
    size_t times_after;
    bool cut_before, cut_after;
} longs[] = {
    {"x", 114, "", 0, false, false},
    {"x", 117, "", 0, true, false},
    {"x", 50, "y", 200, false, true},
    {"x", 200, "", 0, true, false},
    {"x", 200, "y", 200, true, true},
    {"x", 479, "y", 1, true, false},
    {"x", 480, "y", 1, true, false},
    {"x", 481, "y", 1, true, false},
    {"x", 4000000, "y", 4000000, true, true},
    {CJK, 60, "", 0, true, false},
    {CJK, 200, CJK, 200, true, true},
    {CJK, 1000000, CJK, 1000000, true, true},
    {"x" CJK, 1000000, "y" CJK, 1000000, true, true},
    {"e" ACUTE, 1000, "e" ACUTE, 1000, true, true},
    {"e" ACUTE ACUTE ACUTE ACUTE, 500000, "y", 500000, true, true},
    {FAMILY, 200000, " " FAMILY, 200000, true, true},
    {SHALOM " ", 300000, SHALOM, 300000, true, true},
    {NBSP, 1000000, NBSP, 1000000, true, true},
    {E_ACUTE " ", 1000000, " " E_ACUTE, 1000000, true, true},
};

START_TEST(keeps_the_word_in_sight)
{
    struct str text = {0};
    str_add_times(&text, longs[_i].before, longs[_i].times_before);
    struct span span = {(uint32_t)text.size, (uint32_t)text.size + 4};
    str_add(&text, "WORD");
    str_add_times(&text, longs[_i].after, longs[_i].times_after);
    char *drawn = draw(str_slice(&text), span, false);
    struct picture picture = look_at(drawn);
    ck_assert_msg(column_of(picture.line, "WORD") == picture.caret,
                  "row %d:\n%s", _i, drawn);
    ck_assert_msg(picture.under == 4, "row %d:\n%s", _i, drawn);
    ck_assert_msg(utf8_width(picture.line) <= 120, "row %d:\n%s", _i, drawn);
    ck_assert_msg((column_of(picture.line, MORE) == 0) == longs[_i].cut_before,
                  "row %d:\n%s", _i, drawn);
    ck_assert_msg(ends_in(picture.line, MORE) == longs[_i].cut_after,
                  "row %d:\n%s", _i, drawn);
    free(drawn);
    str_release(&text);
}
END_TEST

/* There is something to read on both sides of the word. */
START_TEST(shows_what_is_around)
{
    struct str text = {0};
    str_add_times(&text, "x", 1000);
    str_add(&text, "WORD");
    str_add_times(&text, "y", 1000);
    char *drawn = draw(str_slice(&text), (struct span){1000, 1004}, false);
    struct picture picture = look_at(drawn);
    ck_assert_uint_ge(picture.caret, 30);
    ck_assert_uint_ge(utf8_width(picture.line), picture.caret + 4 + 30);
    free(drawn);
    str_release(&text);
}
END_TEST

/* The same for a place that is longer than the line can be. */
START_TEST(underlines_no_more_than_is_shown)
{
    struct str text = {0};
    str_add_times(&text, "x", 100);
    str_add_times(&text, "y", 1000000);
    struct span span = {100, (uint32_t)text.size};
    char *drawn = draw(str_slice(&text), span, false);
    struct picture picture = look_at(drawn);
    ck_assert(ends_in(picture.line, MORE));
    ck_assert_uint_eq(column_of(picture.line, "y"), picture.caret);
    ck_assert_uint_gt(picture.under, 1);
    ck_assert_uint_le(picture.caret + picture.under, 120);
    free(drawn);
    str_release(&text);
}
END_TEST

/* What takes no column could go on for ever and still fit the line. */
static const char *const floods[] = {
    ACUTE, "\xE2\x80\x8B", /* zero width space */
    ZWJ, "\xEF\xB8\x8F",   /* variation selector */
};

START_TEST(stems_what_has_no_width)
{
    struct str text = {0};
    str_add(&text, "e");
    str_add_times(&text, floods[_i], 500000);
    struct span span = {(uint32_t)text.size, (uint32_t)text.size + 4};
    str_add(&text, "WORD");
    str_add_times(&text, floods[_i], 500000);
    char *drawn = draw(str_slice(&text), span, false);
    struct picture picture = look_at(drawn);
    ck_assert_uint_eq(column_of(picture.line, "WORD"), picture.caret);
    ck_assert_uint_eq(picture.under, 4);
    ck_assert_uint_lt(strlen(drawn), 3000);
    ck_assert(ends_in(picture.line, MORE));
    free(drawn);
    str_release(&text);
}
END_TEST

/* Bytes of every kind, each at each place: nothing of it reaches the terminal
 * as more than text. */
static bool
is_harmless(const char *text)
{
    struct slice rest = slice_of(text);
    for (size_t size; rest.size > 0; rest = slice_part(rest, size, rest.size)) {
        int32_t c = utf8_next(rest, &size);
        if (c < 0 || (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) ||
            (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
            return false;
    }
    return true;
}

START_TEST(lets_no_control_through)
{
    char bytes[] = "..........";
    for (size_t at = 0; at < sizeof bytes - 1; at++) {
        memset(bytes, '.', sizeof bytes - 1);
        bytes[at] = (char)_i;
        struct slice text = {bytes, sizeof bytes - 1};
        for (uint32_t start = 0; start < sizeof bytes; start++) {
            struct span span = {start, sizeof bytes - 1};
            char *drawn = draw(text, span, false);
            if (!is_harmless(drawn))
                ck_abort_msg("byte %02X at %zu:\n%s", _i, at, drawn);
            free(drawn);
        }
    }
}
END_TEST

/* A place may begin or end within a character: pointing anywhere will do. */
START_TEST(bears_places_within_characters)
{
    static const char text[] =
        "a\t" CJK FAMILY "e" ACUTE "\xFF\xE2\x80\n" SHALOM "\r\n" OVERRIDE;
    for (uint32_t start = 0; start < sizeof text; start++) {
        for (uint32_t stop = start; stop < sizeof text; stop++) {
            struct span span = {start, stop};
            char *drawn = draw(slice_of(text), span, false);
            ck_assert_msg(is_harmless(drawn), "%u to %u", start, stop);
            ck_assert_uint_le(look_at(drawn).caret, 20);
            free(drawn);
        }
    }
}
END_TEST

START_TEST(numbers_lines)
{
    struct str text = {0};
    str_add_times(&text, "\n", 99998);
    str_add(&text, "ab\n");
    struct span span = {99999, 100000};
    char *drawn = draw(str_slice(&text), span, false);
    ck_assert_text(drawn, "a.kith:99999:2: error: no word [bad-word]\n"
                          "99999 | ab\n"
                          "      |  ^\n");
    free(drawn);
    str_release(&text);
}
END_TEST

SUITE("excerpt", {
    tcase_add_loop_test(tc, draws, 0, ROWS_OF(excerpts));
    tcase_add_test(tc, draws_all_there_is_to_say);
    tcase_add_loop_test(tc, draws_in_colour, 0, ROWS_OF(excerpts));
    tcase_add_loop_test(tc, stands_under_the_word, 0, ROWS_OF(words));
    tcase_add_loop_test(tc, keeps_the_word_in_sight, 0, ROWS_OF(longs));
    tcase_add_test(tc, shows_what_is_around);
    tcase_add_test(tc, underlines_no_more_than_is_shown);
    tcase_add_loop_test(tc, stems_what_has_no_width, 0, ROWS_OF(floods));
    tcase_add_loop_test(tc, lets_no_control_through, 0, 256);
    tcase_add_test(tc, bears_places_within_characters);
    tcase_add_test(tc, numbers_lines);
})
