/* What a command takes, and nothing else: whatever the number of options. */
#include "cli/options.h"
#include "suite.h"

#include <assert.h>
#include <string.h>

/* Is --NAME, as it is typed, understood by COMMAND, and as OPTION? */
static bool
is_taken(const struct command *command, enum cli_option option)
{
    char typed[64];
    char name[] = "command", value[] = "value";
    char *argv[] = {name, typed, value, NULL};
    int argc = option_table[option].argument != NULL ? 3 : 2;
    struct invocation invocation;
    argv[argc] = NULL;
    ck_assert_uint_lt(strlen(option_table[option].name), sizeof typed - 2);
    strcpy(typed, "--");
    strcat(typed, option_table[option].name);
    if (!options_parse(command, argc, argv, &invocation))
        return false;
    for (int i = 0; i < OPTION_COUNT; i++)
        ck_assert_msg((invocation.values[i] != NULL) == (i == (int)option),
                      "--%s is --%s", option_table[option].name,
                      option_table[i].name);
    return true;
}

/* A set of one option holds that one, and help. */
START_TEST(takes_one_alone)
{
    struct command command = {.name = "command", .most = -1};
    command.options[_i] = true;
    for (int i = 0; i < OPTION_COUNT; i++) {
        bool wanted = i == _i || i == OPTION_HELP;
        ck_assert_msg(is_taken(&command, (enum cli_option)i) == wanted,
                      "--%s where --%s is taken", option_table[i].name,
                      option_table[_i].name);
        ck_assert_int_eq(command_takes(&command, (enum cli_option)i), wanted);
    }
    ck_assert(command_has_options(&command));
}
END_TEST

START_TEST(takes_none_but_help)
{
    struct command command = {.name = "command"};
    ck_assert(!command_has_options(&command));
    for (int i = 0; i < OPTION_COUNT; i++)
        ck_assert_int_eq(is_taken(&command, (enum cli_option)i),
                         i == OPTION_HELP);
}
END_TEST

START_TEST(takes_all_at_once)
{
    struct command command = {.name = "command", .most = -1};
    memset(command.options, true, sizeof command.options);
    for (int i = 0; i < OPTION_COUNT; i++)
        ck_assert_msg(is_taken(&command, (enum cli_option)i), "--%s",
                      option_table[i].name);
}
END_TEST

/* getopt tells options apart by name and letter, help prints the rest. */
START_TEST(option_is_described)
{
    const struct option_info *option = &option_table[_i];
    ck_assert_msg(strlen(option->name) > 0, "option %d", _i);
    ck_assert_msg(strlen(option->means) > 0, "--%s", option->name);
    for (int i = 0; i < _i; i++) {
        ck_assert_str_ne(option->name, option_table[i].name);
        if (option->letter != '\0')
            ck_assert_int_ne(option->letter, option_table[i].letter);
    }
}
END_TEST

static_assert(sizeof((struct command *)NULL)->options ==
                  OPTION_COUNT * sizeof(bool),
              "a set has a place for each option, however many there are");

SUITE("options", {
    tcase_add_loop_test(tc, takes_one_alone, 0, OPTION_COUNT);
    tcase_add_test(tc, takes_none_but_help);
    tcase_add_test(tc, takes_all_at_once);
    tcase_add_loop_test(tc, option_is_described, 0, OPTION_COUNT);
})
