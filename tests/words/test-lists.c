/* Lists, in two languages. */
#include "words/lists.h"
#include "suite.h"

#include <string.h>

enum { ENGLISH, GERMAN, LANGUAGES };
static const char *const codes[LANGUAGES] = {"en", "de"};

static const struct {
    size_t count;
    const char *wanted[LANGUAGES];
} lists[] = {
    {1, {"A", "A"}},
    {2, {"A and B", "A und B"}},
    {3, {"A, B and C", "A, B und C"}},
    {4, {"A, B, C and D", "A, B, C und D"}},
};

START_TEST(joins_lists)
{
    for (int i = 0; i < LANGUAGES; i++) {
        struct str list = {0};
        for (size_t j = 0; j < lists[_i].count; j++)
            str_addf(&list, "%s%c",
                     list_before(j, lists[_i].count, language_find(codes[i])),
                     (char)('A' + (int)j));
        ck_assert_text(list.data, lists[_i].wanted[i]);
        str_release(&list);
    }
}
END_TEST

SUITE("lists", tcase_add_loop_test(tc, joins_lists, 0, ROWS_OF(lists));)
