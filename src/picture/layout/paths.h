/* The lines of ties while it is being decided what they may touch: short
 * straight pieces along the curve that will be drawn. */
#pragma once

#include "picture/scene/scene.h"

enum { PATH_PIECES = 10 };

struct path {
    struct spot spots[PATH_PIECES + 1];
    size_t pieces; /* one, where it is straight */
    int bow;
    struct block around;
};

/* The tie with the bow that it has now, from marker to marker. */
struct path path_of_link(const struct scene *scene, const struct link *link);

bool path_meets(const struct path *path, struct block block);
bool
path_meets_obstacle(const struct path *path, const struct obstacle *obstacle);
bool path_crosses(const struct path *path, struct spot from, struct spot to);
bool paths_cross(const struct path *a, const struct path *b);
