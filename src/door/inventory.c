/* kith.h: the inventory. */
#include "inventory/write.h"
#include "kith/kith.h"

size_t
kith_inventory_problems(const struct kith_inventory *inventory)
{
    return inventory->diagnostics.total;
}

/* Only those that are kept can be told one by one; there may be more. */
bool
kith_inventory_problem(const struct kith_inventory *inventory, size_t index,
                       struct kith_problem *problem)
{
    if (index >= inventory->diagnostics.list.count)
        return false;
    const struct diagnostic *found = &inventory->diagnostics.list.items[index];
    struct position at =
        source_position(inventory->diagnostics.source, found->span.start);
    *problem = (struct kith_problem){.code = found->problem->code,
                                     .line = at.line,
                                     .column = at.column,
                                     .message = found->message,
                                     .hint = found->hint};
    return true;
}

const char *
kith_inventory_case(const struct kith_inventory *inventory)
{
    return inventory->code.size > 0 ? inventory->code.data : "";
}

size_t
kith_inventory_sessions(const struct kith_inventory *inventory)
{
    return inventory->sessions.count;
}

char *
kith_inventory_session_name(const struct kith_inventory *inventory,
                            size_t session)
{
    struct str name = {0};
    if (session < inventory->sessions.count)
        inventory_add_session_name(inventory,
                                   &inventory->sessions.items[session], &name);
    return str_take(&name);
}

struct kith_inventory *
kith_inventory_parse(const char *name, const char *text, size_t size)
{
    return inventory_parse(name, text, size);
}

void
kith_inventory_free(struct kith_inventory *inventory)
{
    inventory_free(inventory);
}

char *
kith_inventory_report(const struct kith_inventory *inventory, bool colour)
{
    return inventory_report(inventory, colour);
}

bool
kith_inventory_find_session(const struct kith_inventory *inventory,
                            const char *name, size_t *session)
{
    return inventory_find_session(inventory, name, session);
}

char *
kith_inventory_write(const struct kith_inventory *inventory)
{
    return inventory_write(inventory);
}
