/* Who is called what where names are not to be read: two or three letters for
 * each person of a case, the same in every picture of it. In, a case; out, a
 * code for everyone on one of its pages. */
#pragma once

#include "case/timeline.h"

struct codes {
    struct slice *of; /* one a person of the case; empty for those who are on no
                         page of it */
    struct slice me;  /* the client's; empty where they gave no name */
    struct arena arena;
};

/* Codes are given in the order in which the file names people, so a person who
 * comes later changes nobody's. */
void codes_init(struct codes *codes, const struct kith_timeline *timeline);
void codes_release(struct codes *codes);
