/* How SVG draws what something means: one table of classes, which the page's
 * style sheet colours. Comes in: a meaning; goes out: its classes. */
#pragma once

#include "picture/scene/meaning.h"

struct tint {
    const char *class;
    const char *tip; /* of an arrow's head */
};

const struct tint *tint_of(enum meaning meaning);
