/* One session as it stood, for one audience: the only place where carrying,
 * "?", fresh, same, statuses, caution and private text are resolved. Network,
 * measures, pictures and reports read snapshots and decide none of it again;
 * the rules that all of them ask about a person are in view.h.
 *
 * A snapshot owns its arrays; names and texts are borrowed from the inventory,
 * which must live longer. */
#pragma once

#include "case/datum.h"
#include "case/naming.h"
#include "inventory/clock.h"

/* A person as they stand. */
struct view {
    uint32_t person;    /* in the inventory */
    struct slice name;  /* as the inventory names them */
    struct slice shown; /* as they want to be printed */
    struct datum facts[FACT_COUNT];
    struct cell *support; /* functions x PART_COUNT; see view_cell */
    struct attribute *attributes;
    size_t attribute_count;
    enum status status;
    struct clock at;       /* where on the page, if anybody said: the client's
                              own choice, and of no measure */
    int died;              /* a date, 0 where not known */
    bool discussed;        /* false: not discussed in this session */
    bool active;           /* in touch, so counted in measures */
    bool caution;          /* marked now, or as of the last session */
    int let_go;            /* the ring, further out, where the client would like
                          them; 0 where there is no such wish. Never shown as a
                          wish to the client; that it came true may be said */
    bool may_wish;         /* may an output show a wish towards them? Not with
                          caution, and not when they are let go */
    struct slice *secrets; /* private texts of this session, where they may be
                              seen */
    size_t secret_count;
    bool ties_assumed; /* came later, and no tie of theirs was ever said */
};

/* What is known of one pair. */
struct view_tie {
    uint32_t a, b;  /* in the snapshot's people, a < b */
    short strength; /* 0 apart, 1 know each other, 2 close */
    bool strained;
    enum kith_origin origin;
};

struct view_goal {
    struct slice id, text;
    int rating;              /* -2 … +2, or GOAL_UNKNOWN */
    int status;              /* of goal_status_words */
    enum kith_origin origin; /* of the rating */
};

struct kith_snapshot {
    const struct kith_inventory *inventory; /* for case/ alone; a client's holds
                                               nobody whom they never meet:
                                               edition.h */
    const struct session *session;
    size_t index;       /* of the session, in that inventory */
    struct slice label; /* of the session, if this audience may read it */
    enum kith_audience audience;
    ARRAY_OF(struct view) people; /* on the page, in the inventory's order */
    bool *withheld; /* of each person of the inventory: must this audience not
                       meet them in this session? Whoever compares sessions
                       leaves them out of both */
    struct naming names;            /* theirs */
    ARRAY_OF(struct view_tie) ties; /* pairs listed, by a, then b */
    enum ties_known ties_known;
    bool ties_whole; /* "ties complete" was said, and stands; measures take a
                        list as whole without it */
    size_t assumed_pairs; /* of active people: taken as not tied, never said */
    bool
        ringless; /* nobody of the case is or is wished on a ring, in any of its
                      sessions; a timeline knows */
    ARRAY_OF(struct view_goal) goals;
    struct datum *needs; /* one a function */
    int focus[2];        /* of area_words; VALUE_NOT_SAID */
    ARRAY_OF(const struct score *) scores;
    ARRAY_OF(const struct talk *) talks;
    ARRAY_OF(const struct note *)
    notes; /* private ones where they may be seen */
    ARRAY_OF(const struct event *) events; /* told by now */
    struct kith_inventory *edition; /* owned; NULL where none was needed */
    struct arena arena;
};

/* May this audience see what is so marked? */
bool audience_sees(enum kith_audience audience, enum sight sight);

static inline size_t
snapshot_functions(const struct kith_snapshot *snapshot)
{
    return snapshot->inventory->functions.count;
}

static inline int
snapshot_rings(const struct kith_snapshot *snapshot)
{
    return (int)snapshot->inventory->rings.count;
}

/* What the case is called, and the client; "Me" where they gave no name. */
static inline struct slice
snapshot_case(const struct kith_snapshot *snapshot)
{
    return snapshot->inventory->code;
}

static inline struct slice
snapshot_me(const struct kith_snapshot *snapshot)
{
    return snapshot->inventory->me;
}

/* The name of a ring, from 1, and of a kind of support. */
static inline struct slice
snapshot_ring_name(const struct kith_snapshot *snapshot, int ring)
{
    return snapshot->inventory->rings.items[ring - 1];
}

static inline struct slice
snapshot_function_name(const struct kith_snapshot *snapshot, size_t function)
{
    return snapshot->inventory->functions.items[function];
}

/* Do the sessions of the case go by weeks? Otherwise by dates. */
static inline bool
snapshot_by_week(const struct kith_snapshot *snapshot)
{
    return snapshot->inventory->by_week;
}

/* How many people there are in all sessions of the file, and what number
 * PERSON of them is called. */
static inline size_t
snapshot_everyone(const struct kith_snapshot *snapshot)
{
    return snapshot->inventory->people.count;
}

static inline struct slice
snapshot_name(const struct kith_snapshot *snapshot, uint32_t person)
{
    return snapshot->inventory->people.items[person]->name;
}

/* One session alone, which exists; a client's is made of an edition of its own.
 * Whoever wants all of them takes a walk (below). */
struct kith_snapshot *snapshot_new(const struct kith_inventory *inventory,
                                   size_t session, enum kith_audience audience);
void snapshot_free(struct kith_snapshot *snapshot);

/* How many values of the active people were carried, not confirmed. */
size_t snapshot_carried(const struct kith_snapshot *snapshot);

/* Adds the session's name: "week 4" or "2026-05-06". */
void
snapshot_add_session(const struct kith_snapshot *snapshot, struct str *out);

/* How many of the people on the page are active. */
size_t snapshot_active(const struct kith_snapshot *snapshot);

/* The score of this name told in the session; NULL where there is none. */
const struct score *
snapshot_score(const struct kith_snapshot *snapshot, struct slice name);

/* All sessions in their order, each as a snapshot: in one pass, where asking
 * for each alone would read the case again and again. For a client the
 * inventory is an edition (edition.h), as that of a client's snapshots is.
 *
 *     struct snapshot_walk *walk = snapshot_walk_new(inventory, audience);
 *     struct kith_snapshot *snapshot;
 *     while ((snapshot = snapshot_walk_next(walk)) != NULL) {
 *         ...
 *         snapshot_free(snapshot);
 *     }
 *     snapshot_walk_free(walk); */
struct snapshot_walk;

struct snapshot_walk *snapshot_walk_new(const struct kith_inventory *inventory,
                                        enum kith_audience audience);
struct kith_snapshot *snapshot_walk_next(struct snapshot_walk *walk);

/* Passes over COUNT sessions, of which nobody wants a snapshot. */
void snapshot_walk_skip(struct snapshot_walk *walk, size_t count);
void snapshot_walk_free(struct snapshot_walk *walk);
