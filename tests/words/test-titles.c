/* What pages are called, in two languages and in both voices. */
#include "words/titles.h"
#include "suite.h"

#include <string.h>

enum { ENGLISH, GERMAN, LANGUAGES };
static const char *const codes[LANGUAGES] = {"en", "de"};

typedef void
title_adder(struct slice me, const struct language *language, struct str *out);

static const struct {
    title_adder *add;
    const char *me;
    enum kith_audience audience;
    const char *wanted[LANGUAGES];
} titles[] = {
    {title_add_circle,
     "Sarah",
     KITH_CLIENT,
     {"Sarah’s circle", "Der Kreis von Sarah"}},
    {title_add_circle, "Me", KITH_CLIENT, {"My circle", "Mein Kreis"}},
    {title_add_circle, "Me", KITH_THERAPIST, {"Your circle", "Ihr Kreis"}},
    {title_add_circle_of,
     "Me",
     KITH_CLIENT,
     {"Me’s circle", "Der Kreis von Me"}},
    {title_add_change,
     "Sarah",
     KITH_CLIENT,
     {"What has changed in Sarah’s circle",
      "Sarah: Was sich im Kreis geändert hat"}},
    {title_add_change,
     "Me",
     KITH_CLIENT,
     {"What has changed in my circle",
      "Was sich in meinem Kreis geändert hat"}},
    {title_add_change,
     "Me",
     KITH_THERAPIST,
     {"What has changed in your circle",
      "Was sich in Ihrem Kreis geändert hat"}},
};

START_TEST(gives_titles)
{
    for (int i = 0; i < LANGUAGES; i++) {
        struct str title = {0};
        const struct language *language =
            language_for(language_find(codes[i]), titles[_i].audience);
        titles[_i].add(slice_of(titles[_i].me), language, &title);
        ck_assert_text(title.data, titles[_i].wanted[i]);
        str_release(&title);
    }
}
END_TEST

SUITE("titles", tcase_add_loop_test(tc, gives_titles, 0, ROWS_OF(titles));)
