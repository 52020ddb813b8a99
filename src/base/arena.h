/* An arena: many small pieces that live and die together.
 *
 *     struct arena arena = {0};
 *     struct tie *tie = arena_alloc(&arena, sizeof *tie);
 *     arena_release(&arena);                      // every piece is gone
 *
 * A zeroed struct is an empty arena. Pieces never move. */
#pragma once

#include "base/slice.h"

struct arena_block;

struct arena {
    struct arena_block *blocks; /* the newest first */
    size_t used;                /* bytes taken from the newest */
};

/* SIZE zeroed bytes, aligned for any type, owned by the arena. */
void *arena_alloc(struct arena *arena, size_t size);

/* A copy of TEXT, followed by a NUL that its size does not count. */
struct slice arena_copy(struct arena *arena, struct slice text);

void arena_release(struct arena *arena);
