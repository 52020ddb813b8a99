/* How support changed: sums that add up exactly (D11, D12), and how alike the
 * two sessions are (D5, D6). In: the answers of each pair, of each kind. Out:
 * sums of each person, each kind and the circle, and four numbers of likeness. */
#include "change/change.h"

#include <math.h>

const char *
quantity_name(enum quantity quantity)
{
    static const char *const names[QUANTITY_COUNT] = {"want", "got", "give",
                                                      "met", "deficit"};
    return names[quantity];
}

/* One kind of support from one person in one session; -1 where not known. */
struct quantities {
    int of[QUANTITY_COUNT];
};

/* An answer that was carried is none where carried values do not count. */
static int
level(const struct kith_change *change, const struct view *view,
      size_t function, enum part part)
{
    struct cell cell = view_cell(view, function, part);
    return change_counts(change, (enum kith_origin)cell.origin) ? cell.level
                                                                : -1;
}

/* FUNCTION as the session numbers it; SIZE_MAX where it was not asked. */
static struct quantities
quantities_of(const struct kith_change *change, const struct view *view,
              bool counted, size_t function)
{
    struct quantities quantities = {{-1, -1, -1, -1, -1}};
    if (!counted || function == SIZE_MAX)
        return quantities;
    int want = level(change, view, function, PART_WANT);
    int got = level(change, view, function, PART_GOT);
    quantities.of[QUANTITY_GOT] = got;
    quantities.of[QUANTITY_GIVE] = level(change, view, function, PART_GIVE);
    if (want < 0 || got < 0)
        return quantities;
    quantities.of[QUANTITY_WANT] = want;
    quantities.of[QUANTITY_MET] = want < got ? want : got;
    quantities.of[QUANTITY_DEFICIT] = want > got ? want - got : 0;
    return quantities;
}

/* ---- Sums ---- */

/* Sums begin unknown; the first known answer makes them numbers. */
static void
add_to(double *sum, double value)
{
    *sum = isnan(*sum) ? value : *sum + value;
}

/* Of who stayed, an answer known once is recorded, and no change of the
 * support; of who joined or left, all of theirs came or went with them. */
static void
add_answer(struct split *split, const struct pair *pair, int before, int after)
{
    if (before >= 0)
        add_to(&split->from, before);
    if (after >= 0)
        add_to(&split->to, after);
    if (pair_stayed(pair)) {
        if (before >= 0 && after >= 0)
            split->kept += after - before;
        else
            split->recorded += after >= 0 ? after : before >= 0 ? -before : 0;
    } else {
        split->joined += after >= 0 ? after : 0;
        split->left += before >= 0 ? before : 0;
    }
}

static void
add_quantities(struct support_change *sum, const struct pair *pair,
               const struct quantities *before, const struct quantities *after)
{
    for (int i = 0; i < QUANTITY_COUNT; i++)
        add_answer(&sum->sums[i], pair, before->of[i], after->of[i]);
}

/* A sum over nobody is 0; over people of whom nothing is known, unknown. */
static void
begin(struct support_change *sum, double before, double after)
{
    for (int i = 0; i < QUANTITY_COUNT; i++)
        sum->sums[i] = (struct split){.from = before > 0 ? NAN : 0,
                                      .to = after > 0 ? NAN : 0};
}

static double
coverage(double met, double want)
{
    return want > 0 ? met / want : NAN;
}

/* The total is added up of its parts, and never a difference of two sums: so
 * the parts always explain it. */
static void
finish(struct support_change *sum)
{
    for (int i = 0; i < QUANTITY_COUNT; i++) {
        struct split *split = &sum->sums[i];
        bool known = !isnan(split->from) || !isnan(split->to);
        split->total =
            known ? split->kept + split->joined - split->left + split->recorded
                  : NAN;
    }
    const struct split *want = &sum->sums[QUANTITY_WANT];
    const struct split *met = &sum->sums[QUANTITY_MET];
    sum->coverage_from = coverage(met->from, want->from);
    sum->coverage_to = coverage(met->to, want->to);
}

/* ---- How alike ---- */

struct likeness {
    double apart, sum, least, most;
};

static void
compare(struct likeness *likeness, double before, double after)
{
    likeness->apart += fabs(after - before);
    likeness->sum += before + after;
    likeness->least += fmin(before, after);
    likeness->most += fmax(before, after);
}

/* What is got, of people who stayed where it is known in both sessions; who is
 * not in the circle gives nothing. */
static void
compare_cell(struct likeness *cells, struct likeness *person,
             const struct pair *pair, int before, int after)
{
    if (pair_stayed(pair) && (before < 0 || after < 0))
        return;
    double x = before < 0 ? 0 : before, y = after < 0 ? 0 : after;
    compare(cells, x, y);
    person->least += x; /* for now the person's sums; see compare_person */
    person->most += y;
}

/* Of each person the sum over the kinds, before and after: one value, whatever
 * kinds it is made of. */
static void
compare_person(struct likeness *people, const struct likeness *person)
{
    compare(people, person->least, person->most);
}

static double
bray_curtis(const struct likeness *likeness)
{
    return likeness->sum > 0 ? likeness->apart / likeness->sum : NAN;
}

static double
ruzicka(const struct likeness *likeness)
{
    return likeness->most > 0 ? likeness->least / likeness->most : NAN;
}

/* ---- All of it ---- */

/* Wishes towards them ended with them; who is only out of touch, or not named,
 * may still be wished for. */
static bool
has_ended(const struct pair *pair)
{
    return pair->after != NULL && (pair->after->status == STATUS_DIED ||
                                   pair->after->status == STATUS_ENDED);
}

static void
number_functions(struct kith_change *change)
{
    const struct kith_timeline *timeline = change->timeline;
    size_t count = timeline->functions.count;
    change->numbers =
        arena_alloc(&change->arena, count * sizeof *change->numbers);
    for (size_t i = 0; i < count; i++)
        change->numbers[i] =
            (struct numbering){timeline_function(timeline, change->from, i),
                               timeline_function(timeline, change->to, i)};
}

/* Reckoned when it is asked: one kind of one person is seldom needed, and all
 * of them would be many. */
void
change_of_kind(const struct kith_change *change, const struct pair *pair,
               size_t function, struct support_change *support)
{
    const struct numbering *number = &change->numbers[function];
    struct quantities before =
        quantities_of(change, pair->before, pair->was, number->before);
    struct quantities after =
        quantities_of(change, pair->after, pair->is, number->after);
    *support = (struct support_change){0};
    begin(support, pair->was, pair->is);
    add_quantities(support, pair, &before, &after);
    finish(support);
}

/* One round over the kinds fills their sums, those of each kind, and those of
 * the circle, so that the three cannot disagree. */
static void
add_person(struct kith_change *change, struct pair *pair,
           struct likeness *cells, struct likeness *people)
{
    struct likeness person = {0};
    begin(&pair->support, pair->was, pair->is);
    for (size_t i = 0; i < change->timeline->functions.count; i++) {
        struct quantities before = quantities_of(
            change, pair->before, pair->was, change->numbers[i].before);
        struct quantities after = quantities_of(change, pair->after, pair->is,
                                                change->numbers[i].after);
        add_quantities(&pair->support, pair, &before, &after);
        add_quantities(&change->functions[i], pair, &before, &after);
        add_quantities(&change->support, pair, &before, &after);
        compare_cell(cells, &person, pair, before.of[QUANTITY_GOT],
                     after.of[QUANTITY_GOT]);
    }
    compare_person(people, &person);
    finish(&pair->support);
    if (pair->was && !pair->is && has_ended(pair))
        change->want_ended += pair->support.sums[QUANTITY_WANT].left;
}

void
change_find_support(struct kith_change *change)
{
    struct likeness cells = {0}, people = {0};
    size_t count = change->timeline->functions.count;
    number_functions(change);
    change->functions =
        arena_alloc(&change->arena, count * sizeof *change->functions);
    begin(&change->support, change->size_from, change->size_to);
    for (size_t i = 0; i < count; i++)
        begin(&change->functions[i], change->size_from, change->size_to);
    struct pair *pair;
    array_each (pair, &change->pairs)
        add_person(change, pair, &cells, &people);
    for (size_t i = 0; i < count; i++)
        finish(&change->functions[i]);
    finish(&change->support);
    change->bray_curtis_cells = bray_curtis(&cells);
    change->bray_curtis_people = bray_curtis(&people);
    change->ruzicka_cells = ruzicka(&cells);
    change->ruzicka_people = ruzicka(&people);
}
