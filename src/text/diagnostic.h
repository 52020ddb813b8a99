/* What is wrong with a text, said well: problems with a stable code, a place, a
 * message and a hint; collected while reading goes on, printed in the order of
 * the text with the line and a caret under the very word.
 *
 * In: a source, and problems at spans of it. Out: a report for a person. Kinds
 * of problem are tables of those who find them; none is known here. */
#pragma once

#include "base/str.h"
#include "text/source.h"

/* A kind of problem; the stage that finds it owns the table of its kinds. */
struct problem {
    const char *code;  /* stable: unknown-person */
    const char *means; /* one sentence for a person */
};

struct diagnostic {
    const struct problem *problem;
    struct span span;
    char *message; /* lower case, no full stop */
    char *hint;    /* what to write; NULL when there is nothing to say */
    bool has_other;
    struct span other; /* a second place: where it was said first */
    size_t order;      /* of finding, to keep the sort stable */
};

/* At most this many are kept and shown, the first of the text. */
enum { DIAGNOSTICS_SHOWN = 200 };

struct diagnostics {
    struct source *source; /* borrowed */
    const char *word;      /* what they are called; NULL is "error" */
    ARRAY_OF(struct diagnostic) list;
    size_t total;    /* with those that are not kept */
    uint32_t beyond; /* what starts behind here will not be kept; 0 at first */
};

/* Is a problem at SPAN worth the search for a hint? Not when 200 others come
 * before it. */
bool diagnostics_wants(const struct diagnostics *list, struct span span);

/* Counts a problem that will not be shown; returns NULL. */
struct diagnostic *
diagnostics_count(struct diagnostics *list, struct span span);

/* Adds a problem at SPAN; the message is printf's, without fractions. Returns
 * it to be completed before the next is added; NULL where the line has wrong
 * encoding, which is reported once and for all, and where it will not be kept
 * as 200 others come before it. */
struct diagnostic *
diagnostics_add(struct diagnostics *list, const struct problem *problem,
                struct span span, const char *message, ...)
    __attribute__((format(printf, 4, 5)));

/* Says what to write instead. A NULL diagnostic is passed over. */
void diagnostic_hint(struct diagnostic *diagnostic, const char *hint, ...)
    __attribute__((format(printf, 2, 3)));

/* Names a second place: "first said here". NULL is passed over. */
void diagnostic_also(struct diagnostic *diagnostic, struct span other);

/* Sorts by place and forgets what goes beyond DIAGNOSTICS_SHOWN. */
void diagnostics_sort(struct diagnostics *list);

/* Prints all that are kept; COLOUR with terminal colours. */
void
diagnostics_print(const struct diagnostics *list, bool colour, struct str *out);

void diagnostics_release(struct diagnostics *list);

/* The user's words in 'quotes', shortened, safe for a terminal. Use within
 * one call: diagnostics_add(…, "unknown word %s", quote(word).text). */
struct quote {
    char text[128];
};
struct quote quote(struct slice text);
