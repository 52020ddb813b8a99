/* kith check FILE... In: files. Out: every problem of every file, or the notes on
 * one without, on standard error, and a status: 0 where there is no problem. Standard output stays empty, as
 * there is nothing to hand on. */
#include "cli/command.h"
#include "cli/input.h"
#include "system/terminal.h"

#include <stdio.h>
#include <stdlib.h>

/* Notes are fine unless all is looked at strictly; that they could not be sought is
 * not. */
static bool
notes_are_fine(const struct kith_inventory *inventory, bool strict)
{
    struct kith_error error;
    char *notes =
        kith_inventory_notes(inventory, terminal_has_colour(stderr), &error);
    if (notes == NULL)
        return input_explain(&error);
    bool any = notes[0] != '\0';
    fputs(notes, stderr);
    free(notes);
    return !any || !strict;
}

/* One file that cannot be read does not keep the others from being looked
 * at. */
int
cmd_check(const struct invocation *invocation)
{
    bool strict = invocation->values[OPTION_STRICT] != NULL;
    int result = EXIT_FINE;
    for (int i = 0; i < invocation->operand_count; i++) {
        struct kith_inventory *inventory = input_read(invocation->operands[i]);
        if (inventory == NULL || !input_is_fine(inventory) ||
            !notes_are_fine(inventory, strict))
            result = EXIT_WRONG;
        kith_inventory_free(inventory);
    }
    return result;
}
