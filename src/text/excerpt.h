/* One problem, drawn for a person:
 *
 *     sarah.kith:12:22: error: unknown word 'ringg' [unknown-fact]
 *        12 | person Ruth: mother, ringg 1
 *           |                      ^~~~~
 *           = hint: did you mean 'ring'? */
#pragma once

#include "text/diagnostic.h"

/* Adds it to OUT, called by WORD ("error" where that is NULL), with colours of a
 * terminal for COLOUR; what is echoed is safe to print. */
void excerpt_print(struct source *source, const char *word,
                   const struct diagnostic *diagnostic, bool colour,
                   struct str *out);
