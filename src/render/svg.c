/* SPDX-License-Identifier: MIT
 *
 * No XML library: Graphviz writes tags and comments that begin at the start of
 * a line, and escapes every "<" that is text. So a line is known by how it
 * starts, and only four kinds of them matter here.
 *
 * One role each, no "graphics-document document": checkers (axe-core) refuse
 * fallbacks, and today's browsers know the roles of the WAI-ARIA Graphics
 * Module. The root is no "img", as that would silence everyone inside; people
 * are, as their one label says what name, shape and colour show. */
#include "render/svg.h"
#include "render/text.h"

#include <stdint.h>
#include <string.h>

/* Graphviz's output, and what is known of the place that was reached. */
struct rewriter {
    FILE *out;
    const char *at, *end;
    const struct svg_words *words;
    bool in_head;      /* from the graph's tag to the end of its title */
    bool behind_title; /* one line later: the background comes next */
    bool in_background;
};

static bool
is_there(const char *text)
{
    return text != NULL && *text != '\0';
}

static const char *
entity(uint32_t c)
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
    case '\t':
        return "&#9;"; /* inside quotes a parser would make them spaces */
    case '\n':
        return "&#10;";
    case TEXT_REPLACEMENT:
        return "\xEF\xBF\xBD";
    default:
        return NULL;
    }
}

void
svg_escape(FILE *out, const char *text)
{
    for (const char *at = text, *start = at; *at != '\0'; start = at) {
        uint32_t c = text_next(&at);
        const char *escaped = entity(c);
        if (escaped != NULL)
            fputs(escaped, out);
        else
            fwrite(start, 1, c == '\\' ? 1 : (size_t)(at - start), out);
    }
}

static void
add_attribute(FILE *out, const char *name, const char *value)
{
    fprintf(out, " %s=\"", name);
    svg_escape(out, value);
    fputc('"', out);
}

static void
add_element(FILE *out, const char *name, const char *text)
{
    if (!is_there(text))
        return;
    fprintf(out, "\n<%s id=\"kith-%s\">", name, name);
    svg_escape(out, text);
    fprintf(out, "</%s>", name);
}

static bool
begins(const struct rewriter *r, const char *start)
{
    size_t size = strlen(start);
    return (size_t)(r->end - r->at) >= size && memcmp(r->at, start, size) == 0;
}

static void
copy_to(struct rewriter *r, const char *to)
{
    fwrite(r->at, 1, (size_t)(to - r->at), r->out);
    r->at = to;
}

static void
copy_line(struct rewriter *r)
{
    const char *newline = memchr(r->at, '\n', (size_t)(r->end - r->at));
    copy_to(r, newline != NULL ? newline + 1 : r->end);
}

/* The ">" of the tag that begins here; NULL where there is none. */
static const char *
end_of_tag(const struct rewriter *r)
{
    bool quoted = false;
    for (const char *at = r->at; at < r->end; at++) {
        if (*at == '"')
            quoted = !quoted;
        else if (*at == '>' && !quoted)
            return at;
    }
    return NULL;
}

/* Language tags are letters, digits and hyphens; anything else is none. */
static bool
is_language(const char *tag)
{
    static const char fit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                              "abcdefghijklmnopqrstuvwxyz0123456789-";
    return is_there(tag) && tag[strspn(tag, fit)] == '\0';
}

static void
write_root(struct rewriter *r)
{
    const struct svg_words *words = r->words;
    const char *close = end_of_tag(r);
    bool title = is_there(words->title), told = is_there(words->description);
    if (close == NULL) {
        copy_line(r);
        return;
    }
    copy_to(r, close);
    if (title || told)
        add_attribute(r->out, "role", "graphics-document");
    if (is_language(words->language))
        add_attribute(r->out, "xml:lang", words->language);
    if (title || told)
        add_attribute(r->out, "aria-labelledby",
                      title && told ? "kith-title kith-desc"
                      : title       ? "kith-title"
                                    : "kith-desc");
    copy_to(r, close + 1);
    add_element(r->out, "title", words->title);
    add_element(r->out, "desc", words->description);
    copy_line(r);
}

/* The words for id="node7"; NULL for none, or where the id is another. */
static const char *
words_of(const struct rewriter *r, bool is_node)
{
    const char *digits = r->at + strlen("<g id=\"node");
    const char **texts = is_node ? r->words->nodes : r->words->edges;
    size_t count = is_node ? r->words->node_count : r->words->edge_count;
    size_t number = 0;
    while (digits < r->end && *digits >= '0' && *digits <= '9' &&
           number < count)
        number = number * 10 + (size_t)(*digits++ - '0');
    if (digits == r->end || *digits != '"' || number >= count)
        return NULL;
    return is_there(texts[number]) ? texts[number] : NULL;
}

static void
write_group(struct rewriter *r, bool is_node)
{
    const char *text = words_of(r, is_node);
    const char *close = end_of_tag(r);
    if (close != NULL) {
        copy_to(r, close);
        if (text != NULL) {
            add_attribute(r->out, "role", "img");
            add_attribute(r->out, "aria-label", text);
        } else if (!is_node && is_there(r->words->description)) {
            add_attribute(r->out, "aria-hidden", "true");
        }
    }
    copy_line(r);
}

/* Whether the line before AT, which began at LINE, ends an element's title. */
static bool
ends_title(const struct rewriter *r, const char *line)
{
    static const char end[] = "</title>\n";
    size_t size = sizeof end - 1;
    return (size_t)(r->at - line) >= size &&
           memcmp(r->at - size, end, size) == 0;
}

/* Loose shapes between the graph's title and the first tag of a group, or the
 * comment before it, are the background. */
static void
watch_background(struct rewriter *r)
{
    bool over = begins(r, "<!--") || begins(r, "<g ") || begins(r, "</");
    if (over)
        r->in_background = false;
    else if (r->behind_title)
        r->in_background = is_there(r->words->description);
    r->behind_title = false;
    r->in_head = begins(r, "<g id=\"graph") || (r->in_head && !over);
}

/* Each shape on its own: a group around them would hide from programs that
 * look for the background where Graphviz puts it. */
static void
write_hidden(struct rewriter *r)
{
    const char *at = r->at;
    if (*at == '<')
        at++;
    while (at < r->end && *at >= 'a' && *at <= 'z')
        at++;
    copy_to(r, at);
    if (at[-1] != '<')
        add_attribute(r->out, "aria-hidden", "true");
    copy_line(r);
}

bool
svg_write(FILE *out, const char *svg, size_t size,
          const struct svg_words *words)
{
    struct rewriter r = {
        .out = out, .at = svg, .end = svg + size, .words = words};
    while (r.at < r.end) {
        const char *line = r.at;
        watch_background(&r);
        if (begins(&r, "<svg "))
            write_root(&r);
        else if (begins(&r, "<g id=\"node"))
            write_group(&r, true);
        else if (begins(&r, "<g id=\"edge"))
            write_group(&r, false);
        else if (r.in_background && begins(&r, "<"))
            write_hidden(&r);
        else
            copy_line(&r);
        r.behind_title = r.in_head && ends_title(&r, line);
        r.in_head = r.in_head && !r.behind_title;
    }
    return !ferror(out);
}
