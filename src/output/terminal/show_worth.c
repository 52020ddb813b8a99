/* kith show: what is worth a look in a session. */
#include "base/alloc.h"
#include "measures/worth.h"
#include "output/terminal/show.h"

#include <stdlib.h>

enum { LOOK_INDENT = 28 };

/* A line begins with its words when the first entry comes. */
static void
show_look(struct show *show, bool *first, const char *words, struct slice entry)
{
    if (*first) {
        page_to(&show->page, SHOW_INDENT);
        page_words(&show->page, STYLE_PLAIN, words);
        page_to(&show->page, LOOK_INDENT);
    }
    page_entry(&show->page, STYLE_PLAIN, LOOK_INDENT, ",", *first, entry);
    *first = false;
}

static void
end_look(struct show *show, bool first)
{
    if (!first)
        page_line_end(&show->page);
}

/* "one person carries this": practical help (Ruth). */
static void
show_carried_alone(struct show *show, const struct looking *looking)
{
    bool first = true;
    for (size_t i = 0; i < snapshot_functions(show->snapshot); i++) {
        struct str entry = {0};
        struct slice name = show->snapshot->inventory->functions.items[i];
        uint32_t person = look_alone(looking, i);
        if (person == NOBODY)
            continue;
        str_addf(&entry, "%.*s (", SLICE_ARGS(function_words(name).wish));
        page_add_shortened(&entry, show->snapshot->people.items[person].shown,
                           24);
        str_add_char(&entry, ')');
        show_look(show, &first, "one person carries this", str_slice(&entry));
        str_release(&entry);
    }
    end_look(show, first);
}

static void
show_people(struct show *show, const char *words, const uint32_t *people,
            size_t count)
{
    bool first = true;
    for (size_t i = 0; i < count; i++)
        show_look(show, &first, words,
                  show->snapshot->people.items[people[i]].shown);
    end_look(show, first);
}

void
show_worth_a_look(struct show *show)
{
    struct looking looking = {show->snapshot, show->measures};
    uint32_t *people =
        alloc_zeroed(show->snapshot->people.count + 1, sizeof *people);
    size_t before = show->page.out.size;
    page_line_end(&show->page);
    page_words(&show->page, STYLE_BOLD, "worth a look");
    page_line_end(&show->page);
    size_t heading = show->page.out.size;
    show_carried_alone(show, &looking);
    show_people(show, "mixed: helps and hurts", people,
                look_mixed(&looking, people));
    show_people(show, "more given than got", people,
                look_uneven(&looking, 1, people));
    show_people(show, "more got than given", people,
                look_uneven(&looking, -1, people));
    show_people(show, "close, and not yet asked", people,
                look_not_asked(&looking, people));
    if (show->page.out.size == heading)
        str_cut(&show->page.out, before);
    free(people);
}
