/* Words in other languages. In the code every sentence stands in English; a
 * language is one table from these to its own. A new one is a file like
 * german.c and a row in language.c. */
#pragma once

#include "base/str.h"

/* ENGLISH as it stands in the code, and what it is in the language; both hold
 * the same conversions of printf in the same order, or number them (%2$s). */
struct phrase {
    const char *english, *other;
};

struct language {
    const char *code;             /* "de", for --lang and for the page */
    const char *name;             /* in the language itself */
    const struct phrase *phrases; /* sorted by their English */
    const size_t *count;
};

/* The language of this code; NULL where there is none. */
const struct language *language_find(const char *code);

/* Language INDEX, from 0; NULL beyond the last. */
const struct language *language_at(size_t index);

/* ENGLISH in LANGUAGE; as it is where LANGUAGE is NULL, or has no word for it
 * (a ring or a kind of support that the user named). */
const char *tr(const struct language *language, const char *english)
    __attribute__((format_arg(2)));

/* The same of a slice: a word of the format's, or of the user's own. */
struct slice tr_slice(const struct language *language, struct slice english);

/* The rows of german.c. */
extern const struct phrase german_phrases[];
extern const size_t german_count;
