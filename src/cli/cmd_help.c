/* kith help [COMMAND]. In: perhaps a command's name. Out: its page, or all
 * commands in short, on standard output, as that is what was asked for. */
#include "cli/command.h"
#include "cli/help.h"
#include "system/terminal.h"

/* A word that is no command is used wrongly, like an option that there is not:
 * a script that asks sees it by the status. */
int
cmd_help(const struct invocation *invocation)
{
    if (invocation->operand_count == 0) {
        help_print(stdout);
        return EXIT_FINE;
    }
    const char *name = invocation->operands[0];
    const struct command *command = command_find(name);
    if (command != NULL) {
        help_print_command(command, stdout);
        return EXIT_FINE;
    }
    fputs("kith: unknown command '", stderr);
    terminal_print_safe(stderr, name);
    fputs("'\n", stderr);
    help_suggest_command(name);
    return EXIT_USAGE;
}
