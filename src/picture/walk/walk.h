/* The one walk over a circle: what is drawn of it, and in which order. Comes in:
 * a scene that is laid out; goes out: calls of a pen. A new mark is drawn here,
 * and every pen has it. */
#pragma once

#include "picture/walk/pen.h"

void walk_circle(const struct scene *scene, struct pen *pen);
