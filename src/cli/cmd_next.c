/* kith next FILE [--date D|--week N] [--append]. In: a file. Out: the next
 * session as a sheet to be filled in, on standard output, or at the end of the
 * file itself.
 *
 * The one command that writes to what it reads: while it does, a lock keeps
 * another kith from it, and the file gets all of its new end or stays as it
 * was. */
#include "base/str.h"
#include "cli/command.h"
#include "cli/input.h"
#include "system/lock.h"
#include "system/file.h"
#include "system/output.h"
#include "system/terminal.h"
#include "kith/kith.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool
refuse(const char *message)
{
    fputs("kith next: ", stderr);
    terminal_print_safe(stderr, message);
    fputs("\n", stderr);
    return false;
}

/* What the user said of the time, as kith_next reads it. A word for --date
 * would be taken for "week …" there, so it has to begin with a digit. */
static bool
read_when(const struct invocation *invocation, struct str *when)
{
    const char *date = invocation->values[OPTION_DATE];
    const char *week = invocation->values[OPTION_WEEK];
    if (date != NULL && week != NULL)
        return refuse("--date or --week, not both");
    if (week != NULL)
        str_addf(when, "week %s", week);
    else if (date != NULL && (date[0] < '0' || date[0] > '9'))
        return refuse("--date takes a day, such as 2026-05-06");
    else if (date != NULL)
        str_add(when, date);
    return true;
}

/* Adds LINES to a text, with the text's own line ends: an editor that finds
 * both kinds in one file shows or changes what nobody wrote. */
static void
add_lines(struct str *text, const char *lines)
{
    bool crlf = text->size > 0 && strstr(str_text(text), "\r\n") != NULL;
    for (; *lines != '\0'; lines++) {
        if (*lines == '\n' && crlf)
            str_add_char(text, '\r');
        str_add_char(text, *lines);
    }
}

/* The file is checked with its new end before it gets it: a sheet that made it
 * wrong would spoil what was well. A blank line goes before the sheet, whether
 * or not the last line was ended. */
static bool
append(struct str *text, const struct lock *lock, const char *sheet)
{
    bool ended = text->size > 0 && text->data[text->size - 1] == '\n';
    add_lines(text, ended ? "\n" : "\n\n");
    add_lines(text, sheet);
    struct kith_inventory *longer = input_parse(lock->path, text);
    bool fine = longer != NULL && input_is_fine(longer) &&
                lock_append(lock, str_slice(text));
    if (fine)
        fprintf(stderr, "kith: %.*s is ready to be filled in\n",
                (int)strcspn(sheet + strlen("session "), ":\n"),
                sheet + strlen("session "));
    kith_inventory_free(longer);
    return fine;
}

/* A second sheet behind one that waits would be a slip. */
static bool
has_room(const struct kith_inventory *inventory)
{
    return !kith_inventory_waits(inventory) ||
           refuse("nothing was written down for the last session yet; fill it "
                  "in first");
}

/* Printed, a remark goes first that says for whom it is: everyone is on it,
 * those marked caution, too. */
static bool
print_sheet(const char *sheet)
{
    struct str out = {0};
    str_addf(&out, "# %s\n\n%s", kith_audience_line(KITH_THERAPIST, NULL),
             sheet);
    bool fine = output_print(str_text(&out));
    str_release(&out);
    return fine;
}

/* A time that does not fit was typed; whatever else is wrong was not. */
static int
explain(const struct kith_error *error)
{
    if (error->code != KITH_NO_PLACE)
        return input_explain(error) ? EXIT_FINE : EXIT_WRONG;
    refuse(error->message);
    return EXIT_USAGE;
}

static int
add_sheet(const struct kith_inventory *inventory, const char *when,
          struct str *text, const struct lock *lock)
{
    struct kith_error error;
    char *sheet = kith_next(inventory, when, &error);
    if (sheet == NULL)
        return explain(&error);
    bool fine = lock != NULL ? append(text, lock, sheet) : print_sheet(sheet);
    free(sheet);
    return fine ? EXIT_FINE : EXIT_WRONG;
}

/* Adds the sheet to the file that LOCK holds, or prints it where it is NULL. */
static int
write_sheet(const char *path, const char *when, const struct lock *lock)
{
    struct str text = {0};
    if (!file_read(path, KITH_LARGEST_TEXT, &text))
        return EXIT_WRONG;
    int result = EXIT_WRONG;
    struct kith_inventory *inventory = input_parse(path, &text);
    if (inventory != NULL && input_is_fine(inventory) &&
        (lock == NULL || has_room(inventory)))
        result = add_sheet(inventory, when, &text, lock);
    kith_inventory_free(inventory);
    str_release(&text);
    return result;
}

/* The lock is taken before the file is read, so that what is checked is what is
 * added to. */
static int
run(const struct invocation *invocation, const char *when)
{
    struct lock lock;
    const char *path = invocation->operands[0];
    if (invocation->values[OPTION_APPEND] == NULL)
        return write_sheet(path, when, NULL);
    if (strcmp(path, "-") == 0) {
        refuse("--append needs a file; standard input has no end to add to");
        return EXIT_USAGE;
    }
    if (!lock_take(&lock, path))
        return EXIT_WRONG;
    int result = write_sheet(path, when, &lock);
    lock_release(&lock);
    return result;
}

int
cmd_next(const struct invocation *invocation)
{
    struct str when = {0};
    int result = EXIT_USAGE;
    if (read_when(invocation, &when))
        result = run(invocation, when.size > 0 ? when.data : NULL);
    str_release(&when);
    return result;
}
