/* Initials are short enough for a marker, and say nothing to a stranger; a
 * number tells apart those who have the same. */
#include "case/codes.h"
#include "base/utf8.h"

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

static bool
is_taken(const struct codes *codes, size_t people, struct slice code)
{
    for (size_t i = 0; i < people; i++)
        if (codes->of[i].size > 0 && slice_equal(codes->of[i], code))
            return true;
    return false;
}

static void
give_code(struct codes *codes, const struct kith_timeline *timeline,
          uint32_t person)
{
    struct str code = {0};
    add_initials(timeline_name(timeline, person), &code);
    size_t plain = code.size;
    for (int i = 2;
         is_taken(codes, timeline_people(timeline), str_slice(&code)); i++) {
        str_cut(&code, plain);
        str_addf(&code, "%d", i);
    }
    codes->of[person] = arena_copy(&codes->arena, str_slice(&code));
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
    *codes = (struct codes){0};
    codes->of = arena_alloc(&codes->arena, people * sizeof *codes->of);
    for (uint32_t i = 0; i < people; i++)
        if (is_on_a_page(timeline, i))
            give_code(codes, timeline, i);
    give_client_code(codes,
                     snapshot_me(array_last(&timeline->moments)->snapshot));
}

void
codes_release(struct codes *codes)
{
    arena_release(&codes->arena);
}
