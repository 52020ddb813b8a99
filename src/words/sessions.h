/* What a session is called on a page: in, one as it stood, and a language; out,
 * its name. Scripts, and whoever types the name, know it by
 * snapshot_add_session() instead, which is the same in every language. */
#pragma once

#include "case/snapshot.h"
#include "words/language.h"

/* Adds "week 4", or a date. */
void session_add_name(const struct kith_snapshot *snapshot,
                      const struct language *language, struct str *out);

/* The same as a heading begins: "Week 4". */
void session_add_heading(const struct kith_snapshot *snapshot,
                         const struct language *language, struct str *out);

/* The same for the head of a column: a date without its century. */
void session_add_short(const struct kith_snapshot *snapshot,
                       const struct language *language, struct str *out);
