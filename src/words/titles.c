#include "words/titles.h"

const char *
title_audience(enum kith_audience audience)
{
    return audience == KITH_CLIENT
               ? "For the client."
               : "For the therapist: people marked caution, too.";
}

void
title_add_circle(const struct kith_snapshot *snapshot,
                 const struct language *language, struct str *out)
{
    struct slice me = snapshot_me(snapshot);
    if (slice_is(me, "Me"))
        str_add(out, tr(language, "Your circle"));
    else
        title_add_circle_of(me, language, out);
}

void
title_add_circle_of(struct slice name, const struct language *language,
                    struct str *out)
{
    str_addf(out, tr(language, "%.*s’s circle"), SLICE_ARGS(name));
}
