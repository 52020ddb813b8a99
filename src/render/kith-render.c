/* kith-render: DOT on standard input, a picture on standard output.
 *
 *     kith-render -T svg|png|pdf [-d DPI]
 *
 * SPDX-License-Identifier: MIT
 *
 * A program of its own, because the licences of igraph (GPL) and Graphviz
 * (EPL) do not mix, and because a crash or a leak then stays outside kith. It
 * knows nothing of kith: every position is already in the DOT.
 *
 * Most of its time goes into loading Graphviz's plugins and fontconfig. So it
 * first draws something small, which loads them all, while whoever started it
 * still thinks about the DOT; only then it reads, and reading, nothing more
 * need be loaded: see sandbox.h. */
#include "render/picture.h"
#include "render/sandbox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FINE = 0, WRONG = 1, USAGE = 2, LARGEST_DOT = 256 << 20 };

/* All of standard input, ended by a NUL; NULL where it cannot be read. */
static char *
read_input(void)
{
    size_t size = 0, capacity = 1 << 16;
    char *text = malloc(capacity);
    while (text != NULL && size < LARGEST_DOT) {
        size_t got = fread(text + size, 1, capacity - size - 1, stdin);
        size += got;
        if (got == 0)
            break;
        if (capacity - size > 1)
            continue;
        capacity *= 2;
        char *larger = realloc(text, capacity);
        if (larger == NULL)
            free(text);
        text = larger;
    }
    if (text == NULL || ferror(stdin)) {
        free(text);
        return NULL;
    }
    text[size] = '\0';
    return text;
}

static bool
render(const struct picture_wish *wish)
{
    GVC_t *context = gvContext();
    sandbox_files();
    picture_warm_up(context, wish);
    char *dot = read_input();
    bool fine = false;
    if (dot == NULL) {
        perror("kith-render: standard input cannot be read");
    } else if (*dot == '\0') {
        fputs("kith-render: there is nothing to draw\n", stderr);
    } else {
        sandbox_calls();
        fine = picture_write(context, dot, wish, stdout);
    }
    free(dot);
    gvFreeContext(context);
    return fine;
}

/* A whole number of dots an inch that makes sense; 0 for anything else. */
static int
read_dpi(const char *text)
{
    char *end;
    long dpi = strtol(text, &end, 10);
    bool fine = *end == '\0' && dpi >= SMALLEST_DPI && dpi <= LARGEST_DPI;
    return fine ? (int)dpi : 0;
}

static bool
read_wish(int argc, char **argv, struct picture_wish *wish)
{
    int letter;
    while ((letter = getopt(argc, argv, "T:d:")) != -1) {
        if (letter == 'T')
            wish->format = optarg;
        else if (letter == 'd' && read_dpi(optarg) > 0)
            wish->dpi = read_dpi(optarg);
        else
            return false;
    }
    const char *format = wish->format;
    if (optind != argc || format == NULL)
        return false;
    if (wish->dpi != 0)
        return strcmp(format, "png") == 0;
    return strcmp(format, "svg") == 0 || strcmp(format, "png") == 0 ||
           strcmp(format, "pdf") == 0;
}

int
main(int argc, char **argv)
{
    struct picture_wish wish = {0};
    opterr = 0;
    if (!read_wish(argc, argv, &wish)) {
        fprintf(stderr,
                "usage: kith-render -T svg|png|pdf [-d DPI] <DOT >PICTURE\n"
                "DPI, dots an inch, is for png: %d to %d, or %d by itself\n",
                SMALLEST_DPI, LARGEST_DPI, USUAL_DPI);
        return USAGE;
    }
    return render(&wish) ? FINE : WRONG;
}
