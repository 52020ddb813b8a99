/* Changing an inventory in place. In: its path, then all that it is to hold. Out:
 * the file with that in it, or as it was.
 *
 * The lock is flock's: it is the kernel's, and so gone with the program however
 * that ends. It keeps out other kiths alone. Everybody else is noticed instead:
 * the file is looked at before it is read and again before it is replaced. */
#include "system/lock.h"
#include "system/output.h"
#include "system/place.h"
#include "system/signals.h"
#include "system/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

/* RESULT says how the file stands now: whoever reads the line need not look. */
static bool
explain(const struct lock *lock, const char *reason, const char *result)
{
    fputs("kith: ", stderr);
    terminal_print_safe(stderr, lock->path);
    fprintf(stderr, ": %s; %s\n", reason, result);
    return false;
}

static bool
explain_nothing(const struct lock *lock, const char *reason)
{
    return explain(lock, reason, "nothing was written");
}

/* ---- The lock ---- */

/* Asked again and again rather than waited for: a program that hangs on to the
 * file would make kith hang, too. TRIES goes on from file to file, so that it
 * is ten seconds in all. */
static bool
wait_for(int fd, int *tries)
{
    enum { MOST_TRIES = 500, PAUSE = 20 * 1000 * 1000 }; /* ten seconds */
    const struct timespec pause = {0, PAUSE};
    while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if ((errno != EWOULDBLOCK && errno != EINTR) || ++*tries > MOST_TRIES)
            return false;
        nanosleep(&pause, NULL);
    }
    return true;
}

static bool
explain_wait(const struct lock *lock)
{
    if (errno == EWOULDBLOCK)
        return explain_nothing(lock, "another program is writing to it");
    return explain_nothing(lock, strerror(errno));
}

static bool
is_plain(const struct lock *lock)
{
    return S_ISREG(lock->status.st_mode) ||
           explain_nothing(lock, "only a plain file can be changed in place");
}

/* While kith waited, another file may have taken the place of this one, as
 * other kiths put theirs there by renaming: the lock is then on a file that
 * nobody reads any more, and the one in its place is tried. */
static bool
is_in_place(const struct lock *lock)
{
    struct stat named;
    return stat(lock->path, &named) == 0 &&
           place_is_same(&named, &lock->status);
}

/* Opened for reading and writing, which may be refused: better now than once
 * the sheet is made. O_NOCTTY, as PATH may be anything. */
bool
lock_take(struct lock *lock, const char *path)
{
    int tries = 0;
    *lock = (struct lock){.path = path};
    while ((lock->fd = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)) >= 0) {
        bool held = wait_for(lock->fd, &tries) || explain_wait(lock);
        held = held && fstat(lock->fd, &lock->status) == 0 && is_plain(lock);
        if (held && is_in_place(lock))
            return true;
        close(lock->fd);
        if (!held)
            return false;
    }
    return output_explain(path);
}

void
lock_release(struct lock *lock)
{
    close(lock->fd);
}

/* ---- Adding ---- */

/* A file with several names stays one: it is written to as it is, at once, and
 * cut back where that fails. Renaming would part the names. TEXT begins with
 * what stands there, so only its end is written. */
static bool
write_in_place(const struct lock *lock, struct slice text)
{
    off_t size = lock->status.st_size;
    const char *end = text.data + size;
    sigset_t before;
    signals_hold(&before);
    bool fine = lseek(lock->fd, size, SEEK_SET) == size &&
                output_write(lock->fd, end, text.size - (size_t)size) &&
                fsync(lock->fd) == 0;
    int reason = errno;
    bool whole = fine || ftruncate(lock->fd, size) == 0;
    signals_release(&before);
    if (!whole)
        return explain(
            lock, strerror(reason),
            "a part of the sheet may stand at its end: take it away");
    errno = reason;
    return fine || output_explain(lock->path);
}

/* A text that is shorter than the file was read from another one, or from this
 * one as it shrank. */
bool
lock_append(const struct lock *lock, struct slice text)
{
    if ((off_t)text.size < lock->status.st_size ||
        !output_is_unchanged(lock->path, &lock->status))
        return explain_nothing(lock, OUTPUT_CHANGED);
    return lock->status.st_nlink > 1
               ? write_in_place(lock, text)
               : output_inventory(lock->path, &lock->status, text);
}

/* ---- Taking its place ---- */

bool
lock_replace(const struct lock *lock, struct slice text)
{
    if (lock->status.st_nlink > 1)
        return explain_nothing(lock, "it has several names (hard links), "
                                     "which would be parted");
    if (!output_is_unchanged(lock->path, &lock->status))
        return explain_nothing(lock, OUTPUT_CHANGED);
    return output_inventory(lock->path, &lock->status, text);
}
