/* A table for a person at a terminal: a measure a line, a session a column. In:
 * sessions with their measures, and which of them were chosen. Out: a page of
 * text, with the last sessions that fit. */
#include "output/measure.h"
#include "base/number.h"
#include "output/terminal/page.h"
#include "words/phrases.h"

#include <math.h>

enum { FIRST_END = 50, APART = 10 };

/* Whole numbers without a point, and others to four places. */
static void
add_number(struct str *out, double number)
{
    if (isnan(number))
        str_add_char(out, '?');
    else if (number == round(number))
        number_add(out, number, 0);
    else
        number_add(out, number, 4);
}

/* One value in a column; lists are counted, rings told one by one. */
static void
show_value(struct page *page, const struct measure *row,
           const struct measure_value *value, size_t end)
{
    struct str text = {0};
    if (row->kind == MEASURE_WORD)
        str_add_slice(&text,
                      value->word.size > 0 ? value->word : slice_of("?"));
    else if (row->kind == MEASURE_COUNTS)
        for (size_t i = 0; i < value->count; i++) {
            str_add(&text, i > 0 ? "/" : "");
            add_number(&text, value->counts[i]);
        }
    else
        add_number(&text, value->number);
    page_right(page, end, text.data);
    str_release(&text);
}

/* Names in full would push the columns off, and are cut. */
static void
show_rows(struct page *page, const struct measured *sessions, size_t count,
          enum section section, struct subject subject,
          const struct measure_choice *choice)
{
    for (const struct measure *row = measures_table; row->key != NULL; row++) {
        if ((row->sections & (unsigned)section) == 0 ||
            !measure_is_chosen(choice, row, section))
            continue;
        page_to(page, 2);
        page_cell(page, STYLE_PLAIN, slice_of(row->name), FIRST_END - 12);
        for (size_t i = 0; i < count; i++)
            show_value(page, row,
                       measures_get(sessions[i].measures, row, subject),
                       FIRST_END + i * APART);
        page_line_end(page);
    }
}

/* A section of which nothing was chosen has no heading, either. */
static bool
has_rows(enum section section, const struct measure_choice *choice)
{
    for (const struct measure *row = measures_table; row->key != NULL; row++)
        if ((row->sections & (unsigned)section) != 0 &&
            measure_is_chosen(choice, row, section))
            return true;
    return false;
}

/* A session is called as its user types it, as with --session. */
static void
show_heading(struct page *page, struct slice heading,
             const struct measured *sessions, size_t count)
{
    if (page->out.size > 0)
        page_line_end(page);
    page_cell(page, STYLE_BOLD, heading, FIRST_END - 12);
    for (size_t i = 0; i < count; i++) {
        struct str name = {0};
        snapshot_add_session(sessions[i].snapshot, &name);
        page_right(page, FIRST_END + i * APART, name.data);
        str_release(&name);
    }
    page_line_end(page);
}

/* Of the last session alone: a block for each person and session would be too
 * many to read. */
static void
show_people(struct page *page, const struct measured *session,
            const struct measure_choice *choice)
{
    for (size_t i = 0; i < session->snapshot->people.count; i++) {
        struct subject subject = {EVERY_FUNCTION, i};
        show_heading(page, session->snapshot->people.items[i].shown, session,
                     1);
        show_rows(page, session, 1, SECTION_PEOPLE, subject, choice);
    }
}

static void
show_functions(struct page *page, const struct measured *sessions, size_t count,
               const struct measure_choice *choice)
{
    const struct kith_snapshot *snapshot = sessions[0].snapshot;
    for (size_t i = 0; i < snapshot_functions(snapshot); i++) {
        struct slice name = snapshot_function_name(snapshot, i);
        struct subject subject = {i, EVERYONE};
        show_heading(page, function_words(name).label, sessions, count);
        show_rows(page, sessions, count, SECTION_FUNCTIONS, subject, choice);
    }
}

void
measure_add_plain(const struct measured *sessions, size_t count,
                  const struct measure_choice *choice, struct str *out)
{
    static const enum section sections[] = {SECTION_NETWORK, SECTION_CLOSENESS,
                                            SECTION_SUPPORT};
    struct page page = {0};
    /* The last sessions fit; more are for --csv. */
    size_t shown =
        count < MEASURE_SESSIONS_SHOWN ? count : MEASURE_SESSIONS_SHOWN;
    const struct measured *last = sessions + (count - shown);
    page_begin(&page, sessions[0].snapshot->audience);
    if (choice->people)
        show_people(&page, sessions + count - 1, choice);
    else if (choice->functions)
        show_functions(&page, last, shown, choice);
    else
        for (size_t i = 0; i < 3; i++) {
            if (!has_rows(sections[i], choice))
                continue;
            show_heading(&page, slice_of(section_name(sections[i])), last,
                         shown);
            show_rows(&page, last, shown, sections[i], whole_subject, choice);
        }
    str_add_slice(out, str_slice(&page.out));
    str_release(&page.out);
}
