/* SPDX-License-Identifier: MIT
 *
 * What kith-render does to itself before it reads a graph. In: nothing. Out: a
 * process that ends within bounds: by its own line and status 1 where a signal
 * can be caught, by the kernel where it cannot.
 *
 * In a handler for signals nothing may be called that was perhaps interrupted:
 * no printf, no memory. So lines are literals, filled in by hand. */
#include "render/limits.h"
#include "render/sanitized.h"
#include "render/tell.h"

#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

enum {
    WRONG = 1,
    GRACE = 5,             /* seconds between being told and being ended */
    STACK_SIZE = 64 << 10, /* for telling of a stack that is full */
};

/* The limit is for cores that become files, the other for those that are piped
 * to a collector, and against programs of the same user that look in. */
static void
dump_no_core(void)
{
    static const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
    if (!IS_SANITIZED)
        prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

static rlim_t
lesser(rlim_t a, rlim_t b)
{
    return a < b ? a : b; /* RLIM_INFINITY is more than any */
}

/* The soft limit is told, by SIGXCPU; where that does not end the program, the
 * hard one does a little later. What was less before stays less. */
static void
bound_computing(void)
{
    struct rlimit bound;
    if (getrlimit(RLIMIT_CPU, &bound) != 0)
        return;
    bound.rlim_cur = lesser(bound.rlim_cur, LIMITS_SECONDS);
    bound.rlim_max = lesser(bound.rlim_max, bound.rlim_cur + GRACE);
    setrlimit(RLIMIT_CPU, &bound);
}

/* Should the parent have ended between the two looks, nobody would send the
 * signal any more: so it looks twice. Elsewhere than on Linux, and for a parent
 * that was gone before this: its end of the pipe is then closed, so that there
 * is nothing to draw. */
static void
end_with_parent(void)
{
#ifdef PR_SET_PDEATHSIG
    pid_t parent = getppid();
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != parent)
        _exit(WRONG);
#endif
}

/* Room is kept for two digits, and closed up for one. */
static void
give_up(int number)
{
    static char fault[] = "kith-render: the picture could not be drawn: a "
                          "library ended by a fault (signal ##)\n";
    char *digits = strchr(fault, '#');
    if (number == SIGXCPU)
        tell_and_end("kith-render: drawing took too long, so there is no "
                     "picture\n");
    if (number < 10)
        memmove(digits, digits + 1, strlen(digits));
    else
        *digits++ = (char)('0' + number / 10);
    *digits = (char)('0' + number % 10);
    tell_and_end(fault);
}

/* On a stack of its own, as the usual one may be what is full; reset, so that a
 * second one of a kind is the end at once. */
static void
catch_faults(void)
{
    static const int faults[] = {SIGSEGV, SIGBUS,  SIGABRT, SIGFPE,
                                 SIGILL,  SIGTRAP, SIGSYS};
    static char room[STACK_SIZE];
    stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
    struct sigaction action = {.sa_handler = give_up,
                               .sa_flags = SA_ONSTACK | (int)SA_RESETHAND};
    sigset_t all;
    sigaltstack(&stack, NULL);
    sigaction(SIGXCPU, &action, NULL);
    for (size_t i = 0; i < sizeof faults / sizeof *faults && !IS_SANITIZED; i++)
        sigaction(faults[i], &action, NULL);
    sigemptyset(&all); /* nothing of it may have been left blocked */
    sigprocmask(SIG_SETMASK, &all, NULL);
}

void
limits_set(void)
{
    dump_no_core();
    end_with_parent();
    bound_computing();
    catch_faults();
}
