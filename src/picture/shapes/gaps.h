/* Where words stand, a line has a gap: nothing is painted behind words. Comes in:
 * a scene that is laid out; goes out: the boxes of its words, and lines in pieces
 * around them. */
#pragma once

#include "picture/shapes/lettering.h"
#include "picture/shapes/strokes.h"

/* Notes in the scene where the names of people, and what is below them, and the
 * names of rings stand. Whoever writes more on the circle adds to it. */
void gaps_find(struct scene *scene);
void gaps_add(struct scene *scene, const struct lettering *words);

/* Lifts a curve where it would run through words. Both ends of an arrow stay, and
 * so does a line of which next to nothing would be left. */
void gaps_leave(const struct scene *scene, struct stroke *stroke);
