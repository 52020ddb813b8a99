/* kith help [COMMAND] */
#include "cli/command.h"
#include "cli/help.h"
#include "system/terminal.h"

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
