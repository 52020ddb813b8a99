/* kith: finds the command and runs it. In: arguments. Out: a status to exit
 * with, 0 fine, 1 wrong, 2 used wrongly; what is said in between is the
 * command's.
 *
 * Before anything else it is settled how the program may end: what is in its
 * memory is private, and a command must not have to think of it. */
#include "base/alloc.h"
#include "cli/command.h"
#include "cli/help.h"
#include "cli/options.h"
#include "system/output.h"
#include "system/place.h"
#include "system/render.h"
#include "system/terminal.h"
#include "kith/kith.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

/* kith's memory holds names and private text. However it ends, no core file
 * keeps them: the limit is what files are held to, the other what is piped to
 * a program that collects cores. That one also keeps out who would look into
 * it while it runs. */
static void
forbid_cores(void)
{
    (void)setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
#ifdef __linux__
    (void)prctl(PR_SET_DUMPABLE, 0);
#endif
}

static void
say(const char *text)
{
    (void)output_write(STDERR_FILENO, text, strlen(text));
}

/* Memory has run out, or kith is wrong, in the middle of anything: no memory is
 * asked for. What standard output was still to get is dropped with the rest. */
static void
end_at_once(const char *mistake)
{
    render_clean_up();
    say(mistake == NULL ? "kith: out of memory" : "kith: a mistake in kith, ");
    say(mistake == NULL ? "" : mistake);
    say("\n");
    _exit(EXIT_WRONG);
}

/* A line that is said in several pieces comes whole, or, where memory runs out
 * between them, not at all. */
static void
say_whole_lines(void)
{
    static char line[BUFSIZ];
    (void)setvbuf(stderr, line, _IOLBF, sizeof line);
}

/* Where a standard stream is closed, the next file opened would take its
 * number, and words meant for a person would land in it. What is opened here
 * instead fails at the first write, as it should. */
static void
hold_standard_streams(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            (void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* What is wrong with the arguments is told before a file is touched. Standard
 * output is looked at here, for all commands: a shell has opened it already,
 * perhaps onto the very file that is read. */
static int
run(int argc, char **argv)
{
    if (argc < 2) {
        help_print(stderr);
        return EXIT_USAGE;
    }
    const char *word = argv[1];
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0) {
        printf("kith %s\n", kith_version());
        return EXIT_FINE;
    }
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
        help_print(stdout);
        return EXIT_FINE;
    }
    const struct command *command = command_find(word);
    if (command == NULL) {
        fprintf(stderr, "kith: unknown %s '",
                word[0] == '-' ? "option" : "command");
        terminal_print_safe(stderr, word);
        fputs("'\n", stderr);
        if (word[0] == '-')
            fprintf(stderr, "kith: options stand behind a command\n");
        else
            help_suggest_command(word);
        return EXIT_USAGE;
    }
    struct invocation invocation;
    if (!options_parse(command, argc - 1, argv + 1, &invocation))
        return EXIT_USAGE;
    if (invocation.values[OPTION_HELP] != NULL) {
        help_print_command(command, stdout);
        return EXIT_FINE;
    }
    struct inputs inputs = options_inputs(&invocation);
    if (!place_standard_is_allowed(&inputs))
        return EXIT_USAGE;
    return command->run(&invocation);
}

int
main(int argc, char **argv)
{
    forbid_cores();
    alloc_on_failure(end_at_once);
    hold_standard_streams();
    say_whole_lines();
    signal(SIGXFSZ, SIG_IGN); /* a file too large is told like a full disk */
    int result = run(argc, argv);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "kith: cannot write to standard output: %s\n",
                strerror(errno));
        return EXIT_WRONG;
    }
    return result;
}
