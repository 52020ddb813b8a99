#include "html/report.h"
#include "base/alloc.h"
#include "html/html.h"
#include "html/template.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* ---- Words ---- */

void
say(const struct report *report, struct str *out, const char *english)
{
    html_add_text(out, slice_of(tr(report->language, english)));
}

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
    const struct kith_snapshot *snapshot = report_snapshot(report, session);
    if (snapshot->inventory->by_week)
        str_addf(out, tr(report->language, "week %d"), snapshot->session->when);
    else
        timeline_add_session(report->timeline, session, out);
}

void
report_add_title(const struct report *report, struct str *out)
{
    struct slice me = report_snapshot(report, report->to)->inventory->me;
    if (slice_is(me, "Me"))
        str_add(out, tr(report->language, "My circle"));
    else
        str_addf(out, tr(report->language, "%.*s’s circle"), SLICE_ARGS(me));
}

static struct function_words
kind_words(const struct report *report, size_t session, size_t function)
{
    const struct kith_inventory *inventory =
        report_snapshot(report, session)->inventory;
    return function_words(inventory->functions.items[function]);
}

struct slice
report_kind(const struct report *report, size_t session, size_t function)
{
    return tr_slice(report->language,
                    kind_words(report, session, function).label);
}

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
        str_add(out, i == 0           ? ""
                     : i + 1 == count ? tr(report->language, " and ")
                                      : ", ");
        html_add_name(out, snapshot->people.items[people[i]].shown);
    }
}

void
report_add_foot(const struct report *report, struct str *out)
{
    say(report, out,
        report_for_therapist(report)
            ? "A picture of how things look to the client. Not a test, not a "
              "diagnosis."
            : "A picture of how things look to me today. Not a test, not a "
              "diagnosis.");
}

uint32_t
report_person(const struct report *report, size_t session,
              const struct view *view)
{
    size_t file = report->timeline->moments.items[session].file;
    return report->timeline->roster.people[file][view->person];
}

/* ---- What is computed once ---- */

static void
find_most_wanted(struct report *report, size_t session)
{
    size_t functions = snapshot_functions(report_snapshot(report, session));
    for (size_t i = 0; i < functions; i++) {
        double want = measures_number(report->measures[session],
                                      SECTION_FUNCTIONS, "want", i);
        if (want > report->most_wanted)
            report->most_wanted = want;
    }
}

/* What the therapist's page asks for of measures is more than the client's. */
static unsigned
sections_of(const struct report *report)
{
    return report_for_therapist(report) ? SECTIONS_ALL : SECTION_FUNCTIONS;
}

static bool
compute(struct report *report, struct kith_error *error)
{
    size_t sessions = report->timeline->moments.count;
    report->measures = alloc_zeroed(sessions, sizeof *report->measures);
    report->changes = alloc_zeroed(sessions, sizeof *report->changes);
    for (size_t i = report->from; i <= report->to; i++) {
        report->measures[i] = measures_new(report_snapshot(report, i),
                                           sections_of(report), error);
        if (report->measures[i] == NULL)
            return false;
        find_most_wanted(report, i);
        if (i > report->from)
            report->changes[i] =
                kith_change_new(report->timeline, i - 1, i, NULL);
    }
    if (report_for_therapist(report) &&
        !trend_init(&report->trend, report->timeline, NULL, error))
        return false;
    report->seating =
        seating_new(report_snapshot(report, report->to)->inventory,
                    report->timeline->audience);
    return true;
}

static void
release(struct report *report)
{
    for (size_t i = 0; i < report->timeline->moments.count; i++) {
        kith_measures_free(report->measures[i]);
        kith_change_free(report->changes[i]);
    }
    free(report->measures);
    free(report->changes);
    trend_release(&report->trend);
    if (report->seating != NULL)
        seating_free(report->seating);
}

char *
kith_report(const struct kith_timeline *timeline,
            const struct kith_report_options *options, struct kith_error *error)
{
    struct str out = {0};
    assert(options->from <= options->to);
    assert(options->to < timeline->moments.count);
    assert(timeline->roster.files == 1);
    struct report report = {.timeline = timeline,
                            .options = options,
                            .from = options->from,
                            .to = options->to};
    if (options->language != NULL)
        report.language = language_find(options->language);
    bool fine = compute(&report, error);
    if (fine)
        template_fill(&report, &out);
    release(&report);
    return fine ? str_take(&out) : NULL;
}

const char *
kith_report_language(size_t index)
{
    const struct language *language = language_at(index);
    return language != NULL ? language->code : NULL;
}
