/* What is worth a look, found among the measures of one session: who carries
 * something alone, who helps and hurts, and who comes first of many. In: a
 * snapshot and its measures. Out: people, for kith show and the report to put
 * into words; what is said of them is no business of this file.
 *
 * Thresholds are kith's conventions: they choose what to talk about first, and
 * are nothing that was measured. */
#include "measures/worth.h"
#include "case/asked.h"
#include "case/view.h"

#include <math.h>

/* Rows of people are found by their keys; that one is missing is our
 * mistake. */
static const struct measure_value *
value_of(const struct worth *worth, const char *key, uint32_t person)
{
    const struct measure *row = measures_find(SECTION_PEOPLE, slice_of(key));
    return measures_get(worth->measures, row,
                        (struct subject){EVERY_FUNCTION, person});
}

double
worth_number(const struct worth *worth, const char *key, uint32_t person)
{
    return value_of(worth, key, person)->number;
}

static uint32_t
people_of(const struct worth *worth)
{
    return (uint32_t)worth->snapshot->people.count;
}

/* Else the one of whom it is not known may be another who gives. */
static bool
is_known_of_everyone(const struct kith_snapshot *snapshot, size_t function)
{
    const struct view *view;
    array_each (view, &snapshot->people)
        if (view->active && !cell_is_known(view_cell(view, function, PART_GOT)))
            return false;
    return true;
}

uint32_t
worth_alone(const struct worth *worth, size_t function)
{
    const struct measure *row =
        measures_find(SECTION_FUNCTIONS, slice_of("providers"));
    const struct measure_value *value = measures_get(
        worth->measures, row, (struct subject){function, EVERYONE});
    return value->count == 1 && is_known_of_everyone(worth->snapshot, function)
               ? value->entries[0]
               : NOBODY;
}

size_t
worth_mixed(const struct worth *worth, uint32_t *people)
{
    size_t count = 0;
    for (uint32_t i = 0; i < people_of(worth); i++)
        if (slice_is(value_of(worth, "tie_class", i)->word, "ambivalent"))
            people[count++] = i;
    return count;
}

size_t
worth_uneven(const struct worth *worth, double sign, uint32_t *people)
{
    /* A balance of 1/3 is twice as much one way as the other; what is nearer to
     * even is not worth a line. */
    const double far_apart = 1.0 / 3;
    size_t count = 0;
    for (uint32_t i = 0; i < people_of(worth); i++)
        if (sign * worth_number(worth, "balance", i) >= far_apart)
            people[count++] = i;
    return count;
}

/* ---- The most of something ---- */

static bool
is_named(const uint32_t *named, size_t count, uint32_t person)
{
    for (size_t i = 0; i < count; i++)
        if (named[i] == person)
            return true;
    return false;
}

/* How much somebody comes before others; NAN for those who must not come. */
typedef double rank_function(const struct worth *worth, uint32_t person);

/* The WORTH_MOST who rank highest and at least LEAST, in their order where they
 * rank the same. As three walks, which is less than sorting everyone; who ranks
 * 0 or below never comes. */
static size_t
find_most(const struct worth *worth, rank_function *rank, double least,
          uint32_t *people)
{
    size_t count = 0;
    for (uint32_t next = 0; count < WORTH_MOST && next != NOBODY;) {
        double most = 0;
        next = NOBODY;
        for (uint32_t i = 0; i < people_of(worth); i++) {
            double value = rank(worth, i);
            if (isnan(value) || value < least || value <= most ||
                is_named(people, count, i))
                continue;
            next = i;
            most = value;
        }
        if (next != NOBODY)
            people[count++] = next;
    }
    return count;
}

/* Not from the outermost ring: who stands there is not "close", whatever else
 * speaks for them. */
static double
rank_not_asked(const struct worth *worth, uint32_t person)
{
    const struct view *view = &worth->snapshot->people.items[person];
    int ring = view_ring(worth->snapshot, view);
    return ring >= snapshot_rings(worth->snapshot)
               ? NAN
               : worth_number(worth, "close_not_asked", person);
}

/* U is a product of four parts: below this one of them is small, or several are
 * middling. The line is kith's (G5). */
size_t
worth_not_asked(const struct worth *worth, uint32_t *people)
{
    const double worth_saying = 0.2;
    return find_most(worth, rank_not_asked, worth_saying, people);
}

/* Shares differ by more than a thousandth, or not at all: what is left decides
 * between equal ones. */
static double
rank_missed(const struct worth *worth, uint32_t person)
{
    double share = worth_number(worth, "share", person);
    double left = worth_number(worth, "coverage_if_away", person);
    return share - (isnan(left) ? 0 : left / 1e6);
}

size_t
worth_missed(const struct worth *worth, uint32_t *people)
{
    if (!snapshot_may_share(worth->snapshot, EVERY_KIND))
        return 0;
    return find_most(worth, rank_missed, 1e-5, people);
}
