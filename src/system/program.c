/* Finding one of kith's programs. In: its name. Out: a path, whether or not there
 * is something. */
#include "system/program.h"
#include "base/str.h"

#include <string.h>
#include <unistd.h>

char *
program_find(const char *name, const char *installed)
{
    char self[4096];
    struct str path = {0};
    ssize_t size = readlink("/proc/self/exe", self, sizeof self - 1);
    if (size > 0) {
        self[size] = '\0';
        strrchr(self, '/')[1] = '\0';
        str_addf(&path, "%s%s", self, name);
        if (access(path.data, X_OK) == 0)
            return str_take(&path);
        str_cut(&path, 0);
    }
    str_add(&path, installed);
    return str_take(&path);
}
