/* kith show: one session in words, for the therapist at a terminal. In: a
 * session as its audience sees it. Out: a page of text. What the parts of the
 * page share stands here; each part has a file. */
#include "output/terminal/show.h"
#include "base/number.h"
#include "base/utf8.h"
#include "words/bands.h"
#include "case/asked.h"
#include "words/phrases.h"
#include "case/view.h"
#include "words/places.h"
#include "words/sessions.h"
#include "words/titles.h"

#include <math.h>

/* "?" where nobody said. Figures are short, and handed back by value, so that
 * nobody has to free one. */
struct figure_text
show_figure(double value, int decimals)
{
    struct figure_text shown = {"?"};
    struct str text = {0};
    if (!isnan(value)) {
        number_add(&text, value, decimals);
        memcpy(shown.text, text.data,
               text.size < sizeof shown.text ? text.size + 1
                                             : sizeof shown.text);
        shown.text[sizeof shown.text - 1] = '\0';
    }
    str_release(&text);
    return shown;
}

/* ---- Head ---- */

/* The title gives way to the code of the case, by which pages are told apart. */
static void
show_title(struct show *show)
{
    const struct kith_snapshot *snapshot = show->snapshot;
    struct str title = {0}, name = {0}, code = {0};
    title_add_circle(snapshot_me(snapshot), show->page.language, &title);
    session_add_name(snapshot, show->page.language, &name);
    str_addf(&title, " · %s", name.data);
    if (snapshot->label.size > 0)
        str_addf(&title, ", %.*s", SLICE_ARGS(snapshot->label));
    str_addf(&code, tr(show->page.language, T("case %.*s")),
             SLICE_ARGS(snapshot_case(snapshot)));
    page_cell(&show->page, STYLE_BOLD, str_slice(&title),
              PAGE_COLUMNS - 2 - utf8_width(str_slice(&code)));
    page_right(&show->page, PAGE_COLUMNS, code.data);
    page_line_end(&show->page);
    str_release(&title);
    str_release(&name);
    str_release(&code);
}

void
show_head_entry(struct show *show, bool *first, struct str *text)
{
    page_entry(&show->page, STYLE_PLAIN, 0, " ·", *first, str_slice(text));
    *first = false;
    str_release(text);
}

/* With its digits as they were typed, and the word for its band. */
static void
show_score(struct show *show, const struct score *score, bool *first)
{
    struct str text = {0};
    const char *band =
        score->known ? scores_band(score->name, score->value) : NULL;
    str_addf(&text, "%.*s %.*s",
             SLICE_ARGS(tr_slice(show->page.language, score->name)),
             SLICE_ARGS(score->digits));
    if (band != NULL)
        str_addf(&text, " (%s)", tr(show->page.language, band));
    show_head_entry(show, first, &text);
}

/* What is written of the session itself, in one line; no line where nothing is. */
static void
show_session(struct show *show)
{
    const struct session *session = show->snapshot->session;
    const struct language *language = show->page.language;
    struct str text = {0};
    bool first = true;
    if (session->number != VALUE_NOT_SAID) {
        str_addf(&text, tr(language, T("session %d")), session->number);
        show_head_entry(show, &first, &text);
    }
    if (session->phase != VALUE_NOT_SAID) {
        str_addf(&text, tr(language, T("%s phase")),
                 tr(language, phase_words.words[session->phase]));
        show_head_entry(show, &first, &text);
    }
    for (size_t i = 0; i < show->snapshot->scores.count; i++)
        show_score(show, show->snapshot->scores.items[i], &first);
    if (!first)
        page_line_end(&show->page);
}

/* What the work is about has a line of its own. */
static void
show_focus(struct show *show)
{
    const struct language *language = show->page.language;
    const int *focus = show->snapshot->focus;
    struct str text = {0};
    if (focus[0] == VALUE_NOT_SAID)
        return;
    str_addf(&text, tr(language, T("focus: %s")),
             tr(language, area_words.words[focus[0]]));
    if (focus[1] != VALUE_NOT_SAID)
        str_addf(&text, ", %s", tr(language, area_words.words[focus[1]]));
    page_text(&show->page, STYLE_PLAIN, str_slice(&text));
    page_line_end(&show->page);
    str_release(&text);
}

/* ---- Foot ---- */

/* How much was carried is nothing to tell a client. */
static void
show_foot(struct show *show)
{
    size_t carried = snapshot_carried(show->snapshot);
    struct str text = {0};
    if (carried == 0 || show->snapshot->audience == KITH_CLIENT)
        return;
    page_line_end(&show->page);
    str_addf(&text,
             tr_many(show->page.language,
                     TN("%zu value is carried from an earlier session, not "
                        "confirmed in this one.",
                        "%zu values are carried from earlier sessions, not "
                        "confirmed in this one."),
                     carried),
             carried);
    page_paragraph(&show->page, STYLE_DIM, 0, str_slice(&text));
    str_release(&text);
}

/* Measures are reckoned once, for all parts. Nobody is asked about where nobody
 * is active, and so there is no table of support. */
char *
show_write(const struct kith_snapshot *snapshot, const char *language,
           bool colour, struct kith_error *error)
{
    struct kith_measures *measures =
        measures_new(snapshot, SECTIONS_ALL, error);
    if (measures == NULL)
        return NULL;
    struct show show = {
        .page = {.colour = colour, .language = language_find(language)},
        .snapshot = snapshot,
        .measures = measures};
    page_begin(&show.page, snapshot->audience);
    page_line_end(&show.page);
    show_title(&show);
    show_session(&show);
    show_focus(&show);
    page_line_end(&show.page);
    show_people_counts(&show);
    if (snapshot_active(snapshot) > 0) /* else there is nobody to ask about */
        show_support_line(&show);
    show_network_line(&show);
    show_people_by_ring(&show);
    if (snapshot_active(snapshot) > 0)
        show_functions(&show);
    if (snapshot->audience != KITH_CLIENT)
        show_worth_a_look(&show);
    show_ties(&show);
    show_foot(&show);
    measures_free(measures);
    return str_take(&show.page.out);
}
