/* HTML and SVG, escaped. In: what somebody typed, and names of attributes that
 * are ours. Out: markup that a parser reads back as the same text. Invisible
 * marks of direction come before the escaping, which lets them pass. */
#include "base/markup.h"
#include "base/direction.h"
#include "base/number.h"
#include "base/utf8.h"

/* A number for the apostrophe: its name is XML's, and older HTML lacks it. */
static const char *
entity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

/* Right for text and for quoted attributes alike: one way to escape, and no
 * caller can take the wrong one. */
static void
add_escaped(struct str *out, struct slice text)
{
    struct str safe = {0};
    utf8_add_safe(&safe, text);
    for (size_t i = 0; i < safe.size; i++) {
        const char *escaped = entity(safe.data[i]);
        if (escaped != NULL)
            str_add(out, escaped);
        else
            str_add_char(out, safe.data[i]);
    }
    str_release(&safe);
}

void
html_add_text(struct str *out, struct slice text)
{
    struct str directed = {0};
    direction_add(&directed, text);
    add_escaped(out, str_slice(&directed));
    str_release(&directed);
}

/* <bdi> keeps the two directions apart by itself; marks inside would be too
 * much. */
void
html_add_name(struct str *out, struct slice name)
{
    str_add(out, "<bdi>");
    add_escaped(out, name);
    str_add(out, "</bdi>");
}

void
html_add_attribute(struct str *out, const char *name, struct slice value)
{
    str_addf(out, " %s=\"", name);
    add_escaped(out, value);
    str_add_char(out, '"');
}

void
html_add_number(struct str *out, const char *name, double value)
{
    str_addf(out, " %s=\"", name);
    number_add_short(out, value, 2);
    str_add_char(out, '"');
}
