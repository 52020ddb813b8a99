/* What can be said about a person: the one table of facts.
 *
 * Parser, writer, diagnostics, snapshot and manual all read it; a new fact is
 * one row here (and, where it has a new shape, one reader in parse_person). */
#pragma once

#include "inventory/words.h"

/* The answer "?"; and a part of an answer that was not given at all. */
enum { VALUE_UNKNOWN = -1, VALUE_NOT_SAID = -2 };

/* How much, from 0 to 4: strain, and what is wanted, got and given. */
enum { LEVELS = 5 };

/* A ring outside the circle, whatever the number of rings. */
enum { RING_OUT = 100 };

/* Who may see what is said. */
enum sight { SIGHT_CLIENT, SIGHT_THERAPIST, SIGHT_PRIVATE };

/* How a fact is written after its word. */
enum shape {
    SHAPE_RELATION,  /* a relation alone, or relation "text" */
    SHAPE_STATUS,    /* a status alone; died takes a date */
    SHAPE_FLAG,      /* the word alone; "no" before it takes it back */
    SHAPE_SAME,      /* the word alone */
    SHAPE_WORD,      /* one of WORDS */
    SHAPE_WORD_TEXT, /* one of WORDS and perhaps a text */
    SHAPE_LEVEL,     /* a whole number from LOW to HIGH */
    SHAPE_RING,      /* a ring, and perhaps -> and the ring wished for */
    SHAPE_WISH,      /* the part of a ring behind the arrow */
    SHAPE_SUPPORT,   /* a kind of support and wanted/got/given */
    SHAPE_DATE,
    SHAPE_TEXT,
    SHAPE_NAMED /* a name and a value */
};

enum fact {
    FACT_RELATION,
    FACT_GROUP,
    FACT_AS,
    FACT_AKA,
    FACT_RING,
    FACT_RING_WANTED,
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
    bool repeatable; /* may stand several times in one record */
    enum sight sight;
    const char *json;  /* its key in --json; NULL where it has none */
    const char *form;  /* how it is written, for hints and the manual */
    const char *means; /* for the manual */
};

extern const struct fact_kind fact_kinds[FACT_COUNT];
