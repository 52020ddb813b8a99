/* Memory that runs out where a test says: to be preloaded (LD_PRELOAD).
 *
 *     KITH_FAIL_ALLOC=N        the N-th allocation fails, and no other
 *     KITH_FAIL_ALLOC_FROM=N   the N-th fails, and all behind it
 *     KITH_FAIL_ALLOC_IN=NAME  in the program of this name only ("kith",
 *                              "kith-render"): each counts for itself
 *     KITH_FAIL_ALLOC_COUNT=FILE  at the end, "ALLOCATIONS FAILED\n" is added
 *                              here; not by a program that a signal ends
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
#include <unistd.h>

/* NOLINTBEGIN: glibc gave them these names */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);
/* NOLINTEND */

static bool counts;
static unsigned long only, from; /* 0 for never */
static int report = -1;
static atomic_ulong made, failed;

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

static bool
runs_out(void)
{
    if (!counts)
        return false;
    unsigned long number = atomic_fetch_add(&made, 1) + 1;
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
