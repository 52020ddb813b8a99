/* Words in other languages, and in the voice of who speaks. In the code every
 * sentence stands in English, said to the client ("You get more from Maya.");
 * voices.c holds the same as the client says it ("I get more from Maya."), for
 * pages that are theirs. A language is one table from all of these to its own:
 * a new one is a file like german.c and a row in language.c. */
#pragma once

#include "base/str.h"

/* One page speaks in one voice. */
enum voice {
    VOICE_YOU, /* the therapist, aloud, to the client */
    VOICE_I,   /* the client, on a page of their own */
    VOICE_COUNT
};

/* ENGLISH as it stands in the code, and what it is in the language; both hold
 * the same conversions of printf in the same order, or number them (%2$s). */
struct phrase {
    const char *english, *other;
};

struct language {
    const char *code; /* "de", for --lang and for the page */
    const char *name; /* in the language itself */
    enum voice voice;
    const struct phrase *phrases; /* sorted by their English */
    const size_t *count;
};

/* The language of this code, said to the client; NULL where there is none. */
const struct language *language_find(const char *code);

/* Language INDEX, from 0; NULL beyond the last. */
const struct language *language_at(size_t index);

/* The same language in this VOICE; LANGUAGE is NULL for English. */
const struct language *
language_in_voice(const struct language *language, enum voice voice);

/* ENGLISH in LANGUAGE and its voice; as it is where LANGUAGE is NULL, or has no
 * word for it (a ring or a kind of support that the user named). */
const char *tr(const struct language *language, const char *english)
    __attribute__((format_arg(2)));

/* The same of a slice: a word of the format's, or of the user's own. */
struct slice tr_slice(const struct language *language, struct slice english);

/* What is said to the client, and the same as the client says it. */
extern const struct phrase voice_phrases[];
extern const size_t voice_count;

/* The rows of german.c. */
extern const struct phrase german_phrases[];
extern const size_t german_count;
