/* What there is to draw of a change: everyone where they are now, old places
 * hollow, and words for what is new; only that is coloured. */
#pragma once

#include "change/change.h"
#include "picture/scene/scene.h"

/* The scene of a change between two sessions of one file. */
void scene_init_change(struct scene *scene, const struct kith_change *change,
                       struct scale scale, const struct language *language);
