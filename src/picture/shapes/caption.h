/* Words of the circle itself: the names of its rings, and the client's. Comes in:
 * a scene that is laid out; goes out: words, as far as there is room for them,
 * and where they stand. */
#pragma once

#include "picture/scene/scene.h"

/* Where the name of a ring stands, and the name as far as there is room, in
 * ARENA; false where there is none. */
bool caption_of_ring(const struct scene *scene, int ring, struct point *at,
                     struct plate *name, struct arena *arena);

/* Does it stand at six o'clock, because somebody stands at twelve, where it would
 * be? Once people have their places. */
bool caption_is_below(const struct scene *scene, int ring);

/* The ring that a point is in; one more than there are for outside. */
int caption_ring_at(const struct scene *scene, struct point at);

/* Sets what the client's disc says, and how large it is: so that the name is
 * whole, where that can be. */
void caption_set_client(struct scene *scene);
