/* A circle as a file of its own. */
#pragma once

#include "case/timeline.h"

/* The circle of a session or of a change, as SVG; yours to free. */
char *circle_alone(const struct kith_timeline *timeline,
                   const struct kith_picture_options *options);
