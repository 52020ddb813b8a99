/* The trend for a terminal: small bars first, then the numbers. In: a trend,
 * and whether the terminal has no Unicode. Out: a page of text, in as many
 * tables as the sessions need. */
#include "base/number.h"
#include "output/terminal/page.h"
#include "output/trend.h"
#include "words/phrases.h"
#include "words/places.h"
#include "words/sessions.h"

#include <math.h>

enum {
    NAME = 2,
    NAME_WIDTH = 37,
    BARS = 39,      /* where they begin */
    MOST_BARS = 20, /* of the last sessions */
    COLUMN = 9,     /* the width of a session's numbers */
    HEIGHTS = 8
};

static const char *const unicode_bars[HEIGHTS] = {"▁", "▂", "▃", "▄",
                                                  "▅", "▆", "▇", "█"};
static const char *const ascii_bars[HEIGHTS] = {"_", ".", ":", "-",
                                                "=", "+", "*", "#"};

struct extent {
    double least, most;
};

/* fmin and fmax pass over what is not known. */
static struct extent
extent_of(const struct trend *trend, const struct trend_row *row)
{
    struct extent range = {NAN, NAN};
    for (size_t i = 0; i < trend->sessions; i++) {
        range.least = fmin(range.least, row->values[i]);
        range.most = fmax(range.most, row->values[i]);
    }
    return range;
}

/* From the row's lowest to its highest value; one that never changes lies in
 * the middle, and what is not known is a gap. */
static void
show_bars(struct page *page, const struct trend *trend,
          const struct trend_row *row, bool ascii)
{
    const char *const *bars = ascii ? ascii_bars : unicode_bars;
    struct extent range = extent_of(trend, row);
    size_t first =
        trend->sessions > MOST_BARS ? trend->sessions - MOST_BARS : 0;
    page_to(page, BARS);
    for (size_t i = first; i < trend->sessions; i++) {
        double value = row->values[i], height = range.most - range.least;
        int level = HEIGHTS / 2 - 1;
        if (height > 0 && !isnan(value))
            level = (int)((value - range.least) / height * (HEIGHTS - 1) + 0.5);
        page_text(page, STYLE_PLAIN,
                  slice_of(isnan(value) ? " " : bars[level]));
    }
}

/* Like those of kith measure, so that the two pages read alike. */
static void
show_number(struct page *page, double number, size_t end)
{
    struct str text = {0};
    if (isnan(number))
        str_add_char(&text, '?');
    else if (number == round(number))
        number_add(&text, number, 0);
    else
        number_add(&text, number, 4);
    page_right(page, end, text.data);
    str_release(&text);
}

/* The sessions FROM to UNTIL of one table; the bars stand in the first. */
struct table {
    size_t from, until, start; /* START is where the columns begin */
    bool bars;
};

/* Where the numbers of a session end, in its table. */
static size_t
end_of(const struct table *table, size_t session)
{
    return table->start + (session - table->from + 1) * COLUMN;
}

/* Sessions without their century: a column is narrow. */
static void
show_heading(struct page *page, const struct trend *trend,
             const struct trend_block *block, const struct table *table)
{
    if (page->out.size > 0)
        page_line_end(page);
    struct slice heading = block->is_function
                               ? function_words(block->heading).label
                               : block->heading;
    page_cell(page, STYLE_BOLD, tr_slice(page->language, heading), NAME_WIDTH);
    for (size_t i = table->from; i < table->until; i++) {
        struct str name = {0}, cut = {0};
        session_add_short(timeline_snapshot(trend->timeline, i), page->language,
                          &name);
        page_add_shortened(&cut, str_slice(&name), COLUMN - 1);
        page_right(page, end_of(table, i), str_text(&cut));
        str_release(&name);
        str_release(&cut);
    }
    page_line_end(page);
}

/* What a row is called: of people on a ring, the ring. */
static void
show_name(struct page *page, const struct trend *trend,
          const struct trend_row *row)
{
    struct str name = {0};
    if (row->ring > 0)
        str_addf(&name, tr(page->language, TREND_RING),
                 SLICE_ARGS(place_words(timeline_snapshot(trend->timeline, 0),
                                        (int)row->ring, page->language)));
    else
        str_add_slice(&name, tr_slice(page->language, row->name));
    page_to(page, NAME);
    page_cell(page, STYLE_PLAIN, str_slice(&name), NAME_WIDTH - NAME);
    str_release(&name);
}

static void
show_table(struct page *page, const struct trend *trend,
           const struct table *table, bool ascii)
{
    const struct trend_block *block;
    array_each (block, &trend->blocks) {
        show_heading(page, trend, block, table);
        for (size_t i = block->first; i < block->first + block->count; i++) {
            const struct trend_row *row = &trend->rows.items[i];
            show_name(page, trend, row);
            if (table->bars)
                show_bars(page, trend, row, ascii);
            for (size_t j = table->from; j < table->until; j++)
                show_number(page, row->values[j], end_of(table, j));
            page_line_end(page);
        }
    }
}

/* The next table: as many sessions as fit beside names, and bars. */
static struct table
next_table(const struct trend *trend, size_t from)
{
    size_t bars = trend->sessions > MOST_BARS ? MOST_BARS : trend->sessions;
    struct table table = {.from = from, .bars = from == 0, .start = NAME_WIDTH};
    if (table.bars)
        table.start = BARS + bars;
    size_t room = (PAGE_COLUMNS - table.start) / COLUMN;
    table.until = from + (room > 0 ? room : 1);
    if (table.until > trend->sessions)
        table.until = trend->sessions;
    return table;
}

/* What was cut ends in "…", three bytes wide and one column: a "~" then. */
static void
avoid_ellipses(struct str *text)
{
    static const char ellipsis[] = "…";
    size_t size = 0, width = sizeof ellipsis - 1;
    for (size_t i = 0; i < text->size; i++) {
        bool cut = i + width <= text->size &&
                   memcmp(text->data + i, ellipsis, width) == 0;
        text->data[size++] = cut ? '~' : text->data[i];
        i += cut ? width - 1 : 0;
    }
    str_cut(text, size);
}

/* What bars do not say stands below them: rows that move together are no cause
 * and effect. */
void
trend_add_plain(const struct trend *trend, struct trend_manner manner,
                struct str *out)
{
    struct page page = {.colour = manner.colour, .language = manner.language};
    page_begin(&page, trend->timeline->audience);
    for (size_t from = 0; from < trend->sessions;) {
        struct table table = next_table(trend, from);
        show_table(&page, trend, &table, manner.ascii);
        from = table.until;
    }
    page_line_end(&page);
    page_paragraph(
        &page, STYLE_DIM, 0,
        slice_of(tr(page.language, T("Bars run from the lowest to the highest "
                                     "value of their row. That two rows move "
                                     "together does not say why; \"?\" is not "
                                     "known."))));
    if (manner.ascii)
        avoid_ellipses(&page.out);
    str_add_slice(out, str_slice(&page.out));
    str_release(&page.out);
}
