/* kith check FILE... */
#include "cli/command.h"
#include "cli/input.h"

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
