/* A slice: bytes with a length, borrowed from whoever owns them. Never assume
 * a NUL at the end; print with "%.*s" and SLICE_ARGS. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
    const char *data;
    size_t size;
};

#define SLICE_ARGS(slice) (int)(slice).size, (slice).data

static inline struct slice
slice_of(const char *text)
{
    return (struct slice){text, strlen(text)};
}

static inline bool
slice_equal(struct slice a, struct slice b)
{
    return a.size == b.size && (a.size == 0 || !memcmp(a.data, b.data, a.size));
}

/* Which comes first, byte by byte: below, at or above 0. */
static inline int
slice_order(struct slice a, struct slice b)
{
    size_t both = a.size < b.size ? a.size : b.size;
    int order = both > 0 ? memcmp(a.data, b.data, both) : 0;
    return order != 0 ? order : (a.size > b.size) - (a.size < b.size);
}

static inline bool
slice_is(struct slice slice, const char *text)
{
    return slice_equal(slice, slice_of(text));
}

/* Does SLICE hold PART (which is not empty)? */
static inline bool
slice_holds(struct slice slice, struct slice part)
{
    for (size_t i = 0; i + part.size <= slice.size; i++)
        if (memcmp(slice.data + i, part.data, part.size) == 0)
            return part.size > 0;
    return false;
}

/* The part from START, at most SIZE bytes. */
static inline struct slice
slice_part(struct slice slice, size_t start, size_t size)
{
    if (start > slice.size)
        start = slice.size;
    if (size > slice.size - start)
        size = slice.size - start;
    return (struct slice){slice.data + start, size};
}

/* Does SLICE begin with TEXT? */
static inline bool
slice_starts(struct slice slice, const char *text)
{
    return slice_is(slice_part(slice, 0, strlen(text)), text);
}

/* Takes the part before the first END off REST, and END with it; all of it
 * where there is none. */
static inline struct slice
slice_take_until(struct slice *rest, char end)
{
    const char *at = rest->size > 0
                         ? (const char *)memchr(rest->data, end, rest->size)
                         : NULL;
    size_t size = at != NULL ? (size_t)(at - rest->data) : rest->size;
    struct slice part = slice_part(*rest, 0, size);
    *rest = slice_part(*rest, at != NULL ? size + 1 : size, rest->size);
    return part;
}
