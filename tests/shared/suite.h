/* What every Check suite shares: one suite a file, told in TAP so that each
 * test counts by itself.
 *
 *     START_TEST(adds_up) { … } END_TEST
 *
 *     SUITE("number", {
 *         tcase_add_loop_test(tc, adds_up, 0, ROWS);
 *     })
 *
 * TAP does not show which turn of a loop failed: say it in the message. */
#pragma once

#include <check.h>
#include <stdlib.h>

/* Seconds for one test: far more than any takes, with sanitizers, on a machine
 * that is busy with other things. */
#define PATIENCE 900

#define SUITE(name, ...)                                                       \
    int main(void)                                                             \
    {                                                                          \
        Suite *suite = suite_create(name);                                     \
        TCase *tc = tcase_create(name);                                        \
        tcase_set_timeout(tc, PATIENCE);                                       \
        __VA_ARGS__                                                            \
        suite_add_tcase(suite, tc);                                            \
        SRunner *runner = srunner_create(suite);                               \
        srunner_set_tap(runner, "-");                                          \
        srunner_run_all(runner, CK_SILENT);                                    \
        int ran = srunner_ntests_run(runner);                                  \
        int failed = srunner_ntests_failed(runner);                            \
        srunner_free(runner);                                                  \
        return failed > 0 || ran == 0 ? EXIT_FAILURE : EXIT_SUCCESS;           \
    }

/* Compares two texts byte by byte and shows both. */
#define ck_assert_text(got, wanted)                                            \
    ck_assert_msg(strcmp(got, wanted) == 0, "got:\n%s\nwanted:\n%s", got,      \
                  wanted)

/* How many rows a static table has. */
#define ROWS_OF(table) ((int)(sizeof(table) / sizeof *(table)))
