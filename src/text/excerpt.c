/* The line and the caret. In: a problem and its source. Out: a few lines, for a
 * terminal. The line is drawn as a terminal shows it: tabs spread out, wide
 * characters two columns, combining ones none, so that the caret stands under
 * its word whatever the text.
 *
 * A line may be megabytes long and made of anything: only a window of it is
 * drawn, and only what is near the place is measured for it. */
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

/* Draws one character behind what is drawn; says how many columns it takes. A
 * tab goes to the next stop of what is drawn, which for a line that is shown
 * from its start is that of a terminal. */
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

/* The character that REST starts with. One letter can bear marks without end:
 * behind some it is cut, or each look would be as long as the line. */
static struct slice
next_character(struct slice rest)
{
    size_t size = utf8_grapheme(slice_part(rest, 0, LONGEST_CHARACTER));
    return slice_part(rest, 0, size);
}

/* The columns that TEXT takes when it is drawn from the margin. */
static size_t
drawn_width(struct slice text)
{
    struct drawn drawn = {0};
    while (text.size > 0) {
        struct slice character = next_character(text);
        drawn.width += draw_character(&drawn, character);
        text = slice_part(text, character.size, text.size);
    }
    str_release(&drawn.line);
    return drawn.width;
}

/* A column is at least a byte, but marks without a width could go on for ever:
 * more bytes than this are never looked at. */
enum { FARTHEST = COLUMNS * 8 };

/* Where to begin so that the place is in sight, BEFORE columns ahead of it.
 * Widths do not add up across tabs, so it is measured anew from each start: the
 * square of a window, whatever the line. */
static uint32_t
first_shown(const struct source *source, struct span line, uint32_t place)
{
    uint32_t at = line.start;
    if (place - line.start > FARTHEST)
        at = character_start(source, place - FARTHEST, line.start);
    struct slice before = source_slice(source, (struct span){at, place});
    while (before.size > 0 && drawn_width(before) > BEFORE) {
        size_t size = next_character(before).size;
        before = slice_part(before, size, before.size);
        at += (uint32_t)size;
    }
    return at;
}

/* Bytes first: they are counted already. */
static bool
fits_whole(const struct source *source, struct span line)
{
    return line.end - line.start <= FARTHEST &&
           drawn_width(source_slice(source, line)) <= COLUMNS;
}

/* Draws PART until it ends or the room does, and marks PLACE. A character that
 * does not fit is taken back whole. Returns where it stopped. */
static uint32_t
draw_part(struct source *source, struct span part, struct span place,
          size_t room, struct drawn *drawn)
{
    uint32_t at = part.start;
    while (at < part.end) {
        struct slice rest = source_slice(source, (struct span){at, part.end});
        struct slice character = next_character(rest);
        size_t kept = drawn->line.size;
        size_t width = draw_character(drawn, character);
        if (drawn->width + width > room) {
            str_cut(&drawn->line, kept);
            break;
        }
        if (at < place.start)
            drawn->caret = drawn->width + width;
        else if (at < place.end)
            drawn->under += width;
        drawn->width += width;
        at += (uint32_t)character.size;
    }
    return at;
}

/* An ellipsis takes a column at either end where something is left out, so that
 * nobody takes the window for the line. */
static void
draw_line(struct source *source, struct span line, struct span place,
          struct drawn *drawn)
{
    if (fits_whole(source, line)) {
        draw_part(source, line, place, COLUMNS, drawn);
        return;
    }
    struct span part = {first_shown(source, line, place.start), line.end};
    if (part.start > line.start) {
        str_add(&drawn->line, "…");
        drawn->width = 1;
        drawn->caret = 1;
    }
    if (part.end - place.start > FARTHEST)
        part.end = character_start(source, place.start + FARTHEST, place.start);
    uint32_t end = draw_part(source, part, place, COLUMNS - 1, drawn);
    if (end < line.end)
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

/* At least a caret: a place may be empty, as where something is missing. */
static void
print_line(struct source *source, struct span place, bool colour,
           struct str *out)
{
    size_t number = source_line(source, place.start);
    struct span line = source_line_span(source, number);
    struct drawn drawn = {0};
    draw_line(source, line, place, &drawn);
    size_t before = out->size;
    str_addf(out, "%5zu", number + 1);
    size_t margin = out->size - before;
    str_add(out, " | ");
    str_add_slice(out, str_slice(&drawn.line));
    str_add_char(out, '\n');
    str_add_times(out, " ", margin);
    str_add(out, " | ");
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
excerpt_print(struct source *source, const char *word,
              const struct diagnostic *diagnostic, bool colour, struct str *out)
{
    str_add(out, paint(colour, "\033[1m"));
    print_place(source, diagnostic->span.start, out);
    str_addf(out, " %s%s:%s ",
             paint(colour, word != NULL ? "\033[36m" : "\033[31m"),
             word != NULL ? word : "error", paint(colour, "\033[0;1m"));
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
