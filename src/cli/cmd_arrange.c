/* kith arrange FILE [--write]. In: a file. Out: its text with a place on the page
 * for everyone, on standard output or in the file itself. */
#include "base/str.h"
#include "cli/command.h"
#include "cli/input.h"
#include "system/file.h"
#include "system/lock.h"
#include "system/output.h"
#include "kith/kith.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A text that would be the same is not written: the file keeps its time. */
static bool
write_back(const struct lock *lock, const struct str *before, const char *after)
{
    bool same = strcmp(str_text(before), after) == 0;
    bool fine = same || lock_replace(lock, slice_of(after));
    if (fine)
        fputs(same ? "kith: everyone who is on a ring has this place already; "
                     "nothing was written\n"
                   : "kith: everyone who is on a ring has a place of their own "
                     "now\n",
              stderr);
    return fine;
}

/* Into the file that LOCK holds, or printed where it is NULL. */
static int
arrange(const char *path, const struct lock *lock)
{
    struct str text = {0};
    struct kith_error error;
    char *arranged = NULL;
    int result = EXIT_WRONG;
    if (!file_read(path, KITH_LARGEST_TEXT, &text))
        return EXIT_WRONG;
    struct kith_inventory *inventory = input_parse(path, &text);
    if (inventory != NULL && input_is_fine(inventory)) {
        arranged = kith_arrange(inventory, &error);
        bool fine = arranged != NULL ? lock != NULL
                                           ? write_back(lock, &text, arranged)
                                           : output_print(arranged)
                                     : input_explain(&error);
        result = fine ? EXIT_FINE : EXIT_WRONG;
    }
    free(arranged);
    kith_inventory_free(inventory);
    str_release(&text);
    return result;
}

/* The lock is taken before the file is read, so that what is arranged is what is
 * replaced. */
int
cmd_arrange(const struct invocation *invocation)
{
    struct lock lock;
    const char *path = invocation->operands[0];
    if (invocation->values[OPTION_WRITE] == NULL)
        return arrange(path, NULL);
    if (strcmp(path, "-") == 0) {
        fputs("kith arrange: --write needs a file; standard input cannot be "
              "written to\n",
              stderr);
        return EXIT_USAGE;
    }
    if (!lock_take(&lock, path))
        return EXIT_WRONG;
    int result = arrange(path, &lock);
    lock_release(&lock);
    return result;
}
