/* What can be said about a person: the one table of facts.
 *
 * Parser, writer, diagnostics, snapshot and manual all read it; a new fact of a
 * known shape is one row. */
#pragma once

#include "inventory/words.h"

/* The answer "?"; and a part of an answer that was not given at all. They
 * differ: "?" overwrites what was said before, silence carries it on. Both are
 * below any level, ring or index of a word. */
enum { VALUE_UNKNOWN = -1, VALUE_NOT_SAID = -2 };

/* How much, from 0 to 4: strain, and what is wanted, got and given. */
enum { LEVELS = 5 };

/* A ring outside the circle: above the number of any ring there may be. */
enum { RING_OUT = 100 };

/* Who may see what is said: everybody, the therapist alone, or nobody who did
 * not ask for private text. A row that says nothing of it is for everybody. */
enum sight { SIGHT_CLIENT, SIGHT_THERAPIST, SIGHT_PRIVATE };

/* How a fact is written. Each shape has one reader and one writer, side by side
 * in the files that shape.c lists. */
#define FACT_SHAPES(S)                                                         \
    S(RELATION, relation)   /* a relation alone, or relation "text" */         \
    S(STATUS, status)       /* a status alone; died takes a date */            \
    S(FLAG, flag)           /* the word alone; "no" before it takes it back */ \
    S(SAME, same)           /* the word alone */                               \
    S(WORD, word)           /* one of WORDS */                                 \
    S(WORD_TEXT, word_text) /* one of WORDS and perhaps a text */              \
    S(LEVEL, level)         /* a whole number from LOW to HIGH */              \
    S(RING, ring)           /* a ring, and perhaps a wish */                   \
    S(WISH, wish)           /* -> and the ring wished for; never alone */      \
    S(CLOCK, clock)         /* a time on a clock, and perhaps a side */        \
    S(SUPPORT, support)     /* a kind of support and wanted/got/given */       \
    S(DATE, date)                                                              \
    S(TEXT, text)                                                              \
    S(NAME, name)   /* a text that names somebody: it has letters */           \
    S(NAMED, named) /* a name and a value */

#define NUMBER_SHAPE(number, name) SHAPE_##number,
enum shape { FACT_SHAPES(NUMBER_SHAPE) SHAPE_COUNT };
#undef NUMBER_SHAPE

/* The order is that of rows in the table, and of the array of facts that a
 * snapshot keeps of each person. */
enum fact {
    FACT_RELATION,
    FACT_GROUP,
    FACT_AS,
    FACT_AKA,
    FACT_RING,
    FACT_RING_WANTED,
    FACT_AT,
    FACT_CONTACT,
    FACT_MODE,
    FACT_SATISFACTION,
    FACT_STRAIN,
    FACT_ASKED,
    FACT_KNOWS_LOW,
    FACT_SUPPORT,
    FACT_HOPES,
    FACT_THEY_HOPE,
    FACT_FIT,
    FACT_GOOD,
    FACT_HARD,
    FACT_TOGETHER,
    FACT_CAN_SAY,
    FACT_CANNOT_SAY,
    FACT_FEEL,
    FACT_LIKE,
    FACT_CHANGE,
    FACT_DISPUTE,
    FACT_BOUNDARY,
    FACT_STATUS,
    FACT_FOCUS,
    FACT_CAUTION,
    FACT_SINCE,
    FACT_NEAR,
    FACT_ATTR,
    FACT_PRIVATE,
    FACT_SAME,
    FACT_COUNT
};

/* From one session to the next. */
enum carry {
    CARRY_NEVER,
    CARRY_ON,    /* stands until said otherwise; a fresh session forgets it */
    CARRY_ALWAYS /* stands in a fresh session too */
};

struct fact_kind {
    const char *word; /* as it is written; of relation and status, the name */
    enum shape shape;
    const struct word_list *words; /* of SHAPE_WORD and SHAPE_WORD_TEXT */
    int low, high;                 /* of SHAPE_LEVEL */
    enum carry carry;
    bool counted;    /* one of the values that "carried" counts */
    bool bare;       /* of SHAPE_WORD: its answers say it alone, too */
    bool repeatable; /* may stand several times in one record */
    bool late;       /* came after version 1: its word is not reserved, and may
                        name a kind of support of the case, too */
    enum sight sight;
    const char *json;  /* its key in --json; NULL where it has none */
    const char *form;  /* how it is written, for hints and the manual */
    const char *means; /* for the manual */
};

extern const struct fact_kind fact_kinds[FACT_COUNT];
