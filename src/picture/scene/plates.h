/* Words on a picture, and the room that they have: whole names where that can
 * be. Comes in: words, a room, and who else is called what; goes out: one line
 * or two of a size of their own.
 *
 * A name stands in one line as long as there is room; then in two, parted at a
 * blank; then in smaller type. One long word is parted at a hyphen, or between
 * letters. Only then is it shortened, to whole words, and never to what could be
 * somebody else. */
#pragma once

#include "base/arena.h"
#include "base/array.h"
#include "picture/type.h"

#include <stdint.h>

enum { PLATE_LINES = 2 };

struct plate {
    struct slice lines[PLATE_LINES];
    size_t count;
    double size; /* of the type, in points */
};

/* What words may take: as many lines of this width, in type from SIZE down to
 * LEAST. */
struct room {
    double width, size, least;
    size_t lines; /* 1 or PLATE_LINES */
};

/* A room for a name of this SIZE, in full and in the small. */
struct room room_for(double size, double width);

/* Names that must be told apart: all of a case, whoever is on the page. */
struct roll {
    ARRAY_OF(struct slice) names;
    struct arena arena;
};

void roll_add(struct roll *roll, struct slice name);

/* Before the first plate is made with it. */
void roll_sort(struct roll *roll);
void roll_release(struct roll *roll);

/* WORDS in ROOM. Where they must be shortened, no other name of ROLL (which holds
 * these, too; NULL: there is none) could become the same. Lines live in
 * ARENA. */
struct plate plate_of(struct slice words, const struct room *room,
                      const struct roll *roll, struct arena *arena);

/* The same for one whose lines are shaped otherwise: WORDS whole, in lines that
 * are parted anyhow, however wide; false where they cannot be parted so. */
enum parting { PART_NOWHERE, PART_BLANKS, PART_HYPHENS, PART_LETTERS };
bool plate_part(struct slice words, enum parting parting, struct plate *plate);

/* How wide it is, and how high with the room between lines. */
int32_t plate_grains(const struct plate *plate);
double plate_height(const struct plate *plate);
