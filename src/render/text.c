/* SPDX-License-Identifier: MIT
 *
 * Words from DOT, made fit for SVG and PDF. In: bytes as Graphviz hands them
 * back, which may be broken. Out: characters, or one line of them, that any
 * reader of XML or PDF takes.
 *
 * By hand, as kith-render knows nothing of kith and its libraries. */
#include "render/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The character at TEXT, and how many bytes it takes. Forms longer than need
 * be, surrogates and what is beyond Unicode are no UTF-8: a reader that took
 * them would see another text than one that did not. */
static uint32_t
decode(const unsigned char *text, size_t *size)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char first = text[0];
    *size = 1;
    if (first < 0x80)
        return first;
    if (first < 0xC2 || first > 0xF4)
        return TEXT_REPLACEMENT;
    size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    uint32_t c = first & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if ((text[i] & 0xC0) != 0x80) /* the NUL at the end, too */
            return TEXT_REPLACEMENT;
        c = c << 6 | (text[i] & 0x3Fu);
    }
    if (c < least[length] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return TEXT_REPLACEMENT;
    *size = length;
    return c;
}

/* Controls and noncharacters: not in XML, or of no use to a reader of it. */
static bool
is_unfit(uint32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0) ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

uint32_t
text_next(const char **at)
{
    size_t size;
    uint32_t c = decode((const unsigned char *)*at, &size);
    if (c == 0)
        return 0;
    *at += c == '\\' && (*at)[1] == '\\' ? 2 : size;
    return is_unfit(c) ? TEXT_REPLACEMENT : c;
}

/* At most a byte becomes the three of U+FFFD. */
char *
text_line(const char *text)
{
    if (text == NULL || *text == '\0')
        return NULL;
    char *line = malloc(3 * strlen(text) + 1), *end = line;
    if (line == NULL)
        return NULL;
    for (const char *at = text, *start = at; *at != '\0'; start = at) {
        uint32_t c = text_next(&at);
        size_t size = c == '\\' ? 1 : (size_t)(at - start);
        if (c == '\t' || c == '\n')
            start = " ";
        else if (c == TEXT_REPLACEMENT)
            start = "\xEF\xBF\xBD", size = 3;
        memcpy(end, start, size);
        end += size;
    }
    *end = '\0';
    return line;
}
