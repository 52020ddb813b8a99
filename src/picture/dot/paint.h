/* Paints a circle that is laid out onto a page. */
#pragma once

#include "picture/dot/canvas.h"
#include "picture/scene/scene.h"

/* Rings, words, people, ties and support. PREFIX ("" or "s3.") goes before the
 * ids of nodes, where one page has several circles. */
void paint_scene(struct canvas *canvas, const struct scene *scene,
                 const char *prefix);

/* ---- Where things are, for whoever else paints a scene ---- */

/* Where the name of a ring stands, and the name as far as there is room; false
 * where there is none. WORDS are the caller's. */
bool paint_caption(const struct scene *scene, int ring, struct point *at,
                   struct str *words);

/* The ring that a point is in; one more than there are for outside. */
int paint_ring_at(const struct scene *scene, struct point at);

/* As much of the client's name as the disc holds; where that is next to
 * nothing, its first letter. */
void paint_client_name(const struct scene *scene, struct str *name);

/* An open chevron on the ray, pointing the wished way; false without a wish. */
bool paint_chevron(const struct scene *scene, const struct figure *figure,
                   struct point line[3]);

/* The size of somebody's second outline, as paint_outline takes it. */
double paint_outer_size(const struct figure *figure);

/* The outline of a marker at SIZE times its full size: up to 6 points, as
 * Graphviz draws the shape; 0 for a circle. */
size_t paint_outline(enum mark mark, struct point centre, double size,
                     struct point points[6]);

/* A marker in the background, for legends and tables. */
void
paint_marker(struct xdot *xdot, enum mark mark, struct point at, double size);
