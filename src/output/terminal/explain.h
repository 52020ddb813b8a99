/* What measures and problems mean, and the rules of what words say. In: a word
 * that was typed. Out: a page in English, as the manual is. */
#pragma once

#include "base/str.h"

/* Adds all that is known of a measure's key ("density", "network.density"), a
 * rule ("sums") or a problem's code; false where WORD is none of them. */
bool explain_word(struct slice word, struct str *out);

/* Adds every key with its plain name. */
void explain_all(struct str *out);

/* The known key or code nearest to WORD; NULL where none is near. */
const char *explain_nearest(struct slice word);
