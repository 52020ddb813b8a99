/* Where kith-render's own words go.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

/* From here on only what is told here is seen on standard error. Libraries
 * have lines of their own for what goes wrong, several and hard to read; what
 * matters to whoever wants a picture is said by us, once. Sanitizers go on
 * being seen. */
void tell_alone(void);

/* Writes TEXT. May be called whatever was interrupted. */
void tell(const char *text);

/* Ends the program with status 1 after writing LINE. Of several threads that
 * come here at once one is heard. May be called whatever was interrupted. */
_Noreturn void tell_and_end(const char *line);

/* The picture is done: from here on no other thread ends the program. Pango's
 * go on looking for fonts that nobody wants any more. */
void tell_no_more(void);
