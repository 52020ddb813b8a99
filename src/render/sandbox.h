/* What kith-render may do once a graph is near: read fonts, and draw.
 *
 * SPDX-License-Identifier: MIT
 *
 * The DOT may come from anybody, and Graphviz is large and old. So a picture
 * is drawn where a mistake in it is of little use: no file but fonts and
 * libraries can be read, none can be written, nothing started, nobody called.
 * Whatever a kernel does not know is left out, in silence; elsewhere than on
 * Linux both functions do nothing.
 *
 * KITH_SANDBOX=off in the environment leaves all doors open, for fonts in
 * places nobody thought of. */
#pragma once

#include <stdbool.h>

/* To be called first, while there is one thread: from here on files can be
 * read where fonts, their configuration and caches, and libraries are, and be
 * written nowhere; nothing gains privileges. Says whether the kernel keeps
 * files shut. */
bool sandbox_files(void);

/* To be called when everything is loaded, before the graph is read: all
 * threads keep memory, threads, clocks, and files that are open or are opened
 * to be read. All other system calls fail. Says whether the kernel sees to
 * it. */
bool sandbox_calls(void);
