/* The rows come from the Unicode standard: well-formed bytes from its table
 * 3-7, characters from annex 29, normal forms from annex 15. */
#include "base/utf8.h"
#include "base/alloc.h"
#include "suite.h"

#include <unistd.h>
#include <utf8proc.h>

#define BYTES(text)                                                            \
    {                                                                          \
        text, sizeof(text) - 1                                                 \
    }

#define NBSP        "\xC2\xA0"
#define ZWJ         "\xE2\x80\x8D"
#define ACUTE       "\xCC\x81"     /* U+0301, combining */
#define E_ACUTE     "\xC3\xA9"     /* U+00E9 */
#define CJK         "\xE4\xB8\xAD" /* U+4E2D */
#define MAN         "\xF0\x9F\x91\xA8"
#define WOMAN       "\xF0\x9F\x91\xA9"
#define GIRL        "\xF0\x9F\x91\xA7"
#define BOY         "\xF0\x9F\x91\xA6"
#define FAMILY      MAN ZWJ WOMAN ZWJ GIRL ZWJ BOY /* 25 bytes */
#define THUMB       "\xF0\x9F\x91\x8D"
#define SKIN        "\xF0\x9F\x8F\xBD"
#define GERMANY     "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA"
#define FRANCE      "\xF0\x9F\x87\xAB\xF0\x9F\x87\xB7"
#define SHALOM      "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"
#define HAN         "\xED\x95\x9C" /* U+D55C, and its three letters: */
#define HAN_LETTERS "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"
#define SHOWN       "\xEF\xBF\xBD" /* U+FFFD */

static const struct {
    struct slice bytes;
    int32_t c; /* -1: no UTF-8 */
    size_t size;
} sequences[] = {
    {BYTES("A"), 'A', 1},
    {BYTES("Az"), 'A', 1},
    {BYTES("\0"), 0, 1},
    {BYTES("\x7F"), 0x7F, 1},
    {BYTES("\xC2\x80"), 0x80, 2},
    {BYTES("\xDF\xBF"), 0x7FF, 2},
    {BYTES("\xE0\xA0\x80"), 0x800, 3},
    {BYTES("\xED\x9F\xBF"), 0xD7FF, 3},
    {BYTES("\xEE\x80\x80"), 0xE000, 3},
    {BYTES("\xEF\xBB\xBF"), 0xFEFF, 3},
    {BYTES("\xEF\xBF\xBF"), 0xFFFF, 3},
    {BYTES("\xF0\x90\x80\x80"), 0x10000, 4},
    {BYTES("\xF4\x8F\xBF\xBF"), 0x10FFFF, 4},
    {BYTES(MAN ZWJ), 0x1F468, 4},
    /* a byte that continues nothing */
    {BYTES("\x80"), -1, 1},
    {BYTES("\xBF\x80"), -1, 1},
    /* overlong: the slash in two, three and four bytes, NUL in two */
    {BYTES("\xC0\xAF"), -1, 1},
    {BYTES("\xE0\x80\xAF"), -1, 1},
    {BYTES("\xF0\x80\x80\xAF"), -1, 1},
    {BYTES("\xC0\x80"), -1, 1},
    {BYTES("\xC1\xBF"), -1, 1},
    {BYTES("\xE0\x9F\xBF"), -1, 1},
    {BYTES("\xF0\x8F\xBF\xBF"), -1, 1},
    /* surrogates, one and a pair */
    {BYTES("\xED\xA0\x80"), -1, 1},
    {BYTES("\xED\xBF\xBF"), -1, 1},
    {BYTES("\xED\xA0\xBD\xED\xB8\x80"), -1, 1},
    /* above U+10FFFF, and bytes that UTF-8 never has */
    {BYTES("\xF4\x90\x80\x80"), -1, 1},
    {BYTES("\xF5\x80\x80\x80"), -1, 1},
    {BYTES("\xF8\x88\x80\x80\x80"), -1, 1},
    {BYTES("\xFE"), -1, 1},
    {BYTES("\xFF\xFE"), -1, 1},
    /* cut off, or interrupted */
    {BYTES("\xC3"), -1, 1},
    {BYTES("\xC3z"), -1, 1},
    {BYTES("\xE2\x82"), -1, 1},
    {BYTES("\xE2\x82z"), -1, 1},
    {BYTES("\xE2zz"), -1, 1},
    {BYTES("\xF0\x9F\x91"), -1, 1},
    {BYTES("\xF0\x9F\x91z"), -1, 1},
    {BYTES("\xC3\xC3\xA9"), -1, 1},
    {BYTES("\xE4"), -1, 1}, /* Latin-1 a umlaut */
};

START_TEST(decodes)
{
    size_t size = 0;
    int32_t c = utf8_next(sequences[_i].bytes, &size);
    ck_assert_msg(c == sequences[_i].c, "row %d: U+%04X", _i, (unsigned)c);
    ck_assert_msg(size == sequences[_i].size, "row %d: %zu bytes", _i, size);
}
END_TEST

/* A slice that ends within a character, though its bytes go on in memory. */
START_TEST(stops_at_the_end_of_the_slice)
{
    for (size_t size = 1; size < 4; size++) {
        size_t got = 0;
        ck_assert_int_eq(utf8_next((struct slice){MAN, size}, &got), -1);
        ck_assert_uint_eq(got, 1);
    }
}
END_TEST

/* First and last of what is no text. */
static const struct {
    int32_t first, last;
} ranges_of_no_text[] = {
    {0x0, 0x8},           {0xB, 0xC},         {0xE, 0x1F},
    {0x7F, 0x9F},         {0xFDD0, 0xFDEF},   {0xFFFE, 0xFFFF},
    {0x1FFFE, 0x1FFFF},   {0x2FFFE, 0x2FFFF}, {0xFFFFE, 0xFFFFF},
    {0x10FFFE, 0x10FFFF},
};

START_TEST(knows_what_is_no_text)
{
    int32_t first = ranges_of_no_text[_i].first;
    int32_t last = ranges_of_no_text[_i].last;
    for (int32_t c = first; c <= last; c++)
        ck_assert_msg(!utf8_is_text(c), "U+%04X", (unsigned)c);
    if (first > 0)
        ck_assert_msg(utf8_is_text(first - 1), "U+%04X", (unsigned)first - 1);
    if (last < 0x10FFFF)
        ck_assert_msg(utf8_is_text(last + 1), "U+%04X", (unsigned)last + 1);
}
END_TEST

static const struct {
    const char *text;
    size_t width;
} widths[] = {
    {"", 0},
    {"ring", 4},
    {NBSP, 1},
    {E_ACUTE, 1},
    {"e" ACUTE, 1},
    {ACUTE, 0},
    {"e" ACUTE ACUTE ACUTE "x", 2},
    {CJK, 2},
    {CJK "a" CJK, 5},
    {"\xEF\xBC\xA1", 2}, /* fullwidth A */
    {"\xEF\xBD\xB1", 1}, /* halfwidth katakana A */
    {"\xE3\x80\x80", 2}, /* ideographic space */
    {HAN, 2},
    {HAN_LETTERS, 2},
    {SHALOM, 4},
    {"\xE2\x80\x8B", 0}, /* zero width space */
    {MAN, 2},
    {FAMILY, 2},
    {FAMILY FAMILY, 4},
    {THUMB SKIN, 2},
    {SHOWN, 1},
    {"a\xFFz", 3},       /* a broken byte will be shown as one */
    {"\xE2\x80\xA6", 1}, /* the ellipsis */
};

START_TEST(measures)
{
    size_t width = utf8_width(slice_of(widths[_i].text));
    ck_assert_msg(width == widths[_i].width, "row %d: %zu", _i, width);
    /* Two lines next to each other take what both take. */
    struct str twice = {0};
    str_addf(&twice, "%s|%s", widths[_i].text, widths[_i].text);
    ck_assert_uint_eq(utf8_width(str_slice(&twice)), 2 * width + 1);
    str_release(&twice);
}
END_TEST

static const struct {
    struct slice text;
    size_t size;
} characters[] = {
    {BYTES("a"), 1},
    {BYTES("ab"), 1},
    {BYTES("e" ACUTE "x"), 3},
    {BYTES("e" ACUTE ACUTE), 5},
    {BYTES(ACUTE "e"), 2},
    {BYTES("\r\n"), 2},
    {BYTES("\n\r"), 1},
    {BYTES("\n" ACUTE), 1}, /* nothing joins a control character */
    {BYTES("\0" ACUTE), 1},
    {BYTES(CJK CJK), 3},
    {BYTES(HAN_LETTERS HAN), 9},
    {BYTES(FAMILY), 25},
    {BYTES(FAMILY FAMILY), 25},
    {BYTES(MAN WOMAN), 4},
    {BYTES(MAN ZWJ "a"), 7}, /* a joiner with nothing to join */
    {BYTES(THUMB SKIN "a"), 8},
    {BYTES(GERMANY FRANCE), 8},
    {BYTES("\xF0\x9F\x87\xA9"), 4}, /* half a flag */
    {BYTES("\xE2\x9D\xA4\xEF\xB8\x8F!"), 6},
    {BYTES("\xFFz"), 1},
    {BYTES("a\xFF"), 1},
    {BYTES("\xFF\xFF"), 1},
    {BYTES("\xFF" ACUTE), 1},
    {BYTES("e\xCC"), 1}, /* the mark is cut off */
};

START_TEST(finds_characters)
{
    size_t size = utf8_grapheme(characters[_i].text);
    ck_assert_msg(size == characters[_i].size, "row %d: %zu bytes", _i, size);
}
END_TEST

/* Three halves make one flag and a half. */
START_TEST(pairs_flags_from_the_front)
{
    struct slice text = BYTES(GERMANY "\xF0\x9F\x87\xAB");
    size_t size = utf8_grapheme(text);
    ck_assert_uint_eq(size, 8);
    ck_assert_uint_eq(utf8_grapheme(slice_part(text, size, 99)), 4);
}
END_TEST

START_TEST(stacks_many_marks)
{
    struct str text = {0};
    str_add(&text, "e");
    str_add_times(&text, ACUTE, 100000);
    str_add(&text, "x");
    ck_assert_uint_eq(utf8_grapheme(str_slice(&text)), 200001);
    ck_assert_uint_eq(utf8_width(str_slice(&text)), 2);
    str_release(&text);
}
END_TEST

static const struct {
    struct slice text;
    size_t size;
} blanks[] = {
    {BYTES(""), 0},         {BYTES(" "), 1},       {BYTES("  "), 1},
    {BYTES("\t"), 1},       {BYTES("\n"), 1},      {BYTES("\r\n"), 1},
    {BYTES(NBSP), 2},       {BYTES(NBSP NBSP), 2}, {BYTES("\xC2"), 0},
    {BYTES("\xC2\xA1"), 0}, {BYTES("\xA0"), 0}, /* Latin-1's */
    {BYTES("\0 "), 0},      {BYTES("\v"), 0},      {BYTES("\f"), 0},
    {BYTES("a "), 0},
};

START_TEST(finds_blanks)
{
    size_t size = utf8_blank(blanks[_i].text);
    ck_assert_msg(size == blanks[_i].size, "row %d: %zu", _i, size);
}
END_TEST

START_TEST(finds_no_blank_behind_the_end)
{
    ck_assert_uint_eq(utf8_blank((struct slice){NBSP, 1}), 0);
    ck_assert_uint_eq(utf8_blank((struct slice){" ", 0}), 0);
}
END_TEST

static const struct {
    struct slice text, name;
} names[] = {
    {BYTES(""), BYTES("")},
    {BYTES(" "), BYTES("")},
    {BYTES(NBSP "\t" NBSP), BYTES("")},
    {BYTES("Ruth"), BYTES("Ruth")},
    {BYTES("  Ruth \t"), BYTES("Ruth")},
    {BYTES("Anna  Maria"), BYTES("Anna Maria")},
    {BYTES("Anna\r\n\tMaria"), BYTES("Anna Maria")},
    {BYTES("Anna" NBSP " " NBSP "Maria"), BYTES("Anna Maria")},
    {BYTES(NBSP E_ACUTE NBSP), BYTES(E_ACUTE)},
    {BYTES("Zoe\xCC\x88"), BYTES("Zo\xC3\xAB")},
    {BYTES("e" ACUTE), BYTES(E_ACUTE)},
    {BYTES("\xE2\x84\xAB"), BYTES("\xC3\x85")}, /* Angstrom */
    {BYTES(HAN_LETTERS), BYTES(HAN)},
    /* dot above and dot below change places, and no letter has both */
    {BYTES("q\xCC\x87\xCC\xA3"), BYTES("q\xCC\xA3\xCC\x87")},
    /* one of those that normal form C takes apart */
    {BYTES("\xE0\xA5\x98"), BYTES("\xE0\xA4\x95\xE0\xA4\xBC")},
    /* alike is not the same: ligature, fullwidth, superscript */
    {BYTES("\xEF\xAC\x81"), BYTES("\xEF\xAC\x81")},
    {BYTES("\xEF\xBC\xA1"), BYTES("\xEF\xBC\xA1")},
    {BYTES("x\xC2\xB2"), BYTES("x\xC2\xB2")},
    {BYTES(FAMILY), BYTES(FAMILY)},
    {BYTES(SHALOM " " SHALOM), BYTES(SHALOM " " SHALOM)},
    /* what is no UTF-8 keeps its bytes */
    {BYTES(" a\xFF  b "), BYTES("a\xFF b")},
    {BYTES("\xC3"), BYTES("\xC3")},
    {BYTES("\xED\xA0\x80"), BYTES("\xED\xA0\x80")},
    {BYTES("a\0b"), BYTES("a\0b")},
};

START_TEST(normalizes_names)
{
    struct arena arena = {0};
    struct slice name = utf8_name(&arena, names[_i].text);
    ck_assert_msg(slice_equal(name, names[_i].name), "row %d: '%.*s'", _i,
                  SLICE_ARGS(name));
    struct slice again = utf8_name(&arena, name);
    ck_assert_msg(slice_equal(again, name), "row %d changes again", _i);
    ck_assert_msg(again.data == name.data, "row %d is copied in vain", _i);
    arena_release(&arena);
}
END_TEST

static const struct {
    const char *a, *b;
    bool same;
} words[] = {
    {"", "", true},
    {"ring", "ring", true},
    {"ring", "RiNG", true},
    {"az", "AZ", true},
    {"ring", "rings", false},
    {"ring", "rind", false},
    {"", "a", false},
    {"@", "`", false}, /* next to the letters, 32 apart */
    {"[", "{", false},
    {"1", "Q", false},
    {"\xC3\x89", E_ACUTE, true},
    {"E" ACUTE, E_ACUTE, true},
    {"e", E_ACUTE, false},
    {"gro\xC3\x9F", "GRO\xE1\xBA\x9E", true}, /* sharp s, small and large */
    {"gro\xC3\x9F", "gros", false},
    {"\xCE\xA3", "\xCF\x83", true}, /* sigma, large and small */
    {"\xCF\x82", "\xCF\x83", true}, /* and the one at a word's end */
    {"\xC4\xB0", "i", false},       /* I with a dot folds to i and the dot */
    {"\xC4\xB1", "i", false},       /* i without one */
    {"\xD0\x96", "\xD0\xB6", true}, /* cyrillic zhe */
    {"\xD0\xB0", "a", false},       /* cyrillic a looks like ours */
    {CJK, CJK, true},
    {"a" NBSP "b", "a b", false},
    {"\xFF", "\xC3\xBF", false},
};

START_TEST(compares_words)
{
    struct slice a = slice_of(words[_i].a), b = slice_of(words[_i].b);
    ck_assert_msg(utf8_same_word(a, b) == words[_i].same, "row %d", _i);
    ck_assert_msg(utf8_same_word(b, a) == words[_i].same, "row %d turned", _i);
    if (words[_i].same)
        ck_assert_msg(utf8_word_hash(a) == utf8_word_hash(b), "row %d", _i);
}
END_TEST

static const struct {
    struct slice text;
    bool is_word;
} candidates[] = {
    {BYTES("a"), true},
    {BYTES("ring"), true},
    {BYTES("well-being"), true},
    {BYTES("a-b-c"), true},
    {BYTES(E_ACUTE "t" E_ACUTE), true},
    {BYTES("e" ACUTE), true},
    {BYTES(CJK), true},
    {BYTES(SHALOM), true},
    {BYTES("\xE0\xA4\x95\xE0\xA5\x80"), true}, /* a vowel sign */
    {BYTES(""), false},
    {BYTES("-"), false},
    {BYTES("-a"), false},
    {BYTES("a-"), false},
    {BYTES("a b"), false},
    {BYTES("a" NBSP "b"), false},
    {BYTES("a1"), false},
    {BYTES("a_b"), false},
    {BYTES("a'b"), false},
    {BYTES("a\xE2\x80\x93z"), false}, /* an en dash */
    {BYTES("a\xC2\xB2"), false},
    {BYTES(MAN), false},
    {BYTES("a\0"), false},
    {BYTES("\xFF"), false},
    {BYTES("a\xC3"), false},
};

START_TEST(knows_words)
{
    ck_assert_msg(utf8_is_word(candidates[_i].text) == candidates[_i].is_word,
                  "row %d", _i);
}
END_TEST

static const struct {
    struct slice text, safe;
} shown[] = {
    {BYTES(""), BYTES("")},
    {BYTES("a\tb"), BYTES("a\tb")},
    {BYTES("a\nb"), BYTES("a" SHOWN "b")},
    {BYTES("a\r\nb"), BYTES("a" SHOWN SHOWN "b")},
    {BYTES("\0"), BYTES(SHOWN)},
    {BYTES("\x1B[31m"), BYTES(SHOWN "[31m")},
    {BYTES("\x7F"), BYTES(SHOWN)},
    {BYTES("\xC2\x9B[m"), BYTES(SHOWN "[m")}, /* another escape */
    {BYTES("\xE2\x80\xAExyz"), BYTES(SHOWN "xyz")},
    {BYTES("\xFF"), BYTES(SHOWN)},
    {BYTES("\xC0\xAF"), BYTES(SHOWN SHOWN)},
    {BYTES("\xED\xA0\x80"), BYTES(SHOWN SHOWN SHOWN)},
    {BYTES("\xE2\x82"), BYTES(SHOWN SHOWN)},
    {BYTES("\xE2\x82z"), BYTES(SHOWN SHOWN "z")},
    {BYTES("\xEF\xBF\xBE"), BYTES(SHOWN)},
    {BYTES(SHOWN), BYTES(SHOWN)},
    {BYTES(SHALOM FAMILY GERMANY CJK "e" ACUTE NBSP),
     BYTES(SHALOM FAMILY GERMANY CJK "e" ACUTE NBSP)},
};

START_TEST(shows_safely)
{
    struct str out = {0};
    str_add(&out, "<");
    utf8_add_safe(&out, shown[_i].text);
    struct slice got = slice_part(str_slice(&out), 1, out.size);
    ck_assert_msg(slice_equal(got, shown[_i].safe), "row %d: '%.*s'", _i,
                  SLICE_ARGS(got));
    str_release(&out);
}
END_TEST

static size_t
encode(int32_t c, char bytes[4])
{
    size_t size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const int lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = size; i-- > 1; c >>= 6)
        bytes[i] = (char)(0x80 | (c & 0x3F));
    bytes[0] = (char)(lead[size] | c);
    return size;
}

/* The contract once more, as ranges. */
static bool
must_hide(int32_t c)
{
    return (c < 0x20 && c != '\t') || (c >= 0x7F && c <= 0x9F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           (c >= 0xFDD0 && c <= 0xFDEF) || c % 0x10000 >= 0xFFFE;
}

static bool
decodes_and_shows(int32_t c, struct str *out)
{
    char bytes[4];
    struct slice text = {bytes, encode(c, bytes)};
    size_t size = 0;
    if (utf8_next(text, &size) != c || size != text.size)
        return false;
    str_cut(out, 0);
    utf8_add_safe(out, text);
    return slice_equal(str_slice(out), must_hide(c) ? slice_of(SHOWN) : text);
}

/* Every code point there is, a plane a turn. Check tells of each assertion it
 * passes, so there is none where all goes well. */
START_TEST(shows_all_that_is_harmless)
{
    struct str out = {0};
    for (int32_t c = _i * 0x10000; c < (_i + 1) * 0x10000; c++)
        if ((c < 0xD800 || c > 0xDFFF) && !decodes_and_shows(c, &out))
            ck_abort_msg("U+%04X", (unsigned)c);
    str_release(&out);
}
END_TEST

static const struct {
    const char *a, *b;
    size_t slips;
} slips[] = {
    {"", "", 0},
    {"ring", "ring", 0},
    {"ring", "RING", 0},
    {"\xC3\x89", E_ACUTE, 0},
    {"ring", "ringg", 1}, /* one too many */
    {"ring", "rng", 1},   /* one too few */
    {"ring", "rign", 1},  /* two swapped */
    {"irng", "ring", 1},
    {"ring", "rinf", 1}, /* one for another */
    {"", "a", 1},
    {"", "abc", 3},
    {"e", E_ACUTE, 1}, /* two bytes, one letter */
    {"ring", "rnigs", 2},
    {"kitten", "sitting", 3},
    {"abcdef", "badcfe", 3},
    {"abc", "cba", 2},
    {"mother", "father", 2},
    {"sister", "brother", 4},
};

START_TEST(counts_slips)
{
    struct slice a = slice_of(slips[_i].a), b = slice_of(slips[_i].b);
    size_t wanted = slips[_i].slips;
    for (size_t limit = 0; limit < 10; limit++) {
        size_t all = wanted <= limit ? wanted : limit + 1;
        ck_assert_msg(utf8_slips(a, b, limit) == all, "row %d within %zu", _i,
                      limit);
        ck_assert_msg(utf8_slips(b, a, limit) == all, "row %d turned", _i);
    }
}
END_TEST

/* Too long to be compared is too different, whatever the bytes. */
START_TEST(counts_slips_in_long_words)
{
    struct str a = {0}, b = {0};
    str_add_times(&a, CJK, 48);
    str_add_times(&b, CJK, 47);
    ck_assert_uint_eq(utf8_slips(str_slice(&a), str_slice(&b), 2), 1);
    ck_assert_uint_eq(utf8_slips(str_slice(&a), slice_of(""), 50), 48);
    str_add_times(&b, CJK, 100000);
    ck_assert_uint_eq(utf8_slips(str_slice(&a), str_slice(&b), 2), 3);
    ck_assert_uint_eq(utf8_slips(str_slice(&b), str_slice(&a), 2), 3);
    str_release(&a);
    str_release(&b);
}
END_TEST

/* As a sentence begins, in scripts with capitals and without. */
static const struct {
    const char *text, *wanted;
} sentences[] = {
    {"", ""},
    {"ana", "Ana"},
    {"Ana", "Ana"},
    {"de Vries", "De Vries"},
    {"\xC3\xA9lise", "\xC3\x89lise"},         /* é, É */
    {"\xD0\xBC\xD0\xB0", "\xD0\x9C\xD0\xB0"}, /* Cyrillic m, M */
    {"\xC7\x86", "\xC7\x85"},                 /* dž, Dž: not DŽ */
    {"\xE1\x83\x90", "\xE1\x83\x90"},         /* Georgian stays */
    {"\xD7\xA9\xD7\xA8", "\xD7\xA9\xD7\xA8"}, /* Hebrew has none */
    {"\xE2\x80\x9Crest\xE2\x80\x9D", "\xE2\x80\x9Crest\xE2\x80\x9D"},
    {"4 people", "4 people"},
    {"\xFFx", "\xFFx"}, /* broken bytes stay as they are */
};

START_TEST(begins_sentences)
{
    struct str out = {0};
    utf8_add_sentence(&out, slice_of(sentences[_i].text));
    ck_assert_text(str_text(&out), sentences[_i].wanted);
    str_release(&out);
}
END_TEST

/* ---- As it is read ---- */

/* Annex 15 (compatibility), CaseFolding.txt, and Default_Ignorable_Code_Point;
 * blanks, apostrophes and dashes from the names of their characters. */
static const struct {
    const char *text, *wanted;
} readings[] = {
    {"Daniel", "daniel"},
    {"", ""},
    {"DANIEL", "daniel"},
    {"Stra\u00dfe", "strasse"},
    {"STRASSE", "strasse"},
    {"Jose" ACUTE, "jos" E_ACUTE},
    {"Jos" E_ACUTE, "jos" E_ACUTE},
    {"Jose", "jose"}, /* another name */
    {"\uff24\uff41\uff4e", "dan"},
    {"\ufb01n", "fin"},
    {"\u2167", "viii"},
    {HAN_LETTERS, HAN},
    {"\u0130rem", "irem"},
    {"I\u015f\u0131k", "i\u015fik"},
    {"I\u015eIK", "i\u015fik"},
    {"i\u0307rem", "irem"}, /* the full folding of \u0130 */
    {"z\u0307", "\u017c"},
    /* Greek capitals have no accent; vowels and a kashida may be left out */
    {"\u0388\u03bb\u03b5\u03bd\u03b1", "\u03b5\u03bb\u03b5\u03bd\u03b1"},
    {"\u0395\u039b\u0395\u039d\u0391", "\u03b5\u03bb\u03b5\u03bd\u03b1"},
    {"\u0645\u064f\u062d\u064e\u0645\u0640\u062f", "\u0645\u062d\u0645\u062f"},
    {"\u05d3\u05bc\u05b8\u05df", "\u05d3\u05df"},
    /* what cannot be seen */
    {"Da\u200bni\u200cel", "daniel"},
    {"Da" ZWJ "niel", "daniel"},
    {"Da\u00adniel", "daniel"},
    {"\u200eDa\u200fniel\u061c", "daniel"},
    {"\u202aDaniel\u202c", "daniel"},
    {"\u2066Da\u2060niel\u2069", "daniel"},
    {"\ufeffDa\u034fniel\ufe0f", "daniel"},
    {"\u180eDaniel", "daniel"},
    {"Daniel\U000e0001\U000e0041", "daniel"},
    /* blanks, apostrophes, dashes */
    {"  Mrs \t O. ", "mrs o."},
    {"Mrs" NBSP "O.", "mrs o."},
    {"Mrs\u2003\u2009O.", "mrs o."},
    {"Mrs\u3000O.", "mrs o."},
    {"Mrs\u202fO.", "mrs o."},
    {"Mrs\u2028O.", "mrs o."},
    {"Mrs\u1680O.", "mrs o."},
    {"Mrs\u2800O.", "mrs o."},
    {"O\u2019Neil", "o'neil"},
    {"O\u2018Neil", "o'neil"},
    {"O\u02bcNeil", "o'neil"},
    {"O\u00b4Neil", "o'neil"},
    {"O`Neil", "o'neil"},
    {"O\u2032Neil", "o'neil"},
    {"O\uff07Neil", "o'neil"},
    {"Ann\u2011Lee", "ann-lee"},
    {"Ann\u2013Lee", "ann-lee"},
    {"Ann\u2212Lee", "ann-lee"},
};

START_TEST(reads)
{
    struct arena arena = {0};
    struct slice read = utf8_as_read(&arena, slice_of(readings[_i].text));
    ck_assert_msg(slice_is(read, readings[_i].wanted),
                  "row %d: got '%.*s', wanted '%s'", _i, SLICE_ARGS(read),
                  readings[_i].wanted);
    arena_release(&arena);
}
END_TEST

/* ---- Without memory ---- */

static bool no_memory;

/* What it is in utf8proc, but that here it may have no memory. */
utf8proc_ssize_t
utf8proc_map_custom(const utf8proc_uint8_t *text, utf8proc_ssize_t size,
                    utf8proc_uint8_t **result, utf8proc_option_t options,
                    utf8proc_custom_func first, void *data)
{
    if (no_memory)
        return UTF8PROC_ERROR_NOMEM;
    utf8proc_ssize_t count =
        utf8proc_decompose_custom(text, size, NULL, 0, options, first, data);
    if (count < 0)
        return count;
    utf8proc_int32_t *all = alloc((size_t)(count + 1) * sizeof *all);
    utf8proc_decompose_custom(text, size, all, count, options, first, data);
    *result = (utf8proc_uint8_t *)all;
    return utf8proc_reencode(all, count, options);
}

static void
name_it(struct arena *arena)
{
    utf8_name(arena, slice_of("Zo" E_ACUTE));
}

static void
fold_it(struct arena *arena)
{
    utf8_folded(arena, slice_of("Zo" E_ACUTE));
}

static void
read_it(struct arena *arena)
{
    utf8_as_read(arena, slice_of("Zo" E_ACUTE));
}

static void
compare_it(struct arena *arena)
{
    (void)arena;
    utf8_same_word(slice_of("zo" E_ACUTE), slice_of("Zoe" ACUTE));
}

static void (*const mappers[])(struct arena *) = {name_it, fold_it, read_it,
                                                  compare_it};
enum { HEARD = 7 };

static void
exit_heard(const char *mistake)
{
    (void)mistake;
    _exit(HEARD);
}

/* A name as it stands is not its normal form: two spellings of one name would
 * be two people, and who is to be hidden would be seen. */
START_TEST(maps_or_ends)
{
    struct arena arena = {0};
    alloc_on_failure(exit_heard);
    no_memory = true;
    mappers[_i](&arena);
    ck_abort_msg("mapper %d went on", _i);
}
END_TEST

SUITE("utf8", {
    tcase_add_loop_exit_test(tc, maps_or_ends, HEARD, 0, ROWS_OF(mappers));
    tcase_add_loop_test(tc, begins_sentences, 0, ROWS_OF(sentences));
    tcase_add_loop_test(tc, decodes, 0, ROWS_OF(sequences));
    tcase_add_test(tc, stops_at_the_end_of_the_slice);
    tcase_add_loop_test(tc, knows_what_is_no_text, 0,
                        ROWS_OF(ranges_of_no_text));
    tcase_add_loop_test(tc, measures, 0, ROWS_OF(widths));
    tcase_add_loop_test(tc, finds_characters, 0, ROWS_OF(characters));
    tcase_add_test(tc, pairs_flags_from_the_front);
    tcase_add_test(tc, stacks_many_marks);
    tcase_add_loop_test(tc, finds_blanks, 0, ROWS_OF(blanks));
    tcase_add_test(tc, finds_no_blank_behind_the_end);
    tcase_add_loop_test(tc, normalizes_names, 0, ROWS_OF(names));
    tcase_add_loop_test(tc, compares_words, 0, ROWS_OF(words));
    tcase_add_loop_test(tc, knows_words, 0, ROWS_OF(candidates));
    tcase_add_loop_test(tc, reads, 0, ROWS_OF(readings));
    tcase_add_loop_test(tc, shows_safely, 0, ROWS_OF(shown));
    tcase_add_loop_test(tc, shows_all_that_is_harmless, 0, 17);
    tcase_add_loop_test(tc, counts_slips, 0, ROWS_OF(slips));
    tcase_add_test(tc, counts_slips_in_long_words);
})
