/* Symptom scores that kith knows. Not for pages that the client holds; the
 * snapshot keeps scores off those. */
#pragma once

#include "base/slice.h"

/* The lowest and highest total of a score; false where it is not known. */
bool scores_range(struct slice name, double *low, double *high);
