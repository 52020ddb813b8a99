/* Letters that no font here has, and where some are to be had.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

/* Prints a line for each script of TEXT, in UTF-8, of which fontconfig knows no
 * letters: there would be empty boxes in a picture that is drawn with the fonts
 * of this machine. The line names the script and a package, and nothing of
 * TEXT, which may be a name. */
void fonts_complain(const char *text);
