/* Words of the circle itself: the names of its rings, and the client's. Comes in:
 * a scene that is laid out; goes out: words, as far as there is room for them,
 * and where they stand. */
#pragma once

#include "picture/scene/scene.h"

/* Where the name of a ring stands, and the name as far as there is room; false
 * where there is none. WORDS are the caller's. */
bool caption_of_ring(const struct scene *scene, int ring, struct point *at,
                     struct str *words);

/* The ring that a point is in; one more than there are for outside. */
int caption_ring_at(const struct scene *scene, struct point at);

/* How large the client's disc is, and the letters in it: so that the name is
 * whole, where that can be. */
double caption_client_radius(const struct scene *scene);
double caption_client_size(const struct scene *scene);

/* As much of the client's name as the disc holds; where that is next to
 * nothing, its first letter. */
void caption_add_client(const struct scene *scene, struct str *name);
