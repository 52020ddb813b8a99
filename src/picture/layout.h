/* Where everything stands: people on their rings, names beside their markers.
 */
#pragma once

#include "picture/scene.h"

/* Fills in the place and the label of every figure. */
void layout_scene(struct scene *scene);

/* The lowest point of what stands below the circle: where the legend begins. */
double layout_floor(const struct scene *scene);

/* How many people stand in the rows below the circle, and where those begin. */
size_t layout_unplaced(const struct scene *scene);
double layout_row(void);
