/* Writes files that are whole or not there. In: paths, and bytes. Out: files in
 * their places, or none of them and one line that says why.
 *
 * A file goes through three stages: without a name while it is written, beside
 * its place under a name of no meaning, and in its place. What is likely to
 * fail comes before the first step that others can see; what they have seen by
 * then is taken back when a later file of the same run fails. */
#include "system/output.h"
#include "system/memory.h"
#include "system/beside.h"
#include "system/place.h"
#include "system/signals.h"
#include "system/terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* errno first: printing may change it. */
bool
output_explain(const char *path)
{
    int reason = errno;
    memory_check(reason);
    fputs("kith: cannot write ", stderr);
    terminal_print_safe(stderr, path);
    fprintf(stderr, ": %s\n", strerror(reason));
    return false;
}

/* ---- Opening ---- */

/* What is there already may be a device or a pipe: it is written to as it is. A
 * file that is not to be written to stays: renaming would need no right to it,
 * and the user took that right away for a reason. */
static bool
open_target(struct output *output)
{
    struct stat status;
    bool exists = stat(output->target, &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return false;
    }
    if (exists && !S_ISREG(status.st_mode)) {
        output->fd = open(output->target, O_WRONLY | O_NOCTTY | O_CLOEXEC);
        return output->fd >= 0;
    }
    if (exists && access(output->target, W_OK) != 0)
        return false;
    /* All names are made here: later, no memory may be needed. */
    output->directory = place_directory(output->target);
    output->beside = beside_name(output->directory);
    output->old = beside_name(output->directory);
    output->fd = beside_open(output->directory);
    return output->fd >= 0;
}

bool
output_open(struct output *output, const char *path)
{
    *output = (struct output){.path = path, .target = place_of(path), .fd = -1};
    if (output->target != NULL && open_target(output))
        return true;
    output_explain(path);
    return output_close(output, false);
}

bool
output_open_new(struct output *output, const char *path)
{
    bool fine = output_open(output, path);
    output->only_new = true;
    return fine;
}

/* ---- Into their places ---- */

static struct output *volatile placed; /* those that are on their way */
static volatile size_t placed_count;

/* From wherever it has come to. Of one in its place the old file goes back by a
 * rename, so that at no time there is none; where there was none, it goes. In
 * the stage before, only the two names beside are there to be removed. */
static void
take_back(struct output *output)
{
    if (output->stage == OUTPUT_PLACED && output->has_old)
        rename(output->old, output->target);
    else if (output->has_old)
        unlink(output->old);
    if (output->stage == OUTPUT_PLACED && output->is_new)
        unlink(output->target);
    else if (output->stage == OUTPUT_BESIDE)
        unlink(output->beside);
    output->stage = OUTPUT_NAMELESS;
    output->has_old = output->is_new = false;
}

static void
take_all_back(void)
{
    for (size_t i = 0; i < placed_count; i++)
        take_back(&placed[i]);
    placed_count = 0;
}

/* Before it has a name: after a loss of power a name must not stand for bytes
 * that never came to the disk. */
static bool
flush(struct output *output)
{
    return output->directory == NULL || fsync(output->fd) == 0;
}

/* A device is in its place from the start: nothing is to be done here, and
 * below. */
static bool
give_name(struct output *output)
{
    if (output->directory == NULL)
        return true;
    if (!beside_link(output->fd, output->beside))
        return false;
    output->stage = OUTPUT_BESIDE;
    return true;
}

/* So that it can come back. Where a file system knows no second names it
 * cannot; then a page that fails leaves the pages before it in their places. */
static void
keep_old(struct output *output)
{
    if (output->directory == NULL)
        return;
    output->has_old = beside_keep(output->target, output->old);
    output->is_new = !output->has_old && errno == ENOENT;
}

/* Time alone would not do: two writes may fall into one tick of the clock, and
 * a time of change can be set back; st_ctim cannot. */
bool
output_is_unchanged(const char *path, const struct stat *status)
{
    struct stat now;
    return stat(path, &now) == 0 && place_is_same(&now, status) &&
           now.st_size == status->st_size &&
           now.st_mtim.tv_sec == status->st_mtim.tv_sec &&
           now.st_mtim.tv_nsec == status->st_mtim.tv_nsec &&
           now.st_ctim.tv_sec == status->st_ctim.tv_sec &&
           now.st_ctim.tv_nsec == status->st_ctim.tv_nsec;
}

/* A second name replaces nothing, as rename() would. Where files have no second
 * names, who comes first is seen as late as can be. */
static bool
put_new(const struct output *output)
{
    struct stat status;
    if (link(output->beside, output->target) == 0)
        return unlink(output->beside) == 0;
    if (errno != EEXIST && lstat(output->target, &status) != 0)
        return rename(output->beside, output->target) == 0;
    errno = EEXIST;
    return false;
}

/* rename() replaces what is there in one step. Whoever changed an inventory
 * since it was read is seen here, as late as can be; there is still a moment
 * between. ESTALE stands for that; explain_place says it in words. */
static bool
put(struct output *output)
{
    if (output->directory == NULL)
        return true;
    if (output->replaced != NULL &&
        !output_is_unchanged(output->target, output->replaced)) {
        errno = ESTALE;
        return false;
    }
    if (output->only_new ? !put_new(output)
                         : rename(output->beside, output->target) != 0)
        return false;
    output->stage = OUTPUT_PLACED;
    return true;
}

/* A name is safe only when its directory is on the disk, too. */
static void
settle(struct output *output)
{
    if (output->has_old)
        unlink(output->old);
    int directory = output->directory != NULL
                        ? open(output->directory, O_RDONLY | O_CLOEXEC)
                        : -1;
    if (directory < 0)
        return;
    fsync(directory);
    close(directory);
}

/* The first that STEP fails for; COUNT where it does for none. */
static size_t
each(struct output *outputs, size_t count, bool (*step)(struct output *))
{
    size_t i = 0;
    while (i < count && step(&outputs[i]))
        i++;
    return i;
}

static bool
explain_place(const struct output *output)
{
    if (output->replaced == NULL || errno != ESTALE)
        return output_explain(output->path);
    fputs("kith: ", stderr);
    terminal_print_safe(stderr, output->path);
    fputs(": " OUTPUT_CHANGED "; nothing was written\n", stderr);
    return false;
}

/* All have a name before the first takes its place. One by itself needs no way
 * back. How many are in their places. */
static size_t
place(struct output *outputs, size_t count)
{
    size_t done = each(outputs, count, give_name);
    if (done < count)
        return done;
    for (size_t i = 0; i < count && count > 1; i++)
        keep_old(&outputs[i]);
    return each(outputs, count, put);
}

/* From the first name to the last nobody interrupts: all, or none. */
static size_t
place_held(struct output *outputs, size_t count)
{
    sigset_t before;
    signals_hold(&before);
    placed = outputs;
    placed_count = count;
    size_t done = place(outputs, count);
    int reason = errno;
    if (done < count)
        take_all_back();
    else
        for (size_t i = 0; i < count; i++)
            settle(&outputs[i]);
    placed_count = 0;
    errno = reason;
    signals_release(&before);
    return done;
}

static bool
place_all(struct output *outputs, size_t count)
{
    size_t done = each(outputs, count, flush);
    if (done == count)
        done = place_held(outputs, count);
    return done == count || explain_place(&outputs[done]);
}

/* close() may be the first to tell that the disk is full, on NFS for one. */
static bool
release(struct output *output)
{
    bool fine = output->fd < 0 || close(output->fd) == 0;
    free(output->target);
    free(output->directory);
    free(output->beside);
    free(output->old);
    return fine;
}

bool
output_close_all(struct output *outputs, size_t count, bool fine)
{
    fine = fine && place_all(outputs, count);
    for (size_t i = 0; i < count; i++)
        if (!release(&outputs[i]) && fine)
            fine = output_explain(outputs[i].path);
    return fine;
}

bool
output_close(struct output *output, bool fine)
{
    return output_close_all(output, 1, fine);
}

/* ---- Writing ---- */

/* A signal ends a write early, and a pipe takes a part. */
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

static bool
write_all(struct output *output, struct slice text)
{
    bool fine = output_write(output->fd, text.data, text.size) ||
                output_explain(output->path);
    return output_close(output, fine);
}

bool
output_file(const char *path, struct slice text)
{
    struct output output;
    return output_open(&output, path) && write_all(&output, text);
}

/* Only a plain file, and only with the rights it had: others may share it. */
bool
output_inventory(const char *path, const struct stat *status, struct slice text)
{
    struct output output;
    if (!output_open(&output, path))
        return false;
    output.replaced = status;
    if (output.directory != NULL && beside_rights(output.fd, status))
        return write_all(&output, text);
    output_explain(path);
    return output_close(&output, false);
}
