/* What commands read. In: the operands of a command, and the session it was
 * asked for. Out: inventories, or the sessions of a case; where there is none,
 * lines on standard error that say why, and what there is.
 *
 * Warnings of names come from here, too: whoever types is told what a page for
 * the client cannot leave out. */
#include "cli/input.h"
#include "base/str.h"
#include "base/utf8.h"
#include "case/timeline.h"
#include "system/file.h"
#include "system/terminal.h"
#include "inventory/inventory.h"
#include "output/terminal/explain.h"

#include <stdio.h>
#include <stdlib.h>

/* A little more than the largest text is read, so that the parser can tell that
 * it is too large, at its place, as it tells everything else. */
struct kith_inventory *
input_read(const char *path)
{
    struct str text = {0};
    struct kith_inventory *inventory = NULL;
    if (file_read(path, LARGEST_TEXT, &text))
        inventory = kith_inventory_parse(file_shown_name(path), str_text(&text),
                                         text.size);
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

/* ---- The files of a case ---- */

/* All are read even where one has problems: whoever mends them wants to see
 * those of all at once. */
static bool
read_files(struct input_case *input, const struct invocation *invocation)
{
    bool fine = true;
    input->count = (size_t)invocation->operand_count;
    input->inventories = alloc_zeroed(input->count, sizeof *input->inventories);
    for (size_t i = 0; i < input->count; i++) {
        input->inventories[i] = input_read(invocation->operands[i]);
        fine = input->inventories[i] != NULL &&
               input_is_fine(input->inventories[i]) && fine;
    }
    return fine;
}

/* "  'Maya'  in week8.kith" */
static void
print_name(const struct roster *roster, size_t person, const char *file)
{
    fputs("  '", stderr);
    terminal_print_safe(stderr, roster->names.items[person].data);
    fputs("' in ", stderr);
    terminal_print_safe(stderr, file_shown_name(file));
}

/* A table to review: nobody is joined by likeness alone. It is for whoever
 * types, so it holds everyone, whoever the page is for. */
static void
print_alike(const struct roster *roster, const struct invocation *invocation)
{
    const struct alike *alike;
    if (roster->alike.count == 0)
        return;
    fputs("kith: these names are nearly the same; they are taken as different "
          "people:\n",
          stderr);
    array_each (alike, &roster->alike) {
        print_name(roster, alike->a, invocation->operands[alike->file_a]);
        print_name(roster, alike->b, invocation->operands[alike->file_b]);
        fputs("\n", stderr);
    }
    fputs("kith: where two are one person, write on one of them the other "
          "name: aka \"",
          stderr);
    alike = roster->alike.items;
    terminal_print_safe(stderr, roster->names.items[alike->a].data);
    fputs("\"\n", stderr);
}

/* What is wrong with the files together was told when the timeline was made, so
 * nothing is said of an error here. */
static void
review_names(const struct input_case *input,
             const struct invocation *invocation)
{
    struct kith_error error;
    struct roster roster;
    if (input->count == 1)
        return; /* one file knows who its people are */
    if (roster_init(&roster,
                    (const struct kith_inventory *const *)input->inventories,
                    input->count, &error))
        print_alike(&roster, invocation);
    roster_release(&roster);
}

/* TEXT names somebody and stands on the client's page all the same; PARTLY:
 * somebody who is on it in other sessions. */
static void
warn_of(struct slice text, bool partly, const char *place)
{
    struct str copy = {0};
    str_add_slice(&copy, text);
    fputs("kith: '", stderr);
    terminal_print_safe(stderr, str_text(&copy));
    fprintf(stderr,
            "' names somebody marked caution%s and is on the client's page "
            "(%s)\n",
            partly ? " in some sessions" : "", place);
    str_release(&copy);
}

/* Did another file of the case hold the same? Files of a case repeat the
 * client's name and the rings. */
static bool
was_told(const struct kith_timeline *timeline, size_t index,
         const struct telltale *found)
{
    struct telltale before;
    for (size_t i = 0; i < index && timeline_telltale(timeline, i, &before);
         i++)
        if (before.place == found->place &&
            slice_equal(before.text, found->text))
            return true;
    return false;
}

/* A page cannot leave out the client's name, nor a ring's, and who stands in
 * one is given away by it. What can be done is for whoever types to do. */
static void
warn_of_names(const struct kith_timeline *timeline)
{
    static const char *const places[] = {
        [TELLTALE_CASE] = "the case's code",
        [TELLTALE_ME] = "the client's name",
        [TELLTALE_RING] = "the name of a ring",
        [TELLTALE_FUNCTION] = "a kind of support",
        [TELLTALE_PERSON] =
            "a person's name; as \"...\" gives another one to print"};
    enum { MOST_TOLD = 50 };
    struct telltale found;
    size_t told = 0;
    for (size_t i = 0; timeline_telltale(timeline, i, &found); i++) {
        if (was_told(timeline, i, &found))
            continue;
        if (told++ == MOST_TOLD) {
            fputs("kith: … and more\n", stderr);
            return;
        }
        warn_of(found.text, found.partly, places[found.place]);
    }
}

/* A title is for this page alone, so the timeline knows nothing of it. */
void
input_warn_of_title(const struct input_case *input, const char *title)
{
    const struct kith_timeline *timeline = input->timeline;
    bool hidden = naming_finds(&timeline->hidden, slice_of(title));
    if (hidden || naming_finds(&timeline->partly, slice_of(title)))
        warn_of(slice_of(title), !hidden, "--title");
}

static bool
explain_empty(const char *code)
{
    fprintf(stderr, "kith: case %s has no session yet\n", code);
    return false;
}

/* Warnings come once the files are known to be one case: names of files that do
 * not belong together would mean nothing. */
bool
input_case_read(struct input_case *input, const struct invocation *invocation,
                enum kith_audience audience)
{
    struct kith_error error;
    *input = (struct input_case){0};
    if (!read_files(input, invocation))
        return false;
    input->timeline = kith_timeline_new(
        (const struct kith_inventory *const *)input->inventories, input->count,
        audience, &error);
    if (input->timeline == NULL) {
        fputs("kith: ", stderr);
        terminal_print_safe(stderr, error.message);
        fputs("\n", stderr);
        return false;
    }
    review_names(input, invocation);
    warn_of_names(input->timeline);
    return kith_timeline_sessions(input->timeline) > 0 ||
           explain_empty(kith_inventory_case(input->inventories[0]));
}

void
input_case_release(struct input_case *input)
{
    kith_timeline_free(input->timeline);
    for (size_t i = 0; i < input->count; i++)
        kith_inventory_free(input->inventories[i]);
    free(input->inventories);
}

/* A dozen shows how they are called; a long case would fill the screen. */
static void
list_sessions(const struct kith_timeline *timeline)
{
    enum { MOST_LISTED = 12 };
    size_t count = kith_timeline_sessions(timeline);
    fputs(count == 1 ? "kith: there is" : "kith: there are", stderr);
    for (size_t i = 0; i < count && i < MOST_LISTED; i++) {
        struct str name = {0};
        timeline_add_session(timeline, i, &name);
        fprintf(stderr, "%s %s", i > 0 ? "," : "", name.data);
        str_release(&name);
    }
    fputs(count > MOST_LISTED ? ", …\n" : "\n", stderr);
}

bool
input_case_session(const struct input_case *input, const char *wanted,
                   size_t *session)
{
    if (kith_timeline_find_session(input->timeline, wanted, session))
        return true;
    fputs("kith: there is no session '", stderr);
    terminal_print_safe(stderr, wanted);
    fputs("'\n", stderr);
    list_sessions(input->timeline);
    return false;
}

/* KEY as typed, printed safely: it may be anything. */
bool
input_refuse_key(const char *command, struct slice key)
{
    struct str shown = {0};
    str_add_slice(&shown, key);
    fprintf(stderr, "kith %s: there is no measure '", command);
    terminal_print_safe(stderr, str_text(&shown));
    fputs("'\n", stderr);
    const char *nearest = explain_nearest(key);
    if (nearest != NULL)
        fprintf(stderr, "kith: did you mean '%s'?\n", nearest);
    str_release(&shown);
    return false;
}
