/* Where everything stands in one picture: people in their seats, names beside
 * their markers, ties and arrows around both. */
#pragma once

#include "picture/scene/scene.h"
#include "picture/seating/seating.h"
#include "picture/shapes/lettering.h"

/* Fills in what the layout decides of every figure and tie. What else is to be
 * kept clear of stands in the scene's obstacles and barriers before. */
void layout_scene(struct scene *scene, struct seating *seating,
                  const struct frame *frame);

/* The lowest point of what stands below the circle: where the legend begins. */
double layout_floor(const struct scene *scene);

/* How many people stand in the rows below the circle, and where those begin. */
size_t layout_unplaced(const struct scene *scene);
double layout_row(const struct frame *frame);

/* What is said above them, in WORDS, which are the caller's; false where nobody
 * stands there. */
bool layout_row_name(const struct scene *scene, struct str *words,
                     struct lettering *text);
