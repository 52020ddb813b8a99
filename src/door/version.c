/* Which kith this is: the build's version, for kith --version and for programs
 * that use the library. */
#include "config.h"
#include "kith/kith.h"

const char *
kith_version(void)
{
    return KITH_VERSION;
}
