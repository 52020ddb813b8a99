/* Strings of DOT. In: names of attributes, which are ours, and text, which may
 * be anybody's. Out: DOT in which no text ends its own string or becomes an
 * escape.
 *
 * In words that are drawn Graphviz reads escapes; in names, and in attributes
 * that it only passes on, none but that of the quote. Hence two ways to guard a
 * backslash. */
#include "picture/dot/dot.h"
#include "base/direction.h"
#include "base/utf8.h"

/* In bytes, before quotes are escaped: far below what Graphviz can read. */
enum { LONGEST_PIECE = 4000 };

void
dot_add_attribute(struct str *out, const char *name, const char *value)
{
    str_addf(out, " %s=\"%s\"", name, value);
}

/* TEXT as a string of DOT in which escapes are read. */
static void
add_escaped(struct str *out, struct slice text)
{
    struct str safe = {0}, directed = {0};
    utf8_add_safe(&safe, text);
    direction_add(&directed, str_slice(&safe));
    for (size_t i = 0; i < directed.size; i++) {
        char c = directed.data[i];
        if (c == '"' || c == '\\')
            str_add_char(out, '\\');
        str_add_char(out, c);
        if (c == '&')
            str_add(out, "amp;");
    }
    str_release(&safe);
    str_release(&directed);
}

void
dot_add_text(struct str *out, const char *name, struct slice text)
{
    str_addf(out, " %s=\"", name);
    add_escaped(out, text);
    str_add_char(out, '"');
}

void
dot_add_lines(struct str *out, const char *name, struct slice text,
              struct slice below, char end)
{
    str_addf(out, " %s=\"", name);
    add_escaped(out, text);
    str_addf(out, "\\%c", end);
    add_escaped(out, below);
    if (end != 'n') /* which stands between lines, not behind each */
        str_addf(out, "\\%c", end);
    str_add_char(out, '"');
}

/* Only a quote is escaped here; a backslash must stand before nothing that it
 * could be taken to escape. */
static void
add_raw(struct str *out, struct slice text)
{
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '"')
            str_add_char(out, '\\');
        str_add_char(out, text.data[i]);
    }
}

/* TEXT, safe to show, with a joiner of no width behind each backslash. */
static void
add_guarded(struct str *out, struct slice text)
{
    struct str safe = {0};
    utf8_add_safe(&safe, text);
    for (size_t i = 0; i < safe.size; i++) {
        str_add_char(out, safe.data[i]);
        if (safe.data[i] == '\\')
            str_add(out, "\xE2\x81\xA0");
    }
    str_release(&safe);
}

void
dot_add_name(struct str *out, struct slice text)
{
    struct str guarded = {0};
    add_guarded(&guarded, text);
    str_add_char(out, '"');
    add_raw(out, str_slice(&guarded));
    str_add_char(out, '"');
    str_release(&guarded);
}

/* At most MOST bytes of TEXT that end with a character, and with none that
 * guards the next. */
static size_t
whole_characters(struct slice text, size_t most)
{
    size_t cut = most;
    while (cut > 1 && (((unsigned char)text.data[cut] & 0xC0) == 0x80 ||
                       text.data[cut - 1] == '\\'))
        cut--;
    return cut;
}

void
dot_add_pieces(struct str *out, const char *name, struct slice ops)
{
    str_addf(out, " %s=\"", name);
    while (ops.size > LONGEST_PIECE) {
        size_t cut = LONGEST_PIECE;
        while (cut > 0 && ops.data[cut - 1] != ' ')
            cut--;
        if (cut == 0)
            cut = whole_characters(ops, LONGEST_PIECE);
        add_raw(out, slice_part(ops, 0, cut));
        str_add(out, "\"\n    + \"");
        ops = slice_part(ops, cut, ops.size);
    }
    add_raw(out, ops);
    str_add_char(out, '"');
}

void
dot_add_plain(struct str *out, const char *name, struct slice text)
{
    struct str guarded = {0};
    for (bool first = true; text.size > 0; first = false) {
        str_add(&guarded, first ? "" : "\n");
        add_guarded(&guarded, slice_take_until(&text, '\n'));
    }
    dot_add_pieces(out, name, str_slice(&guarded));
    str_release(&guarded);
}
