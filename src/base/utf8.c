/* utf8proc's answers in kith's shape. In: bytes that may be anything. Out: code
 * points, widths, spellings and comparisons; copies are an arena's. Broken
 * bytes pass through one by one where that is harmless, and are shown as U+FFFD
 * where somebody would see them. */
#include "base/utf8.h"
#include "base/alloc.h"

#include <stdlib.h>
#include <utf8proc.h>

/* utf8proc refuses overlong forms, surrogates and all beyond U+10FFFF. */
int32_t
utf8_next(struct slice text, size_t *size)
{
    utf8proc_int32_t c;
    utf8proc_ssize_t got = utf8proc_iterate((const utf8proc_uint8_t *)text.data,
                                            (utf8proc_ssize_t)text.size, &c);
    *size = got > 0 ? (size_t)got : 1;
    return got > 0 ? c : -1;
}

/* The last two of each plane, and 32 in an Arabic block, are no characters and
 * never will be. */
bool
utf8_is_text(int32_t c)
{
    if (c < 0x20)
        return c == '\t' || c == '\n' || c == '\r';
    if (c >= 0x7F && c < 0xA0)
        return false;
    return (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
}

static bool
is_flag_letter(int32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/* Joined emoji and flags take two columns together, not two each. */
static size_t
grapheme_width(struct slice grapheme)
{
    size_t widest = 0;
    for (size_t i = 0, size; i < grapheme.size; i += size) {
        int32_t c = utf8_next(slice_part(grapheme, i, grapheme.size), &size);
        if (i > 0 && is_flag_letter(c))
            return 2; /* two letters make a flag */
        int width = c < 0 ? 1 : utf8proc_charwidth(c);
        if (width > 0 && (size_t)width > widest)
            widest = (size_t)width;
    }
    return widest;
}

size_t
utf8_width(struct slice text)
{
    size_t width = 0;
    while (text.size > 0) {
        size_t size = utf8_grapheme(text);
        width += grapheme_width(slice_part(text, 0, size));
        text = slice_part(text, size, text.size);
    }
    return width;
}

/* Broken bytes stand alone: nothing combines with them. */
size_t
utf8_grapheme(struct slice text)
{
    size_t size, more;
    utf8proc_int32_t state = 0;
    int32_t before = utf8_next(text, &size);
    while (size < text.size) {
        int32_t c = utf8_next(slice_part(text, size, text.size), &more);
        if (before < 0 || c < 0 ||
            utf8proc_grapheme_break_stateful(before, c, &state))
            break;
        before = c;
        size += more;
    }
    return size;
}

static bool
is_ascii(struct slice text)
{
    for (size_t i = 0; i < text.size; i++)
        if ((unsigned char)text.data[i] >= 0x80)
            return false;
    return true;
}

/* TEXT mapped by utf8proc, and before by FIRST (or NULL), yours to free; NULL
 * where it is not UTF-8. */
static char *
mapped(struct slice text, utf8proc_option_t options, utf8proc_custom_func first)
{
    utf8proc_uint8_t *result = NULL;
    if (utf8proc_map_custom((const utf8proc_uint8_t *)text.data,
                            (utf8proc_ssize_t)text.size, &result, options,
                            first, NULL) == UTF8PROC_ERROR_NOMEM)
        alloc_fail(); /* a name as it stands may hide who it is */
    return result != NULL ? alloc_adopt(result) : NULL;
}

size_t
utf8_blank(struct slice text)
{
    if (text.size == 0)
        return 0;
    char c = text.data[0];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
        return 1;
    /* The no-break space that word processors like to put between names. */
    return text.size > 1 && c == '\xC2' && text.data[1] == '\xA0' ? 2 : 0;
}

/* In the copy itself, as it only gets shorter. */
static struct slice
squeeze_blanks(struct arena *arena, struct slice text)
{
    struct slice copy = arena_copy(arena, text);
    char *out = (char *)copy.data;
    size_t size = 0;
    for (size_t i = 0, blank; i<text.size; i += blank> 0 ? blank : 1) {
        blank = utf8_blank(slice_part(text, i, text.size));
        if (blank == 0)
            out[size++] = text.data[i];
        else if (size > 0 && out[size - 1] != ' ')
            out[size++] = ' ';
    }
    if (size > 0 && out[size - 1] == ' ')
        size--;
    out[size] = '\0';
    return (struct slice){out, size};
}

/* Do only single spaces part what is in TEXT? */
static bool
is_squeezed(struct slice text)
{
    bool space = true; /* as before the first letter none may stand */
    for (size_t i = 0; i < text.size; i++) {
        bool before = space;
        space = text.data[i] == ' ';
        if ((space && before) ||
            (!space && utf8_blank(slice_part(text, i, text.size)) > 0))
            return false;
    }
    return !space || text.size == 0;
}

/* Form C, without compatibility: ² stays ², as names are printed as typed. Most
 * names are plain ASCII, whose normal form is itself. */
struct slice
utf8_name(struct arena *arena, struct slice text)
{
    if (is_ascii(text))
        return is_squeezed(text) ? text : squeeze_blanks(arena, text);
    char *found = mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE, NULL);
    struct slice normal = found != NULL ? slice_of(found) : text;
    bool is_name = slice_equal(normal, text) && is_squeezed(text);
    struct slice name = is_name ? text : squeeze_blanks(arena, normal);
    alloc_free(found);
    return name;
}

/* By hand: tolower() asks the locale, and in a Turkish one I is no i. */
static char
small_letter(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static bool
same_ascii(struct slice a, struct slice b)
{
    if (a.size != b.size)
        return false;
    for (size_t i = 0; i < a.size; i++)
        if (small_letter(a.data[i]) != small_letter(b.data[i]))
            return false;
    return true;
}

/* WORD as words are compared that have letters beyond ASCII. */
static char *
folded_word(struct slice word)
{
    return mapped(word, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD,
                  NULL);
}

bool
utf8_same_word(struct slice a, struct slice b)
{
    /* Folding turns the Kelvin sign into k; no word is written with one. */
    if (is_ascii(a) || is_ascii(b))
        return same_ascii(a, b);
    char *x = folded_word(a);
    char *y = folded_word(b);
    bool same = x != NULL && y != NULL && strcmp(x, y) == 0;
    alloc_free(x);
    alloc_free(y);
    return same;
}

/* FNV-1a, of Fowler, Noll and Vo: a loop, which is all that a short word
 * needs. */
static uint32_t
hash_small_letters(struct slice word)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < word.size; i++)
        hash = (hash ^ (unsigned char)small_letter(word.data[i])) * 16777619u;
    return hash;
}

uint32_t
utf8_word_hash(struct slice word)
{
    if (is_ascii(word))
        return hash_small_letters(word);
    char *folded = folded_word(word);
    uint32_t hash =
        hash_small_letters(folded != NULL ? slice_of(folded) : word);
    alloc_free(folded);
    return hash;
}

struct slice
utf8_folded(struct arena *arena, struct slice text)
{
    char *folded = mapped(text,
                          UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                              UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD,
                          NULL);
    struct slice kept =
        arena_copy(arena, folded != NULL ? slice_of(folded) : text);
    alloc_free(folded);
    return kept;
}

/* Whoever reads a dotless i, an apostrophe of any kind or a dash of any length
 * reads the plain one; utf8proc alone keeps them apart. It comes before
 * utf8proc's own mapping, which makes a blank and an accent of U+00B4. */
static utf8proc_int32_t
plain_character(utf8proc_int32_t c, void *unused)
{
    static const struct {
        int32_t first, last, plain;
    } plain[] = {
        {0x60, 0x60, '\''},     {0xB4, 0xB4, '\''},     {0x0130, 0x0131, 'i'},
        {0x02B9, 0x02BD, '\''}, {0x02C8, 0x02C8, '\''}, {0x05F3, 0x05F3, '\''},
        {0x2010, 0x2015, '-'},  {0x2018, 0x201B, '\''}, {0x2032, 0x2032, '\''},
        {0x2035, 0x2035, '\''}, {0x2212, 0x2212, '-'},  {0x2800, 0x2800, ' '},
        {0xA78B, 0xA78C, '\''}, {0xFF07, 0xFF07, '\''}, {0xFF40, 0xFF40, '\''}};
    (void)unused;
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (c >= plain[i].first && c <= plain[i].last)
            return plain[i].plain;
    switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return ' ';
    default:
        return c;
    }
}

/* Marks that are written or left out as one likes, behind a letter that stands
 * without them, too: the dot of a folded I, vowels in Arabic and Hebrew, and
 * what only draws a word out. */
static bool
is_optional_mark(int32_t c, int32_t before)
{
    return (c == 0x0307 && before == 'i') || (c >= 0x0591 && c <= 0x05C7) ||
           c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670;
}

/* Greek vowels without the accent that capitals do not have. */
static int32_t
without_tonos(int32_t c)
{
    static const int32_t bare[][2] = {
        {0x03AC, 0x03B1}, {0x03AD, 0x03B5}, {0x03AE, 0x03B7},
        {0x03AF, 0x03B9}, {0x03CC, 0x03BF}, {0x03CD, 0x03C5},
        {0x03CE, 0x03C9}, {0x0390, 0x03CA}, {0x03B0, 0x03CB}};
    for (size_t i = 0; i < sizeof bare / sizeof *bare; i++)
        if (c == bare[i][0])
            return bare[i][1];
    return c;
}

/* TEXT, which is UTF-8, in its plainest spelling, in place: marks go, and what
 * takes a letter's place is as many bytes as it was. */
static void
spell_plainly(char *text)
{
    struct slice rest = slice_of(text);
    char *out = text;
    int32_t before = 0;
    for (size_t size; rest.size > 0; rest = slice_part(rest, size, rest.size)) {
        int32_t c = utf8_next(rest, &size);
        if (!is_optional_mark(c, before))
            out +=
                utf8proc_encode_char(without_tonos(c), (utf8proc_uint8_t *)out);
        before = c;
    }
    *out = '\0';
}

struct slice
utf8_as_read(struct arena *arena, struct slice text)
{
    char *result = mapped(text,
                          UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                              UTF8PROC_CASEFOLD | UTF8PROC_IGNORE,
                          plain_character);
    if (result != NULL)
        spell_plainly(result);
    struct slice read =
        squeeze_blanks(arena, result != NULL ? slice_of(result) : text);
    alloc_free(result);
    return read;
}

enum utf8_kind
utf8_kind(int32_t c)
{
    switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return UTF8_LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return UTF8_MARK;
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_CN: /* of a Unicode to come */
    case UTF8PROC_CATEGORY_CO:
        return UTF8_SYMBOL;
    default:
        return UTF8_GAP;
    }
}

static bool
is_letter(int32_t c)
{
    switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
        return true;
    default:
        return false;
    }
}

/* Title case, not upper: some letters that are two in one (ǆ) have a form for
 * the start of a word. */
void
utf8_add_sentence(struct str *out, struct slice text)
{
    size_t size;
    utf8proc_uint8_t first[4];
    int32_t c = text.size > 0 ? utf8_next(text, &size) : -1;
    if (c >= 0) {
        utf8proc_ssize_t bytes =
            utf8proc_encode_char(utf8proc_totitle(c), first);
        str_add_slice(out, (struct slice){(const char *)first, (size_t)bytes});
        text = slice_part(text, size, text.size);
    }
    str_add_slice(out, text);
}

bool
utf8_is_word(struct slice text)
{
    if (text.size == 0 || text.data[0] == '-' ||
        text.data[text.size - 1] == '-')
        return false;
    for (size_t i = 0, size; i < text.size; i += size) {
        int32_t c = utf8_next(slice_part(text, i, text.size), &size);
        if (c != '-' && (c < 0 || !is_letter(c)))
            return false;
    }
    return true;
}

/* Marks that reorder what follows can make one name look like another; line
 * ends of Unicode's own would break a line that is whole to us. */
static bool
reorders(int32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0x2028 || c == 0x2029;
}

void
utf8_add_safe(struct str *out, struct slice text)
{
    for (size_t i = 0, size; i < text.size; i += size) {
        struct slice rest = slice_part(text, i, text.size);
        int32_t c = utf8_next(rest, &size);
        bool line_end = c == '\n' || c == '\r';
        if (c < 0 || line_end || !utf8_is_text(c) || reorders(c))
            str_add(out, "\xEF\xBF\xBD");
        else
            str_add_slice(out, slice_part(rest, 0, size));
    }
}

enum { LONGEST_COMPARED = 48 };

static size_t
decode_folded(struct slice text, int32_t out[LONGEST_COMPARED])
{
    size_t count = 0;
    for (size_t i = 0, size; i < text.size; i += size) {
        if (count == LONGEST_COMPARED)
            return LONGEST_COMPARED + 1;
        int32_t c = utf8_next(slice_part(text, i, text.size), &size);
        out[count++] = c < 0 ? c : utf8proc_tolower(c);
    }
    return count;
}

static size_t
least(size_t a, size_t b, size_t c)
{
    size_t ab = a < b ? a : b;
    return ab < c ? ab : c;
}

size_t
utf8_slips(struct slice a, struct slice b, size_t limit)
{
    /* Optimal string alignment: Levenshtein's table plus neighbours swapped. */
    int32_t first[LONGEST_COMPARED], second[LONGEST_COMPARED];
    const int32_t *x = first, *y = second;
    size_t n = decode_folded(a, first), m = decode_folded(b, second);
    if (n > LONGEST_COMPARED || m > LONGEST_COMPARED ||
        (n > m ? n - m : m - n) > limit)
        return limit + 1;
    /* What is alike at both ends makes no difference. */
    while (n > 0 && m > 0 && x[n - 1] == y[m - 1])
        n--, m--;
    while (n > 0 && m > 0 && *x == *y)
        x++, y++, n--, m--;
    size_t table[LONGEST_COMPARED + 1][LONGEST_COMPARED + 1];
    for (size_t i = 0; i <= n; i++)
        table[i][0] = i;
    for (size_t j = 0; j <= m; j++)
        table[0][j] = j;
    for (size_t i = 1; i <= n; i++) {
        size_t row = table[i][0];
        for (size_t j = 1; j <= m; j++) {
            size_t cost = x[i - 1] != y[j - 1];
            table[i][j] = least(table[i - 1][j] + 1, table[i][j - 1] + 1,
                                table[i - 1][j - 1] + cost);
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] &&
                x[i - 2] == y[j - 1] && table[i - 2][j - 2] + 1 < table[i][j])
                table[i][j] = table[i - 2][j - 2] + 1;
            row = table[i][j] < row ? table[i][j] : row;
        }
        /* A swap may look back two rows, and then costs one more. */
        if (row > limit + 1)
            return limit + 1;
    }
    return table[n][m] <= limit ? table[n][m] : limit + 1;
}

/* In bytes: of two any would be near any other, and in a long word two slips
 * still leave most of it. */
size_t
utf8_slips_allowed(struct slice word)
{
    return word.size <= 2 ? 0 : word.size <= 5 ? 1 : 2;
}
