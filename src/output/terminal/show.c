/* kith show: one session in words, for the therapist at a terminal. */
#include "base/alloc.h"
#include "words/titles.h"
#include "base/date.h"
#include "base/number.h"
#include "base/utf8.h"
#include "kith/kith.h"
#include "measures/measures.h"
#include "words/bands.h"
#include "output/terminal/show.h"
#include "case/asked.h"
#include "words/phrases.h"
#include "case/view.h"
#include "words/places.h"
#include "words/sessions.h"

#include <math.h>
#include <stdlib.h>

/* Where the columns of the people stand. Relations have room for the longest
 * on the page, those in the client's own words aside; numbers come behind. */
enum {
    NAME = SHOW_INDENT,
    NAME_WIDTH = 14,
    RELATION = 17,
    LEAST_RELATION = 12,
    REMARKS_APART = 3
};

/* How wide numbers are at least: the same of people and of kinds of support, so
 * that in a language of short words they stand below each other. */
enum { WANTED_LEAST = 6, GOT_LEAST = 4, GIVEN_LEAST = 5 };

/* A number of the page; "?" where nobody said. */
struct figure_text {
    char text[24];
};

static struct figure_text
number_text(double value, int decimals)
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

/* What is missing, and the share that is got, are not known while one answer
 * that they need is not. */
static double
known_number(const struct show *show, const char *key, size_t function)
{
    bool every = function == EVERY_FUNCTION;
    bool needs_all =
        strcmp(key, "deficit") == 0 || strcmp(key, "coverage") == 0;
    if (needs_all &&
        !snapshot_may_share(show->snapshot, every ? EVERY_KIND : (int)function))
        return NAN;
    return measures_number(show->measures,
                           every ? SECTION_SUPPORT : SECTION_FUNCTIONS, key,
                           function);
}

static double
network(const struct show *show, const char *key)
{
    return measures_number(show->measures, SECTION_NETWORK, key,
                           EVERY_FUNCTION);
}

/* ---- Head ---- */

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

static void
show_entry(struct show *show, bool *first, struct str *text)
{
    page_entry(&show->page, STYLE_PLAIN, 0, " ·", *first, str_slice(text));
    *first = false;
    str_release(text);
}

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
    show_entry(show, first, &text);
}

static void
show_session(struct show *show)
{
    const struct session *session = show->snapshot->session;
    const struct language *language = show->page.language;
    struct str text = {0};
    bool first = true;
    if (session->number != VALUE_NOT_SAID) {
        str_addf(&text, tr(language, T("session %d")), session->number);
        show_entry(show, &first, &text);
    }
    if (session->phase != VALUE_NOT_SAID) {
        str_addf(&text, tr(language, T("%s phase")),
                 tr(language, phase_words.words[session->phase]));
        show_entry(show, &first, &text);
    }
    for (size_t i = 0; i < show->snapshot->scores.count; i++)
        show_score(show, show->snapshot->scores.items[i], &first);
    if (!first)
        page_line_end(&show->page);
}

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

static size_t
count_status(const struct show *show, enum status status)
{
    size_t count = 0;
    const struct view *view;
    array_each (view, &show->snapshot->people)
        count += view->status == status;
    return count;
}

static size_t
count_not_discussed(const struct show *show)
{
    size_t count = 0;
    const struct view *view;
    array_each (view, &show->snapshot->people)
        count += view->active && !view->discussed;
    return count;
}

static void
show_people_counts(struct show *show)
{
    static const enum status others[] = {STATUS_DISTANT, STATUS_ENDED,
                                         STATUS_DIED, STATUS_WISHED};
    const struct language *language = show->page.language;
    struct str text = {0};
    bool first = true;
    size_t active = snapshot_active(show->snapshot);
    str_addf(
        &text,
        tr_many(language, TN("%zu active person", "%zu active people"), active),
        active);
    show_entry(show, &first, &text);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        size_t count = count_status(show, others[i]);
        if (count == 0)
            continue;
        str_addf(&text, "%zu %s", count,
                 tr(language, status_phrases[others[i]]));
        show_entry(show, &first, &text);
    }
    size_t left_out = count_not_discussed(show);
    if (left_out > 0) {
        str_addf(&text, tr(language, T("%zu not discussed")), left_out);
        show_entry(show, &first, &text);
    }
    page_line_end(&show->page);
}

/* Is there a sum to show of a kind of support? None where its answers were
 * mostly carried; what nobody was ever asked about is "?". */
static bool
may_show_sum(const struct show *show, int kind)
{
    return snapshot_may_sum(show->snapshot, kind) ||
           !snapshot_ever_asked(show->snapshot, kind);
}

/* "wanted 75 · got 38 …": each from the table of measures. */
static void
show_support_line(struct show *show)
{
    static const struct {
        const char *key, *words;
        int decimals;
    } parts[] = {{"want", T("wanted"), 0},
                 {"got", T("got"), 0},
                 {"give", T("given"), 0},
                 {"deficit", T("would like more"), 0},
                 {"coverage", T("coverage"), 4}};
    bool first = true;
    if (!may_show_sum(show, EVERY_KIND))
        return;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct str text = {0};
        double value = known_number(show, parts[i].key, EVERY_FUNCTION);
        str_addf(&text, "%s %s", tr(show->page.language, parts[i].words),
                 number_text(value, parts[i].decimals).text);
        show_entry(show, &first, &text);
    }
    page_line_end(&show->page);
}

/* What only the whole list of ties can tell. */
static void
show_whole_network(struct show *show, bool *first)
{
    const struct language *language = show->page.language;
    struct str text = {0};
    double circles = network(show, "components");
    if (!snapshot_ties_told(show->snapshot))
        return;
    str_addf(&text, tr(language, T("density %s")),
             number_text(network(show, "density"), 4).text);
    show_entry(show, first, &text);
    if (!(circles > 0))
        return;
    struct figure_text largest =
        number_text(network(show, "largest_component"), 0);
    if (circles == 1)
        str_addf(&text, tr(language, T("one circle of %s")), largest.text);
    else
        str_addf(&text,
                 tr(language, T("%s separate circles, the largest of %s")),
                 number_text(circles, 0).text, largest.text);
    show_entry(show, first, &text);
}

static void
show_network_line(struct show *show)
{
    const struct language *language = show->page.language;
    struct str text = {0};
    bool first = true;
    if (show->snapshot->ties_known == TIES_UNRECORDED) {
        page_words(&show->page, STYLE_PLAIN, T("ties not recorded"));
        page_line_end(&show->page);
        return;
    }
    double ties = network(show, "ties");
    if (ties > 0 || show->snapshot->ties_whole) {
        str_addf(&text,
                 tr_many(language, TN("%s tie", "%s ties"), (size_t)ties),
                 number_text(ties, 0).text);
        show_entry(show, &first, &text);
    }
    show_whole_network(show, &first);
    if (!show->snapshot->ties_whole) {
        str_add(&text, tr(language, show->snapshot->ties_known == TIES_SOME
                                        ? T("list of ties is partial")
                                        : T("list of ties is perhaps not "
                                            "whole")));
        show_entry(show, &first, &text);
    }
    size_t assumed = show->snapshot->assumed_pairs;
    if (assumed > 0) {
        str_addf(&text,
                 tr_many(language,
                         TN("%zu pair assumed not tied",
                            "%zu pairs assumed not tied"),
                         assumed),
                 assumed);
        show_entry(show, &first, &text);
    }
    page_line_end(&show->page);
}

/* ---- People ---- */

/* Wanted counts where got is known, as in the sums above. */
static double
sum_part(const struct show *show, const struct view *view, enum part part)
{
    double sum = 0;
    bool any = false;
    for (size_t i = 0; i < snapshot_functions(show->snapshot); i++) {
        struct cell cell = view_cell(view, i, part);
        if (!cell_is_known(cell) ||
            (part == PART_WANT && !cell_is_known(view_cell(view, i, PART_GOT))))
            continue;
        sum += cell.level;
        any = true;
    }
    return any ? sum : NAN;
}

static void
show_remark(struct show *show, bool *first, enum page_style style,
            const char *text)
{
    if (*first)
        page_to(&show->page, show->remarks);
    page_entry(&show->page, style, show->remarks, ",", *first, slice_of(text));
    *first = false;
}

/* The kinds most wished for, "wish: listening", as on the picture. */
static void
show_wish(struct show *show, const struct view *view, bool *first)
{
    const struct language *language = show->page.language;
    size_t wishes[2];
    size_t count = view_wishes(show->snapshot, view, wishes);
    for (size_t i = 0; i < count; i++) {
        struct str words = {0};
        struct slice name =
            snapshot_function_name(show->snapshot, wishes[i]);
        str_addf(&words, "%s%.*s", i > 0 ? "" : tr(language, T("wish: ")),
                 SLICE_ARGS(tr_slice(language, function_words(name).wish)));
        show_remark(show, first, STYLE_WISH, words.data);
        str_release(&words);
    }
}

static void
show_place_wish(struct show *show, const struct view *view, bool *first)
{
    const struct language *language = show->page.language;
    int ring = view_ring(show->snapshot, view);
    int wanted = view_ring_wanted(show->snapshot, view);
    if (view_wants_closer(show->snapshot, view))
        show_remark(show, first, STYLE_WISH,
                    tr(language, T("would like closer")));
    else if (ring != VALUE_UNKNOWN && wanted > ring)
        show_remark(show, first, STYLE_PLAIN,
                    tr(language, T("more distance wished")));
}

static void
show_remarks(struct show *show, const struct view *view)
{
    const struct language *language = show->page.language;
    bool first = true;
    int strain = view_strain(view);
    const struct datum *dispute = &view->facts[FACT_DISPUTE];
    if (view->facts[FACT_CAUTION].value == 1)
        show_remark(show, &first, STYLE_BOLD, tr(language, T("caution")));
    if (view->facts[FACT_FOCUS].value == 1)
        show_remark(show, &first, STYLE_PLAIN, tr(language, T("in focus")));
    show_wish(show, view, &first);
    show_place_wish(show, view, &first);
    if (strain > 0)
        show_remark(show, &first, STYLE_PLAIN,
                    tr(language, strain_phrases[strain]));
    if (datum_is_known(dispute) && dispute->value > 0)
        show_remark(show, &first, STYLE_PLAIN,
                    tr(language, dispute_phrases[dispute->value]));
    if (!view->discussed)
        show_remark(show, &first, STYLE_DIM, tr(language, T("not discussed")));
}

/* What stands over the numbers of people, and whose they are. */
static const struct page_column people_columns[PART_COUNT] = {
    [PART_WANT] = {T("wants"), WANTED_LEAST, 1, 0},
    [PART_GOT] = {T("gets"), GOT_LEAST, 1, 0},
    [PART_GIVE] = {T("gives"), GIVEN_LEAST, 1, 0}};

static struct slice
relation_words_of(const struct show *show, const struct view *view)
{
    return tr_slice(show->page.language, view_relation(view));
}

static void
place_columns(struct show *show)
{
    const struct view *view;
    show->relation_width = LEAST_RELATION;
    array_each (view, &show->snapshot->people) {
        size_t width = utf8_width(relation_words_of(show, view));
        if (view->facts[FACT_RELATION].value != RELATION_OWN &&
            width > show->relation_width)
            show->relation_width = width;
    }
    memcpy(show->columns, people_columns, sizeof show->columns);
    page_place(&show->page, show->columns, PART_COUNT,
               RELATION + show->relation_width);
    show->remarks = show->columns[PART_COUNT - 1].end + REMARKS_APART;
}

static void
show_name(struct show *show, enum page_style style, const struct view *view)
{
    page_to(&show->page, NAME);
    page_cell(&show->page, style, view->shown, NAME_WIDTH);
    page_to(&show->page, RELATION);
    page_cell(&show->page, style == STYLE_DIM ? STYLE_DIM : STYLE_PLAIN,
              relation_words_of(show, view), show->relation_width);
}

static void
show_person(struct show *show, const struct view *view)
{
    show_name(show, STYLE_BOLD, view);
    for (enum part part = 0; part < PART_COUNT; part++)
        page_right(&show->page, show->columns[part].end,
                   number_text(sum_part(show, view, part), 0).text);
    show_remarks(show, view);
    page_line_end(&show->page);
}

static void
show_ring(struct show *show, int ring)
{
    struct page *page = &show->page;
    bool any = false;
    const struct view *view;
    array_each (view, &show->snapshot->people) {
        if (!view->active || view_ring(show->snapshot, view) != ring)
            continue;
        if (!any) {
            page_line_end(page);
            page_cell(page, STYLE_BOLD,
                      place_words(show->snapshot, ring, page->language), 28);
            page_heads(page, show->columns, PART_COUNT);
            page_line_end(page);
        }
        any = true;
        show_person(show, view);
    }
}

/* "died 2020-05", "out of touch" */
static void
add_fate(const struct show *show, const struct view *view, struct str *out)
{
    struct str date = {0};
    if (view->status == STATUS_DIED && view->died > 0) {
        date_add(&date, view->died);
        str_addf(out, tr(show->page.language, T("died %s")), date.data);
    } else {
        str_add(out, tr(show->page.language, status_phrases[view->status]));
    }
    str_release(&date);
}

static void
show_elsewhere(struct show *show)
{
    struct page *page = &show->page;
    bool any = false;
    const struct view *view;
    array_each (view, &show->snapshot->people) {
        struct str text = {0};
        if (view->active)
            continue;
        if (!any) {
            page_line_end(page);
            page_words(page, STYLE_BOLD, T("also in mind"));
            page_line_end(page);
        }
        any = true;
        add_fate(show, view, &text);
        show_name(show, STYLE_DIM, view);
        page_to(page, RELATION + show->relation_width + 1);
        page_text(page, STYLE_DIM, str_slice(&text));
        page_line_end(page);
        str_release(&text);
    }
}

static void
show_people(struct show *show)
{
    int outside = snapshot_rings(show->snapshot) + 1;
    place_columns(show);
    for (int ring = 1; ring <= outside; ring++)
        show_ring(show, ring);
    show_ring(show, VALUE_UNKNOWN);
    show_elsewhere(show);
}

/* ---- Kinds of support ---- */

enum { SUMS = 5 };

/* The table of the kinds of support: where its names end, and its numbers. */
struct sums {
    size_t names;
    struct page_column columns[SUMS];
};

static struct sums
place_sums(const struct page *page)
{
    enum { START = 29 };
    struct sums sums = {.columns = {{T("wanted"), WANTED_LEAST, 1, 0},
                                    {T("got"), GOT_LEAST, 1, 0},
                                    {T("given"), GIVEN_LEAST, 1, 0},
                                    {T("would like more"), 0, 2, 0},
                                    {T("coverage"), 0, 3, 0}}};
    sums.names = page_place(page, sums.columns, SUMS, START) + 1;
    return sums;
}

static void
show_function(struct show *show, const struct sums *sums, struct slice name,
              size_t function)
{
    static const struct {
        const char *key;
        int decimals;
    } numbers[SUMS] = {
        {"want", 0}, {"got", 0}, {"give", 0}, {"deficit", 0}, {"coverage", 4}};
    page_to(&show->page, NAME);
    page_cell(&show->page, STYLE_PLAIN, tr_slice(show->page.language, name),
              sums->names - NAME);
    for (size_t i = 0; i < SUMS; i++) {
        double value = known_number(show, numbers[i].key, function);
        page_right(&show->page, sums->columns[i].end,
                   number_text(value, numbers[i].decimals).text);
    }
    page_line_end(&show->page);
}

static void
show_functions(struct show *show)
{
    struct page *page = &show->page;
    struct sums sums = place_sums(page);
    page_line_end(page);
    page_words(page, STYLE_BOLD, T("support"));
    page_heads(page, sums.columns, SUMS);
    page_line_end(page);
    size_t functions = snapshot_functions(show->snapshot), shown = 0;
    for (size_t i = 0; i < functions; i++) {
        struct slice name = snapshot_function_name(show->snapshot, i);
        if (!may_show_sum(show, (int)i))
            continue;
        show_function(show, &sums, function_words(name).label, i);
        shown++;
    }
    if (may_show_sum(show, EVERY_KIND))
        show_function(show, &sums,
                      slice_of(show->snapshot->audience == KITH_CLIENT
                                   ? T("the people on this page")
                                   : T("in all")),
                      EVERY_FUNCTION);
    if (shown < functions || !may_show_sum(show, EVERY_KIND))
        page_paragraph(
            page, STYLE_PLAIN, NAME,
            slice_of(tr(page->language,
                        T("Sums of what was mostly not asked in this session "
                          "are left out; see 'kith explain sums'."))));
}

/* ---- Ties ---- */

enum { LONGEST_OF_PAIR = 28 };

/* Close, known, strained: the pairs stand behind the longest of these words. */
static const char *const tie_kinds[] = {T("close"), T("know"), T("strained")};
enum { TIE_KINDS = sizeof tie_kinds / sizeof *tie_kinds };

static size_t
ties_indent(const struct page *page)
{
    return SHOW_INDENT + page_widest(page, tie_kinds, TIE_KINDS) + 2;
}

/* Is the tie one to name under heading KIND: strained, close, know? */
static bool
belongs(const struct show *show, const struct view_tie *tie, int kind)
{
    const struct view *a = &show->snapshot->people.items[tie->a];
    const struct view *b = &show->snapshot->people.items[tie->b];
    if (tie->strength == 0 || !a->active || !b->active)
        return false;
    return kind == 2 ? tie->strained : tie->strength == 2 - kind;
}

static void
show_tie_kind(struct show *show, int kind)
{
    size_t indent = ties_indent(&show->page);
    bool first = true;
    const struct view_tie *tie;
    array_each (tie, &show->snapshot->ties) {
        struct str pair = {0};
        if (!belongs(show, tie, kind))
            continue;
        if (first) {
            page_to(&show->page, NAME);
            page_words(&show->page, STYLE_PLAIN, tie_kinds[kind]);
            page_to(&show->page, indent);
        }
        page_add_shortened(&pair, show->snapshot->people.items[tie->a].shown,
                           LONGEST_OF_PAIR);
        str_add(&pair, " – ");
        page_add_shortened(&pair, show->snapshot->people.items[tie->b].shown,
                           LONGEST_OF_PAIR);
        page_entry(&show->page, STYLE_PLAIN, indent, ",", first,
                   str_slice(&pair));
        first = false;
        str_release(&pair);
    }
    if (!first)
        page_line_end(&show->page);
}

/* Nobody of whom somebody has yet to say whom they know. */
static void
show_isolates(struct show *show, const struct measure_value *isolates)
{
    bool first = true;
    for (size_t i = 0; i < isolates->count; i++) {
        const struct view *view =
            &show->snapshot->people.items[isolates->entries[i]];
        if (!view_ties_told(show->snapshot, view))
            continue;
        if (first) {
            page_to(&show->page, NAME);
            page_words(&show->page, STYLE_PLAIN,
                       T("not linked to others on this page: "));
        }
        page_entry(&show->page, STYLE_PLAIN, ties_indent(&show->page), ",",
                   first, view->shown);
        first = false;
    }
    if (!first)
        page_line_end(&show->page);
}

static void
show_ties(struct show *show)
{
    struct page *page = &show->page;
    const struct measure *isolates =
        measures_find(SECTION_NETWORK, slice_of("isolates"));
    size_t before = page->out.size;
    page_line_end(page);
    page_words(page, STYLE_BOLD, T("who knows whom"));
    page_line_end(page);
    size_t heading = page->out.size;
    for (int kind = 0; kind < TIE_KINDS; kind++)
        show_tie_kind(show, kind);
    show_isolates(show, measures_get(show->measures, isolates, whole_subject));
    if (page->out.size == heading)
        str_cut(&page->out, before);
}

/* How much was carried is nothing to tell a client. */
static void
show_foot(struct show *show)
{
    size_t carried = kith_snapshot_carried(show->snapshot);
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

char *
kith_show(const struct kith_snapshot *snapshot, const char *language,
          bool colour, struct kith_error *error)
{
    struct kith_measures *measures = kith_measure(snapshot, error);
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
    show_people(&show);
    if (snapshot_active(snapshot) > 0)
        show_functions(&show);
    if (snapshot->audience != KITH_CLIENT)
        show_worth_a_look(&show);
    show_ties(&show);
    show_foot(&show);
    kith_measures_free(measures);
    return str_take(&show.page.out);
}
