/* The rows of the table, and finding one. In: a name as typed. Out: a row, or
 * NULL.
 *
 * The details are broken where a terminal of 80 columns would break them, as
 * help prints them as they are. The order is that of help. */
#include "cli/command.h"

#include <assert.h>
#include <string.h>

#define DESCRIBE_OPTION(number, name, letter, argument, means)                 \
    [OPTION_##number] = {name, letter, argument, means},
const struct option_info option_table[OPTION_COUNT] = {
    CLI_OPTIONS(DESCRIBE_OPTION)};
#undef DESCRIBE_OPTION

#define NAME_OPTION(number, name, ...)                                         \
    static_assert(sizeof name > 1, "an option has a name");
CLI_OPTIONS(NAME_OPTION)
#undef NAME_OPTION

#define TAKES(option) [option] = true

const struct command command_table[] = {
    {.name = "new",
     .operands = "[CODE]",
     .least = 0,
     .most = 1,
     .means = "a first inventory, to begin with",
     .details =
         "At a terminal it asks: who stands in the middle, who comes to "
         "mind, who they are\nand how close; elsewhere it writes an "
         "example. Remarks in it say what each line\nis. CODE is the "
         "case's, never a real name (default C001). With -o it goes into "
         "a\nnew file.",
     .options = {TAKES(OPTION_OUTPUT), TAKES(OPTION_LANG)},
     .run = cmd_new},
    {.name = "check",
     .operands = "FILE...",
     .least = 1,
     .most = -1,
     .means = "say what is wrong with inventories, if anything",
     .details = "Says nothing when all is well. Otherwise prints every problem "
                "of each file: its\nplace, the line, and what to write "
                "instead. Notes are no problems: what is right\nand was "
                "perhaps not meant.",
     .options = {[OPTION_STRICT] = true},
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
     .options = {TAKES(OPTION_SESSION), TAKES(OPTION_CLIENT),
                 TAKES(OPTION_THERAPIST), TAKES(OPTION_LANG)},
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
     .options = {TAKES(OPTION_SESSION), TAKES(OPTION_OUTPUT),
                 TAKES(OPTION_CLIENT), TAKES(OPTION_THERAPIST),
                 TAKES(OPTION_CHANGE), TAKES(OPTION_FROM), TAKES(OPTION_TO),
                 TAKES(OPTION_ALL), TAKES(OPTION_HANDOUT), TAKES(OPTION_TEXT),
                 TAKES(OPTION_PAPER), TAKES(OPTION_LARGE), TAKES(OPTION_GREY),
                 TAKES(OPTION_INITIALS), TAKES(OPTION_NO_TIES),
                 TAKES(OPTION_NO_SUPPORT), TAKES(OPTION_TITLE),
                 TAKES(OPTION_DPI), TAKES(OPTION_LANG)},
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
     .options = {TAKES(OPTION_OUTPUT), TAKES(OPTION_CLIENT),
                 TAKES(OPTION_THERAPIST), TAKES(OPTION_PRIVATE),
                 TAKES(OPTION_FROM), TAKES(OPTION_TO), TAKES(OPTION_PAPER),
                 TAKES(OPTION_LANG)},
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
     .options = {TAKES(OPTION_SESSION), TAKES(OPTION_JSON), TAKES(OPTION_CSV),
                 TAKES(OPTION_PEOPLE), TAKES(OPTION_FUNCTIONS),
                 TAKES(OPTION_ONLY)},
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
     .options = {TAKES(OPTION_FROM), TAKES(OPTION_TO), TAKES(OPTION_CLIENT),
                 TAKES(OPTION_THERAPIST), TAKES(OPTION_CONFIRMED),
                 TAKES(OPTION_RELIABLE), TAKES(OPTION_JSON), TAKES(OPTION_CSV),
                 TAKES(OPTION_PEOPLE), TAKES(OPTION_FUNCTIONS),
                 TAKES(OPTION_LANG)},
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
     .options = {TAKES(OPTION_ONLY), TAKES(OPTION_CLIENT),
                 TAKES(OPTION_THERAPIST), TAKES(OPTION_JSON), TAKES(OPTION_CSV),
                 TAKES(OPTION_ASCII), TAKES(OPTION_LANG)},
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
     .options = {TAKES(OPTION_DATE), TAKES(OPTION_WEEK), TAKES(OPTION_APPEND)},
     .run = cmd_next},
    {.name = "arrange",
     .operands = "FILE",
     .least = 1,
     .most = 1,
     .means = "seat everyone anew, and say so in the text",
     .details =
         "Finds the best place on the page for everyone, all sessions "
         "together, and prints the text\nwith them said: \"at 4:30\", as "
         "on the face of a clock. Nothing else of it changes; places\n"
         "that were said before give way. Every picture is drawn from "
         "there on.",
     .options = {TAKES(OPTION_WRITE)},
     .run = cmd_arrange},
    {.name = "explain",
     .operands = "[KEY]",
     .least = 0,
     .most = 1,
     .means = "what a word, a measure or the code of a problem means",
     .details = "Says in one sentence what a word means that is met on every "
                "page (wish, carried,\ncoverage …), and what a measure means, "
                "how it is computed, where it comes from and\nhow to read it. "
                "Without a key it lists them all.",
     .options = {[OPTION_LANG] = true},
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

bool
command_takes(const struct command *command, enum cli_option option)
{
    return option == OPTION_HELP || command->options[option];
}

bool
command_has_options(const struct command *command)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (command->options[i])
            return true;
    return false;
}
