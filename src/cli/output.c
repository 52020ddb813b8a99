#include "cli/output.h"
#include "base/alloc.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
explain(const char *path)
{
    fprintf(stderr, "kith: cannot write %s: %s\n", path, strerror(errno));
    return false;
}

/* PATH with symbolic links resolved, so that a link stays one; PATH itself
 * where there is nothing yet. */
static char *
resolve(const char *path)
{
    char *real = realpath(path, NULL);
    if (real != NULL)
        return real;
    struct str copy = {0};
    str_add(&copy, path);
    return str_take(&copy);
}

static bool
open_beside(struct output *output, mode_t mode)
{
    struct str beside = {0};
    str_addf(&beside, "%s.XXXXXX", output->target);
    output->beside = str_take(&beside);
    output->fd = mkstemp(output->beside);
    return output->fd >= 0 && fchmod(output->fd, mode) == 0;
}

bool
output_open(struct output *output, const char *path)
{
    struct stat status;
    *output = (struct output){.path = path, .target = resolve(path), .fd = -1};
    bool exists = stat(output->target, &status) == 0;
    bool fine;
    if (exists && S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        fine = false;
    } else if (exists && !S_ISREG(status.st_mode)) {
        output->fd = open(output->target, O_WRONLY);
        fine = output->fd >= 0;
    } else {
        fine = open_beside(output, exists ? status.st_mode & 0777 : 0600);
    }
    if (fine)
        return true;
    explain(path);
    return output_close(output, false);
}

bool
output_close(struct output *output, bool fine)
{
    bool placed = fine;
    if (fine && output->beside != NULL)
        placed = fsync(output->fd) == 0;
    if (output->fd >= 0 && close(output->fd) != 0)
        placed = false;
    if (placed && output->beside != NULL)
        placed = rename(output->beside, output->target) == 0;
    if (fine && !placed)
        explain(output->path);
    if (!placed && output->beside != NULL)
        unlink(output->beside);
    free(output->target);
    free(output->beside);
    return placed;
}

bool
output_write(int fd, const char *data, size_t size)
{
    while (size > 0) {
        ssize_t written = write(fd, data, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        data += written;
        size -= (size_t)written;
    }
    return true;
}

bool
output_print(const char *text)
{
    return output_write(STDOUT_FILENO, text, strlen(text)) ||
           explain("to standard output");
}
