/* Measures as text: JSON for scripts, CSV for tables, plain for people. */
#pragma once

#include "kith/kith.h"
#include "measures/measures.h"

/* What of the measures is printed. */
struct measure_choice {
    const char *only; /* keys parted by commas; NULL for all */
    bool people;      /* plain and CSV: a row or block for each person … */
    bool functions;   /* … or for each kind of support */
};

/* Is the row wanted? KEY alone or "section.key" names it. */
bool measure_is_chosen(const struct measure_choice *choice,
                       const struct measure *row, enum section section);

/* Is something else wanted, that goes by KEY or NAME? */
bool measure_names_key(const struct measure_choice *choice, struct slice key,
                       struct slice name);

/* Takes keys off LIST, which commas part, up to the first that names no
 * measure; false where all do. */
bool measure_find_unknown(struct slice *list, struct slice *unknown);

/* One session and its measures. */
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
