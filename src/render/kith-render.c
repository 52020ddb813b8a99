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
#include "render/complaint.h"
#include "render/limits.h"
#include "render/picture.h"
#include "render/sandbox.h"
#include "render/tell.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FINE = 0, WRONG = 1, USAGE = 2, LARGEST_DOT = 256 << 20 };

struct input {
    char *text; /* and a NUL */
    size_t size;
};

static bool
make_room(struct input *input, size_t *capacity)
{
    if (*capacity - input->size > 1)
        return true;
    char *larger = realloc(input->text, *capacity * 2);
    if (larger == NULL)
        return false;
    input->text = larger;
    *capacity *= 2;
    return true;
}

/* All of standard input. False, with errno, where it cannot be read. */
static bool
read_input(struct input *input)
{
    size_t capacity = 1 << 16;
    *input = (struct input){.text = malloc(capacity)};
    bool fine = input->text != NULL;
    while (fine) {
        if (!make_room(input, &capacity))
            return false;
        ssize_t got = read(STDIN_FILENO, input->text + input->size,
                           capacity - input->size - 1);
        if (got > 0)
            input->size += (size_t)got;
        else if (got == 0)
            break;
        fine = got > 0 || errno == EINTR;
        if (input->size > LARGEST_DOT) {
            errno = EFBIG;
            fine = false;
        }
    }
    if (fine)
        input->text[input->size] = '\0';
    return fine;
}

/* Whether this may be DOT at all; if not, the reason is printed. */
static bool
looks_fine(const struct input *input)
{
    if (input->size == 0)
        return complaint("there is nothing to draw");
    if (memchr(input->text, '\0', input->size) != NULL)
        return complaint("this is no DOT: it has a NUL in it");
    return true;
}

static bool
write_output(const struct picture *picture)
{
    size_t done = 0;
    while (done < picture->size) {
        ssize_t written =
            write(STDOUT_FILENO, picture->data + done, picture->size - done);
        if (written >= 0)
            done += (size_t)written;
        else if (errno != EINTR)
            break;
    }
    return (done == picture->size && close(STDOUT_FILENO) == 0) ||
           complaint("the picture could not be written: %s", strerror(errno));
}

/* The picture in memory: nothing is written before all of it is there. */
static bool
render(GVC_t *context, const struct picture_wish *wish, struct picture *picture)
{
    struct input input;
    sandbox_files();
    const char *missing = picture_warm_up(context, wish);
    bool fine = read_input(&input) ||
                complaint("the DOT cannot be read: %s", strerror(errno));
    fine = fine && looks_fine(&input) &&
           (missing == NULL || complaint("%s", missing));
    if (fine) {
        sandbox_calls();
        fine = picture_draw(context, input.text, input.size, wish, picture);
    }
    free(input.text);
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
    tell_alone();
    limits_set();
    complaint_listen();
    GVC_t *context = gvContext();
    struct picture picture = {0};
    bool fine = render(context, &wish, &picture);
    gvFreeContext(context);
    tell_no_more();
    fine = fine && write_output(&picture);
    free(picture.data);
    return fine ? FINE : WRONG;
}
