/* kith change: what one would say, and then the numbers. In: a change, and the
 * language. Out: a page of text; numbers for the therapist alone. */
#include "words/told.h"
#include "base/utf8.h"
#include "output/terminal/change_tables.h"
#include "words/sessions.h"

enum { INDENT = 2 };

/* Each topic a paragraph: sentences of one topic belong together, and are in
 * order. */
static void
show_telling(struct page *page, const struct kith_change *change)
{
    struct telling telling;
    change_tell(change, page->language, &telling);
    for (enum topic topic = 0; topic < TOPIC_COUNT; topic++) {
        struct str paragraph = {0};
        const struct told *told;
        array_each (told, &telling.sentences) {
            if (told->topic != topic)
                continue;
            str_add(&paragraph, paragraph.size > 0 ? " " : "");
            str_add_slice(&paragraph, told->text);
        }
        if (paragraph.size > 0)
            page_paragraph(page, STYLE_PLAIN, INDENT, str_slice(&paragraph));
        str_release(&paragraph);
    }
    telling_release(&telling);
}

/* The step that one sees most often has a title of its own. */
static bool
is_last_step(const struct kith_change *change)
{
    return change->to == change->timeline->moments.count - 1 &&
           change->from + 1 == change->to;
}

/* The title gives way to the code of the case, by which pages are told apart. */
static void
show_title(struct page *page, const struct kith_change *change)
{
    struct str title = {0}, from = {0}, to = {0}, code = {0};
    const struct kith_snapshot *before =
        timeline_snapshot(change->timeline, change->from);
    const struct kith_snapshot *after =
        timeline_snapshot(change->timeline, change->to);
    session_add_name(before, page->language, &from);
    session_add_name(after, page->language, &to);
    str_addf(&title,
             tr(page->language, is_last_step(change)
                                    ? T("Since last time: %s to %s")
                                    : T("From %s to %s")),
             from.data, to.data);
    str_addf(&code, tr(page->language, T("case %.*s")),
             SLICE_ARGS(timeline_case(change->timeline)));
    page_cell(page, STYLE_BOLD, str_slice(&title),
              PAGE_COLUMNS - 2 - utf8_width(str_slice(&code)));
    page_right(page, PAGE_COLUMNS, code.data);
    page_line_end(page);
    page_line_end(page);
    str_release(&title);
    str_release(&from);
    str_release(&to);
    str_release(&code);
}

/* The client hears words, and no numbers. */
static void
show_change(struct page *page, const struct kith_change *change)
{
    show_title(page, change);
    if (change->from == change->to) {
        page_to(page, INDENT);
        page_words(page, STYLE_PLAIN, T("It is one session: nothing changed."));
        page_line_end(page);
        return;
    }
    show_telling(page, change);
    if (change->timeline->audience != KITH_CLIENT)
        change_show_numbers(page, change);
}

/* For whom it is stands once above all changes. */
void
change_begin_plain(const struct kith_timeline *timeline,
                   const struct language *language, bool colour,
                   struct str *out)
{
    struct page page = {.colour = colour, .language = language};
    page_begin(&page, timeline->audience);
    str_add_slice(out, str_slice(&page.out));
    str_release(&page.out);
}

void
change_add_plain(const struct kith_change *change,
                 const struct language *language, bool colour, struct str *out)
{
    struct page page = {.colour = colour, .language = language};
    page_line_end(&page);
    show_change(&page, change);
    str_add_slice(out, str_slice(&page.out));
    str_release(&page.out);
}
