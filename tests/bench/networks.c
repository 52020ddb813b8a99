/* How many networks of 20 people either maker measures in a second, in memory:
 * every answer that there is of a network, a fifth of all pairs tied. Prints
 * networks a second of CPU, the median of some runs. */
#include "network/bits/bits.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum {
    PEOPLE = 20,
    TIES = PEOPLE * (PEOPLE - 1) / 10,
    NETWORKS = 200,
    RUNS = 9
};

static struct edge edges[NETWORKS][TIES];
static double clients[NETWORKS][PEOPLE];
static struct bits bits;

static bool
is_taken(const struct edge *ties, size_t count, size_t a, size_t b)
{
    for (size_t i = 0; i < count; i++)
        if (ties[i].a == a && ties[i].b == b)
            return true;
    return false;
}

static void
invent(size_t number)
{
    struct edge *ties = edges[number];
    for (size_t i = 0; i < PEOPLE; i++)
        clients[number][i] = (double)(1 + rand() % 3) / 3;
    for (size_t count = 0; count < TIES;) {
        size_t a = (size_t)rand() % PEOPLE, b = (size_t)rand() % PEOPLE;
        if (a >= b || is_taken(ties, count, a, b))
            continue;
        ties[count++] = (struct edge){a, b, rand() % 2 == 0 ? 0.5 : 1};
    }
}

static void
measure(size_t number, const struct network_maker *maker)
{
    struct kith_error error;
    struct network network = {.size = PEOPLE,
                              .ties = TIES,
                              .edges = edges[number],
                              .client = clients[number]};
    if (maker == &network_of_bits)
        bits_place(&network, &bits);
    if (!network_begin(&network, maker, &error))
        exit(EXIT_FAILURE);
    for (int part = 0; part < NETWORK_PARTS; part++)
        if (!network_ask(&network, (enum network_part)part, &error))
            exit(EXIT_FAILURE);
    network_end(&network);
}

static int
by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void
run(const char *name, const struct network_maker *maker, size_t rounds)
{
    double speeds[RUNS];
    for (size_t i = 0; i < RUNS; i++) {
        clock_t start = clock();
        for (size_t round = 0; round < rounds; round++)
            for (size_t number = 0; number < NETWORKS; number++)
                measure(number, maker);
        double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
        speeds[i] = (double)(rounds * NETWORKS) / seconds;
    }
    qsort(speeds, RUNS, sizeof *speeds, by_value);
    printf("%s: %.0f networks of %d people and %d ties a second\n", name,
           speeds[RUNS / 2], PEOPLE, TIES);
}

int
main(void)
{
    srand(1);
    for (size_t i = 0; i < NETWORKS; i++)
        invent(i);
    run("bits", &network_of_bits, 100);
    run("igraph", &network_of_igraph, 5);
    return EXIT_SUCCESS;
}
