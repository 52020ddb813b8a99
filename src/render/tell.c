/* SPDX-License-Identifier: MIT
 *
 * Standard error, for kith-render alone, and the one way to end with a line.
 * In: a line. Out: the same on what was standard error at the start; libraries
 * write to /dev/null meanwhile.
 *
 * tell and tell_and_end may be called in a handler for signals, and by any
 * thread: they ask for no memory, and print by write() alone. */
#include "render/tell.h"
#include "render/sanitized.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

static int place = STDERR_FILENO; /* where our words go */

/* Descriptor 2 becomes /dev/null, as that is where libraries write whatever we
 * do; the real one moves to a number of its own. If any step fails all stay on
 * one: too many words are better than none. */
void
tell_alone(void)
{
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    int own = nowhere >= 0 ? fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3) : -1;
    if (own >= 0 && !IS_SANITIZED && dup2(nowhere, STDERR_FILENO) >= 0)
        place = own;
    if (nowhere >= 0)
        close(nowhere);
}

void
tell(const char *text)
{
    ssize_t written = write(place, text, strlen(text));
    (void)written; /* nobody is left to tell */
}

/* The end is one thread's: the first that comes here. All others wait for it,
 * as a thread that goes on could still end us with another status. A signal
 * that came between taking and telling who took would wait for itself. */
static void
take_end(void)
{
    static atomic_flag is_taken = ATOMIC_FLAG_INIT;
    static atomic_bool is_known;
    static pthread_t taker;
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    bool is_first = !atomic_flag_test_and_set(&is_taken);
    if (is_first) {
        taker = pthread_self();
        atomic_store(&is_known, true);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    while (!is_first &&
           (!atomic_load(&is_known) || !pthread_equal(taker, pthread_self())))
        sleep(1);
}

void
tell_and_end(const char *line)
{
    take_end();
    tell(line);
    _exit(1);
}

void
tell_no_more(void)
{
    take_end();
}
