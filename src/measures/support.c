/* What is wanted, got and given (S3, S4, S5, S7).
 *
 * A cell is one person and one kind of support. What compares wanted with got
 * looks only at the cells where both are known, so that an answer nobody gave
 * is never taken for a want unmet. */
#include "measures/measuring.h"

#include <math.h>

/* Sums over the cells of one kind of support, or of every kind. */
struct sums {
    double want, met, deficit, surplus; /* where wanted and got are known */
    double got, give;                   /* where each is known */
    size_t pairs, gots, gives;          /* how many cells stand behind them */
    size_t people;
};

static void
add_cells(struct sums *sums, const struct view *view, size_t function)
{
    struct cell want = view_cell(view, function, PART_WANT);
    struct cell got = view_cell(view, function, PART_GOT);
    struct cell give = view_cell(view, function, PART_GIVE);
    if (cell_is_known(want) && cell_is_known(got)) {
        double gap = want.level - got.level;
        sums->want += want.level;
        sums->met += gap > 0 ? got.level : want.level;
        sums->deficit += gap > 0 ? gap : 0;
        sums->surplus += gap < 0 ? -gap : 0;
        sums->pairs++;
    }
    if (cell_is_known(got)) {
        sums->got += got.level;
        sums->gots++;
    }
    if (cell_is_known(give)) {
        sums->give += give.level;
        sums->gives++;
    }
}

static struct sums
sum_up(const struct measuring *measuring, size_t function)
{
    struct sums sums = {0};
    size_t functions = snapshot_functions(measuring->snapshot);
    size_t first = function == EVERY_FUNCTION ? 0 : function;
    size_t end = function == EVERY_FUNCTION ? functions : function + 1;
    const struct view *view;
    array_each (view, &measuring->snapshot->people) {
        if (!view->active)
            continue;
        sums.people++;
        for (size_t i = first; i < end; i++)
            add_cells(&sums, view, i);
    }
    return sums;
}

/* A sum over no known cell is not known; over no people it is 0. */
static double
known_sum(double sum, size_t cells, size_t people)
{
    return cells > 0 || people == 0 ? sum : NAN;
}

bool
measure_want(struct measuring *measuring, size_t function,
             struct measure_value *value)
{
    struct sums sums = sum_up(measuring, function);
    value->number = known_sum(sums.want, sums.pairs, sums.people);
    return true;
}

bool
measure_got(struct measuring *measuring, size_t function,
            struct measure_value *value)
{
    struct sums sums = sum_up(measuring, function);
    value->number = known_sum(sums.got, sums.gots, sums.people);
    return true;
}

bool
measure_give(struct measuring *measuring, size_t function,
             struct measure_value *value)
{
    struct sums sums = sum_up(measuring, function);
    value->number = known_sum(sums.give, sums.gives, sums.people);
    return true;
}

bool
measure_met(struct measuring *measuring, size_t function,
            struct measure_value *value)
{
    struct sums sums = sum_up(measuring, function);
    value->number = known_sum(sums.met, sums.pairs, sums.people);
    return true;
}

bool
measure_deficit(struct measuring *measuring, size_t function,
                struct measure_value *value)
{
    struct sums sums = sum_up(measuring, function);
    value->number = known_sum(sums.deficit, sums.pairs, sums.people);
    return true;
}

bool
measure_surplus(struct measuring *measuring, size_t function,
                struct measure_value *value)
{
    struct sums sums = sum_up(measuring, function);
    value->number = known_sum(sums.surplus, sums.pairs, sums.people);
    return true;
}

bool
measure_coverage(struct measuring *measuring, size_t function,
                 struct measure_value *value)
{
    struct sums sums = sum_up(measuring, function);
    if (sums.want > 0)
        value->number = sums.met / sums.want;
    return true;
}
