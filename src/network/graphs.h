/* What igraph holds of a network: three graphs over one list of edges. Only the
 * files of network/ and their tests look in here. */
#pragma once

#include "network/compat.h"
#include "network/network.h"
#include "network/scope.h"

struct graphs {
    struct scope scope; /* entered as long as the network lives */
    igraph_t people;    /* undirected, simple; edges are ties */
    igraph_t whole;     /* the same, and the client as vertex SIZE, joined to
                           everyone; the people's edges come first */
    igraph_vector_t strength; /* of WHOLE's edges: ties ½ know, 1 close; the
                                 client's the ring closeness (C1), 0 where it
                                 is outside or not known */
    igraph_t weighted;        /* WHOLE without the edges of strength 0 */
    igraph_vector_t weights;  /* of WEIGHTED's edges: their strength … */
    igraph_vector_t lengths;  /* … and C6, 1 / strength: closer is shorter */
};
