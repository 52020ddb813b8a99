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
#include "words/sessions.h"

#include <math.h>
#include <stdlib.h>

/* Where the columns of the people stand; numbers end before theirs. */
enum {
    NAME = SHOW_INDENT,
    NAME_WIDTH = 14,
    RELATION = 17,
    RELATION_WIDTH = 12,
    WANTED_END = 36,
    GOT_END = 41,
    GIVEN_END = 47,
    REMARKS = 50,
    MORE_END = 64,
    COVERAGE_END = 75
};

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
    title_add_circle(snapshot_me(snapshot), NULL, &title);
    session_add_name(snapshot, NULL, &name);
    str_addf(&title, " · %s", name.data);
    if (snapshot->label.size > 0)
        str_addf(&title, ", %.*s", SLICE_ARGS(snapshot->label));
    str_addf(&code, "case %.*s", SLICE_ARGS(snapshot_case(snapshot)));
    page_cell(&show->page, STYLE_BOLD, str_slice(&title),
              PAGE_COLUMNS - 2 - code.size);
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
show_session(struct show *show)
{
    const struct session *session = show->snapshot->session;
    struct str text = {0};
    bool first = true;
    if (session->number != VALUE_NOT_SAID) {
        str_addf(&text, "session %d", session->number);
        show_entry(show, &first, &text);
    }
    if (session->phase != VALUE_NOT_SAID) {
        str_addf(&text, "%s phase", phase_words.words[session->phase]);
        show_entry(show, &first, &text);
    }
    for (size_t i = 0; i < show->snapshot->scores.count; i++) {
        const struct score *score = show->snapshot->scores.items[i];
        const char *band =
            score->known ? scores_band(score->name, score->value) : NULL;
        str_addf(&text, "%.*s %.*s", SLICE_ARGS(score->name),
                 SLICE_ARGS(score->digits));
        if (band != NULL)
            str_addf(&text, " (%s)", band);
        show_entry(show, &first, &text);
    }
    if (!first)
        page_line_end(&show->page);
    const int *focus = show->snapshot->focus;
    if (focus[0] == VALUE_NOT_SAID)
        return;
    str_addf(&text, "focus: %s", area_words.words[focus[0]]);
    if (focus[1] != VALUE_NOT_SAID)
        str_addf(&text, ", %s", area_words.words[focus[1]]);
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
    struct str text = {0};
    bool first = true;
    size_t active = snapshot_active(show->snapshot);
    str_addf(&text, active == 1 ? "%zu active person" : "%zu active people",
             active);
    show_entry(show, &first, &text);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        size_t count = count_status(show, others[i]);
        if (count == 0)
            continue;
        str_addf(&text, "%zu %s", count, status_phrases[others[i]]);
        show_entry(show, &first, &text);
    }
    size_t left_out = count_not_discussed(show);
    if (left_out > 0) {
        str_addf(&text, "%zu not discussed", left_out);
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
    } parts[] = {{"want", "wanted", 0},
                 {"got", "got", 0},
                 {"give", "given", 0},
                 {"deficit", "would like more", 0},
                 {"coverage", "coverage", 4}};
    bool first = true;
    if (!may_show_sum(show, EVERY_KIND))
        return;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct str text = {0};
        double value = known_number(show, parts[i].key, EVERY_FUNCTION);
        str_addf(&text, "%s %s", parts[i].words,
                 number_text(value, parts[i].decimals).text);
        show_entry(show, &first, &text);
    }
    page_line_end(&show->page);
}

/* What only the whole list of ties can tell. */
static void
show_whole_network(struct show *show, bool *first)
{
    struct str text = {0};
    double circles = network(show, "components");
    if (!snapshot_ties_told(show->snapshot))
        return;
    str_addf(&text, "density %s",
             number_text(network(show, "density"), 4).text);
    show_entry(show, first, &text);
    if (!(circles > 0))
        return;
    struct figure_text largest =
        number_text(network(show, "largest_component"), 0);
    if (circles == 1)
        str_addf(&text, "one circle of %s", largest.text);
    else
        str_addf(&text, "%s separate circles, the largest of %s",
                 number_text(circles, 0).text, largest.text);
    show_entry(show, first, &text);
}

static void
show_network_line(struct show *show)
{
    struct str text = {0};
    bool first = true;
    if (show->snapshot->ties_known == TIES_UNRECORDED) {
        page_words(&show->page, STYLE_PLAIN, "ties not recorded");
        page_line_end(&show->page);
        return;
    }
    double ties = network(show, "ties");
    if (ties > 0 || show->snapshot->ties_whole) {
        str_addf(&text, ties == 1 ? "%s tie" : "%s ties",
                 number_text(ties, 0).text);
        show_entry(show, &first, &text);
    }
    show_whole_network(show, &first);
    if (!show->snapshot->ties_whole) {
        str_add(&text, show->snapshot->ties_known == TIES_SOME
                           ? "list of ties is partial"
                           : "list of ties is perhaps not whole");
        show_entry(show, &first, &text);
    }
    size_t assumed = show->snapshot->assumed_pairs;
    if (assumed > 0) {
        str_addf(&text,
                 assumed == 1 ? "%zu pair assumed not tied"
                              : "%zu pairs assumed not tied",
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
        page_to(&show->page, REMARKS);
    page_entry(&show->page, style, REMARKS, ",", *first, slice_of(text));
    *first = false;
}

/* The kinds most wished for, "wish: listening", as on the picture. */
static void
show_wish(struct show *show, const struct view *view, bool *first)
{
    size_t wishes[2];
    size_t count = view_wishes(show->snapshot, view, wishes);
    for (size_t i = 0; i < count; i++) {
        struct str words = {0};
        struct slice name = snapshot_function_name(show->snapshot, wishes[i]);
        str_addf(&words, "%s%.*s",
                 i > 0 ? "" : "wish: ", SLICE_ARGS(function_words(name).wish));
        show_remark(show, first, STYLE_WISH, words.data);
        str_release(&words);
    }
}

static void
show_place_wish(struct show *show, const struct view *view, bool *first)
{
    int ring = view_ring(show->snapshot, view);
    int wanted = view_ring_wanted(show->snapshot, view);
    if (view_wants_closer(show->snapshot, view))
        show_remark(show, first, STYLE_WISH, "would like closer");
    else if (ring != VALUE_UNKNOWN && wanted > ring)
        show_remark(show, first, STYLE_PLAIN, "more distance wished");
}

static void
show_remarks(struct show *show, const struct view *view)
{
    bool first = true;
    int strain = view_strain(view);
    const struct datum *dispute = &view->facts[FACT_DISPUTE];
    if (view->facts[FACT_CAUTION].value == 1)
        show_remark(show, &first, STYLE_BOLD, "caution");
    if (view->facts[FACT_FOCUS].value == 1)
        show_remark(show, &first, STYLE_PLAIN, "in focus");
    show_wish(show, view, &first);
    show_place_wish(show, view, &first);
    if (strain > 0)
        show_remark(show, &first, STYLE_PLAIN, strain_phrases[strain]);
    if (datum_is_known(dispute) && dispute->value > 0)
        show_remark(show, &first, STYLE_PLAIN, dispute_phrases[dispute->value]);
    if (!view->discussed)
        show_remark(show, &first, STYLE_DIM, "not discussed");
}

static void
show_person(struct show *show, const struct view *view)
{
    struct page *page = &show->page;
    page_to(page, NAME);
    page_cell(page, STYLE_BOLD, view->shown, NAME_WIDTH);
    page_to(page, RELATION);
    page_cell(page, STYLE_PLAIN, view_relation(view), RELATION_WIDTH);
    page_right(page, WANTED_END,
               number_text(sum_part(show, view, PART_WANT), 0).text);
    page_right(page, GOT_END,
               number_text(sum_part(show, view, PART_GOT), 0).text);
    page_right(page, GIVEN_END,
               number_text(sum_part(show, view, PART_GIVE), 0).text);
    show_remarks(show, view);
    page_line_end(page);
}

static void
show_ring(struct show *show, int ring, struct slice name)
{
    struct page *page = &show->page;
    bool any = false;
    const struct view *view;
    array_each (view, &show->snapshot->people) {
        if (!view->active || view_ring(show->snapshot, view) != ring)
            continue;
        if (!any) {
            page_line_end(page);
            page_cell(page, STYLE_BOLD, name, 28);
            page_right(page, WANTED_END, "wants");
            page_right(page, GOT_END, "gets");
            page_right(page, GIVEN_END, "gives");
            page_line_end(page);
        }
        any = true;
        show_person(show, view);
    }
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
            page_words(page, STYLE_BOLD, "also in mind");
            page_line_end(page);
        }
        any = true;
        bool dated = view->status == STATUS_DIED && view->died > 0;
        str_add(&text, dated ? "died " : status_phrases[view->status]);
        if (dated)
            date_add(&text, view->died);
        page_to(page, NAME);
        page_cell(page, STYLE_DIM, view->shown, NAME_WIDTH);
        page_to(page, RELATION);
        page_cell(page, STYLE_DIM, view_relation(view), RELATION_WIDTH);
        page_to(page, RELATION + RELATION_WIDTH + 1);
        page_text(page, STYLE_DIM, str_slice(&text));
        page_line_end(page);
        str_release(&text);
    }
}

static void
show_people(struct show *show)
{
    int rings = snapshot_rings(show->snapshot);
    for (int ring = 1; ring <= rings; ring++)
        show_ring(show, ring, snapshot_ring_name(show->snapshot, ring));
    show_ring(show, rings + 1, slice_of("outside the circle"));
    show_ring(show, VALUE_UNKNOWN, slice_of("not placed yet"));
    show_elsewhere(show);
}

/* ---- Kinds of support ---- */

static void
show_function(struct show *show, struct slice name, size_t function)
{
    static const struct {
        const char *key;
        size_t end;
        int decimals;
    } columns[] = {{"want", WANTED_END, 0},
                   {"got", GOT_END, 0},
                   {"give", GIVEN_END, 0},
                   {"deficit", MORE_END, 0},
                   {"coverage", COVERAGE_END, 4}};
    page_to(&show->page, NAME);
    page_cell(&show->page, STYLE_PLAIN, name, 28);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        double value = known_number(show, columns[i].key, function);
        page_right(&show->page, columns[i].end,
                   number_text(value, columns[i].decimals).text);
    }
    page_line_end(&show->page);
}

static void
show_functions(struct show *show)
{
    struct page *page = &show->page;
    page_line_end(page);
    page_words(page, STYLE_BOLD, "support");
    page_right(page, WANTED_END, "wanted");
    page_right(page, GOT_END, "got");
    page_right(page, GIVEN_END, "given");
    page_right(page, MORE_END, "would like more");
    page_right(page, COVERAGE_END, "coverage");
    page_line_end(page);
    size_t functions = snapshot_functions(show->snapshot), shown = 0;
    for (size_t i = 0; i < functions; i++) {
        struct slice name = snapshot_function_name(show->snapshot, i);
        if (!may_show_sum(show, (int)i))
            continue;
        show_function(show, function_words(name).label, i);
        shown++;
    }
    if (may_show_sum(show, EVERY_KIND))
        show_function(show,
                      slice_of(show->snapshot->audience == KITH_CLIENT
                                   ? "the people on this page"
                                   : "in all"),
                      EVERY_FUNCTION);
    if (shown < functions || !may_show_sum(show, EVERY_KIND))
        page_paragraph(
            page, NAME,
            slice_of("Sums of what was mostly not asked in this "
                     "session are left out; see 'kith explain sums'."));
}

/* ---- Ties ---- */

enum { TIES_INDENT = 12, LONGEST_OF_PAIR = 28 };

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
    static const char *const headings[] = {"close", "know", "strained"};
    bool first = true;
    const struct view_tie *tie;
    array_each (tie, &show->snapshot->ties) {
        struct str pair = {0};
        if (!belongs(show, tie, kind))
            continue;
        if (first) {
            page_to(&show->page, NAME);
            page_words(&show->page, STYLE_PLAIN, headings[kind]);
            page_to(&show->page, TIES_INDENT);
        }
        page_add_shortened(&pair, show->snapshot->people.items[tie->a].shown,
                           LONGEST_OF_PAIR);
        str_add(&pair, " – ");
        page_add_shortened(&pair, show->snapshot->people.items[tie->b].shown,
                           LONGEST_OF_PAIR);
        page_entry(&show->page, STYLE_PLAIN, TIES_INDENT, ",", first,
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
                       "not linked to others on this page: ");
        }
        page_entry(&show->page, STYLE_PLAIN, TIES_INDENT, ",", first,
                   view->shown);
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
    page_words(page, STYLE_BOLD, "who knows whom");
    page_line_end(page);
    size_t heading = page->out.size;
    for (int kind = 0; kind < 3; kind++)
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
             carried == 1 ? "%zu value is carried from an earlier "
                            "session, not confirmed in this one."
                          : "%zu values are carried from earlier "
                            "sessions, not confirmed in this one.",
             carried);
    page_text(&show->page, STYLE_DIM, str_slice(&text));
    page_line_end(&show->page);
    str_release(&text);
}

char *
kith_show(const struct kith_snapshot *snapshot, bool colour,
          struct kith_error *error)
{
    struct kith_measures *measures = kith_measure(snapshot, error);
    if (measures == NULL)
        return NULL;
    struct show show = {
        .page = {.colour = colour}, .snapshot = snapshot, .measures = measures};
    page_begin(&show.page, snapshot->audience);
    page_line_end(&show.page);
    show_title(&show);
    show_session(&show);
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
