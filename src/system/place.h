/* Where an output ends up, and where it must not: nothing that is written may
 * overwrite an input, and few commands write inventories. */
#pragma once

#include <stdbool.h>
#include <sys/stat.h>

/* The files that a command reads; "-" is standard input. */
struct inputs {
    const char *command; /* for messages */
    char *const *paths;  /* borrowed, as typed */
    int count;
};

/* The file that PATH means: symbolic links are followed, so that a link stays
 * one, also to where there is nothing yet. Yours; NULL with errno set where
 * that cannot be said, as in a loop of links. */
char *place_of(const char *path);

/* The directory of what place_of() said. Yours. */
char *place_directory(const char *target);

/* Whether the two are one file. */
bool place_is_same(const struct stat *a, const struct stat *b);

/* Whether PATH ends in ENDING (".html"), in letters of any case. */
bool place_ends_in(const char *path, const char *ending);

/* False, with the reason printed, where PATH is one of the INPUTS, or an
 * inventory. */
bool place_is_allowed(const struct inputs *inputs, const char *path);

/* False, with the reason printed, where there is a file at PATH already. */
bool place_is_free(const struct inputs *inputs, const char *path);

/* The same of standard output and standard error. */
bool place_standard_is_allowed(const struct inputs *inputs);
