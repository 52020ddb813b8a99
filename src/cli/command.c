#include "cli/command.h"

#include <string.h>

const struct option_info option_table[OPTION_COUNT] = {
    [OPTION_SESSION] = {"session", 's', "S",
                        "which session: \"week 4\", a date, first, last "
                        "(default), #N"},
    [OPTION_OUTPUT] =
        {"output", 'o', "OUT",
         "write to this file: .dot, .svg, .png, .pdf; a report: .html"},
    [OPTION_DPI] = {"dpi", '\0', "N",
                    "dots an inch of a .png, 50 to 1200 (default 192)"},
    [OPTION_THERAPIST] = {"therapist", '\0', NULL,
                          "for the therapist: people marked caution, too"},
    [OPTION_CLIENT] = {"client", '\0', NULL,
                       "fit for the client: nobody marked caution"},
    [OPTION_FROM] = {"from", '\0', "S",
                     "the first session, or the one to compare with"},
    [OPTION_TO] = {"to", '\0', "S",
                   "the last session, or the one that is compared"},
    [OPTION_CONFIRMED] = {"confirmed", '\0', NULL,
                          "only values said in their session, none carried"},
    [OPTION_RELIABLE] = {"reliable", '\0', "R,...",
                         "noise: PHQ-9=5 points, or GAD-7=4.5:0.92, SD and "
                         "reliability"},
    [OPTION_JSON] = {"json", '\0', NULL, "print JSON, for scripts"},
    [OPTION_CSV] = {"csv", '\0', NULL, "print CSV, for tables"},
    [OPTION_PEOPLE] = {"people", '\0', NULL, "of each person"},
    [OPTION_FUNCTIONS] = {"functions", '\0', NULL, "of each kind of support"},
    [OPTION_ONLY] = {"only", '\0', "KEY,...", "only these measures"},
    [OPTION_ASCII] = {"ascii", '\0', NULL, "bars of plain characters"},
    [OPTION_DATE] = {"date", '\0', "D", "the day of the session, 2026-05-06"},
    [OPTION_WEEK] = {"week", '\0', "N", "the week of the session"},
    [OPTION_APPEND] = {"append", '\0', NULL,
                       "add it to the file instead of printing it"},
    [OPTION_CHANGE] = {"change", '\0', NULL,
                       "what changed: since last time, or --from and --to"},
    [OPTION_ALL] = {"all", '\0', NULL, "all sessions, small"},
    [OPTION_HANDOUT] = {"handout", '\0', NULL,
                        "the circle, who gives what, lines to write on"},
    [OPTION_TEXT] = {"text", '\0', NULL, "the same content in words"},
    [OPTION_PAPER] = {"paper", '\0', "P", "a4 (default) or letter"},
    [OPTION_LARGE] = {"large", '\0', NULL, "large print: paper a size larger"},
    [OPTION_GREY] = {"grey", '\0', NULL, "black and white"},
    [OPTION_INITIALS] = {"initials", '\0', NULL, "two letters for each name"},
    [OPTION_NO_TIES] = {"no-ties", '\0', NULL,
                        "without the lines between people"},
    [OPTION_NO_SUPPORT] = {"no-support", '\0', NULL,
                           "without arrows and zigzags at people"},
    [OPTION_TITLE] = {"title", '\0', "TEXT", "another title"},
    [OPTION_PRIVATE] = {"private", '\0', NULL, "private text, too"},
    [OPTION_LANG] = {"lang", '\0', "L",
                     "the language: en (default), de or de@informal"},
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
     .means = "the circle in words",
     .details = "Prints one session: people by ring, what is wanted and got, "
                "the gaps per kind of\nsupport, and who knows whom; for the "
                "therapist, unless --client is given. Colour\nonly on a "
                "terminal, never with NO_COLOR.",
     .options =
         BIT(OPTION_SESSION) | BIT(OPTION_CLIENT) | BIT(OPTION_THERAPIST),
     .run = cmd_show},
    {.name = "draw",
     .operands = "FILE",
     .least = 1,
     .most = 1,
     .means = "the circle as a picture",
     .details = "Draws the client's picture of one session: people on rings of "
                "closeness; or what\nchanged, all sessions, or a handout. "
                "Without -o it prints Graphviz DOT. Someone\nmarked caution is "
                "not on it, unless --therapist is given. Pictures of several\n"
                "pages are files numbered -1, -2 and so on.",
     .options = BIT(OPTION_SESSION) | BIT(OPTION_OUTPUT) | BIT(OPTION_CLIENT) |
                BIT(OPTION_THERAPIST) | BIT(OPTION_CHANGE) | BIT(OPTION_FROM) |
                BIT(OPTION_TO) | BIT(OPTION_ALL) | BIT(OPTION_HANDOUT) |
                BIT(OPTION_TEXT) | BIT(OPTION_PAPER) | BIT(OPTION_LARGE) |
                BIT(OPTION_GREY) | BIT(OPTION_INITIALS) | BIT(OPTION_NO_TIES) |
                BIT(OPTION_NO_SUPPORT) | BIT(OPTION_TITLE) | BIT(OPTION_DPI),
     .run = cmd_draw},
    {.name = "report",
     .operands = "FILE",
     .least = 1,
     .most = 1,
     .means = "one page to open, talk over and print",
     .details =
         "Writes one HTML file with every session: the circle, what changed, "
         "what is wanted\nand got. Without -o its name is the case's code. The "
         "client's page is the default;\n--therapist adds scores, goals, "
         "steps and measures. --from and --to say which\nsessions are on it.",
     .options = BIT(OPTION_OUTPUT) | BIT(OPTION_CLIENT) |
                BIT(OPTION_THERAPIST) | BIT(OPTION_PRIVATE) | BIT(OPTION_FROM) |
                BIT(OPTION_TO) | BIT(OPTION_PAPER) | BIT(OPTION_LANG),
     .run = cmd_report},
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
    {.name = "change",
     .operands = "FILE...",
     .least = 1,
     .most = -1,
     .means = "what changed since last time, and since the start",
     .details = "Says in words who joined, left and moved, what is got now, "
                "and what was said and\nsettled: the last step first, then "
                "from the first session to the last. The words\nare for the "
                "client; --therapist adds scores and numbers. --json, --csv "
                "and\nseveral files of one case, joined by the names of "
                "people, are for the therapist,\nunless --client is given.",
     .options = BIT(OPTION_FROM) | BIT(OPTION_TO) | BIT(OPTION_CLIENT) |
                BIT(OPTION_THERAPIST) | BIT(OPTION_CONFIRMED) |
                BIT(OPTION_RELIABLE) | BIT(OPTION_JSON) | BIT(OPTION_CSV) |
                BIT(OPTION_PEOPLE) | BIT(OPTION_FUNCTIONS),
     .run = cmd_change},
    {.name = "trend",
     .operands = "FILE...",
     .least = 1,
     .most = -1,
     .means = "all sessions side by side",
     .details = "A row for each score and measure, a column for each session, "
                "and small bars that\nshow the way it went. It says nothing "
                "of why. It is for the therapist, unless\n--client is given: "
                "then scores are not in it.",
     .options = BIT(OPTION_ONLY) | BIT(OPTION_CLIENT) | BIT(OPTION_THERAPIST) |
                BIT(OPTION_JSON) | BIT(OPTION_CSV) | BIT(OPTION_ASCII),
     .run = cmd_trend},
    {.name = "next",
     .operands = "FILE",
     .least = 1,
     .most = 1,
     .means = "the next session, ready to be filled in",
     .details = "Prints the next session: everyone with the last answers as "
                "remarks beside what is\nasked anew. Until a line is filled "
                "in, it changes nothing. The session is a week,\nor seven "
                "days, after the last one unless you say when.",
     .options = BIT(OPTION_DATE) | BIT(OPTION_WEEK) | BIT(OPTION_APPEND),
     .run = cmd_next},
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
