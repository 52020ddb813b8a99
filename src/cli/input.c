/* What commands read. In: the operands of a command, and the session it was
 * asked for. Out: inventories, or the sessions of a case; where there is none,
 * lines on standard error that say why, and what there is.
 *
 * Warnings of names come from here, too: whoever types is told what a page for
 * the client cannot leave out. */
#include "cli/input.h"
#include "base/alloc.h"
#include "base/str.h"
#include "base/utf8.h"
#include "system/file.h"
#include "system/terminal.h"

#include <stdio.h>
#include <stdlib.h>

/* A little more than the largest text is read, so that the parser can tell that
 * it is too large, at its place, as it tells everything else. */
struct kith_inventory *
input_read(const char *path)
{
    struct str text = {0};
    struct kith_inventory *inventory = NULL;
    if (file_read(path, KITH_LARGEST_TEXT, &text))
        inventory = input_parse(file_shown_name(path), &text);
    str_release(&text);
    return inventory;
}

struct kith_inventory *
input_parse(const char *name, const struct str *text)
{
    struct kith_error error;
    struct kith_inventory *inventory =
        kith_inventory_parse(name, str_text(text), text->size, &error);
    if (inventory == NULL)
        input_explain(&error);
    return inventory;
}

bool
input_explain(const struct kith_error *error)
{
    fputs("kith: ", stderr);
    terminal_print_safe(stderr, error->message);
    fputs("\n", stderr);
    return false;
}

bool
input_keep(void *text, const char *bytes, size_t size)
{
    str_add_slice(text, (struct slice){bytes, size});
    return true;
}

bool
input_is_fine(const struct kith_inventory *inventory)
{
    struct kith_error error;
    if (kith_inventory_problems(inventory) == 0)
        return true;
    char *report =
        kith_inventory_report(inventory, terminal_has_colour(stderr), &error);
    if (report == NULL)
        return input_explain(&error);
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
print_name(const char *name, const char *file)
{
    fputs("  '", stderr);
    terminal_print_safe(stderr, name);
    fputs("' in ", stderr);
    terminal_print_safe(stderr, file_shown_name(file));
}

/* A table to review: nobody is joined by likeness alone. It is for whoever
 * types, so it holds everyone, whoever the page is for. */
static void
print_alikes(const struct kith_alikes *alikes,
             const struct invocation *invocation)
{
    struct kith_alike alike = {.size = sizeof alike};
    if (!kith_alikes_pair(alikes, 0, &alike))
        return;
    fputs("kith: these names are nearly the same; they are taken as different "
          "people:\n",
          stderr);
    for (size_t i = 0; kith_alikes_pair(alikes, i, &alike); i++) {
        print_name(alike.a, invocation->operands[alike.file_a]);
        print_name(alike.b, invocation->operands[alike.file_b]);
        fputs("\n", stderr);
    }
    fputs("kith: where two are one person, write on one of them the other "
          "name: aka \"",
          stderr);
    kith_alikes_pair(alikes, 0, &alike);
    terminal_print_safe(stderr, alike.a);
    fputs("\"\n", stderr);
}

/* One file knows who its people are. */
static bool
review_names(const struct input_case *input,
             const struct invocation *invocation)
{
    struct kith_error error;
    if (input->count == 1)
        return true;
    struct kith_alikes *alikes = kith_alikes_new(
        (const struct kith_inventory *const *)input->inventories, input->count,
        &error);
    if (alikes == NULL)
        return input_explain(&error);
    print_alikes(alikes, invocation);
    kith_alikes_free(alikes);
    return true;
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

static struct slice
text_of(const struct kith_telltale *telltale)
{
    return (struct slice){telltale->text, telltale->text_size};
}

/* Did another file of the case hold the same? Files of a case repeat the
 * client's name and the rings. */
static bool
was_told(const struct kith_timeline *timeline, size_t index,
         const struct kith_telltale *found)
{
    struct kith_telltale before = {.size = sizeof before};
    for (size_t i = 0;
         i < index && kith_timeline_telltale(timeline, i, &before); i++)
        if (before.place == found->place &&
            slice_equal(text_of(&before), text_of(found)))
            return true;
    return false;
}

/* A page cannot leave out the client's name, nor a ring's, and who stands in
 * one is given away by it. What can be done is for whoever types to do. */
static void
warn_of_names(const struct kith_timeline *timeline)
{
    static const char *const places[] = {
        [KITH_TELLTALE_CASE] = "the case's code",
        [KITH_TELLTALE_ME] = "the client's name",
        [KITH_TELLTALE_RING] = "the name of a ring",
        [KITH_TELLTALE_FUNCTION] = "a kind of support",
        [KITH_TELLTALE_PERSON] =
            "a person's name; as \"...\" gives another one to print"};
    enum { MOST_TOLD = 50 };
    struct kith_telltale found = {.size = sizeof found};
    size_t told = 0;
    for (size_t i = 0; kith_timeline_telltale(timeline, i, &found); i++) {
        if (was_told(timeline, i, &found))
            continue;
        if (told++ == MOST_TOLD) {
            fputs("kith: … and more\n", stderr);
            return;
        }
        warn_of(text_of(&found), found.partly, places[found.place]);
    }
}

/* A title is for this page alone, so the timeline knows nothing of it. */
void
input_warn_of_title(const struct input_case *input, const char *title)
{
    bool partly;
    if (kith_timeline_gives_away(input->timeline, title, &partly))
        warn_of(slice_of(title), partly, "--title");
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
    if (input->timeline == NULL)
        return input_explain(&error);
    if (!review_names(input, invocation))
        return false;
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

/* ---- Sessions ---- */

/* Of what has sessions: a timeline, or an inventory. */
typedef char *
session_namer(const void *owner, size_t session, struct kith_error *error);

static char *
name_of_timeline(const void *owner, size_t session, struct kith_error *error)
{
    return kith_timeline_session_name(owner, session, error);
}

static char *
name_of_inventory(const void *owner, size_t session, struct kith_error *error)
{
    return kith_inventory_session_name(owner, session, error);
}

/* A dozen shows how they are called; a long case would fill the screen. */
static bool
list_sessions(session_namer *name, const void *owner, size_t count,
              struct str *out)
{
    enum { MOST_LISTED = 12 };
    struct kith_error error;
    str_add(out, count == 1 ? "kith: there is" : "kith: there are");
    for (size_t i = 0; i < count && i < MOST_LISTED; i++) {
        char *called = name(owner, i, &error);
        if (called == NULL)
            return input_explain(&error);
        str_addf(out, "%s %s", i > 0 ? "," : "", called);
        free(called);
    }
    str_add(out, count > MOST_LISTED ? ", …\n" : "\n");
    return true;
}

static bool
refuse_session(const char *wanted, session_namer *name, const void *owner,
               size_t count)
{
    struct str list = {0};
    if (list_sessions(name, owner, count, &list)) {
        fputs("kith: there is no session '", stderr);
        terminal_print_safe(stderr, wanted);
        fprintf(stderr, "'\n%s", list.data);
    }
    str_release(&list);
    return false;
}

bool
input_case_session(const struct input_case *input, const char *wanted,
                   size_t *session)
{
    struct kith_error error;
    const struct kith_timeline *timeline = input->timeline;
    if (kith_timeline_find_session(timeline, wanted, session, &error))
        return true;
    return error.code != KITH_FINE
               ? input_explain(&error)
               : refuse_session(wanted, name_of_timeline, timeline,
                                kith_timeline_sessions(timeline));
}

bool
input_session(const struct kith_inventory *inventory, const char *wanted,
              size_t *session)
{
    struct kith_error error;
    if (kith_inventory_find_session(inventory, wanted, session, &error))
        return true;
    return error.code != KITH_FINE
               ? input_explain(&error)
               : refuse_session(wanted, name_of_inventory, inventory,
                                kith_inventory_sessions(inventory));
}

bool
input_has_sessions(const struct kith_inventory *inventory)
{
    return kith_inventory_sessions(inventory) > 0 ||
           explain_empty(kith_inventory_case(inventory));
}
