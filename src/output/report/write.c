/* kith_report: what the report needs is computed once, and the page filled. In:
 * a timeline of one file, and what the user wants. Out: HTML, yours to free;
 * NULL with the error filled where igraph fails. */
#include "base/alloc.h"
#include "base/must.h"
#include "words/titles.h"
#include "output/report/template.h"
#include "case/asked.h"

#include <math.h>
#include <stdlib.h>

/* Bars of all sessions have one measure, or a session in which little was
 * wished for would look like one with much. */
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

/* What the therapist's page asks for of measures is more than the client's; of
 * sessions before the first shown, what was last asked for may be said. */
static unsigned
sections_of(const struct report *report, size_t session)
{
    return report_for_therapist(report) && session >= report->from
               ? SECTIONS_ALL
               : SECTION_FUNCTIONS;
}

/* Does a measure need to know of every two people whether they are tied? */
static bool
needs_all_ties(const struct trend_row *row)
{
    return row->section == SECTION_NETWORK &&
           strcmp(row->measure->key, "size") != 0 &&
           strcmp(row->measure->key, "ties") != 0;
}

/* Pages are more careful than kith trend, which follows the conventions of
 * kith(5): there a list of ties is whole unless somebody said otherwise, a sum
 * over nobody is 0, and carried answers count like others. */
static bool
may_say(const struct trend_row *row, const struct kith_snapshot *snapshot)
{
    if (row->measure == NULL)
        return true;
    if (row->section == SECTION_SUPPORT)
        return snapshot_may_sum(snapshot, EVERY_KIND);
    if (row->section == SECTION_FUNCTIONS)
        return snapshot_active(snapshot) > 0;
    return !needs_all_ties(row) || snapshot_ties_told(snapshot);
}

/* In the trend itself, so that charts and tables cannot differ. */
static void
leave_unsaid(struct report *report)
{
    struct trend_row *row;
    array_each (row, &report->trend.rows)
        for (size_t i = report->from; i <= report->to; i++)
            if (!may_say(row, report_snapshot(report, i)))
                row->values[i] = NAN;
}

/* Sessions before the first shown are measured, too, for what was last asked;
 * no further: what comes after the last shown is not on this page. The seating
 * is of the whole case all the same, so that people sit where they sit in its
 * pictures. */
static bool
compute(struct report *report, struct kith_error *error)
{
    size_t sessions = report->timeline->moments.count;
    report->measures = alloc_zeroed(sessions, sizeof *report->measures);
    report->changes = alloc_zeroed(sessions, sizeof *report->changes);
    for (size_t i = 0; i <= report->to; i++) {
        report->measures[i] = measures_new(report_snapshot(report, i),
                                           sections_of(report, i), error);
        if (report->measures[i] == NULL)
            return false;
        find_most_wanted(report, i);
        if (i > report->from)
            report->changes[i] = change_new(report->timeline, i - 1, i, NULL);
    }
    if (report_for_therapist(report)) {
        if (!trend_init(&report->trend, report->timeline, NULL, error))
            return false;
        leave_unsaid(report);
    }
    report->seating = seating_new(report->timeline);
    return true;
}

/* Where computing failed the arrays are half full; what is NULL is passed
 * over. */
static void
release(struct report *report)
{
    for (size_t i = 0; i < report->timeline->moments.count; i++) {
        measures_free(report->measures[i]);
        change_free(report->changes[i]);
    }
    alloc_free(report->measures);
    alloc_free(report->changes);
    trend_release(&report->trend);
    if (report->seating != NULL)
        seating_free(report->seating);
}

char *
report_write(const struct kith_timeline *timeline,
             const struct kith_report_options *options,
             struct kith_error *error)
{
    struct str out = {0};
    must(options->from <= options->to);
    must(options->to < timeline->moments.count);
    /* The page has one seating, and one list of kinds of support. */
    must(timeline->roster.files == 1);
    struct report report = {.timeline = timeline,
                            .options = options,
                            .from = options->from,
                            .to = options->to};
    report.language =
        language_for(language_find(options->language), timeline->audience);
    bool fine = compute(&report, error);
    if (fine)
        template_fill(&report, &out);
    release(&report);
    return fine ? str_take(&out) : NULL;
}
