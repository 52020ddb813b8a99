/* Which people hang together, and what holds them so. In: the graph of the
 * people. Out: counts and lists of vertices. The client is left out: with the
 * client in, everybody hangs together by definition.
 *
 * igraph lists in the order in which its search came by, and promises none. So
 * lists are sorted: the same input, the same bytes. */
#include "network/igraph/graphs.h"

bool
igraph_make_components(struct network *network, struct kith_error *error)
{
    igraph_vector_int_t *sizes = &scratch_of(network)->wholes;
    igraph_integer_t components;
    if (igraph_connected_components(graph_of(network, GRAPH_PEOPLE), NULL,
                                    sizes, &components,
                                    IGRAPH_WEAK) != IGRAPH_SUCCESS)
        return scope_explain("components", error);
    network->answers.components = (size_t)components;
    network->answers.largest =
        components > 0 ? (size_t)igraph_vector_int_max(sizes) : 0;
    return true;
}

/* Bridges in the order of their edges, which is that of the network's, as pairs
 * of vertices. */
static void
list_bridges(struct network *network, igraph_vector_int_t *bridges)
{
    struct network_answers *answers = &network->answers;
    igraph_vector_int_sort(bridges);
    answers->bridge_count = (size_t)igraph_vector_int_size(bridges);
    for (size_t i = 0; i < answers->bridge_count; i++) {
        const struct edge *tie = &network->edges[VECTOR(*bridges)[i]];
        answers->bridges[2 * i] = (uint32_t)tie->a;
        answers->bridges[2 * i + 1] = (uint32_t)tie->b;
    }
}

static void
list_cut_people(struct network *network, igraph_vector_int_t *cut)
{
    struct network_answers *answers = &network->answers;
    igraph_vector_int_sort(cut);
    answers->cut_count = (size_t)igraph_vector_int_size(cut);
    for (size_t i = 0; i < answers->cut_count; i++)
        answers->cut_people[i] = (uint32_t)VECTOR(*cut)[i];
}

/* Without somebody their group falls into as many as there are blocks (sets of
 * people whom no one person parts) that they are in: none of someone alone. */
static void
count_without(struct network *network, const igraph_vector_int_list_t *blocks)
{
    struct network_answers *answers = &network->answers;
    for (size_t i = 0; i < network->size; i++)
        answers->components_without[i] = answers->components - 1;
    igraph_integer_t count = igraph_vector_int_list_size(blocks);
    for (igraph_integer_t i = 0; i < count; i++) {
        const igraph_vector_int_t *block =
            igraph_vector_int_list_get_ptr(blocks, i);
        for (igraph_integer_t j = 0; j < igraph_vector_int_size(block); j++)
            answers->components_without[VECTOR(*block)[j]]++;
    }
}

static bool
find_cuts(struct network *network, igraph_vector_int_list_t *blocks,
          igraph_vector_int_t *found)
{
    const igraph_t *people = graph_of(network, GRAPH_PEOPLE);
    igraph_integer_t count;
    if (igraph_biconnected_components(people, &count, NULL, NULL, blocks,
                                      found) != IGRAPH_SUCCESS)
        return false;
    list_cut_people(network, found);
    count_without(network, blocks);
    if (igraph_bridges(people, found) != IGRAPH_SUCCESS)
        return false;
    list_bridges(network, found);
    return true;
}

bool
igraph_make_cuts(struct network *network, struct kith_error *error)
{
    struct scratch *scratch = scratch_of(network);
    return network_ask(network, NETWORK_COMPONENTS, error) &&
           (find_cuts(network, &scratch->lists, &scratch->wholes) ||
            scope_explain("cut people", error));
}
