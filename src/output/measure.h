/* Measures as text: JSON for scripts, CSV for tables, plain for people.
 *
 * In: sessions of one case, each with its measures, in the order of time; and
 * which of them are asked for. Out: text added to a string. Unknown is never 0:
 * null, an empty cell, or "?". */
#pragma once

#include "measures/choice.h"

/* One session and its measures: both borrowed, and the measures are those of
 * this snapshot. */
struct measured {
    const struct kith_snapshot *snapshot;
    const struct kith_measures *measures;
};

/* Add one document of COUNT sessions of one case. */
void measure_add_json(const struct measured *sessions, size_t count,
                      const struct measure_choice *choice, struct str *out);
void measure_add_csv(const struct measured *sessions, size_t count,
                     const struct measure_choice *choice, struct str *out);
void measure_add_plain(const struct measured *sessions, size_t count,
                       const struct measure_choice *choice, struct str *out);
