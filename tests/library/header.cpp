// kith.h is a C++ header, too: it compiles alone and its functions link.
#include <kith/kith.h>

#include <cstdio>
#include <cstring>

int main()
{
    const char *text = "case T\nsession week 1\nperson A: friend, ring 1\n";
    kith_inventory *inventory =
        kith_inventory_parse("a.kith", text, std::strlen(text), NULL);
    kith_snapshot *snapshot = kith_snapshot_new(inventory, 0, KITH_CLIENT, NULL);
    kith_origin origin = KITH_UNKNOWN;
    bool fine = kith_inventory_problems(inventory) == 0 &&
                kith_snapshot_ring(snapshot, 0, &origin) == 1 &&
                origin == KITH_SAID;
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
    std::printf("%s 1 - kith.h in C++\n1..1\n", fine ? "ok" : "not ok");
    return fine ? 0 : 1;
}
