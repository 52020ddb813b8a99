/* Strings that grow: by half at least, so that adding byte by byte costs no
 * more than in proportion. A NUL is kept behind the end at all times, so that
 * the bytes can be handed to C as they are. */
#include "base/str.h"
#include "base/must.h"
#include "base/alloc.h"

#include <stdio.h>
#include <stdlib.h>

static void
make_room(struct str *str, size_t more)
{
    size_t needed = str->size + more + 1;
    if (needed <= str->capacity)
        return;
    size_t capacity = str->capacity + str->capacity / 2;
    str->capacity = capacity > needed ? capacity : needed + 31;
    str->data = alloc_resize(str->data, str->capacity, 1);
}

void
str_add_slice(struct str *str, struct slice slice)
{
    make_room(str, slice.size);
    if (slice.size > 0)
        memcpy(str->data + str->size, slice.data, slice.size);
    str->size += slice.size;
    str->data[str->size] = '\0';
}

void
str_add(struct str *str, const char *text)
{
    str_add_slice(str, slice_of(text));
}

void
str_add_char(struct str *str, char c)
{
    str_add_slice(str, (struct slice){&c, 1});
}

void
str_add_times(struct str *str, const char *text, size_t times)
{
    for (size_t i = 0; i < times; i++)
        str_add(str, text);
}

/* The compiler has checked the formats: what is left to go wrong is memory,
 * which printf, too, may ask for. */
static size_t
written(int size)
{
    if (size < 0)
        alloc_fail();
    return (size_t)size;
}

/* Twice: to measure, and to write, where nothing can be cut. */
void
str_addv(struct str *str, const char *format, va_list args)
{
    va_list again;
    must(format != NULL); /* gcc 14 asks, where it looks for null pointers */
    va_copy(again, args);
    size_t size = written(vsnprintf(NULL, 0, format, again));
    va_end(again);
    make_room(str, size);
    str->size +=
        written(vsnprintf(str->data + str->size, size + 1, format, args));
}

void
str_addf(struct str *str, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str_addv(str, format, args);
    va_end(args);
}

void
str_cut(struct str *str, size_t size)
{
    if (size >= str->size)
        return;
    str->size = size;
    str->data[size] = '\0';
}

/* An empty string has no bytes yet, and whoever takes it wants some. */
char *
str_take(struct str *str)
{
    make_room(str, 0);
    str->data[str->size] = '\0';
    char *taken = str->data;
    *str = (struct str){0};
    return taken;
}

void
str_release(struct str *str)
{
    alloc_free(str->data);
    *str = (struct str){0};
}
