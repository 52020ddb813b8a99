/* Memory that runs out where a test says: to be preloaded (LD_PRELOAD).
 *
 *     KITH_FAIL_ALLOC=N        the N-th allocation fails, and no other
 *     KITH_FAIL_ALLOC_FROM=N   the N-th fails, and all behind it
 *     KITH_FAIL_ALLOC_IN=NAME  in the program of this name only ("kith",
 *                              "kith-render"): each counts for itself
 *     KITH_FAIL_ALLOC_COUNT=FILE  at the end, "ALLOCATIONS FAILED\n" is added
 *                              here; not by a program that a signal ends
 *     KITH_FAIL_ALLOC_EACH=DIR at every allocation a copy of the program is
 *                              made, in which it fails (and where
 *                              KITH_FAIL_ALLOC_FROM is set, all behind it).
 *                              What copy N prints stands in DIR/N.out and
 *                              DIR/N.err, and how it ended, as waitpid says it,
 *                              in a line of DIR/ended. The program itself goes
 *                              on as if nothing were: one run tries them all.
 *
 * The first allocation is the first behind the constructors of the libraries
 * that the program was linked to. Without any of these nothing fails.
 *
 * What is here sees every allocation, of libraries and of libc as well. It
 * asks glibc by the other names of its functions: dlsym would allocate. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* NOLINTBEGIN: glibc gave them these names */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);
/* NOLINTEND */

static bool counts;
static unsigned long only, from; /* 0 for never */
static const char *each;
static int report = -1, ended = -1;
static atomic_ulong made, failed;

enum {
    LONGEST = 120, /* seconds; then a copy hangs */
    MOST_OPEN = 16
};

static int
open_in_each(const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", each, name);
    return open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static unsigned long
read_number(const char *name)
{
    const char *text = getenv(name);
    return text != NULL ? strtoul(text, NULL, 10) : 0;
}

static bool
is_meant(const char *program)
{
    const char *meant = getenv("KITH_FAIL_ALLOC_IN");
    const char *slash = strrchr(program, '/');
    return meant == NULL ||
           strcmp(meant, slash != NULL ? slash + 1 : program) == 0;
}

/* The file is opened here: at the end a sandbox may not let anyone do so. */
__attribute__((constructor)) static void
begin(int argc, char **argv)
{
    const char *path = getenv("KITH_FAIL_ALLOC_COUNT");
    if (argc < 1 || !is_meant(argv[0]))
        return;
    only = read_number("KITH_FAIL_ALLOC");
    from = read_number("KITH_FAIL_ALLOC_FROM");
    if (path != NULL)
        report = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    each = getenv("KITH_FAIL_ALLOC_EACH");
    if (each != NULL)
        ended = open_in_each("ended");
    counts = true;
}

__attribute__((destructor)) static void
tell(void)
{
    char line[64];
    counts = false;
    if (report < 0)
        return;
    int size = snprintf(line, sizeof line, "%lu %lu\n", atomic_load(&made),
                        atomic_load(&failed));
    if (write(report, line, (size_t)size) != size)
        _exit(99); /* no test takes this for its program's own status */
}

static void
print_into(int fd, unsigned long number, const char *ending)
{
    char name[64];
    snprintf(name, sizeof name, "%lu.%s", number, ending);
    dup2(open_in_each(name), fd);
}

/* A copy reads on in the same files: afterwards they stand where they stood. */
static void
find_places(off_t places[MOST_OPEN])
{
    for (int fd = 0; fd < MOST_OPEN; fd++)
        places[fd] = lseek(fd, 0, SEEK_CUR);
}

static void
go_back(const off_t places[MOST_OPEN])
{
    for (int fd = 0; fd < MOST_OPEN; fd++)
        if (places[fd] >= 0)
            lseek(fd, places[fd], SEEK_SET);
}

/* True in the copy, whose allocation of this NUMBER is to fail; false in the
 * program itself, once the copy has ended. */
static bool
is_copy(unsigned long number)
{
    char line[64];
    int status = -1, reason = errno;
    off_t places[MOST_OPEN];
    find_places(places);
    pid_t copy = fork();
    if (copy == 0) {
        print_into(STDOUT_FILENO, number, "out");
        print_into(STDERR_FILENO, number, "err");
        *(from != 0 ? &from : &only) = number;
        each = NULL;
        report = -1;
        alarm(LONGEST);
        return true;
    }
    waitpid(copy, &status, 0);
    go_back(places);
    int size = snprintf(line, sizeof line, "%lu %d\n", number, status);
    if (write(ended, line, (size_t)size) != size)
        _exit(99);
    errno = reason;
    return false;
}

static bool
runs_out(void)
{
    if (!counts)
        return false;
    unsigned long number = atomic_fetch_add(&made, 1) + 1;
    if (each != NULL && !is_copy(number))
        return false;
    if (number != only && (from == 0 || number < from))
        return false;
    atomic_fetch_add(&failed, 1);
    errno = ENOMEM;
    return true;
}

void *
malloc(size_t size)
{
    return runs_out() ? NULL : __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
    return runs_out() ? NULL : __libc_calloc(count, size);
}

void *
realloc(void *memory, size_t size)
{
    return runs_out() ? NULL : __libc_realloc(memory, size);
}

void *
memalign(size_t alignment, size_t size)
{
    return runs_out() ? NULL : __libc_memalign(alignment, size);
}

void *
aligned_alloc(size_t alignment, size_t size)
{
    return memalign(alignment, size);
}

int
posix_memalign(void **memory, size_t alignment, size_t size)
{
    void *got = memalign(alignment, size);
    if (got == NULL)
        return ENOMEM;
    *memory = got;
    return 0;
}
