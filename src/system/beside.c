/* Linux makes files that have no name (O_TMPFILE) and names them later. Other
 * systems, and some file systems (FAT, NFS), do not: there a file loses its
 * name as soon as it is made, and what was written is copied at the end. */
#define _GNU_SOURCE /* O_TMPFILE */
#include "system/beside.h"
#include "base/str.h"
#include "system/output.h"
#include "system/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Between getting its name and losing it no signal may end the program, or the
 * name would stay. */
static int
open_and_forget(const char *directory)
{
    struct str name = {0};
    sigset_t before;
    str_addf(&name, "%s.kith-XXXXXX", directory);
    signals_hold(&before);
    int fd = mkstemp(name.data);
    if (fd >= 0) {
        unlink(name.data);
        fcntl(fd, F_SETFD, FD_CLOEXEC);
    }
    signals_release(&before);
    str_release(&name);
    return fd;
}

/* Whether a file system has files without names is known only by asking for
 * one; whatever the reason that it gives none, the other way may do, and its
 * reason is the one that is told. */
int
beside_open(const char *directory)
{
#ifdef O_TMPFILE
    int fd = open(directory, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0)
        return fd;
#endif
    return open_and_forget(directory);
}

/* The process and a count make it ours; should it be taken all the same,
 * beside_link() varies it. Digits to vary stand at its end. */
char *
beside_name(const char *directory)
{
    static unsigned names;
    struct str name = {0};
    str_addf(&name, "%s.kith-%ld-%08u", directory, (long)getpid(), names++);
    return str_take(&name);
}

/* Another name of the same length. */
static void
vary(char *name)
{
    char *digit = name + strlen(name) - 1;
    while (*digit == '9')
        *digit-- = '0';
    ++*digit;
}

bool
beside_rights(int fd, const struct stat *like)
{
    mode_t mode = like->st_mode & 07777;
    /* What one group may do is not for another. */
    if (fchown(fd, like->st_uid, like->st_gid) != 0 &&
        fchown(fd, (uid_t)-1, like->st_gid) != 0)
        mode &= ~(mode_t)S_IRWXG;
    return fchmod(fd, mode) == 0;
}

static bool
copy(int from, int to)
{
    static char block[1 << 16];
    struct stat status;
    ssize_t size = 0;
    if (lseek(from, 0, SEEK_SET) != 0 || fstat(from, &status) != 0)
        return false;
    while ((size = read(from, block, sizeof block)) > 0)
        if (!output_write(to, block, (size_t)size))
            return false;
    return size == 0 && beside_rights(to, &status) && fsync(to) == 0;
}

/* Where the file cannot get a name, its bytes get a file that has one: not to
 * be seen as whole before it is, so under no name that anybody waits for. */
static bool
link_copy(int fd, char *name)
{
    int to;
    while ((to = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) < 0)
        if (errno == EEXIST)
            vary(name);
        else
            return false;
    bool fine = copy(fd, to);
    int reason = errno;
    close(to);
    if (!fine)
        unlink(name);
    errno = reason;
    return fine;
}

/* A hard link fails where the name is taken, and replaces nothing: two programs
 * that try the same name do not meet. */
static bool
link_as(const char *old, char *name)
{
    while (linkat(AT_FDCWD, old, AT_FDCWD, name, AT_SYMLINK_FOLLOW) != 0)
        if (errno == EEXIST)
            vary(name);
        else
            return false;
    return true;
}

/* A file is linked by its descriptor's name in /proc, as linking by the
 * descriptor itself takes a privilege. Elsewhere than on Linux, and of a file
 * that lost its name, that fails, and it is copied. */
bool
beside_link(int fd, char *name)
{
    char self[32];
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    return link_as(self, name) || link_copy(fd, name);
}

bool
beside_keep(const char *old, char *name)
{
    return link_as(old, name);
}
