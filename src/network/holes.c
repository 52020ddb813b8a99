/* Structural holes, as igraph knows them; the client is in the middle. In: the
 * graph with the client. Out: Burt's constraint of the client.
 *
 * To igraph weights are strengths here, where for paths they are lengths. */
#include "network/graphs.h"

bool
network_constraint(const struct network *network, bool valued, double *number,
                   struct kith_error *error)
{
    const struct graphs *graphs = network->graphs;
    igraph_vector_t result;
    /* The client is the last vertex of both graphs. With strengths it is the
     * one without ties of strength 0: who is outside the circle is no contact
     * then. */
    igraph_integer_t ego = (igraph_integer_t)network->size;
    if (igraph_vector_init(&result, 0) != IGRAPH_SUCCESS)
        return scope_explain("constraint", error);
    bool fine =
        igraph_constraint(valued ? &graphs->weighted : &graphs->whole, &result,
                          igraph_vss_1(ego),
                          valued ? &graphs->weights : NULL) == IGRAPH_SUCCESS;
    if (fine)
        *number = VECTOR(result)[0];
    igraph_vector_destroy(&result);
    return fine || scope_explain("constraint", error);
}
