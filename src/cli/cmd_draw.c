/* kith draw FILE [--session S|--change|--all|--handout] [-o OUT] … In: a file.
 * Out: pages of DOT or words on standard output, or files of pictures.
 *
 * What is asked for is settled before the file is read, so that a slip in an
 * option is told at once; which sessions to draw only then. For the client
 * unless said otherwise: a picture is made to be handed over. */
#include "cli/command.h"
#include "cli/draw.h"
#include "cli/input.h"
#include "cli/options.h"
#include "system/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the user asked for, and what it is made of. */
struct drawing {
    const struct invocation *invocation;
    enum kith_audience audience;
    struct kith_picture_options options;
    struct input_case input;
};

static int
refuse(const char *message, const char *word)
{
    fputs("kith draw: ", stderr);
    fputs(message, stderr);
    if (word != NULL) {
        fputs(" '", stderr);
        terminal_print_safe(stderr, word);
        fputs("'", stderr);
    }
    fputs("\n", stderr);
    return EXIT_USAGE;
}

/* What the options say that needs no case. */
static int
read_options(const struct invocation *invocation,
             struct kith_picture_options *options)
{
    const char *const *values = invocation->values;
    const char *language;
    int kinds = (values[OPTION_CHANGE] != NULL) + (values[OPTION_ALL] != NULL) +
                (values[OPTION_HANDOUT] != NULL);
    if (kinds > 1)
        return refuse("one of --change, --all and --handout", NULL);
    if (!options_check_audience(invocation) ||
        !options_language(invocation, &language))
        return EXIT_USAGE;
    if ((values[OPTION_FROM] != NULL || values[OPTION_TO] != NULL) &&
        values[OPTION_CHANGE] == NULL)
        return refuse("--from and --to belong to --change; --session says "
                      "which one to draw",
                      NULL);
    *options = (struct kith_picture_options){
        .size = sizeof *options,
        .kind = values[OPTION_CHANGE] != NULL    ? KITH_PICTURE_CHANGE
                : values[OPTION_ALL] != NULL     ? KITH_PICTURE_ALL
                : values[OPTION_HANDOUT] != NULL ? KITH_PICTURE_HANDOUT
                                                 : KITH_PICTURE_SESSION,
        .large = values[OPTION_LARGE] != NULL,
        .grey = values[OPTION_GREY] != NULL,
        .initials = values[OPTION_INITIALS] != NULL,
        .no_ties = values[OPTION_NO_TIES] != NULL,
        .no_support = values[OPTION_NO_SUPPORT] != NULL,
        .words = values[OPTION_TEXT] != NULL,
        .title = values[OPTION_TITLE],
        .language = language};
    return options_paper(invocation, &options->paper) ? EXIT_FINE : EXIT_USAGE;
}

/* The session that is drawn, and of a change the one it is compared with.
 * Without --from a change is drawn since the session before, which the first
 * one does not have. */
static bool
choose_sessions(const struct input_case *input,
                const struct invocation *invocation,
                struct kith_picture_options *options)
{
    const char *from = invocation->values[OPTION_FROM];
    const char *to = invocation->values[OPTION_TO];
    if (to == NULL)
        to = invocation->values[OPTION_SESSION];
    if (!input_case_session(input, to != NULL ? to : "last", &options->to))
        return false;
    options->from = options->to > 0 ? options->to - 1 : 0;
    if (from != NULL)
        return input_case_session(input, from, &options->from);
    if (options->kind != KITH_PICTURE_CHANGE || options->to > 0)
        return true;
    fputs("kith: before the first session there is none to compare with\n",
          stderr);
    return false;
}

/* Reads the case, and fills in which sessions to draw. The heading is made
 * first: pages are the last thing that may fail. */
static char **
make_pages(void *job, size_t *count, char **heading)
{
    struct drawing *drawing = job;
    struct kith_error error;
    if (!input_case_read(&drawing->input, drawing->invocation,
                         drawing->audience) ||
        !choose_sessions(&drawing->input, drawing->invocation,
                         &drawing->options))
        return NULL;
    if (drawing->options.title != NULL)
        input_warn_of_title(&drawing->input, drawing->options.title);
    *heading = kith_picture_heading(drawing->input.timeline, &drawing->options,
                                    &error);
    char **pages = *heading != NULL
                       ? kith_pictures(drawing->input.timeline,
                                       &drawing->options, count, &error)
                       : NULL;
    if (pages == NULL)
        input_explain(&error);
    return pages;
}

/* Only the circle and the change are one page, whatever the case. */
static bool
is_one_page(const struct kith_picture_options *options)
{
    return options->kind == KITH_PICTURE_SESSION ||
           options->kind == KITH_PICTURE_CHANGE;
}

/* Only PNG is made of dots; for the others a number would be quietly without
 * meaning. */
static int
check_dpi(const char *dpi, const char *format)
{
    char *end;
    if (dpi == NULL)
        return EXIT_FINE;
    long number = strtol(dpi, &end, 10);
    if (end == dpi || *end != '\0' || number < 50 || number > 1200)
        return refuse("--dpi takes a number from 50 to 1200, not", dpi);
    return strcmp(format, "png") == 0
               ? EXIT_FINE
               : refuse("--dpi is for .png alone; leave it out, or end the "
                        "name of OUT in .png",
                        NULL);
}

/* Where the pages go; FORMAT is NULL where a file's name does not tell. */
static int
choose_format(const struct drawing *drawing, struct draw_target *target)
{
    const char *path = drawing->invocation->values[OPTION_OUTPUT];
    bool standard = path == NULL || strcmp(path, "-") == 0;
    target->invocation = drawing->invocation;
    target->path = standard ? NULL : path;
    target->format = drawing->options.words ? "text"
                     : standard             ? "dot"
                                            : draw_format(path);
    target->dpi = drawing->invocation->values[OPTION_DPI];
    target->one_page = is_one_page(&drawing->options);
    if (target->format != NULL)
        return check_dpi(target->dpi, target->format);
    fputs("kith draw: the name '", stderr);
    terminal_print_safe(stderr, path);
    fputs("' does not say what to draw; end it in .svg, .png, .pdf or "
          ".dot\n",
          stderr);
    return EXIT_USAGE;
}

/* DOT is for programs. At a terminal it scrolls by, and whoever typed that
 * wanted a picture; "-o -" is the way to see it all the same. */
static int
check_terminal(const struct invocation *invocation,
               const struct draw_target *target)
{
    if (invocation->values[OPTION_OUTPUT] != NULL ||
        strcmp(target->format, "dot") != 0 || !terminal_is(stdout))
        return EXIT_FINE;
    fputs("kith draw: a picture goes into a file: kith draw FILE -o circle.svg "
          "(or .png, .pdf);\nwithout -o it is Graphviz DOT for other programs: "
          "kith draw FILE | less\n",
          stderr);
    return EXIT_USAGE;
}

int
cmd_draw(const struct invocation *invocation)
{
    struct draw_target target;
    struct drawing drawing = {.invocation = invocation,
                              .audience =
                                  options_audience(invocation, KITH_CLIENT)};
    int usage = read_options(invocation, &drawing.options);
    if (usage == EXIT_FINE)
        usage = choose_format(&drawing, &target);
    if (usage == EXIT_FINE)
        usage = check_terminal(invocation, &target);
    if (usage != EXIT_FINE)
        return usage;
    int result = draw_pages(&target, make_pages, &drawing);
    input_case_release(&drawing.input);
    return result;
}
