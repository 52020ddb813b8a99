/* Reads what is to be parsed. In: a path as the user typed it, "-" for standard
 * input. Out: bytes in memory, or one line on standard error that says why not.
 * What the bytes are is no question here. */
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

/* Memory that has run out is no fault of the file, and ends everything. */
static void
explain_failure(const char *path)
{
    memory_check(errno);
    explain(path, strerror(errno));
}

/* Sizes are not asked for beforehand, as a pipe has none; and an endless one
 * must not be read to its end. So it stops at the first block beyond MOST. */
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

/* One opens as a file does; what reading it says differs by system. */
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
