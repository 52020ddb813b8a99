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
    [OPTION_JSON] = {"json", '\0', NULL, "print JSON, for scripts"},
    [OPTION_CSV] = {"csv", '\0', NULL, "print CSV, for tables"},
    [OPTION_PEOPLE] = {"people", '\0', NULL, "of each person"},
    [OPTION_FUNCTIONS] = {"functions", '\0', NULL, "of each kind of support"},
    [OPTION_ONLY] = {"only", '\0', "KEY,...", "only these measures"},
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
    {.name = "measure",
     .operands = "FILE",
     .least = 1,
     .most = 1,
     .means = "numbers: closeness, support, structure",
     .details = "Prints the measures of every session, or of one; kith explain "
                "says what they mean.\nWhat nobody said is ?, null or empty, "
                "never 0. Plain output shows the last four\nsessions, --people "
                "the last one. CSV has a row for each session, person or "
                "kind\nof support.",
     .options = BIT(OPTION_SESSION) | BIT(OPTION_JSON) | BIT(OPTION_CSV) |
                BIT(OPTION_PEOPLE) | BIT(OPTION_FUNCTIONS) | BIT(OPTION_ONLY),
     .run = cmd_measure},
    {.name = "explain",
     .operands = "[KEY]",
     .least = 0,
     .most = 1,
     .means = "what a measure, or the code of a problem, means",
     .details = "Says what a measure means, how it is computed, where it comes "
                "from and how to read\nit. Without a key it lists them all.",
     .run = cmd_explain},
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
