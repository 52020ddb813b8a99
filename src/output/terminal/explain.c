/* What measures and problems mean, for a terminal. In: a key, a rule or a code,
 * as somebody typed it. Out: a page of what its table says of it, or the
 * nearest that there is.
 *
 * Nothing is explained here: each table (measures, changes, rules, problems)
 * holds its own words. */
#include "output/terminal/explain.h"
#include "base/utf8.h"
#include "change/change.h"
#include "inventory/notes.h"
#include "inventory/problems.h"
#include "measures/measures.h"
#include "output/terminal/page.h"
#include "case/asked.h"
#include "words/glossary.h"

/* "means   …", the words wrapped beside their label. */
static void
explain_part(struct page *page, const char *label, const char *text)
{
    enum { INDENT = 10 };
    page_words(page, STYLE_PLAIN, label);
    page_paragraph(page, STYLE_PLAIN, INDENT, slice_of(text));
}

/* The full key leads, as a key may stand in several sections. */
static void
explain_measure(struct page *page, const struct measure *row,
                enum section section)
{
    struct str key = {0};
    str_addf(&key, "%s.%s", section_name(section), row->key);
    if (page->out.size > 0)
        page_line_end(page);
    page_words(page, STYLE_BOLD, row->name);
    page_line_end(page);
    explain_part(page, "key", key.data);
    explain_part(page, "means", row->means);
    explain_part(page, "unit", row->unit);
    explain_part(page, "formula", row->formula);
    explain_part(page, "source", row->source);
    explain_part(page, "reading", row->reading);
    explain_part(page, "few", row->few);
    explain_part(page, "example", row->example);
    str_release(&key);
}

/* A number of kith change; of a sum, its parts are explained with it. */
static bool
explain_change(struct page *page, struct slice word)
{
    struct slice prefix = slice_of("change.");
    if (slice_equal(slice_part(word, 0, prefix.size), prefix))
        word = slice_part(word, prefix.size, word.size);
    const char *dot = memchr(word.data, '.', word.size);
    struct slice sum =
        dot != NULL ? slice_part(word, 0, (size_t)(dot - word.data)) : word;
    for (const struct change_row *row = change_table; row->key != NULL; row++) {
        if (!slice_is(change_row_is_number(row) ? word : sum, row->key))
            continue;
        struct str key = {0};
        str_addf(&key, "change.%s", row->key);
        if (page->out.size > 0)
            page_line_end(page);
        page_words(page, STYLE_BOLD, row->name);
        page_line_end(page);
        explain_part(page, "key", str_text(&key));
        explain_part(page, "means", row->means);
        explain_part(page, "formula", row->formula);
        explain_part(page, "source", row->source);
        str_release(&key);
        return true;
    }
    return false;
}

/* The section that is named in front of a dot; all where none is. */
static unsigned
take_section(struct slice *word)
{
    for (int i = 0; i < SECTIONS; i++) {
        struct slice name = slice_of(section_name((enum section)(1 << i)));
        if (word->size > name.size && word->data[name.size] == '.' &&
            slice_equal(slice_part(*word, 0, name.size), name)) {
            *word = slice_part(*word, name.size + 1, word->size);
            return 1u << i;
        }
    }
    return (1u << SECTIONS) - 1;
}

/* A key in several sections is explained by the first: they share its row. */
static enum section
first_section(unsigned sections)
{
    int i = 0;
    while ((sections & (1u << i)) == 0)
        i++;
    return (enum section)(1 << i);
}

/* Rules of what words and pages say. */
static const struct rule {
    const char *key, *name, *means;
} rules[] = {
    {"sums", "when a sum of support is said", asked_rule},
    {"wishes", "what became of wishes", change_wish_rule},
};

/* Rules of the words have no number behind them, and so no table of their own. */
static bool
explain_rule(struct page *page, struct slice word)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (!slice_is(word, rules[i].key))
            continue;
        page_words(page, STYLE_BOLD, rules[i].name);
        page_line_end(page);
        explain_part(page, "key", rules[i].key);
        explain_part(page, "means", rules[i].means);
        return true;
    }
    return false;
}

/* Problems, and notes behind them; NULL beyond the last. */
static const struct problem *
problem_at(size_t index)
{
    size_t problems = 0;
    while (problems <= index && inventory_problem(problems) != NULL)
        problems++;
    return index < problems ? inventory_problem(index)
                            : inventory_note(index - problems);
}

/* Problems show best where they are, so the page sends the reader there. */
static bool
explain_problem(struct page *page, struct slice word)
{
    const struct problem *problem;
    for (size_t i = 0; (problem = problem_at(i)) != NULL; i++) {
        if (!slice_is(word, problem->code))
            continue;
        page_words(page, STYLE_BOLD, problem->code);
        page_line_end(page);
        explain_part(page, "means", problem->means);
        explain_part(page, "see",
                     "kith check FILE: it shows the place, and says what to "
                     "write instead.");
        return true;
    }
    return false;
}

/* The words of every day come first, as they are what is asked for; blanks and
 * hyphens are alike in them. */
static bool
explain_everyday(struct page *page, struct slice word)
{
    struct str key = {0};
    str_add_slice(&key, word);
    for (size_t i = 0; i < key.size; i++)
        key.data[i] = key.data[i] == ' ' ? '-' : key.data[i];
    const struct glossary_word *row = glossary;
    while (row->key != NULL &&
           !utf8_same_word(str_slice(&key), slice_of(row->key)) &&
           !slice_equal(word, slice_of(tr(page->language, row->name))))
        row++;
    str_release(&key);
    if (row->key == NULL)
        return false;
    page_words(page, STYLE_BOLD, tr(page->language, row->name));
    page_line_end(page);
    page_paragraph(page, STYLE_PLAIN, 2,
                   slice_of(tr(page->language, row->means)));
    return true;
}

/* A key may be a word of every day, a measure and a change, and then it is all of
 * them; a rule or a code is looked for only where it is none. */
bool
explain_word(struct slice word, const struct language *language,
             struct str *out)
{
    struct page page = {.language = language};
    struct slice whole = word;
    unsigned sections = take_section(&word);
    bool known = explain_everyday(&page, whole);
    for (const struct measure *row = measures_table; row->key != NULL; row++) {
        if ((row->sections & sections) == 0 || !slice_is(word, row->key))
            continue;
        explain_measure(&page, row, first_section(row->sections & sections));
        known = true;
    }
    known = explain_change(&page, whole) || known;
    known = known || explain_rule(&page, word);
    known = known || explain_problem(&page, word);
    if (known)
        str_add_slice(out, str_slice(&page.out));
    str_release(&page.out);
    return known;
}

/* Section by section, in the order of the tables. */
void
explain_all(const struct language *language, struct str *out)
{
    str_addf(out, "%s\n", tr(language, T("words")));
    for (const struct glossary_word *row = glossary; row->key != NULL; row++)
        str_addf(out, "  %-27s %s\n", row->key, tr(language, row->name));
    str_add_char(out, '\n');
    for (int i = 0; i < SECTIONS; i++) {
        enum section section = (enum section)(1 << i);
        str_addf(out, "%s%s\n", i > 0 ? "\n" : "", section_name(section));
        for (const struct measure *row = measures_table; row->key != NULL;
             row++)
            if ((row->sections & (unsigned)section) != 0)
                str_addf(out, "  %-27s %s\n", row->key, row->name);
    }
    str_add(out, "\nchange\n");
    for (const struct change_row *row = change_table; row->key != NULL; row++)
        str_addf(out, "  %-27s %s\n", row->key, row->name);
    str_add(out, "\nrules of the words\n");
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        str_addf(out, "  %-27s %s\n", rules[i].key, rules[i].name);
    str_add(out, "\n'kith explain KEY' tells what one means; so it does of the "
                 "codes of problems.\n");
}

/* All tables are asked: whoever slipped does not know in which one it is. */
const char *
explain_nearest(struct slice word)
{
    const char *nearest = NULL;
    size_t least = utf8_slips_allowed(word) + 1;
    const struct problem *problem;
    for (const struct glossary_word *row = glossary; row->key != NULL; row++)
        if (utf8_slips(slice_of(row->key), word, least) < least) {
            least = utf8_slips(slice_of(row->key), word, least);
            nearest = row->key;
        }
    for (const struct measure *row = measures_table; row->key != NULL; row++)
        if (utf8_slips(slice_of(row->key), word, least) < least) {
            least = utf8_slips(slice_of(row->key), word, least);
            nearest = row->key;
        }
    for (const struct change_row *row = change_table; row->key != NULL; row++)
        if (utf8_slips(slice_of(row->key), word, least) < least) {
            least = utf8_slips(slice_of(row->key), word, least);
            nearest = row->key;
        }
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (utf8_slips(slice_of(rules[i].key), word, least) < least) {
            least = utf8_slips(slice_of(rules[i].key), word, least);
            nearest = rules[i].key;
        }
    for (size_t i = 0; (problem = problem_at(i)) != NULL; i++)
        if (utf8_slips(slice_of(problem->code), word, least) < least) {
            least = utf8_slips(slice_of(problem->code), word, least);
            nearest = problem->code;
        }
    return nearest;
}
