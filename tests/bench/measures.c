/* How long all measures of one session take inside the library: 30 people, 200
 * ties, five kinds of support. Prints the median of CPU time. */
#include "base/str.h"
#include "kith/kith.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PEOPLE = 30, TIES = 200, RUNS = 101 };

static char *
make_case(void)
{
    struct str text = {0};
    int ties = 0;
    str_add(&text,
            "case BENCH\nsession week 1\nneed: emotional 4, practical 2\n");
    for (int i = 0; i < PEOPLE; i++)
        str_addf(
            &text,
            "person P%d: friend, ring %d, contact weekly, strain %d, asked "
            "unsaid\n  emotional 4/%d/2, esteem 2/%d/1, companionship 3/1/1,"
            " advice 1/2/0, practical 2/1/%d\n",
            i, i % 3 + 1, i % 5, i % 5, (i + 2) % 5, i % 4);
    for (int step = 1; ties < TIES; step++)
        for (int i = 0; i + step < PEOPLE && ties < TIES; i++, ties++)
            str_addf(&text, "know P%d: P%d\n", i, i + step);
    str_add(&text, "ties complete\n");
    return str_take(&text);
}

static int
by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

int
main(void)
{
    static double times[RUNS];
    struct kith_error error;
    char *text = make_case();
    struct kith_inventory *inventory =
        kith_inventory_parse("bench", text, strlen(text), NULL);
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    for (int i = 0; i < RUNS; i++) {
        clock_t start = clock();
        struct kith_measures *measures = kith_measure(snapshot, &error);
        times[i] = (double)(clock() - start) * 1000 / CLOCKS_PER_SEC;
        kith_measures_free(measures);
    }
    qsort(times, RUNS, sizeof *times, by_value);
    printf("all measures of %d people, %d ties: median %.2f ms of CPU, "
           "slowest %.2f\n",
           PEOPLE, TIES, times[RUNS / 2], times[RUNS - 1]);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
    free(text);
    return 0;
}
