/* kith report FILE [-o OUT.html] [--client|--therapist [--private]] [--from A]
 * [--to B] [--paper P] [--lang L]. In: a file. Out: one page of HTML, in a file
 * of its own unless it is to go to standard output.
 *
 * The client's page is the default, and what is not theirs takes an option
 * each: a page is easily sent on. */
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "system/output.h"
#include "system/place.h"
#include "system/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int
refuse(const char *message)
{
    fprintf(stderr, "kith report: %s\n", message);
    return EXIT_USAGE;
}

static bool
is_given(const struct invocation *invocation, enum cli_option option)
{
    return invocation->values[option] != NULL;
}

/* What the options say that needs no case. */
static int
read_options(const struct invocation *invocation,
             struct kith_report_options *options)
{
    *options = (struct kith_report_options){.size = sizeof *options};
    if (!options_check_audience(invocation))
        return EXIT_USAGE;
    if (is_given(invocation, OPTION_PRIVATE) &&
        !is_given(invocation, OPTION_THERAPIST))
        return refuse("--private goes with --therapist: private text is never "
                      "on the client's page");
    if (!options_language(invocation, &options->language))
        return EXIT_USAGE;
    return options_paper(invocation, &options->paper) ? EXIT_FINE : EXIT_USAGE;
}

static enum kith_audience
audience_of(const struct invocation *invocation)
{
    if (!is_given(invocation, OPTION_THERAPIST))
        return KITH_CLIENT;
    return is_given(invocation, OPTION_PRIVATE) ? KITH_THERAPIST_PRIVATE
                                                : KITH_THERAPIST;
}

/* The sessions that the report goes from and to: all, unless the user says
 * otherwise. */
static bool
choose_sessions(const struct input_case *input,
                const struct invocation *invocation,
                struct kith_report_options *options)
{
    const char *from = invocation->values[OPTION_FROM];
    const char *to = invocation->values[OPTION_TO];
    if (!input_case_session(input, from != NULL ? from : "first",
                            &options->from) ||
        !input_case_session(input, to != NULL ? to : "last", &options->to))
        return false;
    if (options->from <= options->to)
        return true;
    fputs("kith: the session to go --from comes after the one to go --to\n",
          stderr);
    return false;
}

/* Names go by the case's code alone, which is no one's name; and by whom it is
 * for, so that the two pages of a case cannot replace each other. */
static void
add_own_name(const struct input_case *input,
             const struct invocation *invocation, struct str *path)
{
    str_addf(path, "%s-%s.html", kith_inventory_case(input->inventories[0]),
             audience_of(invocation) == KITH_CLIENT ? "client" : "therapist");
}

/* A page goes where a browser finds a page, and never onto what is read. */
static int
check_output(const struct invocation *invocation)
{
    const char *path = invocation->values[OPTION_OUTPUT];
    if (path == NULL || strcmp(path, "-") == 0)
        return EXIT_FINE;
    if (!options_may_write(invocation, path))
        return EXIT_USAGE;
    if (place_ends_in(path, ".html") || place_ends_in(path, ".htm"))
        return EXIT_FINE;
    fputs("kith report: the name '", stderr);
    terminal_print_safe(stderr, path);
    fputs("' is not one of a page; end it in .html\n", stderr);
    return EXIT_USAGE;
}

/* A name that was not typed may be taken by what is read or by a link, too, so
 * it is looked at like one that was; and it is told, or nobody would know where
 * the page is. */
static int
write_report(const struct input_case *input,
             const struct invocation *invocation, const char *html)
{
    struct str path = {0};
    const char *wanted = invocation->values[OPTION_OUTPUT];
    if (wanted != NULL && strcmp(wanted, "-") == 0)
        return output_print(html) ? EXIT_FINE : EXIT_WRONG;
    if (wanted != NULL)
        str_add(&path, wanted);
    else
        add_own_name(input, invocation, &path);
    int result = EXIT_WRONG;
    if (!options_may_write(invocation, path.data))
        result = EXIT_USAGE;
    else if (output_file(path.data, slice_of(html)))
        result = EXIT_FINE;
    if (result == EXIT_FINE && wanted == NULL)
        fprintf(stderr, "kith: the report is in %s; open it in a browser\n",
                path.data);
    str_release(&path);
    return result;
}

static int
run(const struct invocation *invocation, struct kith_report_options *options,
    struct input_case *input)
{
    struct kith_error error;
    if (!input_case_read(input, invocation, audience_of(invocation)) ||
        !choose_sessions(input, invocation, options))
        return EXIT_WRONG;
    char *html = kith_report(input->timeline, options, &error);
    if (html == NULL)
        input_explain(&error);
    int result =
        html != NULL ? write_report(input, invocation, html) : EXIT_WRONG;
    free(html);
    return result;
}

int
cmd_report(const struct invocation *invocation)
{
    struct kith_report_options options;
    struct input_case input = {0};
    int result = read_options(invocation, &options);
    if (result == EXIT_FINE)
        result = check_output(invocation);
    if (result != EXIT_FINE)
        return result;
    result = run(invocation, &options, &input);
    input_case_release(&input);
    return result;
}
