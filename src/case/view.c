/* What words, pictures and numbers say of a person is decided here once. */
#include "case/view.h"
#include "case/edition.h"

/* ---- Who they are ---- */

enum group
view_group(const struct view *view)
{
    const struct datum *group = &view->facts[FACT_GROUP];
    return datum_is_known(group) ? (enum group)group->value : GROUP_OTHER;
}

struct slice
view_relation(const struct view *view)
{
    const struct datum *relation = &view->facts[FACT_RELATION];
    if (!datum_is_known(relation))
        return slice_of("");
    return relation->value == RELATION_OWN
               ? relation->text
               : slice_of(relation_words.words[relation->value]);
}

struct slice
view_relation_said(const struct view *view)
{
    struct slice said = view->facts[FACT_RELATION].text;
    return said.size > 0 ? said : view_relation(view);
}

/* Whom they want to be printed as is a text, too; without it they go by the
 * name that stands in the inventory. */
void
view_leave_out(struct view *view, enum fact fact)
{
    struct datum *datum = &view->facts[fact];
    if (!edition_leave_out(fact, &datum->value, &datum->text))
        *datum = (struct datum){.value = VALUE_UNKNOWN};
    if (fact == FACT_AS)
        view->shown = view->name;
}

/* ---- Where they are ---- */

static int
ring_number(const struct kith_snapshot *snapshot, const struct datum *ring)
{
    if (!datum_is_known(ring))
        return VALUE_UNKNOWN;
    return ring->value == RING_OUT ? snapshot_rings(snapshot) + 1 : ring->value;
}

int
view_ring(const struct kith_snapshot *snapshot, const struct view *view)
{
    return ring_number(snapshot, &view->facts[FACT_RING]);
}

int
view_ring_wanted(const struct kith_snapshot *snapshot, const struct view *view)
{
    return ring_number(snapshot, &view->facts[FACT_RING_WANTED]);
}

bool
view_wants_closer(const struct kith_snapshot *snapshot, const struct view *view)
{
    int ring = view_ring(snapshot, view);
    int wanted = view_ring_wanted(snapshot, view);
    return view->may_wish && ring != VALUE_UNKNOWN && wanted != VALUE_UNKNOWN &&
           wanted < ring;
}

/* ---- Support and strain ---- */

int
view_gap(const struct view *view, size_t function)
{
    struct cell want = view_cell(view, function, PART_WANT);
    struct cell got = view_cell(view, function, PART_GOT);
    return cell_is_known(want) && cell_is_known(got) ? want.level - got.level
                                                     : 0;
}

bool
view_is_wish(const struct view *view, size_t function)
{
    return view->may_wish && view_gap(view, function) >= WORTH_A_MARK;
}

size_t
view_wishes(const struct kith_snapshot *snapshot, const struct view *view,
            size_t wishes[2])
{
    size_t count = 0;
    int largest = WORTH_A_MARK;
    if (!view->may_wish)
        return 0;
    for (size_t i = 0; i < snapshot_functions(snapshot); i++)
        if (view_gap(view, i) > largest)
            largest = view_gap(view, i);
    for (size_t i = 0; i < snapshot_functions(snapshot) && count < 2; i++)
        if (view_gap(view, i) == largest)
            wishes[count++] = i;
    return count;
}

int
view_strain(const struct view *view)
{
    const struct datum *strain = &view->facts[FACT_STRAIN];
    return datum_is_known(strain) && strain->value >= WORTH_A_MARK
               ? strain->value
               : 0;
}

enum amount
view_amount(const struct view *view, size_t function)
{
    struct cell got = view_cell(view, function, PART_GOT);
    if (!cell_is_known(got))
        return AMOUNT_UNKNOWN;
    return got.level >= A_LOT ? AMOUNT_MUCH
           : got.level > 0    ? AMOUNT_SOME
                              : AMOUNT_NONE;
}

struct givers
snapshot_givers(const struct kith_snapshot *snapshot, size_t function)
{
    struct givers givers = {.all_known = snapshot_active(snapshot) > 0};
    const struct view *view;
    array_each (view, &snapshot->people) {
        struct cell got = view_cell(view, function, PART_GOT);
        if (!view->active)
            continue;
        givers.all_known = givers.all_known && cell_is_known(got);
        givers.count += cell_is_known(got) && got.level >= WORTH_A_MARK;
    }
    return givers;
}
