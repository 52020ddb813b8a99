/* An inventory that is written to by nobody else's kith meanwhile. What others
 * do with it, an editor for one, is seen before anything gets lost.
 *
 *     struct lock lock;
 *     if (lock_take(&lock, path)) {
 *         lock_append(&lock, read_and_more);
 *         lock_release(&lock);
 *     }
 */
#pragma once

#include "base/str.h"

#include <stdbool.h>
#include <sys/stat.h>

struct lock {
    const char *path; /* as the user named it */
    int fd;
    struct stat status; /* as it was before it was read */
};

/* Waits some seconds for others to be done. False, with the reason printed,
 * where the file cannot be written to or they are not. */
bool lock_take(struct lock *lock, const char *path);
void lock_release(struct lock *lock);

/* Makes the file TEXT, of which it holds all but the end so far. False, with
 * the reason printed, and the file as it was, where that fails or somebody
 * changed it since it was locked. */
bool lock_append(const struct lock *lock, struct slice text);

/* The same of any TEXT. It takes the file's place, so a file with several names,
 * which would be parted, is refused. */
bool lock_replace(const struct lock *lock, struct slice text);
