/* Every word of the format and of the case, found at once: a table from a word
 * to what it means in each list that it stands in.
 *
 * In: words, by the shapes of facts and the tables of lists and records, which
 * stay the one place where they are written. Out: the row and the value that a
 * word stands for. For the parser, which asks for every fact of a text; who
 * asks once walks the list (word_find).
 *
 *     struct lexicon lexicon = {0};
 *     lexicon_add(&lexicon, &mode_words, (struct meaning){.word = …});
 *     const struct meaning *meaning = lexicon_find(&lexicon, &mode_words, …);
 *     lexicon_release(&lexicon);
 *
 * A zeroed struct is an empty lexicon. */
#pragma once

#include "inventory/words.h"

#include <stdint.h>

/* What WORD means in a list. Which of ROW and VALUE say something is the list's
 * own matter: of a closed list it is the index in VALUE. */
struct meaning {
    struct slice word; /* borrowed; any case of its letters is meant */
    int row;
    int value;
};

struct lexicon {
    struct entry *entries; /* open addressing; free where LIST is NULL */
    size_t count, capacity;
};

/* Words that are in no closed list. Only their addresses count. KEYWORDS: the
 * row of the record. The others are of facts, whose row it is: words that say
 * all of it, words that have a value behind them, the first word of either, and
 * the kinds of support, which may share their word with another fact. */
extern const struct word_list lexicon_keywords, lexicon_whole, lexicon_begun,
    lexicon_first, lexicon_support;

/* WORD means MEANING in LIST, unless it means something there already: as where
 * a list is walked, the first is what counts. */
void lexicon_add(struct lexicon *lexicon, const struct word_list *list,
                 struct meaning meaning);

/* What WORD means in LIST, whatever its case; NULL where it is not there. Good
 * until a word is added. */
const struct meaning *
lexicon_find(const struct lexicon *lexicon, const struct word_list *list,
             struct slice word);

void lexicon_release(struct lexicon *lexicon);
