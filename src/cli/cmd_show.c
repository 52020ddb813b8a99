/* kith show FILE [--session S] [--client|--therapist] */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "system/output.h"
#include "system/terminal.h"

#include <stdlib.h>

static int
show(const struct kith_snapshot *snapshot)
{
    struct kith_error error;
    char *text = kith_show(snapshot, terminal_has_colour(stdout), &error);
    if (text == NULL) {
        fprintf(stderr, "kith: %s\n", error.message);
        return EXIT_WRONG;
    }
    bool fine = output_print(text);
    free(text);
    return fine ? EXIT_FINE : EXIT_WRONG;
}

static int
show_therapist(const struct invocation *invocation)
{
    struct kith_inventory *inventory;
    struct kith_snapshot *snapshot =
        input_snapshot(invocation, KITH_THERAPIST, &inventory);
    int result = snapshot != NULL ? show(snapshot) : EXIT_WRONG;
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
    return result;
}

/* Which sessions there are for the client only the whole case can say. */
static int
show_client(const struct invocation *invocation)
{
    struct input_case input;
    size_t session;
    int result = EXIT_WRONG;
    const char *wanted = invocation->values[OPTION_SESSION];
    if (input_case_read(&input, invocation, KITH_CLIENT) &&
        input_case_session(&input, wanted != NULL ? wanted : "last", &session))
        result = show(kith_timeline_snapshot(input.timeline, session));
    input_case_release(&input);
    return result;
}

int
cmd_show(const struct invocation *invocation)
{
    if (!options_check_audience(invocation))
        return EXIT_USAGE;
    return options_audience(invocation, KITH_THERAPIST) == KITH_CLIENT
               ? show_client(invocation)
               : show_therapist(invocation);
}
