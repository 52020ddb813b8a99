/* For the therapist: what is worth a look in a session, its talks and notes.
 * In: a report and a session. Out: sections; none of talks where there are
 * none.
 *
 * What is found, and of whom it may be said, is decided in measures/worth.c;
 * here it gets its words. */
#include "measures/worth.h"
#include "base/alloc.h"
#include "base/markup.h"
#include "output/report/parts.h"
#include "words/phrases.h"

#include <math.h>
#include <stdlib.h>

/* ---- Worth a look ---- */

/* One list of people is used for each remark in turn. */
struct remarks {
    const struct report *report;
    size_t session;
    struct worth worth;
    uint32_t *people; /* room for all */
    struct str *out;
};

/* A remark that nobody fits is not there: an empty one would read like a
 * verdict. */
static void
add_people(const struct remarks *remarks, const char *english, size_t count)
{
    if (count == 0)
        return;
    report_add_words(remarks->report, "dt", NULL, english, remarks->out);
    str_add(remarks->out, "<dd>");
    report_add_names(remarks->report, remarks->session, remarks->people, count,
                     remarks->out);
    str_add(remarks->out, "</dd>\n");
}

/* "one person carries this": practical help (Ruth) */
static void
add_alone(const struct remarks *remarks)
{
    bool any = false;
    for (size_t i = 0; i < snapshot_functions(remarks->worth.snapshot); i++) {
        uint32_t person = worth_alone(&remarks->worth, i);
        if (person == NOBODY)
            continue;
        if (!any)
            report_add_words(remarks->report, "dt", NULL,
                             T("One person carries this"), remarks->out);
        str_add(remarks->out, any ? ", " : "<dd>");
        html_add_text(remarks->out, report_kind_in_short(remarks->report,
                                                         remarks->session, i));
        str_add(remarks->out, " (");
        report_add_names(remarks->report, remarks->session, &person, 1,
                         remarks->out);
        str_add_char(remarks->out, ')');
        any = true;
    }
    str_add(remarks->out, any ? "</dd>\n" : "");
}

/* Arithmetic, not a forecast: the wants stay, what they give is taken out. */
static void
add_missed(const struct remarks *remarks)
{
    size_t count = worth_missed(&remarks->worth, remarks->people);
    for (size_t i = 0; i < count; i++) {
        struct str share = {0};
        double left = worth_number(&remarks->worth, "coverage_if_away",
                                   remarks->people[i]);
        if (isnan(left))
            continue;
        told_add_share(left, remarks->report->language, &share);
        str_add(remarks->out, "<dt>");
        say(remarks->report, remarks->out, T("If they were away for a while:"));
        str_add_char(remarks->out, ' ');
        report_add_names(remarks->report, remarks->session, &remarks->people[i],
                         1, remarks->out);
        str_add(remarks->out, "</dt><dd>");
        sayf(remarks->report, remarks->out,
             T("%s of what is wished for would still be got"), share.data);
        str_add(remarks->out, "</dd>\n");
        str_release(&share);
    }
}

static void
add_carried(const struct report *report, const struct kith_snapshot *snapshot,
            struct str *out)
{
    struct str words = {0};
    size_t carried = snapshot_carried(snapshot);
    if (carried == 0)
        return;
    str_addf(&words,
             tr_many(report->language,
                     TN("%zu value on this page is slanted: it stands from an "
                        "earlier session, and nobody confirmed it in this one.",
                        "%zu values on this page are slanted: they stand from "
                        "an earlier session, and nobody confirmed them in this "
                        "one."),
                     carried),
             carried);
    str_add(out, "<p class=\"quiet\">");
    html_add_text(out, str_slice(&words));
    str_add(out, "</p>\n");
    str_release(&words);
}

/* The remarks are written aside first: whether there is a heading depends on
 * whether there are any. */
void
worth_add(const struct report *report, size_t session, struct str *out)
{
    const struct kith_snapshot *snapshot = report_snapshot(report, session);
    struct str found = {0};
    struct remarks remarks = {
        report,
        session,
        {snapshot, report->measures[session]},
        alloc_zeroed(snapshot->people.count + 1, sizeof *remarks.people),
        &found};
    const struct worth *worth = &remarks.worth;
    add_alone(&remarks);
    add_people(&remarks, T("Close, and not yet asked"),
               worth_not_asked(worth, remarks.people));
    add_people(&remarks, T("Mixed: helps and hurts"),
               worth_mixed(worth, remarks.people));
    add_people(&remarks, T("More given than got"),
               worth_uneven(worth, 1, remarks.people));
    add_people(&remarks, T("More got than given"),
               worth_uneven(worth, -1, remarks.people));
    add_missed(&remarks);
    str_add(out, "<section class=\"look\">\n");
    if (found.size > 0 || snapshot_carried(snapshot) > 0)
        report_add_words(report, "h3", NULL, T("Worth a look"), out);
    if (found.size > 0)
        str_addf(out, "<dl class=\"facts\">\n%s</dl>\n", found.data);
    add_carried(report, snapshot, out);
    str_add(out, "</section>\n");
    alloc_free(remarks.people);
    str_release(&found);
}

/* ---- Talks and notes ---- */

static void
add_talk_text(const struct report *report, const struct talk *talk,
              enum talk_part part, const char *english, struct str *out)
{
    if (talk->texts[part].size == 0)
        return;
    report_add_words(report, "dt", NULL, english, out);
    str_add(out, "<dd>");
    report_add_quoted(report, talk->texts[part], out);
    str_add(out, "</dd>\n");
}

/* As they want to be printed, where they are on the page. */
static struct slice
name_of(const struct report *report, size_t session, uint32_t person)
{
    const struct kith_snapshot *snapshot = report_snapshot(report, session);
    const struct view *view;
    array_each (view, &snapshot->people)
        if (view->person == person)
            return view->shown;
    return snapshot_name(snapshot, person);
}

/* What was not said of the talk has no line. */
static void
add_talk(const struct report *report, size_t session, const struct talk *talk,
         struct str *out)
{
    static const struct {
        enum talk_part part;
        const char *words;
    } texts[] = {{TALK_I_SAID, T("You said")},
                 {TALK_THEY_SAID, T("They said")},
                 {TALK_FELT, T("Felt")},
                 {TALK_NEEDED, T("Needed")},
                 {TALK_NEXT, T("Next time")}};
    str_add(out, "<article class=\"talk\">\n<h4>");
    html_add_name(out, name_of(report, session, talk->with.person));
    str_add(out, "</h4>\n<dl class=\"facts\">\n");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        add_talk_text(report, talk, texts[i].part, texts[i].words, out);
    if (talk->asked != VALUE_UNKNOWN) {
        report_add_words(report, "dt", NULL, T("What was wished for was"), out);
        report_add_words(report, "dd", NULL,
                         fact_phrase(FACT_ASKED, talk->asked), out);
    }
    if (talk->has_outcome) {
        report_add_words(report, "dt", NULL, T("How it went, −2 to +2"), out);
        str_add(out, "<dd>");
        report_add_rating(talk->outcome, out);
        str_add(out, "</dd>\n");
    }
    if (talk->role_played) {
        report_add_words(report, "dt", NULL, T("Tried in a role play"), out);
        report_add_words(report, "dd", NULL, T("yes"), out);
    }
    str_add(out, "</dl>\n</article>\n");
}

/* Of three kinds; private ones are there only where they were asked for, and
 * marked as such. */
static void
add_note(const struct report *report, const struct note *note, struct str *out)
{
    static const char *const kinds[] = {T("Helps"), T("Note"), T("Private")};
    report_add_words(report, "dt",
                     note->kind == NOTE_PRIVATE ? "private" : NULL,
                     kinds[note->kind], out);
    str_add(out, "<dd>");
    html_add_name(out, note->text);
    str_add(out, "</dd>\n");
}

void
talks_add(const struct report *report, size_t session, struct str *out)
{
    const struct kith_snapshot *snapshot = report_snapshot(report, session);
    if (snapshot->talks.count + snapshot->notes.count == 0)
        return;
    str_add(out, "<section class=\"talks\">\n");
    report_add_words(report, "h3", NULL, T("Talks and notes"), out);
    for (size_t i = 0; i < snapshot->talks.count; i++)
        add_talk(report, session, snapshot->talks.items[i], out);
    if (snapshot->notes.count > 0) {
        str_add(out, "<dl class=\"facts\">\n");
        for (size_t i = 0; i < snapshot->notes.count; i++)
            add_note(report, snapshot->notes.items[i], out);
        str_add(out, "</dl>\n");
    }
    str_add(out, "</section>\n");
}
