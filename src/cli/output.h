/* Files that are whole or not there: written beside their place, flushed to
 * the disk, and only then renamed. New ones are for their owner's eyes only.
 *
 *     struct output output;
 *     if (output_open(&output, path)) {
 *         bool fine = write_something(output.fd);
 *         fine = output_close(&output, fine);
 *     }
 */
#pragma once

#include "base/slice.h"

#include <stdbool.h>
#include <stddef.h>

struct output {
    const char *path; /* as the user named it */
    char *target;     /* where it ends up, links resolved */
    char *beside;     /* where it is written; NULL for a device or a pipe */
    int fd;
};

/* False, with the reason printed, where nothing can be written there. */
bool output_open(struct output *output, const char *path);

/* Puts the file in its place where FINE, throws it away otherwise. Says, and
 * where needed prints, whether all went well. */
bool output_close(struct output *output, bool fine);

/* Removes what is not finished yet, for whoever ends the program in between. It
 * may be called from a signal handler, and when memory has run out. */
void output_clean_up(void);

/* Writes SIZE bytes to FD; false with errno set. */
bool output_write(int fd, const char *data, size_t size);

/* A whole file of TEXT; false, with the reason printed, where that fails. */
bool output_file(const char *path, struct slice text);

/* Says that PATH cannot be written, and why (errno); returns false. */
bool output_explain(const char *path);

/* Writes TEXT to standard output; false, with the reason printed, when it
 * cannot take it. */
bool output_print(const char *text);
