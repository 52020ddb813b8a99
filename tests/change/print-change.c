/* Prints what changed from session to session of a file, and from its first to
 * its last, for longitudinal.py: the two sessions, a key, and a number or
 * names, parted by tabs. As a stranger would write it: kith.h is all it sees.
 */
#include "kith/kith.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static char *
read_file(const char *path, size_t *size)
{
    enum { MOST = 1 << 24 };
    FILE *file = fopen(path, "rb");
    char *text = file != NULL ? malloc(MOST) : NULL;
    *size = text != NULL ? fread(text, 1, MOST, file) : 0;
    if (file != NULL)
        fclose(file);
    return text;
}

static void
print_names(const struct kith_timeline *timeline,
            const struct kith_change *change, const char *key)
{
    enum { MOST = 1000 };
    size_t people[MOST];
    size_t count = kith_change_people(change, key, people, MOST);
    printf("\t%s\t%zu", key, count);
    for (size_t i = 0; i < count && i < MOST; i++)
        printf("\t%s", kith_timeline_name(timeline, people[i]));
    printf("\n");
}

static void
print_sessions(const struct kith_inventory *inventory, size_t from, size_t to)
{
    char *before = kith_inventory_session_name(inventory, from, NULL);
    char *after = kith_inventory_session_name(inventory, to, NULL);
    printf("%s\t%s", before, after);
    free(before);
    free(after);
}

static void
print_change(const struct kith_inventory *inventory,
             const struct kith_timeline *timeline, size_t from, size_t to)
{
    static const char *const lists[] = {"kept", "left", "joined", "closer",
                                        "further"};
    static const char *const numbers[] = {
        "jaccard",         "turnover", "retention",   "newcomer_share",
        "mean_ring_shift", "tau_b",    "tie_jaccard", "tie_jaccard_kept"};
    struct kith_change *change =
        kith_change_new(timeline, from, to, NULL, NULL);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        print_sessions(inventory, from, to);
        print_names(timeline, change, lists[i]);
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        double value = kith_change_value(change, numbers[i]);
        print_sessions(inventory, from, to);
        if (isnan(value))
            printf("\t%s\tnull\n", numbers[i]);
        else
            printf("\t%s\t%.12g\n", numbers[i], value);
    }
    kith_change_free(change);
}

int
main(int count, char **arguments)
{
    size_t size;
    char *text = read_file(count > 1 ? arguments[1] : "", &size);
    if (text == NULL)
        return EXIT_FAILURE;
    struct kith_inventory *inventory =
        kith_inventory_parse("case", text, size, NULL);
    struct kith_timeline *timeline = NULL;
    struct kith_error error = {.message = "the file has problems"};
    if (kith_inventory_problems(inventory) == 0)
        timeline =
            kith_timeline_new((const struct kith_inventory *const *)&inventory,
                              1, KITH_THERAPIST, &error);
    size_t sessions = timeline != NULL ? kith_timeline_sessions(timeline) : 0;
    for (size_t i = 1; i < sessions; i++)
        print_change(inventory, timeline, i - 1, i);
    if (sessions > 2)
        print_change(inventory, timeline, 0, sessions - 1);
    bool fine = timeline != NULL;
    if (!fine) {
        char *report = kith_inventory_report(inventory, false, NULL);
        fprintf(stderr, "%s: %s\n%s", arguments[1], error.message, report);
        free(report);
    }
    kith_timeline_free(timeline);
    kith_inventory_free(inventory);
    free(text);
    return fine ? EXIT_SUCCESS : EXIT_FAILURE;
}
