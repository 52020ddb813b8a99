#include "words/places.h"
#include "base/utf8.h"

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

void
place_add_heading(const struct kith_snapshot *snapshot, int ring,
                  const struct language *language, struct str *out)
{
    utf8_add_sentence(out, place_words(snapshot, ring, language));
}
