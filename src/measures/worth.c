#include "measures/worth.h"
#include "case/asked.h"

#include <math.h>

static const struct measure_value *
value_of(const struct looking *looking, const char *key, uint32_t person)
{
    const struct measure *row = measures_find(SECTION_PEOPLE, slice_of(key));
    return measures_get(looking->measures, row,
                        (struct subject){EVERY_FUNCTION, person});
}

double
look_number(const struct looking *looking, const char *key, uint32_t person)
{
    return value_of(looking, key, person)->number;
}

static uint32_t
people_of(const struct looking *looking)
{
    return (uint32_t)looking->snapshot->people.count;
}

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
look_alone(const struct looking *looking, size_t function)
{
    const struct measure *row =
        measures_find(SECTION_FUNCTIONS, slice_of("providers"));
    const struct measure_value *value = measures_get(
        looking->measures, row, (struct subject){function, EVERYONE});
    return value->count == 1 &&
                   is_known_of_everyone(looking->snapshot, function)
               ? value->entries[0]
               : NOBODY;
}

size_t
look_mixed(const struct looking *looking, uint32_t *people)
{
    size_t count = 0;
    for (uint32_t i = 0; i < people_of(looking); i++)
        if (slice_is(value_of(looking, "tie_class", i)->word, "ambivalent"))
            people[count++] = i;
    return count;
}

size_t
look_uneven(const struct looking *looking, double sign, uint32_t *people)
{
    const double far_apart = 1.0 / 3; /* even ones are not worth a line */
    size_t count = 0;
    for (uint32_t i = 0; i < people_of(looking); i++)
        if (sign * look_number(looking, "balance", i) >= far_apart)
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
typedef double rank_function(const struct looking *looking, uint32_t person);

/* The LOOK_MOST who rank highest and at least LEAST, in their order where they
 * rank the same. */
static size_t
find_most(const struct looking *looking, rank_function *rank, double least,
          uint32_t *people)
{
    size_t count = 0;
    for (uint32_t next = 0; count < LOOK_MOST && next != NOBODY;) {
        double most = 0;
        next = NOBODY;
        for (uint32_t i = 0; i < people_of(looking); i++) {
            double value = rank(looking, i);
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

static double
rank_not_asked(const struct looking *looking, uint32_t person)
{
    const struct view *view = &looking->snapshot->people.items[person];
    int ring = view_ring(looking->snapshot, view);
    return ring >= snapshot_rings(looking->snapshot)
               ? NAN
               : look_number(looking, "close_not_asked", person);
}

size_t
look_not_asked(const struct looking *looking, uint32_t *people)
{
    const double worth_saying = 0.2;
    return find_most(looking, rank_not_asked, worth_saying, people);
}

/* Shares differ by more than a thousandth, or not at all: what is left decides
 * between equal ones. */
static double
rank_missed(const struct looking *looking, uint32_t person)
{
    double share = look_number(looking, "share", person);
    double left = look_number(looking, "coverage_if_away", person);
    return share - (isnan(left) ? 0 : left / 1e6);
}

size_t
look_missed(const struct looking *looking, uint32_t *people)
{
    if (!snapshot_may_share(looking->snapshot, EVERY_KIND))
        return 0;
    return find_most(looking, rank_missed, 1e-5, people);
}
