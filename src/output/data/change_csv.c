/* Changes as tables: a row for each change, person or kind of support. In:
 * changes. Out: a table; empty for unknown. Every row begins with case and
 * sessions, so that it says by itself what it is about. */
#include "output/change.h"
#include "output/data/csv.h"

#include <math.h>

/* In the order in which add_support() writes the numbers. */
static const char *const split_parts[] = {"from", "to",       "kept", "joined",
                                          "left", "recorded", "total"};

/* After the columns of their own kind all three tables have the same ones: each
 * quantity in its parts, then coverage. */
static void
add_support_header(struct str *out)
{
    for (enum quantity i = 0; i < QUANTITY_COUNT; i++)
        for (size_t j = 0; j < sizeof split_parts / sizeof *split_parts; j++)
            str_addf(out, ",%s_%s", quantity_name(i), split_parts[j]);
    str_add(out, ",coverage_from,coverage_to" CSV_LINE_END);
}

static void
add_cell(struct str *out, double number)
{
    str_add_char(out, ',');
    csv_add_number(out, number);
}

static void
add_support(struct str *out, const struct support_change *support)
{
    for (enum quantity i = 0; i < QUANTITY_COUNT; i++) {
        const struct split *split = &support->sums[i];
        const double numbers[] = {split->from,   split->to,   split->kept,
                                  split->joined, split->left, split->recorded,
                                  split->total};
        for (size_t j = 0; j < sizeof numbers / sizeof *numbers; j++)
            add_cell(out, numbers[j]);
    }
    add_cell(out, support->coverage_from);
    add_cell(out, support->coverage_to);
    str_add(out, CSV_LINE_END);
}

/* What every row begins with. */
static void
add_start(struct str *out, const struct kith_change *change)
{
    const struct kith_timeline *timeline = change->timeline;
    struct str name = {0};
    csv_add_text(out, timeline_case(timeline));
    str_add_char(out, ',');
    timeline_add_session(timeline, change->from, &name);
    csv_add_text(out, str_slice(&name));
    str_add_char(out, ',');
    str_cut(&name, 0);
    timeline_add_session(timeline, change->to, &name);
    csv_add_text(out, str_slice(&name));
    str_release(&name);
}

/* The columns stand as change_begin_csv() names them: counts, the numbers of
 * the table of changes in its order, then support. */
static void
add_whole(const struct kith_change *change, struct str *out)
{
    const double counts[] = {change->size_from, change->size_to,
                             change->kept,      change->left,
                             change->joined,    change->undiscussed,
                             change->closer,    change->further};
    add_start(out, change);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        add_cell(out, counts[i]);
    for (const struct change_row *row = change_table; row->key != NULL; row++)
        if (change_row_is_number(row))
            add_cell(out, change_number(change, row));
    add_support(out, &change->support);
}

/* Kinds of support are the timeline's, which joins those of several files. */
static void
add_functions(const struct kith_change *change, struct str *out)
{
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        add_start(out, change);
        str_add_char(out, ',');
        csv_add_text(out, change->timeline->functions.items[i]);
        add_support(out, &change->functions[i]);
    }
}

/* One of three: people who were counted on neither side have no row. */
static const char *
part_played(const struct pair *pair)
{
    return pair_stayed(pair) ? "kept" : pair->was ? "left" : "joined";
}

/* Outside is a number far above any ring: RING_OUT. */
static void
add_ring(struct str *out, int ring)
{
    add_cell(out, ring == VALUE_UNKNOWN ? NAN : ring);
}

/* People on one of the pages who were counted in neither session (who had died,
 * say) are left out, as nothing of theirs is in a sum. */
static void
add_people(const struct kith_change *change, struct str *out)
{
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        if (!pair->was && !pair->is)
            continue;
        add_start(out, change);
        str_add_char(out, ',');
        csv_add_text(out, pair_view(pair)->name);
        str_addf(out, ",%s", part_played(pair));
        add_ring(out, pair->ring_before);
        add_ring(out, pair->ring_after);
        add_cell(out, (double)pair->values);
        add_cell(out, (double)pair->carried);
        add_support(out, &pair->support);
    }
}

void
change_begin_csv(enum change_rows rows, struct str *out)
{
    str_add(out, "case,from,to");
    if (rows == CHANGE_FUNCTIONS) {
        str_add(out, ",function");
    } else if (rows == CHANGE_PEOPLE) {
        str_add(out, ",person,part,ring_from,ring_to,values,carried");
    } else {
        str_add(out, ",size_from,size_to,kept,left,joined,not_discussed,closer,"
                     "further");
        for (const struct change_row *row = change_table; row->key != NULL;
             row++)
            if (change_row_is_number(row))
                str_addf(out, ",%s", row->key);
    }
    add_support_header(out);
}

void
change_add_csv(const struct kith_change *change, enum change_rows rows,
               struct str *out)
{
    if (rows == CHANGE_FUNCTIONS)
        add_functions(change, out);
    else if (rows == CHANGE_PEOPLE)
        add_people(change, out);
    else
        add_whole(change, out);
}
