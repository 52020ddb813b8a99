/* kith show: what is worth a look in a session. */
#include "base/alloc.h"
#include "measures/worth.h"
#include "output/terminal/show.h"
#include "words/phrases.h"

#include <stdlib.h>

enum { WORTH_INDENT = 28 };

/* A line begins with its words when the first entry comes. */
static void
show_entry(struct show *show, bool *first, const char *words,
           struct slice entry)
{
    if (*first) {
        page_to(&show->page, SHOW_INDENT);
        page_words(&show->page, STYLE_PLAIN, words);
        page_to(&show->page, WORTH_INDENT);
    }
    page_entry(&show->page, STYLE_PLAIN, WORTH_INDENT, ",", *first, entry);
    *first = false;
}

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
        str_addf(&entry, "%.*s (", SLICE_ARGS(function_words(name).wish));
        page_add_shortened(&entry, show->snapshot->people.items[person].shown,
                           24);
        str_add_char(&entry, ')');
        show_entry(show, &first, "one person carries this", str_slice(&entry));
        str_release(&entry);
    }
    end_entries(show, first);
}

static void
show_people(struct show *show, const char *words, const uint32_t *people,
            size_t count)
{
    bool first = true;
    for (size_t i = 0; i < count; i++)
        show_entry(show, &first, words,
                   show->snapshot->people.items[people[i]].shown);
    end_entries(show, first);
}

void
show_worth_a_look(struct show *show)
{
    struct worth worth = {show->snapshot, show->measures};
    uint32_t *people =
        alloc_zeroed(show->snapshot->people.count + 1, sizeof *people);
    size_t before = show->page.out.size;
    page_line_end(&show->page);
    page_words(&show->page, STYLE_BOLD, "worth a look");
    page_line_end(&show->page);
    size_t heading = show->page.out.size;
    show_carried_alone(show, &worth);
    show_people(show, "mixed: helps and hurts", people,
                worth_mixed(&worth, people));
    show_people(show, "more given than got", people,
                worth_uneven(&worth, 1, people));
    show_people(show, "more got than given", people,
                worth_uneven(&worth, -1, people));
    show_people(show, "close, and not yet asked", people,
                worth_not_asked(&worth, people));
    if (show->page.out.size == heading)
        str_cut(&show->page.out, before);
    free(people);
}
