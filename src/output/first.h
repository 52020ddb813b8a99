/* The first inventory of a case. In: what somebody answered, and a language. Out:
 * a text to begin with, in which remarks say what each line is. */
#pragma once

#include "kith/kith.h"

/* The answers stand in it as they were given, names in quotes where they need
 * them: whether it can be read is for the parser to say. Yours to free. */
char *first_write(const struct kith_beginning *beginning);
