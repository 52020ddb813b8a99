/* Pieces of kith's own text, for whoever writes inventories: the writer itself
 * and the sheet of kith next.
 *
 * In: names and texts as they were read. Out: the same, added in such quotes
 * that the parser reads them back byte for byte. */
#pragma once

#include "inventory/inventory.h"

/* TEXT in quotes, as the format wants it. */
void write_add_text(struct str *out, struct slice text);

/* A name, in quotes where it could not be read otherwise. */
void write_add_name(struct str *out, struct slice name);

/* The whole inventory as text again, yours to free: in kith's own order and
 * spacing, without remarks. It has no problems. */
char *inventory_write(const struct kith_inventory *inventory);
