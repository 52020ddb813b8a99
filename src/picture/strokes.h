/* Lines between people, and the short arrows of support at their markers. */
#pragma once

#include "picture/scene.h"

/* The arrow between a person and the client, beginning at the person. */
struct stub {
    struct point from, to; /* with the tips of arrows */
};

/* False where the person has neither support nor strain to show. */
bool stub_of(const struct figure *figure, struct stub *stub);

/* Adds a stub as the value of an edge's pos, arrow tips and all. */
void stub_add_path(struct str *out, const struct figure *figure,
                   const struct stub *stub);

/* Sizes of an arrow's head, for the edge. */
double stub_arrow_size(const struct figure *figure);
double stub_width(const struct figure *figure);

/* Adds the line of a tie as the value of an edge's pos: straight, or gently
 * bowed around whoever stands between; a zigzag where there is strain. */
void tie_add_path(struct str *out, const struct scene *scene,
                  const struct link *link);
