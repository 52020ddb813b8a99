/* Which people hang together, and what holds them so. In: the graph of the
 * people. Out: counts and lists of vertices. The client is left out: with the
 * client in, everybody hangs together by definition.
 *
 * igraph lists in the order in which its search came by, and promises none. So
 * lists are sorted: the same input, the same bytes. */
#include "network/graphs.h"

bool
network_components(const struct network *network, size_t *count,
                   size_t *largest, struct kith_error *error)
{
    igraph_vector_int_t sizes;
    igraph_integer_t components;
    if (igraph_vector_int_init(&sizes, 0) != IGRAPH_SUCCESS)
        return scope_explain("components", error);
    bool fine =
        igraph_connected_components(&network->graphs->people, NULL, &sizes,
                                    &components, IGRAPH_WEAK) == IGRAPH_SUCCESS;
    if (fine) {
        *count = (size_t)components;
        *largest = components > 0 ? (size_t)igraph_vector_int_max(&sizes) : 0;
    }
    igraph_vector_int_destroy(&sizes);
    return fine || scope_explain("components", error);
}

/* On a copy, as igraph deletes in place: a walk over all people and ties for
 * each vertex that is asked about. */
bool
network_components_without(const struct network *network, size_t vertex,
                           size_t *count, struct kith_error *error)
{
    igraph_t rest;
    igraph_integer_t components;
    if (igraph_copy(&rest, &network->graphs->people) != IGRAPH_SUCCESS)
        return scope_explain("components", error);
    bool fine =
        igraph_delete_vertices(&rest, igraph_vss_1((igraph_integer_t)vertex)) ==
            IGRAPH_SUCCESS &&
        igraph_connected_components(&rest, NULL, NULL, &components,
                                    IGRAPH_WEAK) == IGRAPH_SUCCESS;
    if (fine)
        *count = (size_t)components;
    igraph_destroy(&rest);
    return fine || scope_explain("components", error);
}

bool
network_cut_people(const struct network *network, uint32_t *vertices,
                   size_t *count, struct kith_error *error)
{
    igraph_vector_int_t cut;
    if (igraph_vector_int_init(&cut, 0) != IGRAPH_SUCCESS)
        return scope_explain("cut people", error);
    bool fine = igraph_articulation_points(&network->graphs->people, &cut) ==
                IGRAPH_SUCCESS;
    if (fine) {
        igraph_vector_int_sort(&cut);
        *count = (size_t)igraph_vector_int_size(&cut);
        for (size_t i = 0; i < *count; i++)
            vertices[i] = (uint32_t)VECTOR(cut)[i];
    }
    igraph_vector_int_destroy(&cut);
    return fine || scope_explain("cut people", error);
}

/* Bridges in the order of their edges, which is that of the snapshot's ties, as
 * pairs of vertices. */
static void
list_pairs(const struct network *network, igraph_vector_int_t *bridges,
           uint32_t *vertices, size_t *count)
{
    igraph_vector_int_sort(bridges);
    *count = (size_t)igraph_vector_int_size(bridges);
    for (size_t i = 0; i < *count; i++) {
        struct edge tie = network_tie(network, (size_t)VECTOR(*bridges)[i]);
        vertices[2 * i] = (uint32_t)(tie.a < tie.b ? tie.a : tie.b);
        vertices[2 * i + 1] = (uint32_t)(tie.a < tie.b ? tie.b : tie.a);
    }
}

bool
network_bridges(const struct network *network, uint32_t *vertices,
                size_t *count, struct kith_error *error)
{
    igraph_vector_int_t bridges;
    if (igraph_vector_int_init(&bridges, 0) != IGRAPH_SUCCESS)
        return scope_explain("bridges", error);
    bool fine =
        igraph_bridges(&network->graphs->people, &bridges) == IGRAPH_SUCCESS;
    if (fine)
        list_pairs(network, &bridges, vertices, count);
    igraph_vector_int_destroy(&bridges);
    return fine || scope_explain("bridges", error);
}
