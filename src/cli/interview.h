/* Who is who, asked at a terminal: in the middle, who comes to mind, who they are
 * and how close. In: a person who types. Out: answers that the parser takes; one
 * that it does not take is asked for again, with its own words. */
#pragma once

#include "base/arena.h"
#include "base/array.h"
#include "kith/kith.h"

struct interview {
    struct kith_beginning beginning; /* what is known so far */
    ARRAY_OF(struct kith_newcomer) people;
    struct arena answers;
};

/* Is there somebody to be asked? They have to read and to type, and to see what
 * comes of it. */
bool interview_is_possible(void);

/* Fills in BEGINNING, whose code and language are set. False where whoever was
 * asked went away in between. */
bool interview_hold(struct interview *interview);
void interview_release(struct interview *interview);

/* Says SENTENCE on standard error, in the language of the interview. */
void interview_say(const struct interview *interview, const char *sentence);
