/* Symptom scores in words: the bands in which their authors put the totals. Not
 * for pages that the client holds. */
#pragma once

#include "base/slice.h"

/* The band of a PHQ-9 or GAD-7 total, "moderate"; NULL for other scores.
 * Kroenke, Spitzer & Williams 2001; Spitzer et al. 2006. */
const char *scores_band(struct slice name, double value);
