/* Keys of measures. In: one that there is not. Out: a line on standard error, and
 * which one it could be. Only kith-measures knows them. */
#include "cli/keys.h"
#include "system/terminal.h"
#include "kith/kith.h"

/* KEY as typed, printed safely: it may be anything. */
bool
keys_refuse(const char *command, const char *key)
{
    fprintf(stderr, "kith %s: there is no measure '", command);
    terminal_print_safe(stderr, key);
    fputs("'\n", stderr);
    const char *nearest = kith_explain_nearest(key);
    if (nearest != NULL)
        fprintf(stderr, "kith: did you mean '%s'?\n", nearest);
    return false;
}
