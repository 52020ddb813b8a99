/* kith.h: which kith this is, and texts that go elsewhere. */
#include "kith/kith.h"

#include <stdlib.h>
#include <string.h>

const char *
kith_version(void)
{
    return KITH_VERSION;
}
