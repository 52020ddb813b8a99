#include "cli/input.h"
#include "base/str.h"
#include "base/utf8.h"
#include "cli/terminal.h"
#include "inventory/inventory.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static const char *
shown_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "standard input" : path;
}

static void
explain(const char *path, const char *reason)
{
    fputs("kith: cannot read ", stderr);
    terminal_print_safe(stderr, shown_name(path));
    fprintf(stderr, ": %s\n", reason);
}

/* Everything, but not much more than an inventory may hold: the rest would
 * only be thrown away. */
static bool
read_all(FILE *file, struct str *text)
{
    enum { BLOCK = 1 << 16 };
    static char block[BLOCK];
    size_t size;
    while (text->size <= LARGEST_TEXT &&
           (size = fread(block, 1, BLOCK, file)) > 0)
        str_add_slice(text, (struct slice){block, size});
    return ferror(file) == 0;
}

static bool
is_directory(FILE *file)
{
    struct stat status;
    return fstat(fileno(file), &status) == 0 && S_ISDIR(status.st_mode);
}

struct kith_inventory *
input_read(const char *path)
{
    bool standard = strcmp(path, "-") == 0;
    FILE *file = standard ? stdin : fopen(path, "rb");
    if (file == NULL) {
        explain(path, strerror(errno));
        return NULL;
    }
    struct str text = {0};
    struct kith_inventory *inventory = NULL;
    if (is_directory(file))
        explain(path, "it is a directory");
    else if (!read_all(file, &text))
        explain(path, strerror(errno));
    else
        inventory = kith_inventory_parse(shown_name(path),
                                         str_slice(&text).data, text.size);
    if (!standard)
        fclose(file);
    str_release(&text);
    return inventory;
}

bool
input_is_fine(const struct kith_inventory *inventory)
{
    if (kith_inventory_problems(inventory) == 0)
        return true;
    char *report =
        kith_inventory_report(inventory, terminal_has_colour(stderr));
    fputs(report, stderr);
    free(report);
    return false;
}

static void
list_sessions(const struct kith_inventory *inventory)
{
    enum { MOST_LISTED = 12 };
    size_t count = kith_inventory_sessions(inventory);
    fputs("kith: the file has", stderr);
    for (size_t i = 0; i < count && i < MOST_LISTED; i++) {
        char *session = kith_inventory_session_name(inventory, i);
        fprintf(stderr, "%s %s", i > 0 ? "," : "", session);
        free(session);
    }
    fputs(count > MOST_LISTED ? ", …\n" : "\n", stderr);
}

static void
explain_session(const struct kith_inventory *inventory, const char *wanted)
{
    if (kith_inventory_sessions(inventory) == 0) {
        fprintf(stderr, "kith: case %s has no session yet\n",
                kith_inventory_case(inventory));
        return;
    }
    fputs("kith: there is no session '", stderr);
    terminal_print_safe(stderr, wanted);
    fputs("'\n", stderr);
    list_sessions(inventory);
}

struct kith_snapshot *
input_snapshot(const struct invocation *invocation, enum kith_audience audience,
               struct kith_inventory **inventory)
{
    const char *wanted = invocation->values[OPTION_SESSION];
    size_t session;
    *inventory = input_read(invocation->operands[0]);
    if (*inventory == NULL || !input_is_fine(*inventory))
        return NULL;
    if (kith_inventory_find_session(*inventory,
                                    wanted != NULL ? wanted : "last", &session))
        return kith_snapshot_new(*inventory, session, audience);
    explain_session(*inventory, wanted != NULL ? wanted : "last");
    return NULL;
}
