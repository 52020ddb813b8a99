/* The line and the caret. The line is drawn as a terminal shows it: tabs
 * spread out, wide characters two columns, combining ones none, so that the
 * caret stands under its word whatever the text. */
#include "text/excerpt.h"
#include "base/utf8.h"

/* At most so many columns of the line, so many of them before the place. */
enum { COLUMNS = 120, BEFORE = 56, TAB = 8, LONGEST_CHARACTER = 64 };

struct drawn {
    struct str line;     /* as printed */
    size_t width;        /* its columns */
    size_t caret, under; /* where the caret starts, how many columns it has */
};

/* The start of a character at or before AT, no further back than START. */
static uint32_t
character_start(const struct source *source, uint32_t at, uint32_t start)
{
    while (at > start && ((unsigned char)source->text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* Where to begin so that the place is in sight: BEFORE columns before it. A
 * column is at least a byte, so no more bytes than that are looked at. */
static uint32_t
first_shown(const struct source *source, struct span line, uint32_t place)
{
    uint32_t longest = COLUMNS * 4;
    uint32_t at = line.start;
    if (place - line.start > longest)
        at = character_start(source, place - longest, line.start);
    struct slice before = source_slice(source, (struct span){at, place});
    size_t columns = utf8_width(before);
    while (columns > BEFORE && before.size > 0) {
        size_t size = utf8_grapheme(before);
        columns -= utf8_width(slice_part(before, 0, size));
        before = slice_part(before, size, before.size);
        at += (uint32_t)size;
    }
    return at;
}

static size_t
draw_character(struct drawn *drawn, struct slice character)
{
    size_t before = drawn->line.size;
    if (character.data[0] == '\t') {
        size_t blanks = TAB - drawn->width % TAB;
        str_add_times(&drawn->line, " ", blanks);
        return blanks;
    }
    utf8_add_safe(&drawn->line, character);
    return utf8_width(
        slice_part(str_slice(&drawn->line), before, drawn->line.size));
}

static bool
fits_whole(const struct source *source, struct span line)
{
    return line.end - line.start <= COLUMNS * 4 &&
           utf8_width(source_slice(source, line)) <= COLUMNS;
}

static void
draw_line(struct source *source, struct span line, struct span place,
          struct drawn *drawn)
{
    uint32_t at = line.start;
    if (!fits_whole(source, line))
        at = first_shown(source, line, place.start);
    if (at > line.start) {
        str_add(&drawn->line, "…");
        drawn->width = 1;
    }
    drawn->caret = drawn->width;
    /* Marks without a width could go on for ever. */
    uint32_t farthest =
        line.end - at > 8 * COLUMNS ? at + 8 * COLUMNS : line.end;
    while (at < farthest && drawn->width < COLUMNS - 1) {
        struct slice rest = source_slice(source, (struct span){at, line.end});
        size_t size = utf8_grapheme(slice_part(rest, 0, LONGEST_CHARACTER));
        size_t width = draw_character(drawn, slice_part(rest, 0, size));
        if (at < place.start)
            drawn->caret = drawn->width + width;
        else if (at < place.end)
            drawn->under += width;
        drawn->width += width;
        at += (uint32_t)size;
    }
    if (at < line.end)
        str_add(&drawn->line, "…");
}

static const char *
paint(bool colour, const char *code)
{
    return colour ? code : "";
}

static void
print_place(struct source *source, uint32_t offset, struct str *out)
{
    struct position at = source_position(source, offset);
    utf8_add_safe(out, slice_of(source->name));
    str_addf(out, ":%zu:%zu:", at.line, at.column);
}

static void
print_line(struct source *source, struct span place, bool colour,
           struct str *out)
{
    size_t number = source_line(source, place.start);
    struct span line = source_line_span(source, number);
    struct drawn drawn = {0};
    draw_line(source, line, place, &drawn);
    str_addf(out, "%5zu | ", number + 1);
    str_add_slice(out, str_slice(&drawn.line));
    str_add(out, "\n      | ");
    str_add_times(out, " ", drawn.caret);
    str_add(out, paint(colour, "\033[1;31m"));
    str_add_char(out, '^');
    if (drawn.under > 1)
        str_add_times(out, "~", drawn.under - 1);
    str_add(out, paint(colour, "\033[0m"));
    str_add_char(out, '\n');
    str_release(&drawn.line);
}

void
excerpt_print(struct source *source, const struct diagnostic *diagnostic,
              bool colour, struct str *out)
{
    str_add(out, paint(colour, "\033[1m"));
    print_place(source, diagnostic->span.start, out);
    str_addf(out, " %serror:%s ", paint(colour, "\033[31m"),
             paint(colour, "\033[0;1m"));
    utf8_add_safe(out, slice_of(diagnostic->message));
    str_add(out, paint(colour, "\033[0m"));
    str_addf(out, " [%s]\n", diagnostic->problem->code);
    if (source->size > 0)
        print_line(source, diagnostic->span, colour, out);
    if (diagnostic->has_other) {
        struct position other =
            source_position(source, diagnostic->other.start);
        str_addf(out, "      = first said in line %zu, column %zu\n",
                 other.line, other.column);
    }
    if (diagnostic->hint != NULL) {
        str_add(out, "      = hint: ");
        utf8_add_safe(out, slice_of(diagnostic->hint));
        str_add_char(out, '\n');
    }
}
