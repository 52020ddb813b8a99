#include "base/alloc.h"
#include "suite.h"

#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Nothing is still something: a caller need not ask before it frees. */
START_TEST(gives_nothing_too)
{
    void *pieces[] = {
        alloc(0),
        alloc_zeroed(0, 8),
        alloc_zeroed(8, 0),
        alloc_resize(NULL, 0, 8),
        alloc_resize(NULL, 8, 0),
        alloc_resize(alloc(8), 0, 1),
    };
    for (int i = 0; i < ROWS_OF(pieces); i++) {
        ck_assert_msg(pieces[i] != NULL, "piece %d", i);
        free(pieces[i]);
    }
}
END_TEST

START_TEST(zeroes)
{
    static const char zeros[1000];
    char *piece = alloc_zeroed(250, 4);
    ck_assert_mem_eq(piece, zeros, sizeof zeros);
    free(piece);
}
END_TEST

START_TEST(resizes)
{
    char *piece = alloc_resize(NULL, 3, 2);
    memcpy(piece, "abcdef", 6);
    piece = alloc_resize(piece, 1000, 1000);
    ck_assert_mem_eq(piece, "abcdef", 6);
    piece[999999] = 'z';
    piece = alloc_resize(piece, 1, 3);
    ck_assert_mem_eq(piece, "abc", 3);
    free(piece);
}
END_TEST

static const struct {
    size_t count, size;
} overflows[] = {
    {SIZE_MAX, 2},
    {2, SIZE_MAX},
    {SIZE_MAX / 2 + 1, 2}, /* the product would be 0 */
    {SIZE_MAX / 4 + 2, 4}, /* the product would be 4 */
};

START_TEST(ends_on_overflow)
{
    free(alloc_resize(NULL, overflows[_i].count, overflows[_i].size));
}
END_TEST

/* ---- Who hears of it ---- */

enum { HEARD = 7 };

static void
exit_heard(void)
{
    _exit(HEARD);
}

static void
come_back(void)
{
}

/* More than any machine has, and yet not so much that the product overflows:
 * here it is the system that refuses. */
static void
ask_for_too_much(void)
{
    free(alloc((size_t)PTRDIFF_MAX));
}

static void
ask_for_too_much_zeroed(void)
{
    free(alloc_zeroed((size_t)PTRDIFF_MAX / 8, 8));
}

static void
grow_too_much(void)
{
    free(alloc_resize(alloc(8), (size_t)PTRDIFF_MAX / 8, 8));
}

static void
overflow(void)
{
    free(alloc_resize(NULL, SIZE_MAX, 2));
}

static void
overflow_zeroed(void)
{
    free(alloc_zeroed(SIZE_MAX, 2));
}

static void (*const failures[])(void) = {
    ask_for_too_much, ask_for_too_much_zeroed, grow_too_much,
    overflow,         overflow_zeroed,         alloc_fail};

START_TEST(tells_handler)
{
    alloc_on_failure(exit_heard);
    failures[_i]();
    ck_abort_msg("failure %d came back", _i);
}
END_TEST

/* How a process of its own ends, and the bytes that it printed. */
static int
end_of(void (*handler)(void), void (*failure)(void), ssize_t *printed)
{
    int ends[2], status;
    char bytes[64];
    ck_assert_int_eq(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        dup2(ends[1], STDERR_FILENO);
        alloc_on_failure(handler);
        failure();
        _exit(0);
    }
    close(ends[1]);
    *printed = read(ends[0], bytes, sizeof bytes);
    close(ends[0]);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return status;
}

static void (*const mute[])(void) = {NULL, come_back};

/* The library prints nothing, not even now; and nothing goes on without the
 * memory, whatever the handler does. */
START_TEST(ends_in_silence)
{
    ssize_t printed;
    int status = end_of(mute[_i], alloc_fail, &printed);
    ck_assert_msg(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT,
                  "handler %d: status %d", _i, status);
    ck_assert_int_eq(printed, 0);
}
END_TEST

SUITE("alloc", {
    tcase_add_test(tc, gives_nothing_too);
    tcase_add_test(tc, zeroes);
    tcase_add_test(tc, resizes);
    tcase_add_loop_test_raise_signal(tc, ends_on_overflow, SIGABRT, 0,
                                     ROWS_OF(overflows));
    tcase_add_loop_exit_test(tc, tells_handler, HEARD, 0, ROWS_OF(failures));
    tcase_add_loop_test(tc, ends_in_silence, 0, ROWS_OF(mute));
})
