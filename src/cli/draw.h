/* Pages of DOT or words, put where the user wants them. The commands that draw
 * say what and where, and make the pages; which files come of it, and that they
 * come whole or not at all, is decided here. */
#pragma once

#include "cli/command.h"

#include <stdbool.h>
#include <stddef.h>

/* All of it is borrowed: from the arguments, or from what lives as long as
 * kith. */
struct draw_target {
    const struct invocation *invocation;
    const char *path;   /* NULL for standard output */
    const char *format; /* "dot", "text", "svg", "png" or "pdf" */
    const char *dpi;    /* of PNG; NULL for the usual */
    bool one_page;      /* is it one, whatever there is to draw? */
};

/* The format that a file's name asks for; NULL where it asks for none. */
const char *draw_format(const char *path);

/* Makes the pages, yours to give to kith_pictures_free, and says in a HEADING,
 * yours to free, what they show; NULL, with the reason printed, where there is
 * nothing to draw. */
typedef char **page_maker(void *job, size_t *count, char **heading);

/* Several pages become files numbered -1, -2 and so on, all of them or none. Of
 * files it is told on standard error which they are, and what they show.
 * Where there is one, the renderer starts while the page is made. Returns the
 * status to exit with. */
int draw_pages(const struct draw_target *target, page_maker *make, void *job);
