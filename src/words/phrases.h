/* What people read in place of the format's words, levels and kinds of support:
 * values of an inventory in, plain words out. Each phrase stands here alone;
 * other languages look it up by its English. */
#pragma once

#include "inventory/facts.h"
#include "words/language.h"

/* How a dispute (an index of dispute_words) stands: "stuck for now". */
extern const char *const dispute_phrases[DISPUTE_WORDS];

/* An answer (a value of the list, or a level) in plain words: "a few times a
 * week". As it is written where there are none. */
const char *fact_phrase(enum fact fact, int value);

/* A relation in LANGUAGE: a word of the table (inventory/relations.h) as it was
 * SAID where that is of the language, and phrases and own words in any; empty of
 * "other", which says nothing. */
struct slice relation_phrase(int relation, struct slice said,
                             const struct language *language);

/* How much there is of a kind of support, from 0 to 4: "a little". */
extern const char *const level_phrases[LEVELS];

/* How much strain: "quite a lot of strain". */
extern const char *const strain_phrases[LEVELS];

/* A problem area (an index of area_words) in plain words. */
extern const char *const area_phrases[AREA_WORDS];

/* What is said of people who are not active, of each status. */
extern const char *const status_phrases[STATUS_COUNT];

/* A kind of support in plain words; its own name where it is not one of the
 * usual five. */
struct function_words {
    struct slice label; /* "someone to open up to" */
    struct slice wish;  /* after "wish:", "listening" */
};

struct function_words function_words(struct slice function);
