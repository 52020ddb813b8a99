/* The only place that meets "out of memory", and the only way out of it. In:
 * sizes. Out: memory, always; so nobody else in kith needs to know what to do
 * without. */
#include "base/alloc.h"

#include <stdint.h>
#include <stdlib.h>

static void (*on_failure)(void) = abort;

void
alloc_on_failure(void (*handler)(void))
{
    on_failure = handler != NULL ? handler : abort;
}

void
alloc_fail(void)
{
    on_failure();
    abort(); /* nothing behind the failure can go on */
}

static void *
or_fail(void *memory)
{
    if (memory == NULL)
        alloc_fail();
    return memory;
}

/* No bytes are one byte: of none malloc may return NULL, as of failure. */
void *
alloc(size_t size)
{
    return or_fail(malloc(size > 0 ? size : 1));
}

void *
alloc_zeroed(size_t count, size_t size)
{
    return or_fail(calloc(count > 0 ? count : 1, size > 0 ? size : 1));
}

/* calloc looks for an overflow itself; realloc is given one number. */
void *
alloc_resize(void *old, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        alloc_fail();
    size_t bytes = count * size;
    return or_fail(realloc(old, bytes > 0 ? bytes : 1));
}
