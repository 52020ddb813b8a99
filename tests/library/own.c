/* A program with functions of its own that are called as some inside kith are:
 * it links with the archive, and each calls its own. */
#include <kith/kith.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int alloc(int size);
int tell(void);
int table_init(void);
int inventory_parse(void);

int
alloc(int size)
{
    return size + 1;
}

int
tell(void)
{
    return 2;
}

int
table_init(void)
{
    return 3;
}

int
inventory_parse(void)
{
    return 4;
}

static const char text[] = "case C1\nsession week 1\n"
                           "person A: friend, ring 1\nperson B: friend\n"
                           "know A: B\n";

int
main(void)
{
    struct kith_inventory *inventory =
        kith_inventory_parse("own", text, strlen(text), NULL);
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    struct kith_measures *measures = kith_measure(snapshot, NULL);
    printf("%d %d %d %d %.0f\n", alloc(0), tell(), table_init(),
           inventory_parse(), kith_measures_value(measures, "network.ties"));
    kith_measures_free(measures);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
    return EXIT_SUCCESS;
}
