#include "picture/seating_table.h"
#include "picture/seating.h"

void
rows_fill(const struct table *table, struct seating *seating)
{
    (void)table;
    (void)seating;
}
