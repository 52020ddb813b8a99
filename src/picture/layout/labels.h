/* Names beside their markers. */
#pragma once

#include "picture/scene/scene.h"

/* The room that a figure's words take, around nowhere in particular. */
struct block
label_block(const struct scene *scene, const struct figure *figure);

/* Chooses for each figure the side where its words disturb least. In a crowd,
 * names that find no room are left out. */
void labels_place(struct scene *scene);

/* Where a figure's words begin, end or have their middle, as they are aligned.
 */
double label_x(const struct figure *figure);

/* The base line of line I of a figure's words (0 the name). */
double label_baseline(const struct scene *scene, const struct figure *figure,
                      size_t line);
