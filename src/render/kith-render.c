/* kith-render: DOT on standard input, a picture on standard output.
 *
 *     kith-render -T svg|png|pdf
 *
 * SPDX-License-Identifier: MIT
 *
 * A program of its own, because the licences of igraph (GPL) and Graphviz
 * (EPL) do not mix, and because a crash or a leak then stays outside kith. It
 * knows nothing of kith: every position is already in the DOT. */
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FINE = 0, WRONG = 1, USAGE = 2, LARGEST_DOT = 256 << 20 };

/* Twice a screen's 96 dots an inch: sharp on paper and on dense screens. */
static char png_dpi[] = "192";

static bool
is_format(const char *format)
{
    return strcmp(format, "svg") == 0 || strcmp(format, "png") == 0 ||
           strcmp(format, "pdf") == 0;
}

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

/* The time of day is no part of a picture: the same DOT, the same bytes. */
static void
forget_creation_date(char *pdf, size_t size)
{
    static const char key[] = "/CreationDate (D:";
    for (size_t i = 0; i + sizeof key + 14 <= size; i++) {
        if (pdf[i] != '/' || memcmp(pdf + i, key, sizeof key - 1) != 0)
            continue;
        char *digit = pdf + i + sizeof key - 1;
        for (int n = 0; n < 14 && isdigit((unsigned char)digit[n]); n++)
            digit[n] = "20000101000000"[n];
        return;
    }
}

static bool
write_picture(GVC_t *context, graph_t *graph, const char *format)
{
    char *picture = NULL;
    size_t size = 0;
    FILE *memory = open_memstream(&picture, &size);
    if (memory == NULL)
        return false;
    bool fine = gvRender(context, graph, format, memory) == 0;
    fine = fclose(memory) == 0 && fine;
    if (fine && strcmp(format, "pdf") == 0)
        forget_creation_date(picture, size);
    if (fine)
        fine = fwrite(picture, 1, size, stdout) == size && fflush(stdout) == 0;
    free(picture);
    return fine;
}

static bool
render(const char *dot, const char *format)
{
    GVC_t *context = gvContext();
    graph_t *graph = agmemread(dot);
    if (graph == NULL) {
        fputs("kith-render: this is no DOT\n", stderr);
        gvFreeContext(context);
        return false;
    }
    if (strcmp(format, "png") == 0) {
        static char dpi[] = "dpi", nothing[] = "";
        agsafeset(graph, dpi, png_dpi, nothing);
    }
    bool fine = gvLayout(context, graph, "nop2") == 0;
    if (fine) {
        fine = write_picture(context, graph, format);
        gvFreeLayout(context, graph);
    }
    agclose(graph);
    gvFreeContext(context);
    if (!fine)
        perror("kith-render: the picture could not be written");
    return fine;
}

int
main(int argc, char **argv)
{
    if (argc != 3 || strcmp(argv[1], "-T") != 0 || !is_format(argv[2])) {
        fputs("usage: kith-render -T svg|png|pdf <DOT >PICTURE\n", stderr);
        return USAGE;
    }
    char *dot = read_input();
    if (dot == NULL) {
        fputs("kith-render: standard input cannot be read\n", stderr);
        return WRONG;
    }
    bool fine = render(dot, argv[2]);
    free(dot);
    return fine ? FINE : WRONG;
}
