/* Graphviz's SVG, made fit for those who listen to it.
 *
 * SPDX-License-Identifier: MIT */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* What is said of one graph. Texts are plain: nothing in them is markup, and
 * two backslashes are one, as DOT cannot write one alone. A text that is NULL
 * or "" is not there. */
struct svg_words {
    const char *title, *description, *language;
    /* By the number in Graphviz's id, "node7", "edge12"; NULL for none. */
    const char **nodes, **edges;
    size_t node_count, edge_count;
};

/* Writes SVG, SIZE bytes as Graphviz makes them, with the words added. Not a
 * byte of it is left out or changed, and without words nothing is added:
 *
 *     <svg ...                role="graphics-document" xml:lang= aria-labelledby=
 *       <title id=> <desc id=>
 *       <g class="graph">
 *         the background      inside <g aria-hidden="true">
 *         <g class="node">    role="img" aria-label=, where it has words
 *         <g class="edge">    the same; without words aria-hidden="true"
 *
 * Nothing is hidden unless the description says it. False where OUT fails. */
bool svg_write(FILE *out, const char *svg, size_t size,
               const struct svg_words *words);

/* Writes TEXT so that an XML parser gives it back, in an element as well as
 * between double quotes. What XML cannot hold becomes U+FFFD. */
void svg_escape(FILE *out, const char *text);
