/* Does a text name somebody? Names and texts are compared as they are read
 * (utf8_as_read), and whatever blanks and punctuation marks stand between the
 * letters: "O’Brien", "O'BRIEN" and "o brien" are one name. */
#pragma once

#include "base/arena.h"
#include "base/array.h"

#include <stdint.h>

/* A name to look for. */
struct naming_name {
    struct slice letters; /* as they are read */
    uint32_t owner;       /* whose it is, as whoever adds it numbers people */
};

/* What the people to look for are called. */
struct naming {
    ARRAY_OF(struct naming_name) names;
    struct arena arena;
};

/* Adds a name; nothing where it has no letter to look for. */
void naming_add(struct naming *naming, uint32_t owner, struct slice name);

/* To be called once, when all names are there. */
void naming_end(struct naming *naming);

/* Does one of the names stand in TEXT? In Latin letters as a whole word, with
 * or without the s of "Daniels Mutter"; where endings are written onto names
 * (Greek, Cyrillic, Korean …) at the start of a word; where words are not told
 * apart, or begin with particles (Chinese, Thai, Hebrew …), anywhere. */
bool naming_finds(const struct naming *naming, struct slice text);

/* Does a name of anybody else but that owner? */
bool naming_finds_other(const struct naming *naming, struct slice text,
                        uint32_t owner);

void naming_release(struct naming *naming);
