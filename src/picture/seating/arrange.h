/* kith arrange: everyone's direction, found for all sessions together, as a place
 * that an inventory can say. In: a case of one file. Out: a place for everyone who
 * is ever on a ring, said in the session in which they come to one. */
#pragma once

#include "base/array.h"
#include "case/timeline.h"
#include "inventory/places.h"

struct arrangement {
    ARRAY_OF(struct place_found) places;
};

/* TIMELINE is the therapist's: it has everybody. */
void arrangement_init(struct arrangement *arrangement,
                      const struct kith_timeline *timeline);
void arrangement_release(struct arrangement *arrangement);
