/* Text for a terminal. In: words of kith's own in English, and what people
 * typed. Out: lines of at most 80 columns in the language of the page, safe to
 * show: a terminal obeys some characters.
 *
 * Columns are counted as they are seen, never as bytes: a name may be of any
 * script. */
#include "output/terminal/page.h"
#include "words/titles.h"
#include "base/utf8.h"
#include "case/snapshot.h"

/* What turns a style on; nothing without colour, so that a file holds text
 * alone. */
static const char *
begin(const struct page *page, enum page_style style)
{
    static const char *const codes[] = {"", "\033[1m", "\033[2m", "\033[33m"};
    return page->colour ? codes[style] : "";
}

void
page_begin(struct page *page, enum kith_audience audience)
{
    page_text(page, STYLE_DIM,
              slice_of(title_audience(audience, page->language)));
    page_line_end(page);
}

/* All text comes through here, so that what is unsafe has one gate. */
void
page_text(struct page *page, enum page_style style, struct slice text)
{
    struct str safe = {0};
    utf8_add_safe(&safe, text);
    str_add(&page->out, begin(page, style));
    str_add_slice(&page->out, str_slice(&safe));
    if (begin(page, style)[0] != '\0')
        str_add(&page->out, "\033[0m");
    page->column += utf8_width(str_slice(&safe));
    str_release(&safe);
}

void
page_words(struct page *page, enum page_style style, const char *english)
{
    page_text(page, style, slice_of(tr(page->language, english)));
}

void
page_line_end(struct page *page)
{
    str_add_char(&page->out, '\n');
    page->column = 0;
}

/* Where something stands already, one blank keeps it apart, even if it is
 * beyond COLUMN. */
void
page_to(struct page *page, size_t column)
{
    size_t blanks =
        column > page->column ? column - page->column : (page->column > 0);
    str_add_times(&page->out, " ", blanks);
    page->column += blanks;
}

/* Between what is seen as one character, so that no accent is cut off. */
void
page_add_shortened(struct str *out, struct slice text, size_t width)
{
    if (utf8_width(text) <= width) {
        str_add_slice(out, text);
        return;
    }
    size_t columns = 0;
    while (text.size > 0) {
        size_t bytes = utf8_grapheme(text);
        columns += utf8_width(slice_part(text, 0, bytes));
        if (columns > width - 1)
            break;
        str_add_slice(out, slice_part(text, 0, bytes));
        text = slice_part(text, bytes, text.size);
    }
    str_add(out, "…");
}

void
page_cell(struct page *page, enum page_style style, struct slice text,
          size_t width)
{
    struct str cell = {0};
    page_add_shortened(&cell, text, width);
    page_text(page, style, str_slice(&cell));
    str_release(&cell);
}

/* What is too wide pushes on, as a number that is cut would be another one. */
void
page_right(struct page *page, size_t end, const char *text)
{
    size_t width = utf8_width(slice_of(text));
    page_to(page, end > width ? end - width : 0);
    page_text(page, STYLE_PLAIN, slice_of(text));
}

/* A head may be longer in another language than its numbers are. */
static size_t
column_width(const struct page *page, const struct page_column *column)
{
    size_t head = utf8_width(slice_of(tr(page->language, column->head)));
    return head > column->least ? head : column->least;
}

/* Further left before it runs over: a line that is broken has no columns. */
size_t
page_place(const struct page *page, struct page_column *columns, size_t count,
           size_t start)
{
    size_t width = 0;
    for (size_t i = 0; i < count; i++)
        width += columns[i].gap + column_width(page, &columns[i]);
    if (start + width > PAGE_COLUMNS)
        start = width < PAGE_COLUMNS ? PAGE_COLUMNS - width : 0;
    size_t end = start;
    for (size_t i = 0; i < count; i++) {
        end += columns[i].gap + column_width(page, &columns[i]);
        columns[i].end = end;
    }
    return start;
}

void
page_heads(struct page *page, const struct page_column *columns, size_t count)
{
    for (size_t i = 0; i < count; i++)
        page_right(page, columns[i].end, tr(page->language, columns[i].head));
}

size_t
page_widest(const struct page *page, const char *const *words, size_t count)
{
    size_t widest = 0;
    for (size_t i = 0; i < count; i++) {
        size_t width = utf8_width(slice_of(tr(page->language, words[i])));
        widest = width > widest ? width : widest;
    }
    return widest;
}

/* What separates two entries stays on the line that it ends. */
void
page_entry(struct page *page, enum page_style style, size_t indent,
           const char *separator, bool first, struct slice text)
{
    size_t width = utf8_width(text) + 1; /* room for a comma behind it */
    size_t before = first ? 0 : utf8_width(slice_of(separator)) + 1;
    if (!first)
        page_words(page, STYLE_PLAIN, separator);
    if (!first && page->column + before + width > PAGE_COLUMNS) {
        page_line_end(page);
        page_to(page, indent);
    } else if (!first) {
        page_to(page, 0);
    }
    page_cell(page, style, text, PAGE_COLUMNS - page->column - 1);
}

/* A line of a paragraph, from where the page is. */
static void
end_line(struct page *page, enum page_style style, struct str *line)
{
    page_cell(page, style, str_slice(line), PAGE_COLUMNS - page->column - 1);
    page_line_end(page);
    str_cut(line, 0);
}

/* A word that is wider than a line is cut: nothing that was typed may break the
 * page. */
void
page_paragraph(struct page *page, enum page_style style, size_t indent,
               struct slice text)
{
    struct str line = {0}, safe = {0};
    utf8_add_safe(&safe, text); /* it may be wider than what was typed */
    struct slice rest = str_slice(&safe);
    page_to(page, indent);
    while (rest.size > 0) {
        struct slice word = slice_take_until(&rest, ' ');
        size_t width = utf8_width(str_slice(&line)) + 1 + utf8_width(word) + 1;
        if (line.size > 0 && page->column + width > PAGE_COLUMNS) {
            end_line(page, style, &line);
            page_to(page, indent);
        }
        str_add(&line, line.size > 0 ? " " : "");
        str_add_slice(&line, word);
    }
    end_line(page, style, &line);
    str_release(&line);
    str_release(&safe);
}
