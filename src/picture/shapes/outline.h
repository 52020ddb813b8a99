/* The outlines of people's markers. Comes in: a mark, its place and size; goes
 * out: corners, for whoever draws one or keeps clear of it. */
#pragma once

#include "picture/scene/scene.h"

enum { MOST_CORNERS = 6 };

/* A marker as it is drawn. */
struct outline {
    enum mark mark;
    struct point at;
    double size;   /* as a part of its full size */
    double second; /* how far off its second outline is; 0 without one */
};

/* The corners of the outline, as Graphviz draws the shape; returns how many
 * there are: 0 for a circle, which has a radius. */
size_t outline_points(const struct outline *outline,
                      struct point points[MOST_CORNERS]);
double outline_radius(const struct outline *outline);

/* The same of the second outline: in full size as far off everywhere, as
 * Graphviz draws it; the closer one of small circles is the first made larger,
 * so that sharp corners do not run into others. */
size_t outline_second_points(const struct outline *outline,
                             struct point points[MOST_CORNERS]);
double outline_second_radius(const struct outline *outline);

/* How far the rim of a figure's marker is from its middle towards TO: where a
 * line to it ends. About, for shapes that are nearly round. */
double outline_rim(const struct figure *figure, struct point to);

/* How far it is from a place in a figure's marker, in a direction of length 1,
 * to where its outermost outline is left. */
double outline_exit(const struct figure *figure, struct point from,
                    struct point direction);

/* How far from its middle a line may pass in any direction and still meet a
 * figure's marker. */
double outline_inside(const struct figure *figure);

/* The room that a marker takes, its outlines included, around nowhere in
 * particular. */
struct block outline_room(const struct figure *figure);
