#include "base/alloc.h"
#include "base/must.h"
#include "suite.h"

#include <setjmp.h>
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
exit_heard(const char *mistake)
{
    (void)mistake;
    _exit(HEARD);
}

static void
come_back(const char *mistake)
{
    (void)mistake;
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

/* What a call does for its caller fails the program, not the call. */
static void
fail_in_a_sink(void)
{
    struct alloc_watch watch;
    alloc_watch_begin(&watch, come_back);
    (void)alloc_look_away();
    alloc_fail();
}

static void (*const failures[])(void) = {
    ask_for_too_much, ask_for_too_much_zeroed, grow_too_much,
    overflow,         overflow_zeroed,         alloc_fail,
    fail_in_a_sink};

START_TEST(tells_handler)
{
    alloc_on_failure(exit_heard);
    failures[_i]();
    ck_abort_msg("failure %d came back", _i);
}
END_TEST

/* How a process of its own ends, and the bytes that it printed. */
static int
end_of(alloc_failure *handler, void (*failure)(void), ssize_t *printed)
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

static alloc_failure *const mute[] = {NULL, come_back};

/* The library prints nothing, not even now; and nothing goes on without the
 * memory, whatever the handler does. */
START_TEST(ends_in_silence)
{
    ssize_t printed;
    int status = end_of(mute[_i], alloc_fail, &printed);
    ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 1,
                  "handler %d: status %d", _i, status);
    ck_assert_int_eq(printed, 0);
}
END_TEST

/* ---- Watching ---- */

static jmp_buf way_out;
static const char *told;

static void
leave(const char *mistake)
{
    told = mistake;
    longjmp(way_out, 1);
}

/* Some of what it takes is given back or moved again, and enough of it that the
 * table grows; sanitizers see what is left or freed twice. */
static void
take_and_fail(void (*failure)(void))
{
    enum { MANY = 1000 };
    void *taken[MANY];
    for (size_t i = 0; i < MANY; i++)
        taken[i] = i % 2 == 0 ? alloc(i) : alloc_zeroed(i, 3);
    for (size_t i = 0; i < MANY; i += 3)
        alloc_free(taken[i]);
    for (size_t i = 1; i < MANY; i += 3)
        taken[i] = alloc_resize(taken[i], 10 * i, 2);
    taken[0] = alloc_adopt(malloc(100));
    failure();
}

static void
break_promise(void)
{
    must(1 + 1 == 3);
}

START_TEST(gives_back_what_a_failed_call_took)
{
    struct alloc_watch watch;
    char *before = alloc(10);
    alloc_watch_begin(&watch, leave);
    if (setjmp(way_out) == 0) {
        take_and_fail(_i == 0 ? alloc_fail : break_promise);
        ck_abort_msg("came back");
    }
    ck_assert_uint_gt(watch.count, 600);
    alloc_watch_undo(&watch);
    if (_i == 0)
        ck_assert_ptr_null(told);
    else
        ck_assert_ptr_nonnull(strstr(told, ": 1 + 1 == 3"));
    memset(before, 'x', 10); /* it is still ours */
    alloc_free(before);
}
END_TEST

/* What a call gives back or leaves behind is nobody's business any more. */
START_TEST(leaves_what_a_call_returned)
{
    struct alloc_watch watch;
    char *old = alloc(10);
    alloc_watch_begin(&watch, leave);
    char *kept = alloc(5);
    alloc_free(alloc(7));
    alloc_free(NULL);
    old = alloc_resize(old, 1000, 1);
    ck_assert_uint_eq(watch.count, 1);
    alloc_watch_end(&watch);
    memset(kept, 'x', 5);
    memset(old, 'x', 1000);
    free(kept);
    free(old);
}
END_TEST

/* What a sink keeps is its own, though the call that feeds it fails. */
START_TEST(looks_away_from_what_the_caller_does)
{
    static struct alloc_watch watch;
    static char *kept;
    kept = alloc(3);
    alloc_watch_begin(&watch, leave);
    if (setjmp(way_out) == 0) {
        (void)alloc(5);
        struct alloc_watch *away = alloc_look_away();
        kept = alloc_resize(kept, 100, 1);
        alloc_look_back(away);
        alloc_fail();
    }
    ck_assert_uint_eq(watch.count, 1);
    alloc_watch_undo(&watch);
    memset(kept, 'x', 100);
    alloc_free(kept);
}
END_TEST

static struct alloc_undo first_undo, second_undo;
static char undone[8];

static void
note_undo(struct alloc_undo *undo)
{
    strcat(undone, undo == &first_undo ? "1" : "2");
}

START_TEST(undoes_the_newest_first)
{
    struct alloc_undo done = {note_undo, NULL};
    struct alloc_watch watch;
    undone[0] = '\0';
    first_undo.undo = second_undo.undo = note_undo;
    alloc_begin(&done); /* nobody watches */
    alloc_end(&done);
    alloc_watch_begin(&watch, leave);
    alloc_begin(&first_undo);
    alloc_begin(&done);
    alloc_end(&done);
    alloc_begin(&second_undo);
    alloc_watch_undo(&watch);
    ck_assert_str_eq(undone, "21");
}
END_TEST

SUITE("alloc", {
    tcase_add_loop_test(tc, gives_back_what_a_failed_call_took, 0, 2);
    tcase_add_test(tc, leaves_what_a_call_returned);
    tcase_add_test(tc, looks_away_from_what_the_caller_does);
    tcase_add_test(tc, undoes_the_newest_first);
    tcase_add_test(tc, gives_nothing_too);
    tcase_add_test(tc, zeroes);
    tcase_add_test(tc, resizes);
    tcase_add_loop_exit_test(tc, ends_on_overflow, 1, 0, ROWS_OF(overflows));
    tcase_add_loop_exit_test(tc, tells_handler, HEARD, 0, ROWS_OF(failures));
    tcase_add_loop_test(tc, ends_in_silence, 0, ROWS_OF(mute));
})
