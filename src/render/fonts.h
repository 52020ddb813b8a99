/* Letters that no font here has, and where some are to be had.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

/* Prints a line for each script that is drawn in SVG, a picture by Graphviz, and
 * of which some letters are in no font that fontconfig knows: they would be
 * empty boxes in a picture that is drawn with the fonts of this machine. The
 * line names the script and a package, and nothing of the picture, which may
 * hold names. */
void fonts_complain(const char *svg);
