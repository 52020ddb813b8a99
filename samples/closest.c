/* A program of your own: who gives most, and how much of what is wanted is met?
 *
 *     cc closest.c $(pkg-config --cflags --libs kith) -o closest
 *     ./closest sarah.kith */
#include <kith/kith.h>

#include <stdio.h>
#include <stdlib.h>

static char text[1 << 20];

static void
print_session(const struct kith_inventory *inventory, size_t session)
{
    struct kith_error error;
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, session, KITH_THERAPIST, NULL);
    struct kith_measures *measures = kith_measure(snapshot, &error);
    if (measures == NULL) {
        fprintf(stderr, "closest: %s\n", error.message);
        exit(EXIT_FAILURE);
    }
    size_t best = 0;
    for (size_t i = 0; i < kith_snapshot_people(snapshot); i++)
        if (kith_measures_person(measures, i, "got") >
            kith_measures_person(measures, best, "got"))
            best = i;
    char *name = kith_inventory_session_name(inventory, session, NULL);
    printf("%s: %s gives most (%.0f), %.0f %% of what is wanted is met\n", name,
           kith_snapshot_name(snapshot, best),
           kith_measures_person(measures, best, "got"),
           100 * kith_measures_value(measures, "support.coverage"));
    free(name);
    kith_measures_free(measures);
    kith_snapshot_free(snapshot);
}

int
main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (file == NULL) {
        fputs("usage: closest FILE\n", stderr);
        return EXIT_FAILURE;
    }
    size_t size = fread(text, 1, sizeof text, file);
    fclose(file);
    struct kith_inventory *inventory =
        kith_inventory_parse(argv[1], text, size, NULL);
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
