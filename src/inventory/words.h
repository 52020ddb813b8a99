/* The closed lists of words of the format: what may be said where there is no
 * number, name or text. A value of an inventory is an index of its list, so
 * their order is the order of the enums here, and of phrases made of them. */
#pragma once

#include "base/slice.h"

/* A closed list of words. */
struct word_list {
    const char *name;         /* what the words are called in a message */
    const char *const *words; /* value 0, 1, … */
    size_t count;
    size_t reserved; /* the first so many; they are frozen as version 1 had
                        them, and no newer word is */
};

/* A word that is read as another one of a list, which is what is written. */
struct word_alias {
    const struct word_list *list;
    const char *typed, *word;
};

extern const struct word_alias word_aliases[];
extern const size_t word_alias_count;

/* How many words a list has: words.c holds each list to it, and whoever has
 * something to say of every word. */
enum {
    CONTACT_WORDS = 7,
    MODE_WORDS = 5,
    ASKED_WORDS = 3,
    FIT_WORDS = 3,
    KNOWS_LOW_WORDS = 3,
    DISPUTE_WORDS = 5,
    BOUNDARY_WORDS = 5,
    NEAR_WORDS = 4,
    SIDE_WORDS = 2,
    AREA_WORDS = 6
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

/* In the order of relation_words. */
enum relation {
    RELATION_MOTHER,
    RELATION_FATHER,
    RELATION_PARENT,
    RELATION_STEP_PARENT,
    RELATION_SISTER,
    RELATION_BROTHER,
    RELATION_SIBLING,
    RELATION_CHILD,
    RELATION_SON,
    RELATION_DAUGHTER,
    RELATION_GRANDPARENT,
    RELATION_AUNT,
    RELATION_UNCLE,
    RELATION_COUSIN,
    RELATION_RELATIVE,
    RELATION_IN_LAW,
    RELATION_PARTNER,
    RELATION_EX_PARTNER,
    RELATION_FRIEND,
    RELATION_ONLINE,
    RELATION_COLLEAGUE,
    RELATION_MANAGER,
    RELATION_NEIGHBOUR,
    RELATION_GROUP,
    RELATION_FAITH,
    RELATION_PROFESSIONAL,
    RELATION_OTHER,
    RELATION_RESERVED, /* the words of version 1 end here */
    RELATION_BABY = RELATION_RESERVED,
    RELATION_PET,
    RELATION_COUNT
};

/* A relation in the client's own words: an index that no list reaches. */
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

/* In the order of their keywords in the table of records. The first three say
 * how close two people are, the others whether there is strain between them: of
 * a pair both can be said. */
enum tie_word { TIE_CLOSE, TIE_KNOW, TIE_APART, TIE_STRAINED, TIE_CALM };

/* What a record says of a session, a goal, an event, a talk, or of the list of
 * ties. */
enum session_part { SESSION_NUMBER, SESSION_PHASE, SESSION_FRESH };
enum goal_part { GOAL_RATING, GOAL_STATUS };
enum event_part { EVENT_MOOD, EVENT_PERSON };
/* Of event_words. */
enum { EVENT_OTHER = 9, EVENT_RESERVED, EVENT_KINDS = EVENT_RESERVED + 7 };
enum talk_part {
    TALK_I_SAID,
    TALK_THEY_SAID,
    TALK_FELT,
    TALK_NEEDED,
    TALK_NEXT,
    TALK_ASKED,
    TALK_OUTCOME,
    TALK_ROLE_PLAYED
};
enum {
    SESSION_PARTS = SESSION_FRESH + 1,
    GOAL_PARTS = GOAL_STATUS + 1,
    EVENT_PARTS = EVENT_PERSON + 1,
    TALK_PARTS = TALK_ROLE_PLAYED + 1,
    TALK_TEXTS = TALK_NEXT + 1, /* the parts that are texts come first */
    TIES_WORDS = 2
};

extern const struct word_list contact_words, mode_words, asked_words, fit_words,
    knows_low_words, dispute_words, boundary_words, near_words, status_words,
    group_words, relation_words, area_words, phase_words, event_words,
    goal_status_words, session_part_words, goal_part_words, event_part_words,
    talk_part_words, ties_said_words, side_words;

/* All of them. */
enum { WORD_LISTS = 21 };
extern const struct word_list *const word_lists[WORD_LISTS];

/* The group that a relation (an index of relation_words) belongs to. */
enum group relation_group(int relation);

/* The index of WORD in LIST, whatever its case; -1 where it is not there. */
int word_find(const struct word_list *list, struct slice word);

/* The word of LIST that WORD was probably meant to be; NULL if none is near. */
const char *word_nearest(const struct word_list *list, struct slice word);

/* Is WORD one of the format's own words, which names no kind of support? */
bool word_is_reserved(struct slice word);

/* Does WORD begin a fact, and may it name a kind of support all the same? */
bool word_is_shared(struct slice word);
