/* SPDX-License-Identifier: MIT
 *
 * Graphviz hands over what it says in pieces: "Warning" or "Error", ": ", the
 * text, and perhaps more text. A text may hold newlines, and whatever is in
 * the DOT. */
#include "render/complaint.h"
#include "render/tell.h"
#include "render/text.h"

#include <graphviz/cgraph.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Complaints of one kind, each ended by a NUL; what is too much is left out.
 * Errors are kept apart from warnings, as only they end the drawing. */
struct heard {
    char text[4096];
    size_t size;
};

static struct heard errors, warnings, *current = &errors;

static bool
is_new(const char *piece)
{
    bool is_error = strcmp(piece, "Error") == 0;
    if (!is_error && strcmp(piece, "Warning") != 0)
        return false;
    current = is_error ? &errors : &warnings;
    if (current->size > 0 && current->size < sizeof current->text)
        current->size++; /* behind the NUL */
    return true;
}

/* What Graphviz wants of this function: it takes no const, and what it returns
 * is looked at by nobody. */
static int
hear(char *piece)
{
    if (is_new(piece) || strcmp(piece, ": ") == 0)
        return 0;
    size_t room = sizeof current->text - current->size;
    if (room > 1) {
        int size = snprintf(current->text + current->size, room, "%s", piece);
        current->size += (size_t)size < room ? (size_t)size : room - 1;
    }
    return 0;
}

void
complaint_listen(void)
{
    agseterrf(hear);
}

void
complaint_forget_errors(void)
{
    errors = (struct heard){.size = 0};
    agreseterrors();
}

bool
complaint_is_error(void)
{
    return agerrors() >= AGERR || errors.size > 0;
}

bool
complaint_is_warning(const char *words)
{
    const char *end = warnings.text + warnings.size;
    for (const char *at = warnings.text; at < end; at += strlen(at) + 1)
        if (strstr(at, words) != NULL)
            return true;
    return false;
}

static void
print_line(const char *text)
{
    char line[sizeof(struct heard) + 64], *plain = text_line(text);
    int size = plain != NULL ? (int)strlen(plain) : 0;
    while (size > 0 && plain[size - 1] == ' ')
        size--;
    snprintf(line, sizeof line, "kith-render: %.*s\n", size,
             plain != NULL ? plain : "");
    tell(line);
    free(plain);
}

bool
complaint(const char *format, ...)
{
    char text[4096];
    va_list values;
    va_start(values, format);
    vsnprintf(text, sizeof text, format, values);
    va_end(values);
    print_line(text);
    return false;
}

bool
complaint_of_graphviz(const char *what)
{
    return errors.size > 0 ? complaint("%s: %s", what, errors.text)
                           : complaint("%s", what);
}

/* PNG is drawn twice, so the same may have been said twice. */
static bool
was_said(const char *warning)
{
    for (const char *at = warnings.text; at < warning; at += strlen(at) + 1)
        if (strcmp(at, warning) == 0)
            return true;
    return false;
}

void
complaint_warn(void)
{
    const char *end = warnings.text + warnings.size;
    for (const char *at = warnings.text; at < end; at += strlen(at) + 1)
        if (!was_said(at))
            complaint("Graphviz warns: %s", at);
}
