#include "cli/render.h"
#include "base/str.h"
#include "cli/output.h"
#include "config.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* kith-render stands beside kith; failing that, where it was installed. */
static char *
find_program(void)
{
    char self[4096];
    struct str path = {0};
    ssize_t size = readlink("/proc/self/exe", self, sizeof self - 1);
    if (size > 0) {
        self[size] = '\0';
        char *slash = strrchr(self, '/');
        slash[1] = '\0';
        str_addf(&path, "%skith-render", self);
        if (access(path.data, X_OK) == 0)
            return str_take(&path);
        str_release(&path);
    }
    str_add(&path, KITH_BINDIR "/kith-render");
    return str_take(&path);
}

static void
become(const char *program, const char *format, int in, int out)
{
    if (dup2(in, STDIN_FILENO) >= 0 && dup2(out, STDOUT_FILENO) >= 0) {
        if (in > STDERR_FILENO)
            close(in);
        signal(SIGPIPE, SIG_DFL);
        execl(program, "kith-render", "-T", format, (char *)NULL);
    }
    fprintf(stderr, "kith: cannot start %s: %s\n", program, strerror(errno));
    _exit(127);
}

static bool
wait_for(pid_t child)
{
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return false;
    if (WIFEXITED(status))
        return WEXITSTATUS(status) == 0;
    fprintf(stderr, "kith: kith-render was ended by signal %d\n",
            WTERMSIG(status));
    return false;
}

bool
render(const char *dot, const char *format, int fd)
{
    int ends[2];
    if (pipe(ends) != 0) {
        fprintf(stderr, "kith: cannot make a pipe: %s\n", strerror(errno));
        return false;
    }
    char *program = find_program();
    signal(SIGPIPE, SIG_IGN); /* a renderer that dies says so by its status */
    pid_t child = fork();
    if (child == 0) {
        close(ends[1]);
        become(program, format, ends[0], fd);
    }
    close(ends[0]);
    bool written = child > 0 && output_write(ends[1], dot, strlen(dot));
    close(ends[1]);
    if (child < 0)
        fprintf(stderr, "kith: cannot start %s: %s\n", program,
                strerror(errno));
    free(program);
    return child > 0 && wait_for(child) && written;
}
