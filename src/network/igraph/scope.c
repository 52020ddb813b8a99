/* igraph's errors and warnings, kept from going their own way. In: what igraph
 * calls its handlers with. Out: one reason, for a struct kith_error.
 *
 * One reason is kept: igraph calls the handler once per stack frame, the real
 * text first. Of one error the handler does not return: igraph 0.10 goes on
 * with memory that it did not get. */
#include "network/igraph/scope.h"
#include "base/alloc.h"
#include "network/igraph/compat.h"

#include <stdatomic.h>
#include <stdio.h>

/* Is there a scope? All below belongs to it. */
static atomic_flag entered = ATOMIC_FLAG_INIT;
static char first_reason[160];
static const struct progress *waiting;
static double share_from, share_to;

/* What a call had taken until it failed stands on a list of igraph's; a handler
 * has to see that it is given back, before it leaves the call, too. */
static void
keep_first_reason(const char *reason, const char *file, int line,
                  igraph_error_t code)
{
    (void)file, (void)line;
    IGRAPH_FINALLY_FREE();
    if (code == IGRAPH_ENOMEM)
        alloc_fail();
    if (first_reason[0] == '\0')
        snprintf(first_reason, sizeof first_reason, "%s", reason);
}

/* Warnings would be printed, and a library is silent. */
static void
drop_warning(const char *reason, const char *file, int line)
{
    (void)reason, (void)file, (void)line;
}

static igraph_error_t
hand_on(const char *message, igraph_real_t percent, void *unused)
{
    (void)message, (void)unused;
    progress_tell(waiting,
                  share_from + (share_to - share_from) * percent / 100);
    return IGRAPH_SUCCESS;
}

/* igraph 1.0 wants to be set up once before all else; 0.10 does not know of it
 * (compat.h). */
bool
scope_enter(struct scope *scope, const struct progress *progress,
            struct kith_error *error)
{
    static bool ready;
    if (atomic_flag_test_and_set(&entered)) {
        error->code = KITH_BUSY;
        snprintf(error->message, sizeof error->message,
                 "another thread is using igraph");
        return false;
    }
    first_reason[0] = '\0';
    waiting = progress;
    scope->error = igraph_set_error_handler(keep_first_reason);
    scope->warning = igraph_set_warning_handler(drop_warning);
    scope->progress = igraph_set_progress_handler(hand_on);
    if (!ready)
        (void)igraph_setup();
    ready = true;
    return true;
}

void
scope_leave(const struct scope *scope)
{
    igraph_set_error_handler(scope->error);
    igraph_set_warning_handler(scope->warning);
    igraph_set_progress_handler(scope->progress);
    atomic_flag_clear(&entered);
}

void
scope_share(double from, double to)
{
    share_from = from;
    share_to = to;
}

bool
scope_explain(const char *what, struct kith_error *error)
{
    error->code = KITH_IGRAPH;
    snprintf(error->message, sizeof error->message, "igraph, %s: %s", what,
             first_reason[0] != '\0' ? first_reason : "unknown reason");
    return false;
}
