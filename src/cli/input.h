/* Inventories from files. */
#pragma once

#include "cli/command.h"
#include "kith/kith.h"

/* Reads and parses PATH ("-" is standard input). NULL, with the reason printed,
 * where it cannot be read; the inventory may have problems. */
struct kith_inventory *input_read(const char *path);

/* Prints the problems, if there are any; says whether there are none. */
bool input_is_fine(const struct kith_inventory *inventory);

/* The session that the user asked for, of the command's only file. NULL, with
 * the reason printed, where there is none. *INVENTORY is the caller's. */
struct kith_snapshot *
input_snapshot(const struct invocation *invocation, enum kith_audience audience,
               struct kith_inventory **inventory);
