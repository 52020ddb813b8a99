/* The sheet for the next session; kith_next of kith.h writes it. */
#pragma once

#include "inventory/inventory.h"

/* Was nothing written down in the last session yet? */
bool next_is_waiting(const struct kith_inventory *inventory);
