/* kith show: what the ties between people come to, and who knows whom. In: the
 * ties of a session, and its measures. Out: a line of numbers, and lists of
 * pairs. */
#include "case/view.h"
#include "output/terminal/show.h"

static double
network(const struct show *show, const char *key)
{
    return measures_number(show->measures, SECTION_NETWORK, key,
                           EVERY_FUNCTION);
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
             show_figure(network(show, "density"), 4).text);
    show_head_entry(show, first, &text);
    if (!(circles > 0))
        return;
    struct figure_text largest =
        show_figure(network(show, "largest_component"), 0);
    if (circles == 1)
        str_addf(&text, tr(language, T("one circle of %s")), largest.text);
    else
        str_addf(&text,
                 tr(language, T("%s separate circles, the largest of %s")),
                 show_figure(circles, 0).text, largest.text);
    show_head_entry(show, first, &text);
}

/* Numbers of a list that is not whole are shown with that beside them; that
 * nothing was recorded is told, as no ties at all would be something else. */
void
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
                 show_figure(ties, 0).text);
        show_head_entry(show, &first, &text);
    }
    show_whole_network(show, &first);
    if (!show->snapshot->ties_whole) {
        str_add(&text, tr(language, show->snapshot->ties_known == TIES_SOME
                                        ? T("list of ties is partial")
                                        : T("list of ties is perhaps not "
                                            "whole")));
        show_head_entry(show, &first, &text);
    }
    size_t assumed = show->snapshot->assumed_pairs;
    if (assumed > 0) {
        str_addf(&text,
                 tr_many(language,
                         TN("%zu pair assumed not tied",
                            "%zu pairs assumed not tied"),
                         assumed),
                 assumed);
        show_head_entry(show, &first, &text);
    }
    page_line_end(&show->page);
}

/* ---- Who knows whom ---- */

enum { LONGEST_OF_PAIR = 28 };

/* Close, known, strained: the pairs stand behind the longest of these words. */
static const char *const tie_kinds[] = {T("close"), T("know"), T("strained")};
enum { TIE_KINDS = sizeof tie_kinds / sizeof *tie_kinds };

/* All lists begin in one column, whatever the words of the language. */
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

/* Pairs follow the words of their kind; a kind without pairs has no line. */
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
            page_to(&show->page, SHOW_INDENT);
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
            page_to(&show->page, SHOW_INDENT);
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

/* The heading goes again where nothing came to stand below it. */
void
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
