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

/* One session after the other, so that a long case need not be held at once:
 * begin, then add each session, then end. */
void measure_begin_json(struct slice code, struct str *out);
void measure_add_json(const struct measured *session, bool first,
                      const struct measure_choice *choice, struct str *out);
void measure_end_json(struct str *out);

void measure_begin_csv(const struct measure_choice *choice, struct str *out);
void measure_add_csv(const struct measured *session,
                     const struct measure_choice *choice, struct str *out);

/* The last sessions of a case, so many at most, side by side. */
enum { MEASURE_SESSIONS_SHOWN = 4 };

void measure_add_plain(const struct measured *sessions, size_t count,
                       const struct measure_choice *choice, struct str *out);
