#include "system/memory.h"
#include "base/alloc.h"

#include <errno.h>

void
memory_check(int reason)
{
    if (reason == ENOMEM)
        alloc_fail();
}
