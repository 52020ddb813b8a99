/* The words beside a marker, as a shape: how much room they take, and where each
 * line of them stands. Comes in: a figure and, for lines, the box that the
 * layout chose; goes out: sizes and places. */
#pragma once

#include "picture/scene/scene.h"
#include "picture/shapes/lettering.h"

/* The room that a figure's words take, around nowhere in particular. */
struct block label_block(const struct figure *figure);

/* Where a figure's words begin, end or have their middle, as they are aligned.
 */
double label_x(const struct figure *figure);

/* The name (0), or what stands under it, in its place. */
struct lettering label_line(const struct figure *figure, size_t line);
