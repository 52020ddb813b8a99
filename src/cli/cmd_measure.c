/* kith measure FILE [--session S] [--json|--csv] [--people|--functions] … In: a
 * file. Out: its measures, of each session or one, on standard output.
 *
 * Always for the therapist: numbers about people are not what a client's page
 * is made of. */
#include "base/array.h"
#include "cli/command.h"
#include "cli/input.h"
#include "system/output.h"
#include "output/measure.h"

#include <stdio.h>
#include <stdlib.h>

struct all {
    ARRAY_OF(struct measured) sessions;
};

/* Measures are kept beside their snapshot until all are printed: JSON and
 * tables are of all sessions. */
static bool
add_session(struct all *all, const struct kith_snapshot *snapshot)
{
    struct kith_error error;
    struct kith_measures *measures = kith_measure(snapshot, &error);
    if (measures == NULL)
        return input_explain(&error);
    *array_add(&all->sessions) = (struct measured){snapshot, measures};
    return true;
}

/* The session that the user asked for, or each. */
static bool
add_chosen(struct all *all, const struct input_case *input, const char *wanted)
{
    bool fine = true;
    size_t session, count = kith_timeline_sessions(input->timeline);
    if (wanted != NULL)
        return input_case_session(input, wanted, &session) &&
               add_session(all,
                           kith_timeline_snapshot(input->timeline, session));
    for (session = 0; session < count && fine; session++)
        fine =
            add_session(all, kith_timeline_snapshot(input->timeline, session));
    return fine;
}

/* They are const to whoever prints them, and ours to free. */
static void
release(struct all *all)
{
    struct measured *session;
    array_each (session, &all->sessions)
        kith_measures_free((struct kith_measures *)session->measures);
    array_release(&all->sessions);
}

/* JSON goes before CSV where both were asked for; what is plain is shown to a
 * person, and shows less. */
static bool
print(const struct all *all, const struct invocation *invocation)
{
    struct measure_choice choice = {
        .only = invocation->values[OPTION_ONLY],
        .people = invocation->values[OPTION_PEOPLE] != NULL,
        .functions = invocation->values[OPTION_FUNCTIONS] != NULL};
    struct str out = {0};
    size_t count = all->sessions.count;
    if (invocation->values[OPTION_JSON] != NULL)
        measure_add_json(all->sessions.items, count, &choice, &out);
    else if (invocation->values[OPTION_CSV] != NULL)
        measure_add_csv(all->sessions.items, count, &choice, &out);
    else
        measure_add_plain(all->sessions.items, count, &choice, &out);
    bool fine = output_print(str_text(&out));
    str_release(&out);
    return fine;
}

/* Every key of --only must be one: a slip would silently print less. */
static bool
check_only(const char *only)
{
    struct slice unknown, list = slice_of(only != NULL ? only : "");
    struct str key = {0};
    if (!measure_find_unknown(&list, &unknown))
        return true;
    str_add_slice(&key, unknown);
    input_refuse_key("measure", str_text(&key));
    str_release(&key);
    return false;
}

/* What --only asks for is checked before a file is read: the keys are those of
 * a table. */
int
cmd_measure(const struct invocation *invocation)
{
    struct all all = {0};
    struct input_case input;
    if (!check_only(invocation->values[OPTION_ONLY]))
        return EXIT_USAGE;
    bool fine = input_case_read(&input, invocation, KITH_THERAPIST) &&
                add_chosen(&all, &input, invocation->values[OPTION_SESSION]) &&
                print(&all, invocation);
    release(&all);
    input_case_release(&input);
    return fine ? EXIT_FINE : EXIT_WRONG;
}
