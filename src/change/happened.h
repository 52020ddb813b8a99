/* What happened between two sessions, as a list of things: who, what kind, from
 * what, to what, how firmly known, and who may hear it. Comes out of a change
 * whose numbers are there; words say it, pictures mark it, JSON lists it, and
 * none of them decides again what is worth a word.
 *
 * A value is compared where both sessions know it; where one does not, it is
 * noted now, or not known any more, and neither rose nor fell. */
#pragma once

#include "case/snapshot.h"

struct kith_change;
struct pair;

enum happening_kind {
    /* how someone came or went, in the order of enum fate */
    HAPPENED_NEW,
    HAPPENED_NAMED_AGAIN,
    HAPPENED_IN_TOUCH_AGAIN,
    HAPPENED_WISH_CAME,
    HAPPENED_ENDED,
    HAPPENED_DISTANT,
    HAPPENED_WISHED,
    HAPPENED_UNWISHED,
    HAPPENED_ABSENT,
    HAPPENED_DIED,
    HAPPENED_REMEMBERED,
    /* who is compared with nothing */
    HAPPENED_NOT_DISCUSSED,
    HAPPENED_NOT_COMPARED,
    /* what they are to the client, and what they are called */
    HAPPENED_RELATION,
    HAPPENED_GROUP,
    HAPPENED_AS,
    HAPPENED_AKA,
    /* where they stand */
    HAPPENED_RING,
    HAPPENED_RING_WANTED,
    HAPPENED_AT,
    HAPPENED_STILL,
    HAPPENED_REST_STILL, /* everyone but those who came, went or turned */
    /* support, a thing for each kind of it */
    HAPPENED_GOT,
    HAPPENED_GIVE,
    HAPPENED_WANT,
    HAPPENED_WISH_MET,
    HAPPENED_WISH_NEARER,
    HAPPENED_WISH_OPENED,
    HAPPENED_BOTH_WAYS,
    HAPPENED_SHARE, /* of what is wished for: also where it stayed */
    HAPPENED_NEED,
    /* how it is going with them */
    HAPPENED_CONTACT,
    HAPPENED_MODE,
    HAPPENED_STRAIN,
    HAPPENED_SATISFACTION,
    HAPPENED_KNOWS_LOW,
    HAPPENED_FIT,
    HAPPENED_ASKED,
    HAPPENED_BOUNDARY,
    HAPPENED_DISPUTE,
    HAPPENED_NEAR,
    HAPPENED_SINCE,
    HAPPENED_ATTRIBUTE,
    HAPPENED_FOCUS,
    HAPPENED_CAUTION,
    /* of two people */
    HAPPENED_TIE,
    HAPPENED_TIE_ALONG, /* somebody new brought it along */
    HAPPENED_TIE_STRAIN,
    /* outcomes */
    HAPPENED_SCORE, /* also where it stayed */
    HAPPENED_PROBLEM_AREA,
    HAPPENED_GOAL,
    HAPPENED_GOAL_STATUS,
    HAPPENED_GOAL_TEXT,
    /* what is new in words */
    HAPPENED_HOPES,
    HAPPENED_THEY_HOPE,
    HAPPENED_GOOD,
    HAPPENED_HARD,
    HAPPENED_TOGETHER,
    HAPPENED_CAN_SAY,
    HAPPENED_CANNOT_SAY,
    HAPPENED_FEEL,
    HAPPENED_LIKE,
    HAPPENED_TO_CHANGE,
    HAPPENED_BOUNDARY_TEXT,
    HAPPENED_TALK,
    HAPPENED_EVENT,
    HAPPENED_COPING,
    HAPPENED_NOTE,
    HAPPENED_PRIVATE,
    HAPPENED_COUNT
};

/* What its two values are. */
enum happened_form {
    HAPPENED_AS_NOTHING,
    HAPPENED_AS_WORD,  /* of the list of words */
    HAPPENED_AS_WORDS, /* one or two of the list */
    HAPPENED_AS_LEVEL, /* a whole number */
    HAPPENED_AS_FLAG,
    HAPPENED_AS_DATE,
    HAPPENED_AS_NUMBER,
    HAPPENED_AS_TEXT,
    HAPPENED_AS_CLOCK,
    HAPPENED_AS_RELATION /* a word, or a text of one's own */
};

/* Of whom a fact is compared. */
enum happened_scope {
    SCOPE_NONE,     /* of no person, or by a rule of its own */
    SCOPE_IN_TOUCH, /* who is on both pages, and did not go out of touch: that
                       is told, and nothing of it again */
    SCOPE_ON_PAGE   /* who is on both pages */
};

/* What is known of a kind of thing; the table has one for each. */
struct happening_row {
    const char *key; /* "satisfaction", in --json */
    enum happened_form form;
    const struct word_list *words;
    enum fact fact; /* whose value it is; FACT_COUNT where it is none's */
    enum happened_scope scope;
    enum sight sight; /* who may hear it at most */
    bool marked;      /* does a picture have a mark for it? */
};

extern const struct happening_row happening_table[HAPPENED_COUNT];

struct happened_value {
    int level;         /* a level, ring, flag, date, word or place on a clock;
                          VALUE_UNKNOWN */
    int second;        /* the other of two words; VALUE_NOT_SAID */
    double number;     /* NAN where not known */
    struct slice text; /* empty where not known */
};

struct happening {
    enum happening_kind kind;
    uint32_t who, other; /* pairs of the change; NOBODY */
    uint32_t index;      /* of the kind of support in the timeline, or of the
                            score, goal or step in the change */
    struct slice about;  /* what it is called: "emotional", "PHQ-9" */
    struct happened_value from, to;
    enum kith_origin known; /* how the later value came to stand */
    enum sight sight;       /* who may hear it */
    bool as_wished;         /* of a move or a parting: as the client wished */
    bool enough; /* of less that is got: what is missing did not grow */
};

/* The things of one kind, in the order of people. */
struct happenings {
    const struct happening *items;
    size_t count;
};

struct happenings
change_happened(const struct kith_change *change, enum happening_kind kind);

/* Those of one kind about one person; not of talks, which come in the order in
 * which they were written. */
struct happenings change_happened_to(const struct kith_change *change,
                                     enum happening_kind kind, uint32_t pair);

/* Did a value rise (1), fall (-1), or neither (0), as one is not known? */
int happening_way(const struct happening *happening);

/* Is it known now, and was it not before? Or the other way round? */
bool happening_is_noted(const struct happening *happening);
bool happening_is_unknown(const struct happening *happening);

/* Fills the list of a change, which has its numbers. */
void change_find_happened(struct kith_change *change);

/* ---- Shared by the files that find things ---- */

/* A new thing at the end of the list, about nobody or about one person; from
 * and to are not known yet. The pointer holds until the next. */
struct happening *
happened_add(struct kith_change *change, enum happening_kind kind,
             const struct pair *who);

/* May what is known of them be compared? */
bool happened_compares(const struct pair *pair, enum happened_scope scope);

/* Do these two values tell of a change? Not where a value that was carried does
 * not count, nor where a fresh page alone forgot one. */
bool
happened_differ(const struct kith_change *change, const struct datum *before,
                const struct datum *after, enum carry carry);

void change_find_people_happened(struct kith_change *change);
void change_find_facts_happened(struct kith_change *change);
void change_find_support_happened(struct kith_change *change);
void change_find_ties_happened(struct kith_change *change);
void change_find_case_happened(struct kith_change *change);
