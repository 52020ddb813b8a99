/* What the files of the writer share; nobody else includes this. */
#pragma once

#include "inventory/inventory.h"
#include "inventory/write.h"

struct writer {
    const struct kith_inventory *inventory;
    struct str *out;
};

/* A level or ring, or "?". */
void write_level(struct str *out, int level);

/* A name that something stands behind: in quotes where it has blanks. */
void write_one_word(struct str *out, struct slice name);
