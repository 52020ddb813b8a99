/* Who reckons for measures: igraph, wherever it is. A build without igraph has
 * another file instead of this one. */
#include "network/network.h"

const struct network_maker *
network_maker_of_measures(void)
{
    return &network_of_igraph;
}
