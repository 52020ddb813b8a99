/* kith show: what is worth a look in a session. In: a session and its measures,
 * of which measures/worth.c says who fits. Out: a line for each thing that is
 * found; nothing at all where there is none. */
#include "base/alloc.h"
#include "measures/worth.h"
#include "output/terminal/show.h"
#include "words/phrases.h"

#include <stdlib.h>

/* What is looked at, in the order of the page; who it is stands behind the
 * longest of these words. */
enum worth_line {
    LINE_ALONE,
    LINE_MIXED,
    LINE_GIVEN,
    LINE_GOT,
    LINE_NOT_ASKED,
    LINE_COUNT
};
static const char *const line_words[LINE_COUNT] = {
    [LINE_ALONE] = T("one person carries this"),
    [LINE_MIXED] = T("mixed: helps and hurts"),
    [LINE_GIVEN] = T("more given than got"),
    [LINE_GOT] = T("more got than given"),
    [LINE_NOT_ASKED] = T("close, and not yet asked")};

/* A line begins with its words when the first entry comes. */
static void
show_entry(struct show *show, bool *first, enum worth_line line,
           struct slice entry)
{
    struct page *page = &show->page;
    size_t indent = SHOW_INDENT + page_widest(page, line_words, LINE_COUNT) + 2;
    if (*first) {
        page_to(page, SHOW_INDENT);
        page_words(page, STYLE_PLAIN, line_words[line]);
        page_to(page, indent);
    }
    page_entry(page, STYLE_PLAIN, indent, ",", *first, entry);
    *first = false;
}

/* FIRST is still true where no entry came: then there is no line to end. */
static void
end_entries(struct show *show, bool first)
{
    if (!first)
        page_line_end(&show->page);
}

/* "one person carries this": practical help (Ruth). */
static void
show_carried_alone(struct show *show, const struct worth *worth)
{
    bool first = true;
    for (size_t i = 0; i < snapshot_functions(show->snapshot); i++) {
        struct str entry = {0};
        struct slice name = snapshot_function_name(show->snapshot, i);
        uint32_t person = worth_alone(worth, i);
        if (person == NOBODY)
            continue;
        str_addf(&entry, "%.*s (",
                 SLICE_ARGS(
                     tr_slice(show->page.language, function_words(name).wish)));
        page_add_shortened(&entry, show->snapshot->people.items[person].shown,
                           24);
        str_add_char(&entry, ')');
        show_entry(show, &first, LINE_ALONE, str_slice(&entry));
        str_release(&entry);
    }
    end_entries(show, first);
}

/* One list of people serves each line in turn. */
static void
show_people(struct show *show, enum worth_line line, const uint32_t *people,
            size_t count)
{
    bool first = true;
    for (size_t i = 0; i < count; i++)
        show_entry(show, &first, line,
                   show->snapshot->people.items[people[i]].shown);
    end_entries(show, first);
}

/* The heading goes again where nothing came to stand below it. */
void
show_worth_a_look(struct show *show)
{
    struct worth worth = {show->snapshot, show->measures};
    uint32_t *people =
        alloc_zeroed(show->snapshot->people.count + 1, sizeof *people);
    size_t before = show->page.out.size;
    page_line_end(&show->page);
    page_words(&show->page, STYLE_BOLD, T("worth a look"));
    page_line_end(&show->page);
    size_t heading = show->page.out.size;
    show_carried_alone(show, &worth);
    show_people(show, LINE_MIXED, people, worth_mixed(&worth, people));
    show_people(show, LINE_GIVEN, people, worth_uneven(&worth, 1, people));
    show_people(show, LINE_GOT, people, worth_uneven(&worth, -1, people));
    show_people(show, LINE_NOT_ASKED, people, worth_not_asked(&worth, people));
    if (show->page.out.size == heading)
        str_cut(&show->page.out, before);
    alloc_free(people);
}
