/* kith trend FILE… [--only KEY,…] [--client|--therapist] [--json|--csv] … In:
 * files of one case. Out: a row for each score and measure, on standard output,
 * in one of three forms. */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "system/output.h"
#include "system/terminal.h"
#include "output/trend.h"

#include <stdio.h>

static bool
print(const struct kith_timeline *timeline, const struct invocation *invocation,
      const struct language *language)
{
    struct kith_error error;
    struct trend trend;
    struct str out = {0};
    bool fine =
        trend_init(&trend, timeline, invocation->values[OPTION_ONLY], &error);
    if (!fine)
        fprintf(stderr, "kith: %s\n", error.message);
    else if (invocation->values[OPTION_JSON] != NULL)
        trend_add_json(&trend, &out);
    else if (invocation->values[OPTION_CSV] != NULL)
        trend_add_csv(&trend, &out);
    else
        trend_add_plain(&trend,
                        (struct trend_manner){
                            .language = language,
                            .ascii = invocation->values[OPTION_ASCII] != NULL,
                            .colour = terminal_has_colour(stdout)},
                        &out);
    fine = fine && output_print(str_text(&out));
    str_release(&out);
    trend_release(&trend);
    return fine;
}

/* Which keys there are depends on the case, as its scores are among them, and
 * on for whom it is read; so --only is looked at once the files are. */
int
cmd_trend(const struct invocation *invocation)
{
    struct input_case input;
    struct slice unknown;
    int result = EXIT_WRONG;
    const struct language *language;
    if (!options_check_audience(invocation) ||
        !options_language(invocation, &language))
        return EXIT_USAGE;
    if (input_case_read(&input, invocation,
                        options_audience(invocation, KITH_THERAPIST))) {
        if (trend_find_unknown(input.timeline, invocation->values[OPTION_ONLY],
                               &unknown)) {
            input_refuse_key("trend", unknown);
            result = EXIT_USAGE;
        } else if (print(input.timeline, invocation, language)) {
            result = EXIT_FINE;
        }
    }
    input_case_release(&input);
    return result;
}
