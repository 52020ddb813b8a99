/* kith show: how many people there are, and each on their ring. In: the people
 * of a session. Out: a line of counts, and a line for each, ring by ring from
 * the inside. */
#include "base/date.h"
#include "base/utf8.h"
#include "output/terminal/show.h"
#include "case/view.h"
#include "words/phrases.h"
#include "words/places.h"

#include <math.h>

/* Where the columns of the people stand. Relations have room for the longest
 * on the page, those in the client's own words aside; numbers come behind. */
enum {
    NAME = SHOW_INDENT,
    NAME_WIDTH = 14,
    RELATION = 17,
    LEAST_RELATION = 12,
    REMARKS_APART = 3
};

/* ---- How many ---- */

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

/* Who is not active is counted by what they are, as they are in no sum. */
void
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
    show_head_entry(show, &first, &text);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        size_t count = count_status(show, others[i]);
        if (count == 0)
            continue;
        str_addf(&text, "%zu %s", count,
                 tr(language, status_phrases[others[i]]));
        show_head_entry(show, &first, &text);
    }
    size_t left_out = count_not_discussed(show);
    if (left_out > 0) {
        str_addf(&text, tr(language, T("%zu not discussed")), left_out);
        show_head_entry(show, &first, &text);
    }
    page_line_end(&show->page);
}

/* ---- By ring ---- */

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

/* Remarks begin behind the numbers; where they go on below, they begin there,
 * too. */
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
        struct slice name = snapshot_function_name(show->snapshot, wishes[i]);
        str_addf(&words, "%s%.*s", i > 0 ? "" : tr(language, T("wish: ")),
                 SLICE_ARGS(tr_slice(language, function_words(name).wish)));
        show_remark(show, first, STYLE_WISH, words.data);
        str_release(&words);
    }
}

/* A wish for more distance is without the colour of wishes: nothing is missing
 * there. */
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

/* What needs care comes first, then wishes, and then what is hard. */
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
    const struct datum *relation = &view->facts[FACT_RELATION];
    struct slice words = datum_is_known(relation)
                             ? relation_phrase(relation->value, relation->text,
                                               show->page.language)
                             : slice_of("");
    return words.size > 0 ? words
                          : tr_slice(show->page.language, view_relation(view));
}

/* As wide as the relations of this page are, so that a page of short words is
 * no wider than it needs to be. */
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
                   show_figure(sum_part(show, view, part), 0).text);
    show_remarks(show, view);
    page_line_end(&show->page);
}

/* A ring without anybody has no heading. */
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

/* Whoever is not in touch is there still, without numbers: none of theirs
 * count. */
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

/* A line for all of them: where somebody stands on the page is nothing that
 * counts. */
static void
show_places(struct show *show)
{
    struct page *page = &show->page;
    bool first = true;
    const struct view *view;
    array_each (view, &show->snapshot->people) {
        struct str text = {0};
        if (!clock_is_said(view->at))
            continue;
        if (first) {
            page_line_end(page);
            page_words(page, STYLE_DIM, T("on the page: "));
        }
        str_addf(&text, "%.*s ", SLICE_ARGS(view->shown));
        place_add_clock(view->at, page->language, &text);
        page_entry(page, STYLE_DIM, SHOW_INDENT, ",", first, str_slice(&text));
        first = false;
        str_release(&text);
    }
    if (!first)
        page_line_end(page);
}

/* Outside comes behind the rings, and who is not placed behind that. */
void
show_people_by_ring(struct show *show)
{
    int outside = snapshot_rings(show->snapshot) + 1;
    place_columns(show);
    for (int ring = 1; ring <= outside; ring++)
        show_ring(show, ring);
    show_ring(show, VALUE_UNKNOWN);
    show_elsewhere(show);
    show_places(show);
}
