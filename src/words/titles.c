/* What pages are called, and for whom they are. In: what the client is called
 * in the inventory, and the language. Out: words for the head of a page. */
#include "words/titles.h"

const char *
title_audience(enum kith_audience audience, const struct language *language)
{
    return tr(language, audience == KITH_CLIENT
                            ? T("For the client.")
                            : T("For the therapist: people marked caution, "
                                "too."));
}

/* "Me" is who has no other name: the page speaks to them. */
void
title_add_circle(struct slice me, const struct language *language,
                 struct str *out)
{
    if (slice_is(me, "Me"))
        str_add(out, tr(language, T("Your circle")));
    else
        title_add_circle_of(me, language, out);
}

void
title_add_circle_of(struct slice name, const struct language *language,
                    struct str *out)
{
    str_addf(out, tr(language, T("%.*s’s circle")), SLICE_ARGS(name));
}

void
title_add_change(struct slice me, const struct language *language,
                 struct str *out)
{
    if (slice_is(me, "Me"))
        str_add(out, tr(language, T("What has changed in your circle")));
    else
        str_addf(out, tr(language, T("What has changed in %.*s’s circle")),
                 SLICE_ARGS(me));
}

void
title_add_over_time(struct slice title, const struct language *language,
                    struct str *out)
{
    str_addf(out, tr(language, T("%.*s over time")), SLICE_ARGS(title));
}
