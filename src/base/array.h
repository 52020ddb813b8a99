/* Arrays that grow.
 *
 *     ARRAY_OF(struct tie) ties = {0};
 *     struct tie *tie = array_add(&ties);   // zeroed; moves on the next add
 *     array_each (tie, &ties)
 *         print(tie);
 *     array_release(&ties);
 *
 * A zeroed struct is an empty array. */
#pragma once

#include "base/alloc.h"

#include <stdlib.h>

/* How many items a plain array has. */
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

#define ARRAY_OF(type)                                                         \
    struct {                                                                   \
        type *items;                                                           \
        size_t count, capacity;                                                \
    }

/* A new, zeroed element at the end; the pointer holds until the next add. */
#define array_add(array)                                                       \
    ((array)->items = array_grow((array)->items, (array)->count,               \
                                 &(array)->capacity, sizeof *(array)->items),  \
     &(array)->items[(array)->count++])

#define array_each(item, array)                                                \
    for ((item) = (array)->items;                                              \
         (item) != NULL && (item) < (array)->items + (array)->count; (item)++)

#define array_last(array) (&(array)->items[(array)->count - 1])

#define array_release(array)                                                   \
    (alloc_free((array)->items), (array)->items = NULL, (array)->count = 0,    \
     (array)->capacity = 0)

/* Room for one more than COUNT, the new element zeroed. */
void *array_grow(void *items, size_t count, size_t *capacity, size_t size);
