#include "picture/dot.h"
#include "base/utf8.h"

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
    struct str safe = {0};
    utf8_add_safe(&safe, text);
    for (size_t i = 0; i < safe.size; i++) {
        char c = safe.data[i];
        if (c == '"' || c == '\\')
            str_add_char(out, '\\');
        str_add_char(out, c);
        if (c == '&')
            str_add(out, "amp;");
    }
    str_release(&safe);
}

void
dot_add_text(struct str *out, const char *name, struct slice text)
{
    str_addf(out, " %s=\"", name);
    add_escaped(out, text);
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

void
dot_add_name(struct str *out, struct slice text)
{
    struct str safe = {0};
    utf8_add_safe(&safe, text);
    str_add_char(out, '"');
    for (size_t i = 0; i < safe.size; i++) {
        add_raw(out, slice_part(str_slice(&safe), i, 1));
        if (safe.data[i] == '\\')
            str_add(out, "\xE2\x81\xA0"); /* a joiner of no width */
    }
    str_add_char(out, '"');
    str_release(&safe);
}

void
dot_add_long_text(struct str *out, const char *name, struct slice text)
{
    struct str line = {0};
    str_addf(out, " %s=\"", name);
    for (bool first = true; text.size > 0; first = false) {
        const char *end = memchr(text.data, '\n', text.size);
        size_t size = end != NULL ? (size_t)(end - text.data) : text.size;
        add_escaped(&line, slice_part(text, 0, size));
        str_add(out, first ? "" : "\"\n    + \"\\n");
        str_add_slice(out, str_slice(&line));
        str_cut(&line, 0);
        text = slice_part(text, size + 1, text.size);
    }
    str_add_char(out, '"');
    str_release(&line);
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
