/* May a sum of support be said of a session? One place decides it, for all
 * words and pages: a sum over answers that were mostly carried would tell of
 * this session what was told of another. Measures, trends and tables of
 * numbers are not asked; they say how much was carried. */
#pragma once

#include "case/snapshot.h"

enum { EVERY_KIND = -1 };

/* The rule, for a person. */
extern const char asked_rule[];

/* Were enough answers behind the sum asked for in this session: of kind
 * FUNCTION, or of EVERY_KIND? False where none was ever asked for. */
bool snapshot_may_sum(const struct kith_snapshot *snapshot, int function);

/* May it be said how much of what is wished for is got? Only where it is known
 * of everyone how much is missing: an unknown gap is not none. */
bool snapshot_may_share(const struct kith_snapshot *snapshot, int function);

/* Was any answer of this kind ever asked for, of those on the page? */
bool snapshot_ever_asked(const struct kith_snapshot *snapshot, int function);
