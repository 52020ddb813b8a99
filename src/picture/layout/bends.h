/* How lines make way: ties bow around people and names, arrows of support step
 * aside from ties. In: a scene in which people and words have their places.
 * Out: its links' bows and its figures' shifts; nothing else of it changes. */
#pragma once

#include "picture/scene/scene.h"

/* Chooses the bow of every tie and the shift of every arrow; everything else
 * is in its place. */
void bends_choose(struct scene *scene);
