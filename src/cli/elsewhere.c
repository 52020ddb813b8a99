/* The commands that reckon measures, in the program kith: it hands over to
 * kith-measures, which is the same command line linked with igraph. To load that
 * takes longer than to check or to draw a circle, as git keeps its network
 * library out of what needs none.
 *
 * In: what was typed. Out: this process goes on as the other program, with the
 * same arguments and streams; it comes back where that cannot be started. */
#include "cli/command.h"
#include "config.h"
#include "system/memory.h"
#include "system/program.h"
#include "system/terminal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int
hand_over(const struct invocation *invocation)
{
    char *program =
        program_find("kith-measures", KITH_LIBEXECDIR "/kith-measures");
    execv(program, invocation->arguments);
    memory_check(errno);
    fputs("kith: cannot start ", stderr);
    terminal_print_safe(stderr, program);
    fprintf(stderr, ": %s\n", strerror(errno));
    free(program);
    return EXIT_WRONG;
}

int
cmd_show(const struct invocation *invocation)
{
    return hand_over(invocation);
}

int
cmd_measure(const struct invocation *invocation)
{
    return hand_over(invocation);
}

int
cmd_trend(const struct invocation *invocation)
{
    return hand_over(invocation);
}

int
cmd_report(const struct invocation *invocation)
{
    return hand_over(invocation);
}

int
cmd_explain(const struct invocation *invocation)
{
    return hand_over(invocation);
}
