/* What the marks on a page mean: only those that are there. */
#pragma once

#include "picture/dot/xdot.h"
#include "picture/scene/scene.h"

/* Which marks are on the page. */
struct seen {
    const struct language *language; /* of the words */
    bool marks[MARK_COUNT], flows[FLOW_BOTH + 1], ghosts[STATUS_COUNT];
    bool thick, gap, closer, away, know, close, strained_tie;
    bool strain[MOST_STRAIN + 1];                 /* of each level */
    bool traces[TRACE_COUNT], links[TRACE_COUNT]; /* of change */
    bool fates[FATE_COUNT];
};

/* The size of its letters: smaller where rows of people without a ring take
 * room from it. */
double legend_size(const struct scene *scene);

/* Notes the marks of one circle of the page. */
void legend_see(struct seen *seen, const struct scene *scene);

/* Draws the legend in letters of SIZE, or smaller ones where it would not fit,
 * between the sides of CONTENT from TOP downwards; returns where it ends. */
double legend_draw(const struct seen *seen, struct box content, double size,
                   double top, struct xdot *xdot);
double legend_draw_change(const struct seen *seen, struct box content,
                          double size, double top, struct xdot *xdot);

/* Adds what "+" and "–" mean on this page: "new, in touch again". */
void legend_add_fates(const struct seen *seen, bool came, struct str *out);

/* Adds what a dashed, hollow mark means there: "remembered, out of touch". */
void legend_add_ghosts(const struct seen *seen, struct str *out);

/* What a tie in the colour of news means there; NULL where there is none. */
const char *legend_link_news(const struct seen *seen);

/* What the marks of circles mean, each with its mark: a list. CHANGE for those
 * of a change. */
void key_add(const struct seen *seen, const struct language *language,
             bool change, struct str *out);
