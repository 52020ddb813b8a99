/* Names and lines make way for each other: each takes the best place among the
 * others as they are, so that it matters who comes first. In: a scene in which
 * people have their places. Out: boxes of words, bows, shifts of arrows. */
#pragma once

#include "picture/scene/scene.h"

/* In a small circle several orders are tried, until nothing is in the way of
 * anything; or that is kept in which least is. How much that is: IN_THE_WAY for
 * each, and less where nothing is; of a crowd nobody asks. */
enum { IN_THE_WAY = 1000 };
int attempts_make(struct scene *scene);

/* Do the words of FIGURE lie on somebody, on other words or on what is fixed? */
bool attempts_failed(const struct scene *scene, const struct figure *figure);
