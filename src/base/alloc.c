/* The only place that meets "out of memory". */
#include "base/alloc.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static void *
or_end(void *memory)
{
    if (memory == NULL) {
        fputs("kith: out of memory\n", stderr);
        abort();
    }
    return memory;
}

void *
alloc(size_t size)
{
    return or_end(malloc(size > 0 ? size : 1));
}

void *
alloc_zeroed(size_t count, size_t size)
{
    return or_end(calloc(count > 0 ? count : 1, size > 0 ? size : 1));
}

void *
alloc_resize(void *old, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        return or_end(NULL);
    size_t bytes = count * size;
    return or_end(realloc(old, bytes > 0 ? bytes : 1));
}
