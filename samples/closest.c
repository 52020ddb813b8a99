/* A program of your own: who gives most, and how much of what is wanted is met?
 *
 *     cc closest.c $(pkg-config --cflags --libs kith) -o closest
 *     ./closest sarah.kith */
#include <kith/kith.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static char text[1 << 20];

static _Noreturn void
fail(const char *reason)
{
    fprintf(stderr, "closest: %s\n", reason);
    exit(EXIT_FAILURE);
}

/* NAN is "not known", and never 0. */
static void
print_giver(const struct kith_snapshot *snapshot,
            const struct kith_measures *measures)
{
    const char *giver = NULL;
    double most = NAN, met = kith_measures_value(measures, "support.coverage");
    for (size_t i = 0; i < kith_snapshot_people(snapshot); i++) {
        double got = kith_measures_person(measures, i, "got");
        if (isnan(got) || got <= most)
            continue;
        giver = kith_snapshot_name(snapshot, i);
        most = got;
    }
    if (giver == NULL || isnan(met))
        printf("not known yet\n");
    else
        printf("%s gives most (%.0f), %.0f %% of what is wanted is met\n",
               giver, most, 100 * met);
}

static void
print_session(const struct kith_inventory *inventory, size_t session)
{
    struct kith_error error;
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, session, KITH_THERAPIST, &error);
    if (snapshot == NULL)
        fail(error.message);
    struct kith_measures *measures = kith_measure(snapshot, &error);
    if (measures == NULL)
        fail(error.message);
    char *name = kith_inventory_session_name(inventory, session, &error);
    if (name == NULL)
        fail(error.message);
    printf("%s: ", name);
    print_giver(snapshot, measures);
    free(name);
    kith_measures_free(measures);
    kith_snapshot_free(snapshot);
}

int
main(int argc, char **argv)
{
    struct kith_error error;
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (file == NULL)
        fail("usage: closest FILE");
    size_t size = fread(text, 1, sizeof text, file);
    if (ferror(file) || size == sizeof text)
        fail("the file cannot be read, or is too large");
    fclose(file);
    struct kith_inventory *inventory =
        kith_inventory_parse(argv[1], text, size, &error);
    if (inventory == NULL)
        fail(error.message);
    if (kith_inventory_problems(inventory) > 0) {
        char *report = kith_inventory_report(inventory, false, NULL);
        fputs(report, stderr);
        free(report);
        kith_inventory_free(inventory);
        return EXIT_FAILURE;
    }
    for (size_t i = 0; i < kith_inventory_sessions(inventory); i++)
        print_session(inventory, i);
    kith_inventory_free(inventory);
    return EXIT_SUCCESS;
}
