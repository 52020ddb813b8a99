/* The words that people use for people: "husband", "older sister", "Oma". Each
 * stands for one of the format's relations, and is printed as it was typed. */
#pragma once

#include "inventory/lexicon.h"

#include <stdbool.h>

enum tongue { TONGUE_ENGLISH, TONGUE_GERMAN };

/* Not a relation at all. */
enum { RELATION_NONE = -1 };

/* Words of one tongue that stand for one relation, parted by "|". */
struct relation_row {
    enum relation relation;
    enum tongue tongue;
    const char *words;
};

extern const struct relation_row relation_rows[];
extern const size_t relation_row_count;

/* Teaches LEXICON all of them, and the relations themselves. */
void relations_teach(struct lexicon *lexicon);

/* The relation that PHRASE stands for, by a LEXICON that was taught, and
 * RELATION_NONE of other words. A phrase is a word of the table, perhaps behind
 * others ("older", "half-", "former"); blanks and hyphens are alike, and the
 * case of letters. */
int relation_find(const struct lexicon *lexicon, struct slice phrase);

/* Does it say that somebody died: "late husband"? */
bool relation_is_late(struct slice phrase);

/* Is it a word of the table in this tongue? A phrase with more to it is a word of
 * none: what part of it means could be false of the whole. */
bool relation_is_of(struct slice phrase, enum tongue tongue);
