/* Which file a name means, and whether it may be written to. In: paths as
 * typed, and those that are read. Out: a path without links, or one line that
 * says why it must not be.
 *
 * Files are compared by device and number, not by name: a link, a second name
 * or "./" are the same file, and writing to it would lose what is read. */
#include "system/place.h"
#include "system/memory.h"
#include "base/str.h"
#include "system/terminal.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

/* ---- Which file a name means ---- */

/* With the '/', so that a name can be put behind it; 0 of a bare name. */
static size_t
directory_size(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? (size_t)(slash - path) + 1 : 0;
}

char *
place_directory(const char *target)
{
    struct str directory = {0};
    size_t size = directory_size(target);
    if (size == 0)
        str_add(&directory, "./");
    str_add_slice(&directory, (struct slice){target, size});
    return str_take(&directory);
}

static char *
copy_of(const char *path)
{
    struct str copy = {0};
    str_add(&copy, path);
    return str_take(&copy);
}

/* What the link at PATH says, seen from where PATH is seen; NULL where there
 * is no link. */
static char *
follow(const char *path)
{
    char target[4096];
    struct str copy = {0};
    ssize_t size = readlink(path, target, sizeof target - 1);
    if (size <= 0)
        return NULL;
    target[size] = '\0';
    if (target[0] != '/')
        str_add_slice(&copy, (struct slice){path, directory_size(path)});
    str_add(&copy, target);
    return str_take(&copy);
}

/* "/dev/stdout" may be a pipe, which has no name to be resolved to. */
static bool
is_nowhere(const char *path)
{
    struct stat status;
    return stat(path, &status) != 0 && errno == ENOENT;
}

/* realpath() knows only what exists. So a link to where nothing is yet is
 * followed by hand, a step at a time, until there is something or no link is
 * left: what is written then appears where the link points. */
char *
place_of(const char *path)
{
    enum { MOST_LINKS = 40 }; /* as the kernel has it */
    char real[PATH_MAX];
    char *place = copy_of(path), *next;
    for (int links = 0; links < MOST_LINKS; links++) {
        bool known = realpath(place, real) != NULL;
        int reason = errno;
        memory_check(known ? 0 : reason);
        if (!known && reason == ENOENT) {
            if (!is_nowhere(place) || (next = follow(place)) == NULL)
                return place;
            free(place);
            place = next;
            continue;
        }
        free(place);
        errno = reason;
        return known ? copy_of(real) : NULL;
    }
    free(place);
    errno = ELOOP;
    return NULL;
}

/* ---- What must not be written to ---- */

bool
place_is_same(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

static bool
look_at(const char *operand, struct stat *status)
{
    return strcmp(operand, "-") == 0 ? fstat(STDIN_FILENO, status) == 0
                                     : stat(operand, status) == 0;
}

/* Whether the command reads this file. Of terminals and the like nothing gets
 * lost. */
static bool
is_read(const struct inputs *inputs, const struct stat *status)
{
    struct stat input;
    for (int i = 0; S_ISREG(status->st_mode) && i < inputs->count; i++)
        if (look_at(inputs->paths[i], &input) && place_is_same(&input, status))
            return true;
    return false;
}

bool
place_ends_in(const char *path, const char *ending)
{
    size_t size = strlen(path), tail = strlen(ending);
    return size >= tail && strcasecmp(path + size - tail, ending) == 0;
}

static bool
is_inventory(const char *path)
{
    return path != NULL && place_ends_in(path, ".kith");
}

static bool
refuse(const struct inputs *inputs, const char *path, const char *reason)
{
    fprintf(stderr, "kith %s: '", inputs->command);
    terminal_print_safe(stderr, path);
    fprintf(stderr, "' %s\n", reason);
    return false;
}

/* A name that ends in .kith is refused whatever is there, of the path as typed
 * and of where it leads: both may be what somebody keeps a case under. */
bool
place_is_allowed(const struct inputs *inputs, const char *path)
{
    struct stat status;
    char *place = place_of(path);
    bool read = stat(path, &status) == 0 && is_read(inputs, &status);
    bool inventory = is_inventory(path) || is_inventory(place);
    free(place);
    if (read)
        return refuse(inputs, path,
                      "is the file that is read, and would be lost; write to "
                      "another one");
    return !inventory ||
           refuse(inputs, path,
                  "is an inventory by its name; choose another ending");
}

/* A device or a pipe is written to, and keeps nothing that could be lost. */
bool
place_is_free(const struct inputs *inputs, const char *path)
{
    struct stat status;
    return stat(path, &status) != 0 || !S_ISREG(status.st_mode) ||
           refuse(inputs, path,
                  "is there already, and stays as it is; choose another name");
}

bool
place_standard_is_allowed(const struct inputs *inputs)
{
    struct stat status;
    /* Then what is wrong cannot be said either. */
    if (fstat(STDERR_FILENO, &status) == 0 && is_read(inputs, &status))
        return false;
    if (fstat(STDOUT_FILENO, &status) != 0 || !is_read(inputs, &status))
        return true;
    fprintf(stderr,
            "kith %s: standard output goes to the file that is read; send it "
            "to another one\n",
            inputs->command);
    return false;
}
