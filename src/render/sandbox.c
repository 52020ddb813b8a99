/* SPDX-License-Identifier: MIT
 *
 * Landlock shuts the files, a seccomp filter the calls; see sandbox.h.
 *
 * Both by hand. Landlock has no library. For the filter there is libseccomp,
 * but it is one more package and one more library to load (0.3 ms, as much as
 * all that is here), and what it knows is not needed: the filter is a list of
 * calls and six looks at an argument. The kernel's promises are old numbers
 * that never change, so they stand here where headers lack them. */
#define _GNU_SOURCE /* O_PATH, dl_iterate_phdr */
#include "render/sandbox.h"
#include "render/sanitized.h"

#ifndef __linux__

bool
sandbox_files(void)
{
    return false;
}

bool
sandbox_calls(void)
{
    return false;
}

#else

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool
is_off(void)
{
    const char *word = getenv("KITH_SANDBOX");
    return word != NULL && strcmp(word, "off") == 0;
}

/* --- Files: Landlock ----------------------------------------------------- */

enum {
    CREATE_RULESET = 444,
    ADD_RULE = 445,
    RESTRICT_SELF = 446,
    GET_VERSION = 1,
    PATH_BENEATH = 1,
    READ_FILE = 1 << 2,
    READ_DIR = 1 << 3,
};

struct ruleset {
    uint64_t files, net, scoped;
};

struct path_rule {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

static const char *const readable[] = {
    /* libraries and Graphviz's plugins */
    "/lib",
    "/lib32",
    "/lib64",
    "/usr/lib",
    "/usr/lib32",
    "/usr/lib64",
    "/usr/local/lib",
    "/usr/local/lib64",
    "/etc/ld.so.cache",
    "/gnu/store",
    "/nix/store",
    /* fonts, and where fontconfig is told of them */
    "/etc/fonts",
    "/usr/share/fontconfig",
    "/usr/share/fonts",
    "/usr/share/X11/fonts",
    "/usr/share/texmf/fonts",
    "/usr/share/texlive/texmf-dist/fonts",
    "/usr/local/etc/fonts",
    "/usr/local/share/fonts",
    "/var/cache/fontconfig",
    "/run/host/fonts",
    "/run/host/user-fonts",
    /* where Thai words end */
    "/usr/share/libthai",
};

/* The same in the user's own directories: by the variables that fontconfig and
 * Graphviz themselves look at. */
static const struct {
    const char *variable, *beneath;
} own_readable[] = {
    {"HOME", "/.fonts"},
    {"HOME", "/.fonts.conf"},
    {"HOME", "/.fontconfig"},
    {"HOME", "/.local/share/fonts"},
    {"HOME", "/.config/fontconfig"},
    {"HOME", "/.cache/fontconfig"},
    {"XDG_DATA_HOME", "/fonts"},
    {"XDG_CONFIG_HOME", "/fontconfig"},
    {"XDG_CACHE_HOME", "/fontconfig"},
    {"FONTCONFIG_PATH", ""},
    {"FONTCONFIG_FILE", ""},
    {"GVBINDIR", ""},
};

/* A rule holds a directory and all beneath it; of a file the right to list
 * would be refused. */
static void
allow(int ruleset, const char *path)
{
    struct stat status;
    struct path_rule rule = {.allowed = READ_FILE};
    rule.parent = open(path, O_PATH | O_CLOEXEC);
    if (rule.parent < 0)
        return; /* what is not there need not be read */
    if (fstat(rule.parent, &status) == 0 && S_ISDIR(status.st_mode))
        rule.allowed |= READ_DIR;
    syscall(ADD_RULE, ruleset, PATH_BENEATH, &rule, 0);
    close(rule.parent);
}

/* Wherever a library came from, others of its kind may. */
static int
allow_beside(struct dl_phdr_info *library, size_t size, void *ruleset)
{
    const char *name = library->dlpi_name, *slash = strrchr(name, '/');
    char directory[4096];
    size_t length = slash != NULL ? (size_t)(slash - name) : 0;
    (void)size;
    if (length == 0 || length >= sizeof directory ||
        strncmp(name, "/lib/", 5) == 0 || strncmp(name, "/usr/lib/", 9) == 0)
        return 0; /* most are where they are allowed anyway */
    memcpy(directory, name, length);
    directory[length] = '\0';
    allow(*(int *)ruleset, directory);
    return 0;
}

#if IS_SANITIZED
/* What the sanitizers read when all is over: which leaks are known, and how
 * the functions are called in which they are. */
static void
allow_sanitizers(int ruleset)
{
    const char *options = getenv("LSAN_OPTIONS");
    const char *known =
        options != NULL ? strstr(options, "suppressions=/") : NULL;
    char path[4096];
    if (known != NULL) {
        known = strchr(known, '/');
        snprintf(path, sizeof path, "%.*s", (int)strcspn(known, ":"), known);
        allow(ruleset, path);
    }
    allow(ruleset, "/proc");
    allow(ruleset, "/proc/self/exe");
}
#endif

static void
allow_readable(int ruleset)
{
    for (size_t i = 0; i < sizeof readable / sizeof *readable; i++)
        allow(ruleset, readable[i]);
    for (size_t i = 0; i < sizeof own_readable / sizeof *own_readable; i++) {
        char path[4096];
        const char *value = getenv(own_readable[i].variable);
        if (value == NULL || value[0] != '/')
            continue; /* relative ones mean nothing to anybody */
        int size =
            snprintf(path, sizeof path, "%s%s", value, own_readable[i].beneath);
        if (size > 0 && (size_t)size < sizeof path)
            allow(ruleset, path);
    }
    dl_iterate_phdr(allow_beside, &ruleset);
#if IS_SANITIZED
    allow_sanitizers(ruleset);
#endif
}

/* Everything that a kernel of this version can forbid. */
static int
make_ruleset(long version)
{
    /* How many rights to files each version of Landlock knows; a bit that it
     * does not know would be refused. The size of the struct says the rest. */
    static const int kinds_of_files[] = {0, 13, 14, 15, 15, 16};
    struct ruleset all = {0};
    size_t size = offsetof(struct ruleset, net);
    int kinds = version < 5 ? kinds_of_files[version] : 16;
    all.files = (UINT64_C(1) << kinds) - 1;
    if (version >= 4) {
        size = offsetof(struct ruleset, scoped);
        all.net = 3; /* bind and connect */
    }
    if (version >= 6) {
        size = sizeof all;
        all.scoped = 3; /* abstract sockets, signals */
    }
    return (int)syscall(CREATE_RULESET, &all, size, 0);
}

/* The kernel is asked for its version first: one without Landlock says so by
 * failing, and then files stay open, as they were. */
static bool
shut_files(void)
{
    long version = syscall(CREATE_RULESET, NULL, 0, GET_VERSION);
    int ruleset = version > 0 ? make_ruleset(version) : -1;
    if (ruleset < 0)
        return false;
    allow_readable(ruleset);
    bool shut = syscall(RESTRICT_SELF, ruleset, 0) == 0;
    close(ruleset);
    return shut;
}

bool
sandbox_files(void)
{
    if (is_off())
        return false;
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && shut_files();
}

/* --- Calls: seccomp ------------------------------------------------------ */

/* Elsewhere the numbers and arguments of calls are others, and were not tried:
 * there Landlock stands alone. */
#if !IS_SANITIZED && defined(__LP64__) && defined(SYS_seccomp) &&              \
    (defined(__x86_64__) || defined(__aarch64__) || defined(__riscv)) &&       \
    __has_include(<linux/seccomp.h>) && __has_include(<linux/filter.h>) && \
    __has_include(<linux/audit.h>)

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#else
#define MACHINE AUDIT_ARCH_RISCV64
#endif

static const int harmless[] = {
    /* files that are open */
    SYS_read,
    SYS_readv,
    SYS_pread64,
    SYS_write,
    SYS_writev,
    SYS_close,
    SYS_lseek,
    SYS_fcntl,
    SYS_fadvise64,
    SYS_getdents64,
    /* looking at files, not into them */
    SYS_fstat,
    SYS_newfstatat,
    SYS_statx,
    SYS_statfs,
    SYS_fstatfs,
    SYS_faccessat,
    SYS_readlinkat,
    SYS_getcwd,
#ifdef SYS_faccessat2
    SYS_faccessat2,
#endif
#ifdef __x86_64__
    SYS_access,
    SYS_stat,
    SYS_lstat,
    SYS_readlink,
    SYS_poll,
    SYS_time,
#endif
    /* memory */
    SYS_brk,
    SYS_munmap,
    SYS_mremap,
    SYS_madvise,
    SYS_membarrier,
    /* threads */
    SYS_futex,
    SYS_set_robust_list,
    SYS_set_tid_address,
    SYS_sched_yield,
    SYS_sched_getaffinity,
    SYS_gettid,
    SYS_exit,
    SYS_exit_group,
    SYS_restart_syscall,
    SYS_eventfd2,
    SYS_ppoll,
#ifdef SYS_rseq
    SYS_rseq,
#endif
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,
    SYS_sigaltstack,
    /* who, where and when this is */
    SYS_getpid,
    SYS_getuid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getegid,
    SYS_uname,
    SYS_sysinfo,
    SYS_getrusage,
    SYS_getrandom,
    SYS_gettimeofday,
    SYS_clock_gettime,
    SYS_clock_getres,
    SYS_clock_nanosleep,
    SYS_nanosleep,
};

enum {
    LONGEST_FILTER = 256,
    WRITING = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND,
    IN_THREAD = 0x00010000, /* CLONE_THREAD */
};

struct filter {
    struct sock_filter code[LONGEST_FILTER];
    unsigned short size;
};

static void
add(struct filter *filter, struct sock_filter instruction)
{
    if (filter->size < LONGEST_FILTER)
        filter->code[filter->size++] = instruction;
}

static void
load(struct filter *filter, size_t offset)
{
    add(filter, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                             (uint32_t)offset));
}

static void
answer(struct filter *filter, uint32_t value)
{
    add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, value));
}

static void
refuse(struct filter *filter, int error)
{
    answer(filter, SECCOMP_RET_ERRNO | (uint32_t)error);
}

/* Skips as many instructions as FALSE says, unless TEST with VALUE holds. */
static void
unless(struct filter *filter, unsigned short test, uint32_t value,
       unsigned char skipped)
{
    add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | test | BPF_K, value, 0,
                                             skipped));
}

/* Allows CALL when TEST of its ARGUMENT with VALUE says EXPECTED. */
static void
allow_when(struct filter *filter, int call, size_t argument,
           unsigned short test, uint32_t value, bool expected)
{
    unless(filter, BPF_JEQ, (uint32_t)call, 4);
    /* The lower half: all three machines are little-endian. */
    load(filter, offsetof(struct seccomp_data, args) + 8 * argument);
    unless(filter, test, value, 1);
    if (expected) {
        answer(filter, SECCOMP_RET_ALLOW);
        refuse(filter, EACCES);
    } else {
        refuse(filter, EACCES);
        answer(filter, SECCOMP_RET_ALLOW);
    }
}

/* "No such call" is the default: libraries know how to do without. */
static void
write_filter(struct filter *filter)
{
    /* Numbers of another machine's calls are never looked at: its own number
     * then stands in their place, which is no call's. */
    load(filter, offsetof(struct seccomp_data, arch));
    unless(filter, BPF_JEQ, MACHINE, 1);
    load(filter, offsetof(struct seccomp_data, nr));
    for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++) {
        unless(filter, BPF_JEQ, (uint32_t)harmless[i], 1);
        answer(filter, SECCOMP_RET_ALLOW);
    }
#ifdef SYS_open
    allow_when(filter, SYS_open, 1, BPF_JSET, WRITING, false);
#endif
    allow_when(filter, SYS_openat, 2, BPF_JSET, WRITING, false);
    allow_when(filter, SYS_mmap, 2, BPF_JSET, PROT_EXEC, false);
    allow_when(filter, SYS_mprotect, 2, BPF_JSET, PROT_EXEC, false);
    allow_when(filter, SYS_clone, 0, BPF_JSET, IN_THREAD, true);
    allow_when(filter, SYS_prctl, 0, BPF_JEQ, PR_SET_NAME, true);
    refuse(filter, ENOSYS); /* clone3, too: its flags cannot be seen */
}

bool
sandbox_calls(void)
{
    struct filter filter = {.size = 0};
    if (is_off())
        return false;
    write_filter(&filter);
    struct sock_fprog program = {.len = filter.size, .filter = filter.code};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
                   SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}

#else

bool
sandbox_calls(void)
{
    return false;
}

#endif
#endif
