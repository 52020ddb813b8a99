/* Lines between people, and the short arrows of support at their markers. */
#pragma once

#include "picture/scene.h"

/* The arrow between a person and the client, beginning at the person. */
struct stub {
    struct point from, to; /* with the tips of arrows */
};

/* How far from the middle of its marker, at full size, a figure's arrow may
 * reach; 0 where there is neither support nor strain to show. */
double stub_reach(const struct figure *figure);

/* About where the arrow is, SHIFT sixteenths of a point to its left: for
 * deciding what else can be there. */
bool stub_line(const struct scene *scene, const struct figure *figure,
               int32_t shift, struct spot *from, struct spot *to);

/* Exactly where it is drawn; false where there is none, or no room. */
bool stub_of(const struct scene *scene, const struct figure *figure,
             struct stub *stub);

/* Adds a stub as the value of an edge's pos, arrow tips and all. */
void stub_add_path(struct str *out, const struct figure *figure,
                   const struct stub *stub);

/* Sizes of an arrow's head, for the edge. */
double stub_arrow_size(const struct figure *figure);
double stub_width(const struct figure *figure);

/* Adds the line of a tie as the value of an edge's pos, with its bow; a zigzag
 * where there is strain. */
void tie_add_path(struct str *out, const struct scene *scene,
                  const struct link *link);
double tie_width(const struct scene *scene, const struct link *link);

/* Adds the way from someone's old place to where they are now, along the ray,
 * arrow tip and all. */
void move_add_path(struct str *out, const struct figure *figure);
