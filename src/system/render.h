/* Pictures by kith-render, a program of its own at the other end of a pipe.
 *
 * It takes longer to start than kith takes to think, so it is started first:
 *
 *     struct renderer renderer;
 *     if (render_start(&renderer, "svg", NULL, fd)) {
 *         char *dot = think();
 *         bool fine = render_finish(&renderer, dot);
 *     }
 */
#pragma once

#include <stdbool.h>
#include <sys/types.h>

struct renderer {
    pid_t child;
    int pipe; /* the DOT goes in here */
};

/* Starts kith-render, which will write a picture of FORMAT ("svg", "png",
 * "pdf") to FD; DPI, dots an inch, is NULL for the usual. False, with the
 * reason printed, where that fails; then there is nothing to finish. */
bool render_start(struct renderer *renderer, const char *format,
                  const char *dpi, int fd);

/* Has it draw DOT, or, where DOT is NULL, go away with nothing drawn. Says
 * whether there is a picture; if there should be, the reason is printed. */
bool render_finish(struct renderer *renderer, const char *dot);

/* Ends a kith-render that is at work, for whoever ends the program in between.
 * It may be called from a signal handler, and when memory has run out. */
void render_clean_up(void);
