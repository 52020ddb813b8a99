/* Which of the measures somebody asked for, by --only. In: keys parted by
 * commas, as they were typed. Out: for each row of the table whether it is
 * among them, and which key names none.
 *
 * A key that names nothing is told before anything is printed; so whoever asks
 * for a row need not care. */
#pragma once

#include "measures/measures.h"

/* What is asked for. */
struct measure_choice {
    const char *only; /* keys parted by commas; NULL for all */
    bool people;      /* plain and CSV: a row or block for each person … */
    bool functions;   /* … or for each kind of support */
};

/* Is the row wanted? KEY alone or "section.key" names it. */
bool measure_is_chosen(const struct measure_choice *choice,
                       const struct measure *row, enum section section);

/* Is something else wanted, that goes by KEY or NAME? A trend has rows that the
 * table does not: scores, rings, a kind of support, what was carried. */
bool measure_names_key(const struct measure_choice *choice, struct slice key,
                       struct slice name);

/* Takes keys off LIST, which commas part, up to the first that names no
 * measure; false where all do. What is left in LIST can be asked again: the key
 * may name something else. */
bool measure_find_unknown(struct slice *list, struct slice *unknown);
