/* One snapshot as graphs; and igraph's global state, left as it was found. */
#include "network/igraph/graphs.h"
#include "cases.h"

#include <math.h>

#define HEAD "case T\nsession week 1\n"
#define TRIO                                                                   \
    HEAD "person A: friend, ring 1\nperson B: friend, ring 2\n"                \
         "person C: friend, ring 3\n"

/* Two graphs in words: people's names, then "A-B 0.5" of each tie, and "A 1"
 * of each person's tie to the client, by name of the vertices. */
static void
tell_network(struct str *out, const struct network *network,
             const struct kith_snapshot *snapshot)
{
    const igraph_t *whole = graph_of(network, GRAPH_WHOLE);
    for (size_t i = 0; i < network->size; i++)
        str_addf(out, "%s ",
                 snapshot->people.items[network->views[i]].name.data);
    str_add(out, "|");
    for (igraph_integer_t e = 0; e < igraph_ecount(whole); e++) {
        igraph_integer_t from, to;
        igraph_edge(whole, e, &from, &to);
        size_t a = (size_t)(from < to ? from : to);
        size_t b = (size_t)(from < to ? to : from);
        double weight =
            b < network->size ? network->edges[e].strength : network->client[a];
        int strength = (int)lround(weight * 60);
        str_addf(out, " %s",
                 snapshot->people.items[network->views[a]].name.data);
        if (b < network->size)
            str_addf(out, "-%s",
                     snapshot->people.items[network->views[b]].name.data);
        str_addf(out, " %d", strength);
    }
}

/* Strengths in sixtieths: know 30, close 60; of three rings 60, 40 and 20;
 * outside and unknown 0. */
static const struct {
    const char *text;
    const char *wanted;
} networks[] = {
    {HEAD, "|"},
    {HEAD "ties complete\n", "|"},
    {HEAD "person A: friend, ring 1\n", "A | A 60"},
    {TRIO, "A B C | A 60 B 40 C 20"},
    {TRIO "know A: B\n", "A B C | A-B 30 A 60 B 40 C 20"},
    {TRIO "close B: A\n", "A B C | A-B 60 A 60 B 40 C 20"},
    {TRIO "close A, B, C\n", "A B C | A-B 60 A-C 60 B-C 60 A 60 B 40 C 20"},
    {TRIO "strained A: C\n", "A B C | A-C 30 A 60 B 40 C 20"},
    {TRIO "apart A: C\n", "A B C | A 60 B 40 C 20"},
    {TRIO "know A: B\nties partial\n", "A B C | A-B 30 A 60 B 40 C 20"},
    {HEAD "person A: friend\nperson B: friend, ring ?\n"
          "person C: friend, ring out\n",
     "A B C | A 0 B 0 C 0"},
    /* who is not active is in neither graph, nor are their ties */
    {HEAD "person A: friend, ring 1\nperson B: friend, ring 2, ended\n"
          "person C: friend, ring 2\nperson D: friend, ring 3, died\n"
          "person E: friend, wished\nperson F: friend, distant\n"
          "person G: friend, not named\nperson H: friend, not discussed\n"
          "close A: B, C, D, E, F\nclose C: H\n",
     "A C H | A-C 60 C-H 60 A 60 C 40 H 0"},
    {"case T\nrings: a, b, c, d, e\nsession week 1\n"
     "person A: friend, ring 1\nperson B: friend, ring 2\n"
     "person C: friend, ring 5\n",
     "A B C | A 60 B 48 C 12"},
};

static void
check_igraph(void)
{
    ck_assert_msg(IGRAPH_FINALLY_STACK_EMPTY, "igraph's stack is not empty");
}

START_TEST(builds)
{
    struct kith_inventory *inventory = case_read(networks[_i].text);
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    struct network network;
    struct kith_error error = {0};
    ck_assert_msg(network_init(&network, snapshot, NULL, &error), "%s",
                  error.message);
    struct str told = {0};
    tell_network(&told, &network, snapshot);
    ck_assert_text(told.data, networks[_i].wanted);
    igraph_integer_t size = (igraph_integer_t)network.size;
    const igraph_t *people = graph_of(&network, GRAPH_PEOPLE);
    const igraph_t *whole = graph_of(&network, GRAPH_WHOLE);
    ck_assert_int_eq(igraph_vcount(people), size);
    ck_assert_int_eq(igraph_vcount(whole), size + 1);
    ck_assert_int_eq(igraph_ecount(people), (igraph_integer_t)network.ties);
    ck_assert_int_eq(igraph_ecount(whole),
                     (igraph_integer_t)network.ties + size);
    ck_assert(!igraph_is_directed(people));
    igraph_bool_t twice, loops; /* igraph_is_simple() is not the same in 1.0 */
    igraph_has_multiple(whole, &twice);
    igraph_has_loop(whole, &loops);
    ck_assert(!twice && !loops);
    check_igraph();
    network_release(&network);
    str_release(&told);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

/* A chain A = B - C, with someone else in D; "E" is gone, so that vertices and
 * people are not the same. The numbers were worked out by hand. */
#define CHAIN                                                                  \
    HEAD "person E: friend, ended\nperson A: friend, ring 1\n"                 \
         "person B: friend, ring 2\nperson C: friend\n"                        \
         "person D: friend, ring out\nclose A: B\nknow B: C\nties complete\n"

static struct kith_inventory *chain_inventory;
static struct kith_snapshot *chain_snapshot;
static struct kith_error chain_error;

static struct network
chain_new(void)
{
    struct network network;
    chain_inventory = case_read(CHAIN);
    chain_snapshot =
        kith_snapshot_new(chain_inventory, 0, KITH_THERAPIST, NULL);
    ck_assert_msg(network_init(&network, chain_snapshot, NULL, &chain_error),
                  "%s", chain_error.message);
    ck_assert_uint_eq(network.size, 4);
    return network;
}

static void
chain_free(struct network *network)
{
    check_igraph();
    network_release(network);
    kith_snapshot_free(chain_snapshot);
    kith_inventory_free(chain_inventory);
}

enum { A, B, C, D };

/* The answers of PART: every maker's have to be these. */
static const struct network_answers *
ask(struct network *network, enum network_part part)
{
    ck_assert_msg(network_ask(network, part, &chain_error), "%s",
                  chain_error.message);
    return &network->answers;
}

START_TEST(tells_ties)
{
    static const size_t degrees[] = {1, 2, 1, 0};
    struct network network = chain_new();
    ck_assert_uint_eq(network.ties, 2);
    ck_assert_double_eq(network.edges[0].strength, 1);
    ck_assert_double_eq(network.edges[1].strength, 0.5);
    const struct network_answers *answers = ask(&network, NETWORK_DEGREES);
    for (int i = 0; i < 4; i++)
        ck_assert_uint_eq(answers->degrees[i], degrees[i]);
    chain_free(&network);
}
END_TEST

START_TEST(finds_components)
{
    static const size_t without[] = {2, 3, 2, 1};
    struct network network = chain_new();
    const struct network_answers *answers = ask(&network, NETWORK_COMPONENTS);
    ck_assert_uint_eq(answers->components, 2);
    ck_assert_uint_eq(answers->largest, 3);
    ask(&network, NETWORK_CUTS);
    for (size_t i = 0; i < 4; i++)
        ck_assert_uint_eq(answers->components_without[i], without[i]);
    chain_free(&network);
}
END_TEST

START_TEST(finds_what_holds_together)
{
    static const uint32_t bridges[] = {A, B, B, C};
    struct network network = chain_new();
    const struct network_answers *answers = ask(&network, NETWORK_CUTS);
    ck_assert_uint_eq(answers->cut_count, 1);
    ck_assert_uint_eq(answers->cut_people[0], B);
    ck_assert_uint_eq(answers->bridge_count, 2);
    for (int i = 0; i < 4; i++)
        ck_assert_uint_eq(answers->bridges[i], bridges[i]);
    chain_free(&network);
}
END_TEST

static void
check_column(const double *got, const double *wanted, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (isnan(wanted[i]))
            ck_assert_double_nan(got[i]);
        else
            ck_assert_double_eq_tol(got[i], wanted[i], 1e-12);
}

/* Lengths are A-B 1, B-C 2, A-client 1, B-client 3/2; nothing leads to D. */
START_TEST(tells_centrality)
{
    static const double betweenness[] = {0, 1, 0, 0};
    static const double closeness[] = {3 / (1 + 1 + 3.0), 3 / (1 + 1.5 + 2),
                                       3 / (2 + 3 + 3.5), NAN,
                                       3 / (1 + 1.5 + 3.5)};
    static const double reach[] = {
        (1 + 1 + 1 / 3.0) / 4, (1 + 1 / 1.5 + 1 / 2.0) / 4,
        (1 / 2.0 + 1 / 3.0 + 1 / 3.5) / 4, 0, (1 + 1 / 1.5 + 1 / 3.5) / 4};
    struct network network = chain_new();
    check_column(ask(&network, NETWORK_BETWEENNESS)->betweenness, betweenness,
                 4);
    check_column(ask(&network, NETWORK_PATHS)->closeness, closeness, 5);
    check_column(network.answers.reach, reach, 5);
    chain_free(&network);
}
END_TEST

/* The client is the only link between D and three others, and one of two between
 * A and C. Constraint is the sum over j of (p_ij + sum over q of p_iq p_qj)²: of
 * four equal ties first, then of ties of 1 and 2/3. */
START_TEST(tells_of_client)
{
    struct network network = chain_new();
    double a = 1 / 4.0 + 1 / 4.0 / 3, b = 1 / 4.0 + 1 / 4.0;
    double to_a = 0.6 + 0.4 * (60 / 130.0), to_b = 0.4 + 0.6 * 0.5;
    ck_assert_double_eq_tol(ask(&network, NETWORK_EGO)->ego_betweenness, 3.5,
                            1e-12);
    const struct network_answers *answers = ask(&network, NETWORK_HOLES);
    ck_assert_double_eq_tol(answers->constraint, 2 * a * a + b * b + 1 / 16.0,
                            1e-12);
    ck_assert_double_eq_tol(answers->constraint_valued,
                            to_a * to_a + to_b * to_b, 1e-12);
    chain_free(&network);
}
END_TEST

/* C1: (R + 1 - r) / R, outside 0, unknown NAN. */
START_TEST(knows_closeness)
{
    static const double closeness[] = {1, 0.75, 0.5, 0.25, 0, NAN, NAN};
    struct kith_inventory *inventory =
        case_read("case T\nrings: a, b, c, d\nsession week 1\n"
                  "person A: friend, ring 1\nperson B: friend, ring 2\n"
                  "person C: friend, ring 3\nperson D: friend, ring 4\n"
                  "person E: friend, ring out\nperson F: friend, ring ?\n"
                  "person G: friend\n");
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_THERAPIST, NULL);
    double got = network_closeness(snapshot, &snapshot->people.items[_i]);
    if (isnan(closeness[_i]))
        ck_assert_double_nan(got);
    else
        ck_assert_double_eq_tol(got, closeness[_i], 1e-12);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

/* ---- Scopes ---- */

static struct kith_error scope_error;

static void
own_error(const char *reason, const char *file, int line, igraph_error_t code)
{
    (void)reason, (void)file, (void)line, (void)code;
}

static void
own_warning(const char *reason, const char *file, int line)
{
    (void)reason, (void)file, (void)line;
}

/* The program's own handlers are back after each public function. */
static void
check_handlers(void)
{
    ck_assert(igraph_set_error_handler(own_error) == own_error);
    ck_assert(igraph_set_warning_handler(own_warning) == own_warning);
    check_igraph();
}

START_TEST(restores_handlers)
{
    igraph_set_error_handler(own_error);
    igraph_set_warning_handler(own_warning);
    struct scope scope;
    ck_assert(scope_enter(&scope, NULL, &scope_error));
    ck_assert(igraph_set_error_handler(own_error) != own_error);
    ck_assert(igraph_set_warning_handler(own_warning) != own_warning);
    scope_leave(&scope);
    check_handlers();
}
END_TEST

static const char *const measured[] = {
    HEAD,
    TRIO,
    TRIO "close A, B\n",
    TRIO "ties partial\n",
};

START_TEST(restores_handlers_after_measures)
{
    igraph_set_error_handler(own_error);
    igraph_set_warning_handler(own_warning);
    struct kith_inventory *inventory = case_read(measured[_i]);
    struct kith_snapshot *snapshot =
        kith_snapshot_new(inventory, 0, KITH_CLIENT, NULL);
    struct kith_error error = {0};
    struct kith_measures *measures = kith_measure(snapshot, &error);
    ck_assert_ptr_nonnull(measures);
    check_handlers();
    char *page = kith_show(snapshot, NULL, false, &error);
    ck_assert_ptr_nonnull(page);
    check_handlers();
    free(page);
    kith_measures_free(measures);
    kith_snapshot_free(snapshot);
    kith_inventory_free(inventory);
}
END_TEST

static const char *const whole_cases[] = {"sarah.kith", "five.kith"};

/* So they are after each measure of a whole case. */
START_TEST(restores_handlers_after_samples)
{
    igraph_set_error_handler(own_error);
    igraph_set_warning_handler(own_warning);
    char *text = case_sample(whole_cases[_i]);
    struct kith_inventory *inventory = case_read(text);
    size_t sessions = kith_inventory_sessions(inventory);
    for (size_t i = 0; i < sessions; i++) {
        struct kith_snapshot *snapshot =
            kith_snapshot_new(inventory, i, KITH_THERAPIST, NULL);
        struct kith_error error = {0};
        struct kith_measures *measures = kith_measure(snapshot, &error);
        ck_assert_ptr_nonnull(measures);
        check_handlers();
        kith_measures_free(measures);
        kith_snapshot_free(snapshot);
    }
    kith_inventory_free(inventory);
    free(text);
}
END_TEST

/* Inside a scope an error comes back with its first reason; the stack of what
 * igraph would have freed is empty. */
START_TEST(explains_error)
{
    struct scope scope;
    struct kith_error error = {0};
    igraph_t graph;
    ck_assert(scope_enter(&scope, NULL, &scope_error));
    igraph_error_t code = igraph_empty(&graph, -1, IGRAPH_UNDIRECTED);
    bool fine = scope_explain("making a graph", &error);
    scope_leave(&scope);
    ck_assert_int_ne(code, IGRAPH_SUCCESS);
    ck_assert(!fine);
    ck_assert_ptr_nonnull(strstr(error.message, "making a graph"));
    ck_assert_ptr_nonnull(strstr(error.message, "vertices"));
    ck_assert_ptr_null(strstr(error.message, "unknown reason"));
    check_igraph();
}
END_TEST

/* Constraint needs no negative strengths: igraph fails deep inside. */
START_TEST(frees_after_error)
{
    igraph_t graph;
    igraph_vector_t weights, result;
    struct scope scope;
    struct kith_error error = {0};
    ck_assert(scope_enter(&scope, NULL, &scope_error));
    igraph_ring(&graph, 4, IGRAPH_UNDIRECTED, false, true);
    igraph_vector_init(&weights, 4);
    igraph_vector_fill(&weights, -1);
    igraph_vector_init(&result, 0);
    igraph_error_t code =
        igraph_closeness(&graph, &result, NULL, NULL, igraph_vss_all(),
                         IGRAPH_ALL, &weights, true);
    scope_explain("closeness", &error);
    ck_assert_int_ne(code, IGRAPH_SUCCESS);
    check_igraph();
    igraph_vector_destroy(&result);
    igraph_vector_destroy(&weights);
    igraph_destroy(&graph);
    scope_leave(&scope);
    ck_assert_ptr_nonnull(strstr(error.message, "ositive"));
}
END_TEST

/* The reason of one scope is not that of the next. */
START_TEST(forgets_reason)
{
    struct scope scope;
    struct kith_error error = {0};
    igraph_t graph;
    ck_assert(scope_enter(&scope, NULL, &scope_error));
    ck_assert_int_ne(igraph_empty(&graph, -1, IGRAPH_UNDIRECTED),
                     IGRAPH_SUCCESS);
    scope_leave(&scope);
    ck_assert(scope_enter(&scope, NULL, &scope_error));
    scope_explain("nothing", &error);
    scope_leave(&scope);
    ck_assert_ptr_null(strstr(error.message, "vertices"));
}
END_TEST

/* Nobody reckons with igraph while somebody else does; afterwards one may. */
START_TEST(is_alone)
{
    struct scope scope, other;
    struct kith_error error = {0};
    ck_assert(scope_enter(&scope, NULL, &error));
    ck_assert(!scope_enter(&other, NULL, &error));
    ck_assert_int_eq(error.code, KITH_BUSY);
    scope_leave(&scope);
    ck_assert(scope_enter(&other, NULL, &error));
    scope_leave(&other);
}
END_TEST

SUITE("network", {
    tcase_add_test(tc, is_alone);
    tcase_add_loop_test(tc, builds, 0, ROWS_OF(networks));
    tcase_add_test(tc, tells_ties);
    tcase_add_test(tc, finds_components);
    tcase_add_test(tc, finds_what_holds_together);
    tcase_add_test(tc, tells_centrality);
    tcase_add_test(tc, tells_of_client);
    tcase_add_loop_test(tc, knows_closeness, 0, 7);
    tcase_add_test(tc, restores_handlers);
    tcase_add_loop_test(tc, restores_handlers_after_measures, 0,
                        ROWS_OF(measured));
    tcase_add_loop_test(tc, restores_handlers_after_samples, 0,
                        ROWS_OF(whole_cases));
    tcase_add_test(tc, explains_error);
    tcase_add_test(tc, frees_after_error);
    tcase_add_test(tc, forgets_reason);
})
