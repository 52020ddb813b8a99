/* Tidy tables after RFC 4180: a row for each session, or for each person or
 * kind of support in it; a column for each measure; empty for unknown.
 *
 * In: sessions with their measures. Out: one table: its columns depend on what
 * was chosen, never on what is known, so that tables of several cases can be
 * put below each other. */
#include "output/measure.h"
#include "output/data/csv.h"

#include <math.h>

/* Two people of a pair are parted by a hyphen. Names are not escaped here, as
 * the whole list is one cell. */
static void
add_entry(struct str *out, const struct measured *session,
          const struct measure *row, const struct measure_value *value,
          size_t i)
{
    const struct kith_snapshot *snapshot = session->snapshot;
    if (row->kind == MEASURE_COUNTS) {
        csv_add_number(out, value->counts[i]);
    } else if (row->kind == MEASURE_FUNCTIONS) {
        str_add_slice(out, snapshot_function_name(snapshot, value->entries[i]));
    } else if (row->kind == MEASURE_PEOPLE) {
        str_add_slice(out, snapshot->people.items[value->entries[i]].name);
    } else {
        str_add_slice(out, snapshot->people.items[value->entries[2 * i]].name);
        str_add(out, " - ");
        str_add_slice(out,
                      snapshot->people.items[value->entries[2 * i + 1]].name);
    }
}

/* A list that is not known and one that is empty are both an empty cell; JSON
 * tells them apart. */
static void
add_value(struct str *out, const struct measured *session,
          const struct measure *row, const struct measure_value *value)
{
    struct str list = {0};
    if (row->kind == MEASURE_NUMBER) {
        csv_add_number(out, value->number);
        return;
    }
    if (row->kind == MEASURE_WORD) {
        csv_add_text(out, value->word);
        return;
    }
    for (size_t i = 0; i < value->count && !isnan(value->number); i++) {
        str_add(&list, i > 0 ? "; " : "");
        add_entry(&list, session, row, value, i);
    }
    csv_add_text(out, str_slice(&list));
    str_release(&list);
}

/* The sections whose measures are the columns of a table. */
static unsigned
columns_of(const struct measure_choice *choice)
{
    if (choice->people)
        return SECTION_PEOPLE;
    return choice->functions
               ? SECTION_FUNCTIONS
               : SECTION_NETWORK | SECTION_CLOSENESS | SECTION_SUPPORT;
}

static bool
is_column(const struct measure *row, enum section section,
          const struct measure_choice *choice)
{
    return (row->sections & (unsigned)section & columns_of(choice)) != 0 &&
           measure_is_chosen(choice, row, section);
}

/* In the order in which the lines say it: section by section, and the table of
 * measures within. */
static void
add_header(const struct measure_choice *choice, struct str *out)
{
    str_add(out, "case,session");
    str_add(out, choice->people      ? ",person"
                 : choice->functions ? ",function"
                                     : "");
    for (int i = 0; i < SECTIONS; i++)
        for (const struct measure *row = measures_table; row->key != NULL;
             row++)
            if (is_column(row, (enum section)(1 << i), choice))
                str_addf(out, ",%s", row->key);
    str_add(out, CSV_LINE_END);
}

/* The case and the session stand in every line: a line says by itself what it
 * is about. */
static void
add_line(const struct measured *session, struct subject subject,
         const struct measure_choice *choice, struct str *out)
{
    const struct kith_snapshot *snapshot = session->snapshot;
    struct str name = {0};
    snapshot_add_session(snapshot, &name);
    csv_add_text(out, snapshot_case(snapshot));
    str_add_char(out, ',');
    csv_add_text(out, str_slice(&name));
    str_release(&name);
    if (subject.person != EVERYONE) {
        str_add_char(out, ',');
        csv_add_text(out, snapshot->people.items[subject.person].name);
    } else if (subject.function != EVERY_FUNCTION) {
        str_add_char(out, ',');
        csv_add_text(out, snapshot_function_name(snapshot, subject.function));
    }
    for (int i = 0; i < SECTIONS; i++)
        for (const struct measure *row = measures_table; row->key != NULL;
             row++) {
            if (!is_column(row, (enum section)(1 << i), choice))
                continue;
            str_add_char(out, ',');
            add_value(out, session, row,
                      measures_get(session->measures, row, subject));
        }
    str_add(out, CSV_LINE_END);
}

void
measure_begin_csv(const struct measure_choice *choice, struct str *out)
{
    add_header(choice, out);
}

/* People go before kinds of support where both were asked for: one table has
 * one kind of row. */
void
measure_add_csv(const struct measured *session,
                const struct measure_choice *choice, struct str *out)
{
    struct subject subject = whole_subject;
    size_t people = session->snapshot->people.count;
    size_t functions = snapshot_functions(session->snapshot);
    for (size_t n = 0; choice->people && n < people; n++) {
        subject.person = n;
        add_line(session, subject, choice, out);
    }
    for (size_t n = 0; choice->functions && !choice->people && n < functions;
         n++) {
        subject.function = n;
        add_line(session, subject, choice, out);
    }
    if (!choice->people && !choice->functions)
        add_line(session, subject, choice, out);
}
