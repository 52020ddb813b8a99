/* For the therapist: the case over time. Scores and support, goals, steps with
 * people, and measures with what they mean. In: a report with its trend. Out:
 * one section, from the first session shown to the last. */
#include "base/markup.h"
#include "output/report/parts.h"
#include "words/phrases.h"

/* ---- Tables with a column for each session ---- */

/* The sessions shown, in the order of time, though the page has the last one
 * first: a course is read from left to right. */
static void
begin_table(const struct report *report, const char *title, const char *first,
            struct str *out)
{
    report_begin_table(report, "numbers", title, out);
    report_add_head(report, slice_of(tr(report->language, first)), out);
    for (size_t i = report->from; i <= report->to; i++) {
        struct str name = {0};
        report_add_session(report, i, &name);
        report_add_head(report, str_slice(&name), out);
        str_release(&name);
    }
    report_begin_rows(out);
}

static void
end_table(struct str *out)
{
    str_add(out, "</tbody>");
    report_end_table(out);
}

static void
add_values(const struct report *report, const double *values, struct str *out)
{
    for (size_t i = report->from; i <= report->to; i++)
        report_add_number(values[i], out);
    str_add(out, "</tr>\n");
}

/* ---- Scores beside support ---- */

static void
add_score_numbers(const struct report *report, struct str *out)
{
    static const char *const keys[] = {"support.want", "support.got",
                                       "support.deficit"};
    const struct trend_row *row;
    begin_table(report, T("Scores and support in numbers"), T("Number"), out);
    array_each (row, &report->trend.rows) {
        if (row->score.size == 0)
            continue;
        report_begin_row(tr_slice(report->language, row->name), out);
        add_values(report, row->values, out);
    }
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        row = trend_find(&report->trend, keys[i]);
        report_begin_row(tr_slice(report->language, row->name), out);
        add_values(report, row->values, out);
    }
    end_table(out);
}

/* What may be said of a change of a score: beyond its noise, or within. */
static void
add_score_words(const struct telling *telling, struct str *out)
{
    size_t first = 0, count = 0;
    const struct told *told;
    array_each (told, &telling->sentences) {
        first += told->topic < TOPIC_SCORES;
        count += told->topic == TOPIC_SCORES;
    }
    if (count == 0)
        return;
    str_add(out, "<ul>\n");
    report_add_told(telling, first, count, out);
    str_add(out, "</ul>\n");
}

static void
add_scores(const struct report *report, const struct telling *telling,
           struct str *out)
{
    str_add(out, "<section class=\"scores\">\n");
    report_add_words(report, "h3", NULL,
                     T("Scores, and what is wanted and got"), out);
    charts_add(report, out);
    add_score_words(telling, out);
    report_add_words(
        report, "p", "quiet",
        T("Side by side, not cause and effect. Sums of support are "
          "not known where fewer than half of their answers were "
          "asked for in that session."),
        out);
    add_score_numbers(report, out);
    str_add(out, "</section>\n");
}

/* ---- Focus and goals ---- */

/* As it stands in the last session: focus carries. */
static void
add_focus(const struct report *report, struct str *out)
{
    const struct kith_snapshot *snapshot = report_snapshot(report, report->to);
    const int *focus = snapshot->focus;
    if (focus[0] == VALUE_NOT_SAID)
        return;
    str_add(out, "<p>");
    say(report, out, T("Focus:"));
    for (int i = 0; i < 2 && focus[i] != VALUE_NOT_SAID; i++) {
        str_add(out, i > 0 ? ", " : " ");
        say(report, out, area_phrases[focus[i]]);
    }
    str_add(out, "</p>\n");
}

/* In a session before it was set a goal is not there. */
static const struct view_goal *
goal_of(const struct kith_snapshot *snapshot, struct slice id)
{
    const struct view_goal *goal;
    array_each (goal, &snapshot->goals)
        if (slice_equal(goal->id, id))
            return goal;
    return NULL;
}

/* Not known and not yet set are both "?": in either nothing can be said. */
static void
add_rating(const struct report *report, const struct view_goal *goal,
           struct str *out)
{
    if (goal == NULL || goal->rating == GOAL_UNKNOWN) {
        str_add(out, "<td class=\"number\">?</td>");
        return;
    }
    bool carried = goal->origin == KITH_CARRIED;
    str_addf(out, "<td class=\"number%s\">", carried ? " carried" : "");
    report_add_rating(goal->rating, out);
    if (carried)
        report_add_carried(report, out);
    str_add(out, "</td>");
}

static void
add_goals(const struct report *report, struct str *out)
{
    const struct kith_snapshot *last = report_snapshot(report, report->to);
    const struct view_goal *goal;
    str_add(out, "<section class=\"goals\">\n");
    report_add_words(report, "h3", NULL, T("Focus and goals"), out);
    add_focus(report, out);
    if (last->goals.count == 0) {
        report_add_words(report, "p", NULL, T("No goal is set yet."), out);
    } else {
        begin_table(report, T("Goals and their ratings"), T("Goal"), out);
        array_each (goal, &last->goals) {
            report_begin_row(goal->text, out);
            for (size_t i = report->from; i <= report->to; i++)
                add_rating(report,
                           goal_of(report_snapshot(report, i), goal->id), out);
            str_add(out, "</tr>\n");
        }
        end_table(out);
        report_add_words(report, "p", "quiet",
                         T("−2 as at the start, 0 as hoped, +2 much more than "
                           "hoped."),
                         out);
    }
    str_add(out, "</section>\n");
}

/* ---- Steps with people ---- */

/* What is worked on in steps: asking for support, setting a limit, settling a
 * dispute. */
static const enum fact step_facts[] = {FACT_ASKED, FACT_BOUNDARY, FACT_DISPUTE};
enum { STEP_FACTS = sizeof step_facts / sizeof *step_facts };

/* One path a person and fact; NULL where there was no step. */
static const struct step *
step_of(const struct kith_change *change, uint32_t pair, enum fact fact)
{
    const struct step *step;
    array_each (step, &change->steps)
        if (step->pair == pair && step->fact == fact)
            return step;
    return NULL;
}

/* "hinted → said" */
static void
add_path(const struct report *report, const struct step *step, struct str *out)
{
    str_add(out, "<td>");
    for (size_t i = 0; step != NULL && i < step->count; i++) {
        str_add(out, i > 0 ? " → " : "");
        say(report, out, fact_phrase(step->fact, step->values[i]));
    }
    str_add(out, step == NULL ? "·</td>" : "</td>");
}

static bool
has_step(const struct kith_change *change, uint32_t pair)
{
    for (size_t i = 0; i < STEP_FACTS; i++)
        if (step_of(change, pair, step_facts[i]) != NULL)
            return true;
    return false;
}

static void
add_step_rows(const struct report *report, const struct kith_change *change,
              struct str *out)
{
    for (uint32_t i = 0; i < change->pairs.count; i++) {
        if (!has_step(change, i))
            continue;
        report_begin_row(pair_view(&change->pairs.items[i])->shown, out);
        for (size_t j = 0; j < STEP_FACTS; j++)
            add_path(report, step_of(change, i, step_facts[j]), out);
        str_add(out, "</tr>\n");
    }
}

/* Without any step there is no section: an empty table would read as if nothing
 * had been done. */
static void
add_steps(const struct report *report, const struct kith_change *change,
          struct str *out)
{
    static const char *const heads[] = {T("Name"), T("What is wished for was"),
                                        T("Limit"), T("Dispute")};
    if (change == NULL || change->steps.count == 0)
        return;
    str_add(out, "<section class=\"steps\">\n");
    report_add_words(report, "h3", NULL, T("Steps with people"), out);
    report_begin_table(report, "numbers", T("Steps with people"), out);
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        report_add_head(report, slice_of(tr(report->language, heads[i])), out);
    report_begin_rows(out);
    add_step_rows(report, change, out);
    end_table(out);
    str_add(out, "</section>\n");
}

/* ---- Measures ---- */

/* Those that a therapist can use; kith measure has them all. */
static const char *const measure_keys[] = {
    "support.want",
    "support.got",
    "support.give",
    "support.deficit",
    "support.surplus",
    "support.coverage",
    "support.effective_providers",
    "support.reciprocity",
    "closeness.mean",
    "network.size",
    "network.ties",
    "network.density",
    "network.components",
    "network.transitivity",
    "network.efficiency",
    "network.constraint",
};

/* The name is a button, so that the keyboard can go there and a finger can
 * press it; what it means belongs to it by its id, and is read out with it. */
static void
add_explained(const struct report *report, const struct measure *measure,
              size_t number, struct str *out)
{
    str_addf(out,
             "<tr><th scope=\"row\"><button type=\"button\" class=\"explain\" "
             "aria-describedby=\"m%zu\">",
             number);
    say(report, out, measure->name);
    str_addf(out,
             "</button><span role=\"tooltip\" class=\"meaning\" id=\"m%zu\">",
             number);
    say(report, out, measure->means);
    str_add(out, " <span class=\"formula\" lang=\"en\" translate=\"no\">");
    html_add_text(out, slice_of(measure->formula));
    str_add(out,
            "</span> <span class=\"source\" lang=\"en\" translate=\"no\">");
    html_add_text(out, slice_of(measure->source));
    str_add(out, "</span></span></th>");
}

static bool
are_all_ties_told(const struct report *report)
{
    for (size_t i = report->from; i <= report->to; i++)
        if (!snapshot_ties_told(report_snapshot(report, i)))
            return false;
    return true;
}

static void
add_measures(const struct report *report, struct str *out)
{
    str_add(out, "<section class=\"measures\">\n");
    report_add_words(report, "h3", NULL, T("Measures"), out);
    report_add_words(
        report, "p", "quiet",
        T("Point at a name, or go there with the keyboard, to read "
          "what it means. Bigger or denser is not better."),
        out);
    begin_table(report, T("Measures"), T("Measure"), out);
    for (size_t i = 0; i < sizeof measure_keys / sizeof *measure_keys; i++) {
        const struct trend_row *row =
            trend_find(&report->trend, measure_keys[i]);
        add_explained(report, row->measure, i, out);
        add_values(report, row->values, out);
    }
    end_table(out);
    if (!are_all_ties_told(report))
        report_add_words(report, "p", "quiet",
                         T("What takes all ties is ? where the list was not "
                           "called complete, or somebody came later and nobody "
                           "said whom they know."),
                         out);
    str_add(out, "</section>\n");
}

/* ---- The whole ---- */

/* One change from the first session shown to the last; of a single session
 * there is none, and what tells of it is left out. */
void
course_add(const struct report *report, struct str *out)
{
    struct kith_change *change = NULL;
    struct telling telling = {0};
    if (report->to > report->from) {
        change = change_new(report->timeline, report->from, report->to, NULL);
        change_tell(change, report->language, &telling);
    }
    str_add(out, "<section class=\"course\" aria-labelledby=\"course\">\n"
                 "<h2 id=\"course\">");
    say(report, out, T("Over time"));
    str_add(out, "</h2>\n");
    add_scores(report, &telling, out);
    add_goals(report, out);
    add_steps(report, change, out);
    add_measures(report, out);
    str_add(out, "</section>\n");
    telling_release(&telling);
    change_free(change);
}
