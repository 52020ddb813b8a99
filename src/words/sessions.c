/* What a session is called on a page. In: a session as it stood, and the
 * language. Out: its week or its date, as the case counts; a date is written as
 * it is typed, in every language. */
#include "words/sessions.h"
#include "base/date.h"
#include "base/utf8.h"

void
session_add_name(const struct kith_snapshot *snapshot,
                 const struct language *language, struct str *out)
{
    if (snapshot_by_week(snapshot))
        str_addf(out, tr(language, T("week %d")), snapshot->session->when);
    else
        date_add(out, snapshot->session->when);
}

/* The same where it begins a line: with a capital. */
void
session_add_heading(const struct kith_snapshot *snapshot,
                    const struct language *language, struct str *out)
{
    struct str name = {0};
    session_add_name(snapshot, language, &name);
    utf8_add_sentence(out, str_slice(&name));
    str_release(&name);
}

/* Above a narrow column a date does without its century. */
void
session_add_short(const struct kith_snapshot *snapshot,
                  const struct language *language, struct str *out)
{
    enum { CENTURY = 2 };
    struct str name = {0};
    session_add_name(snapshot, language, &name);
    str_add(out, name.data + (snapshot_by_week(snapshot) ? 0 : CENTURY));
    str_release(&name);
}
