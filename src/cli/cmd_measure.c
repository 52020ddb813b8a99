/* kith measure FILE [--session S] [--json|--csv] [--people|--functions] … */
#include "base/array.h"
#include "cli/command.h"
#include "cli/input.h"
#include "system/output.h"
#include "output/measure.h"
#include "case/snapshot.h"

#include <stdio.h>
#include <stdlib.h>

struct all {
    ARRAY_OF(struct measured) sessions;
};

/* Measures SNAPSHOT, which it takes over. */
static bool
add_session(struct all *all, struct kith_snapshot *snapshot)
{
    struct kith_error error;
    struct kith_measures *measures = kith_measure(snapshot, &error);
    if (measures == NULL) {
        fprintf(stderr, "kith: %s\n", error.message);
        kith_snapshot_free(snapshot);
        return false;
    }
    *array_add(&all->sessions) = (struct measured){snapshot, measures};
    return true;
}

static bool
add_all(struct all *all, const struct kith_inventory *inventory)
{
    bool fine = true;
    struct kith_snapshot *snapshot;
    struct snapshot_walk *walk = snapshot_walk_new(inventory, KITH_THERAPIST);
    while (fine && (snapshot = snapshot_walk_next(walk)) != NULL)
        fine = add_session(all, snapshot);
    snapshot_walk_free(walk);
    return fine;
}

static void
release(struct all *all)
{
    struct measured *session;
    array_each (session, &all->sessions) {
        kith_measures_free((struct kith_measures *)session->measures);
        kith_snapshot_free((struct kith_snapshot *)session->snapshot);
    }
    array_release(&all->sessions);
}

static bool
print(const struct all *all, const struct invocation *invocation)
{
    struct measure_choice choice = {
        .only = invocation->values[OPTION_ONLY],
        .people = invocation->values[OPTION_PEOPLE] != NULL,
        .functions = invocation->values[OPTION_FUNCTIONS] != NULL};
    struct str out = {0};
    size_t count = all->sessions.count;
    if (invocation->values[OPTION_JSON] != NULL)
        measure_add_json(all->sessions.items, count, &choice, &out);
    else if (invocation->values[OPTION_CSV] != NULL)
        measure_add_csv(all->sessions.items, count, &choice, &out);
    else
        measure_add_plain(all->sessions.items, count, &choice, &out);
    bool fine = output_print(str_text(&out));
    str_release(&out);
    return fine;
}

/* Every key of --only must be one: a slip would silently print less. */
static bool
check_only(const char *only)
{
    struct slice unknown, list = slice_of(only != NULL ? only : "");
    return !measure_find_unknown(&list, &unknown) ||
           input_refuse_key("measure", unknown);
}

int
cmd_measure(const struct invocation *invocation)
{
    struct all all = {0};
    struct kith_inventory *inventory = NULL;
    bool fine;
    if (!check_only(invocation->values[OPTION_ONLY]))
        return EXIT_USAGE;
    if (invocation->values[OPTION_SESSION] != NULL) {
        struct kith_snapshot *snapshot =
            input_snapshot(invocation, KITH_THERAPIST, &inventory);
        fine = snapshot != NULL && add_session(&all, snapshot);
    } else {
        inventory = input_read(invocation->operands[0]);
        fine = inventory != NULL && input_is_fine(inventory) &&
               add_all(&all, inventory);
    }
    if (fine && all.sessions.count == 0)
        fprintf(stderr, "kith: case %s has no session yet\n",
                kith_inventory_case(inventory));
    fine = fine && all.sessions.count > 0 && print(&all, invocation);
    release(&all);
    kith_inventory_free(inventory);
    return fine ? EXIT_FINE : EXIT_WRONG;
}
