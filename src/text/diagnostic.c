/* Collecting problems. In: what scanner, parser and resolver find, in any
 * order. Out: the first of them in the order of the text, and how many there
 * were. How one is drawn: excerpt.c.
 *
 * A text may be all problems (a photograph, a log), so none may cost much: what
 * will not be shown is counted, and neither worded nor kept. */
#include "text/diagnostic.h"
#include "base/utf8.h"
#include "text/excerpt.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* Room for problems found late that belong far up in the text. The list is
 * sorted only when it is full, once in so many problems. */
enum { KEPT_BEFORE_SORTING = 4 * DIAGNOSTICS_SHOWN };

static char *
format_text(const char *format, va_list args)
{
    struct str text = {0};
    str_addv(&text, format, args);
    return str_take(&text);
}

bool
diagnostics_wants(const struct diagnostics *list, struct span span)
{
    return list->beyond == 0 || span.start < list->beyond;
}

/* In a line of broken bytes everything is wrong for one reason, which was told:
 * nothing else of it counts. */
struct diagnostic *
diagnostics_count(struct diagnostics *list, struct span span)
{
    size_t line = source_line(list->source, span.start);
    list->total += !list->source->broken[line];
    return NULL;
}

struct diagnostic *
diagnostics_add(struct diagnostics *list, const struct problem *problem,
                struct span span, const char *message, ...)
{
    size_t order = list->total; /* stays so where the line is broken */
    diagnostics_count(list, span);
    if (list->total == order || !diagnostics_wants(list, span))
        return NULL;
    if (list->list.count == KEPT_BEFORE_SORTING)
        diagnostics_sort(list);
    struct diagnostic *diagnostic = array_add(&list->list);
    diagnostic->problem = problem;
    diagnostic->span = span;
    diagnostic->order = order;
    va_list args;
    va_start(args, message);
    diagnostic->message = format_text(message, args);
    va_end(args);
    return diagnostic;
}

void
diagnostic_hint(struct diagnostic *diagnostic, const char *hint, ...)
{
    if (diagnostic == NULL)
        return;
    alloc_free(diagnostic->hint);
    va_list args;
    va_start(args, hint);
    diagnostic->hint = format_text(hint, args);
    va_end(args);
}

void
diagnostic_also(struct diagnostic *diagnostic, struct span other)
{
    if (diagnostic == NULL)
        return;
    diagnostic->has_other = true;
    diagnostic->other = other;
}

/* qsort keeps no order of its own: of two at one place the first found is the
 * first, on every system. */
static int
by_place(const void *a, const void *b)
{
    const struct diagnostic *x = a, *y = b;
    if (x->span.start != y->span.start)
        return x->span.start < y->span.start ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

static void
forget(struct diagnostic *diagnostic)
{
    alloc_free(diagnostic->message);
    alloc_free(diagnostic->hint);
}

void
diagnostics_sort(struct diagnostics *list)
{
    if (list->list.count == 0)
        return;
    qsort(list->list.items, list->list.count, sizeof *list->list.items,
          by_place);
    while (list->list.count > DIAGNOSTICS_SHOWN)
        forget(&list->list.items[--list->list.count]);
    /* One more, as 0 says that nothing was left out yet. */
    if (list->list.count == DIAGNOSTICS_SHOWN)
        list->beyond = array_last(&list->list)->span.start + 1;
}

void
diagnostics_print(const struct diagnostics *list, bool colour, struct str *out)
{
    const struct diagnostic *diagnostic;
    array_each (diagnostic, &list->list)
        excerpt_print(list->source, list->word, diagnostic, colour, out);
    size_t more = list->total - list->list.count;
    if (more > 0)
        str_addf(out, "… and %zu more\n", more);
}

void
diagnostics_release(struct diagnostics *list)
{
    struct diagnostic *diagnostic;
    array_each (diagnostic, &list->list)
        forget(diagnostic);
    array_release(&list->list);
    list->total = 0;
    list->beyond = 0;
}

/* By columns, as it is for the eye, and by bytes, as marks without a width
 * would fill the room: what is cut is cut between characters. Only the start of
 * a text is made safe, as a text may be long and there may be many. */
struct quote
quote(struct slice text)
{
    enum { LONGEST = 40 };
    struct str safe = {0};
    utf8_add_safe(&safe, slice_part(text, 0, 4 * LONGEST));
    struct slice rest = str_slice(&safe);
    size_t size = 0, columns = 0;
    while (size < rest.size) {
        struct slice next = slice_part(rest, size, rest.size);
        size_t bytes = utf8_grapheme(next);
        columns += utf8_width(slice_part(next, 0, bytes));
        if (columns > LONGEST || size + bytes > 100)
            break;
        size += bytes;
    }
    bool whole = size == rest.size && text.size <= (size_t)(4 * LONGEST);
    struct quote quoted;
    snprintf(quoted.text, sizeof quoted.text, "'%.*s%s'", (int)size, rest.data,
             whole ? "" : "…");
    str_release(&safe);
    return quoted;
}
