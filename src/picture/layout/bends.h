/* How lines make way: ties bow around people and names, arrows of support
 * step aside from ties. */
#pragma once

#include "picture/scene/scene.h"

/* Chooses the bow of every tie and the shift of every arrow; everything else
 * is in its place. */
void bends_choose(struct scene *scene);
