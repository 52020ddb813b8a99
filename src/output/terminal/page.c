#include "output/terminal/page.h"
#include "words/titles.h"
#include "base/utf8.h"
#include "case/snapshot.h"

static const char *
begin(const struct page *page, enum page_style style)
{
    static const char *const codes[] = {"", "\033[1m", "\033[2m", "\033[33m"};
    return page->colour ? codes[style] : "";
}

void
page_begin(struct page *page, enum kith_audience audience)
{
    page_words(page, STYLE_DIM, title_audience(audience, NULL));
    page_line_end(page);
}

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
page_words(struct page *page, enum page_style style, const char *text)
{
    page_text(page, style, slice_of(text));
}

void
page_line_end(struct page *page)
{
    str_add_char(&page->out, '\n');
    page->column = 0;
}

void
page_to(struct page *page, size_t column)
{
    size_t blanks =
        column > page->column ? column - page->column : (page->column > 0);
    str_add_times(&page->out, " ", blanks);
    page->column += blanks;
}

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

void
page_right(struct page *page, size_t end, const char *text)
{
    size_t width = utf8_width(slice_of(text));
    page_to(page, end > width ? end - width : 0);
    page_words(page, STYLE_PLAIN, text);
}

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

void
page_paragraph(struct page *page, size_t indent, struct slice text)
{
    bool first = true;
    page_to(page, indent);
    while (text.size > 0) {
        page_entry(page, STYLE_PLAIN, indent, "", first,
                   slice_take_until(&text, ' '));
        first = false;
    }
    page_line_end(page);
}
