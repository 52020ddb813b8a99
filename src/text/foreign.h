/* Files that are no plain text, known by how they begin. In: the bytes of a file.
 * Out: what it is, in words, and what to do instead. Whoever keeps notes in a
 * word processor saves them in its own format, and is told that once, instead of
 * reading about each byte. */
#pragma once

#include "base/slice.h"

#include <stdbool.h>

struct foreign {
    const char *what; /* "a Word document (.docx)" */
    const char *hint; /* how the same is saved as plain text */
    bool is_utf16;    /* text all the same, in other bytes */
};

/* What TEXT is, if it is none; NULL of all else. */
const struct foreign *foreign_find(struct slice text);
