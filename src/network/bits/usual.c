/* Who reckons for measures in a build without igraph: instead of
 * network/usual.c. */
#include "network/network.h"

const struct network_maker *
network_maker_of_measures(void)
{
    return &network_of_bits;
}
