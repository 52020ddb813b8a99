/* What a stream can show. Names, paths and arguments come from somebody else as
 * often as not: whatever prints one of them comes here. */
#pragma once

#include <stdbool.h>
#include <stdio.h>

/* Prints TEXT, which somebody typed, so that it cannot steer a terminal. */
void terminal_print_safe(FILE *stream, const char *text);

/* Is there a person on the other side of STREAM? */
bool terminal_is(FILE *stream);

/* Colour only on a terminal that has some, and never with NO_COLOR. */
bool terminal_has_colour(FILE *stream);

/* Tells on standard error how much of something long is done, from 0 to 1, once
 * it has taken a second; nothing where that is no terminal, or what is made goes
 * to the same one. */
void terminal_tell_progress(void *unused, double done);

/* Takes the line away again. */
void terminal_end_progress(void);
