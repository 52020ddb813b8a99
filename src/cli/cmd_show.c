/* kith show FILE [--session S] [--client|--therapist] [--lang L]. In: a file.
 * Out: one session in words, on standard output.
 *
 * It is the therapist's unless said otherwise: whoever types it reads it on
 * their own screen. */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "system/output.h"
#include "system/terminal.h"

#include <stdlib.h>

/* Colour follows standard output, which is where the words go, and not the
 * terminal that it was typed on. */
static int
show(const struct kith_snapshot *snapshot, const char *language)
{
    struct kith_error error;
    char *text =
        kith_show(snapshot, language, terminal_has_colour(stdout), &error);
    if (text == NULL) {
        input_explain(&error);
        return EXIT_WRONG;
    }
    bool fine = output_print(text);
    free(text);
    return fine ? EXIT_FINE : EXIT_WRONG;
}

int
cmd_show(const struct invocation *invocation)
{
    struct input_case input;
    size_t session;
    int result = EXIT_WRONG;
    const char *wanted = invocation->values[OPTION_SESSION];
    const char *language;
    if (!options_check_audience(invocation) ||
        !options_language(invocation, &language))
        return EXIT_USAGE;
    if (input_case_read(&input, invocation,
                        options_audience(invocation, KITH_THERAPIST)) &&
        input_case_session(&input, wanted != NULL ? wanted : "last", &session))
        result =
            show(kith_timeline_snapshot(input.timeline, session), language);
    input_case_release(&input);
    return result;
}
