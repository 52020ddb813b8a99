/* How near everyone is to everyone, over ties of some strength and through the
 * client: closeness and reach of all, from one walk each. In: a network and its
 * neighbours. Out: two columns of its answers. */
#pragma once

#include "network/adjacency.h"

/* SHARE is the part of the whole work that was done before, for who waits. */
void paths_find(struct network *network, const struct adjacency *adjacency,
                double share);
