/* Lines between people, and the short arrows of support at their markers. */
#pragma once

#include "picture/scene/scene.h"

/* A line as it is drawn, perhaps with the tip of an arrow beyond either end. */
struct stroke {
    /* An array of base/array.h: corners; or, for curves, a point and three more
     * for each piece. */
    struct point *items;
    size_t count, capacity;
    ARRAY_OF(size_t) lifts; /* the points before which the pen is lifted */
    bool curved;
    double width;
    bool begins_with_tip, ends_with_tip;
    struct point first_tip, last_tip;
    double head, spread; /* of a tip: its length, and half of its width */
};

void stroke_release(struct stroke *stroke);

/* What is drawn without lifting the pen. */
struct run {
    const struct point *points;
    size_t count;
};

/* A line that is whole is one run. */
size_t stroke_runs(const struct stroke *stroke);
struct run stroke_run(const struct stroke *stroke, size_t index);

/* The tip at the end of a stroke, or at its beginning: the point, and the two
 * corners behind it. */
void stroke_last_head(const struct stroke *stroke, struct point corners[3]);
void stroke_first_head(const struct stroke *stroke, struct point corners[3]);

/* The arrow between a person and the client, beginning at the person. */
struct stub {
    struct point from, to; /* with the tips of arrows */
};

/* Markers of people in a list, as a part of their full size, that are large
 * enough for an arrow beside them. */
#define LEAST_WITH_STUB 0.5

/* How far from the middle of its marker, at full size, a figure's arrow may
 * reach; 0 where there is neither support nor strain to show. */
double stub_reach(const struct figure *figure);

/* The width of a zigzag: more strain, a heavier line. */
double stub_strain_width(int level);

/* About where an arrow is: for deciding what else can be there. */
struct dash {
    bool here; /* or there is none */
    struct spot from, to;
};

/* SHIFT sixteenths of a point to its left. */
struct dash stub_dash(const struct scene *scene, const struct figure *figure,
                      int32_t shift);

/* Of each figure, not shifted; yours to free. */
struct dash *stub_dashes(const struct scene *scene);

/* Exactly where it is drawn; false where there is none, or no room. */
bool stub_of(const struct scene *scene, const struct figure *figure,
             struct stub *stub);

/* The same as a stroke, tips and all. */
void stroke_of_support(struct stroke *stroke, const struct figure *figure,
                       const struct stub *stub);

/* The line of a tie with its bow; a zigzag where there is strain. */
void stroke_of_tie(struct stroke *stroke, const struct scene *scene,
                   const struct link *link);

/* The way from someone's old place to where they are now, along the ray. */
void stroke_of_move(struct stroke *stroke, const struct figure *figure);

/* The chevron on the ray behind somebody who is wished elsewhere: its middle,
 * and the step from there to its tip. False where there is none. */
bool chevron_place(const struct scene *scene, const struct figure *figure,
                   struct point *middle, struct point *step);

/* A chevron there: open, its tip a STEP from the MIDDLE. */
void stroke_of_chevron(struct stroke *stroke, struct point middle,
                       struct point step);
