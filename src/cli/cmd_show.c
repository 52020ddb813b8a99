/* kith show FILE [--session S] */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/terminal.h"

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

int
cmd_show(const struct invocation *invocation)
{
    struct kith_inventory *inventory;
    struct kith_snapshot *snapshot =
        input_snapshot(invocation, KITH_THERAPIST, &inventory);
    int result = snapshot != NULL ? show(snapshot) : EXIT_WRONG;
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
    return result;
}
