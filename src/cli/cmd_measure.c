/* kith measure FILE [--session S] [--json|--csv] [--people|--functions] … In: a
 * file. Out: its measures, of each session or one, on standard output, session
 * by session: a long case is not held at once.
 *
 * Always for the therapist: numbers about people are not what a client's page
 * is made of. */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/keys.h"
#include "cli/options.h"
#include "system/output.h"
#include "system/terminal.h"

#include <unistd.h>

static bool
write_out(void *unused, const char *bytes, size_t size)
{
    (void)unused;
    return output_write(STDOUT_FILENO, bytes, size);
}

/* Nothing is written before a key is known to be one: a slip would silently
 * print less. */
static int
print(const struct kith_inventory *inventory, size_t session,
      const struct kith_table_options *table)
{
    struct kith_error error;
    bool fine =
        kith_measures_write(inventory, session, table, write_out, NULL, &error);
    terminal_end_progress();
    if (fine)
        return EXIT_FINE;
    if (error.code == KITH_UNKNOWN_WORD) {
        keys_refuse("measure", error.message);
        return EXIT_USAGE;
    }
    if (error.code == KITH_STOPPED)
        output_explain("to standard output");
    else
        input_explain(&error);
    return EXIT_WRONG;
}

/* The session that the user asked for, or each. */
static int
measure(const struct kith_inventory *inventory,
        const struct invocation *invocation,
        const struct kith_table_options *table)
{
    const char *wanted = invocation->values[OPTION_SESSION];
    size_t session = KITH_EVERY_SESSION;
    if (!input_is_fine(inventory) || !input_has_sessions(inventory) ||
        (wanted != NULL && !input_session(inventory, wanted, &session)))
        return EXIT_WRONG;
    return print(inventory, session, table);
}

int
cmd_measure(const struct invocation *invocation)
{
    struct kith_table_options table;
    if (!options_table(invocation, &table))
        return EXIT_USAGE;
    table.progress = terminal_tell_progress;
    struct kith_inventory *inventory = input_read(invocation->operands[0]);
    int result =
        inventory != NULL ? measure(inventory, invocation, &table) : EXIT_WRONG;
    kith_inventory_free(inventory);
    return result;
}
