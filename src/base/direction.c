/* The classes of characters are those of Unicode's annex 9, from utf8proc.
 * Isolates (U+2066 to U+2069) would say the same more simply; the Pango of
 * today's systems does not heed them at the start of a line. */
#include "base/direction.h"
#include "base/utf8.h"

#include <utf8proc.h>

#define LEFT_TO_RIGHT "\xE2\x80\x8E" /* U+200E */
#define RIGHT_TO_LEFT "\xE2\x80\x8F" /* U+200F */

enum way {
    WAY_NONE,   /* as its neighbours do */
    WAY_LEFT,   /* from left to right */
    WAY_RIGHT,  /* from right to left */
    WAY_NUMBER, /* from left to right, and leaves others as they are */
    WAY_MARK    /* part of the letter before it */
};

static enum way
way_of(int32_t c)
{
    switch (c < 0 ? 0 : utf8proc_get_property(c)->bidi_class) {
    case UTF8PROC_BIDI_CLASS_L:
        return WAY_LEFT;
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
        return WAY_RIGHT;
    case UTF8PROC_BIDI_CLASS_EN:
        return WAY_NUMBER;
    case UTF8PROC_BIDI_CLASS_NSM:
        return WAY_MARK;
    default:
        return WAY_NONE;
    }
}

static enum way
way_at_start(struct slice text)
{
    size_t size;
    return text.size > 0 ? way_of(utf8_next(text, &size)) : WAY_NONE;
}

/* What is in a text. */
struct ways {
    enum way first; /* of what decides: no WAY_NONE, no WAY_MARK, if any */
    enum way last;  /* of its last character */
    bool left, right;
};

static struct ways
ways_of(struct slice text)
{
    struct ways ways = {0};
    for (size_t i = 0, size; i < text.size; i += size) {
        enum way way = way_of(utf8_next(slice_part(text, i, text.size), &size));
        if (ways.first == WAY_NONE && way != WAY_MARK)
            ways.first = way;
        if (way != WAY_MARK)
            ways.last = way;
        ways.left = ways.left || way == WAY_LEFT;
        ways.right = ways.right || way == WAY_RIGHT;
    }
    return ways;
}

/* Does the character TEXT[AT], before the text AFTER it, stand between things
 * that are listed? Inside a name it has no blank beside it. */
static bool
separates(struct slice text, size_t at, struct slice after)
{
    static const char *const separators[] = {",", ";", ":", "·", "–", "—", "→"};
    struct slice c = slice_part(text, at, text.size - after.size - at);
    if (utf8_blank(after) == 0 && !(at > 0 && text.data[at - 1] == ' '))
        return false;
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
        if (slice_is(c, separators[i]))
            return true;
    return false;
}

/* Does C, behind a letter, belong to the word? A full stop does unless it ends
 * all; what was cut off went on where the word did. */
static bool
ends_word(int32_t c, struct slice after)
{
    if (way_at_start(after) == WAY_RIGHT)
        return false; /* no need to say so */
    return c == 0x2026 ||
           ((c == '.' || c == '!' || c == '?') && after.size > 0);
}

/* Names that run from right to left in a line that does not. */
static void
add_among_others(struct str *out, struct slice text)
{
    enum way before = WAY_NONE; /* of the letter or mark that was added last */
    bool inside = false;        /* behind letters that run from right to left */
    for (size_t i = 0, size; i < text.size; i += size) {
        int32_t c = utf8_next(slice_part(text, i, text.size), &size);
        struct slice after = slice_part(text, i + size, text.size);
        enum way way = way_of(c);
        if (inside && separates(text, i, after)) {
            str_add(out, LEFT_TO_RIGHT);
            inside = false;
        }
        str_add_slice(out, slice_part(text, i, size));
        if (before == WAY_RIGHT && ends_word(c, after))
            str_add(out, RIGHT_TO_LEFT);
        if (way == WAY_LEFT || way == WAY_RIGHT)
            inside = way == WAY_RIGHT;
        before = way != WAY_MARK ? way : before;
    }
}

void
direction_add(struct str *out, struct slice text)
{
    struct ways ways = ways_of(text);
    if (!ways.right) {
        str_add_slice(out, text);
    } else if (ways.left || ways.first == WAY_NUMBER) {
        str_add(out, ways.first == WAY_LEFT ? "" : LEFT_TO_RIGHT);
        add_among_others(out, text);
    } else {
        str_add(out, way_at_start(text) == WAY_RIGHT ? "" : RIGHT_TO_LEFT);
        str_add_slice(out, text);
        str_add(out, ways.last == WAY_RIGHT ? "" : RIGHT_TO_LEFT);
    }
}
