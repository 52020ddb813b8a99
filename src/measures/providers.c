/* Who provides, and how much hangs on one person (P1 to P5). In: what is got
 * from each active person. Out: shares, counts and lists, of one kind of
 * support or of all; and the same with somebody away, as arithmetic: nobody
 * knows what others would do then. */
#include "measures/measuring.h"

#include <math.h>

/* What one person gives of one kind, or of all; NAN where no answer is known. */
static double
got_from(const struct measuring *measuring, const struct view *view,
         size_t function)
{
    double sum = 0;
    bool known = false;
    for (size_t i = 0; i < snapshot_functions(measuring->snapshot); i++) {
        struct cell got = view_cell(view, i, PART_GOT);
        if ((function != EVERY_FUNCTION && function != i) ||
            !cell_is_known(got))
            continue;
        sum += got.level;
        known = true;
    }
    return known ? sum : NAN;
}

/* Over the active people whose answer is known. */
struct shares {
    double total, squares, people;
};

static struct shares
add_shares(const struct measuring *measuring, size_t function)
{
    struct shares shares = {0};
    const struct view *view;
    array_each (view, &measuring->snapshot->people) {
        double got = view->active ? got_from(measuring, view, function) : NAN;
        if (isnan(got))
            continue;
        shares.total += got;
        shares.squares += got * got;
        shares.people++;
    }
    return shares;
}

/* Herfindahl (1950) and Hirschman (1964): the sum of squared shares, 1/n of
 * equal ones to 1. The shares' common divisor is taken out, so that two whole
 * numbers are divided once. Where nobody gives there are no shares: not
 * known. */
bool
measure_concentration(struct measuring *measuring, struct subject subject,
                      struct measure_value *value)
{
    struct shares shares = add_shares(measuring, subject.function);
    if (shares.total > 0)
        value->number = shares.squares / (shares.total * shares.total);
    return true;
}

/* Without the 1/n that any n people have: so that circles of unlike size can be
 * compared. n are those whose answer is known. One person would be 0/0; that
 * everything comes from them is the most there is. */
bool
measure_concentration_normalized(struct measuring *measuring,
                                 struct subject subject,
                                 struct measure_value *value)
{
    struct shares shares = add_shares(measuring, subject.function);
    measure_concentration(measuring, subject, value);
    double least = 1 / shares.people;
    if (!isnan(value->number))
        value->number =
            shares.people > 1 ? (value->number - least) / (1 - least) : 1;
    return true;
}

/* As many who give alike would be as concentrated: 1/H, Hill's number of order
 * 2 (1973). Turned around before it is divided. Of people who are known to give
 * nothing, and of nobody, it is 0: here, unlike in H, that has a meaning. */
bool
measure_effective_providers(struct measuring *measuring, struct subject subject,
                            struct measure_value *value)
{
    struct shares shares = add_shares(measuring, subject.function);
    bool nobody = snapshot_active(measuring->snapshot) == 0;
    if (shares.total > 0)
        value->number = shares.total * shares.total / shares.squares;
    else if (shares.people > 0 || nobody)
        value->number = 0;
    return true;
}

static bool
provides(const struct view *view, size_t function)
{
    struct cell got = view_cell(view, function, PART_GOT);
    return view->active && cell_is_known(got) && got.level >= PROVIDES;
}

/* No one where all are known to give less; not known where no answer is. */
bool
measure_providers(struct measuring *measuring, struct subject subject,
                  struct measure_value *value)
{
    const struct kith_snapshot *snapshot = measuring->snapshot;
    value->entries = arena_alloc(measuring->arena,
                                 snapshot->people.count * sizeof(uint32_t));
    for (uint32_t i = 0; i < snapshot->people.count; i++)
        if (provides(&snapshot->people.items[i], subject.function))
            value->entries[value->count++] = i;
    bool known = add_shares(measuring, subject.function).people > 0;
    if (known || snapshot_active(snapshot) == 0)
        value->number = (double)value->count;
    return true;
}

bool
measure_share(struct measuring *measuring, struct subject subject,
              struct measure_value *value)
{
    struct shares shares = add_shares(measuring, EVERY_FUNCTION);
    double got =
        got_from(measuring, subject_view(measuring, subject), EVERY_FUNCTION);
    if (shares.total > 0)
        value->number = got / shares.total;
    return true;
}

/* What is met without the person. What is wanted of them still counts: the need
 * does not go away. Of whom no answer is known, nothing is known to be lost. */
bool
measure_coverage_if_away(struct measuring *measuring, struct subject subject,
                         struct measure_value *value)
{
    struct measure_value want = {.number = NAN}, met = {.number = NAN};
    struct measure_value theirs = {.number = NAN};
    measure_want(measuring, whole_subject, &want);
    measure_met(measuring, whole_subject, &met);
    measure_met(measuring, subject, &theirs);
    double lost = isnan(theirs.number) ? 0 : theirs.number;
    if (want.number > 0)
        value->number = (met.number - lost) / want.number;
    return true;
}

/* Kinds that have one provider, this one: if they are away, nobody is known to
 * give enough. Somebody of whom it is not known may give it, too; worth_alone
 * looks for such before pages say it. */
bool
measure_alone_for(struct measuring *measuring, struct subject subject,
                  struct measure_value *value)
{
    const struct kith_snapshot *snapshot = measuring->snapshot;
    size_t functions = snapshot_functions(snapshot);
    value->entries =
        arena_alloc(measuring->arena, functions * sizeof(uint32_t));
    for (size_t i = 0; i < functions; i++) {
        size_t providers = 0;
        const struct view *view;
        array_each (view, &snapshot->people)
            providers += provides(view, i);
        if (providers == 1 && provides(subject_view(measuring, subject), i))
            value->entries[value->count++] = (uint32_t)i;
    }
    value->number = (double)value->count;
    return true;
}
