/* Command lines. */
#pragma once

#include "cli/command.h"

/* Takes apart ARGV behind the command's name. False, with the reason printed,
 * where it cannot be understood. */
bool options_parse(const struct command *command, int argc, char **argv,
                   struct invocation *invocation);
