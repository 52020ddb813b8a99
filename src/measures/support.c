/* What is wanted, got and given (S2 to S7, G3). In: the answers of active
 * people. Out: sums and shares, of all support, of one kind, or of one person.
 *
 * A cell is one person and one kind of support. What compares wanted with got
 * looks only at the cells where both are known, so that an answer nobody gave
 * is never taken for a want unmet. So in every sum wanted = met + deficit, and
 * what is got there = met + surplus. */
#include "measures/measuring.h"

#include <math.h>

/* Sums over the cells of one kind of support, or of every kind. */
struct sums {
    double want, met, deficit, surplus; /* where wanted and got are known */
    double got, give;                   /* where each is known */
    size_t pairs, gots, gives;          /* how many cells stand behind them */
    size_t people;
};

/* Cell by cell, before anything is added up: what one person gives beyond what
 * is wanted of them covers nothing that is wanted of another. */
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

static bool
belongs(const struct measuring *measuring, const struct view *view,
        struct subject subject)
{
    return view->active && (subject.person == EVERYONE ||
                            view == subject_view(measuring, subject));
}

static struct sums
sum_up(const struct measuring *measuring, struct subject subject)
{
    struct sums sums = {0};
    size_t functions = snapshot_functions(measuring->snapshot);
    bool every = subject.function == EVERY_FUNCTION;
    size_t first = every ? 0 : subject.function;
    size_t end = every ? functions : subject.function + 1;
    const struct view *view;
    array_each (view, &measuring->snapshot->people) {
        if (!belongs(measuring, view, subject))
            continue;
        sums.people++;
        for (size_t i = first; i < end; i++)
            add_cells(&sums, view, i);
    }
    return sums;
}

/* A sum over no known cell is not known; over no people it is 0, as that nobody
 * gives anything is known of an empty circle. */
static double
known_sum(double sum, size_t cells, size_t people)
{
    return cells > 0 || people == 0 ? sum : NAN;
}

/* W, only where got is known, too (S7): beside coverage and the gap it has to
 * be the sum that they are taken of. It may rise in recovery, as asking begins
 * to feel allowed; so it is to be read beside the gap. */
bool
measure_want(struct measuring *measuring, struct subject subject,
             struct measure_value *value)
{
    struct sums sums = sum_up(measuring, subject);
    value->number = known_sum(sums.want, sums.pairs, sums.people);
    return true;
}

/* G, and V below, wherever they are known: these rows compare them with
 * nothing. As the sums of Norbeck et al. (1981) they grow with the number of
 * people. */
bool
measure_got(struct measuring *measuring, struct subject subject,
            struct measure_value *value)
{
    struct sums sums = sum_up(measuring, subject);
    value->number = known_sum(sums.got, sums.gots, sums.people);
    return true;
}

bool
measure_give(struct measuring *measuring, struct subject subject,
             struct measure_value *value)
{
    struct sums sums = sum_up(measuring, subject);
    value->number = known_sum(sums.give, sums.gives, sums.people);
    return true;
}

bool
measure_met(struct measuring *measuring, struct subject subject,
            struct measure_value *value)
{
    struct sums sums = sum_up(measuring, subject);
    value->number = known_sum(sums.met, sums.pairs, sums.people);
    return true;
}

/* The positive part of the discrepancy of Power, Champion & Aris (S3). */
bool
measure_deficit(struct measuring *measuring, struct subject subject,
                struct measure_value *value)
{
    struct sums sums = sum_up(measuring, subject);
    value->number = known_sum(sums.deficit, sums.pairs, sums.people);
    return true;
}

/* The negative part (S4). Never set against the deficit: advice nobody asked
 * for does not make up for company that is missed, and the net of both hides
 * both. */
bool
measure_surplus(struct measuring *measuring, struct subject subject,
                struct measure_value *value)
{
    struct sums sums = sum_up(measuring, subject);
    value->number = known_sum(sums.surplus, sums.pairs, sums.people);
    return true;
}

/* Where nothing is wanted nothing is covered, either: not known, never 1
 * (S5). */
bool
measure_coverage(struct measuring *measuring, struct subject subject,
                 struct measure_value *value)
{
    struct sums sums = sum_up(measuring, subject);
    if (sums.want > 0)
        value->number = sums.met / sums.want;
    return true;
}

/* Wanted minus got, the mean of all cells (S2; Power, Champion & Aris 1988).
 * The one measure that nets, as the published one does. */
bool
measure_discrepancy(struct measuring *measuring, struct subject subject,
                    struct measure_value *value)
{
    struct sums sums = sum_up(measuring, subject);
    if (sums.pairs > 0)
        value->number = (sums.deficit - sums.surplus) / (double)sums.pairs;
    return true;
}

/* The most that any one person gives of a kind; VALUE_UNKNOWN where no answer
 * is known. */
static int
best_provider(const struct measuring *measuring, size_t function)
{
    int best = VALUE_UNKNOWN;
    const struct view *view;
    array_each (view, &measuring->snapshot->people) {
        struct cell got = view_cell(view, function, PART_GOT);
        if (view->active && cell_is_known(got) && got.level > best)
            best = got.level;
    }
    return best;
}

/* Is there at least one person who gives enough (S6)? The need is how much the
 * client wants of a kind from anyone, as ASSIS asks it (Barrera 1980): many who
 * give a little do not add up to one. What nobody's answer is known of, or
 * nobody said a need of, is in neither sum; an empty circle gives 0, which is
 * known. */
bool
measure_best_provider(struct measuring *measuring, struct subject subject,
                      struct measure_value *value)
{
    (void)subject;
    const struct kith_snapshot *snapshot = measuring->snapshot;
    double needed = 0, met = 0;
    bool nobody = snapshot_active(snapshot) == 0;
    for (size_t i = 0; i < snapshot_functions(snapshot); i++) {
        const struct datum *need = &snapshot->needs[i];
        int best = nobody ? 0 : best_provider(measuring, i);
        if (!datum_is_known(need) || best == VALUE_UNKNOWN)
            continue;
        needed += need->value;
        met += best < need->value ? best : need->value;
    }
    if (needed > 0)
        value->number = met / needed;
    return true;
}

/* Strands in one tie, as Kapferer (1969) and Verbrugge (1979) count them (G3):
 * a person may give all kinds of support, or one. */
bool
measure_person_multiplexity(struct measuring *measuring, struct subject subject,
                            struct measure_value *value)
{
    const struct view *view = subject_view(measuring, subject);
    double provided = 0;
    bool known = false;
    for (size_t i = 0; i < snapshot_functions(measuring->snapshot); i++) {
        struct cell got = view_cell(view, i, PART_GOT);
        known = known || cell_is_known(got);
        provided += cell_is_known(got) && got.level >= PROVIDES;
    }
    if (known)
        value->number = provided;
    return true;
}

/* The mean over those of whom any answer is known: who was not asked about is
 * no one who gives nothing. */
bool
measure_multiplexity(struct measuring *measuring, struct subject subject,
                     struct measure_value *value)
{
    double sum = 0, known = 0;
    for (size_t i = 0; i < measuring->snapshot->people.count; i++) {
        struct measure_value one = {.number = NAN};
        subject.person = i;
        if (!measuring->snapshot->people.items[i].active)
            continue;
        measure_person_multiplexity(measuring, subject, &one);
        sum += isnan(one.number) ? 0 : one.number;
        known += !isnan(one.number);
    }
    if (known > 0)
        value->number = sum / known;
    return true;
}
