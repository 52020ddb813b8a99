/* Blocks of growing size, handed out from the front. A block is never moved or
 * given back before the end, so pointers into it hold; where a piece does not
 * fit into the newest, its rest is left unused. Doubling keeps the number of
 * blocks small, the largest size keeps the last one from being half of all
 * memory. */
#include "base/arena.h"
#include "base/alloc.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20 };

struct arena_block {
    struct arena_block *next;
    size_t size;
    alignas(max_align_t) char bytes[];
};

static void
add_block(struct arena *arena, size_t needed)
{
    size_t size = FIRST_BLOCK;
    if (arena->blocks != NULL && arena->blocks->size < LARGEST_BLOCK)
        size = arena->blocks->size * 2;
    else if (arena->blocks != NULL)
        size = LARGEST_BLOCK;
    if (size < needed)
        size = needed;
    struct arena_block *block = alloc_zeroed(1, sizeof *block + size);
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    arena->used = 0;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
    size_t step = alignof(max_align_t);
    size_t needed = (size + step - 1) / step * step;
    if (arena->blocks == NULL || arena->blocks->size - arena->used < needed)
        add_block(arena, needed);
    void *piece = arena->blocks->bytes + arena->used;
    arena->used += needed;
    return piece;
}

struct slice
arena_copy(struct arena *arena, struct slice text)
{
    char *copy = arena_alloc(arena, text.size + 1);
    if (text.size > 0)
        memcpy(copy, text.data, text.size);
    return (struct slice){copy, text.size};
}

void
arena_release(struct arena *arena)
{
    while (arena->blocks != NULL) {
        struct arena_block *next = arena->blocks->next;
        alloc_free(arena->blocks);
        arena->blocks = next;
    }
    arena->used = 0;
}
