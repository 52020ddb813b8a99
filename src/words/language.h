/* Words in other languages, and in the voice of who speaks. In the code every
 * sentence stands in English, said to the client ("You get more from Maya."),
 * and marked (base/marked.h); voices.c holds the same as the client says it ("I
 * get more from Maya."), for pages that are theirs. A language is a file in po/
 * with all of these in it; po/catalogues.py makes tables of them when kith is
 * built. Comes in: English. Goes out: the language of the page. */
#pragma once

#include "base/marked.h"
#include "base/str.h"

/* One page speaks in one voice. */
enum voice {
    VOICE_YOU, /* the therapist, aloud, to the client */
    VOICE_I,   /* the client, on a page of their own */
    VOICE_COUNT
};

/* English as it stands in the code, and one text for each number of things that
 * the language tells apart: a single one where the English has no plural. */
struct translation {
    const char *english;
    const char *const *forms;
};

/* A text that may be parted where it holds U+00AD, and the same without it. */
struct hyphens {
    const char *plain, *parted;
};

/* A file of po/. */
struct catalogue {
    const struct translation *rows; /* sorted by their English */
    size_t count;
    const struct hyphens *hyphens;       /* ends with a row of NULL */
    size_t (*form)(unsigned long count); /* which form so many things take */
    const struct catalogue *otherwise;   /* asked where there is no row here */
};

struct language {
    const char *code; /* "de@informal", for --lang */
    const char *tag;  /* "de", for pages and pictures */
    const char *name; /* in the language itself */
    enum voice voice;
    const struct catalogue *catalogue; /* NULL of English */
};

/* The language of this code, said to the client; NULL where there is none, and
 * of no code. */
const struct language *language_find(const char *code);

/* Language INDEX, from 0; NULL beyond the last. English is the first. */
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

/* The same of so many things: by the language's own rule, which may know more
 * than ONE and MANY. MANY is NULL where the same is said of one and of many. */
const char *
tr_many(const struct language *language, const char *one, const char *many,
        size_t count) __attribute__((format_arg(2), format_arg(3)));

/* WORDS of LANGUAGE with U+00AD wherever a line may break and take a hyphen: as
 * they are where no such place is known. */
struct slice
language_hyphens(const struct language *language, struct slice words);

/* Adds WORDS without any such place. */
void language_add_plain(struct slice words, struct str *out);

/* What is said to the client, and the same as the client says it; MANY is NULL
 * where there is no plural. */
struct said {
    const char *one, *many;
};

struct voiced {
    struct said you, i;
};

extern const struct voiced voices[];
extern const size_t voice_count;

/* What po/catalogues.py makes: every language in both voices. */
extern const struct language languages[][VOICE_COUNT];
extern const size_t language_count;

/* The code of language INDEX, from 0; NULL beyond the last. */
const char *language_code(size_t index);
