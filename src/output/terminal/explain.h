/* What words, measures and problems mean, and the rules of what words say. In: a
 * word that was typed. Out: a page, of which the words of every day are in a
 * language and all else in English, as the manual is. */
#pragma once

#include "base/str.h"
#include "words/language.h"

/* Adds all that is known of a word of every day ("wish"), a measure's key ("density", "network.density"), a
 * rule ("sums") or a problem's code; false where WORD is none of them. */
bool explain_word(struct slice word, const struct language *language,
                  struct str *out);

/* Adds every key with its plain name. */
void explain_all(const struct language *language, struct str *out);

/* The known key or code nearest to WORD; NULL where none is near. */
const char *explain_nearest(struct slice word);
