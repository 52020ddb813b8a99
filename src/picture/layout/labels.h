/* Names beside their markers. In: a scene in which people have their places.
 * Out: the box and alignment of their words, and who goes without. */
#pragma once

#include "picture/scene/scene.h"

/* Chooses for each figure the side where its words disturb least. In a crowd,
 * names that find no room are left out. */
void labels_place(struct scene *scene);
