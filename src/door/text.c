/* kith.h: a text that comes in pieces, kept. */
#include "door/door.h"

#include <string.h>

/* Room by powers of two, so that piece by piece costs no more than in
 * proportion; what there is now follows from the size. */
static size_t
room_for(size_t size)
{
    size_t room = 64;
    while (room < size + 1 && room <= SIZE_MAX / 2)
        room *= 2;
    return room;
}

static void
add(struct kith_text *text, const char *bytes, size_t size)
{
    size_t whole = text->size + size;
    if (whole < size)
        alloc_fail();
    if (text->bytes == NULL || room_for(whole) > room_for(text->size))
        text->bytes = alloc_resize(text->bytes, room_for(whole), 1);
    if (size > 0)
        memcpy(text->bytes + text->size, bytes, size);
    text->bytes[whole] = '\0';
    text->size = whole;
}

bool
kith_text_add(void *text, const char *bytes, size_t size)
{
    struct kith_error error;
    bool fine = false;
    if (text == NULL || (bytes == NULL && size > 0))
        return false;
    DOOR_CALL(&error, add(text, bytes, size); fine = true);
    return fine;
}
