/* Unicode text: what is valid, how wide it is, what counts as the same.
 * The knowledge is utf8proc's; this file is its one door. */
#pragma once

#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>

/* The code point at the start of TEXT and its size in bytes; -1 (and size 1)
 * where the bytes are not UTF-8. TEXT is not empty. */
int32_t utf8_next(struct slice text, size_t *size);

/* May C stand in a text file: no control character but tab and line ends, no
 * noncharacter. */
bool utf8_is_text(int32_t c);

/* Columns that TEXT takes in a terminal: wide ones 2, combining ones 0. */
size_t utf8_width(struct slice text);

/* The bytes of the first user-perceived character of TEXT. */
size_t utf8_grapheme(struct slice text);

/* The bytes of the blank (a no-break space and line ends included) that TEXT
 * starts with; 0 where it starts with none. */
size_t utf8_blank(struct slice text);

/* TEXT in normal form C, with runs of blanks made one and none at the ends. TEXT
 * itself where that is so already, as nearly always; else a copy of ARENA's. */
struct slice utf8_name(struct arena *arena, struct slice text);

/* Are A and B the same word, whatever the case of their letters? Letters
 * outside ASCII never fold to ASCII ones: straße is not STRASSE. */
bool utf8_same_word(struct slice a, struct slice b);

/* A number that is one for all spellings of a word: where utf8_same_word() says
 * that two are the same, it is. */
uint32_t utf8_word_hash(struct slice word);

/* TEXT without case and accents, for telling whether two names are nearly the
 * same: "José" and "jose" fold to one. */
struct slice utf8_folded(struct arena *arena, struct slice text);

/* Adds TEXT as a sentence begins: its first letter, where it is one that has
 * another form for that, in title case. */
void utf8_add_sentence(struct str *out, struct slice text);

/* TEXT as it is read, not as it is written: in normal form KC, whatever the
 * case, without what cannot be seen (joiners, soft hyphens, marks of
 * direction); any blank is a space, any apostrophe ' and any dash -. Whether a
 * name stands in a text is asked of this form. */
struct slice utf8_as_read(struct arena *arena, struct slice text);

/* What a character is to the words around it. */
enum utf8_kind {
    UTF8_GAP,    /* a blank or a punctuation mark, between words or in one */
    UTF8_LETTER, /* or a digit */
    UTF8_MARK,   /* belongs to the letter before it */
    UTF8_SYMBOL  /* a word of its own: an emoji */
};

enum utf8_kind utf8_kind(int32_t c);

/* Only letters and inner hyphens? */
bool utf8_is_word(struct slice text);

/* Adds TEXT with what could steer a terminal or hide its order (controls,
 * bidirectional overrides, noncharacters, broken bytes) made visible as
 * U+FFFD. */
void utf8_add_safe(struct str *out, struct slice text);

/* The number of single-letter slips that turn A into B (insert, drop, swap,
 * change), regardless of case; more than LIMIT comes back as LIMIT + 1, and so do words
 * of over 48 letters. */
size_t utf8_slips(struct slice a, struct slice b, size_t limit);

/* How many slips WORD may have to be taken for another one. */
size_t utf8_slips_allowed(struct slice word);
