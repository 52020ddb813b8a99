/* The only place that meets "out of memory", and the only way out of it. In:
 * sizes. Out: memory, always; so nobody else in kith needs to know what to do
 * without.
 *
 * A watched call has to give back what it took when it fails in the middle of
 * anything. So what it takes is kept in a table of addresses, from which what
 * it gives back is taken out again: no block grows for it, and a result can be
 * freed by whoever got it. */
#include "base/alloc.h"
#include "base/must.h"

#include <stdint.h>
#include <stdlib.h>

static alloc_failure *handler;
static _Thread_local struct alloc_watch *watching;

void
alloc_on_failure(alloc_failure *on_failure)
{
    handler = on_failure;
}

static _Noreturn void
fail(const char *mistake)
{
    alloc_failure *on_failure =
        watching != NULL ? watching->on_failure : handler;
    if (on_failure != NULL)
        on_failure(mistake);
    _Exit(EXIT_FAILURE); /* nothing behind the failure can go on */
}

void
alloc_fail(void)
{
    fail(NULL);
}

void
must_fail(const char *mistake)
{
    fail(mistake);
}

/* ---- The table of what a watched call took ---- */

/* Where BLOCK stands, or would stand. Blocks are aligned, so their lowest bits
 * say nothing; the factor spreads the others (Knuth's multiplicative
 * hashing). */
static size_t
first_place(const struct alloc_watch *watch, const void *block)
{
    uint64_t hash = ((uint64_t)(uintptr_t)block >> 4) * 0x9E3779B97F4A7C15u;
    return (size_t)(hash >> 32) & (watch->capacity - 1);
}

static size_t
find_place(const struct alloc_watch *watch, const void *block)
{
    size_t place = first_place(watch, block);
    while (watch->blocks[place] != NULL && watch->blocks[place] != block)
        place = (place + 1) & (watch->capacity - 1);
    return place;
}

/* Room for one more, at most half full. False where memory has run out; then
 * nothing has changed. */
static bool
make_room(struct alloc_watch *watch)
{
    struct alloc_watch larger = *watch;
    if (2 * (watch->count + 1) <= watch->capacity)
        return true;
    larger.capacity = watch->capacity > 0 ? 2 * watch->capacity : 64;
    larger.blocks = calloc(larger.capacity, sizeof *larger.blocks);
    if (larger.blocks == NULL)
        return false;
    for (size_t i = 0; i < watch->capacity; i++)
        if (watch->blocks[i] != NULL)
            larger.blocks[find_place(&larger, watch->blocks[i])] =
                watch->blocks[i];
    free(watch->blocks);
    *watch = larger;
    return true;
}

static void *
remember(void *block)
{
    if (block == NULL)
        fail(NULL);
    if (watching == NULL)
        return block;
    if (!make_room(watching)) {
        free(block);
        fail(NULL);
    }
    watching->blocks[find_place(watching, block)] = block;
    watching->count++;
    return block;
}

/* Those that stand behind it because its place was taken move up (Knuth 6.4,
 * algorithm R). False where BLOCK was not taken by this call. */
static bool
forget(const void *block)
{
    struct alloc_watch *watch = watching;
    if (watch == NULL || watch->count == 0 || block == NULL)
        return false;
    size_t mask = watch->capacity - 1, gap = find_place(watch, block);
    if (watch->blocks[gap] == NULL)
        return false;
    for (size_t i = (gap + 1) & mask; watch->blocks[i] != NULL;
         i = (i + 1) & mask) {
        size_t first = first_place(watch, watch->blocks[i]);
        if (((i - first) & mask) < ((i - gap) & mask))
            continue;
        watch->blocks[gap] = watch->blocks[i];
        gap = i;
    }
    watch->blocks[gap] = NULL;
    watch->count--;
    return true;
}

/* ---- Memory ---- */

/* No bytes are one byte: of none malloc may return NULL, as of failure. */
void *
alloc(size_t size)
{
    return remember(malloc(size > 0 ? size : 1));
}

void *
alloc_zeroed(size_t count, size_t size)
{
    return remember(calloc(count > 0 ? count : 1, size > 0 ? size : 1));
}

/* What an earlier call took stays its own, however often it is moved: it is
 * given back with the object that it is a part of. calloc looks for an overflow
 * itself; realloc is given one number. */
void *
alloc_resize(void *old, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        fail(NULL);
    size_t bytes = count * size;
    bool ours = old == NULL || forget(old);
    void *moved = realloc(old, bytes > 0 ? bytes : 1);
    if (moved == NULL && old != NULL && ours)
        remember(old);
    if (moved == NULL)
        fail(NULL);
    return ours ? remember(moved) : moved;
}

void
alloc_free(void *memory)
{
    (void)forget(memory);
    free(memory);
}

void *
alloc_adopt(void *memory)
{
    return remember(memory);
}

/* ---- Watching ---- */

void
alloc_begin(struct alloc_undo *undo)
{
    if (watching == NULL)
        return;
    undo->outer = watching->undo;
    watching->undo = undo;
}

void
alloc_end(struct alloc_undo *undo)
{
    if (watching != NULL && watching->undo == undo)
        watching->undo = undo->outer;
}

void
alloc_watch_begin(struct alloc_watch *watch, alloc_failure *on_failure)
{
    *watch = (struct alloc_watch){.on_failure = on_failure, .outer = watching};
    watching = watch;
}

struct alloc_watch *
alloc_look_away(void)
{
    struct alloc_watch *watch = watching;
    watching = NULL;
    return watch;
}

void
alloc_look_back(struct alloc_watch *watch)
{
    watching = watch;
}

void
alloc_watch_end(struct alloc_watch *watch)
{
    watching = watch->outer;
    free(watch->blocks);
    watch->blocks = NULL;
}

/* Undoing may give memory back, and finds it in the table; so the table goes
 * last. */
void
alloc_watch_undo(struct alloc_watch *watch)
{
    while (watch->undo != NULL) {
        struct alloc_undo *undo = watch->undo;
        watch->undo = undo->outer;
        undo->undo(undo);
    }
    for (size_t i = 0; i < watch->capacity; i++)
        free(watch->blocks[i]);
    alloc_watch_end(watch);
}
