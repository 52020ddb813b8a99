/* Which of the measures somebody asked for. In: keys parted by commas, as they
 * were typed. Out: for each row of the table whether it is among them, and which
 * key names none. */
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

/* Is something else wanted, that goes by KEY or NAME? */
bool measure_names_key(const struct measure_choice *choice, struct slice key,
                       struct slice name);

/* Takes keys off LIST, which commas part, up to the first that names no
 * measure; false where all do. */
bool measure_find_unknown(struct slice *list, struct slice *unknown);
