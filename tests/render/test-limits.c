#define _GNU_SOURCE
#include "render/limits.h"
#include "render/tell.h"
#include "suite.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

enum { YES = 0, NO = 2 };

/* Each is asked behind limits_set, in a process of its own. */

static int
dumps_core(void)
{
    struct rlimit core;
    return getrlimit(RLIMIT_CORE, &core) != 0 || core.rlim_max > 0 ? YES : NO;
}

static int
is_dumpable(void)
{
#ifdef __linux__
    return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0 ? YES : NO;
#else
    return NO;
#endif
}

static int
computes_for_ever(void)
{
    struct rlimit cpu;
    return getrlimit(RLIMIT_CPU, &cpu) == 0 && cpu.rlim_cur == LIMITS_SECONDS &&
                   cpu.rlim_max > LIMITS_SECONDS && cpu.rlim_max < 200
               ? NO
               : YES;
}

static const struct {
    const char *name;
    int (*does)(void);
} questions[] = {
    {"dumps core", dumps_core},
    {"is dumpable", is_dumpable},
    {"computes for ever", computes_for_ever},
};

START_TEST(is_bounded)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        limits_set();
        _exit(questions[_i].does());
    }
    ck_assert(waitpid(child, &status, 0) == child);
    ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == NO, "%s: %x",
                  questions[_i].name, (unsigned)status);
}
END_TEST

/* Who was allowed less is not allowed more. */
static const rlim_t allowed[][2] = {
    {3, 7}, {3, RLIM_INFINITY}, {50, 50}, {LIMITS_SECONDS + 1, 999}};

START_TEST(is_never_loosened)
{
    int status;
    struct rlimit cpu = {allowed[_i][0], allowed[_i][1]};
    pid_t child = fork();
    if (child == 0) {
        setrlimit(RLIMIT_CPU, &cpu);
        limits_set();
        struct rlimit now;
        getrlimit(RLIMIT_CPU, &now);
        _exit(now.rlim_cur > cpu.rlim_cur || now.rlim_max > cpu.rlim_max ||
              now.rlim_cur > LIMITS_SECONDS || now.rlim_max > 200);
    }
    ck_assert(waitpid(child, &status, 0) == child);
    ck_assert_msg(status == 0, "row %d: %x", _i, (unsigned)status);
}
END_TEST

static void
fall_over(int number)
{
    sigset_t blocked;
    sigfillset(&blocked); /* as whoever started this may have left it */
    sigprocmask(SIG_SETMASK, &blocked, NULL);
    signal(number, SIG_IGN);
    limits_set();
    raise(number);
    _exit(NO);
}

static int
fill_stack(volatile int *depth)
{
    volatile char room[1 << 16];
    room[0] = 1;
    *depth += 1;
    return *depth > 0 ? fill_stack(depth) + room[0] : 0;
}

static const struct {
    int number; /* 0: the stack is full */
    const char *line;
} faults[] = {
    {SIGXCPU, "kith-render: drawing took too long, so there is no picture\n"},
    {SIGSEGV, "kith-render: the picture could not be drawn: a library ended by "
              "a fault (signal 11)\n"},
    {SIGABRT, "kith-render: the picture could not be drawn: a library ended by "
              "a fault (signal 6)\n"},
    {SIGBUS, NULL},
    {SIGFPE, NULL},
    {SIGILL, NULL},
    {SIGTRAP, NULL},
    {0, "kith-render: the picture could not be drawn: a library ended by "
        "a fault (signal 11)\n"},
};

START_TEST(is_told)
{
    int status, ends[2];
    char told[4096] = "";
    ck_assert(pipe(ends) == 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        tell_alone();
        if (faults[_i].number != 0)
            fall_over(faults[_i].number);
        limits_set();
        volatile int depth = 0;
        _exit(fill_stack(&depth) > 0 ? NO : YES);
    }
    close(ends[1]);
    size_t size = 0;
    for (ssize_t got = 1; got > 0; size += (size_t)got)
        got = read(ends[0], told + size, sizeof told - 1 - size);
    ck_assert(waitpid(child, &status, 0) == child);
    ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 1, "row %d: %x",
                  _i, (unsigned)status);
    if (faults[_i].line != NULL)
        ck_assert_text(told, faults[_i].line);
    ck_assert_msg(size > 0 && strchr(told, '\n') == told + size - 1,
                  "row %d: %s", _i, told);
    close(ends[0]);
}
END_TEST

/* What libraries print is not heard, what is told is. */
START_TEST(is_alone)
{
    int ends[2];
    char told[4096] = "";
    ck_assert(pipe(ends) == 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        tell_alone();
        fputs("noise\n", stderr);
        tell("one\n");
        tell_and_end("last\n");
    }
    close(ends[1]);
    ck_assert(waitpid(child, NULL, 0) == child);
    ck_assert(read(ends[0], told, sizeof told - 1) > 0);
    ck_assert_text(told, "one\nlast\n");
    close(ends[0]);
}
END_TEST

/* CHILD says when it is set, and would then wait for ever. */
START_TEST(ends_with_its_parent)
{
#ifdef PR_SET_PDEATHSIG
    int ends[2];
    char byte;
    ck_assert(pipe(ends) == 0);
    pid_t parent = fork();
    if (parent == 0) {
        if (fork() == 0) {
            limits_set();
            if (write(ends[1], "x", 1) != 1)
                _exit(NO);
            for (;;)
                pause();
        }
        close(ends[1]);
        for (;;)
            pause();
    }
    close(ends[1]);
    ck_assert(read(ends[0], &byte, 1) == 1);
    kill(parent, SIGKILL);
    ck_assert(waitpid(parent, NULL, 0) == parent);
    ck_assert(read(ends[0], &byte, 1) == 0); /* its end is closed: it is gone */
    close(ends[0]);
#endif
}
END_TEST

SUITE("limits", {
    tcase_add_loop_test(tc, is_bounded, 0, ROWS_OF(questions));
    tcase_add_loop_test(tc, is_never_loosened, 0, ROWS_OF(allowed));
    tcase_add_loop_test(tc, is_told, 0, ROWS_OF(faults));
    tcase_add_test(tc, is_alone);
    tcase_add_test(tc, ends_with_its_parent);
})
