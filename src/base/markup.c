#include "base/markup.h"
#include "base/direction.h"
#include "base/number.h"
#include "base/utf8.h"

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

/* Right for text and for quoted attributes alike. */
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
