/* Carrying: the sessions of a case laid one over the other, up to one of them.
 * Knows nothing of audiences; snapshot.c reads it and nobody else. */
#pragma once

#include "case/datum.h"

/* What is known of one person by now. */
struct state {
    bool on_page;
    bool written;   /* in the session added last */
    bool discussed; /* likewise */
    struct datum facts[FACT_COUNT];
    int died; /* date of a death */
    struct cell *support;
    ARRAY_OF(struct attribute) attributes;
    bool tie_said;       /* was a tie of theirs ever said? */
    bool covered;        /* were they there when the ties were listed? */
    bool caution_by_now; /* marked caution as of the last session: danger is
                            often told late, and then holds for the past too */
};

struct pair_key {
    uint32_t a, b; /* inventory indexes, a < b */
};

struct pair_state {
    struct pair_key key;
    short strength;
    bool strained;
    enum kith_origin origin;
    UT_hash_handle hh;
};

struct goal_state {
    struct slice text;
    int rating, status;
    enum kith_origin origin;
};

struct fold {
    const struct kith_inventory *inventory;
    size_t next; /* the session to add */
    struct state *people;
    struct pair_state *pairs; /* hashed */
    enum ties_known ties_known;
    bool ties_whole; /* was it said that the list of ties is whole? */
    struct datum *needs;
    struct goal_state *goals;
    int focus[2];
};

/* Is the person marked caution, in this session or as of the last? */
static inline bool
state_has_caution(const struct state *state)
{
    const struct datum *caution = &state->facts[FACT_CAUTION];
    return state->caution_by_now ||
           (datum_is_known(caution) && caution->value == 1);
}

void fold_init(struct fold *fold, const struct kith_inventory *inventory);
void fold_release(struct fold *fold);

/* Lays the next session over what is known. */
void fold_session(struct fold *fold);
