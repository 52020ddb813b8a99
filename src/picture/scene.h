/* What there is to draw: one snapshot as people with marks, ties and words,
 * before anybody knows where things stand. */
#pragma once

#include "picture/box.h"
#include "picture/theme.h"
#include "picture/xdot.h"
#include "snapshot/snapshot.h"

enum flow { FLOW_NONE = 0, FLOW_IN = 1, FLOW_OUT = 2, FLOW_BOTH = 3 };

enum { MOST_LINES = 3 };

/* A line under a name. */
struct line {
    struct slice text;
    const char *colour;
};

/* One person. What the layout fills stands at the end. */
struct figure {
    uint32_t person; /* in the inventory: the id and the place for ever */
    const struct view *view;
    enum mark mark;
    int ring;    /* from 1, one more than there are for outside; 0 where it
                    is not known */
    bool ghost;  /* dashed: not in touch any more */
    bool wished; /* dotted: a place not filled yet */
    bool gap;    /* double outline: more is wished for */
    bool strained;
    bool thick;
    enum flow flow;    /* of support */
    struct slice name; /* shortened */
    struct line lines[MOST_LINES];
    size_t line_count;

    struct point at;
    double reach; /* from the middle of the marker to its rim, about */
    struct box label;
    enum align label_align;
};

struct link {
    uint32_t a, b; /* figures */
    bool close, strained;
};

struct scene {
    const struct kith_snapshot *snapshot;
    struct scale scale;
    struct slice title, subtitle, client, wishes;
    ARRAY_OF(struct figure) figures;
    ARRAY_OF(struct link) links;
    struct arena arena;
};

void scene_init(struct scene *scene, const struct kith_snapshot *snapshot);
void scene_release(struct scene *scene);
