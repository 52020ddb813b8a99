/* How words are parted, made smaller, and at last shortened. In: words and a
 * room. Out: a plate.
 *
 * Where a line ends best does not depend on the size of the type, as all widths
 * grow with it: so the best parting is found once, in thousandths, and then the
 * largest size at which it fits, in half points.
 *
 * What is left of a name, its first words and "…", tells it apart where no other
 * name begins so: then nobody else can be shortened to the same, whatever room
 * they have. Where another one does, the last words are shown, too; and where
 * even those are alike, a number by the order of names. */
#include "picture/scene/plates.h"
#include "base/str.h"
#include "base/utf8.h"
#include "picture/grid.h"
#include "picture/theme.h"

#include <stdlib.h>

enum {
    MOST_WORDS = 40, /* of a name that are looked at */
    MOST_TAIL = 3,   /* words at its end that tell it apart */
    MOST_ALIKE = 200 /* names that begin alike; more have numbers */
};

/* ---- Who else there is ---- */

static int
by_name(const void *a, const void *b)
{
    return slice_order(*(const struct slice *)a, *(const struct slice *)b);
}

/* As it is drawn. */
static struct slice
safe_copy(struct slice words, struct arena *arena)
{
    struct str safe = {0};
    utf8_add_safe(&safe, slice_part(words, 0, 2 * MOST_OF_TEXT));
    struct slice kept = arena_copy(arena, str_slice(&safe));
    str_release(&safe);
    return kept;
}

void
roll_add(struct roll *roll, struct slice name)
{
    *array_add(&roll->names) = safe_copy(name, &roll->arena);
}

void
roll_sort(struct roll *roll)
{
    if (roll->names.count > 1)
        qsort(roll->names.items, roll->names.count, sizeof *roll->names.items,
              by_name);
}

void
roll_release(struct roll *roll)
{
    array_release(&roll->names);
    arena_release(&roll->arena);
}

/* The first name that is not before TEXT. */
static size_t
find(const struct roll *roll, struct slice text)
{
    size_t low = 0, high = roll->names.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (slice_order(roll->names.items[middle], text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool
begins(struct slice name, struct slice start)
{
    return slice_equal(slice_part(name, 0, start.size), start);
}

static bool
ends(struct slice name, struct slice end)
{
    return name.size >= end.size &&
           slice_equal(slice_part(name, name.size - end.size, end.size), end);
}

/* Does another name than NAME begin with START and end with END? Of very many
 * that begin so, one is taken to. */
static bool
is_other(const struct roll *roll, struct slice name, struct slice start,
         struct slice end)
{
    if (roll == NULL)
        return false;
    size_t first = find(roll, start);
    for (size_t i = first; i < roll->names.count; i++) {
        struct slice other = roll->names.items[i];
        if (!begins(other, start))
            return false;
        if (i - first == MOST_ALIKE)
            return true;
        if (!slice_equal(other, name) && ends(other, end))
            return true;
    }
    return false;
}

/* Where NAME stands among the names that begin with START, from 1. */
static size_t
rank(const struct roll *roll, struct slice name, struct slice start)
{
    return roll == NULL ? 1 : find(roll, name) - find(roll, start) + 1;
}

/* ---- Lines ---- */

/* Where the first line ends and the second begins, and how wide the wider one
 * is, in thousandths of the size. */
struct split {
    size_t end, next;
    long widest;
};

#define OTHER_HYPHEN "\xE2\x80\x90" /* U+2010 */

/* Is there "…" behind the blank that REST may begin with? It belongs to what
 * stands before it. */
static bool
is_cut_here(struct slice rest)
{
    return slice_starts(slice_part(rest, rest.data[0] == ' ', rest.size), "…");
}

static bool
ends_in_hyphen(struct slice text)
{
    return ends(text, slice_of("-")) || ends(text, slice_of(OTHER_HYPHEN));
}

/* Where a line may end that would go on with REST: behind a hyphen, before a
 * blank, or anywhere. */
static bool
may_end(struct slice before, struct slice rest, enum parting parting)
{
    if (before.size == 0 || rest.size <= 1 || is_cut_here(rest))
        return false;
    switch (parting) {
    case PART_BLANKS:
        return rest.data[0] == ' ';
    case PART_HYPHENS:
        return rest.data[0] == ' ' || ends_in_hyphen(before);
    default:
        return rest.data[0] != ' ' && before.data[before.size - 1] != ' ';
    }
}

/* The most even lines; false where there is no place to part TEXT at. */
static bool
find_split(struct slice text, enum parting parting, struct split *best)
{
    long left = 0, whole = type_thousandths(text);
    bool found = false;
    for (size_t i = 0; i < text.size;) {
        struct slice rest = slice_part(text, i, text.size);
        size_t bytes = utf8_grapheme(rest);
        long width = type_thousandths(slice_part(rest, 0, bytes));
        if (may_end(slice_part(text, 0, i), rest, parting)) {
            size_t blank = rest.data[0] == ' ';
            long right = whole - left - (blank ? width : 0);
            long widest = left > right ? left : right;
            if (!found || widest < best->widest)
                *best = (struct split){i, i + blank, widest};
            found = true;
        }
        left += width;
        i += bytes;
    }
    return found;
}

/* TEXT in one line or two, as SPLIT says; the size is the caller's. */
static bool
divide(struct slice text, enum parting parting, struct plate *plate,
       long *widest)
{
    struct split where = {text.size, text.size, 0};
    if (parting == PART_NOWHERE)
        where.widest = type_thousandths(text);
    else if (!find_split(text, parting, &where))
        return false;
    plate->lines[0] = slice_part(text, 0, where.end);
    plate->lines[1] = slice_part(text, where.next, text.size);
    plate->count = parting == PART_NOWHERE ? 1 : 2;
    *widest = where.widest;
    return true;
}

bool
plate_part(struct slice words, enum parting parting, struct plate *plate)
{
    long widest;
    return divide(words, parting, plate, &widest);
}

/* The largest size at which so many thousandths are no wider than the room; 0
 * where even the least is too large. */
static double
size_for(long widest, const struct room *room)
{
    int32_t step = GRAIN / 2, least = grid_of(room->least);
    for (int32_t size = grid_of(room->size); size > 0; size -= step) {
        size = size < least ? least : size;
        if ((widest * size + 999) / 1000 <= grid_of(room->width))
            return size / (double)GRAIN;
        if (size == least)
            break;
    }
    return 0;
}

/* Is TEXT larger on a plate that is parted so? */
static bool
try_parting(struct slice text, enum parting parting, const struct room *room,
            struct plate *plate)
{
    struct plate other;
    long widest;
    if ((parting != PART_NOWHERE && room->lines < PLATE_LINES) ||
        !divide(text, parting, &other, &widest))
        return false;
    other.size = size_for(widest, room);
    if (other.size <= plate->size)
        return false;
    *plate = other;
    return true;
}

/* All of TEXT; false where there is no room for it. Words are not parted between
 * letters: shorter ones read better. */
static bool
fit(struct slice text, const struct room *room, struct plate *plate)
{
    *plate = (struct plate){.size = 0};
    if (text.size > MOST_OF_TEXT)
        return false;
    if (try_parting(text, PART_NOWHERE, room, plate) &&
        plate->size >= room->size)
        return true;
    try_parting(text, PART_BLANKS, room, plate);
    if (plate->size > 0)
        return true;
    return try_parting(text, PART_HYPHENS, room, plate) ||
           (memchr(text.data, ' ', text.size) == NULL &&
            try_parting(text, PART_LETTERS, room, plate));
}

/* ---- Shortened ---- */

/* A name that is to be shortened. */
struct shortening {
    struct slice name;
    const struct room *room;
    const struct roll *roll;
    struct arena *arena;
};

/* FORM, which is given back; false where it does not fit. */
static bool
take(const struct shortening *shortening, struct str *form, struct plate *plate)
{
    struct plate fitting;
    bool fits = fit(str_slice(form), shortening->room, &fitting);
    if (fits)
        fits = fit(arena_copy(shortening->arena, str_slice(form)),
                   shortening->room, plate);
    str_release(form);
    return fits;
}

/* The end of the word that begins behind AT, or of its part before a hyphen. */
static size_t
next_end(struct slice name, size_t at)
{
    for (at++; at < name.size && name.data[at] != ' '; at++)
        if (ends_in_hyphen(slice_part(name, 0, at)))
            break;
    return at;
}

/* "START…", perhaps with what comes behind it. */
static bool
take_start(const struct shortening *shortening, size_t start,
           const char *behind, struct slice tail, struct plate *plate)
{
    struct str form = {0};
    str_add_slice(&form, slice_part(shortening->name, 0, start));
    str_add(&form, behind);
    str_add_slice(&form, tail);
    return take(shortening, &form, plate);
}

/* The most first words that fit with what stands BEHIND them, before MOST bytes:
 * how many bytes, or 0. */
static size_t
most_words(const struct shortening *shortening, const char *behind,
           struct slice tail, size_t most, struct plate *plate)
{
    size_t fits = 0, at = 0;
    struct slice name = shortening->name;
    for (int word = 0; word < MOST_WORDS; word++) {
        size_t end = next_end(name, at);
        if (end > most || end >= name.size ||
            !take_start(shortening, end, behind, tail, plate))
            break;
        fits = at = end;
    }
    return fits;
}

/* Likewise of letters. One with marks without end is drawn with some of them,
 * and is the last. */
static size_t
most_letters(const struct shortening *shortening, const char *behind,
             struct slice tail, struct plate *plate)
{
    size_t fits = 0, at = 0;
    while (at < shortening->name.size) {
        struct slice rest = slice_part(shortening->name, at, MOST_OF_CHARACTER);
        size_t bytes = utf8_grapheme(rest);
        if (!take_start(shortening, at + bytes, behind, tail, plate))
            break;
        fits = at += bytes;
        if (bytes == MOST_OF_CHARACTER)
            break;
    }
    return fits;
}

static size_t
most_of(const struct shortening *shortening, const char *behind,
        struct slice tail, struct plate *plate)
{
    size_t words =
        most_words(shortening, behind, tail, shortening->name.size, plate);
    return words > 0 ? words : most_letters(shortening, behind, tail, plate);
}

/* "Aunt Margarethe…" */
static bool
is_told_by_start(const struct shortening *shortening, struct plate *plate)
{
    size_t start = most_of(shortening, "…", slice_of(""), plate);
    return start > 0 &&
           !is_other(shortening->roll, shortening->name,
                     slice_part(shortening->name, 0, start), slice_of(""));
}

/* "Aunt Margarethe … Hamburg" */
static bool
is_told_by_end(const struct shortening *shortening, struct plate *plate)
{
    struct slice name = shortening->name;
    size_t at = name.size;
    for (int words = 0; words < MOST_TAIL && at > 0; words++) {
        do
            at--;
        while (at > 0 && name.data[at] != ' ');
        struct slice tail = slice_part(name, at + 1, name.size);
        size_t start =
            at > 0 ? most_words(shortening, " … ", tail, at - 1, plate) : 0;
        if (start > 0 &&
            !is_other(shortening->roll, name, slice_part(name, 0, start),
                      slice_part(name, at, name.size)))
            return true;
    }
    return false;
}

/* "Aunt Margarethe… 2". A number has as much room as the largest. */
static void
tell_by_number(const struct shortening *shortening, struct plate *plate)
{
    struct str room = {0}, number = {0};
    size_t names = shortening->roll != NULL ? shortening->roll->names.count : 1;
    str_addf(&room, "%zu", names);
    size_t start = most_of(shortening, "… ", str_slice(&room), plate);
    str_addf(&number, "%zu",
             rank(shortening->roll, shortening->name,
                  slice_part(shortening->name, 0, start)));
    if (start == 0 ||
        !take_start(shortening, start, "… ", str_slice(&number), plate)) {
        *plate = (struct plate){.size = shortening->room->least, .count = 1};
        plate->lines[0] = arena_copy(shortening->arena, str_slice(&number));
    }
    str_release(&room);
    str_release(&number);
}

/* ---- The whole ---- */

struct room
room_for(double size, double width)
{
    return (struct room){
        width, size, size < LEAST_LETTERS ? size : LEAST_LETTERS, PLATE_LINES};
}

struct plate
plate_of(struct slice words, const struct room *room, const struct roll *roll,
         struct arena *arena)
{
    struct plate plate;
    const struct shortening shortening = {safe_copy(words, arena), room, roll,
                                          arena};
    if (!fit(shortening.name, room, &plate) &&
        !is_told_by_start(&shortening, &plate) &&
        !is_told_by_end(&shortening, &plate))
        tell_by_number(&shortening, &plate);
    return plate;
}

int32_t
plate_grains(const struct plate *plate)
{
    int32_t widest = 0;
    for (size_t i = 0; i < plate->count; i++) {
        int32_t width = type_grains(plate->lines[i], plate->size);
        widest = width > widest ? width : widest;
    }
    return widest;
}

double
plate_height(const struct plate *plate)
{
    return LINE_HEIGHT * plate->size * (double)plate->count;
}
