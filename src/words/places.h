/* Where people stand, in words: in, a ring as view_ring() tells it; out, its
 * name in the language of the page. */
#pragma once

#include "case/snapshot.h"
#include "inventory/clock.h"
#include "words/language.h"

/* "closest", "outside the circle", "not placed yet": the last of
 * VALUE_UNKNOWN. Names that the user gave to rings stay as they are. */
struct slice place_words(const struct kith_snapshot *snapshot, int ring,
                         const struct language *language);

/* Adds the same as a heading begins: "Not placed yet". */
void place_add_heading(const struct kith_snapshot *snapshot, int ring,
                       const struct language *language, struct str *out);

/* Of a case in which nobody has a ring: a sentence. */
const char *place_nowhere(const struct language *language);

/* Adds a place on the page, which is said: "4:30 (inner side)". */
void place_add_clock(struct clock at, const struct language *language,
                     struct str *out);
