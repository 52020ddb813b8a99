/* The lines around the rings, broken where words stand on them: nothing is painted
 * over. Comes in: a scene that is laid out; goes out: what is left of each line,
 * as arcs. */
#pragma once

#include "picture/scene/scene.h"
#include "picture/shapes/strokes.h"

/* From an angle to a larger one, in radians from three o'clock against the
 * clock. */
struct arc {
    double from, to;
};

struct arcs {
    /* An array of base/array.h. */
    struct arc *items;
    size_t count, capacity;
};

/* What is to be seen of the line around RING, from 1 to as many as there are, in
 * the order of the angles; the whole round where no words stand on it. */
void ring_arcs(const struct scene *scene, int ring, struct arcs *arcs);

/* The same as a stroke. */
void stroke_of_arc(struct stroke *stroke, const struct scene *scene, int ring,
                   struct arc arc);
