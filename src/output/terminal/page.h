/* Text for a terminal: columns, wrapped lists, a little colour. Everything
 * that people typed goes through page_text, which makes it safe to show. */
#pragma once

#include "base/str.h"
#include "kith/kith.h"

enum { PAGE_COLUMNS = 80 };

enum page_style { STYLE_PLAIN, STYLE_BOLD, STYLE_DIM, STYLE_WISH };

struct page {
    struct str out;
    bool colour;
    size_t column; /* where the next character goes, from 0 */
};

/* The first line: for whom the page is. */
void page_begin(struct page *page, enum kith_audience audience);

void page_text(struct page *page, enum page_style style, struct slice text);
void page_words(struct page *page, enum page_style style, const char *text);
void page_line_end(struct page *page);

/* Blanks up to COLUMN; at least one, unless the line is empty. */
void page_to(struct page *page, size_t column);

/* Adds TEXT to OUT, cut to WIDTH columns with "…" where it is longer. */
void page_add_shortened(struct str *out, struct slice text, size_t width);

/* TEXT in at most WIDTH columns, cut with "…" where it is longer. */
void page_cell(struct page *page, enum page_style style, struct slice text,
               size_t width);

/* TEXT so that it ends before column END. */
void page_right(struct page *page, size_t end, const char *text);

/* An entry of a list: goes to the next line, from column INDENT, where it does
 * not fit this one. SEPARATOR stands before it unless it is the FIRST. */
void page_entry(struct page *page, enum page_style style, size_t indent,
                const char *separator, bool first, struct slice text);

/* Sentences as one paragraph from column INDENT on, broken between words; ends
 * its last line. */
void page_paragraph(struct page *page, size_t indent, struct slice text);
