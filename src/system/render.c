/* The other end of the pipe. In: a format, a file to draw into, and later DOT.
 * Out: whether there is a picture; kith-render writes it itself.
 *
 * A program of its own is all that is known of it here: how it is called is at
 * the head of render/kith-render.c. */
#include "system/render.h"
#include "system/program.h"
#include "system/memory.h"
#include "base/str.h"
#include "system/output.h"
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* Where kith's own descriptors are in kith-render. Both are closed in it but
 * for these two: else its input would never end. */
static bool
place(posix_spawn_file_actions_t *actions, int in, int out)
{
    return fcntl(in, F_SETFD, FD_CLOEXEC) == 0 &&
           fcntl(out, F_SETFD, FD_CLOEXEC) == 0 &&
           posix_spawn_file_actions_adddup2(actions, out, STDOUT_FILENO) == 0 &&
           posix_spawn_file_actions_adddup2(actions, in, STDIN_FILENO) == 0;
}

/* posix_spawn, not fork: nothing of igraph's memory is copied for it. What kith
 * does to signals is not handed on: a renderer that ignored SIGPIPE or had
 * signals blocked would not end when it should. A number of errno, 0 when all
 * went well. */
static int
spawn(struct renderer *renderer, const char *program, char **arguments, int in,
      int out)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t usual, none;
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    if (posix_spawn_file_actions_init(&actions) != 0 ||
        posix_spawnattr_init(&attributes) != 0)
        return ENOMEM;
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    int error = ENOMEM;
    if (place(&actions, in, out))
        error = posix_spawn(&renderer->child, program, &actions, &attributes,
                            arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error;
}

/* The one that is at work; 0 for none. For render_clean_up(), which may
 * interrupt anything. */
static volatile pid_t running;

/* Why there is no picture, where kith-render could not say so itself. */
static void
explain_signal(int number)
{
    bool is_fault = number != SIGKILL && number != SIGTERM;
    fprintf(stderr,
            "kith: the picture could not be drawn: kith-render %s "
            "(signal %d)\n",
            is_fault ? "ended by a fault" : "was ended from outside", number);
}

/* Whether CHILD made a picture. If not, it has said why, unless a signal was
 * faster: either way that is one line, and no more need be said. */
static bool
wait_for(pid_t child, bool wanted)
{
    int status;
    pid_t ended;
    while ((ended = waitpid(child, &status, 0)) < 0 && errno == EINTR)
        continue;
    running = 0;
    if (ended < 0)
        return false;
    if (WIFSIGNALED(status) && wanted)
        explain_signal(WTERMSIG(status));
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool
render_start(struct renderer *renderer, const char *format, const char *dpi,
             int fd)
{
    int ends[2];
    if (pipe(ends) != 0) {
        fprintf(stderr, "kith: cannot make a pipe: %s\n", strerror(errno));
        return false;
    }
    /* The strings stay as they are; POSIX only asks for plain pointers. */
    static char name[] = "kith-render", form[] = "-T", dots[] = "-d";
    char *arguments[] = {name,           form,
                         (char *)format, dpi != NULL ? dots : NULL,
                         (char *)dpi,    NULL};
    char *program = program_find("kith-render", KITH_BINDIR "/kith-render");
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    signal(SIGPIPE, SIG_IGN); /* a renderer that dies says so by its status */
    int error = spawn(renderer, program, arguments, ends[0], fd);
    renderer->pipe = ends[1];
    close(ends[0]);
    running = error == 0 ? renderer->child : 0;
    memory_check(error);
    if (error != 0) {
        fprintf(stderr, "kith: cannot start %s: %s\n", program,
                strerror(error));
        close(ends[1]);
    }
    free(program);
    return error == 0;
}

/* Without DOT it is ended, as an empty input would be told as a mistake.
 * Closing the pipe is what ends its input; a renderer that was gone before has
 * said why, so nothing is said of a write that failed. */
bool
render_finish(struct renderer *renderer, const char *dot)
{
    bool written = false;
    if (dot != NULL)
        written = output_write(renderer->pipe, dot, strlen(dot));
    else
        kill(renderer->child, SIGKILL);
    close(renderer->pipe);
    return wait_for(renderer->child, dot != NULL) && written;
}

/* SIGKILL waits for nobody; kith does, so that no file is written to once it is
 * gone. */
void
render_clean_up(void)
{
    pid_t child = running;
    if (child == 0)
        return;
    kill(child, SIGKILL);
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
        continue;
}
