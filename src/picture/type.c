/* Widths of words. In: text in UTF-8, a size. Out: points, or sixteenths of
 * them; and text cut to a width.
 *
 * Whether words overlap is decided here, before any font is open, so that a
 * picture is the same on a machine that has other fonts. What is too narrow
 * here would run into a neighbour there: where a script has no one width, it is
 * a wide one. */
#include "picture/type.h"
#include "base/utf8.h"
#include "picture/grid.h"

#include <utf8proc.h>

/* Adobe's Helvetica, thousandths of the size, from the blank to the tilde. */
static const short ascii_widths[95] = {
    278, 278, 355, 556, 556,  889, 667, 191, 333, 333, 389, 584, 278, 333,
    278, 278, 556, 556, 556,  556, 556, 556, 556, 556, 556, 556, 278, 278,
    584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722,  778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611, 278, 278,  278, 469, 556, 333, 556, 556, 500, 556, 556,
    278, 556, 556, 222, 222,  500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500,  500, 500, 334, 260, 334, 584};

/* DejaVu Sans, in which Debian draws Hebrew, from alef to tav. With one width
 * for all a name would stand aside by a letter: yod is a third of shin. */
static const short hebrew_widths[27] = {
    668, 578, 412, 546, 653, 272, 346, 653, 648, 224, 537, 529, 568, 664,
    679, 272, 400, 649, 626, 640, 625, 540, 593, 709, 564, 708, 657};

/* What stands outside these rows but is common in names and in our own words. */
static const struct {
    int32_t c;
    short width;
} other_widths[] = {{0xB7, 278},    {0xC6, 1000},  {0xD8, 778},   {0xDF, 611},
                    {0xE6, 889},    {0xF8, 611},   {0x131, 278},  {0x141, 556},
                    {0x142, 222},   {0x152, 1000}, {0x153, 944},  {0x2013, 556},
                    {0x2014, 1000}, {0x2018, 222}, {0x2019, 222}, {0x201C, 333},
                    {0x201D, 333},  {0x2026, 1000}};

static int
other_width(int32_t c)
{
    for (size_t i = 0; i < sizeof other_widths / sizeof *other_widths; i++)
        if (other_widths[i].c == c)
            return other_widths[i].width;
    return -1;
}

/* The letter below its accents: é is as wide as e. */
static int32_t
base_letter(int32_t c)
{
    utf8proc_int32_t parts[8];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        c, parts, 8, UTF8PROC_DECOMPOSE | UTF8PROC_STABLE, &boundary);
    return count > 0 ? parts[0] : c;
}

static int
character_width(int32_t c)
{
    if (c >= ' ' && c <= '~')
        return ascii_widths[c - ' '];
    int columns = utf8proc_charwidth(c);
    if (other_width(c) >= 0)
        return other_width(c);
    /* None for marks that stand on a letter; two columns are a square: Chinese,
     * Japanese, Korean, emoji. */
    if (columns != 1)
        return columns == 0 ? 0 : 1000;
    int32_t base = base_letter(c);
    if (base >= ' ' && base <= '~')
        return ascii_widths[base - ' '];
    if (c >= 0x5D0 && c <= 0x5EA)
        return hebrew_widths[c - 0x5D0];
    if (c >= 0x590 && c < 0x700) /* Arabic */
        return 560;
    return c >= 0x400 && c < 0x500 ? 620 : 640; /* Cyrillic; others */
}

/* What a reader sees as one character. Emoji that are joined (a family, a
 * flag) are drawn as one of them. */
static int
grapheme_width(struct slice grapheme)
{
    int width = 0;
    for (size_t i = 0, bytes; i < grapheme.size; i += bytes) {
        int32_t c = utf8_next(slice_part(grapheme, i, grapheme.size), &bytes);
        width += c >= 0 ? character_width(c) : 640;
        if (i == 0 && width == 1000)
            return width;
    }
    return width;
}

/* Thousandths of the size, by what is read as one character: a letter with
 * three accents is as wide as the letter. */
long
type_thousandths(struct slice text)
{
    long width = 0;
    for (size_t i = 0; i < text.size;) {
        struct slice rest = slice_part(text, i, text.size);
        size_t bytes = utf8_grapheme(rest);
        width += grapheme_width(slice_part(rest, 0, bytes));
        i += bytes;
    }
    return width;
}

double
type_width(struct slice text, double size, bool bold)
{
    return (double)type_thousandths(text) * size / 1000 *
           (bold ? BOLD_IS_WIDER : 1);
}

int32_t
type_grains(struct slice text, double size)
{
    return (int32_t)((type_thousandths(text) * grid_of(size) + 999) / 1000);
}

/* Twice as much is made safe as may be drawn, so that what is too long shows as
 * such. Decided in whole numbers, as where it is cut is seen. */
void
type_add_shortened(struct str *out, struct slice text, double size,
                   double width)
{
    struct str safe = {0};
    utf8_add_safe(&safe, slice_part(text, 0, 2 * MOST_OF_TEXT));
    struct slice rest = str_slice(&safe);
    if (rest.size <= MOST_OF_TEXT &&
        type_grains(rest, size) <= grid_of(width)) {
        str_add_slice(out, rest);
        str_release(&safe);
        return;
    }
    int32_t left = grid_of(width) - type_grains(slice_of("…"), size);
    size_t most = out->size + MOST_OF_TEXT;
    while (rest.size > 0 && out->size < most) {
        size_t bytes = utf8_grapheme(slice_part(rest, 0, MOST_OF_CHARACTER));
        left -= type_grains(slice_part(rest, 0, bytes), size);
        if (left < 0)
            break;
        str_add_slice(out, slice_part(rest, 0, bytes));
        rest = slice_part(rest, bytes, rest.size);
    }
    str_add(out, "…");
    str_release(&safe);
}

double
type_size_for(struct slice text, double size, double least, double width,
              bool bold)
{
    double whole = type_width(text, size, bold);
    if (whole <= width)
        return size;
    double smaller = size * width / whole;
    return smaller < least ? least : smaller;
}

size_t
type_fitting(struct slice text, double size, double width)
{
    size_t fits = 0;
    if (type_width(text, size, false) <= width)
        return text.size;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] != ' ')
            continue;
        if (type_width(slice_part(text, 0, i), size, false) > width)
            break;
        fits = i;
    }
    return fits;
}

bool
type_fits_lines(struct slice text, double size, double width, int lines)
{
    for (int i = 0; i < lines && text.size > 0; i++) {
        size_t fits = type_fitting(text, size, width);
        if (fits == 0)
            return false;
        text = slice_part(text, fits, text.size);
        text = slice_part(text, utf8_blank(text), text.size);
    }
    return text.size == 0;
}
