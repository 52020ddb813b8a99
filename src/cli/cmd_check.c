/* kith check FILE... In: files. Out: every problem of every file, on standard
 * error, and a status: 0 where there is none. Standard output stays empty, as
 * there is nothing to hand on. */
#include "cli/command.h"
#include "cli/input.h"

/* One file that cannot be read does not keep the others from being looked
 * at. */
int
cmd_check(const struct invocation *invocation)
{
    int result = EXIT_FINE;
    for (int i = 0; i < invocation->operand_count; i++) {
        struct kith_inventory *inventory = input_read(invocation->operands[i]);
        if (inventory == NULL || !input_is_fine(inventory))
            result = EXIT_WRONG;
        kith_inventory_free(inventory);
    }
    return result;
}
