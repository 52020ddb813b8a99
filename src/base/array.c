/* Growth by half: memory stays in proportion to what is held, and adding one by
 * one costs no more than in proportion. What is new is zeroed, as a zeroed
 * struct is an empty one here: strings, arrays, arenas. */
#include "base/array.h"

#include <string.h>

void *
array_grow(void *items, size_t count, size_t *capacity, size_t size)
{
    if (count == *capacity) {
        *capacity = count < 4 ? 4 : count + count / 2;
        items = alloc_resize(items, *capacity, size);
    }
    memset((char *)items + count * size, 0, size);
    return items;
}
