/* The two voices of a sentence: as it is said to the client, and as the client
 * says it. Sentences that name neither need no row. */
#include "language/language.h"

const struct phrase voice_phrases[] = {
    {" what you would like.", " what I would like."},
    {"You get less from ", "I get less from "},
    {"You get more from ", "I get more from "},
    {"You give less to ", "I give less to "},
    {"You give more to ", "I give more to "},
};

const size_t voice_count = sizeof voice_phrases / sizeof *voice_phrases;
