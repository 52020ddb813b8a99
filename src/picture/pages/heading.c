/* What a picture is, in one line for whoever had it drawn. In: what was asked
 * for. Out: its title, which sessions it shows, and for whom it is. Nothing is
 * drawn for that, and nobody seated. */
#include "picture/pages/pages.h"
#include "words/sessions.h"
#include "words/titles.h"

/* As the picture's own: codes have a circle and no change of one (manner.c). */
static void
add_title(const struct kith_timeline *timeline,
          const struct kith_picture_options *options,
          const struct language *language, struct str *out)
{
    struct codes codes;
    struct slice me = snapshot_me(timeline_snapshot(timeline, options->to));
    codes_init(&codes, timeline);
    if (options->title != NULL)
        str_add(out, options->title);
    else if (options->initials && codes.me.size > 0)
        title_add_circle_of(codes.me, language, out);
    else if (options->kind == KITH_PICTURE_CHANGE)
        title_add_change(me, language, out);
    else
        title_add_circle(me, language, out);
    codes_release(&codes);
}

static void
add_sessions(const struct kith_timeline *timeline,
             const struct kith_picture_options *options,
             const struct language *language, struct str *out)
{
    struct str from = {0}, to = {0};
    session_add_name(timeline_snapshot(timeline, options->from), language,
                     &from);
    session_add_name(timeline_snapshot(timeline, options->to), language, &to);
    if (options->kind == KITH_PICTURE_ALL)
        str_add(out, tr(language, T("all sessions")));
    else if (options->kind == KITH_PICTURE_CHANGE)
        str_addf(out, tr(language, T("%s to %s")), from.data, to.data);
    else
        str_add(out, to.data);
    str_release(&from);
    str_release(&to);
}

char *
pictures_heading(const struct kith_timeline *timeline,
                 const struct kith_picture_options *options)
{
    struct str out = {0};
    const struct language *language =
        language_for(language_find(options->language), timeline->audience);
    add_title(timeline, options, language, &out);
    str_add(&out, ", ");
    add_sessions(timeline, options, language, &out);
    if (options->kind == KITH_PICTURE_HANDOUT)
        str_addf(&out, ", %s", tr(language, T("a handout")));
    str_addf(&out, ", %s",
             tr(language, timeline->audience == KITH_CLIENT
                              ? T("for the client")
                              : T("for the therapist")));
    return str_take(&out);
}
