/* The one table of commands and options: parsing, help, "did you mean" and the
 * man page all read it.
 *
 * In: a command's name. Out: its row: what it takes, what help says of it, and
 * the function that runs it with what was typed and returns the status to exit
 * with. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Every option: its number in this program, its name without the dashes, its
 * letter ('\0' where there is no short form), what it takes (NULL for nothing)
 * and what it means. One that has no row does not exist. */
#define CLI_OPTIONS(O)                                                         \
    O(SESSION, "session", 's', "S",                                            \
      "which session: \"week 4\", a date, first, last "                        \
      "(default), #N")                                                         \
    O(OUTPUT, "output", 'o', "OUT",                                            \
      "the file to write: .svg .png .pdf .dot; .html; new: .kith")             \
    O(DPI, "dpi", '\0', "N",                                                   \
      "dots an inch of a .png, 50 to 1200 (default 192)")                      \
    O(THERAPIST, "therapist", '\0', NULL,                                      \
      "for the therapist: people marked caution, too")                         \
    O(CLIENT, "client", '\0', NULL,                                            \
      "fit for the client: nobody marked caution")                             \
    O(FROM, "from", '\0', "S",                                                 \
      "the first session, or the one to compare with")                         \
    O(TO, "to", '\0', "S", "the last session, or the one that is compared")    \
    O(CONFIRMED, "confirmed", '\0', NULL,                                      \
      "only values said in their session, none carried")                       \
    O(RELIABLE, "reliable", '\0', "R,...",                                     \
      "noise: PHQ-9=5 points, or GAD-7=4.5:0.92, SD and "                      \
      "reliability")                                                           \
    O(JSON, "json", '\0', NULL, "print JSON, for scripts")                     \
    O(CSV, "csv", '\0', NULL, "print CSV, for tables")                         \
    O(PEOPLE, "people", '\0', NULL, "of each person")                          \
    O(FUNCTIONS, "functions", '\0', NULL, "of each kind of support")           \
    O(ONLY, "only", '\0', "KEY,...", "only these measures")                    \
    O(ASCII, "ascii", '\0', NULL, "bars of plain characters")                  \
    O(DATE, "date", '\0', "D", "the day of the session, 2026-05-06")           \
    O(WEEK, "week", '\0', "N", "the week of the session")                      \
    O(APPEND, "append", '\0', NULL,                                            \
      "add it to the file instead of printing it")                             \
    O(STRICT, "strict", '\0', NULL, "notes are problems, too")                 \
    O(WRITE, "write", '\0', NULL, "into the file instead of printing it")      \
    O(CHANGE, "change", '\0', NULL,                                            \
      "what changed: since last time, or --from and --to")                     \
    O(ALL, "all", '\0', NULL, "all sessions, small")                           \
    O(HANDOUT, "handout", '\0', NULL,                                          \
      "the circle, who gives what, lines to write on")                         \
    O(TEXT, "text", '\0', NULL, "the same content in words")                   \
    O(PAPER, "paper", '\0', "P", "a4 (default) or letter")                     \
    O(LARGE, "large", '\0', NULL, "large print: paper a size larger")          \
    O(GREY, "grey", '\0', NULL, "black and white")                             \
    O(INITIALS, "initials", '\0', NULL, "two letters for each name")           \
    O(NO_TIES, "no-ties", '\0', NULL, "without the lines between people")      \
    O(NO_SUPPORT, "no-support", '\0', NULL,                                    \
      "without arrows and zigzags at people")                                  \
    O(TITLE, "title", '\0', "TEXT", "another title")                           \
    O(PRIVATE, "private", '\0', NULL, "private text, too")                     \
    O(LANG, "lang", '\0', "L",                                                 \
      "the language: en (default), de or de@informal")                         \
    O(HELP, "help", 'h', NULL, "show this help")

#define NUMBER_OPTION(number, ...) OPTION_##number,
enum cli_option { CLI_OPTIONS(NUMBER_OPTION) OPTION_COUNT };
#undef NUMBER_OPTION

struct option_info {
    const char *name;
    char letter;
    const char *argument;
    const char *means;
};

extern const struct option_info option_table[OPTION_COUNT];

/* What the user typed, taken apart. */
struct invocation {
    const struct command *command;
    const char *values[OPTION_COUNT]; /* "" for an option without argument;
                                         NULL where it was not given */
    char **operands;
    int operand_count;
    char **arguments; /* all of them, the program's name first */
};

/* Scripts tell by it whether to look at the file (1) or at what they typed
 * (2). */
enum { EXIT_FINE = 0, EXIT_WRONG = 1, EXIT_USAGE = 2 };

struct command {
    const char *name;
    const char *operands;       /* for the usage line */
    int least, most;            /* operands; -1 for any number */
    const char *means;          /* one line */
    const char *details;        /* for its help page */
    bool options[OPTION_COUNT]; /* those it takes besides help */
    int (*run)(const struct invocation *);
};

/* Ends with an empty name. */
extern const struct command command_table[];

const struct command *command_find(const char *name);

/* Does it take OPTION? Help always. */
bool command_takes(const struct command *command, enum cli_option option);

/* Does it take any besides help? */
bool command_has_options(const struct command *command);

int cmd_check(const struct invocation *invocation);
int cmd_show(const struct invocation *invocation);
int cmd_draw(const struct invocation *invocation);
int cmd_measure(const struct invocation *invocation);
int cmd_change(const struct invocation *invocation);
int cmd_trend(const struct invocation *invocation);
int cmd_report(const struct invocation *invocation);
int cmd_new(const struct invocation *invocation);
int cmd_next(const struct invocation *invocation);
int cmd_arrange(const struct invocation *invocation);
int cmd_explain(const struct invocation *invocation);
int cmd_help(const struct invocation *invocation);
