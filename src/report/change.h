/* Changes as text: JSON for scripts, CSV for tables, plain to be read aloud. */
#pragma once

#include "change/change.h"

/* An array of base/array.h. */
struct change_list {
    struct kith_change **items;
    size_t count, capacity;
};

/* The rows of CSV: one for each change, person, or kind of support. */
enum change_rows { CHANGE_WHOLE, CHANGE_PEOPLE, CHANGE_FUNCTIONS };

void change_add_json(const struct change_list *list, struct str *out);
void change_add_csv(const struct change_list *list, enum change_rows rows,
                    struct str *out);

/* The changes one after the other: in words, and for a therapist in numbers. */
void
change_add_plain(const struct change_list *list, bool colour, struct str *out);
