#include "text/diagnostic.h"
#include "base/utf8.h"
#include "suite.h"

#include <stdio.h>

#define BYTES(text)                                                            \
    {                                                                          \
        text, sizeof(text) - 1                                                 \
    }
#define CJK    "\xE4\xB8\xAD"
#define ACUTE  "\xCC\x81"
#define SHOWN  "\xEF\xBF\xBD"
#define MORE   "\xE2\x80\xA6"
#define ZWJ    "\xE2\x80\x8D"
#define MAN    "\xF0\x9F\x91\xA8"
#define WOMAN  "\xF0\x9F\x91\xA9"
#define GIRL   "\xF0\x9F\x91\xA7"
#define FAMILY MAN ZWJ WOMAN ZWJ GIRL

static const struct problem problem = {"bad", "For this test only."};
static const struct problem other_problem = {"worse", "The same."};

/* A text of LINES lines, "x" each, and a list of problems with it. */
static void
begin(struct source *source, struct diagnostics *list, size_t lines)
{
    struct str text = {0};
    str_add_times(&text, "x\n", lines);
    source_init(source, "t", str_slice(&text));
    *list = (struct diagnostics){.source = source};
    str_release(&text);
}

static void
end(struct source *source, struct diagnostics *list)
{
    diagnostics_release(list);
    source_release(source);
}

static struct diagnostic *
add(struct diagnostics *list, uint32_t at, int number)
{
    struct span span = {at, at + 1};
    return diagnostics_add(list, &problem, span, "number %d", number);
}

START_TEST(keeps_what_it_is_told)
{
    struct source source;
    struct diagnostics list;
    begin(&source, &list, 3);
    struct diagnostic *found = diagnostics_add(
        &list, &other_problem, (struct span){2, 3}, "%s and %d", "one", 2);
    ck_assert_ptr_nonnull(found);
    ck_assert_ptr_eq(found->problem, &other_problem);
    ck_assert_text(found->message, "one and 2");
    ck_assert_uint_eq(found->span.start, 2);
    ck_assert_uint_eq(found->span.end, 3);
    ck_assert_ptr_null(found->hint);
    ck_assert(!found->has_other);
    diagnostic_hint(found, "write %s", "this");
    diagnostic_hint(found, "no, %d%%", 100);
    ck_assert_text(found->hint, "no, 100%");
    diagnostic_also(found, (struct span){0, 1});
    ck_assert(found->has_other);
    ck_assert_uint_eq(found->other.end, 1);
    ck_assert_uint_eq(list.list.count, 1);
    ck_assert_uint_eq(list.total, 1);
    end(&source, &list);
}
END_TEST

START_TEST(passes_over_nobody)
{
    diagnostic_hint(NULL, "write %s", "this");
    diagnostic_also(NULL, (struct span){0, 1});
}
END_TEST

START_TEST(takes_long_messages)
{
    struct source source;
    struct diagnostics list;
    struct str word = {0};
    begin(&source, &list, 1);
    str_add_times(&word, "0123456789", 20000);
    struct diagnostic *found =
        diagnostics_add(&list, &problem, (struct span){0, 1}, "%s", word.data);
    diagnostic_hint(found, "%s!", word.data);
    ck_assert_text(found->message, word.data);
    ck_assert_uint_eq(strlen(found->hint), word.size + 1);
    str_release(&word);
    end(&source, &list);
}
END_TEST

/* Of a line in another encoding nothing is said but that. */
START_TEST(is_silent_on_broken_lines)
{
    struct source source;
    struct diagnostics list = {.source = &source};
    struct source_break found;
    size_t line = 0;
    source_init(&source, "t", slice_of("ok\nM\xFCller\nok"));
    ck_assert(source_next_break(&source, &line, &found));
    for (uint32_t at = 3; at <= 9; at++)
        ck_assert_msg(add(&list, at, 0) == NULL, "offset %u", at);
    ck_assert_uint_eq(list.total, 0);
    ck_assert_ptr_nonnull(add(&list, 2, 1)); /* the line end before */
    ck_assert_ptr_nonnull(add(&list, 10, 2));
    ck_assert_ptr_nonnull(add(&list, 12, 3)); /* the end of the text */
    ck_assert_uint_eq(list.total, 3);
    end(&source, &list);
}
END_TEST

/* Where they are found, and in which order they come out; of those at one
 * place the one found first stays first. */
static const struct {
    uint32_t at[8];
    size_t count;
    int sorted[8]; /* numbers of finding */
} orders[] = {
    {{0}, 0, {0}},
    {{4}, 1, {0}},
    {{0, 2, 4}, 3, {0, 1, 2}},
    {{4, 2, 0}, 3, {2, 1, 0}},
    {{2, 2, 2, 2}, 4, {0, 1, 2, 3}},
    {{4, 2, 4, 2, 4, 2}, 6, {1, 3, 5, 0, 2, 4}},
    {{6, 0, 6, 5, 0, 6, 1, 0}, 8, {1, 4, 7, 6, 3, 0, 2, 5}},
};

START_TEST(sorts_by_place)
{
    struct source source;
    struct diagnostics list;
    begin(&source, &list, 4);
    for (size_t i = 0; i < orders[_i].count; i++)
        add(&list, orders[_i].at[i], (int)i);
    for (int again = 0; again < 2; again++) {
        diagnostics_sort(&list);
        ck_assert_uint_eq(list.list.count, orders[_i].count);
        for (size_t i = 0; i < list.list.count; i++) {
            char wanted[32];
            snprintf(wanted, sizeof wanted, "number %d", orders[_i].sorted[i]);
            ck_assert_text(list.list.items[i].message, wanted);
        }
    }
    end(&source, &list);
}
END_TEST

/* However many there are, and however they come: the first of the text are
 * shown and the rest is counted. */
static const size_t totals[] = {0,   1,   199,  200,  201, 799,
                                800, 801, 1000, 1601, 5000};

/* Place I of COUNT: from the front, from the back, or here and there. */
static size_t
place(size_t i, size_t count, int way)
{
    if (way == 0)
        return i;
    if (way == 1)
        return count - 1 - i;
    return i * 7919 % count; /* a prime that divides no COUNT */
}

static void
check_first(const struct diagnostics *list, size_t count)
{
    size_t shown = count < DIAGNOSTICS_SHOWN ? count : DIAGNOSTICS_SHOWN;
    ck_assert_uint_eq(list->list.count, shown);
    ck_assert_uint_eq(list->total, count);
    for (size_t i = 0; i < shown; i++) {
        char wanted[32];
        snprintf(wanted, sizeof wanted, "number %zu", i);
        ck_assert_text(list->list.items[i].message, wanted);
    }
}

START_TEST(keeps_the_first_of_the_text)
{
    size_t count = totals[_i];
    for (int way = 0; way < 3; way++) {
        struct source source;
        struct diagnostics list;
        begin(&source, &list, count);
        for (size_t i = 0; i < count; i++) {
            size_t at = place(i, count, way);
            diagnostic_hint(add(&list, 2 * (uint32_t)at, (int)at), "hint");
        }
        diagnostics_sort(&list);
        check_first(&list, count);
        end(&source, &list);
    }
}
END_TEST

/* All at one place: no order but that of finding. */
START_TEST(keeps_the_first_found)
{
    struct source source;
    struct diagnostics list;
    begin(&source, &list, 1);
    for (int i = 0; i < 3000; i++)
        add(&list, 0, i);
    diagnostics_sort(&list);
    check_first(&list, 3000);
    end(&source, &list);
}
END_TEST

/* Where 200 come before, nobody need look for a hint. */
START_TEST(wants_only_what_it_would_show)
{
    struct source source;
    struct diagnostics list;
    begin(&source, &list, 1000);
    ck_assert(diagnostics_wants(&list, (struct span){1999, 2000}));
    for (int i = 0; i < 199; i++)
        add(&list, 200 + 2 * (uint32_t)i, i);
    diagnostics_sort(&list);
    ck_assert(diagnostics_wants(&list, (struct span){1999, 2000}));
    for (int i = 199; i < 300; i++)
        add(&list, 200 + 2 * (uint32_t)i, i);
    diagnostics_sort(&list);
    /* number 199, the last that is shown, is at 598 */
    ck_assert(diagnostics_wants(&list, (struct span){0, 1}));
    ck_assert(diagnostics_wants(&list, (struct span){597, 598}));
    ck_assert(!diagnostics_wants(&list, (struct span){600, 601}));
    ck_assert_ptr_null(add(&list, 600, 300));
    ck_assert_ptr_nonnull(add(&list, 0, 301));
    diagnostics_sort(&list);
    ck_assert_text(list.list.items[0].message, "number 301");
    ck_assert_text(array_last(&list.list)->message, "number 198");
    ck_assert_uint_eq(list.total, 302);
    end(&source, &list);
}
END_TEST

START_TEST(counts_what_it_does_not_keep)
{
    struct source source;
    struct diagnostics list = {.source = &source};
    struct source_break found;
    struct str out = {0};
    size_t line = 0;
    source_init(&source, "t", slice_of("x\n\xFF\n"));
    ck_assert(source_next_break(&source, &line, &found));
    ck_assert_ptr_null(diagnostics_count(&list, (struct span){0, 1}));
    ck_assert_ptr_null(diagnostics_count(&list, (struct span){1, 2}));
    ck_assert_ptr_null(diagnostics_count(&list, (struct span){2, 3}));
    ck_assert_uint_eq(list.total, 2); /* not the one in a broken line */
    ck_assert_uint_eq(list.list.count, 0);
    diagnostics_print(&list, false, &out);
    ck_assert_text(out.data, MORE " and 2 more\n");
    str_release(&out);
    end(&source, &list);
}
END_TEST

static size_t
count_lines_with(const char *text, const char *word)
{
    size_t count = 0;
    while ((text = strstr(text, word)) != NULL) {
        count++;
        text += strlen(word);
    }
    return count;
}

START_TEST(says_how_many_more)
{
    size_t count = totals[_i];
    struct source source;
    struct diagnostics list;
    struct str out = {0}, last = {0};
    begin(&source, &list, count);
    for (size_t i = 0; i < count; i++)
        add(&list, 2 * (uint32_t)i, (int)i);
    diagnostics_sort(&list);
    str_add(&out, "");
    diagnostics_print(&list, false, &out);
    size_t shown = count < 200 ? count : 200;
    ck_assert_uint_eq(count_lines_with(out.data, "[bad]\n"), shown);
    if (count > 200)
        str_addf(&last, "\n" MORE " and %zu more\n", count - 200);
    size_t before = out.size - last.size;
    ck_assert_msg(slice_equal(slice_part(str_slice(&out), before, last.size),
                              str_slice(&last)),
                  "row %d", _i);
    ck_assert_uint_eq(count_lines_with(out.data, " more\n"), count > 200);
    str_release(&out);
    str_release(&last);
    end(&source, &list);
}
END_TEST

START_TEST(prints_in_the_order_of_the_text)
{
    struct source source;
    struct diagnostics list;
    struct str out = {0};
    begin(&source, &list, 3);
    add(&list, 4, 1);
    diagnostic_hint(add(&list, 0, 2), "go on");
    diagnostics_sort(&list);
    diagnostics_print(&list, false, &out);
    ck_assert_text(out.data, "t:1:1: error: number 2 [bad]\n"
                             "    1 | x\n"
                             "      | ^\n"
                             "      = hint: go on\n"
                             "t:3:1: error: number 1 [bad]\n"
                             "    3 | x\n"
                             "      | ^\n");
    str_release(&out);
    end(&source, &list);
}
END_TEST

START_TEST(is_empty_after_release)
{
    struct source source;
    struct diagnostics list;
    struct str out = {0};
    begin(&source, &list, 1);
    for (int i = 0; i < 1000; i++)
        add(&list, 0, i);
    diagnostics_release(&list);
    ck_assert_uint_eq(list.total, 0);
    ck_assert_uint_eq(list.list.count, 0);
    diagnostics_sort(&list);
    diagnostics_print(&list, true, &out);
    ck_assert_uint_eq(out.size, 0);
    end(&source, &list);
}
END_TEST

#define TEN   "0123456789"
#define FORTY TEN TEN TEN TEN

/* At most forty columns of the user's words. */
static const struct {
    struct slice text;
    const char *quoted;
} quotes[] = {
    {BYTES(""), "''"},
    {BYTES("ringg"), "'ringg'"},
    {BYTES("a'b"), "'a'b'"},
    {BYTES("100%s%n"), "'100%s%n'"},
    {BYTES(FORTY), "'" FORTY "'"},
    {BYTES(FORTY "x"), "'" FORTY MORE "'"},
    {BYTES(FORTY FORTY FORTY FORTY), "'" FORTY MORE "'"},
    {BYTES(FORTY FORTY FORTY FORTY "x"), "'" FORTY MORE "'"},
    {BYTES(CJK CJK "x"), "'" CJK CJK "x'"},
    /* a wide character does not half fit */
    {BYTES(TEN TEN TEN "012345678" CJK), "'" TEN TEN TEN "012345678" MORE "'"},
    {BYTES("e" ACUTE), "'e" ACUTE "'"},
    {BYTES(FAMILY), "'" FAMILY "'"},
    {BYTES("a\0b"), "'a" SHOWN "b'"},
    {BYTES("a\nb\x1B[m"), "'a" SHOWN "b" SHOWN "[m'"},
    {BYTES("\xFF\xC3"), "'" SHOWN SHOWN "'"},
    {BYTES("\xE2\x80\xAEgnir"), "'" SHOWN "gnir'"},
    {BYTES("\xD7\xA9\xD7\x9C"), "'\xD7\xA9\xD7\x9C'"},
};

START_TEST(quotes_words)
{
    struct quote quoted = quote(quotes[_i].text);
    ck_assert_msg(strcmp(quoted.text, quotes[_i].quoted) == 0, "row %d: %s", _i,
                  quoted.text);
}
END_TEST

/* Whatever is repeated how often: it fits, it is UTF-8, it is not cut within
 * a character, and what is left out is said to be. */
static const char *const repeated[] = {
    "x",
    CJK,
    ACUTE,
    "e" ACUTE ACUTE ACUTE,
    FAMILY,
    "\xFF",
    "\0",
    "\n",
    "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA",
    "\xE2\x80\xAE",
};

static bool
is_utf8(struct slice text)
{
    for (size_t i = 0, size; i < text.size; i += size)
        if (utf8_next(slice_part(text, i, text.size), &size) < 0)
            return false;
    return true;
}

START_TEST(shortens_quotes)
{
    struct str text = {0};
    size_t size = strlen(repeated[_i]) > 0 ? strlen(repeated[_i]) : 1;
    for (size_t times = 1; times < 300; times++) {
        str_add_slice(&text, (struct slice){repeated[_i], size});
        struct quote quoted = quote(str_slice(&text));
        struct slice got = slice_of(quoted.text);
        ck_assert_uint_lt(got.size, sizeof quoted.text);
        ck_assert_msg(is_utf8(got), "%zu times: %s", times, quoted.text);
        ck_assert_uint_le(utf8_width(got), 40 + 3);
        ck_assert_int_eq(quoted.text[0], '\'');
        ck_assert_int_eq(quoted.text[got.size - 1], '\'');
        if (utf8_width(str_slice(&text)) > 40)
            ck_assert_msg(strstr(quoted.text, MORE "'") != NULL, "%s",
                          quoted.text);
    }
    str_release(&text);
}
END_TEST

SUITE("diagnostic", {
    tcase_add_test(tc, keeps_what_it_is_told);
    tcase_add_test(tc, passes_over_nobody);
    tcase_add_test(tc, takes_long_messages);
    tcase_add_test(tc, is_silent_on_broken_lines);
    tcase_add_loop_test(tc, sorts_by_place, 0, ROWS_OF(orders));
    tcase_add_loop_test(tc, keeps_the_first_of_the_text, 0, ROWS_OF(totals));
    tcase_add_test(tc, keeps_the_first_found);
    tcase_add_test(tc, wants_only_what_it_would_show);
    tcase_add_test(tc, counts_what_it_does_not_keep);
    tcase_add_loop_test(tc, says_how_many_more, 0, ROWS_OF(totals));
    tcase_add_test(tc, prints_in_the_order_of_the_text);
    tcase_add_test(tc, is_empty_after_release);
    tcase_add_loop_test(tc, quotes_words, 0, ROWS_OF(quotes));
    tcase_add_loop_test(tc, shortens_quotes, 0, ROWS_OF(repeated));
})
