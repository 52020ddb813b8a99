/* What the client would like more of, and from whom it could come. Comes in: a
 * scene; goes out: words. */
#pragma once

#include "picture/scene/scene.h"

/* Adds what a kind of support is called where it is wished for. */
void
wishes_add_kind(const struct scene *scene, size_t function, struct str *out);

/* Says in the scene what is wished for from whom, as people are called now. */
void wishes_tell(struct scene *scene);

/* Adds as much of it as fits LINES of this WIDTH in letters of SIZE. No name is
 * cut: the last kinds are told without names, and where even that is too long,
 * only that there are more. */
void wishes_add_fitting(const struct scene *scene, double size, double width,
                        int lines, struct str *out);
