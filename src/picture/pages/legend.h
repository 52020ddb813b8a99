/* What the marks on a page mean: a list of those that are there, each with an
 * example and words. Comes in: the scenes of the page; goes out: the list, for
 * whoever sets it (legend_rows on paper, key in HTML). */
#pragma once

#include "base/arena.h"
#include "picture/pages/examples.h"

/* Which marks are on the page. */
struct seen {
    const struct language *language; /* of the words */
    bool marks[MARK_COUNT], flows[FLOW_BOTH + 1], ghosts[STATUS_COUNT];
    bool thick, gap, closer, away, know, close, strained_tie;
    bool strain[MOST_STRAIN + 1];                 /* of each level */
    bool traces[TRACE_COUNT], links[TRACE_COUNT]; /* of change */
    bool fates[FATE_COUNT];
};

/* Notes the marks of one circle of the page. */
void legend_see(struct seen *seen, const struct scene *scene);

struct entry {
    const char
        *heading; /* in English; those with the same follow one another */
    struct example example;
    struct slice words; /* in the page's language */
};

struct legend {
    const struct language *language;
    ARRAY_OF(struct entry) entries;
    struct arena arena;
};

/* The legend of a page of circles, or with CHANGE of one of what changed. */
void legend_init(struct legend *legend, const struct seen *seen, bool change);
void legend_release(struct legend *legend);
