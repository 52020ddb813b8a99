/* What can be said about a person: the one table of facts.
 *
 * Parser, writer, diagnostics, snapshot and manual all read it; a new fact is
 * one row here (and, where it has a new shape, one reader in parse_person). */
#pragma once

#include "base/slice.h"

/* The answer "?"; and a part of an answer that was not given at all. */
enum { VALUE_UNKNOWN = -1, VALUE_NOT_SAID = -2 };

/* A ring outside the circle, whatever the number of rings. */
enum { RING_OUT = 100 };

/* A closed list of words. */
struct word_list {
    const char *name;         /* what the words are called in a message */
    const char *const *words; /* value 0, 1, … */
    size_t count;
};

enum group {
    GROUP_FAMILY,
    GROUP_PARTNER,
    GROUP_FORMER,
    GROUP_FRIEND,
    GROUP_WORK,
    GROUP_NEIGHBOUR,
    GROUP_COMMUNITY,
    GROUP_PROFESSIONAL,
    GROUP_OTHER,
    GROUP_COUNT
};

/* A relation in the client's own words. */
enum { RELATION_OWN = 1000 };

enum status {
    STATUS_ACTIVE,
    STATUS_DISTANT,
    STATUS_ENDED,
    STATUS_DIED,
    STATUS_WISHED,
    STATUS_NOT_NAMED,
    STATUS_NOT_DISCUSSED,
    STATUS_COUNT
};

enum asked { ASKED_UNSAID, ASKED_HINTED, ASKED_SAID };

enum tie_word { TIE_CLOSE, TIE_KNOW, TIE_APART, TIE_STRAINED, TIE_CALM };

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

extern const struct word_list contact_words, mode_words, asked_words, fit_words,
    knows_low_words, dispute_words, boundary_words, near_words, status_words,
    group_words, relation_words, area_words, phase_words, event_words,
    goal_status_words, tie_words, talk_words;

/* How a dispute (an index of dispute_words) stands, in plain words. */
extern const char *const dispute_phrases[];

/* An answer (a value of the list, or a level) in plain words: "a few times a
 * week". As it is written where there are none. */
const char *fact_phrase(enum fact fact, int value);

/* How much there is of a kind of support, from 0 to 4: "a little". */
extern const char *const level_phrases[];

/* How much strain: "quite a lot of strain". */
extern const char *const strain_phrases[];

/* A problem area (an index of area_words) in plain words. */
extern const char *const area_phrases[];

/* What is said of people who are not active, of each status. */
extern const char *const status_phrases[STATUS_COUNT];

/* The group that a relation (an index of relation_words) belongs to. */
enum group relation_group(int relation);

/* A kind of support in plain words; its own name where it is not one of the
 * usual five. */
struct function_words {
    struct slice label; /* "someone to open up to" */
    struct slice wish;  /* after "wish:", "listening" */
};

struct function_words function_words(struct slice function);

/* The index of WORD in LIST, whatever its case; -1 where it is not there. */
int word_find(const struct word_list *list, struct slice word);

/* The word of LIST that WORD was probably meant to be; NULL if none is near. */
const char *word_nearest(const struct word_list *list, struct slice word);

/* How many slips WORD may have to be taken for another of a list. */
size_t word_slips_allowed(struct slice word);

/* Is WORD one of the format's own words, which names no kind of support? */
bool word_is_reserved(struct slice word);
