/* Network -> graphs of igraph. In: people, edges and the client's strengths.
 * Out: three graphs, and room for what follows from them.
 *
 * The graphs grow from one list of edges, the people's ties first: so a tie has
 * one number, among the people and in the whole. */
#include "network/igraph/graphs.h"

/* Both lists grow together: what stands at one place of them is one edge. */
static igraph_error_t
add_edge(struct graphs *graphs, size_t a, size_t b, double weight)
{
    igraph_error_t failed =
        igraph_vector_int_push_back(&graphs->ends, (igraph_integer_t)a);
    if (!failed)
        failed =
            igraph_vector_int_push_back(&graphs->ends, (igraph_integer_t)b);
    if (!failed)
        failed = igraph_vector_push_back(&graphs->weights, weight);
    return failed;
}

static igraph_error_t
add_ties(const struct network *network)
{
    igraph_error_t failed = IGRAPH_SUCCESS;
    for (size_t i = 0; i < network->ties && !failed; i++) {
        const struct edge *edge = &network->edges[i];
        failed = add_edge(network->made, edge->a, edge->b, edge->strength);
    }
    return failed;
}

/* To everyone, or to those whose tie has a strength: only these can be measured
 * by it, as 0 is no tie, and one over it is no length. */
static igraph_error_t
add_client(const struct network *network, bool heavy)
{
    igraph_error_t failed = IGRAPH_SUCCESS;
    for (size_t i = 0; i < network->size && !failed; i++)
        if (!heavy || network->client[i] > 0)
            failed =
                add_edge(network->made, i, network->size, network->client[i]);
    return failed;
}

/* The people's ties alone are left in the lists. */
static igraph_error_t
forget_client(const struct network *network)
{
    struct graphs *graphs = network->made;
    igraph_integer_t ties = (igraph_integer_t)network->ties;
    igraph_error_t failed = igraph_vector_int_resize(&graphs->ends, 2 * ties);
    if (!failed)
        failed = igraph_vector_resize(&graphs->weights, ties);
    return failed;
}

static igraph_error_t
build(struct graphs *graphs, size_t size)
{
    igraph_error_t failed =
        igraph_create(&graphs->graphs[graphs->built], &graphs->ends,
                      (igraph_integer_t)size, IGRAPH_UNDIRECTED);
    graphs->built += !failed;
    return failed;
}

/* One more list is there, if it did not fail. */
static igraph_error_t
listed(struct graphs *graphs, igraph_error_t failed)
{
    graphs->listed += !failed;
    return failed;
}

static igraph_error_t
make_lists(struct graphs *graphs)
{
    struct scratch *scratch = &graphs->scratch;
    igraph_error_t failed =
        listed(graphs, igraph_vector_int_init(&graphs->ends, 0));
    if (!failed)
        failed = listed(graphs, igraph_vector_init(&graphs->weights, 0));
    if (!failed)
        failed = listed(graphs, igraph_vector_init(&scratch->reals, 0));
    if (!failed)
        failed = listed(graphs, igraph_vector_int_init(&scratch->wholes, 0));
    if (!failed)
        failed =
            listed(graphs, igraph_vector_int_list_init(&scratch->lists, 0));
    return failed;
}

static void
destroy_lists(struct graphs *graphs)
{
    struct scratch *scratch = &graphs->scratch;
    if (graphs->listed > 4)
        igraph_vector_int_list_destroy(&scratch->lists);
    if (graphs->listed > 3)
        igraph_vector_int_destroy(&scratch->wholes);
    if (graphs->listed > 2)
        igraph_vector_destroy(&scratch->reals);
    if (graphs->listed > 1)
        igraph_vector_destroy(&graphs->weights);
    if (graphs->listed > 0)
        igraph_vector_int_destroy(&graphs->ends);
    graphs->listed = 0;
}

static igraph_error_t
build_all(const struct network *network)
{
    struct graphs *graphs = network->made;
    igraph_error_t failed = make_lists(graphs);
    if (!failed)
        failed = add_ties(network);
    if (!failed)
        failed = build(graphs, network->size);
    if (!failed)
        failed = add_client(network, false);
    if (!failed)
        failed = build(graphs, network->size + 1);
    if (!failed)
        failed = forget_client(network);
    if (!failed)
        failed = add_client(network, true);
    if (!failed)
        failed = build(graphs, network->size + 1);
    return failed;
}

/* All that is igraph's is given back, and its handlers are the program's again;
 * where the call fails, too. */
static void
leave(struct graphs *graphs)
{
    while (graphs->built > 0)
        igraph_destroy(&graphs->graphs[--graphs->built]);
    destroy_lists(graphs);
    scope_leave(&graphs->scope);
}

static void
undo(struct alloc_undo *undo)
{
    leave((struct graphs *)undo);
}

static void
make_room(struct network_answers *answers, size_t size)
{
    answers->degrees = alloc_zeroed(size, sizeof *answers->degrees);
    answers->betweenness = alloc_zeroed(size, sizeof *answers->betweenness);
    answers->closeness = alloc_zeroed(size + 1, sizeof *answers->closeness);
    answers->reach = alloc_zeroed(size + 1, sizeof *answers->reach);
    answers->components_without =
        alloc_zeroed(size, sizeof *answers->components_without);
    answers->cut_people = alloc_zeroed(size, sizeof *answers->cut_people);
    /* Bridges close no cycle, so there are fewer of them than people. */
    answers->bridges = alloc_zeroed(2 * size, sizeof *answers->bridges);
}

static void
release_room(struct network_answers *answers)
{
    alloc_free(answers->degrees);
    alloc_free(answers->betweenness);
    alloc_free(answers->closeness);
    alloc_free(answers->reach);
    alloc_free(answers->components_without);
    alloc_free(answers->cut_people);
    alloc_free(answers->bridges);
    *answers = (struct network_answers){0};
}

static void
end(struct network *network)
{
    struct graphs *graphs = network->made;
    alloc_end(&graphs->undo);
    leave(graphs);
    adjacency_release(&graphs->adjacency);
    release_room(&network->answers);
    alloc_free(graphs);
    network->made = NULL;
}

static bool
begin(struct network *network, struct kith_error *error)
{
    struct graphs *graphs = alloc_zeroed(1, sizeof *graphs);
    graphs->undo.undo = undo;
    if (!scope_enter(&graphs->scope, network->progress, error)) {
        alloc_free(graphs);
        return false;
    }
    alloc_begin(&graphs->undo);
    network->made = graphs;
    make_room(&network->answers, network->size);
    adjacency_init(&graphs->adjacency, network);
    if (build_all(network) == IGRAPH_SUCCESS)
        return true;
    scope_explain("building the network", error);
    end(network);
    return false;
}

const struct network_maker network_of_igraph = {
    .begin = begin,
    .end = end,
    .parts = {[NETWORK_COMPONENTS] = igraph_make_components,
              [NETWORK_DEGREES] = igraph_make_degrees,
              [NETWORK_TRIANGLES] = igraph_make_triangles,
              [NETWORK_BETWEENNESS] = igraph_make_betweenness,
              [NETWORK_EGO] = igraph_make_ego,
              [NETWORK_HOLES] = igraph_make_holes,
              [NETWORK_PATHS] = igraph_make_paths,
              [NETWORK_CUTS] = igraph_make_cuts,
              [NETWORK_DIVERSITY] = igraph_make_diversity},
};
