#include "cli/command.h"

#include <string.h>

const struct option_info option_table[OPTION_COUNT] = {
    [OPTION_SESSION] = {"session", 's', "S",
                        "which session: \"week 4\", a date, first, last "
                        "(default), #N"},
    [OPTION_OUTPUT] = {"output", 'o', "OUT",
                       "write to this file: .dot, .svg, .png or .pdf"},
    [OPTION_THERAPIST] = {"therapist", '\0', NULL,
                          "draw people marked caution, too"},
    [OPTION_HELP] = {"help", 'h', NULL, "show this help"},
};

#define BIT(option) (1u << (option))

const struct command command_table[] = {
    {.name = "check",
     .operands = "FILE...",
     .least = 1,
     .most = -1,
     .means = "say what is wrong with inventories, if anything",
     .details = "Says nothing when all is well. Otherwise prints every problem "
                "of each file: its\nplace, the line, and what to write "
                "instead.",
     .run = cmd_check},
    {.name = "show",
     .operands = "FILE",
     .least = 1,
     .most = 1,
     .means = "the circle in words, for the therapist",
     .details = "Prints one session: people by ring, what is wanted and got, "
                "the gaps per kind of\nsupport, and who knows whom. Colour "
                "only on a terminal, never with NO_COLOR.",
     .options = BIT(OPTION_SESSION),
     .run = cmd_show},
    {.name = "draw",
     .operands = "FILE",
     .least = 1,
     .most = 1,
     .means = "the circle as a picture",
     .details = "Draws the client's picture of one session: people on rings of "
                "closeness. Without\n-o it prints Graphviz DOT. Someone marked "
                "caution is not on it, unless --therapist\nis given.",
     .options =
         BIT(OPTION_SESSION) | BIT(OPTION_OUTPUT) | BIT(OPTION_THERAPIST),
     .run = cmd_draw},
    {.name = "help",
     .operands = "[COMMAND]",
     .least = 0,
     .most = 1,
     .means = "how to use kith, or one of its commands",
     .details = "The format of inventories is described in kith(5).",
     .run = cmd_help},
    {.name = NULL},
};

const struct command *
command_find(const char *name)
{
    for (const struct command *c = command_table; c->name != NULL; c++)
        if (strcmp(c->name, name) == 0)
            return c;
    return NULL;
}
