/* kith draw FILE [--session S] [-o OUT] [--therapist] */
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
    enum kith_audience audience = invocation->values[OPTION_THERAPIST] != NULL
                                      ? KITH_THERAPIST
                                      : KITH_CLIENT;
    struct kith_inventory *inventory;
    struct kith_snapshot *snapshot =
        input_snapshot(invocation, audience, &inventory);
    bool fine = snapshot != NULL;
    if (fine) {
        char *dot = kith_picture_dot(snapshot);
        fine = standard ? output_print(dot) : write_picture(dot, path, format);
        free(dot);
    }
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
    return fine ? EXIT_FINE : EXIT_WRONG;
}
