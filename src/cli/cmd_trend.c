/* kith trend FILE… [--only KEY,…] [--client|--therapist] [--json|--csv] … In:
 * files of one case. Out: a row for each score and measure, on standard output,
 * in one of three forms. */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/keys.h"
#include "cli/options.h"
#include "system/output.h"

/* Which keys there are depends on the case, as its scores are among them, and
 * on for whom it is read; so --only is looked at once the files are. */
static int
print(const struct kith_timeline *timeline,
      const struct kith_table_options *table)
{
    struct kith_error error;
    struct str out = {0};
    int result = EXIT_WRONG;
    bool fine = kith_trend_write(timeline, table, input_keep, &out, &error);
    if (fine && output_print(str_text(&out)))
        result = EXIT_FINE;
    if (!fine && error.code == KITH_UNKNOWN_WORD) {
        keys_refuse("trend", error.message);
        result = EXIT_USAGE;
    } else if (!fine) {
        input_explain(&error);
    }
    str_release(&out);
    return result;
}

int
cmd_trend(const struct invocation *invocation)
{
    struct input_case input;
    struct kith_table_options table;
    int result = EXIT_WRONG;
    if (!options_check_audience(invocation) ||
        !options_table(invocation, &table))
        return EXIT_USAGE;
    if (input_case_read(&input, invocation,
                        options_audience(invocation, KITH_THERAPIST)))
        result = print(input.timeline, &table);
    input_case_release(&input);
    return result;
}
