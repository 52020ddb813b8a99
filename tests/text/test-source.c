#include "text/source.h"
#include "base/str.h"
#include "suite.h"

#define BYTES(text)                                                            \
    {                                                                          \
        text, sizeof(text) - 1                                                 \
    }
#define BOM     "\xEF\xBB\xBF"
#define E_ACUTE "\xC3\xA9"
#define CJK     "\xE4\xB8\xAD"
#define BROKEN  "\x7F"

static const struct {
    struct slice text;
    struct span lines[6];
    size_t count;
} splits[] = {
    {BYTES(""), {{0, 0}}, 1},
    {BYTES("a"), {{0, 1}}, 1},
    {BYTES("a\n"), {{0, 1}, {2, 2}}, 2},
    {BYTES("a\r\n"), {{0, 1}, {3, 3}}, 2},
    {BYTES("\n"), {{0, 0}, {1, 1}}, 2},
    {BYTES("\r\n"), {{0, 0}, {2, 2}}, 2},
    {BYTES("\n\n\n"), {{0, 0}, {1, 1}, {2, 2}, {3, 3}}, 4},
    {BYTES("ab\ncd\r\ne"), {{0, 2}, {3, 5}, {7, 8}}, 3},
    {BYTES("a\rb\nc"), {{0, 3}, {4, 5}}, 2}, /* a lone CR ends no line */
    {BYTES("a\r\r\nb"), {{0, 2}, {4, 5}}, 2},
    {BYTES("\n\r"), {{0, 0}, {1, 1}}, 2},
    {BYTES("a\0b\nc"), {{0, 3}, {4, 5}}, 2},
    {BYTES("a\xE2\x80\xA8z"), {{0, 5}}, 1}, /* nor does U+2028 */
    {BYTES("a\xC2\x85z"), {{0, 4}}, 1},     /* nor U+0085 */
    {BYTES("a\xE2\n\x80\x9C"), {{0, 2}, {3, 5}}, 2},
    {BYTES(BOM), {{3, 3}}, 1},
    {BYTES(BOM "a\nb"), {{3, 4}, {5, 6}}, 2},
    {BYTES(BOM "\n"), {{3, 3}, {4, 4}}, 2},
    {BYTES(BOM BOM "a"), {{3, 7}}, 1}, /* one is passed over */
    {BYTES("a\n" BOM "b"), {{0, 1}, {2, 6}}, 2},
    {BYTES("\xEF\xBB"), {{0, 2}}, 1},
};

START_TEST(splits_lines)
{
    struct source source;
    source_init(&source, "t", splits[_i].text);
    ck_assert_msg(source.lines.count == splits[_i].count, "row %d: %zu lines",
                  _i, source.lines.count);
    for (size_t i = 0; i < splits[_i].count; i++) {
        struct span got = source_line_span(&source, i);
        struct span wanted = splits[_i].lines[i];
        ck_assert_msg(got.start == wanted.start && got.end == wanted.end,
                      "row %d, line %zu: %u to %u", _i, i, got.start, got.end);
    }
    source_release(&source);
}
END_TEST

START_TEST(copies_text_and_name)
{
    char name[] = "a.kith", text[] = "x\0y";
    struct source source;
    source_init(&source, name, (struct slice){text, 3});
    memset(name, '-', sizeof name - 1);
    memset(text, '-', sizeof text - 1);
    ck_assert_text(source.name, "a.kith");
    ck_assert_uint_eq(source.size, 3);
    ck_assert_mem_eq(source.text, "x\0y", 4);
    struct slice part = source_slice(&source, (struct span){2, 3});
    ck_assert(slice_is(part, "y"));
    source_release(&source);
}
END_TEST

START_TEST(takes_no_text_at_all)
{
    struct source source;
    source_init(&source, "", (struct slice){NULL, 0});
    ck_assert_uint_eq(source.size, 0);
    ck_assert_uint_eq(source.lines.count, 1);
    ck_assert_uint_eq(source_line(&source, 0), 0);
    struct position at = source_position(&source, 0);
    ck_assert_uint_eq(at.line, 1);
    ck_assert_uint_eq(at.column, 1);
    source_release(&source);
}
END_TEST

START_TEST(joins_spans)
{
    struct span joined = span_join((struct span){2, 5}, (struct span){7, 9});
    ck_assert_uint_eq(joined.start, 2);
    ck_assert_uint_eq(joined.end, 9);
}
END_TEST

/* What is wrong with a text, line by line. */
static const struct {
    struct slice text;
    struct {
        size_t line; /* 0-based */
        struct source_break found;
    } breaks[4];
    size_t count;
    const char *after; /* the text, broken bytes replaced */
} broken[] = {
    {BYTES("a\tb " E_ACUTE CJK "\r\nc\n"),
     {{0}},
     0,
     "a\tb " E_ACUTE CJK "\r\nc\n"},
    {BYTES(BOM "a\n" BOM "b"), {{0}}, 0, BOM "a\n" BOM "b"},
    {BYTES("a\0b"), {{0, {{1, 2}, FAULT_NUL, 0}}}, 1, "a" BROKEN "b"},
    {BYTES("a\x1B[m"),
     {{0, {{1, 2}, FAULT_CONTROL, 0x1B}}},
     1,
     "a" BROKEN "[m"},
    {BYTES("\x7F"), {{0, {{0, 1}, FAULT_CONTROL, 0x7F}}}, 1, BROKEN},
    {BYTES("a\xC2\x9Bm"),
     {{0, {{1, 3}, FAULT_CONTROL, 0x9B}}},
     1,
     "a" BROKEN BROKEN "m"},
    {BYTES("\xEF\xBF\xBE"),
     {{0, {{0, 3}, FAULT_CONTROL, 0xFFFE}}},
     1,
     BROKEN BROKEN BROKEN},
    {BYTES("\xF4\x8F\xBF\xBF"),
     {{0, {{0, 4}, FAULT_CONTROL, 0x10FFFF}}},
     1,
     BROKEN BROKEN BROKEN BROKEN},
    /* a lone CR, and one too many */
    {BYTES("a\rb\n"),
     {{0, {{1, 2}, FAULT_CONTROL, '\r'}}},
     1,
     "a" BROKEN "b\n"},
    {BYTES("a\r\r\n"),
     {{0, {{1, 2}, FAULT_CONTROL, '\r'}}},
     1,
     "a" BROKEN "\r\n"},
    /* Latin-1, overlong, a surrogate, and both marks of UTF-16 */
    {BYTES("M\xFCller"),
     {{0, {{1, 2}, FAULT_ENCODING, -1}}},
     1,
     "M" BROKEN "ller"},
    {BYTES("\xC0\xAF"), {{0, {{0, 1}, FAULT_ENCODING, -1}}}, 1, BROKEN BROKEN},
    {BYTES("\xED\xA0\x80"),
     {{0, {{0, 1}, FAULT_ENCODING, -1}}},
     1,
     BROKEN BROKEN BROKEN},
    {BYTES("\xFF\xFE"), {{0, {{0, 1}, FAULT_ENCODING, -1}}}, 1, BROKEN BROKEN},
    /* a character cut off by a line end, which stays one */
    {BYTES("a\xE2\x82\nb"),
     {{0, {{1, 2}, FAULT_ENCODING, -1}}},
     1,
     "a" BROKEN BROKEN "\nb"},
    {BYTES("a\xE2\x82\r\nb"),
     {{0, {{1, 2}, FAULT_ENCODING, -1}}},
     1,
     "a" BROKEN BROKEN "\r\nb"},
    {BYTES("a\xC3"), {{0, {{1, 2}, FAULT_ENCODING, -1}}}, 1, "a" BROKEN},
    /* what comes first is told, everything is replaced, good stays good */
    {BYTES("\0\xFF\x01" E_ACUTE "\xC3"),
     {{0, {{0, 1}, FAULT_NUL, 0}}},
     1,
     BROKEN BROKEN BROKEN E_ACUTE BROKEN},
    /* once a line */
    {BYTES("\xFF\xFF\nok\n\0\0\n" CJK "\x01"),
     {{0, {{0, 1}, FAULT_ENCODING, -1}},
      {2, {{6, 7}, FAULT_NUL, 0}},
      {3, {{12, 13}, FAULT_CONTROL, 1}}},
     3,
     BROKEN BROKEN "\nok\n" BROKEN BROKEN "\n" CJK BROKEN},
    {BYTES(BOM "\xFFz"),
     {{0, {{3, 4}, FAULT_ENCODING, -1}}},
     1,
     BOM BROKEN "z"},
};

START_TEST(finds_what_is_no_text)
{
    struct source source;
    source_init(&source, "t", broken[_i].text);
    struct source_break found;
    size_t line = 0;
    for (size_t i = 0; i < broken[_i].count; i++) {
        struct source_break wanted = broken[_i].breaks[i].found;
        ck_assert_msg(source_next_break(&source, &line, &found), "row %d", _i);
        ck_assert_msg(line == broken[_i].breaks[i].line + 1, "row %d", _i);
        ck_assert_msg(found.span.start == wanted.span.start &&
                          found.span.end == wanted.span.end,
                      "row %d: %u to %u", _i, found.span.start, found.span.end);
        ck_assert_msg(found.fault == wanted.fault, "row %d", _i);
        if (found.fault == FAULT_CONTROL)
            ck_assert_int_eq(found.c, wanted.c);
    }
    ck_assert_msg(!source_next_break(&source, &line, &found), "row %d", _i);
    ck_assert_uint_eq(line, source.lines.count);
    ck_assert_uint_eq(source.size, broken[_i].text.size);
    ck_assert_msg(
        slice_is((struct slice){source.text, source.size}, broken[_i].after),
        "row %d: '%s'", _i, source.text);
    source_release(&source);
}
END_TEST

START_TEST(marks_broken_lines)
{
    struct source source;
    source_init(&source, "t", broken[_i].text);
    struct source_break found;
    for (size_t line = 0; source_next_break(&source, &line, &found);)
        continue;
    for (size_t line = 0, next = 0; line < source.lines.count; line++) {
        bool wanted =
            next < broken[_i].count && broken[_i].breaks[next].line == line;
        ck_assert_msg(source.broken[line] == wanted, "row %d, line %zu", _i,
                      line);
        next += wanted;
    }
    source_release(&source);
}
END_TEST

/* A search may start in the middle. */
START_TEST(finds_from_a_line_on)
{
    struct source source;
    struct source_break found;
    source_init(&source, "t", slice_of("\xFF\n\xFF\nok"));
    size_t line = 1;
    ck_assert(source_next_break(&source, &line, &found));
    ck_assert_uint_eq(found.span.start, 2);
    ck_assert_uint_eq(line, 2);
    ck_assert(!source.broken[0]);
    line = 2;
    ck_assert(!source_next_break(&source, &line, &found));
    line = 3;
    ck_assert(!source_next_break(&source, &line, &found));
    source_release(&source);
}
END_TEST

static const struct {
    struct slice text;
    uint32_t offset;
    struct position position;
} places[] = {
    {BYTES("abc"), 0, {1, 1}},
    {BYTES("abc"), 2, {1, 3}},
    {BYTES("abc"), 3, {1, 4}}, /* the end of the text is a place too */
    {BYTES("a\nb"), 1, {1, 2}},
    {BYTES("a\nb"), 2, {2, 1}},
    {BYTES("a\n"), 2, {2, 1}},
    {BYTES("a\r\nb"), 3, {2, 1}},
    {BYTES("\n\n\nx"), 3, {4, 1}},
    {BYTES("\tx"), 1, {1, 2}},
    {BYTES(E_ACUTE "x"), 2, {1, 2}},
    {BYTES(CJK CJK "x"), 6, {1, 3}},
    {BYTES("e\xCC\x81x"), 3, {1, 3}}, /* code points, not what is seen */
    {BYTES("\xF0\x9F\x91\xA8x"), 4, {1, 2}},
    {BYTES(BOM "abc"), 3, {1, 1}},
    {BYTES(BOM "abc"), 5, {1, 3}},
    {BYTES(BOM "a\nb"), 5, {2, 1}},
    {BYTES(BOM "abc"), 0, {1, 1}},
    {BYTES("a\0b"), 2, {1, 3}},
};

START_TEST(finds_places)
{
    struct source source;
    source_init(&source, "t", places[_i].text);
    for (int again = 0; again < 2; again++) {
        struct position at = source_position(&source, places[_i].offset);
        ck_assert_msg(at.line == places[_i].position.line &&
                          at.column == places[_i].position.column,
                      "row %d: %zu:%zu", _i, at.line, at.column);
    }
    source_release(&source);
}
END_TEST

/* Counts from the very start, as a person would. */
static struct position
count_from_start(const char *text, uint32_t offset)
{
    struct position at = {1, 1};
    for (uint32_t i = 0; i < offset; i++) {
        if (text[i] == '\n')
            at = (struct position){at.line + 1, 1};
        else if (((unsigned char)text[i] & 0xC0) != 0x80)
            at.column++;
    }
    return at;
}

/* The last place is remembered; no order of questions may change an answer. */
START_TEST(finds_places_in_any_order)
{
    static const char text[] = "ab\n" CJK E_ACUTE "x\r\n\n  " CJK "y\nlast";
    static const uint32_t starts[] = {0, 2, 3, 6, 8, 9, 11, 12, 14, 17, 19, 23};
    struct source source;
    source_init(&source, "t", slice_of(text));
    for (int step = 1; step < ROWS_OF(starts); step++) {
        uint32_t offset = starts[_i * step % ROWS_OF(starts)];
        struct position at = source_position(&source, offset);
        struct position wanted = count_from_start(text, offset);
        ck_assert_msg(at.line == wanted.line && at.column == wanted.column,
                      "offset %u: %zu:%zu", offset, at.line, at.column);
    }
    source_release(&source);
}
END_TEST

/* Every line end belongs to the line it ends. */
START_TEST(finds_lines)
{
    enum { LINES = 100000 };
    struct str text = {0};
    str_add_times(&text, "ab\n", LINES);
    struct source source;
    source_init(&source, "t", str_slice(&text));
    ck_assert_uint_eq(source.lines.count, LINES + 1);
    for (uint32_t i = 0; i <= 3 * LINES; i++)
        if (source_line(&source, i) != i / 3)
            ck_abort_msg("offset %u is in line %zu", i,
                         source_line(&source, i));
    source_release(&source);
    str_release(&text);
}
END_TEST

/* One line of some megabytes, asked from the front and then from before
 * what is remembered. */
START_TEST(counts_in_a_long_line)
{
    enum { TIMES = 1000000 };
    struct str text = {0};
    str_add(&text, "first\n");
    str_add_times(&text, "a" CJK, TIMES);
    struct source source;
    source_init(&source, "t", str_slice(&text));
    for (uint32_t i = 0; i < TIMES; i++) {
        struct position at = source_position(&source, 6 + 4 * i);
        if (at.line != 2 || at.column != 2 * (size_t)i + 1)
            ck_abort_msg("%zu:%zu for %u", at.line, at.column, i);
    }
    ck_assert_uint_eq(source_position(&source, 6 + 4).column, 3);
    ck_assert_uint_eq(source_position(&source, 3).column, 4);
    source_release(&source);
    str_release(&text);
}
END_TEST

/* A problem and the place it refers to, on and on through one line. */
START_TEST(counts_for_two_in_a_long_line)
{
    enum { TIMES = 500000 };
    struct str text = {0};
    str_add_times(&text, "a" CJK, 2 * TIMES);
    struct source source;
    source_init(&source, "t", str_slice(&text));
    for (uint32_t i = 0; i < TIMES; i++) {
        size_t first = source_position(&source, 4 * i).column;
        size_t second = source_position(&source, 4 * (TIMES + i)).column;
        if (first != 2 * (size_t)i + 1 || second != first + 2 * TIMES)
            ck_abort_msg("%zu and %zu for %u", first, second, i);
    }
    source_release(&source);
    str_release(&text);
}
END_TEST

START_TEST(replaces_a_broken_megabyte)
{
    enum { SIZE = 4000000 };
    struct str text = {0};
    str_add_times(&text, "\xFF", SIZE);
    struct source source;
    source_init(&source, "t", str_slice(&text));
    struct source_break found;
    size_t line = 0;
    ck_assert(source_next_break(&source, &line, &found));
    ck_assert(!source_next_break(&source, &line, &found));
    for (size_t i = 0; i < SIZE; i++)
        if (source.text[i] != SOURCE_BROKEN)
            ck_abort_msg("byte %zu stays", i);
    source_release(&source);
    str_release(&text);
}
END_TEST

SUITE("source", {
    tcase_add_loop_test(tc, splits_lines, 0, ROWS_OF(splits));
    tcase_add_test(tc, copies_text_and_name);
    tcase_add_test(tc, takes_no_text_at_all);
    tcase_add_test(tc, joins_spans);
    tcase_add_loop_test(tc, finds_what_is_no_text, 0, ROWS_OF(broken));
    tcase_add_loop_test(tc, marks_broken_lines, 0, ROWS_OF(broken));
    tcase_add_test(tc, finds_from_a_line_on);
    tcase_add_loop_test(tc, finds_places, 0, ROWS_OF(places));
    tcase_add_loop_test(tc, finds_places_in_any_order, 1, 12);
    tcase_add_test(tc, finds_lines);
    tcase_add_test(tc, counts_in_a_long_line);
    tcase_add_test(tc, counts_for_two_in_a_long_line);
    tcase_add_test(tc, replaces_a_broken_megabyte);
})
