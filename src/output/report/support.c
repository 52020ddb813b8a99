/* What is wanted and got: bars with words, and who gives what. In: a report and
 * a session. Out: two tables, the first by kinds of support, the second by
 * people.
 *
 * A bar never stands without its share in words, and a share is said only where
 * the answers behind it were asked for: see case/asked.h. */
#include "base/markup.h"
#include "output/report/parts.h"
#include "picture/pages/giving.h"
#include "case/asked.h"
#include "words/phrases.h"
#include "case/view.h"

#include <math.h>

/* ---- What you'd like and what you get ---- */

/* Sums of one kind of support, as a session has them. */
struct session_sums {
    size_t session, function;
    double want, met; /* NAN where not known */
};

static double
number_of(const struct report *report, size_t session, const char *key,
          size_t function)
{
    return measures_number(report->measures[session], SECTION_FUNCTIONS, key,
                           function);
}

/* Reckoned where the handout's table reckons it, so that page and paper say the
 * same. */
static void
add_givers_number(const struct report *report, size_t session, size_t function,
                  struct str *out)
{
    str_add(out, "<td class=\"number\">");
    giving_add_givers(report_snapshot(report, session), function, out);
    str_add(out, "</td>");
}

/* The last session in which the sums of a kind were asked for, up to SESSION;
 * SIZE_MAX where they never were. All sessions of a report are of one file. */
static size_t
last_asked(const struct report *report, size_t session, size_t function)
{
    for (size_t i = session + 1; i-- > 0;)
        if (snapshot_may_sum(report_snapshot(report, i), (int)function))
            return i;
    return SIZE_MAX;
}

/* What was asked for in an earlier session is told as of that one; its bar,
 * too, is that session's. */
static struct session_sums
sums_of(const struct report *report, size_t session, size_t function)
{
    size_t asked = last_asked(report, session, function);
    if (asked == SIZE_MAX ||
        !snapshot_ever_asked(report_snapshot(report, session), (int)function))
        return (struct session_sums){session, function, NAN, NAN};
    return (struct session_sums){asked, function,
                                 number_of(report, asked, "want", function),
                                 number_of(report, asked, "met", function)};
}

/* A bar as long as what is wanted, filled as far as it is got. */
static void
add_bar(const struct report *report, const struct session_sums *sums,
        struct str *out)
{
    double most = report->most_wanted > 0 ? report->most_wanted : 1;
    double want = isnan(sums->want) ? 0 : sums->want;
    double met = isnan(sums->met) ? 0 : sums->met;
    str_add(out, "<svg class=\"bar\" viewBox=\"0 0 100 12\" "
                 "preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                 "<rect class=\"want\" y=\"1\" height=\"10\"");
    html_add_number(out, "width", want / most * 100);
    str_add(out, "/><rect class=\"met\" y=\"1\" height=\"10\"");
    html_add_number(out, "width", met / most * 100);
    str_add(out, "/></svg>");
}

/* Is less wished for from somebody who stayed? Then the share says little of
 * what is got, and not that all is well. */
static bool
wishes_fell(const struct report *report, size_t session, size_t function)
{
    const struct kith_change *change = report->changes[session];
    if (change == NULL)
        return false;
    for (size_t i = 0; i < change->timeline->functions.count; i++)
        if (change->numbers[i].after == function)
            return change_any_wish_fell_of(change, i);
    return false;
}

/* "You get about 3 in 10 of what you’d like", or that it cannot be said. */
static void
add_share(const struct report *report, size_t session,
          const struct session_sums *sums, struct str *out)
{
    struct str share = {0}, name = {0};
    bool asked_now = sums->session == session;
    if (isnan(sums->want) || isnan(sums->met)) {
        say(report, out, T("not known yet"));
        return;
    }
    if (!asked_now) {
        report_add_session(report, sums->session, &name);
        sayf(report, out,
             snapshot_by_week(report_snapshot(report, session))
                 ? T("As last asked in %s:")
                 : T("As last asked on %s:"),
             name.data);
        str_add_char(out, ' ');
    }
    if (asked_now && wishes_fell(report, session, sums->function)) {
        say(report, out, T("You wish for less from someone than before"));
    } else if (!snapshot_may_share(report_snapshot(report, sums->session),
                                   (int)sums->function)) {
        say(report, out, T("not all of it is known yet"));
    } else if (sums->want == 0) {
        say(report, out, T("nothing wished for"));
    } else if (sums->met == 0) { /* "none" is hard to read of oneself */
        say(report, out, T("still open"));
    } else {
        told_add_share(sums->met / sums->want, report->language, &share);
        sayf(report, out,
             asked_now ? T("You get %s of what you’d like")
                       : T("%s of what you’d like"),
             share.data);
    }
    str_release(&share);
    str_release(&name);
}

/* The numbers of a row are all of one session: the one in which the kind was
 * last asked about. */
static void
add_kind(const struct report *report, size_t session, size_t function,
         struct str *out)
{
    struct session_sums sums = sums_of(report, session, function);
    report_begin_row(language_hyphens(report->language,
                                      report_kind(report, session, function)),
                     out);
    str_add(out, "<td class=\"picture-cell\">");
    add_bar(report, &sums, out);
    str_add(out, "<span class=\"share\">");
    add_share(report, session, &sums, out);
    str_add(out, "</span></td>");
    report_add_number(sums.want, out);
    report_add_number(sums.met, out);
    add_givers_number(report, sums.session, function, out);
    str_add(out, "</tr>\n");
}

void
wants_add(const struct report *report, size_t session, struct str *out)
{
    static const char *const heads[] = {T("Kind of support"),
                                        T("How much of it"), T("You’d like"),
                                        T("You get of it"), T("People")};
    size_t functions = snapshot_functions(report_snapshot(report, session));
    str_add(out, "<section class=\"wants\">\n");
    report_add_words(report, "h3", NULL, T("What you’d like and what you get"),
                     out);
    report_begin_table(report, "bars", T("What you’d like and what you get"),
                       out);
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        report_add_head(report, slice_of(tr(report->language, heads[i])), out);
    report_begin_rows(out);
    for (size_t i = 0; i < functions; i++)
        add_kind(report, session, i, out);
    str_add(out, "</tbody>");
    report_end_table(out);
    report_add_words(
        report, "p", "quiet",
        T("Sums over the people on this page; each answer goes from "
          "0, none, to 4, a great deal. People are those who give "
          "at least some; 2+ is two or more."),
        out);
    str_add(out, "</section>\n");
}

/* ---- Who gives what ---- */

/* For the eye dots, for the ear words. */
static void
add_gift(const struct report *report, struct gift gift, struct str *out)
{
    static const struct {
        const char *class, *sign, *words;
    } amounts[] = {
        [AMOUNT_UNKNOWN] = {"unknown", "–", T("not known")},
        [AMOUNT_NONE] = {"none", "", T("none")},
        [AMOUNT_SOME] = {"some", "●", NULL},
        [AMOUNT_MUCH] = {"much", "●●", T("a lot")},
    };
    str_addf(out, "<td class=\"%s%s\"><span aria-hidden=\"true\">%s",
             amounts[gift.amount].class, gift.wish ? " wish" : "",
             amounts[gift.amount].sign);
    if (gift.wish) {
        str_add(out, gift.amount >= AMOUNT_SOME ? " " : "");
        say(report, out, T("wish"));
    }
    str_add(out, "</span><span class=\"heard\">");
    say(report, out,
        gift.amount == AMOUNT_SOME ? level_phrases[gift.level]
                                   : amounts[gift.amount].words);
    if (gift.wish)
        say(report, out, T(", and you’d like more"));
    str_add(out, "</span></td>");
}

static void
add_giver(const struct report *report, const struct giving *giving, size_t row,
          struct str *out)
{
    report_begin_row(giving->rows.items[row]->called, out);
    for (size_t i = 0; i < giving->kinds; i++)
        add_gift(report, giving_gift(giving, row, i), out);
    str_add(out, "</tr>\n");
}

/* Of the session shown, as are the cells above. */
static void
add_foot(const struct report *report, size_t session, struct str *out)
{
    size_t functions = snapshot_functions(report_snapshot(report, session));
    str_add(out, "</tbody>\n<tfoot><tr><th scope=\"row\">");
    say(report, out, T("People you can turn to"));
    str_add(out, "</th>");
    for (size_t i = 0; i < functions; i++)
        add_givers_number(report, session, i, out);
    str_add(out, "</tr></tfoot>\n");
}

static void
add_table(const struct report *report, size_t session,
          const struct giving *giving, struct str *out)
{
    report_begin_table(report, "dots", T("Who gives what"), out);
    report_add_head(report, slice_of(tr(report->language, T("Name"))), out);
    for (size_t i = 0; i < giving->kinds; i++)
        report_add_head(report, giving_kind(giving, i), out);
    report_begin_rows(out);
    for (size_t i = 0; i < giving->rows.count; i++)
        add_giver(report, giving, i, out);
    add_foot(report, session, out);
    report_end_table(out);
}

/* What its cells mean: the same as on paper. */
static void
add_key(const struct report *report, const struct giving *giving,
        struct str *out)
{
    const struct giving_part all = {giving, 0, giving->rows.count,
                                    giving->kinds};
    const char *keys[MOST_KEYS];
    size_t count = giving_key(&all, keys);
    str_add(out, "<p class=\"quiet\">");
    for (size_t i = 0; i < count; i++) {
        str_add(out, i > 0 ? " · " : "");
        say(report, out, keys[i]);
    }
    str_add(out, "</p>\n");
}

/* Long tables are printed on a sheet of their own. */
static const char *
length_class(const struct giving *giving)
{
    enum { MANY = 12, MOST_ON_SHEET = 16, MOST_COLUMNS = 8 };
    size_t count = giving->rows.count;
    return count > MOST_ON_SHEET || giving->kinds > MOST_COLUMNS ? " long"
           : count > MANY                                        ? " many"
                                                                 : "";
}

/* From a scene, as the handout's table is, so that page and paper have the same
 * rows; nothing is drawn. */
void
gives_add(const struct report *report, size_t session, struct str *out)
{
    struct scene scene;
    struct giving giving;
    scene_init(&scene, report_snapshot(report, session), report->seating->scale,
               report->language);
    giving_init(&giving, &scene);
    str_addf(out, "<section class=\"gives%s\">\n", length_class(&giving));
    report_add_words(report, "h3", NULL, T("Who gives what"), out);
    if (giving.rows.count == 0) {
        report_add_words(report, "p", NULL, T("Nobody is on this page yet."),
                         out);
    } else {
        add_table(report, session, &giving, out);
        add_key(report, &giving, out);
    }
    str_add(out, "</section>\n");
    giving_release(&giving);
    scene_release(&scene);
}
