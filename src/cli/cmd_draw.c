/* kith draw FILE [--session S|--change|--all|--handout] [-o OUT] … */
#include "base/str.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/output.h"
#include "cli/render.h"
#include "cli/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *const formats[] = {"dot", "svg", "png", "pdf"};

/* The format that a file's name asks for; NULL where it asks for none. */
static const char *
format_of(const char *path)
{
    const char *dot = strrchr(path, '.');
    const char *slash = strrchr(path, '/');
    if (dot == NULL || (slash != NULL && dot < slash))
        return NULL;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcasecmp(dot + 1, formats[i]) == 0)
            return formats[i];
    return NULL;
}

/* kith-render has said why. */
static bool
explain_missing(const char *path)
{
    fputs("kith: there is no picture: ", stderr);
    terminal_print_safe(stderr, path);
    fputs(" was not written\n", stderr);
    return false;
}

static bool
write_picture(const char *dot, const char *path, const char *format)
{
    struct output output;
    if (!output_open(&output, path))
        return false;
    bool fine;
    if (strcmp(format, "dot") == 0)
        fine =
            output_write(output.fd, dot, strlen(dot)) || output_explain(path);
    else
        fine = render(dot, format, output.fd) || explain_missing(path);
    return output_close(&output, fine);
}

/* "circle-2.svg" of "circle.svg": the name of one of several pages. */
static char *
page_path(const char *path, size_t page, size_t count)
{
    struct str numbered = {0};
    const char *dot = strrchr(path, '.');
    if (count == 1)
        str_add(&numbered, path);
    else
        str_addf(&numbered, "%.*s-%zu%s", (int)(dot - path), path, page + 1,
                 dot);
    return str_take(&numbered);
}

static bool
write_pages(char **pages, size_t count, const char *path, const char *format)
{
    bool fine = true;
    for (size_t i = 0; i < count && fine; i++) {
        char *name = page_path(path, i, count);
        fine = write_picture(pages[i], name, format);
        free(name);
    }
    return fine;
}

static bool
print_pages(char **pages, size_t count)
{
    bool fine = true;
    for (size_t i = 0; i < count && fine; i++)
        fine = (i == 0 || output_print("\n")) && output_print(pages[i]);
    return fine;
}

/* ---- What to draw ---- */

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
    const char *paper = values[OPTION_PAPER];
    int kinds = (values[OPTION_CHANGE] != NULL) + (values[OPTION_ALL] != NULL) +
                (values[OPTION_HANDOUT] != NULL);
    if (kinds > 1)
        return refuse("one of --change, --all and --handout", NULL);
    if (values[OPTION_CLIENT] != NULL && values[OPTION_THERAPIST] != NULL)
        return refuse("for the --client or for the --therapist, not both",
                      NULL);
    if (paper != NULL && strcasecmp(paper, "a4") != 0 &&
        strcasecmp(paper, "letter") != 0)
        return refuse("the paper is a4 or letter, not", paper);
    if ((values[OPTION_FROM] != NULL || values[OPTION_TO] != NULL) &&
        values[OPTION_CHANGE] == NULL)
        return refuse("--from and --to belong to --change; --session says "
                      "which one to draw",
                      NULL);
    *options = (struct kith_picture_options){
        .kind = values[OPTION_CHANGE] != NULL    ? KITH_PICTURE_CHANGE
                : values[OPTION_ALL] != NULL     ? KITH_PICTURE_ALL
                : values[OPTION_HANDOUT] != NULL ? KITH_PICTURE_HANDOUT
                                                 : KITH_PICTURE_SESSION,
        .paper = paper != NULL && strcasecmp(paper, "letter") == 0 ? KITH_LETTER
                                                                   : KITH_A4,
        .large = values[OPTION_LARGE] != NULL,
        .grey = values[OPTION_GREY] != NULL,
        .initials = values[OPTION_INITIALS] != NULL,
        .no_ties = values[OPTION_NO_TIES] != NULL,
        .no_support = values[OPTION_NO_SUPPORT] != NULL,
        .words = values[OPTION_TEXT] != NULL,
        .title = values[OPTION_TITLE]};
    return EXIT_FINE;
}

/* The session that is drawn, and of a change the one it is compared with. */
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

static bool
draw(const struct input_case *input, const struct kith_picture_options *options,
     const char *path, const char *format)
{
    size_t count;
    char **pages = kith_pictures(input->timeline, options, &count);
    bool fine = path == NULL ? print_pages(pages, count)
                             : write_pages(pages, count, path, format);
    kith_pictures_free(pages, count);
    return fine;
}

static bool
write_words(const struct input_case *input,
            const struct kith_picture_options *options, const char *path)
{
    size_t count;
    struct output output;
    char **pages = kith_pictures(input->timeline, options, &count);
    bool fine = output_open(&output, path);
    if (fine) {
        for (size_t i = 0; i < count && fine; i++)
            fine = output_write(output.fd, i > 0 ? "\n" : "", i > 0) &&
                   output_write(output.fd, pages[i], strlen(pages[i]));
        fine = output_close(&output, fine || output_explain(path));
    }
    kith_pictures_free(pages, count);
    return fine;
}

int
cmd_draw(const struct invocation *invocation)
{
    const char *path = invocation->values[OPTION_OUTPUT];
    struct kith_picture_options options;
    int usage = read_options(invocation, &options);
    if (usage != EXIT_FINE)
        return usage;
    if (path != NULL && strcmp(path, "-") == 0)
        path = NULL;
    const char *format = path == NULL ? "dot" : format_of(path);
    if (format == NULL && !options.words) {
        fputs("kith draw: the name '", stderr);
        terminal_print_safe(stderr, path);
        fputs("' does not say what to draw; end it in .svg, .png, .pdf or "
              ".dot\n",
              stderr);
        return EXIT_USAGE;
    }
    struct input_case input;
    enum kith_audience audience = invocation->values[OPTION_THERAPIST] != NULL
                                      ? KITH_THERAPIST
                                      : KITH_CLIENT;
    bool fine = input_case_read(&input, invocation, audience) &&
                choose_sessions(&input, invocation, &options);
    if (fine && options.words && path != NULL)
        fine = write_words(&input, &options, path);
    else
        fine = fine && draw(&input, &options, path, format);
    input_case_release(&input);
    return fine ? EXIT_FINE : EXIT_WRONG;
}
