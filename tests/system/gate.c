/* A program that stops, or fails, where a test says: to be preloaded
 * (LD_PRELOAD).
 *
 *     KITH_GATE=NAME:N:FILE  before the N-th call of NAME it makes FILE, and
 *                            waits until somebody takes it away
 *     KITH_BREAK=NAME:N      the N-th call fails with EIO
 *     KITH_OLD_SYSTEM=1      there are no files without a name
 *
 * NAME is one of the functions below. Where none of these is set, nothing
 * happens. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Whether VARIABLE names this call, the CALL-th of NAME; what is behind it. */
static const char *
is_meant(const char *variable, const char *name, int call)
{
    const char *value = getenv(variable);
    size_t size = strlen(name);
    char *end;
    if (value == NULL || strncmp(value, name, size) != 0 || value[size] != ':')
        return NULL;
    return strtol(value + size + 1, &end, 10) == call ? end : NULL;
}

static void
wait_at(const char *file)
{
    int fd = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    close(fd);
    while (access(file, F_OK) == 0)
        usleep(1000);
}

static bool
passes(const char *name, int call)
{
    const char *gate = is_meant("KITH_GATE", name, call);
    if (gate != NULL)
        wait_at(gate + 1);
    if (is_meant("KITH_BREAK", name, call) == NULL)
        return true;
    errno = EIO;
    return false;
}

/* The function that would have been called. POSIX makes it one; ISO C does not
 * know how. */
#define NEXT(name) (__extension__(__typeof__(&name)) dlsym(RTLD_NEXT, #name))

int
fsync(int fd)
{
    static int calls;
    return passes("fsync", ++calls) ? NEXT(fsync)(fd) : -1;
}

int
rename(const char *old, const char *new)
{
    static int calls;
    return passes("rename", ++calls) ? NEXT(rename)(old, new) : -1;
}

ssize_t
write(int fd, const void *data, size_t size)
{
    static int calls;
    return passes("write", ++calls) ? NEXT(write)(fd, data, size) : -1;
}

/* Closing a file that was read comes behind reading it. */
int
fclose(FILE *file)
{
    static int calls;
    return passes("fclose", ++calls) ? NEXT(fclose)(file) : EOF;
}

int
open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    mode_t mode = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE
                      ? va_arg(more, mode_t)
                      : 0;
    va_end(more);
    if ((flags & O_TMPFILE) == O_TMPFILE && getenv("KITH_OLD_SYSTEM") != NULL) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return NEXT(open)(path, flags, mode);
}
