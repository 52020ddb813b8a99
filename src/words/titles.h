/* What pages are called, and for whom they are: in a snapshot, what they are
 * about, and the language; out, words. */
#pragma once

#include "case/snapshot.h"
#include "words/language.h"

/* For whom it is: the first line of whatever is printed in words. */
const char *title_audience(enum kith_audience audience);

/* Adds "Sarah’s circle", "Your circle" or "My circle". */
void title_add_circle(const struct kith_snapshot *snapshot,
                      const struct language *language, struct str *out);

/* The same of somebody: of the client's name, or a code for it. */
void title_add_circle_of(struct slice name, const struct language *language,
                         struct str *out);

/* LANGUAGE in the voice of what this audience gets: pages for the client are
 * the client's own. */
static inline const struct language *
language_for(const struct language *language, enum kith_audience audience)
{
    return language_in_voice(language,
                             audience == KITH_CLIENT ? VOICE_I : VOICE_YOU);
}
