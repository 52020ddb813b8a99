#define _GNU_SOURCE
#include "render/sandbox.h"
#include "suite.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { YES = 0, NO = 1, SKIPPED = 2 };

/* Each is asked inside the sandbox, in a process of its own. */

static int
opens(const char *path, int flags)
{
    int fd = open(path, flags, 0600);
    return fd >= 0 ? YES : NO;
}

static int
reads_passwd(void)
{
    return opens("/etc/passwd", O_RDONLY);
}

static int
lists_root(void)
{
    return opens("/", O_RDONLY | O_DIRECTORY);
}

static int
reads_beside_fonts(void)
{
    return opens("/usr/share/fonts/../../../etc/passwd", O_RDONLY);
}

static int
reads_libraries(void)
{
    return opens("/usr/lib", O_RDONLY | O_DIRECTORY);
}

static int
makes_files(void)
{
    return opens("kith-sandbox-test", O_WRONLY | O_CREAT);
}

static int
makes_directories(void)
{
    return mkdir("kith-sandbox-test", 0700) == 0 ? YES : NO;
}

static int
makes_files_in_memory(void)
{
    return memfd_create("x", 0) >= 0 ? YES : NO;
}

static int
starts_programs(void)
{
    execl("/bin/true", "true", (char *)NULL);
    return NO;
}

static int
forks(void)
{
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    return child > 0 ? YES : NO;
}

static int
opens_sockets(void)
{
    return socket(AF_INET, SOCK_STREAM, 0) >= 0 ||
                   socket(AF_UNIX, SOCK_STREAM, 0) >= 0
               ? YES
               : NO;
}

static int
signals_its_parent(void)
{
    return kill(getppid(), 0) == 0 ? YES : NO;
}

static int
runs_new_code(void)
{
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page != MAP_FAILED)
        return YES;
    page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                -1, 0);
    if (page == MAP_FAILED)
        return SKIPPED;
    return mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0 ? YES : NO;
}

static void *
answer(void *question)
{
    *(int *)question = YES;
    return NULL;
}

static int
has_threads(void)
{
    int said = NO;
    pthread_t thread;
    if (pthread_create(&thread, NULL, answer, &said) != 0)
        return NO;
    pthread_join(thread, NULL);
    return said;
}

static int
has_memory_and_clocks(void)
{
    struct timespec now;
    char *memory = malloc(50 << 20);
    if (memory == NULL || clock_gettime(CLOCK_REALTIME, &now) != 0)
        return NO;
    memset(memory, 1, 50 << 20);
    free(memory);
    return YES;
}

/* FILES: what Landlock alone sees to; CALLS: the filter, too. */
enum { FILES, CALLS };

static const struct {
    const char *name;
    int (*does)(void);
    int stage, wanted;
} questions[] = {
    {"reads /etc/passwd", reads_passwd, FILES, NO},
    {"lists /", lists_root, FILES, NO},
    {"reads beside the fonts", reads_beside_fonts, FILES, NO},
    {"reads libraries", reads_libraries, FILES, YES},
    {"makes files", makes_files, FILES, NO},
    {"makes directories", makes_directories, FILES, NO},
    {"starts programs", starts_programs, FILES, NO},
    {"has threads", has_threads, FILES, YES},
    {"reads /etc/passwd", reads_passwd, CALLS, NO},
    {"reads libraries", reads_libraries, CALLS, YES},
    {"makes files", makes_files, CALLS, NO},
    {"makes directories", makes_directories, CALLS, NO},
    {"makes files in memory", makes_files_in_memory, CALLS, NO},
    {"starts programs", starts_programs, CALLS, NO},
    {"forks", forks, CALLS, NO},
    {"opens sockets", opens_sockets, CALLS, NO},
    {"signals its parent", signals_its_parent, CALLS, NO},
    {"runs new code", runs_new_code, CALLS, NO},
    {"has threads", has_threads, CALLS, YES},
    {"has memory and clocks", has_memory_and_clocks, CALLS, YES},
};

static int
ask(int (*does)(void), int stage)
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        bool shut = sandbox_files();
        if (stage == CALLS)
            shut = sandbox_calls() && shut;
        _exit(shut ? does() : SKIPPED);
    }
    ck_assert(child > 0 && waitpid(child, &status, 0) == child);
    ck_assert_msg(WIFEXITED(status), "ended by signal %d", WTERMSIG(status));
    return WEXITSTATUS(status);
}

START_TEST(keeps_inside)
{
    int got = ask(questions[_i].does, questions[_i].stage);
    ck_assert_msg(got == questions[_i].wanted || got == SKIPPED,
                  "%s, stage %d: %d", questions[_i].name, questions[_i].stage,
                  got);
}
END_TEST

START_TEST(can_be_left_off)
{
    setenv("KITH_SANDBOX", "off", 1);
    ck_assert_int_eq(ask(reads_passwd, FILES), SKIPPED);
    ck_assert_int_eq(ask(reads_passwd, CALLS), SKIPPED);
    ck_assert(!sandbox_files() && !sandbox_calls());
    ck_assert_int_eq(reads_passwd(), YES);
}
END_TEST

SUITE("sandbox", {
    tcase_add_loop_test(tc, keeps_inside, 0, ROWS_OF(questions));
    tcase_add_test(tc, can_be_left_off);
})
