/* kith help [COMMAND] */
#include "cli/command.h"
#include "cli/help.h"

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
    fprintf(stderr, "kith: unknown command '%s'\n", name);
    help_suggest_command(name);
    return EXIT_USAGE;
}
