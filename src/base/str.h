/* A string under construction.
 *
 *     struct str out = {0};
 *     str_add(&out, "ring ");
 *     str_addf(&out, "%d", 2);
 *     char *text = str_take(&out);       // yours: free() it
 *
 * A zeroed struct is an empty string; the bytes always end in a NUL that the
 * size does not count. */
#pragma once

#include "base/slice.h"

#include <stdarg.h>

struct str {
    char *data;
    size_t size, capacity;
};

void str_add(struct str *str, const char *text);
void str_add_slice(struct str *str, struct slice slice);
void str_add_char(struct str *str, char c);
void str_add_times(struct str *str, const char *text, size_t times);

/* printf for whole numbers and text; for fractions see base/number. */
void str_addf(struct str *str, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

void str_addv(struct str *str, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

static inline struct slice
str_slice(const struct str *str)
{
    return (struct slice){str->data != NULL ? str->data : "", str->size};
}

/* The bytes as a C string; empty, never NULL. */
static inline const char *
str_text(const struct str *str)
{
    return str->data != NULL ? str->data : "";
}

/* Shortens to SIZE bytes. */
void str_cut(struct str *str, size_t size);

/* Hands the bytes over (never NULL) and leaves an empty string. */
char *str_take(struct str *str);

void str_release(struct str *str);
