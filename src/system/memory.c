/* The system's own "out of memory". In: errno. Out: the one way that base/alloc
 * knows. The core is plain C and sees no errno; so this stands here. */
#include "system/memory.h"
#include "base/alloc.h"

#include <errno.h>

void
memory_check(int reason)
{
    if (reason == ENOMEM)
        alloc_fail();
}
