/* What is worth a look in a session: rules over its measures, for a therapist.
 * In: one session's snapshot and measures, both borrowed. Out: people, for the
 * pages that show them (kith show, the report).
 *
 * People are numbered as in the snapshot. PEOPLE has room for all of them; what
 * comes back is how many were written. Who must not be suggested is in none of
 * them, as the measures leave them out. */
#pragma once

#include "measures/measures.h"

/* More would be no choice, but a list again. */
enum { WORTH_MOST = 3 };

struct worth {
    const struct kith_snapshot *snapshot;
    const struct kith_measures *measures; /* of all sections */
};

/* The only person who gives at least some of a kind of support; NOBODY where
 * there are more, or none, or where it is not known of everyone. */
uint32_t worth_alone(const struct worth *worth, size_t function);

/* Helps and hurts: the class that G4 calls ambivalent. */
size_t worth_mixed(const struct worth *worth, uint32_t *people);

/* Giving and getting are far apart: SIGN 1 for more given, -1 for more got. */
size_t worth_uneven(const struct worth *worth, double sign, uint32_t *people);

/* Close, and not yet asked (G5): at most WORTH_MOST, the clearest first, none
 * from the outermost ring. */
size_t worth_not_asked(const struct worth *worth, uint32_t *people);

/* From whom most is got: at most WORTH_MOST, the largest share first; of equal
 * ones the one without whom less would be covered, then in their order. Nobody
 * where too few answers were asked for a sum (case/asked.h). */
size_t worth_missed(const struct worth *worth, uint32_t *people);

/* A number of one person of the table of measures. */
double
worth_number(const struct worth *worth, const char *key, uint32_t person);
