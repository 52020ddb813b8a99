/* kith draw FILE [--session S] [-o OUT] [--dpi N] [--therapist] */
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

/* The DOT of the session that is asked for; NULL, with the reason printed. */
static char *
make_dot(const struct invocation *invocation)
{
    enum kith_audience audience = invocation->values[OPTION_THERAPIST] != NULL
                                      ? KITH_THERAPIST
                                      : KITH_CLIENT;
    struct kith_inventory *inventory;
    struct kith_snapshot *snapshot =
        input_snapshot(invocation, audience, &inventory);
    char *dot = snapshot != NULL ? kith_picture_dot(snapshot) : NULL;
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
    return dot;
}

static bool
print_dot(const struct invocation *invocation)
{
    char *dot = make_dot(invocation);
    bool fine = dot != NULL && output_print(dot);
    free(dot);
    return fine;
}

static bool
write_dot(const struct invocation *invocation, const char *path)
{
    struct output output;
    char *dot = make_dot(invocation);
    bool fine = false;
    if (dot != NULL && output_open(&output, path)) {
        fine =
            output_write(output.fd, dot, strlen(dot)) || output_explain(path);
        fine = output_close(&output, fine);
    }
    free(dot);
    return fine;
}

static bool
write_picture(const struct invocation *invocation, const char *path,
              const char *format)
{
    struct output output;
    struct renderer renderer;
    if (!output_open(&output, path))
        return false;
    if (!render_start(&renderer, format, invocation->values[OPTION_DPI],
                      output.fd))
        return output_close(&output, explain_missing(path));
    char *dot = make_dot(invocation);
    bool fine = render_finish(&renderer, dot);
    if (!fine && dot != NULL)
        explain_missing(path);
    free(dot);
    return output_close(&output, fine);
}

static bool
check_dpi(const char *dpi, const char *format)
{
    char *end;
    if (dpi == NULL)
        return true;
    long number = strtol(dpi, &end, 10);
    if (end == dpi || *end != '\0' || number < 50 || number > 1200) {
        fputs("kith draw: --dpi takes a number from 50 to 1200, not '", stderr);
        terminal_print_safe(stderr, dpi);
        fputs("'\n", stderr);
        return false;
    }
    if (strcmp(format, "png") == 0)
        return true;
    fputs("kith draw: --dpi is for .png alone; leave it out, or end the name "
          "of OUT in .png\n",
          stderr);
    return false;
}

int
cmd_draw(const struct invocation *invocation)
{
    const char *path = invocation->values[OPTION_OUTPUT];
    bool standard = path == NULL || strcmp(path, "-") == 0;
    const char *format = standard ? "dot" : format_of(path);
    if (format == NULL) {
        fputs("kith draw: the name '", stderr);
        terminal_print_safe(stderr, path);
        fputs("' does not say what to draw; end it in .svg, .png, .pdf or "
              ".dot\n",
              stderr);
        return EXIT_USAGE;
    }
    if (!check_dpi(invocation->values[OPTION_DPI], format))
        return EXIT_USAGE;
    bool fine;
    if (standard)
        fine = print_dot(invocation);
    else if (strcmp(format, "dot") == 0)
        fine = write_dot(invocation, path);
    else
        fine = write_picture(invocation, path, format);
    return fine ? EXIT_FINE : EXIT_WRONG;
}
