/* kith show: what is wanted, got and given in all, and of each kind. In: the
 * measures of a session, and the rule of sums. Out: a line, and a table. */
#include "case/asked.h"
#include "output/terminal/show.h"
#include "words/phrases.h"

#include <math.h>

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

/* Is there a sum to show of a kind of support? None where its answers were
 * mostly carried; what nobody was ever asked about is "?". */
static bool
may_show_sum(const struct show *show, int kind)
{
    return snapshot_may_sum(show->snapshot, kind) ||
           !snapshot_ever_asked(show->snapshot, kind);
}

/* "wanted 75 · got 38 …": each from the table of measures. */
void
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
                 show_figure(value, parts[i].decimals).text);
        show_head_entry(show, &first, &text);
    }
    page_line_end(&show->page);
}

/* ---- Of each kind ---- */

enum { SUMS = 5 };

/* The table of the kinds of support: where its names end, and its numbers. */
struct sums_table {
    size_t names;
    struct page_column columns[SUMS];
};

/* Names have the room that the numbers leave, in the language of the page. */
static struct sums_table
place_sums(const struct page *page)
{
    enum { START = 29 };
    struct sums_table sums = {.columns = {{T("wanted"), WANTED_LEAST, 1, 0},
                                          {T("got"), GOT_LEAST, 1, 0},
                                          {T("given"), GIVEN_LEAST, 1, 0},
                                          {T("would like more"), 0, 2, 0},
                                          {T("coverage"), 0, 3, 0}}};
    sums.names = page_place(page, sums.columns, SUMS, START) + 1;
    return sums;
}

static void
show_function(struct show *show, const struct sums_table *sums,
              struct slice name, size_t function)
{
    static const struct {
        const char *key;
        int decimals;
    } numbers[SUMS] = {
        {"want", 0}, {"got", 0}, {"give", 0}, {"deficit", 0}, {"coverage", 4}};
    page_to(&show->page, SHOW_INDENT);
    page_cell(&show->page, STYLE_PLAIN, tr_slice(show->page.language, name),
              sums->names - SHOW_INDENT);
    for (size_t i = 0; i < SUMS; i++) {
        double value = known_number(show, numbers[i].key, function);
        page_right(&show->page, sums->columns[i].end,
                   show_figure(value, numbers[i].decimals).text);
    }
    page_line_end(&show->page);
}

/* What is left out is said, with where its reason stands. */
void
show_functions(struct show *show)
{
    struct page *page = &show->page;
    struct sums_table sums = place_sums(page);
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
            page, STYLE_PLAIN, SHOW_INDENT,
            slice_of(tr(page->language,
                        T("Sums of what was mostly not asked in this session "
                          "are left out; see 'kith explain sums'."))));
}
