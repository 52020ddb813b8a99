/* What a stream can show. */
#pragma once

#include <stdbool.h>
#include <stdio.h>

/* Colour only on a terminal that has some, and never with NO_COLOR. */
bool terminal_has_colour(FILE *stream);
