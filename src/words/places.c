/* Where people stand, in words. In: a ring of a session, or a place on the page,
 * and the language. Out: its name, or the time on a clock; a name that the user
 * gave has no row in po/, and stays as it is. */
#include "words/places.h"
#include "base/utf8.h"

/* Not placed is not outside: nobody said that they are far away. */
struct slice
place_words(const struct kith_snapshot *snapshot, int ring,
            const struct language *language)
{
    if (ring == VALUE_UNKNOWN)
        return slice_of(tr(language, T("not placed yet")));
    if (ring > snapshot_rings(snapshot))
        return slice_of(tr(language, T("outside the circle")));
    return tr_slice(language, snapshot_ring_name(snapshot, ring));
}

/* The same where it begins a line: with a capital. */
void
place_add_heading(const struct kith_snapshot *snapshot, int ring,
                  const struct language *language, struct str *out)
{
    utf8_add_sentence(out, place_words(snapshot, ring, language));
}

const char *
place_nowhere(const struct language *language)
{
    return tr(language, T("How close people are was not said yet."));
}

void
place_add_clock(struct clock at, const struct language *language,
                struct str *out)
{
    static const char *const sides[] = {[SIDE_NONE] = "%s",
                                        [SIDE_INNER] = T("%s (inner side)"),
                                        [SIDE_OUTER] = T("%s (outer side)")};
    struct str time = {0};
    clock_add_time(&time, at.minutes);
    str_addf(out, tr(language, sides[at.side]), time.data);
    str_release(&time);
}
