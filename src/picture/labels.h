/* Names beside their markers. */
#pragma once

#include "picture/scene.h"

/* Chooses for each figure the side where its words disturb least. */
void labels_place(struct scene *scene);

/* The base line of line I of a figure's words (0 the name). */
double label_baseline(const struct scene *scene, const struct figure *figure,
                      size_t line);
