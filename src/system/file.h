/* Files that are read whole, before anything is done with them: inventories. */
#pragma once

#include "base/str.h"

#include <stdbool.h>

/* What PATH is called to a person: "-" is standard input. */
const char *file_shown_name(const char *path);

/* Adds the bytes of PATH, as they are, up to little more than MOST: whoever
 * takes no more can tell. False, with the reason printed, where it cannot be
 * read. */
bool file_read(const char *path, size_t most, struct str *text);
