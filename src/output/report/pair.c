/* What changed between a session and the one before: a picture and words, one
 * sheet of paper. In: a report and a session of it that is not the first shown.
 * Out: a section, which the page shows in place of the session's own when asked
 * to. */
#include "picture/pages/key.h"
#include "picture/svg/circle.h"
#include "base/markup.h"
#include "output/report/parts.h"
#include "picture/layout/layout.h"
#include "picture/scene/scene_change.h"

static void
add_picture(const struct report *report, size_t session, struct slice title,
            struct str *out)
{
    struct scene scene;
    struct seen seen = {0};
    struct legend legend;
    scene_init_change(&scene, report->changes[session], report->seating->scale,
                      report->language);
    layout_scene(&scene, report->seating, &frame_a4);
    legend_see(&seen, &scene);
    str_add(out, "<figure class=\"picture\">\n");
    circle_add(
        &(struct circle){.scene = &scene, .class = "wide", .title = title},
        out);
    str_add(out, "<figcaption>");
    legend_init(&legend, &seen, true);
    key_add(&legend, out);
    legend_release(&legend);
    str_add(out, "</figcaption>\n</figure>\n");
    scene_release(&scene);
}

/* From so many letters on the words need smaller type, to be beside the picture
 * on one sheet. */
enum { MUCH_TOLD = 1000, MOST_TOLD = 2100 };

static const char *
class_of(const struct telling *telling)
{
    size_t letters = 0;
    const struct told *told;
    array_each (told, &telling->sentences)
        letters += told->text.size;
    return letters > MOST_TOLD   ? "told much most"
           : letters > MUCH_TOLD ? "told much"
                                 : "told";
}

/* The therapist learns how many values behind it were carried: what nobody
 * asked anew cannot have changed. */
static void
add_words(const struct report *report, size_t session, struct str *out)
{
    struct telling telling;
    change_tell(report->changes[session], report->language, &telling);
    str_addf(out, "<div class=\"%s\">\n", class_of(&telling));
    if (telling.sentences.count > 0)
        str_add(out, "<ul>\n");
    report_add_told(&telling, 0, telling.sentences.count, out);
    if (telling.sentences.count > 0)
        str_add(out, "</ul>\n");
    if (report_for_therapist(report)) {
        str_add(out, "<p class=\"quiet\">");
        sayf(
            report, out,
            T("%zu of the %zu values behind this were carried, not confirmed."),
            (size_t)report->changes[session]->carried,
            (size_t)report->changes[session]->values);
        str_add(out, "</p>\n");
    }
    str_add(out, "</div>\n");
    telling_release(&telling);
}

void
pair_add(const struct report *report, size_t session, struct str *out)
{
    struct str before = {0}, after = {0}, title = {0};
    report_add_session(report, session - 1, &before);
    report_add_session(report, session, &after);
    str_addf(&title, tr(report->language, T("What changed: %s to %s")),
             before.data, after.data);
    str_addf(out,
             "<section class=\"pair\" id=\"c%zu\" aria-labelledby=\"c%zuh\">\n"
             "<h2 id=\"c%zuh\">",
             session + 1, session + 1, session + 1);
    html_add_text(out, str_slice(&title));
    str_add(out, "</h2>\n");
    add_picture(report, session, str_slice(&title), out);
    add_words(report, session, out);
    str_add(out, "<p class=\"sheet-foot\">");
    report_add_foot(report, out);
    str_add(out, "</p>\n");
    str_add(out, "</section>\n");
    str_release(&before);
    str_release(&after);
    str_release(&title);
}
