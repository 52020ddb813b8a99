/* What a stream can show. In: a stream, and the environment. Out: whether to
 * colour, and text that is safe to print there. */
#include "system/terminal.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

bool
terminal_is(FILE *stream)
{
    return isatty(fileno(stream)) != 0;
}

/* NO_COLOR counts where it is set to anything but nothing, as its convention
 * says (no-color.org). A terminal that does not say what it is may be none. */
bool
terminal_has_colour(FILE *stream)
{
    const char *refused = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    if (refused != NULL && refused[0] != '\0')
        return false;
    return terminal != NULL && strcmp(terminal, "dumb") != 0 &&
           terminal_is(stream);
}

void
terminal_print_safe(FILE *stream, const char *text)
{
    struct str safe = {0};
    utf8_add_safe(&safe, slice_of(text));
    fputs(str_text(&safe), stream);
    str_release(&safe);
}

/* Since when somebody waits, and what they were told last, in percent. */
static struct timespec since;
static int told = -1;

static bool
has_waited(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (since.tv_sec == 0)
        since = now;
    return now.tv_sec - since.tv_sec > 1;
}

void
terminal_tell_progress(void *unused, double done)
{
    (void)unused;
    int percent = (int)(100 * done);
    if (!isatty(STDERR_FILENO) || isatty(STDOUT_FILENO) || !has_waited() ||
        percent == told)
        return;
    told = percent;
    fprintf(stderr, "\rkith: measuring, %d %% done", percent);
    fflush(stderr);
}

void
terminal_end_progress(void)
{
    if (told < 0)
        return;
    fputs("\r\033[K", stderr);
    fflush(stderr);
    told = -1;
}
