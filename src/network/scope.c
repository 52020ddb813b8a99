/* igraph's errors and warnings, kept from going their own way. In: what igraph
 * calls its handlers with. Out: one reason, for a struct kith_error.
 *
 * One reason is kept: igraph calls the handler once per stack frame, the real
 * text first. Of one error the handler does not return: igraph 0.10 goes on
 * with memory that it did not get. */
#include "network/scope.h"
#include "base/alloc.h"
#include "network/compat.h"

#include <stdio.h>

static char first_reason[160];

/* What a call had taken until it failed stands on a list of igraph's; a handler
 * that returns has to see that it is given back. */
static void
keep_first_reason(const char *reason, const char *file, int line,
                  igraph_error_t code)
{
    (void)file, (void)line;
    if (code == IGRAPH_ENOMEM)
        alloc_fail();
    if (first_reason[0] == '\0')
        snprintf(first_reason, sizeof first_reason, "%s", reason);
    IGRAPH_FINALLY_FREE();
}

/* Warnings would be printed, and a library is silent. */
static void
drop_warning(const char *reason, const char *file, int line)
{
    (void)reason, (void)file, (void)line;
}

/* igraph 1.0 wants to be set up once before all else; 0.10 does not know of it
 * (compat.h). */
void
scope_enter(struct scope *scope)
{
    static bool ready;
    first_reason[0] = '\0';
    scope->error = igraph_set_error_handler(keep_first_reason);
    scope->warning = igraph_set_warning_handler(drop_warning);
    if (!ready)
        (void)igraph_setup();
    ready = true;
}

void
scope_leave(const struct scope *scope)
{
    igraph_set_error_handler(scope->error);
    igraph_set_warning_handler(scope->warning);
}

bool
scope_explain(const char *what, struct kith_error *error)
{
    error->code = KITH_IGRAPH;
    snprintf(error->message, sizeof error->message, "igraph, %s: %s", what,
             first_reason[0] != '\0' ? first_reason : "unknown reason");
    return false;
}
