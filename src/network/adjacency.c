/* Edges -> neighbours, by counting: first how many each has, then where theirs
 * begin. As edges come by their first vertex, then their second, neighbours come
 * in order: those before a vertex, then those behind it. */
#include "network/adjacency.h"
#include "base/alloc.h"

void
adjacency_init(struct adjacency *adjacency, const struct network *network)
{
    size_t size = network->size;
    size_t *first = alloc_zeroed(size + 2, sizeof *first);
    adjacency->first = first;
    adjacency->neighbours =
        alloc_zeroed(2 * network->ties, sizeof *adjacency->neighbours);
    for (size_t i = 0; i < network->ties; i++) {
        first[network->edges[i].a + 2]++;
        first[network->edges[i].b + 2]++;
    }
    for (size_t i = 2; i < size + 2; i++)
        first[i] += first[i - 1];
    /* Here FIRST[V + 1] is where V's next neighbour goes; at the end, where
     * those of V + 1 begin. */
    for (size_t i = 0; i < network->ties; i++) {
        const struct edge *edge = &network->edges[i];
        float strength = (float)edge->strength;
        adjacency->neighbours[first[edge->a + 1]++] =
            (struct neighbour){(uint32_t)edge->b, strength};
        adjacency->neighbours[first[edge->b + 1]++] =
            (struct neighbour){(uint32_t)edge->a, strength};
    }
}

void
adjacency_release(struct adjacency *adjacency)
{
    alloc_free(adjacency->first);
    alloc_free(adjacency->neighbours);
    *adjacency = (struct adjacency){0};
}
