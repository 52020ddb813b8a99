/* One session: its circle, and beside it what it says in words. In: a report
 * and a session of it. Out: a section with picture, people, what is new,
 * tables, room to write; and for the therapist what is worth a look. */
#include "base/utf8.h"
#include "picture/pages/key.h"
#include "picture/svg/circle.h"
#include "base/markup.h"
#include "output/report/parts.h"
#include "picture/layout/layout.h"
#include "picture/scene/manner.h"
#include "words/places.h"

/* ---- Circles ---- */

static void
add_circle(const struct report *report, size_t session, struct scene *scene,
           const struct frame *frame, const char *class, struct str *out)
{
    struct str title = {0}, name = {0};
    layout_scene(scene, report->seating, frame);
    report_add_session(report, session, &name);
    str_addf(&title, tr(report->language, T("The circle, %s")), name.data);
    circle_add(&(struct circle){.scene = scene,
                                .class = class,
                                .title = str_slice(&title),
                                .session = session,
                                .links = true},
               out);
    str_release(&title);
    str_release(&name);
}

/* The legend sees the scene before it is laid out: it says what there is, and
 * not where. */
static void
add_wide(const struct report *report, size_t session, struct seen *seen,
         struct str *out)
{
    struct scene scene;
    scene_init(&scene, report_snapshot(report, session), report->seating->scale,
               report->language);
    scene_tell_distance(&scene);
    legend_see(seen, &scene);
    add_circle(report, session, &scene, &frame_a4, "wide", out);
    scene_release(&scene);
}

/* For telephones: names alone, and those in full size. A crowd would not fit;
 * there the wide circle is shown small, and the list says who is who. */
static void
add_small(const struct report *report, size_t session, struct str *out)
{
    const struct scale scale = {10.5, 8.5, 8.5, 10.5, 16 / 22.0, false};
    struct scene scene;
    if (report->seating->scale.crowd)
        return;
    scene_begin(&scene, report_snapshot(report, session), scale,
                report->language);
    scene_drop_unplaced(&scene);
    scene_end(&scene);
    manner_make_small(&scene, &frame_phone);
    manner_narrow_names(&scene);
    add_circle(report, session, &scene, &frame_phone, "small", out);
    scene_release(&scene);
}

/* Both sizes are in the page, and its style shows one: which fits is known only
 * where it is opened. */
static void
add_picture(const struct report *report, size_t session, struct str *out)
{
    struct seen seen = {0};
    struct legend legend;
    str_addf(out, "<figure class=\"picture%s\">\n",
             report->seating->scale.crowd ? " crowd" : "");
    add_wide(report, session, &seen, out);
    add_small(report, session, out);
    str_add(out, "<figcaption>");
    if (report_snapshot(report, session)->ringless)
        str_addf(out, "<p>%s</p>\n", place_nowhere(report->language));
    legend_init(&legend, &seen, false);
    key_add(&legend, out);
    legend_release(&legend);
    str_add(out, "</figcaption>\n</figure>\n");
}

/* ---- Since last time ---- */

/* How many sentences make a few lines on a sheet of paper; the rest is there
 * for who asks. */
static size_t
count_few(const struct telling *telling)
{
    enum { FEW = 4, LETTERS = 80, LINES = 5 };
    size_t count = 0, lines = 0;
    const struct told *told;
    array_each (told, &telling->sentences) {
        lines += 1 + told->text.size / LETTERS;
        if (count == FEW || (count > 0 && lines > LINES))
            break;
        count++;
    }
    return count;
}

/* What is left over stands behind a summary. */
static void
add_told(const struct report *report, const struct telling *telling,
         struct str *out)
{
    size_t count = telling->sentences.count, few = count_few(telling);
    str_add(out, "<ul>\n");
    report_add_told(telling, 0, few, out);
    str_add(out, "</ul>\n");
    if (count <= few)
        return;
    str_add(out, "<details><summary>");
    say(report, out, T("And more"));
    str_add(out, "</summary>\n<ul>\n");
    report_add_told(telling, few, count, out);
    str_add(out, "</ul>\n</details>\n");
}

/* Where there are no words for what was told, nothing is said. */
static void
add_since(const struct report *report, size_t session, struct str *out)
{
    struct telling telling = {0};
    const struct kith_change *change = report->changes[session];
    if (change != NULL) {
        change_tell(change, report->language, &telling);
        if (telling.sentences.count == 0) {
            telling_release(&telling);
            return;
        }
    }
    str_add(out, "<section class=\"since\">\n");
    report_add_words(report, "h3", NULL, T("Since last time"), out);
    if (change != NULL)
        add_told(report, &telling, out);
    else
        report_add_words(report, "p", NULL,
                         T("This is the first session on this page."), out);
    str_add(out, "</section>\n");
    telling_release(&telling);
}

/* ---- Room to write ---- */

/* Nothing that is written here is kept: autocomplete and spelling are off, as a
 * browser may remember or send what it helps with. Whoever writes from right to
 * left may. */
static void
add_lines(const struct report *report, size_t session, const char *english,
          int number, struct str *out)
{
    str_addf(out, "<label for=\"s%zuw%d\">", session + 1, number);
    say(report, out, english);
    str_addf(out,
             "</label>\n<textarea id=\"s%zuw%d\" rows=\"2\" dir=\"auto\" "
             "autocomplete=\"off\" spellcheck=\"false\"></textarea>\n",
             session + 1, number);
}

static void
add_room(const struct report *report, size_t session, struct str *out)
{
    str_add(out, "<section class=\"write\">\n");
    report_add_words(report, "h3", NULL, T("Room to write"), out);
    add_lines(report, session, T("Something you noticed"), 1, out);
    add_lines(report, session, T("One thing you might try this week"), 2, out);
    report_add_words(
        report, "p", "quiet",
        T("What is written here is printed with the page, and saved "
          "nowhere."),
        out);
    str_add(out, "</section>\n");
}

/* ---- The whole ---- */

/* "Week 16 · intake" */
static void
add_head(const struct report *report, size_t session, struct str *out)
{
    struct str name = {0}, head = {0};
    struct slice label = report_snapshot(report, session)->label;
    report_add_session(report, session, &name);
    utf8_add_sentence(&head, str_slice(&name));
    str_addf(out, "<h2 id=\"s%zuh\">", session + 1);
    html_add_text(out, str_slice(&head));
    if (label.size > 0) {
        str_add(out, " <small>");
        html_add_name(out, label);
        str_add(out, "</small>");
    }
    str_add(out, "</h2>\n");
    str_release(&name);
    str_release(&head);
}

void
session_add(const struct report *report, size_t session, struct str *out)
{
    struct str name = {0};
    report_add_session(report, session, &name);
    str_addf(out, "<section class=\"session%s\" id=\"s%zu\"",
             session == report->to ? " chosen" : "", session + 1);
    str_addf(out, " aria-labelledby=\"s%zuh\"", session + 1);
    html_add_attribute(out, "data-name", str_slice(&name));
    str_add(out, ">\n");
    add_head(report, session, out);
    add_picture(report, session, out);
    people_add(report, session, out);
    add_since(report, session, out);
    wants_add(report, session, out);
    gives_add(report, session, out);
    add_room(report, session, out);
    str_add(out, "<p class=\"sheet-foot\">");
    report_add_foot(report, out);
    str_add(out, "</p>\n");
    if (report_for_therapist(report)) {
        worth_add(report, session, out);
        talks_add(report, session, out);
    }
    str_add(out, "</section>\n");
    str_release(&name);
}
