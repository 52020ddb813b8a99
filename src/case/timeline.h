/* All sessions of one case in their order, from one file or several, with
 * everyone under one number. In, the inventories as they were read; out, the
 * case for one audience: it is folded here once, and handed on to whatever is
 * made of it. In a case of one file a person has the same number here, in a
 * view and in that file, or in its edition for the client. */
#pragma once

#include "case/roster.h"
#include "case/edition.h"
#include "case/snapshot.h"

/* One session. */
struct moment {
    struct kith_snapshot *snapshot;
    size_t file;
    const struct view **views; /* of each person of the timeline; NULL where
                                  they are not on the page */
    bool *withheld; /* of each person: must the audience not meet them? */
};

struct kith_timeline {
    enum kith_audience audience;
    struct roster roster; /* of those whom the audience may meet */
    ARRAY_OF(struct kith_inventory *)
    editions;             /* owned: what a client reads
                                                   instead of the files, where
                                                   they could not be read */
    struct naming hidden; /* what those are called whom the audience never
                             meets … */
    struct naming partly; /* … and whom it does not meet in some sessions */
    /* Of a case that is the therapist's: */
    bool *marked;               /* of each person: caution, at some time? */
    struct naming marked_names; /* what those are called */
    ARRAY_OF(struct moment) moments;
    ARRAY_OF(struct slice) functions; /* every kind of support asked about */
    struct arena arena;
};

/* COUNT inventories without problems, at least one, for AUDIENCE; they must live
 * longer. NULL, with ERROR filled, where they do not belong together. */
struct kith_timeline *
timeline_new(const struct kith_inventory *const *inventories, size_t count,
             enum kith_audience audience, struct kith_error *error);

void timeline_free(struct kith_timeline *timeline);

/* The case of one file without problems, which always is one. */
struct kith_timeline *timeline_of_file(const struct kith_inventory *inventory,
                                       enum kith_audience audience);

/* The case that a snapshot is of, for who has nothing but that: yours to give to
 * timeline_free. It is folded anew. */
struct kith_timeline *timeline_of(const struct kith_snapshot *snapshot);

static inline size_t
timeline_people(const struct kith_timeline *timeline)
{
    return timeline->roster.names.count;
}

static inline int
timeline_rings(const struct kith_timeline *timeline)
{
    return snapshot_rings(timeline->moments.items[0].snapshot);
}

static inline const struct kith_snapshot *
timeline_snapshot(const struct kith_timeline *timeline, size_t session)
{
    return timeline->moments.items[session].snapshot;
}

/* What the case is called, of which there is a session. */
static inline struct slice
timeline_case(const struct kith_timeline *timeline)
{
    return snapshot_case(timeline_snapshot(timeline, 0));
}

/* A person's name as the last file that has them writes it. */
struct slice
timeline_name(const struct kith_timeline *timeline, uint32_t person);

/* Must the audience not meet this person in a page about these two sessions?
 * Whoever is marked in one of them is withheld. */
bool timeline_withholds(const struct kith_timeline *timeline, uint32_t person,
                        size_t from, size_t to);

/* Does TEXT name somebody whom the audience must not meet there? */
bool timeline_names_withheld(const struct kith_timeline *timeline,
                             struct slice text, size_t from, size_t to);

/* What names somebody whom the audience must not meet, at some time or ever,
 * and could not be left out; false beyond the last. */
bool timeline_telltale(const struct kith_timeline *timeline, size_t index,
                       struct telltale *found);

/* The kind of support FUNCTION of the timeline as this session numbers it;
 * SIZE_MAX where its file does not ask about it. */
size_t timeline_function(const struct kith_timeline *timeline, size_t session,
                         size_t function);

/* Adds the session's name as scripts and users know it; words/sessions.h says
 * it on a page. */
void timeline_add_session(const struct kith_timeline *timeline, size_t session,
                          struct str *out);

bool timeline_find_session(const struct kith_timeline *timeline,
                           const char *name, size_t *session);
