/* kith new [CODE] [-o FILE] [--lang L]. In: perhaps a code, and where somebody is
 * there to be asked, answers. Out: a first inventory, on standard output or in a
 * file that was not there before.
 *
 * The file is opened before anything is asked: nobody is to type a circle that
 * cannot be kept. */
#include "base/marked.h"
#include "base/str.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/interview.h"
#include "cli/options.h"
#include "system/output.h"
#include "system/place.h"
#include "system/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Whoever gives a file's name where the code stands meant -o. */
static int
refuse_code(const char *code, const struct kith_error *error)
{
    if (error->code != KITH_REFUSED)
        return input_explain(error) ? EXIT_FINE : EXIT_WRONG;
    fputs("kith new: ", stderr);
    terminal_print_safe(stderr, error->message);
    if (strchr(code, '.') != NULL) {
        fputs("\nkith: to write it into a file: kith new -o ", stderr);
        terminal_print_safe(stderr, code);
    }
    fputs("\n", stderr);
    return EXIT_USAGE;
}

static int
check_code(const struct kith_beginning *beginning)
{
    struct kith_error error;
    char *text = kith_begin(beginning, &error);
    int result =
        text != NULL ? EXIT_FINE : refuse_code(beginning->code, &error);
    free(text);
    return result;
}

/* NULL for standard output. */
static const char *
path_of(const struct invocation *invocation)
{
    const char *path = invocation->values[OPTION_OUTPUT];
    return path == NULL || strcmp(path, "-") == 0 ? NULL : path;
}

/* False where whoever was asked went away. */
static bool
fill_in(struct interview *interview, const char *path)
{
    interview->beginning.examples = !interview_is_possible();
    if (interview->beginning.examples)
        return true;
    if (path == NULL)
        interview_say(interview,
                      T("It is printed at the end; kith new -o FILE keeps it "
                        "in a file."));
    if (interview_hold(interview))
        return true;
    fputs("\n", stderr);
    interview_say(interview, T("That is fine. Nothing was written."));
    return false;
}

/* What is told of the file is made before it has its place: then no memory may
 * run out. What was typed is not to get lost where the file takes it no more. */
static bool
write_file(struct output *output, const struct interview *interview,
           const char *text)
{
    struct str told = {0};
    utf8_add_safe(&told, slice_of(output->path));
    str_add(&told, ": ");
    bool fine = output_write(output->fd, text, strlen(text)) ||
                output_explain(output->path);
    fine = output_close(output, fine);
    if (fine) {
        fputs(str_text(&told), stderr);
        interview_say(interview,
                      T("a first inventory; kith draw makes a picture of it"));
    } else if (!interview->beginning.examples) {
        output_print(text);
    }
    str_release(&told);
    return fine;
}

/* OUTPUT is NULL for standard output. */
static bool
write_down(struct output *output, const struct interview *interview)
{
    struct kith_error error;
    char *text = kith_begin(&interview->beginning, &error);
    bool fine = text != NULL;
    if (!fine)
        input_explain(&error);
    if (fine && output == NULL)
        fine = output_print(text);
    else if (fine)
        fine = write_file(output, interview, text);
    else if (output != NULL)
        output_close(output, false);
    free(text);
    return fine;
}

static int
run(struct interview *interview, const char *path)
{
    struct output output;
    if (path != NULL && !output_open_new(&output, path))
        return EXIT_WRONG;
    if (fill_in(interview, path))
        return write_down(path != NULL ? &output : NULL, interview)
                   ? EXIT_FINE
                   : EXIT_WRONG;
    if (path != NULL)
        output_close(&output, false);
    return EXIT_WRONG;
}

int
cmd_new(const struct invocation *invocation)
{
    struct inputs inputs = options_inputs(invocation);
    struct interview interview = {.beginning.size = sizeof interview.beginning};
    const char *path = path_of(invocation);
    interview.beginning.code =
        invocation->operand_count > 0 ? invocation->operands[0] : NULL;
    if (!options_language(invocation, &interview.beginning.language))
        return EXIT_USAGE;
    int result = check_code(&interview.beginning);
    if (result == EXIT_FINE && path != NULL && !place_is_free(&inputs, path))
        result = EXIT_USAGE;
    if (result == EXIT_FINE)
        result = run(&interview, path);
    interview_release(&interview);
    return result;
}
