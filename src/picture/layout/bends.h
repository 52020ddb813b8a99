/* How lines make way: ties bow around people and names, arrows of support step
 * aside from ties. In: a scene in which people and words have their places.
 * Out: its links' bows and its figures' shifts; nothing else of it changes. */
#pragma once

#include "picture/scene/scene.h"

/* Which ties choose first, in the order of the names of their ends. */
enum bends_order { BENDS_FORWARD, BENDS_BACKWARD };

/* Chooses the bow of every tie and the shift of every arrow; everything else
 * is in its place. */
void bends_choose(struct scene *scene, enum bends_order order);
