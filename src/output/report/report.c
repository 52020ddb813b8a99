/* What the parts of the page share: its words, names and tables. In: a report,
 * and words in English. Out: HTML in the language of the page, escaped.
 *
 * Everything that people typed goes through html_add_text(), html_add_name() or
 * html_add_attribute() (base/markup.h); what is put in as it is, is written in
 * this room. */
#include "output/report/report.h"
#include "words/lists.h"
#include "words/sessions.h"
#include "words/titles.h"
#include "base/number.h"
#include "base/markup.h"
#include "words/phrases.h"

#include <math.h>
#include <stdlib.h>

void
say(const struct report *report, struct str *out, const char *english)
{
    html_add_text(out, slice_of(tr(report->language, english)));
}

/* The whole sentence is escaped when it is complete: what fills it in was typed
 * by somebody. */
void
sayf(const struct report *report, struct str *out, const char *english, ...)
{
    struct str text = {0};
    va_list args;
    va_start(args, english);
    str_addv(&text, tr(report->language, english), args);
    va_end(args);
    html_add_text(out, str_slice(&text));
    str_release(&text);
}

void
report_add_session(const struct report *report, size_t session, struct str *out)
{
    session_add_name(report_snapshot(report, session), report->language, out);
}

void
report_add_title(const struct report *report, struct str *out)
{
    title_add_circle(snapshot_me(report_snapshot(report, report->to)),
                     report->language, out);
}

/* The kinds of support are a file's own, so the session says which file's. */
static struct function_words
kind_words(const struct report *report, size_t session, size_t function)
{
    return function_words(
        snapshot_function_name(report_snapshot(report, session), function));
}

struct slice
report_kind(const struct report *report, size_t session, size_t function)
{
    return tr_slice(report->language,
                    kind_words(report, session, function).label);
}

/* In a word, as it stands behind "wish:" in the circle. */
struct slice
report_kind_in_short(const struct report *report, size_t session,
                     size_t function)
{
    return tr_slice(report->language,
                    kind_words(report, session, function).wish);
}

void
report_add_words(const struct report *report, const char *element,
                 const char *class, const char *english, struct str *out)
{
    str_addf(out, "<%s", element);
    if (class != NULL)
        str_addf(out, " class=\"%s\"", class);
    str_add_char(out, '>');
    say(report, out, english);
    str_addf(out, "</%s>\n", element);
}

void
report_add_names(const struct report *report, size_t session,
                 const uint32_t *people, size_t count, struct str *out)
{
    const struct kith_snapshot *snapshot = report_snapshot(report, session);
    for (size_t i = 0; i < count; i++) {
        str_add(out, list_before(i, count, report->language));
        html_add_name(out, snapshot->people.items[people[i]].shown);
    }
}

/* Quotation marks are words, too: other languages have others. */
void
report_add_quoted(const struct report *report, struct slice text,
                  struct str *out)
{
    say(report, out, "“");
    html_add_name(out, text);
    say(report, out, "”");
}

void
report_add_foot(const struct report *report, struct str *out)
{
    say(report, out,
        T("A picture of how things look to you today. Not a test, not a "
          "diagnosis."));
}

/* Views count people of their file, the timeline those of all files. */
uint32_t
report_person(const struct report *report, size_t session,
              const struct view *view)
{
    size_t file = report->timeline->moments.items[session].file;
    return report->timeline->roster.people[file][view->person];
}

void
report_add_told(const struct telling *telling, size_t first, size_t most,
                struct str *out)
{
    size_t count = telling->sentences.count;
    for (size_t i = first; i < count && i - first < most; i++) {
        str_add(out, "<li>");
        html_add_text(out, telling->sentences.items[i].text);
        str_add(out, "</li>\n");
    }
}

/* With the minus of print, as it stands beside a plus. */
void
report_add_rating(int rating, struct str *out)
{
    str_addf(out, "%s%d",
             rating > 0   ? "+"
             : rating < 0 ? "−"
                          : "",
             abs(rating));
}

void
report_add_carried(const struct report *report, struct str *out)
{
    str_add(out, "<span class=\"heard\"> (");
    say(report, out, T("carried"));
    str_add(out, ")</span>");
}

/* ---- Tables ---- */

/* The box scrolls, and so that it can without a mouse, the keyboard can go
 * there; it has a name for who hears where they are. */
void
report_begin_table(const struct report *report, const char *class,
                   const char *title, struct str *out)
{
    str_add(out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\"");
    html_add_attribute(out, "aria-label",
                       slice_of(tr(report->language, title)));
    str_addf(out, "><table class=\"%s\">\n<thead><tr>", class);
}

/* On a telephone the columns of a table are narrower than some words, and not
 * every browser knows where these may be parted. */
void
report_add_head(const struct report *report, struct slice words,
                struct str *out)
{
    str_add(out, "<th scope=\"col\">");
    html_add_text(out, language_hyphens(report->language, words));
    str_add(out, "</th>");
}

void
report_begin_rows(struct str *out)
{
    str_add(out, "</tr></thead>\n<tbody>\n");
}

void
report_end_table(struct str *out)
{
    str_add(out, "</table></div>\n");
}

/* The name heads its row: a screen reader says it with each cell. */
void
report_begin_row(struct slice name, struct str *out)
{
    str_add(out, "<tr><th scope=\"row\">");
    html_add_name(out, name);
    str_add(out, "</th>");
}

/* At most two decimals: more would look like a precision that answers do not
 * have. */
void
report_add_number(double number, struct str *out)
{
    str_add(out, "<td class=\"number\">");
    if (isnan(number))
        str_add_char(out, '?');
    else
        number_add_short(out, number, 2);
    str_add(out, "</td>");
}
