/* Scores beside what is wanted and got, over time: small charts, and all their
 * numbers in a table. They say nothing of why. In: a report for the therapist,
 * with its trend. Out: figures of SVG, each with its numbers in words.
 *
 * Places are reckoned in the chart's own units, of which it has 240 by 120; the
 * page makes it as large as it has room. */
#include "base/date.h"
#include "base/number.h"
#include "base/markup.h"
#include "output/report/parts.h"
#include "inventory/scores.h"
#include "words/bands.h"

#include <math.h>

enum {
    /* The plot stands within: there is room for numbers to the left and right
     * of it, and for sessions below. */
    WIDTH = 240,
    HEIGHT = 120,
    LEFT = 26,
    RIGHT = 214,
    TOP = 12,
    BOTTOM = 100
};

struct chart {
    const struct report *report;
    double low, high; /* of the values */
    struct str *out;
};

/* ---- Where a value stands ---- */

/* Days since some day: sessions by week are seven apart. So a pause of a month
 * is as wide as a month. */
static double
day_of(const struct report *report, size_t session)
{
    const struct kith_snapshot *snapshot = report_snapshot(report, session);
    int when = snapshot->session->when;
    return snapshot_by_week(snapshot) ? when * 7.0 : date_days(when);
}

/* A single session stands in the middle. */
static double
across(const struct chart *chart, size_t session)
{
    const struct report *report = chart->report;
    double first = day_of(report, report->from);
    double days = day_of(report, report->to) - first;
    if (days <= 0)
        return (LEFT + RIGHT) / 2.0;
    return LEFT + (RIGHT - LEFT) * (day_of(report, session) - first) / days;
}

/* SVG counts downwards. */
static double
down(const struct chart *chart, double value)
{
    double part = (value - chart->low) / (chart->high - chart->low);
    return BOTTOM - (BOTTOM - TOP) * part;
}

/* ---- Marks ---- */

static void
add_text(const struct chart *chart, const char *class, const char *anchor,
         double x, double y, struct slice words)
{
    str_addf(chart->out, "<text class=\"%s\" text-anchor=\"%s\"", class,
             anchor);
    html_add_number(chart->out, "x", x);
    html_add_number(chart->out, "y", y);
    str_add_char(chart->out, '>');
    html_add_text(chart->out, words);
    str_add(chart->out, "</text>");
}

/* At most two decimals, as in the tables. */
static void
add_value(const struct chart *chart, const char *anchor, double x, double y,
          double value)
{
    struct str number = {0};
    number_add_short(&number, value, 2);
    add_text(chart, "value", anchor, x, y, str_slice(&number));
    str_release(&number);
}

/* The first and the last session whose value is known; the ends where none is.
 */
static size_t
first_known(const struct chart *chart, const double *values)
{
    size_t first = chart->report->from;
    while (first < chart->report->to && isnan(values[first]))
        first++;
    return first;
}

static size_t
last_known(const struct chart *chart, const double *values)
{
    size_t last = chart->report->to;
    while (last > chart->report->from && isnan(values[last]))
        last--;
    return last;
}

/* Totals of a score that have one name, from LOW to HIGH. */
struct stripe {
    double low, high;
    const char *words;
};

/* The name stands at the right, or where the line does not end. */
static void
add_stripe_name(const struct chart *chart, const struct stripe *stripe,
                const double *values, double y)
{
    double first = values[first_known(chart, values)];
    double last = values[last_known(chart, values)];
    bool ends = last >= stripe->low && last <= stripe->high;
    bool begins = first >= stripe->low && first <= stripe->high;
    struct slice words = slice_of(tr(chart->report->language, stripe->words));
    if (!ends)
        add_text(chart, "band-name", "end", RIGHT - 3, y, words);
    else if (!begins)
        add_text(chart, "band-name", "start", LEFT + 3, y, words);
    else
        add_text(chart, "band-name", "middle", (LEFT + RIGHT) / 2.0, y, words);
}

/* Half a point above and below, so that stripes meet: between two whole totals
 * there is none. */
static void
add_stripe(const struct chart *chart, const struct stripe *stripe,
           const double *values, bool dark)
{
    double top = down(chart, fmin(stripe->high + 0.5, chart->high));
    double bottom = down(chart, fmax(stripe->low - 0.5, chart->low));
    str_addf(chart->out, "<rect class=\"stripe%s\"", dark ? " dark" : "");
    html_add_number(chart->out, "x", LEFT);
    html_add_number(chart->out, "y", top);
    html_add_number(chart->out, "width", RIGHT - LEFT);
    html_add_number(chart->out, "height", bottom - top);
    str_add(chart->out, "/>");
    add_stripe_name(chart, stripe, values, (top + bottom) / 2 + 2.5);
}

/* A stripe for each band that the score's authors have named. Bands are found
 * total by total, as words/bands.c knows which total is in which; a score
 * without any has no stripes. */
static void
add_bands(const struct chart *chart, const struct trend_row *row)
{
    bool dark = false;
    struct stripe stripe = {.high = chart->low - 1};
    while (stripe.high < chart->high) {
        stripe.low = stripe.high + 1;
        stripe.words = scores_band(row->score, stripe.low);
        if (stripe.words == NULL)
            return;
        for (stripe.high = stripe.low; stripe.high < chart->high; stripe.high++)
            if (scores_band(row->score, stripe.high + 1) != stripe.words)
                break;
        add_stripe(chart, &stripe, row->values, dark);
        dark = !dark;
    }
}

/* A line through the sessions whose value is known; it breaks where one is
 * not. */
static void
add_line(const struct chart *chart, const double *values, const char *class)
{
    bool drawing = false;
    str_addf(chart->out, "<path class=\"line %s\" d=\"", class);
    for (size_t i = chart->report->from; i <= chart->report->to; i++) {
        if (!isnan(values[i])) {
            str_add(chart->out, drawing ? "L" : "M");
            number_add_short(chart->out, across(chart, i), 2);
            str_add_char(chart->out, ' ');
            number_add_short(chart->out, down(chart, values[i]), 2);
        }
        drawing = !isnan(values[i]);
    }
    str_add(chart->out, "\"/>");
    for (size_t i = chart->report->from; i <= chart->report->to; i++) {
        if (isnan(values[i]))
            continue;
        str_addf(chart->out, "<circle class=\"dot %s\" r=\"2.6\"", class);
        html_add_number(chart->out, "cx", across(chart, i));
        html_add_number(chart->out, "cy", down(chart, values[i]));
        str_add(chart->out, "/>");
    }
}

/* The last value that is known and, with FIRST_TOO, the first, beside their
 * points. */
static void
add_ends(const struct chart *chart, const double *values, bool first_too)
{
    size_t first = first_known(chart, values), last = last_known(chart, values);
    if (isnan(values[first]))
        return;
    if (first_too)
        add_value(chart, "end", across(chart, first) - 5,
                  down(chart, values[first]) + 3.5, values[first]);
    if (last > first)
        add_value(chart, "start", across(chart, last) + 5,
                  down(chart, values[last]) + 3.5, values[last]);
}

static void
add_axis(const struct chart *chart)
{
    struct str first = {0}, last = {0};
    const struct report *report = chart->report;
    report_add_session(report, report->from, &first);
    report_add_session(report, report->to, &last);
    str_addf(chart->out, "<path class=\"axis\" d=\"M%d %dH%d\"/>", LEFT,
             BOTTOM + 2, RIGHT);
    add_text(chart, "when", report->from < report->to ? "start" : "middle",
             report->from < report->to ? LEFT : (LEFT + RIGHT) / 2, BOTTOM + 14,
             str_slice(&first));
    if (report->from < report->to)
        add_text(chart, "when", "end", RIGHT, BOTTOM + 14, str_slice(&last));
    str_release(&first);
    str_release(&last);
}

/* ---- Charts ---- */

/* The lowest and highest value, where no range is known. From 0, so that a
 * small change does not fill the chart; fmax() and fmin() pass over what is not
 * known. */
static void
find_range(struct chart *chart, const double *const *lines, size_t count)
{
    chart->low = 0;
    chart->high = 1;
    for (size_t line = 0; line < count; line++)
        for (size_t i = chart->report->from; i <= chart->report->to; i++) {
            chart->high = fmax(chart->high, lines[line][i]);
            chart->low = fmin(chart->low, lines[line][i]);
        }
}

/* "PHQ-9: 18, 15, 10, 6", for those who hear it: to them a drawing says
 * nothing. */
static void
add_spoken(const struct chart *chart, const char *name, const double *values,
           struct str *out)
{
    str_addf(out, "%s%s: ", out->size > 0 ? "; " : "", name);
    for (size_t i = chart->report->from; i <= chart->report->to; i++) {
        str_add(out, i > chart->report->from ? ", " : "");
        if (isnan(values[i]))
            str_add(out, tr(chart->report->language, T("not known")));
        else
            number_add_short(out, values[i], 2);
    }
}

/* One image with a name: its marks are not read out one by one. */
static void
begin(const struct chart *chart, struct slice title, struct slice spoken)
{
    str_add(chart->out, "<figure class=\"chart\"><figcaption>");
    html_add_name(chart->out, title);
    str_addf(chart->out,
             "</figcaption>\n<svg role=\"img\" viewBox=\"0 0 %d %d\"", WIDTH,
             HEIGHT);
    html_add_attribute(chart->out, "aria-label", spoken);
    str_add_char(chart->out, '>');
}

/* A known score has its whole scale as the range, so that charts of one score
 * look alike from case to case. */
static void
add_score(struct chart *chart, const struct trend_row *row)
{
    struct str spoken = {0};
    struct slice name = tr_slice(chart->report->language, row->name);
    const double *const values = row->values;
    if (!scores_range(row->score, &chart->low, &chart->high))
        find_range(chart, &values, 1);
    add_spoken(chart, name.data, values, &spoken);
    begin(chart, name, str_slice(&spoken));
    add_bands(chart, row);
    add_axis(chart);
    add_line(chart, values, "plain");
    add_ends(chart, values, true);
    str_add(chart->out, "</svg></figure>\n");
    str_release(&spoken);
}

static const struct {
    const char *key, *class, *words;
    /* Told apart by dashes and weight as well as by colour: see style.css. */
} support_lines[] = {
    {"support.want", "want", T("wanted")},
    {"support.got", "got", T("got")},
    {"support.deficit", "gap", T("would like more")},
};
enum { SUPPORT_LINES = sizeof support_lines / sizeof *support_lines };

static void
add_support(struct chart *chart)
{
    const double *lines[SUPPORT_LINES];
    struct str spoken = {0};
    const struct language *language = chart->report->language;
    for (size_t i = 0; i < SUPPORT_LINES; i++) {
        lines[i] =
            trend_find(&chart->report->trend, support_lines[i].key)->values;
        add_spoken(chart, tr(language, support_lines[i].words), lines[i],
                   &spoken);
    }
    find_range(chart, lines, SUPPORT_LINES);
    begin(chart, slice_of(tr(language, T("Support"))), str_slice(&spoken));
    add_axis(chart);
    for (size_t i = 0; i < SUPPORT_LINES; i++) {
        add_line(chart, lines[i], support_lines[i].class);
        /* The gap begins near what is got. */
        add_ends(chart, lines[i], i < SUPPORT_LINES - 1);
    }
    str_add(chart->out, "</svg>\n<ul class=\"key\">");
    for (size_t i = 0; i < SUPPORT_LINES; i++) {
        str_addf(chart->out,
                 "<li><svg class=\"mini\" width=\"26\" height=\"10\" "
                 "viewBox=\"0 0 26 10\" aria-hidden=\"true\"><path "
                 "class=\"line %s\" d=\"M1 5H25\"/></svg> ",
                 support_lines[i].class);
        say(chart->report, chart->out, support_lines[i].words);
        str_add(chart->out, "</li>");
    }
    str_add(chart->out, "</ul></figure>\n");
    str_release(&spoken);
}

static bool
is_known(const struct report *report, const struct trend_row *row)
{
    for (size_t i = report->from; i <= report->to; i++)
        if (!isnan(row->values[i]))
            return true;
    return false;
}

/* A score that no session shown has is left out. */
void
charts_add(const struct report *report, struct str *out)
{
    struct chart chart = {report, 0, 1, out};
    const struct trend_row *row;
    str_add(out, "<div class=\"charts\">\n");
    array_each (row, &report->trend.rows)
        if (row->score.size > 0 && is_known(report, row))
            add_score(&chart, row);
    add_support(&chart);
    str_add(out, "</div>\n");
}
