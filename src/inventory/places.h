/* Places on the page for several people, said in the text. In: an inventory, and
 * where each is to be from which session on. Out: its text with one "at" for each,
 * in that session; any other of theirs is taken out, and all else stays as it was
 * typed. */
#pragma once

#include "inventory/clock.h"
#include "inventory/edit.h"

/* One person's, found for them. */
struct place_found {
    uint32_t person;
    size_t session;
    int minutes; /* past twelve */
};

/* No two of one person. Puts the text into OUT, which is empty. */
enum edit_result
places_text(const struct kith_inventory *inventory,
            const struct place_found *places, size_t count, struct str *out);
