/* Text for a terminal: columns, wrapped lists, a little colour. Everything
 * that people typed goes through page_text, which makes it safe to show. */
#pragma once

#include "base/str.h"
#include "kith/kith.h"
#include "words/language.h"

enum { PAGE_COLUMNS = 80 };

enum page_style { STYLE_PLAIN, STYLE_BOLD, STYLE_DIM, STYLE_WISH };

struct page {
    struct str out;
    bool colour;
    const struct language *language; /* of kith's own words; NULL for English */
    size_t column;                   /* where the next character goes, from 0 */
};

/* The first line: for whom the page is. */
void page_begin(struct page *page, enum kith_audience audience);

void page_text(struct page *page, enum page_style style, struct slice text);

/* Words of kith's own, in the language of the page. */
void page_words(struct page *page, enum page_style style, const char *english);

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

/* A column of numbers: what stands over it in English, how wide it is at least,
 * and how far it keeps from what stands before it. */
struct page_column {
    const char *head;
    size_t least, gap;
    size_t end; /* page_place() sets it */
};

/* Puts COUNT columns side by side from column START on, as wide as their heads
 * are in the language of the page; further left where the page would be too
 * narrow. Returns where they begin. */
size_t page_place(const struct page *page, struct page_column *columns,
                  size_t count, size_t start);

/* The heads of columns that have their place. */
void
page_heads(struct page *page, const struct page_column *columns, size_t count);

/* How wide the widest of these words is in the language of the page. */
size_t
page_widest(const struct page *page, const char *const *words, size_t count);

/* An entry of a list: goes to the next line, from column INDENT, where it does
 * not fit this one. SEPARATOR stands before it unless it is the FIRST. */
void page_entry(struct page *page, enum page_style style, size_t indent,
                const char *separator, bool first, struct slice text);

/* Sentences as one paragraph from column INDENT on, broken between words; ends
 * its last line. */
void page_paragraph(struct page *page, enum page_style style, size_t indent,
                    struct slice text);
