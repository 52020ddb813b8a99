/* Signals, held back and let in again: what signals_hold() hands out is the
 * mask that was, for signals_release(). SIGKILL and SIGSTOP cannot be held;
 * against the first it helps that a file has no name until it is whole. */
#include "system/signals.h"

#include <errno.h>
#include <stddef.h>

void
signals_hold(sigset_t *before)
{
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, before);
}

/* Whoever releases is often about to say why something failed. */
void
signals_release(const sigset_t *before)
{
    int reason = errno;
    sigprocmask(SIG_SETMASK, before, NULL);
    errno = reason;
}
