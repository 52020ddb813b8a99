/* Changes as text: JSON for scripts, CSV for tables, plain to be read aloud.
 *
 * In: changes between sessions of one timeline, in whatever order the caller
 * wants them. Out: text added to a string, which the caller prints; nothing
 * here knows of files or terminals but whether colours are wanted. */
#pragma once

#include "change/change.h"
#include "words/language.h"

/* The rows of CSV: one for each change, person, or kind of support. */
/* A table has one kind of row: mixed, its columns would mean different things
 * from row to row. */
enum change_rows { CHANGE_WHOLE, CHANGE_PEOPLE, CHANGE_FUNCTIONS };

/* One after the other, so that a long case need not be held at once: begin,
 * then add each change, then end. */
void change_begin_json(const struct kith_timeline *timeline, struct str *out);
void
change_add_json(const struct kith_change *change, bool first, struct str *out);
void change_end_json(struct str *out);

void change_begin_csv(enum change_rows rows, struct str *out);
void change_add_csv(const struct kith_change *change, enum change_rows rows,
                    struct str *out);

/* In words, and for a therapist in numbers: a first line that says for whom,
 * and then each change, after a blank line. LANGUAGE is NULL for English. */
void change_begin_plain(const struct kith_timeline *timeline,
                        const struct language *language, bool colour,
                        struct str *out);
void
change_add_plain(const struct kith_change *change,
                 const struct language *language, bool colour, struct str *out);

/* One change as the object that it is in JSON; yours to free. */
char *change_json(const struct kith_change *change);
