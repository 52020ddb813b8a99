/* What kith says about itself, from the tables of commands and options.
 * Suggestions go to standard error, as they follow a mistake. */
#pragma once

#include "cli/command.h"

#include <stdio.h>

/* All commands in short. */
void help_print(FILE *out);

/* One command, whole. */
void help_print_command(const struct command *command, FILE *out);

/* "did you mean 'show'?" for a word that is no command; nothing where none is
 * near. */
void help_suggest_command(const char *word);

/* The same for an option of COMMAND, given as it was typed. */
void help_suggest_option(const struct command *command, const char *word);
