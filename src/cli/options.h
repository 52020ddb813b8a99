/* Command lines. In: arguments behind a command's name, and the table of
 * options. Out: which were given, with their values, borrowed from the
 * arguments; or lines on standard error that say what is wrong with them. */
#pragma once

#include "cli/command.h"
#include "kith/kith.h"
#include "system/place.h"

/* Takes apart ARGV behind the command's name. False, with the reason printed,
 * where it cannot be understood. */
bool options_parse(const struct command *command, int argc, char **argv,
                   struct invocation *invocation);

/* For whom the command is to be: --client, --therapist, or whom it is USUALLY
 * for. */
enum kith_audience options_audience(const struct invocation *invocation,
                                    enum kith_audience usually);

/* False, with the reason printed, where it is to be for both. */
bool options_check_audience(const struct invocation *invocation);

/* The paper that was asked for, A4 unless said; false, with the reason printed,
 * where there is no such paper. */
bool options_paper(const struct invocation *invocation, enum kith_paper *paper);

/* The code of the language that was asked for, English unless said; false, with those that
 * there are printed, where there is no such language. */
bool
options_language(const struct invocation *invocation, const char **language);

/* The files that the command reads; borrowed. */
struct inputs options_inputs(const struct invocation *invocation);

/* False, with the reason printed, where an output must not go to PATH. */
bool options_may_write(const struct invocation *invocation, const char *path);

/* How a table is to be written, and in which language; false, with the reason
 * printed, where there is no such language. */
bool options_table(const struct invocation *invocation,
                   struct kith_table_options *table);
