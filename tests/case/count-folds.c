/* kith with a counter: linked with -Wl,--wrap=fold_session, it writes a line to
 * the file that KITH_FOLDS names for each session of an inventory that is laid
 * over the one before it: which inventory, and which of its sessions. */
#include "case/fold.h"

#include <stdio.h>
#include <stdlib.h>

void __real_fold_session(struct fold *fold);
void __wrap_fold_session(struct fold *fold);

void
__wrap_fold_session(struct fold *fold)
{
    const char *path = getenv("KITH_FOLDS");
    FILE *log = path != NULL ? fopen(path, "a") : NULL;
    if (log != NULL) {
        fprintf(log, "%p %zu\n", (const void *)fold->inventory, fold->next);
        fclose(log);
    }
    __real_fold_session(fold);
}
