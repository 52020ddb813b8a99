/* The outlines of people's markers. Comes in: a mark and its size; goes out:
 * corners, for whoever draws one or keeps clear of it. */
#pragma once

#include "picture/scene/scene.h"

enum { MOST_CORNERS = 6 };

/* The outline of a marker at SIZE times its full size, as Graphviz draws the
 * shape; returns how many corners it has: 0 for a circle. */
size_t outline_points(enum mark mark, struct point centre, double size,
                      struct point points[MOST_CORNERS]);

/* The size of somebody's second outline, as outline_points takes it. */
double outline_second_size(const struct figure *figure);

/* The room that a marker takes, its outlines included, around nowhere in
 * particular. */
struct block outline_room(const struct figure *figure);
