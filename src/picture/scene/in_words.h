/* A picture in words, in reading order: for screen readers, and for notes. The
 * same marks become words, so that nothing is said that is not drawn. */
#pragma once

#include "picture/scene/scene.h"

/* Adds one person: "Maya, sister: support both ways, a lot". */
void words_add_figure(const struct figure *figure,
                      const struct language *language, struct str *out);

/* Adds a picture of change, IN_SHORT first. */
void words_add_change(const struct scene *scene, struct slice in_short,
                      struct str *out);

/* Adds a circle: title, people by ring, who knows whom, wishes. */
void words_add_scene(const struct scene *scene, struct str *out);
