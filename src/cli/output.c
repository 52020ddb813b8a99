#include "cli/output.h"
#include "base/alloc.h"
#include "base/str.h"
#include "cli/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool
output_explain(const char *path)
{
    int reason = errno;
    fputs("kith: cannot write ", stderr);
    terminal_print_safe(stderr, path);
    fprintf(stderr, ": %s\n", strerror(reason));
    return false;
}

/* Whoever presses Ctrl-C finds no half a picture: the file that is being
 * written beside its place goes away with the program. */
static char *volatile unfinished;

void
output_clean_up(void)
{
    if (unfinished != NULL)
        unlink(unfinished);
}

static void
end_by(int signal_number)
{
    output_clean_up();
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static const int endings[] = {SIGINT, SIGTERM, SIGHUP};
enum { ENDINGS = sizeof endings / sizeof *endings };

static void
watch(char *beside)
{
    unfinished = beside;
    for (size_t i = 0; i < ENDINGS; i++)
        if (signal(endings[i], beside != NULL ? end_by : SIG_DFL) == SIG_IGN)
            signal(endings[i], SIG_IGN);
}

/* Between a file's making and its being watched nobody may interrupt. */
static int
make_watched(char *beside)
{
    sigset_t held, before;
    sigemptyset(&held);
    for (size_t i = 0; i < ENDINGS; i++)
        sigaddset(&held, endings[i]);
    sigprocmask(SIG_BLOCK, &held, &before);
    int fd = mkstemp(beside);
    watch(beside);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return fd;
}

/* PATH with symbolic links resolved, so that a link stays one; PATH itself
 * where there is nothing yet. */
static char *
resolve(const char *path)
{
    char target[4096];
    char *real = realpath(path, NULL);
    if (real != NULL)
        return real;
    struct str copy = {0};
    ssize_t size = readlink(path, target, sizeof target - 1);
    if (size <= 0) {
        str_add(&copy, path);
        return str_take(&copy);
    }
    /* A link to what is not there yet: from the link's own directory. */
    target[size] = '\0';
    const char *slash = strrchr(path, '/');
    if (target[0] != '/' && slash != NULL)
        str_add_slice(&copy, (struct slice){path, (size_t)(slash - path) + 1});
    str_add(&copy, target);
    return str_take(&copy);
}

static bool
open_beside(struct output *output, mode_t mode)
{
    struct str beside = {0};
    str_addf(&beside, "%s.XXXXXX", output->target);
    output->beside = str_take(&beside);
    output->fd = make_watched(output->beside);
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
    } else if (exists && access(output->target, W_OK) != 0) {
        fine = false; /* a file that is not to be written to stays */
    } else {
        fine = open_beside(output, exists ? status.st_mode & 0777 : 0600);
    }
    if (fine)
        return true;
    output_explain(path);
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
        output_explain(output->path);
    if (!placed && output->beside != NULL)
        unlink(output->beside);
    watch(NULL);
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
           output_explain("to standard output");
}

bool
output_file(const char *path, struct slice text)
{
    struct output output;
    if (!output_open(&output, path))
        return false;
    bool fine =
        output_write(output.fd, text.data, text.size) || output_explain(path);
    return output_close(&output, fine);
}
