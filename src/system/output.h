/* Files that are whole or not there: written without a name, flushed to the
 * disk, and only then put in their place. They are for their owner's eyes
 * only, whatever was there before; an inventory keeps its mode.
 *
 *     struct output output;
 *     if (output_open(&output, path)) {
 *         bool fine = write_something(output.fd);
 *         fine = output_close(&output, fine);
 *     }
 *
 * However the program ends in between, nothing of it is left. */
#pragma once

#include "base/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

/* How far a file has come. */
enum output_stage { OUTPUT_NAMELESS, OUTPUT_BESIDE, OUTPUT_PLACED };

struct output {
    const char *path;   /* as the user named it */
    char *target;       /* where it ends up, links resolved */
    char *directory;    /* of the target; NULL for a device or a pipe */
    char *beside, *old; /* names: of the file until it is in its place, and of
                           what was there until all is well */
    const struct stat *replaced; /* an inventory as it was read; else NULL */
    enum output_stage stage;
    bool only_new;        /* never in the place of another file */
    bool has_old, is_new; /* was there something, and is it kept? */
    int fd;
};

/* False, with the reason printed, where nothing can be written there. */
bool output_open(struct output *output, const char *path);

/* The same of a file that is to be new: where there is one by then, it stays,
 * and this one does not come to be. */
bool output_open_new(struct output *output, const char *path);

/* Puts the file in its place where FINE, throws it away otherwise. Says, and
 * where needed prints, whether all went well. */
bool output_close(struct output *output, bool fine);

/* The same of several: all are put in their places, or none. */
bool output_close_all(struct output *outputs, size_t count, bool fine);

/* Writes SIZE bytes to FD; false with errno set. */
bool output_write(int fd, const char *data, size_t size);

/* A whole file of TEXT; false, with the reason printed, where that fails. */
bool output_file(const char *path, struct slice text);

/* TEXT takes the place of an inventory that looked like STATUS when it was
 * read, and still does. */
bool output_inventory(const char *path, const struct stat *status,
                      struct slice text);

/* What is said where it does not. */
#define OUTPUT_CHANGED "the file was changed meanwhile"

/* Whether the file at PATH is the one that looked like STATUS, and nobody
 * wrote to it since. */
bool output_is_unchanged(const char *path, const struct stat *status);

/* Says that PATH cannot be written, and why (errno); returns false. */
bool output_explain(const char *path);

/* Writes TEXT to standard output; false, with the reason printed, when it
 * cannot take it. */
bool output_print(const char *text);
