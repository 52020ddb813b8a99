/* The public door of change: numbers and lists by their keys. In: a key as
 * --json writes it. Out: its value; NAN, or nobody, for a key that there is
 * not. */
#include "change/change.h"
#include "base/number.h"
#include "base/utf8.h"

#include <math.h>

/* "got.kept", "coverage.to" of one sum. */
static double
support_value(const struct support_change *support, struct slice key)
{
    struct slice word = slice_take_until(&key, '.');
    if (slice_is(word, "coverage"))
        return slice_is(key, "from") ? support->coverage_from
               : slice_is(key, "to") ? support->coverage_to
                                     : NAN;
    for (enum quantity i = 0; i < QUANTITY_COUNT; i++) {
        const struct split *split = &support->sums[i];
        if (!slice_is(word, quantity_name(i)))
            continue;
        return slice_is(key, "from")       ? split->from
               : slice_is(key, "to")       ? split->to
               : slice_is(key, "kept")     ? split->kept
               : slice_is(key, "joined")   ? split->joined
               : slice_is(key, "left")     ? split->left
               : slice_is(key, "recorded") ? split->recorded
               : slice_is(key, "total")    ? split->total
                                           : NAN;
    }
    return NAN;
}

/* A kind is found whatever the case of its letters, as in the format. */
static double
function_value(const struct kith_change *change, struct slice key)
{
    struct slice name = slice_take_until(&key, '.');
    for (size_t i = 0; i < change->timeline->functions.count; i++)
        if (utf8_same_word(change->timeline->functions.items[i], name))
            return support_value(&change->functions[i], key);
    return NAN;
}

/* "1.4": a row and a column, from 1. */
static double
matrix_value(const struct kith_change *change, struct slice key)
{
    int row, column, places = timeline_rings(change->timeline) + 2;
    if (!number_parse_int(slice_take_until(&key, '.'), &row) ||
        !number_parse_int(key, &column) || row < 1 || row > places ||
        column < 1 || column > places)
        return NAN;
    return change->ring_matrix[row - 1][column - 1];
}

/* Yes is 1 and no is 0; what is not known is no number. */
static double
of_flag(int flag)
{
    return flag == VALUE_UNKNOWN ? NAN : flag;
}

/* "PHQ-9.change"; names of scores may hold dots, parts do not. */
static double
score_value(const struct kith_change *change, struct slice key)
{
    const struct score_change *score;
    array_each (score, &change->scores) {
        struct slice name = slice_part(key, 0, score->name.size);
        struct slice part = slice_part(key, name.size, key.size);
        if (!slice_equal(name, score->name))
            continue;
        if (slice_is(part, ".from"))
            return score->from;
        if (slice_is(part, ".to"))
            return score->to;
        if (slice_is(part, ".change"))
            return score->change;
        if (slice_is(part, ".index"))
            return score->index;
        if (slice_is(part, ".reliable"))
            return of_flag(score->reliable);
        if (slice_is(part, ".below_cut"))
            return of_flag(score->below_cut);
    }
    return NAN;
}

double
change_value(const struct kith_change *change, const char *key)
{
    for (const struct change_row *row = change_table; row->key != NULL; row++)
        if (change_row_is_number(row) && strcmp(key, row->key) == 0)
            return change_number(change, row);
    struct slice rest = slice_of(key);
    struct slice section = slice_take_until(&rest, '.');
    if (slice_is(section, "functions"))
        return function_value(change, rest);
    if (slice_is(section, "ring_matrix"))
        return matrix_value(change, rest);
    if (slice_is(section, "scores"))
        return score_value(change, rest);
    return support_value(&change->support, slice_of(key));
}

/* Lists are of people; each is a question about one pair. */
static pair_test *
find_list(const char *key)
{
    static const struct {
        const char *key;
        pair_test *test;
    } lists[] = {
        {"kept", pair_stayed},          {"left", pair_left},
        {"joined", pair_joined},        {"closer", pair_came_closer},
        {"further", pair_went_further}, {"not_discussed", pair_undiscussed}};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (strcmp(lists[i].key, key) == 0)
            return lists[i].test;
    return NULL;
}

/* Counts on beyond MOST, so that a caller sees how much room it takes. */
size_t
change_people(const struct kith_change *change, const char *key, size_t *people,
              size_t most)
{
    size_t count = 0;
    pair_test *is_listed = find_list(key);
    const struct pair *pair;
    array_each (pair, &change->pairs) {
        if (is_listed == NULL || !is_listed(pair))
            continue;
        if (count < most)
            people[count] = pair->person;
        count++;
    }
    return count;
}

double
change_person(const struct kith_change *change, size_t person, const char *key)
{
    const struct pair *pair;
    array_each (pair, &change->pairs)
        if (pair->person == person)
            return support_value(&pair->support, slice_of(key));
    return NAN;
}
