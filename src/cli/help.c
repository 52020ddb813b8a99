/* What kith says about itself. In: the tables of commands and options. Out:
 * lines for a terminal; on standard output where help was asked for, on
 * standard error where a command is missing or misspelt.
 *
 * Nothing is written here that the tables know: a command that is added there
 * shows here. */
#include "cli/help.h"
#include "base/utf8.h"

void
help_print(FILE *out)
{
    fputs("kith draws the circle of a person's relationships: who is close, "
          "what support is\nwanted and given.\n\n"
          "usage: kith COMMAND [OPTION...] FILE\n\n",
          out);
    for (const struct command *c = command_table; c->name != NULL; c++)
        fprintf(out, "  %-8s %-10s %s\n", c->name, c->operands, c->means);
    fputs("\nkith help COMMAND tells more; kith --version says which kith this "
          "is.\nA file named - is standard input. All stays on this machine.\n",
          out);
}

static void
print_option(const struct option_info *option, FILE *out)
{
    char left[40];
    const char *argument = option->argument != NULL ? option->argument : "";
    snprintf(left, sizeof left, "%s--%s%s%s",
             option->letter != '\0' ? (char[]){'-', option->letter, ',', ' ', 0}
                                    : "    ",
             option->name, argument[0] != '\0' ? " " : "", argument);
    fprintf(out, "  %-18s %s\n", left, option->means);
}

/* --help is every command's, and stands in no command's list. */
void
help_print_command(const struct command *command, FILE *out)
{
    fprintf(out, "usage: kith %s%s %s\n\n%s\n", command->name,
            command_has_options(command) ? " [OPTION...]" : "",
            command->operands, command->details);
    fputs("\n", out);
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_takes(command, (enum cli_option)i))
            print_option(&option_table[i], out);
}

/* Remembers CANDIDATE where it is nearer to WORD than what was found; of two as
 * near the first stays, which is the table's order. */
static void
consider(const char *word, const char *candidate, size_t *least,
         const char **nearest)
{
    size_t slips = utf8_slips(slice_of(word), slice_of(candidate), 2);
    if (slips >= *least)
        return;
    *least = slips;
    *nearest = candidate;
}

/* At most two slips: words are short, and with three anything is near. */
void
help_suggest_command(const char *word)
{
    const char *nearest = NULL;
    size_t least = 3;
    for (const struct command *c = command_table; c->name != NULL; c++)
        consider(word, c->name, &least, &nearest);
    if (nearest != NULL)
        fprintf(stderr, "kith: did you mean '%s'?\n", nearest);
}

/* WORD as typed, with its hyphens and what stands behind "=". */
void
help_suggest_option(const struct command *command, const char *word)
{
    const char *nearest = NULL;
    size_t least = 3;
    char name[32];
    while (*word == '-')
        word++;
    snprintf(name, sizeof name, "%.*s", (int)strcspn(word, "="), word);
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command_takes(command, (enum cli_option)i))
            consider(name, option_table[i].name, &least, &nearest);
    if (nearest != NULL)
        fprintf(stderr, "kith: did you mean '--%s'?\n", nearest);
}
