/* Ten thousand random networks: both makers give the same answers, igraph by its
 * graphs, bits by machine words; and closeness and reach are those of igraph's
 * own functions. From nobody to 128 people, from hardly anyone tied to all. */
#include "network/bits/bits.h"
#include "network/igraph/graphs.h"
#include "suite.h"

#include <math.h>
#include <string.h>

enum { NETWORKS = 10000, PER_TEST = 500, PAIRS = BITS_MOST * BITS_MOST / 2 };

static struct bits bits;
static struct edge edges[PAIRS];
static double client[BITS_MOST];

/* ---- Chance ---- */

static uint64_t state;

static size_t
chance(size_t below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (size_t)((state >> 33) % below);
}

/* Most are small, as circles are. */
static size_t
invent_size(void)
{
    size_t most = chance(10) == 0 ? BITS_MOST : chance(3) == 0 ? 40 : 12;
    return chance(most + 1);
}

static struct network
invent(void)
{
    struct network network = {
        .size = invent_size(), .edges = edges, .client = client};
    size_t dense = chance(4) == 0 ? chance(101) : chance(25);
    size_t rings = 2 + chance(4), unknown = chance(101);
    for (size_t a = 0; a < network.size; a++)
        for (size_t b = a + 1; b < network.size; b++)
            if (chance(100) < dense)
                edges[network.ties++] =
                    (struct edge){a, b, chance(2) == 0 ? 0.5 : 1};
    for (size_t i = 0; i < network.size; i++)
        client[i] = chance(100) < unknown
                        ? 0
                        : (double)(1 + chance(rings)) / (double)rings;
    return network;
}

/* ---- Comparing ---- */

static int number;

static void
same(double a, double b, const char *what)
{
    bool fine = (isnan(a) && isnan(b)) ||
                fabs(a - b) <= 1e-12 * fmax(1, fmax(fabs(a), fabs(b)));
    ck_assert_msg(fine, "network %d, %s: %.17g and %.17g", number, what, a, b);
}

static void
same_columns(const double *a, const double *b, size_t count, const char *what)
{
    for (size_t i = 0; i < count; i++)
        same(a[i], b[i], what);
}

static void
same_lists(const uint32_t *a, const uint32_t *b, size_t count, const char *what)
{
    for (size_t i = 0; i < count; i++)
        same(a[i], b[i], what);
}

static void
same_structure(const struct network_answers *a, const struct network_answers *b,
               size_t size)
{
    same((double)a->components, (double)b->components, "components");
    same((double)a->largest, (double)b->largest, "largest");
    same(a->closed_triples, b->closed_triples, "closed triples");
    for (size_t i = 0; i < size; i++) {
        same((double)a->degrees[i], (double)b->degrees[i], "degree");
        same((double)a->components_without[i], (double)b->components_without[i],
             "components without");
    }
    same((double)a->cut_count, (double)b->cut_count, "cut people");
    same((double)a->bridge_count, (double)b->bridge_count, "bridges");
    same_lists(a->cut_people, b->cut_people, a->cut_count, "a cut person");
    same_lists(a->bridges, b->bridges, 2 * a->bridge_count, "a bridge");
}

/* A centralisation says nothing of fewer than three people. */
static void
same_numbers(const struct network_answers *a, const struct network_answers *b,
             size_t size)
{
    if (size >= 3) {
        same(a->degree_centralization, b->degree_centralization,
             "degree centralisation");
        same(a->betweenness_centralization, b->betweenness_centralization,
             "betweenness centralisation");
    }
    same_columns(a->betweenness, b->betweenness, size, "betweenness");
    same(a->ego_betweenness, b->ego_betweenness, "ego betweenness");
    same(a->constraint, b->constraint, "constraint");
    same(a->constraint_valued, b->constraint_valued, "valued constraint");
    same(a->effective_size_valued, b->effective_size_valued, "effective size");
    same(a->hierarchy, b->hierarchy, "hierarchy");
    same(a->diversity, b->diversity, "diversity");
    if (size == 0)
        return;
    same_columns(a->closeness, b->closeness, size + 1, "closeness");
    same_columns(a->reach, b->reach, size + 1, "reach");
}

static void
ask_all(struct network *network)
{
    struct kith_error error = {0};
    for (int part = 0; part < NETWORK_PARTS; part++)
        ck_assert_msg(network_ask(network, (enum network_part)part, &error),
                      "network %d: %s", number, error.message);
}

/* What igraph itself says of closeness and reach, where there is anybody. */
static void
check_paths(const struct network *network)
{
    igraph_vector_t lengths, found;
    const igraph_t *weighted = graph_of(network, GRAPH_WEIGHTED);
    if (network->size == 0)
        return;
    igraph_vector_init_copy(&lengths, weights_of(network));
    for (igraph_integer_t i = 0; i < igraph_vector_size(&lengths); i++)
        VECTOR(lengths)[i] = 1 / VECTOR(lengths)[i];
    igraph_vector_init(&found, 0);
    igraph_closeness(weighted, &found, NULL, NULL, igraph_vss_all(), IGRAPH_ALL,
                     &lengths, true);
    same_columns(network->answers.closeness, VECTOR(found), network->size + 1,
                 "igraph's closeness");
    igraph_harmonic_centrality(weighted, &found, igraph_vss_all(), IGRAPH_ALL,
                               &lengths, true);
    same_columns(network->answers.reach, VECTOR(found), network->size + 1,
                 "igraph's reach");
    igraph_vector_destroy(&found);
    igraph_vector_destroy(&lengths);
}

static void
compare(void)
{
    struct kith_error error = {0};
    struct network with_igraph = invent(), with_bits = with_igraph;
    bits_place(&with_bits, &bits);
    ck_assert(network_begin(&with_igraph, &network_of_igraph, &error));
    ck_assert(network_begin(&with_bits, &network_of_bits, &error));
    ask_all(&with_igraph);
    ask_all(&with_bits);
    same_structure(&with_igraph.answers, &with_bits.answers, with_bits.size);
    same_numbers(&with_igraph.answers, &with_bits.answers, with_bits.size);
    check_paths(&with_igraph);
    network_end(&with_igraph);
    network_end(&with_bits);
}

START_TEST(makers_agree)
{
    state = 88172645463325252u + (uint64_t)_i * 1000003u;
    for (number = _i * PER_TEST; number < (_i + 1) * PER_TEST; number++)
        compare();
}
END_TEST

/* What network_begin() took is given back; what was lent is not. */
START_TEST(gives_room_back)
{
    struct kith_error error = {0};
    struct network network = {.size = 1, .client = (double[]){1}};
    ck_assert(network_begin(&network, &network_of_bits, &error));
    ask_all(&network);
    ck_assert_double_eq(network.answers.constraint, 1);
    network_end(&network);
    ck_assert_ptr_null(network.made);
}
END_TEST

START_TEST(refuses_crowds)
{
    static double many[BITS_MOST + 1];
    struct kith_error error = {0};
    struct network network = {.size = BITS_MOST, .client = many};
    bits_place(&network, &bits);
    ck_assert(network_begin(&network, &network_of_bits, &error));
    network.size++;
    ck_assert(!network_begin(&network, &network_of_bits, &error));
    ck_assert_int_eq(error.code, KITH_MISUSE);
    ck_assert_ptr_nonnull(strstr(error.message, "128"));
}
END_TEST

SUITE("twins", {
    tcase_add_loop_test(tc, makers_agree, 0, NETWORKS / PER_TEST);
    tcase_add_test(tc, gives_room_back);
    tcase_add_test(tc, refuses_crowds);
})
