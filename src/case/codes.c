/* Initials are short enough for a marker, and say nothing to a stranger; a
 * number tells apart those who have the same. */
#include "case/codes.h"
#include "base/hash.h"
#include "base/utf8.h"

/* A code that somebody has, or initials that several have. */
struct taken {
    struct slice code;
    int last; /* the number that was put behind it last */
    UT_hash_handle hh;
};

/* The first letters of the first two words, or the first two of one. */
static void
add_initials(struct slice name, struct str *out)
{
    const char *blank = memchr(name.data, ' ', name.size);
    size_t first = utf8_grapheme(name);
    size_t next = blank != NULL ? (size_t)(blank - name.data) + 1 : first;
    struct slice rest = slice_part(name, next, name.size);
    str_add_slice(out, slice_part(name, 0, first));
    if (rest.size > 0)
        str_add_slice(out, slice_part(rest, 0, utf8_grapheme(rest)));
}

static struct taken *
find_taken(const struct taken *all, struct slice code)
{
    struct taken *taken;
    HASH_FIND(hh, all, code.data, (unsigned)code.size, taken);
    return taken;
}

static struct slice
take(struct codes *codes, struct taken **all, struct slice code)
{
    struct taken *taken = arena_alloc(&codes->arena, sizeof *taken);
    *taken = (struct taken){.code = arena_copy(&codes->arena, code), .last = 1};
    HASH_ADD_KEYPTR(hh, *all, taken->code.data, (unsigned)code.size, taken);
    return taken->code;
}

/* The smallest number that is free; what was given is never given back, so those
 * before the last one of the same initials are not asked again. */
static void
give_code(struct codes *codes, struct taken **all, struct slice name,
          uint32_t person)
{
    struct str code = {0};
    add_initials(name, &code);
    size_t plain = code.size;
    struct taken *same = find_taken(*all, str_slice(&code));
    while (find_taken(*all, str_slice(&code)) != NULL) {
        str_cut(&code, plain);
        str_addf(&code, "%d", ++same->last);
    }
    codes->of[person] = take(codes, all, str_slice(&code));
    str_release(&code);
}

/* The client is in the middle, and is taken for nobody else: their code may be
 * somebody's. */
static void
give_client_code(struct codes *codes, struct slice me)
{
    struct str code = {0};
    if (slice_is(me, "Me"))
        return;
    add_initials(me, &code);
    codes->me = arena_copy(&codes->arena, str_slice(&code));
    str_release(&code);
}

/* Whoever is on no page takes no code from anybody who is. */
static bool
is_on_a_page(const struct kith_timeline *timeline, uint32_t person)
{
    const struct moment *moment;
    array_each (moment, &timeline->moments)
        if (moment->views[person] != NULL)
            return true;
    return false;
}

void
codes_init(struct codes *codes, const struct kith_timeline *timeline)
{
    size_t people = timeline_people(timeline);
    struct taken *all = NULL;
    *codes = (struct codes){0};
    codes->of = arena_alloc(&codes->arena, people * sizeof *codes->of);
    for (uint32_t i = 0; i < people; i++)
        if (is_on_a_page(timeline, i))
            give_code(codes, &all, timeline_name(timeline, i), i);
    HASH_CLEAR(hh, all);
    give_client_code(codes,
                     snapshot_me(array_last(&timeline->moments)->snapshot));
}

void
codes_release(struct codes *codes)
{
    arena_release(&codes->arena);
}
