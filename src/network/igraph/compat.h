/* igraph 0.10 and 1.0 differ in a few signatures; kith is written for 1.0, and
 * this makes 0.10 look alike. */
#pragma once

#include <igraph.h>

#if IGRAPH_VERSION_MAJOR < 1

#define igraph_count_adjacent_triangles igraph_adjacent_triangles

static inline igraph_error_t
compat_betweenness(const igraph_t *graph, const igraph_vector_t *weights,
                   igraph_vector_t *result, igraph_vs_t vertices,
                   igraph_bool_t directed, igraph_bool_t normalized)
{
    (void)normalized; /* 0.10 never does */
    return igraph_betweenness(graph, result, vertices, directed, weights);
}
#define igraph_betweenness compat_betweenness

static inline void
compat_setup(void)
{
}
#define igraph_setup compat_setup

#endif
