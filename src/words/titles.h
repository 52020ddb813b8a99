/* What pages are called, and for whom they are: in, what the client is called
 * in the inventory, and the language; out, words. */
#pragma once

#include "case/snapshot.h"
#include "kith/kith.h"
#include "words/language.h"

/* For whom it is: the first line of whatever is printed in words. */
const char *
title_audience(enum kith_audience audience, const struct language *language);

/* Adds "Sarah’s circle" or, of the client who has no name there ("Me"), "Your
 * circle" or "My circle". */
void title_add_circle(struct slice me, const struct language *language,
                      struct str *out);

/* The same of a name, whatever it is: initials may be "Me", too. */
void title_add_circle_of(struct slice name, const struct language *language,
                         struct str *out);

/* Adds "What has changed in Sarah’s circle", or in yours, or in mine. */
void title_add_change(struct slice me, const struct language *language,
                      struct str *out);

/* Adds "Sarah’s circle over time" to what the circle is called, TITLE. */
void title_add_over_time(struct slice title, const struct language *language,
                         struct str *out);

/* LANGUAGE in the voice of what this audience gets: pages for the client are
 * the client's own. */
static inline const struct language *
language_for(const struct language *language, enum kith_audience audience)
{
    return language_in_voice(language,
                             audience == KITH_CLIENT ? VOICE_I : VOICE_YOU);
}
