/* The page around the sessions. In: a report that is computed, and the template
 * as it was built in. Out: HTML: head, controls, sessions, course.
 *
 * Where a thing stands on the page is read in template.html; what stands there
 * is a function each, in the table of slots. */
#include "output/report/template.h"
#include "output/report/assets.h"
#include "base/markup.h"
#include "output/report/parts.h"

static void
add_asset(const struct asset *asset, struct str *out)
{
    str_add_slice(out, (struct slice){asset->data, asset->size});
}

static const struct asset *
paper(const struct report *report)
{
    return report->options->paper == KITH_LETTER ? &asset_letter : &asset_a4;
}

/* ---- The slots, in the order of the page ---- */

static void
add_language(const struct report *report, struct str *out)
{
    str_add(out, report->language != NULL ? report->language->code : "en");
}

static void
add_audience(const struct report *report, struct str *out)
{
    str_add(out, report_for_therapist(report) ? "therapist" : "client");
}

/* Nothing may be loaded, sent or run but what stands in the file. Styles and
 * scripts are let in by the hash of their bytes: so one that somebody got into
 * a name would not run, and nothing may be changed in them here, not even a
 * blank. Style attributes are refused by it, too: marks have classes, and their
 * places are attributes of SVG. */
static void
add_policy(const struct report *report, struct str *out)
{
    str_addf(out,
             "default-src 'none'; style-src '%s' '%s'; script-src '%s' '%s'; "
             "base-uri 'none'; form-action 'none'",
             asset_style.hash, paper(report)->hash, asset_early.hash,
             asset_script.hash);
}

/* The browser's history, its tabs and a PDF keep this: no name is in it. */
static void
add_title(const struct report *report, struct str *out)
{
    struct str session = {0};
    report_add_session(report, report->to, &session);
    if (report_for_therapist(report))
        sayf(report, out, T("Case %.*s, %s"),
             SLICE_ARGS(timeline_case(report->timeline)), session.data);
    else
        sayf(report, out, T("Your circle, %s"), session.data);
    str_release(&session);
}

static void
add_style(const struct report *report, struct str *out)
{
    (void)report;
    add_asset(&asset_style, out);
}

static void
add_paper(const struct report *report, struct str *out)
{
    add_asset(paper(report), out);
}

/* It runs before the body is read, so that what only the script can work is
 * never seen without it. */
static void
add_early(const struct report *report, struct str *out)
{
    (void)report;
    add_asset(&asset_early, out);
}

/* First in the order of the keyboard: past the controls to what the page is
 * for. */
static void
add_skip(const struct report *report, struct str *out)
{
    say(report, out, T("Skip to the circle"));
}

static void
add_heading(const struct report *report, struct str *out)
{
    struct str title = {0};
    report_add_title(report, &title);
    html_add_text(out, str_slice(&title));
    str_release(&title);
}

/* "week 1 to week 16 · case C014" */
static void
add_span(const struct report *report, struct str *out)
{
    struct str first = {0}, last = {0};
    report_add_session(report, report->from, &first);
    report_add_session(report, report->to, &last);
    if (report->from < report->to)
        sayf(report, out, T("%s to %s"), first.data, last.data);
    else
        html_add_text(out, str_slice(&last));
    if (report_for_therapist(report)) {
        str_add(out, " · ");
        sayf(report, out, T("case %.*s"),
             SLICE_ARGS(timeline_case(report->timeline)));
    }
    str_release(&first);
    str_release(&last);
}

/* Whether changes are shown is a state, and said as one. */
static void
add_button(const struct report *report, const char *class, const char *english,
           struct str *out)
{
    str_addf(out, "<button type=\"button\" class=\"%s\"%s>", class,
             strcmp(class, "changed") == 0 ? " aria-pressed=\"false\"" : "");
    say(report, out, english);
    str_add(out, "</button>\n");
}

/* A step to the session before (-1) or after (1). An arrow is no word, so the
 * button has a name. */
static void
add_step(const struct report *report, int step, struct str *out)
{
    const char *words =
        step < 0 ? T("The session before") : T("The session after");
    str_addf(out, "<button type=\"button\" class=\"step\" data-step=\"%d\"",
             step);
    html_add_attribute(out, "aria-label",
                       slice_of(tr(report->language, words)));
    str_addf(out, ">%s</button>\n", step < 0 ? "‹" : "›");
}

/* Its number is a place in a row; what is said aloud is the session's name.
 * Browsers may restore what a field held when a page is loaded again, and would
 * show one session and name another: autocomplete keeps them from it. */
static void
add_slider(const struct report *report, struct str *out)
{
    size_t last = report->to - report->from;
    struct str name = {0};
    report_add_session(report, report->to, &name);
    str_add(out, "<label class=\"slider\"><span>");
    say(report, out, T("Session"));
    str_addf(out,
             "</span><input type=\"range\" id=\"when\" min=\"0\" max=\"%zu\" "
             "step=\"1\" value=\"%zu\" autocomplete=\"off\"",
             last, last);
    html_add_attribute(out, "aria-valuetext", str_slice(&name));
    str_add(out, "></label>\n<output for=\"when\">");
    html_add_text(out, str_slice(&name));
    str_add(out, "</output>\n");
    str_release(&name);
}

/* They do nothing without the script, and are not seen without it. */
static void
add_controls(const struct report *report, struct str *out)
{
    str_add(out, "<div class=\"controls\">\n");
    if (report->from < report->to) {
        add_step(report, -1, out);
        add_slider(report, out);
        add_step(report, 1, out);
        add_button(report, "changed", T("What changed"), out);
    }
    add_button(report, "print", T("Print"), out);
    str_add(out, "</div>\n");
}

/* The last session comes first: it is what one opens the page for. */
static void
add_main(const struct report *report, struct str *out)
{
    str_add(out, "<div class=\"sessions\">\n");
    for (size_t i = report->to + 1; i-- > report->from;)
        session_add(report, i, out);
    str_add(out, "</div>\n<div class=\"pairs\">\n");
    for (size_t i = report->to; i > report->from; i--)
        pair_add(report, i, out);
    str_add(out, "</div>\n");
    if (report_for_therapist(report)) {
        course_add(report, out);
        explore_add(report, out);
    }
}

static void
add_script(const struct report *report, struct str *out)
{
    (void)report;
    add_asset(&asset_script, out);
}

static const struct {
    const char *name;
    void (*add)(const struct report *report, struct str *out);
} slots[] = {
    {"language", add_language},  {"audience", add_audience},
    {"policy", add_policy},      {"title", add_title},
    {"style", add_style},        {"paper", add_paper},
    {"early", add_early},        {"skip", add_skip},
    {"heading", add_heading},    {"span", add_span},
    {"controls", add_controls},  {"main", add_main},
    {"footer", report_add_foot}, {"script", add_script},
};

/* A slot that has no row stays empty. */
static void
fill(const struct report *report, struct slice name, struct str *out)
{
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++)
        if (slice_is(name, slots[i].name))
            slots[i].add(report, out);
}

/* The template has braces for slots alone: style and scripts are filled in and
 * not searched. */
void
template_fill(const struct report *report, struct str *out)
{
    struct slice rest = {asset_template.data, asset_template.size};
    while (rest.size > 0) {
        str_add_slice(out, slice_take_until(&rest, '{'));
        if (rest.size == 0)
            return;
        rest = slice_part(rest, 1, rest.size); /* the second brace */
        fill(report, slice_take_until(&rest, '}'), out);
        rest = slice_part(rest, 1, rest.size);
    }
}
