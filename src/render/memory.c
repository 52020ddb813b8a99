/* Memory that runs out ends the program, here and at once.
 *
 * SPDX-License-Identifier: MIT
 *
 * Graphviz and what it uses seldom look whether they got memory: they fall, or
 * go on and leave something out of the picture, and say it is fine. So nobody
 * is ever told: these functions stand before those of the C library, for all
 * libraries in this program, and they return memory or not at all.
 *
 * Where they cannot (no glibc, or a sanitizer whose functions these are), what
 * falls is caught by limits.c. */
#define _GNU_SOURCE /* RTLD_NEXT */
#include "render/sanitized.h"
#include "render/tell.h"

#include <stdlib.h>

#if defined(__GLIBC__) && !IS_SANITIZED

#include <dlfcn.h>
#include <errno.h>
#include <malloc.h>

/* The function behind NAME of whoever comes next: the C library's, or that of
 * a tool which looks at memory. It is asked for before there are threads. */
#define NEXT(name)                                                             \
    static __typeof__(name) *next;                                             \
    if (next == NULL)                                                          \
    *(void **)&next = dlsym(RTLD_NEXT, #name)

/* glibc returns NULL for no other reason: not for no bytes, either. */
static void *
or_end(void *memory)
{
    if (memory == NULL)
        tell_and_end("kith-render: out of memory\n");
    return memory;
}

void *
malloc(size_t size)
{
    NEXT(malloc);
    return or_end(next(size));
}

void *
calloc(size_t count, size_t size)
{
    NEXT(calloc);
    return or_end(next(count, size));
}

/* No bytes are asked for when memory is given back. */
void *
realloc(void *memory, size_t size)
{
    NEXT(realloc);
    void *moved = next(memory, size);
    return size > 0 ? or_end(moved) : moved;
}

void *
memalign(size_t alignment, size_t size)
{
    NEXT(memalign);
    return or_end(next(alignment, size));
}

void *
aligned_alloc(size_t alignment, size_t size)
{
    NEXT(aligned_alloc);
    return or_end(next(alignment, size));
}

int
posix_memalign(void **memory, size_t alignment, size_t size)
{
    NEXT(posix_memalign);
    int error = next(memory, alignment, size);
    or_end(error != ENOMEM ? memory : NULL);
    return error;
}

#else
typedef int nothing_to_do_here; /* ISO C wants something in every file */
#endif
