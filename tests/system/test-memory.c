/* What the system says of memory, told as a failure of it, or not. */
#include "system/memory.h"
#include "base/alloc.h"
#include "suite.h"

#include <errno.h>
#include <unistd.h>

enum { HEARD = 42 };

static void
exit_heard(const char *mistake)
{
    (void)mistake;
    _exit(HEARD);
}

START_TEST(tells_that_there_is_none)
{
    alloc_on_failure(exit_heard);
    memory_check(ENOMEM);
    ck_abort_msg("came back");
}
END_TEST

static const int others[] = {0, EACCES, ENOENT, EINTR};

START_TEST(lets_other_reasons_pass)
{
    alloc_on_failure(exit_heard);
    memory_check(others[_i]);
}
END_TEST

SUITE("memory", {
    tcase_add_exit_test(tc, tells_that_there_is_none, HEARD);
    tcase_add_loop_test(tc, lets_other_reasons_pass, 0, ROWS_OF(others));
})
