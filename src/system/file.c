#include "system/file.h"
#include "system/memory.h"
#include "system/terminal.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

const char *
file_shown_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

static void
explain(const char *path, const char *reason)
{
    fputs("kith: cannot read ", stderr);
    terminal_print_safe(stderr, file_shown_name(path));
    fprintf(stderr, ": %s\n", reason);
}

static void
explain_failure(const char *path)
{
    memory_check(errno);
    explain(path, strerror(errno));
}

static bool
read_all(FILE *file, size_t most, struct str *text)
{
    enum { BLOCK = 1 << 16 };
    static char block[BLOCK];
    size_t size;
    while (text->size <= most && (size = fread(block, 1, BLOCK, file)) > 0)
        str_add_slice(text, (struct slice){block, size});
    return ferror(file) == 0;
}

static bool
is_directory(FILE *file)
{
    struct stat status;
    return fstat(fileno(file), &status) == 0 && S_ISDIR(status.st_mode);
}

bool
file_read(const char *path, size_t most, struct str *text)
{
    bool standard = strcmp(path, "-") == 0, fine = false;
    FILE *file = standard ? stdin : fopen(path, "rb");
    if (file == NULL) {
        explain_failure(path);
        return false;
    }
    if (is_directory(file))
        explain(path, "it is a directory");
    else if (!read_all(file, most, text))
        explain_failure(path);
    else
        fine = true;
    if (!standard)
        fclose(file);
    return fine;
}
