/* Everyone's direction from the middle, one for the whole case: whoever moves
 * between sessions moves straight in or out, and is found where they were. */
#pragma once

#include "picture/scene.h"

/* The angle in degrees (0 is three o'clock, 90 noon) of each person of the
 * inventory, for the people this audience ever sees; allocated, for free(). */
double *seats_new(const struct kith_snapshot *snapshot);
