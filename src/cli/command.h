/* The one table of commands and options: parsing, help, "did you mean" and the
 * man page all read it. */
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum cli_option {
    OPTION_SESSION,
    OPTION_OUTPUT,
    OPTION_DPI,
    OPTION_THERAPIST,
    OPTION_CLIENT,
    OPTION_FROM,
    OPTION_TO,
    OPTION_CONFIRMED,
    OPTION_RELIABLE,
    OPTION_JSON,
    OPTION_CSV,
    OPTION_PEOPLE,
    OPTION_FUNCTIONS,
    OPTION_ONLY,
    OPTION_ASCII,
    OPTION_DATE,
    OPTION_WEEK,
    OPTION_APPEND,
    OPTION_CHANGE,
    OPTION_ALL,
    OPTION_HANDOUT,
    OPTION_TEXT,
    OPTION_PAPER,
    OPTION_LARGE,
    OPTION_GREY,
    OPTION_INITIALS,
    OPTION_NO_TIES,
    OPTION_NO_SUPPORT,
    OPTION_TITLE,
    OPTION_PRIVATE,
    OPTION_LANG,
    OPTION_HELP,
    OPTION_COUNT
};

struct option_info {
    const char *name;     /* without the dashes */
    char letter;          /* '\0' where there is no short form */
    const char *argument; /* what it takes; NULL for nothing */
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
};

enum { EXIT_FINE = 0, EXIT_WRONG = 1, EXIT_USAGE = 2 };

struct command {
    const char *name;
    const char *operands; /* for the usage line */
    int least, most;      /* operands; -1 for any number */
    const char *means;    /* one line */
    const char *details;  /* for its help page */
    unsigned options;     /* bits of enum cli_option; help is always there */
    int (*run)(const struct invocation *);
};

/* Ends with an empty name. */
extern const struct command command_table[];

const struct command *command_find(const char *name);

int cmd_check(const struct invocation *invocation);
int cmd_show(const struct invocation *invocation);
int cmd_draw(const struct invocation *invocation);
int cmd_measure(const struct invocation *invocation);
int cmd_change(const struct invocation *invocation);
int cmd_trend(const struct invocation *invocation);
int cmd_report(const struct invocation *invocation);
int cmd_next(const struct invocation *invocation);
int cmd_explain(const struct invocation *invocation);
int cmd_help(const struct invocation *invocation);
