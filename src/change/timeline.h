/* All sessions of one case in their order, from one file or several, with
 * everyone under one number: what change and trend are taken from. */
#pragma once

#include "change/roster.h"
#include "snapshot/snapshot.h"

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
    struct roster roster;
    ARRAY_OF(struct moment) moments;
    ARRAY_OF(struct slice) functions; /* every kind of support asked about */
    struct arena arena;
};

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

/* A person's name as this session's file has it. */
struct slice
timeline_name(const struct kith_timeline *timeline, uint32_t person);

/* Must the audience not meet this person in a page about these two sessions? */
bool timeline_withholds(const struct kith_timeline *timeline, uint32_t person,
                        size_t from, size_t to);

/* The kind of support FUNCTION of the timeline as this session numbers it;
 * SIZE_MAX where its file does not ask about it. */
size_t timeline_function(const struct kith_timeline *timeline, size_t session,
                         size_t function);

/* Adds the session's name. */
void timeline_add_session(const struct kith_timeline *timeline, size_t session,
                          struct str *out);
