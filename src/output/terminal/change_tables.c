/* kith change: the numbers behind the words. In: a change. Out: tables for the
 * therapist, from the sums to single people, and at the end how firm all of it
 * is. */
#include "base/number.h"
#include "output/terminal/change_tables.h"
#include "words/phrases.h"
#include "words/places.h"
#include "words/sessions.h"

#include <math.h>

/* Words stand from INDENT, and numbers end at FIRST_END and so on; tables of
 * changes begin in column PARTS, where the changes of the sums stand. */
enum { INDENT = 2, FIRST_END = 26, APART = 9, PARTS = 3 };

static size_t
column_end(size_t column)
{
    return FIRST_END + column * APART;
}

/* Adds a text that ends in its column, and releases it. */
static void
show_text(struct page *page, size_t column, struct str *text)
{
    page_right(page, column_end(column), str_text(text));
    str_release(text);
}

/* "?" where it is not known: an empty place would look like 0. */
static void
show_number(struct page *page, size_t column, double number, int decimals)
{
    struct str text = {0};
    if (isnan(number))
        str_add_char(&text, '?');
    else
        number_add(&text, number, decimals);
    show_text(page, column, &text);
}

/* "+3", "−2", "0"; "?" where it is not known. */
static void
show_signed(struct page *page, size_t column, double number, int decimals)
{
    struct str text = {0};
    if (isnan(number)) {
        str_add_char(&text, '?');
    } else {
        str_add(&text, number > 0 ? "+" : number < 0 ? "−" : "");
        number_add(&text, fabs(number), decimals);
    }
    show_text(page, column, &text);
}

/* Heads are above the numbers, and end where these do. */
static void
show_heading(struct page *page, const char *heading, size_t first,
             const char *const *columns, size_t count)
{
    page_line_end(page);
    page_words(page, STYLE_BOLD, heading);
    for (size_t i = 0; i < count; i++)
        page_right(page, column_end(first + i), columns[i]);
    page_line_end(page);
}

/* The words of a row, in English, whose numbers begin in column FIRST. */
static void
show_row(struct page *page, struct slice words, size_t first)
{
    page_to(page, INDENT);
    page_cell(page, STYLE_PLAIN, tr_slice(page->language, words),
              column_end(first) - APART + 2 - INDENT);
}

/* How many people there are stands above the sums: they rise and fall with it. */
static void
show_size(struct page *page, const struct kith_change *change)
{
    show_row(page, slice_of(T("people")), 0);
    show_number(page, 0, change->size_from, 0);
    show_number(page, 1, change->size_to, 0);
    show_signed(page, 2, change->size_to - change->size_from, 0);
    page_line_end(page);
}

/* Of what nobody said anything in either session, no part is 0. */
static void
show_split(struct page *page, const char *words, const struct split *split)
{
    const double parts[] = {split->kept, split->joined, -split->left,
                            split->recorded};
    bool known = !isnan(split->from) || !isnan(split->to);
    show_row(page, slice_of(words), 0);
    show_number(page, 0, split->from, 0);
    show_number(page, 1, split->to, 0);
    show_signed(page, 2, split->to - split->from, 0);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        show_signed(page, 3 + i, known ? parts[i] : NAN, 0);
    page_line_end(page);
}

/* What a quantity is called in a table. */
static const char *
quantity_words(enum quantity quantity)
{
    static const char *const words[QUANTITY_COUNT] = {
        T("wanted"), T("got"), T("given"), T("met"), T("would like more")};
    return words[quantity];
}

/* The quantities in the order in which they are read. */
static const enum quantity shown[] = {QUANTITY_WANT, QUANTITY_GOT,
                                      QUANTITY_GIVE, QUANTITY_DEFICIT};
enum { SHOWN = sizeof shown / sizeof *shown };

/* A share has no parts: it is of two sums, each with its own. */
static void
show_coverage(struct page *page, const struct kith_change *change)
{
    const struct support_change *support = &change->support;
    show_row(page, slice_of(T("coverage")), 0);
    show_number(page, 0, support->coverage_from, 4);
    show_number(page, 1, support->coverage_to, 4);
    show_signed(page, 2, support->coverage_to - support->coverage_from, 4);
    page_line_end(page);
}

/* Before, after and the change, and then the parts that the change is made of. */
static void
show_sums(struct page *page, const struct kith_change *change)
{
    struct str before = {0}, after = {0};
    session_add_short(timeline_snapshot(change->timeline, change->from),
                      page->language, &before);
    session_add_short(timeline_snapshot(change->timeline, change->to),
                      page->language, &after);
    const char *columns[] = {before.data,
                             after.data,
                             tr(page->language, T("change")),
                             tr(page->language, T("stayed")),
                             tr(page->language, T("joined")),
                             tr(page->language, T("left")),
                             tr(page->language, T("newly"))};
    show_heading(page, T("in numbers"), 0, columns, 7);
    show_size(page, change);
    for (size_t i = 0; i < SHOWN; i++)
        show_split(page, quantity_words(shown[i]),
                   &change->support.sums[shown[i]]);
    show_coverage(page, change);
    if (change->want_ended > 0) {
        struct str text = {0};
        str_addf(&text,
                 tr(page->language,
                    T("(%zu of what was wanted went with people who died or "
                      "with whom it ended)")),
                 (size_t)change->want_ended);
        page_paragraph(page, STYLE_PLAIN, INDENT, str_slice(&text));
        str_release(&text);
    }
    str_release(&before);
    str_release(&after);
}

/* What is newly known changed nothing, and is no reason to name somebody. */
static bool
has_changed(const struct support_change *support)
{
    for (size_t i = 0; i < SHOWN; i++) {
        const struct split *split = &support->sums[shown[i]];
        if (split->kept != 0 || split->joined != 0 || split->left != 0)
            return true;
    }
    return false;
}

/* What changed in answers known both times; what is newly known is no change
 * of the support itself. Whoever WAS there before, or IS now, is asked about:
 * who joined gave no 0 before, and an answer nobody gave since is no 0, too. */
static void
show_changes(struct page *page, const struct support_change *support, bool was,
             bool is)
{
    for (size_t i = 0; i < SHOWN; i++) {
        const struct split *split = &support->sums[shown[i]];
        bool known = (was && !isnan(split->from)) || (is && !isnan(split->to));
        show_signed(page, PARTS + i,
                    known ? split->kept + split->joined - split->left : NAN, 0);
    }
    page_line_end(page);
}

/* Changes stand below each other in all tables, whatever is in front of them. */
static void
show_changes_heading(struct page *page, const char *heading)
{
    const char *const columns[SHOWN] = {
        tr(page->language, T("wanted")), tr(page->language, T("got")),
        tr(page->language, T("given")), tr(page->language, T("unmet"))};
    show_heading(page, heading, PARTS, columns, SHOWN);
}

/* Every kind, also where nothing changed. */
static void
show_functions(struct page *page, const struct kith_change *change)
{
    show_changes_heading(page, T("by kind of support"));
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        struct slice name = change->timeline->functions.items[i];
        show_row(page, function_words(name).label, PARTS);
        show_changes(page, &change->functions[i], true, true);
    }
}

/* A ring's number, which is shorter than its name. */
static void
add_ring(int ring, int rings, const struct language *language, struct str *out)
{
    if (ring == VALUE_UNKNOWN)
        str_add(out, "?");
    else if (ring > rings)
        str_add(out, tr(language, T("out")));
    else
        str_addf(out, "%d", ring);
}

/* "ring 2 → 1", "joined", "left". */
static void
add_place(const struct kith_change *change, const struct pair *pair,
          const struct language *language, struct str *out)
{
    int rings = timeline_rings(change->timeline);
    struct str before = {0}, after = {0};
    add_ring(pair->ring_before, rings, language, &before);
    add_ring(pair->ring_after, rings, language, &after);
    if (!pair_stayed(pair))
        str_add(out, tr(language, pair->was ? T("left") : T("joined")));
    else if (pair->ring_before == pair->ring_after)
        str_addf(out, tr(language, T("ring %s")), before.data);
    else
        str_addf(out, tr(language, T("ring %s → %s")), before.data, after.data);
    str_release(&before);
    str_release(&after);
}

/* Whoever changed, and so made the sums change. */
static void
show_people(struct page *page, const struct kith_change *change)
{
    enum { NAME_WIDTH = 24, PLACE = 28 };
    bool any = false;
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        struct str place = {0};
        bool moved = pair->ring_before != pair->ring_after;
        if (!(pair->was || pair->is) ||
            (pair_stayed(pair) && !moved && !has_changed(&pair->support)))
            continue;
        if (!any)
            show_changes_heading(page, T("by person"));
        any = true;
        page_to(page, INDENT);
        page_cell(page, STYLE_PLAIN, pair_view(pair)->shown, NAME_WIDTH);
        page_to(page, PLACE);
        add_place(change, pair, page->language, &place);
        page_text(page, STYLE_PLAIN, str_slice(&place));
        str_release(&place);
        show_changes(page, &pair->support, pair->was, pair->is);
    }
}

static const char *
path_name(enum fact fact)
{
    return fact == FACT_ASKED      ? T("asked")
           : fact == FACT_BOUNDARY ? T("boundary")
                                   : T("dispute");
}

/* "asked unsaid → hinted → said" */
static void
add_path(const struct step *step, const struct language *language,
         struct str *out)
{
    const struct fact_kind *kind = &fact_kinds[step->fact];
    const char *const *words =
        step->fact == FACT_DISPUTE ? dispute_phrases : kind->words->words;
    str_add(out, tr(language, path_name(step->fact)));
    for (size_t i = 0; i < step->count; i++)
        str_addf(out, "%s %s", i > 0 ? " →" : ":",
                 tr(language, words[step->values[i]]));
}

/* The way each wish, limit and dispute went, person by person. */
static void
show_steps(struct page *page, const struct kith_change *change)
{
    enum { NAME_WIDTH = 14, PATHS = 18 };
    uint32_t person = UINT32_MAX;
    const struct step *step;
    if (change->steps.count > 0)
        show_heading(page, T("step by step"), 0, NULL, 0);
    array_each (step, &change->steps) {
        struct str path = {0};
        bool first = step->pair != person;
        add_path(step, page->language, &path);
        if (first) {
            page_to(page, INDENT);
            page_cell(page, STYLE_PLAIN,
                      pair_view(&change->pairs.items[step->pair])->shown,
                      NAME_WIDTH);
        }
        person = step->pair;
        page_paragraph(page, STYLE_PLAIN, PATHS, str_slice(&path));
        str_release(&path);
    }
}

/* Everyone, from which ring to which. The names of rings are cut above the
 * columns, and have more room beside the rows. */
static void
show_matrix(struct page *page, const struct kith_change *change)
{
    static const char *const elsewhere[] = {T("outside"), T("absent")};
    const struct kith_snapshot *snapshot =
        timeline_snapshot(change->timeline, change->from);
    int rings = timeline_rings(change->timeline);
    struct str cut[MOST_RINGS] = {{0}};
    const char *columns[MOST_RINGS + 2];
    for (int i = 0; i < rings; i++) {
        page_add_shortened(
            &cut[i], place_words(snapshot, i + 1, page->language), APART - 1);
        columns[i] = str_text(&cut[i]);
    }
    for (int i = 0; i < 2; i++)
        columns[rings + i] = tr(page->language, elsewhere[i]);
    size_t count = (size_t)rings + 2;
    show_heading(page, T("from … to"), 0, columns, count);
    for (size_t i = 0; i < count; i++) {
        show_row(page,
                 i < (size_t)rings ? snapshot_ring_name(snapshot, (int)i + 1)
                                   : slice_of(elsewhere[i - (size_t)rings]),
                 0);
        for (size_t j = 0; j < count; j++)
            show_number(page, j, change->ring_matrix[i][j], 0);
        page_line_end(page);
    }
    for (int i = 0; i < rings; i++)
        str_release(&cut[i]);
}

/* The numbers of the table that stand for themselves, by key, in an order for
 * reading. */
static void
show_likeness(struct page *page, const struct kith_change *change)
{
    static const char *const told[] = {
        "jaccard",           "turnover",         "retention",
        "newcomer_share",    "mean_ring_shift",  "tau_b",
        "tie_jaccard",       "tie_jaccard_kept", "bray_curtis_people",
        "bray_curtis_cells", "ruzicka_people",   "ruzicka_cells"};
    show_heading(page, T("how alike the two sessions are"), 0, NULL, 0);
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        for (const struct change_row *row = change_table; row->key != NULL;
             row++) {
            if (strcmp(row->key, told[i]) != 0)
                continue;
            show_row(page, slice_of(row->name), PARTS);
            show_number(page, PARTS, change_number(change, row), 4);
            page_line_end(page);
        }
}

/* How many points a language counts: a part of one, or more than anybody
 * counts, as several. */
static size_t
counted(double points)
{
    enum { SEVERAL = 2, MOST = 1000000 };
    return points == floor(points) && points < MOST ? (size_t)points : SEVERAL;
}

/* "PHQ-9: beyond noise from 6 points on": which rule was used. */
static void
add_rule(const struct score_change *score, const struct language *language,
         struct str *out)
{
    const struct reliable *rule = &score->rule;
    struct str points = {0};
    if (isnan(rule->threshold)) {
        str_addf(out,
                 tr(language, T("%.*s: beyond noise where the index is over "
                                "1.96")),
                 SLICE_ARGS(score->name));
        return;
    }
    number_add_short(&points, rule->threshold, 2);
    str_addf(out,
             tr_many(language,
                     TN("%.*s: beyond noise from %s point on",
                        "%.*s: beyond noise from %s points on"),
                     counted(rule->threshold)),
             SLICE_ARGS(score->name), points.data);
    str_release(&points);
}

/* " (SD 5.5, reliability .89, index 2.1)" */
static void
add_index(const struct score_change *score, const struct language *language,
          struct str *out)
{
    struct str sd = {0}, reliability = {0}, index = {0};
    number_add_short(&sd, score->rule.sd, 3);
    number_add_short(&reliability, score->rule.reliability, 3);
    number_add(&index, score->index, 2);
    str_addf(out, tr(language, T(" (SD %s, reliability %s, index %s)")),
             sd.data, reliability.data, index.data);
    str_release(&sd);
    str_release(&reliability);
    str_release(&index);
}

/* Scores of which nothing can be said have no rule to show. */
static void
show_rules(struct page *page, const struct kith_change *change)
{
    const struct score_change *score;
    array_each (score, &change->scores) {
        struct str text = {0};
        if (score->reliable == VALUE_UNKNOWN)
            continue;
        add_rule(score, page->language, &text);
        if (!isnan(score->index))
            add_index(score, page->language, &text);
        str_add_char(&text, '.');
        page_paragraph(page, STYLE_PLAIN, 0, str_slice(&text));
        str_release(&text);
    }
}

/* Of the values behind a change some were carried, and count or do not. */
static const char *
carried_words(const struct kith_change *change, const struct language *language)
{
    size_t carried = (size_t)change->carried;
    if (change->confirmed)
        return tr_many(language,
                       TN("%zu of the %zu values behind this was carried, not "
                          "confirmed, and left out.",
                          "%zu of the %zu values behind this were carried, not "
                          "confirmed, and left out."),
                       carried);
    return tr_many(
        language,
        TN("%zu of the %zu values behind this was carried, not confirmed.",
           "%zu of the %zu values behind this were carried, not confirmed."),
        carried);
}

/* How firm the numbers are stands below them, also where all of them are. */
static void
show_carried(struct page *page, const struct kith_change *change)
{
    const struct language *language = page->language;
    struct str text = {0};
    size_t carried = (size_t)change->carried, values = (size_t)change->values;
    page_line_end(page);
    if (values == 0)
        str_add(&text, tr(language, T("No values are known of anyone here.")));
    else if (carried == 0)
        str_add(&text, tr(language, T("Every value behind this was said in its "
                                      "session.")));
    else
        str_addf(&text, carried_words(change, language), carried, values);
    page_paragraph(page, STYLE_PLAIN, 0, str_slice(&text));
    str_release(&text);
}

/* From all to one: the circle, kinds, people; then ways, moves, and likeness. */
void
change_show_numbers(struct page *page, const struct kith_change *change)
{
    show_sums(page, change);
    show_functions(page, change);
    show_people(page, change);
    show_steps(page, change);
    show_matrix(page, change);
    show_likeness(page, change);
    show_carried(page, change);
    show_rules(page, change);
}
