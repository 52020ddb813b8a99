/* The way a wish, a limit or a dispute went: unsaid, hinted, said. In: all
 * sessions from the one to the other, as a way is more than its two ends. Out:
 * for each person and fact the words in their order, where there is more than
 * one. */
#include "change/change.h"

#include <stdlib.h>

/* Facts that are worked at from session to session; of others the two ends are
 * enough. */
static const enum fact told[] = {FACT_ASKED, FACT_BOUNDARY, FACT_DISPUTE};

/* Not on the page, or only carried where that does not count: nothing was said. */
static int
value_at(const struct kith_change *change, const struct pair *pair,
         enum fact fact, size_t session)
{
    const struct view *view =
        change->timeline->moments.items[session].views[pair->person];
    if (view == NULL || !change_counts(change, view->facts[fact].origin))
        return VALUE_UNKNOWN;
    return view->facts[fact].value;
}

/* Each value where it changes, from the one session to the other, forwards or
 * backwards; VALUES has room. */
static size_t
follow(const struct kith_change *change, const struct pair *pair,
       enum fact fact, int *values)
{
    size_t count = 0, session = change->from;
    for (;;) {
        int value = value_at(change, pair, fact, session);
        if (value != VALUE_UNKNOWN &&
            (count == 0 || values[count - 1] != value))
            values[count++] = value;
        if (session == change->to)
            return count;
        session = change->from < change->to ? session + 1 : session - 1;
    }
}

static void
add_step(struct kith_change *change, uint32_t pair, enum fact fact,
         const int *values, size_t count)
{
    int *kept = arena_alloc(&change->arena, count * sizeof *kept);
    memcpy(kept, values, count * sizeof *kept);
    *array_add(&change->steps) = (struct step){pair, fact, kept, count};
}

/* With them nothing goes on any more. */
static bool
has_died(const struct pair *pair)
{
    return pair->after != NULL && pair->after->status == STATUS_DIED;
}

/* One word alone is no way; that it is known now is told by the list. */
void
change_find_steps(struct kith_change *change)
{
    int *values = alloc_zeroed(change->timeline->moments.count, sizeof *values);
    for (uint32_t i = 0; i < change->pairs.count; i++) {
        const struct pair *pair = &change->pairs.items[i];
        if (pair->undiscussed || has_died(pair))
            continue;
        for (size_t j = 0; j < sizeof told / sizeof *told; j++) {
            size_t count = follow(change, pair, told[j], values);
            if (count > 1)
                add_step(change, i, told[j], values, count);
        }
    }
    alloc_free(values);
}
