/* Names beside their markers. */
#pragma once

#include "picture/scene.h"

/* Chooses for each figure the side where its words disturb least. */
void labels_place(struct scene *scene);

/* The height of a figure's words, and the base line of line I (0 the name). */
double label_height(const struct scene *scene, const struct figure *figure);
double label_baseline(const struct scene *scene, const struct figure *figure,
                      size_t line);
