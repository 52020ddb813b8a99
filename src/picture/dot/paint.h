/* Paints a circle that is laid out onto a page. */
#pragma once

#include "picture/dot/canvas.h"
#include "picture/scene/scene.h"

/* Rings, words, people, ties and support. PREFIX ("" or "s3.") goes before the
 * ids of nodes, where one page has several circles. */
void paint_scene(struct canvas *canvas, const struct scene *scene,
                 const char *prefix);

/* A marker in the background, for legends and tables. */
void
paint_marker(struct xdot *xdot, enum mark mark, struct point at, double size);
